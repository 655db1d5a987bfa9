internal import Vietnamese

/// The three questions that the blank form prints in its first matrix cell. Agencies often leave them and write the
/// answers behind; the words "trực tiếp", "trung gian" and "XML" in them are the form's, not the agency's.
public enum FormQuestions {
  /// The text without the questions, line breaks kept.
  public static func strip(_ text: String) -> String {
    guard text.contains("?") || text.contains("gì") || text.contains("hay") else { return text }
    let words = Words.split(text)
    var drop = [Bool](repeating: false, count: words.count)
    for index in words.indices where !drop[index] {
      for question in questions {
        guard let end = match(question, words, index) else { continue }
        for place in index..<end { drop[place] = true }
        break
      }
    }
    guard drop.contains(true) else { return text }
    return join(zip(words, drop).filter { !$1 }.map(\.0))
  }

  private struct Question {
    /// Alternatives of openings, and words that may follow until the question ends.
    var opening: [String]
    var inside: Set<String>
  }

  private static let questions: [Question] = [
    "Kết nối trực tiếp hay kết nối qua trung gian (ví dụ như kết nối qua trục tích hợp)",
    "Kết nối trực tiếp hay qua trung gian (ví dụ như kết nối qua trục tích hợp)",
    "Kết nối trực tiếp hay gián tiếp qua trung gian (ví dụ trục tích hợp)",
    "Kết nối trực tiếp hay thông qua trung gian", "Trực tiếp hay qua trung gian", "Trực tiếp hay gián tiếp",
    "Trao đổi thông tin gì, phục vụ nghiệp vụ gì", "Thông tin trao đổi gì phục vụ nghiệp vụ gì", "Trao đổi thông tin gì",
    "Phục vụ nghiệp vụ gì",
    "Tiêu chuẩn trao đổi dữ liệu (XML, JSON)",
  ].map { Question(opening: Words.keys($0), inside: Set(Words.keys($0))) }

  /// The end of the question that starts at `index`: at its question mark, or after its last word and the marks behind it.
  private static func match(_ question: Question, _ words: [Word], _ index: Int) -> Int? {
    var place = index
    var matched = 0
    for key in question.opening {
      while place < words.count, words[place].isMark, words[place].key != "?", place > index { place += 1 }
      guard place < words.count, words[place].key == key else { break }
      place += 1
      matched += 1
    }
    // The whole question, or its beginning cut off by a question mark.
    let asks = place < words.count && words[place].key == "?"
    let isStandards = question.opening.first == Syllables.key("tiêu")
    guard matched == question.opening.count || (asks && matched >= 3) else { return nil }
    var end = place
    while end < words.count, words[end].isMark, [".", "…", ")", "?", ":"].contains(words[end].key) { end += 1 }
    // "Tiêu chuẩn trao đổi dữ liệu: XML" is an answer, not the question.
    if isStandards, !words[place..<end].contains(where: { $0.key == "?" || $0.key == ")" || $0.key == "…" }) { return nil }
    return end
  }

  static func join(_ words: [Word]) -> String {
    var out = ""
    for word in words {
      if word.key == "\n" {
        while out.hasSuffix(" ") { out.removeLast() }
        out += "\n"
      } else {
        if !out.isEmpty, !out.hasSuffix("\n"), !word.isGlued { out += " " }
        out += word.text
      }
    }
    return out.split(separator: "\n").filter { line in line.contains { $0.isLetter || $0.isNumber || $0 == "☑" || $0 == "☐" } }.joined(
      separator: "\n")
  }
}
