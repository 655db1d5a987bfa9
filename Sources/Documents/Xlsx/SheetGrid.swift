internal import Diagnostics
internal import Markup
internal import Vietnamese

/// One sheet as a sparse grid, cut into paragraphs and tables.
struct SheetGrid {
  private let limits: DocumentLimits
  private let sheet: String
  private var texts: [Int: [Int: String]] = [:]  // 1-based row, 1-based column
  private var merges: SheetMerges
  private(set) var remarks: [Document.Remark] = []

  /// - Parameter budget: texts of the whole workbook.
  init(
    _ root: MarkupElement, sheet: String, strings: SharedStrings, fonts: CellFonts, limits: DocumentLimits, budget: inout TextBudget
  ) {
    self.limits = limits
    self.sheet = sheet
    merges = SheetMerges(root, limits: limits)
    let hidden = Self.hiddenColumns(root, limits)
    var nextRow = 1
    for row in root.first("sheetData")?.all("row") ?? [] {
      let number = CellReference.row(row.attribute("r"), limits) ?? nextRow
      nextRow = number + 1
      guard !Self.isTrue(row.attribute("hidden")) else { continue }
      read(row, number, hidden, &budget) { CellFonts.decode(Self.value($0, strings), font: fonts.font(style: $0.attribute("s"))) }
    }
  }

  private mutating func read(
    _ row: MarkupElement, _ number: Int, _ hidden: [Bool], _ budget: inout TextBudget, _ value: (MarkupElement) -> String
  ) {
    var nextColumn = 1
    var isWide = false
    for cell in row.all("c") {
      let place = cell.attribute("r").flatMap { CellReference($0, limits) }
      let column = place?.column ?? nextColumn
      nextColumn = column + 1
      guard column > limits.columns || !hidden[column] else { continue }
      let text = value(cell).cleaned(keepingLines: true)
      guard !text.isEmpty else { continue }
      if column > limits.columns {
        isWide = true
        continue
      }
      texts[place?.row ?? number, default: [:]][column] = budget.fit(text, &remarks, row: number, sheet: sheet)
    }
    if isWide { remarks.append(Document.Remark(.dropped(.columns(limit: limits.columns)), row: number, sheet: sheet)) }
  }

  /// By column, from 0 to the last that is read.
  private static func hiddenColumns(_ root: MarkupElement, _ limits: DocumentLimits) -> [Bool] {
    var changes = [Int](repeating: 0, count: limits.columns + 2)
    for column in root.first("cols")?.all("col") ?? [] where isTrue(column.attribute("hidden")) {
      let first = SpanNumber.count(column.attribute("min"), least: 1)
      let last = min(SpanNumber.count(column.attribute("max"), least: 0), limits.columns)
      guard first <= last else { continue }
      changes[first] += 1
      changes[last + 1] -= 1
    }
    var depth = 0
    return changes.map { change in
      depth += change
      return depth > 0
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

  // MARK: Blocks

  /// Rows with one filled place before a table are paragraphs; a table runs until an empty row. Within a table such rows stay.
  mutating func blocks(firstTable number: inout Int, places: inout PlaceBudget) -> [Document.Block] {
    var out: [Document.Block] = []
    var table: [Int] = []
    var previous = 0
    for row in texts.keys.sorted() {
      // An empty row inside a merged range does not end a table.
      if row > previous + 1, !merges.join(previous, row) { close(&table, &number, &places, &out) }
      previous = row
      if table.isEmpty, (texts[row]?.count ?? 0) < 2 {
        out.append(contentsOf: paragraphs(row))
      } else {
        table.append(row)
      }
    }
    close(&table, &number, &places, &out)
    return out
  }

  private mutating func close(_ table: inout [Int], _ number: inout Int, _ places: inout PlaceBudget, _ out: inout [Document.Block]) {
    guard !table.isEmpty else { return }
    number += 1
    if let made = makeTable(rows: table, number: number, places: &places) { out.append(.table(made)) }
    table = []
  }

  private func paragraphs(_ row: Int) -> [Document.Block] {
    (texts[row] ?? [:]).sorted { $0.key < $1.key }.flatMap { $0.value.split(separator: "\n") }.map { .paragraph(String($0)) }
  }

  private mutating func makeTable(rows: [Int], number: Int, places: inout PlaceBudget) -> Table? {
    let top = rows.first ?? 1
    let bottom = rows.last ?? top
    let columns = rows.flatMap { Array((texts[$0] ?? [:]).keys) }
    var inside = merges.inside(top...bottom)
    let left = (columns + inside.map(\.left)).min() ?? 1
    var right = max(columns.max() ?? 1, inside.map(\.right).max() ?? 1)
    if (bottom - top + 1) * (right - left + 1) > limits.tablePlaces {
      // A title that is merged over all columns of a sheet makes no table that wide.
      right = columns.max() ?? 1
      inside = inside.compactMap { $0.cut(at: right) }
    }
    let size = (bottom - top + 1) * (right - left + 1)
    guard size <= limits.tablePlaces, places.spend(size) else {
      remarks.append(Document.Remark(.dropped(.table(limit: limits.tablePlaces)), table: number, row: top, sheet: sheet))
      return nil
    }
    var cells: [Table.Cell] = []
    var covered: Set<Int> = []
    for merge in inside where !covered.contains(Self.key(merge.top, merge.left)) {
      guard covered.count + merge.places <= limits.tablePlaces else {
        remarks.append(Document.Remark(.dropped(.merges(limit: limits.tablePlaces)), table: number, row: merge.top, sheet: sheet))
        break
      }
      cells.append(
        Table.Cell(
          text: texts[merge.top]?[merge.left] ?? "", row: merge.top - top, column: merge.left - left,
          rowSpan: merge.bottom - merge.top + 1, columnSpan: merge.right - merge.left + 1))
      for row in merge.top...merge.bottom { for column in merge.left...merge.right { covered.insert(Self.key(row, column)) } }
    }
    for row in rows {
      for (column, text) in (texts[row] ?? [:]).sorted(by: { $0.key < $1.key }) where !covered.contains(Self.key(row, column)) {
        cells.append(Table.Cell(text: text, row: row - top, column: column - left))
      }
    }
    return Table(number: number, cells: cells, sheet: sheet, rowOrigin: top, columnOrigin: left)
  }

  private static func key(_ row: Int, _ column: Int) -> Int { row * 100_000 + column }
}

/// `C12` as row 12, column 3; nothing for what no sheet has.
struct CellReference {
  let row: Int
  let column: Int

  init?(_ reference: some StringProtocol, _ limits: DocumentLimits) {
    var column = 0
    var digits = Substring.UnicodeScalarView()
    for scalar in reference.unicodeScalars where scalar != "$" {
      if (65...90).contains(scalar.value) {
        column = column * 26 + Int(scalar.value - 64)
        if column > 20_000 { return nil }
      } else {
        digits.append(scalar)
      }
    }
    guard let row = Self.row(String(Substring(digits)), limits), column > 0 else { return nil }
    self.row = row
    self.column = column
  }

  /// The number of a row; nil when no sheet has it.
  static func row(_ text: String?, _ limits: DocumentLimits) -> Int? {
    guard let number = text.flatMap({ Int($0) }), (1...limits.rows).contains(number) else { return nil }
    return number
  }
}

/// The merged ranges of a sheet, from the top.
struct SheetMerges {
  struct Range {
    var top: Int
    var left: Int
    var bottom: Int
    var right: Int

    var places: Int { (bottom - top + 1) * (right - left + 1) }

    /// What of it stands up to a column.
    func cut(at column: Int) -> Range? {
      guard left <= column else { return nil }
      var cut = self
      cut.right = min(right, column)
      return cut
    }
  }

  private var ranges: [Range] = []
  /// For each range the lowest row of those up to it that are taller than a row.
  private var reaches: [Int] = []

  init(_ root: MarkupElement, limits: DocumentLimits) {
    for merge in root.first("mergeCells")?.all("mergeCell") ?? [] {
      let ends = (merge.attribute("ref") ?? "").split(separator: ":").compactMap { CellReference($0, limits) }
      guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column, ends[0].column <= limits.columns else {
        continue
      }
      ranges.append(Range(top: ends[0].row, left: ends[0].column, bottom: ends[1].row, right: min(ends[1].column, limits.columns)))
    }
    ranges.sort { ($0.top, $0.left) < ($1.top, $1.left) }
    var reach = 0
    reaches = ranges.map { range in
      // One that covers most of a sheet joins nothing that belongs together.
      if range.bottom > range.top, range.bottom - range.top < Self.tallest { reach = max(reach, range.bottom) }
      return reach
    }
  }

  private static let tallest = 10_000

  /// Whether a range covers all rows between two.
  /// - Complexity: O(log merges).
  func join(_ first: Int, _ second: Int) -> Bool {
    let end = index(below: first)
    return end > 0 && reaches[end - 1] >= second - 1
  }

  /// The ranges that begin and end in these rows.
  /// - Complexity: O(log merges + those that begin there).
  func inside(_ rows: ClosedRange<Int>) -> [Range] {
    ranges[index(below: rows.lowerBound - 1)..<index(below: rows.upperBound)].filter { $0.bottom <= rows.upperBound }
  }

  /// The first range that begins below a row.
  private func index(below row: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].top <= row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
