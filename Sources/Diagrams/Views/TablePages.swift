internal import Drawing

/// A table of words onto as many pages as it needs, the head on every page: the form of long lists.
struct TablePages {
  struct Column {
    var title: String
    /// Of the width of the page; all together 1.
    var share: Double
    var isCentred = false
    /// What all cells of the column look like.
    var look: [DotGraph.Attribute] = [.plain("color", "#cccccc")]
  }

  struct Row {
    var cells: [String]
    /// The `id` of the row's cells in the picture begins with it.
    var key: String
    /// Shown when the mouse rests on a cell; the cell's own words when nil.
    var title: String?
  }

  let name: String
  let columns: [Column]
  let space: Typesetter.Space

  private static let size = 8.5
  private static let headHeight = 36.0

  /// - Parameter heading: stands above the table.
  func pages(_ rows: [Row], heading: String? = nil) -> [(grid: Grid, rows: Range<Int>)] {
    let lines = rows.map(lines)
    let heights = lines.map { Double($0.map(\.count).max() ?? 1) * 12 + 5 }
    let headingHeight = heading == nil ? 0 : 24.0
    return RowPages.split(heights, room: space.height, headHeight: Self.headHeight + headingHeight).map { range in
      var grid = Style.grid(name)
      if let heading { grid.text(heading, left: 0, down: 3, width: space.width, size: 11, isBold: true) }
      grid.top += headingHeight
      head(&grid)
      for index in range { draw(rows[index], lines[index], heights[index], &grid) }
      return (grid, range)
    }
  }

  private func width(_ column: Column) -> Double { column.share * space.width }

  private func lines(_ row: Row) -> [[String]] {
    zip(row.cells, columns).map { TextMeasure.wrap($0, width: width($1) - 10, size: Self.size, maxLines: 5) }
  }

  private func head(_ grid: inout Grid) {
    var left = 0.0
    for column in columns {
      let lines = TextMeasure.wrapEvenly(column.title, width: width(column) - 8, size: Self.size, maxLines: 3)
      grid.box(
        Style.over(Style.agency, [.plain("style", "filled")]) + [.lines(lines), .plain("fontsize", SVG.number(Self.size))], left: left,
        width: width(column) - 2, height: Self.headHeight - 4)
      left += width(column)
    }
    grid.top += Self.headHeight
  }

  private func draw(_ row: Row, _ cells: [[String]], _ height: Double, _ grid: inout Grid) {
    var left = 0.0
    for (number, (lines, column)) in zip(cells, columns).enumerated() {
      let label: DotGraph.Attribute = column.isCentred ? .lines(lines) : .column(lines, width: width(column) - 8)
      grid.box(
        column.look + [label, .plain("fontsize", SVG.number(Self.size))], left: left, width: width(column) - 2, height: height - 2,
        key: "\(row.key).\(number + 1)", title: row.title ?? row.cells[number])
      left += width(column)
    }
    grid.top += height
  }
}
