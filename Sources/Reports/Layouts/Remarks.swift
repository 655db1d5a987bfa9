internal import Documents
internal import InteropGraph
internal import Vietnamese

/// Remarks beside a row of IV.1 ("Ghi chú"). One that speaks of connecting, planning, trying or stopping may change what the row says: it is
/// not read unless it only repeats the row's own denial. Any other is a note.
enum Remarks {
  static func mark(_ cell: Table.Cell, in table: Table, row: Int, _ marks: inout CellMarks) {
    let changes = Self.changes(cell.text) && !(Self.isDenial(cell.text) && denies(table, row, beside: cell))
    marks.fill(cell, changes ? .notRead : .note, cause: changes ? .remark : nil)
  }

  private static let speaking = ["kết nối", "liên thông", "dự kiến", "thử nghiệm", "thí điểm", "tạm dừng", "ngừng", "trừ", "giai đoạn"]
  private static let turning = ["dự kiến", "sẽ", "thử nghiệm", "thí điểm", "tạm dừng", "ngừng", "trừ", "riêng"]

  private static func changes(_ text: String) -> Bool {
    let keys = Words.keys(text)
    return speaking.contains { Answers.has(keys, $0) }
  }

  private static func isDenial(_ text: String) -> Bool {
    let keys = Words.keys(text)
    return (Answers.has(keys, "chưa") || Answers.has(keys, "không")) && !turning.contains { Answers.has(keys, $0) }
  }

  /// True when a cell of the row denies and none of them says more than no or by hand.
  private static func denies(_ table: Table, _ row: Int, beside remark: Table.Cell) -> Bool {
    table.rowCells(row).contains { $0.column != remark.column && AnswerShape.denies($0.text) }
  }
}
