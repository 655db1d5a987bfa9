internal import Synchronization

extension Words {
  /// The keys of a phrase that stands in the program's own text; split once however often it is asked for.
  /// - Complexity: O(1) after the first time. Not for text of reports: what is kept is never given back.
  public static func constant(_ phrase: String) -> [String] {
    if let known = known.withLock({ $0[phrase] }) { return known }
    let keys = keys(phrase)
    known.withLock { $0[phrase] = keys }
    return keys
  }

  private static let known = Mutex<[String: [String]]>([:])
}
