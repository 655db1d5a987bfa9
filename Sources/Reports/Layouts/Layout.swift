internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// One way a table may lie. It looks at a table with its surroundings and says what it would make of it; `LayoutChoice` weighs what the ways
/// explain.
protocol Layout: Sendable {
  /// nil where the table cannot lie this way.
  func reading(of view: TableView) -> TableReading?
}

/// A table and what surrounds it.
struct TableView {
  var file: String
  var table: Table
  var header: TableHeader
  var part: FormPart?
  /// The system that the text above names.
  var subject: Subject?
  /// How the table before was read, when this one may go on with it.
  var previous: Previous?
  var judge: TableJudge

  var names: NameReader { judge.names }
  var words: (String) -> [Word] { judge.words }

  struct Subject {
    var text: String
    /// nil for a paragraph: the table's place stands for it.
    var place: Place?
  }

  /// The table before: a page may have cut it.
  struct Previous {
    var layout: LayoutID
    var header: TableHeader
    var width: Int
  }

  var bodyRows: Range<Int> { min(header.rowCount, table.rowCount)..<table.rowCount }

  /// The same table under the header of the one before.
  func continuing(_ header: TableHeader) -> TableView {
    var copy = self
    copy.header = header.continued()
    copy.previous = nil
    return copy
  }

  func with(_ header: TableHeader) -> TableView {
    var copy = self
    copy.header = header
    return copy
  }
}

enum LayoutID: String, Sendable {
  case inventory, deployment, upgrade, cards, matrix, pairs, subjectList, parallelLines, pairCells, legend, matter
}

/// What a layout makes of a table.
struct TableReading {
  var layout: LayoutID
  var section: Section?
  /// The header that the rest of the table on the next page has.
  var header: TableHeader
  /// How surely the headers and the heading above say this layout, 0...1, whatever stands in the cells.
  var evidence: Double
  /// Rows, links, names and diagnostics of this table alone; the marks of its cells in `content.marks`.
  var content: ReportContent
}

extension ReportContent {
  /// Takes over what one table says.
  mutating func absorb(_ other: ReportContent) {
    sections.formUnion(other.sections)
    rows += other.rows
    links += other.links
    matrixNames += other.matrixNames
    diagnostics += other.diagnostics
  }
}
