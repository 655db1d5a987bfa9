internal import InteropGraph
internal import Names
internal import Vietnamese

/// Connections told in paragraphs, one to a line: "- Trang DVC với PM tiếp nhận hồ sơ: kết nối trực tiếp bằng web service".
///
/// Only lines that name two systems before a colon are read: what a free sentence means is left to people.
struct ProseReader {
  var isSystem: (String) -> Bool

  struct Line {
    var first: String
    var second: String
    var answer: String
  }

  /// nil for a paragraph that is no such line.
  func line(_ text: String) -> Line? {
    let bare = Self.withoutNumber(text.trimmed())
    guard let colon = bare.firstIndex(of: ":") else { return nil }
    let answer = String(bare[bare.index(after: colon)...]).trimmed()
    guard !answer.isEmpty, let pair = pair(Self.withoutOpening(String(bare[..<colon]))) else { return nil }
    return Line(first: pair.first, second: pair.second, answer: answer)
  }

  private func pair(_ text: String) -> (first: String, second: String)? {
    for separator in Self.separators {
      var start = text.startIndex
      while let range = text[start...].firstRange(of: separator) {
        let (first, second) = (String(text[..<range.lowerBound]).trimmed(), String(text[range.upperBound...]).trimmed())
        if isName(first), isName(second) { return (first, second) }
        start = range.upperBound
      }
    }
    return nil
  }

  private func isName(_ text: String) -> Bool { text.utf8.count < Self.longestName && !text.isEmpty && isSystem(text) }

  private static let separators = [" ↔ ", " <-> ", " → ", " -> ", " với ", " – ", " - ", " và "]
  private static let openings = ["Kết nối giữa ", "Liên thông giữa ", "Giữa ", "Kết nối "]
  private static let longestName = 160

  /// "- ", "+ ", "a) ", "1. ", "(2) " before the names.
  private static func withoutNumber(_ text: String) -> String {
    guard let space = text.firstIndex(of: " "), text.distance(from: text.startIndex, to: space) <= 5,
      let last = text[..<space].last, ".):-–+•*".contains(last)
    else { return text }
    return String(text[text.index(after: space)...]).trimmed()
  }

  private static func withoutOpening(_ text: String) -> String {
    for opening in openings where text.hasPrefix(opening) { return String(text.dropFirst(opening.count)) }
    return text
  }
}
