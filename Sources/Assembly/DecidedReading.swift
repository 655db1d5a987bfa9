internal import Claims
internal import Identity
internal import InteropGraph
internal import Names

/// A cell read as a person decided: the decision is its proof.
struct DecidedReading {
  let names: NameReader
  let cell: String
  /// What the reader makes of the cell.
  let read: CellReading

  func reading(_ decided: DecisionReading, decision: String) -> CellReading {
    var out = CellReading(status: decided.says.status)
    out.mode = decided.says.mode
    out.proof = [ProofStep(words: cell, rule: "decision:" + decision)]
    guard out.status != .none else { return out }
    (out.data, out.purpose, out.standards) = (read.data, read.purpose, read.standards)
    if out.mode == .viaBus { out.via = way(decided) }
    if out.mode != .sharedDatabase { out.flow = decided.flow ?? read.doubt?.guess?.flow ?? read.flow }
    return out
  }

  /// The buses that the decision names, else those that the reader or the cell itself names, else one without a name.
  private func way(_ decided: DecisionReading) -> [BusReference] {
    let ways = [decided.via.map(bus), read.doubt?.guess?.via ?? [], read.via, busesNamed]
    return ways.first { !$0.isEmpty } ?? [.unnamed(owner: nil)]
  }

  private func bus(_ name: String) -> BusReference {
    let words = names.lexicon.words(name)
    if let known = words.isEmpty ? nil : names.busName(words, at: 0) { return .known(id: known.id, owner: nil) }
    return names.genericBus(words, at: 0) == nil ? .system(name) : .unnamed(owner: nil)
  }

  private var busesNamed: [BusReference] {
    let words = names.lexicon.words(cell)
    var out: [BusReference] = []
    for index in words.indices {
      if let known = names.busName(words, at: index), !out.contains(.known(id: known.id, owner: nil)) {
        out.append(.known(id: known.id, owner: nil))
      }
    }
    return out
  }
}
