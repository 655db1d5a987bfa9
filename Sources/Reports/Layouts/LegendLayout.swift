internal import Documents
internal import InteropGraph
internal import Vietnamese

/// A legend of marks in a box or a small table of its own.
struct LegendLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    let table = view.table
    guard table.columnCount <= 2, table.rowCount <= 30 else { return nil }
    let lines = (0..<table.rowCount).map { row in
      table.rowCells(row).map(\.text).filter { !$0.isEmpty }.joined(separator: table.columnCount == 2 ? ": " : "\n")
    }
    // Rows with numbers before names are no legend.
    guard table.columnCount == 1 || !(0..<table.rowCount).contains(where: { Int(table.text($0, 0).filter { $0 != "." }) != nil }) else {
      return nil
    }
    var legend = MarkLegend()
    var count = 0
    for line in lines { count += legend.read(line) ? 1 : 0 }
    let text = lines.joined(separator: "\n")
    if count * 2 < lines.count { guard legend.read(text) else { return nil } }
    var content = ReportContent()
    for cell in table.cells { content.marks.mark(cell, .legend) }
    content.legends = count * 2 < lines.count ? [text] : lines
    return TableReading(layout: .legend, section: nil, header: view.header, evidence: 1, content: content)
  }
}
