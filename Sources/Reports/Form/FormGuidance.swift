internal import Vietnamese

/// The blank form's own sentences, wherever they were left standing: most of the runs of four words in them are the form's.
enum FormGuidance {
  private static let runs: Set<[String]> = {
    let keys = Words.keys(String(decoding: PackageResources.form_txt, as: UTF8.self))
    return Set((0..<max(keys.count - 3, 0)).map { Array(keys[$0..<($0 + 4)]) })
  }()

  /// - Complexity: O(words).
  static func isForm(_ text: String) -> Bool {
    let keys = Words.keys(text)
    guard keys.count >= 4 else { return keys.isEmpty }
    let count = keys.count - 3
    let known = (0..<count).count { runs.contains(Array(keys[$0..<($0 + 4)])) }
    return known * 10 >= count * 8
  }
}
