internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// The book of what became of each cell and each paragraph of a report. What nobody has claimed when a table is closed is *not read*: nothing
/// can leave the book by being forgotten.
struct Account: Sendable {
  /// One cell or paragraph.
  struct Entry: Sendable {
    var kind: AccountKind
    var text: String
    var section: Section?
    /// nil for a paragraph.
    var table: Int?
    var row: Int
    var column: Int?
    var sheet: String?
    var cause: NotReadCause?
  }

  private(set) var entries: [Entry] = []
  private var paragraphs = 0
  private var before = 0

  /// What stands before section III is counted, and nothing more.
  mutating func pass(_ text: String) { before += text.cleaned().isEmpty ? 0 : 1 }

  mutating func pass(_ table: Table) { before += table.cells.count { !$0.isRest && !$0.text.cleaned().isEmpty } }

  mutating func paragraph(_ text: String, _ kind: AccountKind, section: Section?, cause: NotReadCause? = nil) {
    paragraphs += 1
    guard !text.cleaned().isEmpty else { return }
    entries.append(
      Entry(kind: kind, text: text, section: section, table: nil, row: paragraphs, column: nil, sheet: nil, cause: cause))
  }

  /// Closes a table: cells without a mark are not read.
  mutating func table(_ table: Table, _ marks: CellMarks, section: Section?, unmarked: NotReadCause = .leftOver) {
    for cell in table.cells where !cell.isRest && !cell.text.cleaned().isEmpty {
      let isForm = Placeholders.isBlankAnswer(FormQuestions.strip(cell.text)) && !cell.text.contains("☑")
      let mark = marks[cell] ?? (isForm ? CellMarks.Mark(kind: .form, cause: nil) : nil)
      entries.append(
        Entry(
          kind: mark?.kind ?? .notRead, text: cell.text, section: section, table: table.number, row: table.rowOrigin + cell.row,
          column: table.columnOrigin + cell.column, sheet: table.sheet, cause: mark == nil ? unmarked : mark?.cause))
    }
  }

  /// The cells above a table that say whose it is.
  mutating func caption(_ caption: ReportItem.Caption) {
    for row in caption.from...caption.row {
      for cell in caption.table.rowCells(row) where cell.row == row && !cell.text.cleaned().isEmpty {
        entries.append(
          Entry(
            kind: row == caption.row && cell.column == caption.column ? .name : .label, text: cell.text, section: .connections,
            table: caption.table.number, row: caption.table.rowOrigin + cell.row, column: caption.table.columnOrigin + cell.column,
            sheet: caption.table.sheet, cause: nil))
      }
    }
  }

  /// What graph.json tells of it.
  var summary: ReportAccount {
    var out = ReportAccount()
    out.before = before
    for entry in entries {
      out.counts[entry.kind, default: 0] += 1
      guard entry.kind == .notRead else { continue }
      out.notRead.append(
        NotRead(
          section: entry.section?.rawValue, table: entry.table, row: entry.row, column: entry.column, sheet: entry.sheet,
          text: entry.text.cleaned(), cause: entry.cause ?? .leftOver))
    }
    return out
  }
}

/// What the cells of one table are, while it is read. Later marks replace earlier ones.
struct CellMarks: Sendable {
  struct Mark: Sendable {
    var kind: AccountKind
    var cause: NotReadCause?
  }

  private struct Key: Hashable {
    var row: Int
    var column: Int
  }

  private var marks: [Key: Mark] = [:]

  subscript(cell: Table.Cell) -> Mark? { marks[Key(row: cell.row, column: cell.column)] }

  mutating func mark(_ cell: Table.Cell?, _ kind: AccountKind, cause: NotReadCause? = nil) {
    guard let cell else { return }
    marks[Key(row: cell.row, column: cell.column)] = Mark(kind: kind, cause: cause)
  }

  /// Marks a cell that has no mark yet.
  mutating func fill(_ cell: Table.Cell?, _ kind: AccountKind, cause: NotReadCause? = nil) {
    guard let cell, self[cell] == nil else { return }
    mark(cell, kind, cause: cause)
  }

  /// The header's rows: headers, and the numbers of columns.
  mutating func header(_ table: Table, rows: Int) {
    for row in 0..<min(rows, table.rowCount) {
      let cells = table.rowCells(row)
      let isNumbering = TableHeader.isNumbering(cells.map(\.text))
      for cell in cells { fill(cell, isNumbering ? .label : .header) }
    }
  }

  /// True when a filled cell of the table has no mark, or is not read.
  func leavesUnread(_ table: Table) -> Bool {
    table.cells.contains { cell in
      !cell.text.cleaned().isEmpty
        && self[cell].map { $0.kind == .notRead } ?? !Placeholders.isBlankAnswer(FormQuestions.strip(cell.text))
    }
  }

  mutating func row(_ table: Table, _ row: Int, _ kind: AccountKind, cause: NotReadCause? = nil) {
    for cell in table.rowCells(row) where cell.row == row { fill(cell, kind, cause: cause) }
  }
}
