internal import Documents
internal import Vietnamese

/// The day that a report bears: the line of place and date at its head, "Hà Nội, ngày 05 tháng 12 năm 2017", or the one above the
/// signature. Dates inside sentences ("công văn số 3820 ngày 20 tháng 10 năm 2017") are not the report's own.
enum ReportDate {
  /// - Returns: `2017-12-05`, or nil when no line is a place and a whole date.
  static func find(in document: Document) -> String? {
    for block in document.blocks {
      switch block {
      case .paragraph(let text):
        if let date = text.split(whereSeparator: \.isNewline).lazy.compactMap({ date(String($0)) }).first { return date }
      case .table(let table):
        // Letterheads are tables of few rows; the form's own tables hold no line of place and date.
        guard table.rowCount <= 6 else { continue }
        for row in 0..<table.rowCount {
          for cell in table.rowCells(row) where cell.row == row {
            if let date = cell.text.split(whereSeparator: \.isNewline).lazy.compactMap({ date(String($0)) }).first { return date }
          }
        }
      case .barred(let chunks):
        for line in chunks.prefix(40).flatMap({ $0 }) { if let date = date(line) { return date } }
      }
    }
    return nil
  }

  /// A line that is a place of a few words and a date, and nothing else.
  static func date(_ line: String) -> String? {
    guard line.utf8.count < 120 else { return nil }
    let words = Words.split(line).map { $0.text.lowercased() }.filter { $0 != "." && $0 != "…" }
    guard let start = words.firstIndex(of: "ngày"), (2...9).contains(start), words[start - 1] == ",", words.count == start + 6,
      words[start + 2] == "tháng", words[start + 4] == "năm", let day = Int(words[start + 1]), let month = Int(words[start + 3]),
      let year = Int(words[start + 5]),
      (1...31).contains(day), (1...12).contains(month), (2000...2100).contains(year)
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
