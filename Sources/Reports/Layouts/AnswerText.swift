internal import Documents
internal import Names
internal import Vietnamese

/// Several cells about one pair (columns "Hình thức", "Nội dung", "Tiêu chuẩn" or rows of a merged name) as one answer.
enum AnswerText {
  struct Piece {
    /// The header over the cell, empty when there is none of its own.
    var header: String
    var text: String
  }

  /// What stands for an answer that is a picture; nobody can read it here.
  static let picture = "[hình]"

  /// The whole as written, and what is left of it to read.
  static func compose(_ pieces: [Piece]) -> (text: String, answer: String) {
    let filled = pieces.filter { !$0.text.isEmpty }.map { Pictures.isAlone($0.text) ? Piece(header: $0.header, text: picture) : $0 }
    let text = filled.map(\.text).joined(separator: "\n")
    let lines = filled.compactMap { answer($0, isOnly: filled.count == 1) }
    return (text, lines.joined(separator: "\n"))
  }

  /// A tick or a bare yes under a header means what the header says; a bare no under "Tiêu chuẩn" is no word on the connection.
  private static func answer(_ piece: Piece, isOnly: Bool) -> String? {
    let stripped = FormQuestions.strip(piece.text)
    guard !Placeholders.isBlankAnswer(stripped) else { return nil }
    guard !piece.header.isEmpty else { return stripped }
    let keys = Words.keys(stripped)
    let isTick = keys.isEmpty || keys == ["x"] || keys == Words.constant("có") || keys == ["v"]
    if isTick { return stripped.contains("☐") ? nil : (saysConnection(piece.header) ? stripped : piece.header) }
    let isNo =
      keys == Words.constant("không") || keys == Words.constant("không có") || keys == Words.constant("chưa")
      || keys == Words.constant("chưa có")
    if isNo { return saysConnection(piece.header) || isOnly ? stripped : nil }
    // "Trục ESB thành phố" under "Qua trung gian (ghi tên)".
    if namesWay(piece.header), keys.first != Self.through, isName(keys) { return "Qua " + stripped }
    return stripped
  }

  private static let through = Syllables.key("qua")
  private static let denials = Set(Words.keys("không chưa dự sẽ đang"))

  /// A few words without a verb of denying or planning: the name of what stands between.
  private static func isName(_ keys: [String]) -> Bool { keys.count <= 8 && Set(keys).isDisjoint(with: denials) }

  /// Headers under which the way is named.
  private static func namesWay(_ header: String) -> Bool {
    let keys = Words.keys(header)
    return keys.count <= 8 && !Answers.has(keys, "trực tiếp")
      && ["trung gian", "qua trục", "qua hệ thống"].contains { Answers.has(keys, $0) }
  }

  /// Headers under which yes and no speak of the connection itself.
  private static func saysConnection(_ header: String) -> Bool {
    let keys = Words.keys(header)
    return ["trạng thái", "tình trạng", "hiện trạng", "đã kết nối", "có kết nối", "hình thức kết nối"].contains { Answers.has(keys, $0) }
  }
}
