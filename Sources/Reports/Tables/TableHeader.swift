internal import Documents
internal import Vietnamese

/// The header of a table: how many rows it takes, and for each column its lowest text and what stands above it.
struct TableHeader {
  struct Column {
    /// The lowest header cell over the column.
    var cell: Table.Cell?
    /// The cell right above the lowest one.
    var parent: Table.Cell?
    /// Texts of the different cells above it, joined.
    var context: String
    var role: ColumnRole?
    /// True when the column is one choice of a column of the form ("Cấp Sở" under "Phạm vi"); its role is then that column's.
    var isChoice = false

    var text: String { cell?.text ?? "" }
  }

  var rowCount: Int
  var columns: [Column]

  init(_ table: Table, words: (String) -> [Word]) {
    rowCount = Self.headerRows(table, words: words)
    columns = []
    for column in 0..<table.columnCount {
      var stack: [Table.Cell] = []
      for row in 0..<rowCount where !Self.isNumbering(table.rowCells(row).map(\.text)) {
        guard let cell = headerCell(table, row, column), !cell.text.isEmpty,
          stack.last?.row != cell.row || stack.last?.column != cell.column
        else { continue }
        stack.append(cell)
      }
      let role = stack.last.flatMap { ColumnRole.of($0.text, lexicon: words) } ?? nil
      let above = stack.dropLast().last.flatMap { ColumnRole.of($0.text, lexicon: words) } ?? nil
      let isChoice = above.map { Self.spread.contains($0) && !Self.ownRoles.contains(role) } ?? false
      columns.append(
        Column(
          cell: stack.last, parent: stack.dropLast().last, context: stack.dropLast().map(\.text).joined(separator: " "),
          role: isChoice ? above : role, isChoice: isChoice))
    }
  }

  /// Columns of III.1 whose choices some write into columns of their own.
  private static let spread: Set<ColumnRole> = [.functions, .scope, .condition]
  /// What a lower header says for itself, whatever stands above.
  private static let ownRoles: Set<ColumnRole?> = [
    .index, .name, .comment, .centralised, .shared, .separate, .digitisation, .upgradeReady, .upgradePossible, .upgradeImpossible,
    .upgradePlan,
  ]

  /// The cell of a header. In a file without merged cells a group stands over its first column only: an empty place beside it that
  /// has something below belongs to the group.
  private func headerCell(_ table: Table, _ row: Int, _ column: Int) -> Table.Cell? {
    guard let cell = table.cell(row, column), cell.text.isEmpty else { return table.cell(row, column) }
    guard row + 1 < rowCount, !table.text(row + 1, column).isEmpty, !Self.isNumbering(table.rowCells(row + 1).map(\.text)) else {
      return cell
    }
    let left = (0..<column).last { !table.text(row, $0).isEmpty }
    guard let left, !table.text(row + 1, left).isEmpty else { return cell }
    return table.cell(row, left)
  }

  /// The header of a table that goes on without one: the columns of the table before, no rows of its own.
  func continued() -> TableHeader {
    var copy = self
    copy.rowCount = 0
    return copy
  }

  func first(_ role: ColumnRole) -> Int? { columns.firstIndex { $0.role == role } }
  func all(_ role: ColumnRole) -> [Int] { columns.indices.filter { columns[$0].role == role } }

  /// Rows from the top that belong to the header: those under a merged first cell, those with groups over groups, and the
  /// row of column numbers.
  private static func headerRows(_ table: Table, words: (String) -> [Word]) -> Int {
    guard table.rowCount > 1 else { return table.rowCount }
    var rows = 1
    if let first = table.cell(0, 0), first.rowSpan > 1, first.columnSpan < table.columnCount { rows = min(first.rowSpan, 4) }
    let tops = table.rowCells(0).filter { !$0.text.isEmpty }
    let hasGroups = tops.contains { $0.columnSpan > 1 && $0.columnSpan < table.columnCount }
    if rows == 1, hasGroups || hasFlatGroups(table), isSecondHeader(table, words) { rows = 2 }
    while rows < table.rowCount, isNumbering(table.rowCells(rows).map(\.text)) { rows += 1 }
    return min(rows, table.rowCount)
  }

  /// A filled place with empty ones beside it, all with something below: a group in a file that merges no cells.
  private static func hasFlatGroups(_ table: Table) -> Bool {
    (1..<max(table.columnCount, 1)).contains { column in
      table.text(0, column).isEmpty && !table.text(1, column).isEmpty && !table.text(1, column - 1).isEmpty
        && table.cell(0, column)?.rowSpan ?? 1 == 1
    }
  }

  /// The second row of a header whose first cells were not merged downwards: empty under the name column, filled under groups.
  private static func isSecondHeader(_ table: Table, _ words: (String) -> [Word]) -> Bool {
    let nameColumns = table.rowCells(0).prefix { $0.columnSpan == 1 }.filter { role in
      let kind = ColumnRole.of(role.text, lexicon: words)
      return kind == .index || kind == .name
    }
    let under = nameColumns.map { table.text(1, $0.column) }
    // "Tên hệ thống" over "Tên hệ thống": the merge was lost and the header written twice.
    let isRepeated = zip(nameColumns, under).allSatisfy { $0.text == $1 }
    return !nameColumns.isEmpty && (under.allSatisfy(\.isEmpty) || isRepeated || asksOnly(table, words))
  }

  /// "Hệ thống kết nối | Cách kết nối | Thông tin trao đổi | Tiêu chuẩn": behind its first cell the row asks and answers nothing.
  private static func asksOnly(_ table: Table, _ words: (String) -> [Word]) -> Bool {
    let asked = table.rowCells(1).dropFirst()
    return asked.count >= 2 && asked.allSatisfy { ColumnRole.of($0.text, lexicon: words) == .content }
  }

  /// `(1) (2) … (n)`, `1 2 3 …`, dots for the rest.
  static func isNumbering(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return false }
    var numbers: [Int] = []
    for text in filled {
      if text == "..." || text == "…" { continue }
      let bare = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
      guard let number = Int(bare.trimmed()) else { return false }
      if filled.count == 1, !text.hasPrefix("(") { return false }
      numbers.append(number)
    }
    return !numbers.isEmpty && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}
