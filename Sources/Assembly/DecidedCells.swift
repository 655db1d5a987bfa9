internal import Claims
internal import Identity
internal import InteropGraph
internal import Names
internal import Reports
internal import Vietnamese

/// What people decided that cells say. What is said of one cell goes before what is said of all cells of its words; decisions that say
/// different things of a cell are told, and none is obeyed.
struct DecidedCells {
  private struct Entry {
    var id: String
    var reading: DecisionReading
    /// By id; nil: whatever agency's report it is.
    var agency: String?
  }

  private struct CellKey: Hashable {
    var file: String
    var table: Int
    var row: Int
    var column: Int
  }

  private let skeletons: CellSkeleton
  private var byCell: [CellKey: [Entry]] = [:]
  private var byText: [String: [Entry]] = [:]
  /// Ids of decisions to what they speak of, as long as no cell has answered to them.
  private var idle: [String: String] = [:]
  private var contradicting: Set<[String]> = []
  /// Most cells of a round say the same few things.
  private var plainSkeletons: [String: String] = [:]

  /// - Parameter decisions: those in force.
  init(_ decisions: [Decision], skeletons: CellSkeleton) {
    self.skeletons = skeletons
    for decision in decisions {
      guard case .reading(let reading) = decision.verdict else { continue }
      idle[decision.id] = Self.shown(reading)
      var entry = Entry(id: decision.id, reading: reading)
      if let name = decision.agency {
        // An agency that nobody knows has no report: the decision stays idle.
        guard let agency = skeletons.names.agencies.agency(named: name) else { continue }
        entry.agency = agency.id
      }
      if let place = reading.cell {
        byCell[CellKey(file: place.file, table: place.table, row: place.row, column: place.column), default: []].append(entry)
      } else if let text = reading.text {
        byText[skeletons.skeleton(of: text), default: []].append(entry)
      }
    }
  }

  /// Decisions that no cell answers to, in order of id.
  var stale: [(decision: String, shown: String)] { idle.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  /// Pairs of decisions that contradict each other on a cell, in order of id.
  var conflicts: [(decision: String, with: String)] {
    contradicting.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// What is decided on a cell; nil when nothing is.
  mutating func decision(on cell: LinkCell, file: String, agency: String) -> (id: String, reading: DecisionReading)? {
    let key = CellKey(file: file, table: cell.place.table, row: cell.place.row, column: cell.place.column)
    let here = byCell[key] ?? []
    guard !here.isEmpty || !byText.isEmpty else { return nil }
    let own = words(of: cell)
    var entries = here.filter { entry in
      // The cell says something else now: what was decided on it holds no more.
      entry.reading.text.map { own.contains(skeletons.skeleton(of: $0)) } ?? true
    }
    if entries.isEmpty { entries = own.flatMap { byText[$0] ?? [] } }
    return agreed(entries.filter { $0.agency == nil || $0.agency == agency })
  }

  /// With the names of row and column left in, and with them taken out: a ledger may have been written either way.
  private mutating func words(of cell: LinkCell) -> [String] {
    let plain = plainSkeletons[cell.answer] ?? skeletons.skeleton(of: cell.answer)
    plainSkeletons[cell.answer] = plain
    return skeletons.namesItsSystems(cell) ? [plain, skeletons.taken(from: cell)] : [plain]
  }

  private mutating func agreed(_ entries: [Entry]) -> (id: String, reading: DecisionReading)? {
    guard let first = entries.first else { return nil }
    for entry in entries { idle[entry.id] = nil }
    let others = entries.filter { !Self.saysTheSame($0.reading, first.reading) }
    for other in others { contradicting.insert([other.id, first.id].sorted()) }
    return others.isEmpty ? (first.id, first.reading) : nil
  }

  private static func saysTheSame(_ a: DecisionReading, _ b: DecisionReading) -> Bool {
    a.says == b.says && a.via == b.via && a.flow == b.flow
  }

  private static func shown(_ reading: DecisionReading) -> String {
    let place = reading.cell.map { "\($0.file):\($0.table):\($0.row):\($0.column)" }
    return [reading.text, place].compactMap { $0 }.joined(separator: " · ")
  }
}

extension CellSkeleton {
  /// The skeleton that the cell is asked about under: names of row and column are names.
  func taken(from cell: LinkCell) -> String { skeleton(of: cell.answer, systems: Self.systems(of: cell)) }

  /// True when the name of row or column stands in the cell.
  func namesItsSystems(_ cell: LinkCell) -> Bool {
    let keys = Words.keys(cell.answer)
    return Self.systems(of: cell).contains { !$0.isEmpty && keys.firstRange(of: $0) != nil }
  }

  private static func systems(of cell: LinkCell) -> [[String]] { [cell.row.text, cell.column.text].map { Words.keys($0) } }
}
