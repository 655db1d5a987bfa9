internal import Vietnamese

/// Whether a text looks like an answer of IV.1. The cell reader of another stage says what it means; here only its shape counts.
enum AnswerShape {
  /// Words that answers are made of, from `Resources/answer-words.txt`.
  private static let words = Set(
    String(decoding: PackageResources.answer_words_txt, as: UTF8.self).split(whereSeparator: \.isWhitespace).flatMap {
      Words.keys(String($0))
    })

  static func fits(_ text: String) -> Bool {
    let keys = Words.keys(text)
    if keys.isEmpty { return !text.cleaned().isEmpty }
    if keys.count == 1, keys[0].count <= 3 { return true }
    if Ditto.direction(text) != nil { return true }
    return keys.contains { words.contains($0) }
  }

  /// "Chưa kết nối với hệ thống nào", "Không có": an answer that stands where a name might.
  static func denies(_ text: String) -> Bool {
    guard let first = Words.keys(text).first else { return false }
    return Self.denials.contains(first)
  }

  private static let denials = Set(Words.keys("không chưa"))
}
