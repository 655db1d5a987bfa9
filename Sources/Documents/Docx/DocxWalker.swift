internal import Diagnostics
internal import Markup
internal import Vietnamese

/// Walks the body of a DOCX: paragraphs and tables in order, whatever wraps them.
struct DocxWalker {
  var fonts: DocxFonts
  var limits: DocumentLimits
  var blocks: [Document.Block] = []
  var remarks: [Document.Remark] = []
  private var tableNumber = 0
  private var texts: TextBudget
  private var places: PlaceBudget

  init(fonts: DocxFonts, limits: DocumentLimits) {
    self.fonts = fonts
    self.limits = limits
    texts = TextBudget(limits)
    places = PlaceBudget(limits.documentPlaces)
  }

  /// Elements that only wrap others: content controls, accepted insertions, custom markup.
  private static let transparent: Set<String> = [
    "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "mc:AlternateContent", "mc:Choice",
  ]

  mutating func readBlocks(_ element: MarkupElement) {
    for case .element(let child) in element.children {
      switch child.name {
      case "w:p":
        var reader = RunReader(fonts: fonts)
        let text = Pictures.settled(reader.paragraph(child).cleaned(keepingLines: true))
        remarks += reader.remarks
        for line in texts.fit(text, &remarks).split(separator: "\n") { blocks.append(.paragraph(String(line))) }
        for box in reader.textBoxes { readBlocks(box) }
      case "w:tbl": readTable(child)
      case let name where Self.transparent.contains(name): readBlocks(child)
      default: break
      }
    }
  }

  // MARK: Tables

  private mutating func readTable(_ element: MarkupElement) {
    let rows = rows(of: element)
    if isPageFrame(rows) {
      for row in rows { for cell in cells(of: row) { readBlocks(cell) } }
      return
    }
    tableNumber += 1
    let number = tableNumber
    var out: [Table.Cell] = []
    var ends: [Int] = []
    var openMerge: [Int: Int] = [:]  // grid column to the index of the cell that is being merged downwards
    for (row, tr) in rows.enumerated() {
      var column = SpanNumber.count(tr.first("w:trPr")?.first("w:gridBefore")?.attribute("w:val"), least: 0)
      for tc in cells(of: tr) {
        let properties = tc.first("w:tcPr")
        let width = SpanNumber.count(properties?.first("w:gridSpan")?.attribute("w:val"), least: 1)
        guard column + width <= limits.columns else {
          remarks.append(Document.Remark(.dropped(.columns(limit: limits.columns)), table: number, row: row + 1))
          break
        }
        if let merge = properties?.first("w:vMerge"), merge.attribute("w:val") != "restart" {
          if let start = openMerge[column] {
            out[start].rowSpan = row - out[start].row + 1
          } else {
            // The first part of the merge is missing: the table was cut in two here.
            out.append(Table.Cell(text: cellText(tc, number, row), row: row, column: column, columnSpan: width, source: tc.number))
          }
        } else {
          out.append(Table.Cell(text: cellText(tc, number, row), row: row, column: column, columnSpan: width, source: tc.number))
          openMerge[column] = properties?.first("w:vMerge") == nil ? nil : out.count - 1
        }
        column += width
      }
      ends.append(column)
    }
    let size = rows.count * (out.map { $0.column + $0.columnSpan }.max() ?? 0)
    guard size <= limits.tablePlaces, places.spend(size) else {
      return remarks.append(Document.Remark(.dropped(.table(limit: limits.tablePlaces)), table: number))
    }
    guard !out.isEmpty else { return }
    var table = Table(number: number, cells: out)
    table.shortRows = Set(ends.indices.filter { ends[$0] < table.columnCount })
    blocks.append(.table(table))
  }

  /// A table that only frames other tables (one or two cells round a whole report).
  private func isPageFrame(_ rows: [MarkupElement]) -> Bool {
    let cellCount = rows.map { cells(of: $0).count }.reduce(0, +)
    return cellCount <= 2 && rows.contains { $0.holds("w:tbl") }
  }

  /// The rows that are left when changes are accepted.
  private func rows(of table: MarkupElement) -> [MarkupElement] {
    var out: [MarkupElement] = []
    for case .element(let child) in table.children {
      if child.name == "w:tr" {
        if child.first("w:trPr")?.first("w:del") == nil { out.append(child) }
      } else if Self.transparent.contains(child.name) {
        out += rows(of: child)
      }
    }
    return out
  }

  private func cells(of row: MarkupElement) -> [MarkupElement] {
    var out: [MarkupElement] = []
    for case .element(let child) in row.children {
      if child.name == "w:tc" {
        if child.first("w:tcPr")?.first("w:cellDel") == nil { out.append(child) }
      } else if Self.transparent.contains(child.name) {
        out += cells(of: child)
      }
    }
    return out
  }

  private mutating func cellText(_ cell: MarkupElement, _ table: Int, _ row: Int) -> String {
    var lines: [String] = []
    gather(cell, into: &lines, table: table)
    let text = Pictures.settled(lines.joined(separator: "\n").cleaned(keepingLines: true))
    return texts.fit(text, &remarks, table: table, row: row + 1)
  }

  private mutating func gather(_ element: MarkupElement, into lines: inout [String], table: Int) {
    for case .element(let child) in element.children {
      switch child.name {
      case "w:p":
        var reader = RunReader(fonts: fonts)
        lines.append(reader.paragraph(child))
        for box in reader.textBoxes { gather(box, into: &lines, table: table) }
        remarks += reader.remarks.map { Document.Remark($0.kind, text: $0.text, table: table) }
      case "w:tbl":
        remarks.append(Document.Remark(.nestedTable, table: table))
        for row in rows(of: child) {
          var parts: [String] = []
          for inner in cells(of: row) {
            var innerLines: [String] = []
            gather(inner, into: &innerLines, table: table)
            parts.append(innerLines.joined(separator: " "))
          }
          lines.append(parts.joined(separator: " "))
        }
      case let name where Self.transparent.contains(name): gather(child, into: &lines, table: table)
      default: break
      }
    }
  }
}
