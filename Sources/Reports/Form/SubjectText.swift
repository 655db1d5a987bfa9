/// The system's name in a line that introduces its table: without numbering and opening words.
enum SubjectText {
  /// "Kết nối với Cổng DVC" where a partner's name stands: the name alone.
  static func partner(_ text: String) -> String {
    for opening in ["Kết nối với ", "Kết nối tới ", "Kết nối đến ", "Liên thông với "] where text.hasPrefix(opening) {
      return String(text.dropFirst(opening.count)).trimmed()
    }
    return text
  }

  static func bare(_ text: String) -> String {
    var rest = Substring(text.trimmed())
    // "a)", "1.", "IV.1.2.", "-".
    while let space = rest.firstIndex(of: " "), rest[..<space].count <= 8, rest[..<space].last.map({ ".):-+•".contains($0) }) ?? false {
      rest = rest[rest.index(after: space)...]
    }
    for opening in ["Kết nối của ", "Các kết nối của ", "Hiện trạng kết nối của ", "Đối với ", "Bảng kết nối của "]
    where rest.hasPrefix(opening) { rest = rest.dropFirst(opening.count) }
    while let last = rest.last, ".:;".contains(last) { rest = rest.dropLast() }
    return String(rest).trimmed()
  }
}
