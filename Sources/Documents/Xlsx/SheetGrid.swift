internal import Diagnostics
internal import Markup
internal import Vietnamese

/// One sheet as a sparse grid, cut into paragraphs and tables.
struct SheetGrid {
  private var texts: [Int: [Int: String]] = [:]  // 1-based row, 1-based column
  private var merges: [(top: Int, left: Int, bottom: Int, right: Int)] = []

  init(_ root: MarkupElement, strings: SharedStrings, fonts: CellFonts, limits: DocumentLimits) throws(DocumentError) {
    var hiddenColumns: Set<Int> = []
    for column in root.first("cols")?.all("col") ?? [] where Self.isTrue(column.attribute("hidden")) {
      let first = Int(column.attribute("min") ?? "") ?? 0
      let last = min(Int(column.attribute("max") ?? "") ?? 0, limits.columns)
      if first <= last { hiddenColumns.formUnion(first...last) }
    }
    var nextRow = 1
    for row in root.first("sheetData")?.all("row") ?? [] {
      let number = row.attribute("r").flatMap { Int($0) } ?? nextRow
      nextRow = number + 1
      guard !Self.isTrue(row.attribute("hidden")) else { continue }
      var nextColumn = 1
      for cell in row.all("c") {
        let place = cell.attribute("r").flatMap(Self.place)
        let column = place?.column ?? nextColumn
        nextColumn = column + 1
        guard column <= limits.columns, !hiddenColumns.contains(column) else { continue }
        let text = CellFonts.decode(Self.value(cell, strings), font: fonts.font(style: cell.attribute("s"))).cleaned(keepingLines: true)
        if !text.isEmpty { texts[place?.row ?? number, default: [:]][column] = text }
      }
    }
    for merge in root.first("mergeCells")?.all("mergeCell") ?? [] {
      let ends = (merge.attribute("ref") ?? "").split(separator: ":").compactMap { Self.place(String($0)) }
      guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { continue }
      merges.append((ends[0].row, ends[0].column, ends[1].row, min(ends[1].column, limits.columns)))
    }
  }

  private static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  private static func value(_ cell: MarkupElement, _ strings: SharedStrings) -> String {
    switch cell.attribute("t") {
    case "s": return Int(cell.first("v")?.text ?? "").map { strings[$0] } ?? ""
    case "inlineStr": return cell.first("is").map(SharedStrings.text) ?? ""
    case "b": return cell.first("v")?.text == "1" ? TickSymbols.ticked : TickSymbols.empty
    default:
      // An error (`#REF!`) and a formula that was never computed are shown as they stand: a filled cell is never lost.
      if let value = cell.first("v")?.text, !value.isEmpty { return value }
      return cell.first("f").map { $0.text.isEmpty ? "" : "=" + $0.text } ?? ""
    }
  }

  /// `C12` as row 12, column 3.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var column = 0
    var digits = ""
    for scalar in reference.unicodeScalars where scalar != "$" {
      if (65...90).contains(scalar.value) {
        column = column * 26 + Int(scalar.value - 64)
        if column > 20_000 { return nil }
      } else {
        digits.unicodeScalars.append(scalar)
      }
    }
    guard let row = Int(digits), row > 0, column > 0 else { return nil }
    return (row, column)
  }

  /// Rows with one filled place before a table are paragraphs; a table runs until an empty row. Within a table such rows stay.
  func blocks(sheet: String, firstTable number: inout Int) -> [Document.Block] {
    var out: [Document.Block] = []
    var table: [Int] = []
    var previous = 0
    func isTableRow(_ row: Int) -> Bool {
      (texts[row]?.count ?? 0) >= 2
    }
    func close(_ number: inout Int) {
      guard !table.isEmpty else { return }
      number += 1
      out.append(.table(makeTable(rows: table, number: number, sheet: sheet)))
      table = []
    }
    for row in texts.keys.sorted() {
      if row > previous + 1, !joinedByMerge(previous, row) { close(&number) }
      previous = row
      if table.isEmpty, !isTableRow(row) {
        out.append(contentsOf: paragraphs(row))
      } else {
        table.append(row)
      }
    }
    close(&number)
    return out
  }

  private func paragraphs(_ row: Int) -> [Document.Block] {
    (texts[row] ?? [:]).sorted { $0.key < $1.key }.flatMap { $0.value.split(separator: "\n") }.map { .paragraph(String($0)) }
  }

  /// An empty row inside a merged range does not end a table.
  private func joinedByMerge(_ first: Int, _ second: Int) -> Bool {
    merges.contains { $0.top <= first && $0.bottom >= second - 1 && $0.bottom > $0.top }
  }

  private func makeTable(rows: [Int], number: Int, sheet: String) -> Table {
    let top = rows.first ?? 1
    let bottom = rows.last ?? top
    var cells: [Table.Cell] = []
    var covered: Set<Int> = []
    let inside = merges.filter { $0.top >= top && $0.bottom <= bottom }
    for merge in inside.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      guard (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) <= 100_000 else { continue }
      cells.append(
        Table.Cell(
          text: texts[merge.top]?[merge.left] ?? "", row: merge.top - top, column: merge.left - 1, rowSpan: merge.bottom - merge.top + 1,
          columnSpan: merge.right - merge.left + 1))
      for row in merge.top...merge.bottom { for column in merge.left...merge.right { covered.insert(row * 100_000 + column) } }
    }
    let left = (rows.flatMap { Array((texts[$0] ?? [:]).keys) } + inside.map(\.left)).min() ?? 1
    for row in rows {
      for (column, text) in (texts[row] ?? [:]).sorted(by: { $0.key < $1.key }) where !covered.contains(row * 100_000 + column) {
        cells.append(Table.Cell(text: text, row: row - top, column: column - 1))
      }
    }
    let widest = cells.map { $0.column + $0.columnSpan }.max() ?? 1
    cells = cells.map { cell in
      var copy = cell
      copy.column -= left - 1
      copy.columnSpan = min(cell.columnSpan, widest - cell.column)
      return copy
    }
    return Table(number: number, cells: cells, sheet: sheet, rowOrigin: top, columnOrigin: left)
  }
}
