public import Diagnostics

/// What every reader makes of a file: blocks in reading order, tables as grids, every cell with its place. No word of
/// reports in it.

public enum DocumentFormat: String, Sendable {
  case docx, xlsx, html, text
}

public struct Document: Sendable {
  public var format: DocumentFormat
  public var blocks: [Block]
  /// Things a reader saw that the user should know (struck-out text, nested tables …).
  public var remarks: [Remark]

  public init(format: DocumentFormat, blocks: [Block], remarks: [Remark] = []) {
    self.format = format
    self.blocks = blocks
    self.remarks = remarks
  }

  public enum Block: Sendable {
    case paragraph(String)
    case table(Table)
    /// Text in which a line holding only `|` ends a cell and nothing ends a row: lines between two such marks. The width of
    /// its tables can be told only by someone who knows the headers.
    case barred([[String]])
  }

  public struct Remark: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      case nestedTable, struckText, ambiguousTick, mojibake
      /// Content that lies beyond a limit and was left out.
      case dropped(DroppedContent)
    }

    public var kind: Kind
    public var text: String
    public var table: Int?
    /// 1-based, as people count.
    public var row: Int?
    public var sheet: String?

    public init(_ kind: Kind, text: String = "", table: Int? = nil, row: Int? = nil, sheet: String? = nil) {
      self.kind = kind
      self.text = text
      self.table = table
      self.row = row
      self.sheet = sheet
    }
  }
}

/// A rectangular grid whose places point to cells; a merged cell fills several places.
public struct Table: Sendable {
  public struct Cell: Sendable, Hashable {
    /// Text with line breaks, white space otherwise as in `String.cleaned`. Ticked boxes are `☑`, empty boxes `☐`.
    public var text: String
    /// 0-based place of the upper left corner, and its extent.
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// The number of its element in the file, where the reader knows it: for giving the file back with remarks.
    public var source: Int?
    /// True for the lower part of a merged cell in a slice that cuts it: its text stands in the slice above.
    public var isRest = false

    /// Numbers beyond what any format knows are cut: no sum or product of places overflows.
    public init(text: String, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, source: Int? = nil) {
      self.source = source
      self.text = text
      self.row = min(max(row, 0), Table.largest)
      self.column = min(max(column, 0), Table.largest)
      self.rowSpan = min(max(rowSpan, 1), Table.largest)
      self.columnSpan = min(max(columnSpan, 1), Table.largest)
    }
  }

  /// No place and no extent is larger.
  static let largest = 1 << 21
  /// Places of one table at most; readers leave a larger one out and tell it.
  static let mostPlaces = 1 << 23

  /// 1-based number in document order.
  public var number: Int
  /// The sheet of a spreadsheet; rows and columns of places then count from the sheet's corner.
  public var sheet: String?
  /// What to add to a 0-based row or column of the grid to get the number people see.
  public var rowOrigin: Int
  public var columnOrigin: Int
  public private(set) var cells: [Cell]
  public private(set) var rowCount: Int
  public private(set) var columnCount: Int
  /// Rows with fewer cells than the table is wide: which columns their cells belong to is not sure.
  public var shortRows: Set<Int> = []
  private var grid: [Int32]

  /// Places cells in a grid. Where two overlap the first keeps the place; spans are cut at the last row, and rows beyond
  /// `mostPlaces` have no place.
  public init(number: Int, cells: [Cell], sheet: String? = nil, rowOrigin: Int = 1, columnOrigin: Int = 1) {
    self.number = number
    self.sheet = sheet
    self.rowOrigin = rowOrigin
    self.columnOrigin = columnOrigin
    self.cells = cells
    columnCount = cells.map { $0.column + $0.columnSpan }.max() ?? 0
    rowCount = min(cells.map { $0.row + 1 }.max() ?? 0, Self.mostPlaces / max(columnCount, 1))
    grid = [Int32](repeating: -1, count: rowCount * columnCount)
    for (index, cell) in cells.enumerated() {
      let lastRow = min(cell.row + cell.rowSpan, rowCount)
      for row in cell.row..<max(lastRow, cell.row) {
        for column in cell.column..<(cell.column + cell.columnSpan) where grid[row * columnCount + column] < 0 {
          grid[row * columnCount + column] = Int32(index)
        }
      }
    }
  }

  /// The cell that covers a place (0-based), or nil where the file has none.
  public func cell(_ row: Int, _ column: Int) -> Cell? {
    guard row >= 0, column >= 0, row < rowCount, column < columnCount else { return nil }
    let index = grid[row * columnCount + column]
    return index < 0 ? nil : cells[Int(index)]
  }

  public func text(_ row: Int, _ column: Int) -> String { cell(row, column)?.text ?? "" }

  /// The different cells of a row from left to right, each once.
  public func rowCells(_ row: Int) -> [Cell] {
    var out: [Cell] = []
    for column in 0..<columnCount {
      guard let cell = cell(row, column) else { continue }
      if out.last?.row != cell.row || out.last?.column != cell.column { out.append(cell) }
    }
    return out
  }

  /// The rows of a range as a table of their own, with the places people see unchanged.
  public func slice(rows: Range<Int>) -> Table {
    let part = cells.compactMap { cell -> Cell? in
      let top = max(cell.row, rows.lowerBound)
      let bottom = min(cell.row + cell.rowSpan, rows.upperBound)
      guard top < bottom else { return nil }
      var copy = cell
      copy.row = top - rows.lowerBound
      copy.isRest = cell.isRest || cell.row < rows.lowerBound
      copy.rowSpan = bottom - top
      return copy
    }
    var slice = Table(number: number, cells: part, sheet: sheet, rowOrigin: rowOrigin + rows.lowerBound, columnOrigin: columnOrigin)
    slice.shortRows = Set(shortRows.filter(rows.contains).map { $0 - rows.lowerBound })
    return slice
  }
}
