internal import Vietnamese

/// Two rows of words of which either may write runs of the other's words by their initials: "Cục BVTV", "BQL KKTM Chu Lai",
/// "Vụ TTB-CTYT". A short form is understood against the full name, so that no list of them is needed.
public enum ShortForms {
  /// Letters that make no word of Vietnamese: initials perhaps.
  public static func isShort(_ key: String) -> Bool {
    (2...10).contains(key.count) && !key.contains("'") && !Syllables.isSyllable(key) && !key.contains(where: \.isNumber)
  }

  /// The first letters of words, without accents.
  public static func initials(_ keys: some Sequence<String>) -> String { Syllables.folded(String(keys.compactMap(\.first))) }

  /// How many words had to be read as initials, 0 for rows that are equal; nil when they do not agree.
  /// - Complexity: O(n²) for rows of n words, n being at most 16.
  public static func align(_ a: [String], _ b: [String]) -> Int? {
    guard a.count <= longest, b.count <= longest else { return a == b ? 0 : nil }
    return align(a[...], b[...])
  }

  private static let longest = 16

  private static func align(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Int? {
    if a.isEmpty || b.isEmpty { return isNothing(a) && isNothing(b) ? 0 : nil }
    if a.first == b.first, let rest = align(a.dropFirst(), b.dropFirst()) { return rest }
    return shortened(a, b) ?? shortened(b, a)
  }

  /// The first word of `short` stands for a run of words at the front of `full`.
  private static func shortened(_ short: ArraySlice<String>, _ full: ArraySlice<String>) -> Int? {
    guard let first = short.first, isShort(first) else { return nil }
    // "TW" is written for trung ương.
    let letters = Syllables.folded(first).replacing("w", with: "u")
    if let count = wordsWritten(by: letters, full), let rest = align(short.dropFirst(), full.dropFirst(count)) { return rest + 1 }
    // "TĐC" for "Tiêu chuẩn Đo lường Chất lượng": the first letter of each compound.
    guard short.count == 1, letters.count >= 3, full.count == 2 * letters.count else { return nil }
    let heads = stride(from: full.startIndex, to: full.endIndex, by: 2).map { full[$0] }
    return initials(heads) == letters ? 1 : nil
  }

  /// How many words at the front the letters stand for: "tcđbvn" for "tổng cục đường bộ việt nam" and for "tổng cục đbvn".
  private static func wordsWritten(by letters: String, _ words: ArraySlice<String>) -> Int? {
    var rest = letters[...]
    var count = 0
    for word in words where !rest.isEmpty {
      let folded = Syllables.folded(word)
      let piece = isShort(word) && folded.count < letters.count && rest.hasPrefix(folded) ? folded : String(folded.prefix(1))
      guard rest.hasPrefix(piece), !piece.isEmpty else { return nil }
      rest = rest.dropFirst(piece.count)
      count += 1
    }
    let isWhole = rest.isEmpty || (rest == "vn" && count == words.count)
    return isWhole && count > 1 ? count : nil
  }

  private static let country = Words.keys("việt nam")

  /// Nothing, or a "Việt Nam" that the other left out.
  private static func isNothing(_ rest: ArraySlice<String>) -> Bool {
    rest.isEmpty || rest.elementsEqual(country) || rest.elementsEqual(["vn"])
  }
}
