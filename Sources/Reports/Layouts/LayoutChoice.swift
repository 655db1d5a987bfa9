internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Chooses how a table lies: each layout says what it would make of it, the one that explains most wins. Where two come close and say
/// different things, or nothing explains the table, nobody knows, and its cells are not read.
struct LayoutChoice {
  /// All ways a table may lie; the earlier one wins where two say the same.
  static let layouts: [any Layout] = [
    ContinuedLayout(), MatterLayout(), LegendLayout(), InventoryLayout(), DeploymentLayout(), UpgradeLayout(), CardLayout(),
    SubjectListLayout(), PairCellLayout(), ParallelLinesLayout(), PairListLayout(), MatrixLayout(),
  ]

  enum Outcome {
    case read(TableReading)
    case doubtful
    case unknown
  }

  /// Less than this is no explanation.
  private static let least = 0.35
  /// Nearer than this, the cells do not tell two layouts apart.
  private static let margin = 0.02
  /// Headers that tell so much more than those of another layout decide between the two.
  private static let clearer = 0.3

  /// - Complexity: O(layouts · cells).
  static func choose(_ view: TableView) -> Outcome {
    let readings = layouts.compactMap { $0.reading(of: view) }.map { (reading: $0, score: score($0, view)) }
    var best: (reading: TableReading, score: Double)?
    for candidate in readings where candidate.score > (best?.score ?? -.infinity) { best = candidate }
    guard let best, best.score >= least else { return .unknown }
    let close = readings.filter { best.score - $0.score < margin }.map(\.reading)
    let told = close.reduce(best.reading) { $1.evidence > $0.evidence ? $1 : $0 }
    // Where the cells do not tell two apart, headers of the form do.
    let rivals = close.filter { $0.layout != told.layout && told.evidence - $0.evidence < clearer }
    return rivals.contains { saysOther($0, told) } ? .doubtful : .read(told)
  }

  /// What the cells tell, and what the headers tell.
  static func score(_ reading: TableReading, _ view: TableView) -> Double {
    CellFit(view: view, marks: reading.content.marks).share + 0.6 * reading.evidence
  }

  private static func saysOther(_ a: TableReading, _ b: TableReading) -> Bool {
    func pairs(_ reading: TableReading) -> Set<String> {
      Set(reading.content.links.map { "\($0.row.text)\u{0}\($0.column.text)\u{0}\($0.answer)" })
    }
    func names(_ reading: TableReading) -> Set<String> { Set(reading.content.rows.map(\.name.text)) }
    return pairs(a) != pairs(b) || names(a) != names(b)
  }
}
