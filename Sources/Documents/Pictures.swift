internal import Vietnamese

/// A picture inside text: U+FFFC, the object replacement character of Unicode. It stays only where nothing else is said: a cell that holds a
/// scan of an answer is not empty.
public enum Pictures {
  public static let mark: Character = "\u{FFFC}"

  /// True for text that is nothing but pictures.
  public static func isAlone(_ text: String) -> Bool { text.contains(mark) && text.allSatisfy { $0 == mark || $0.isWhitespace } }

  /// Pictures beside words say nothing of their own.
  static func settled(_ text: String) -> String {
    guard text.contains(mark) else { return text }
    return isAlone(text) ? String(mark) : text.filter { $0 != mark }.cleaned(keepingLines: true)
  }
}
