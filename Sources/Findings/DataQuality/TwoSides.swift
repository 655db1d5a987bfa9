internal import InteropGraph

/// What two reporting agencies say of one pair of systems, side by side.
struct TwoSides {
  /// The two systems in order of id.
  var first: String
  var second: String
  /// Claims of the report of the first system's agency, and of the second's. What third agencies say is left out.
  var firstClaims: [Claim] = []
  var secondClaims: [Claim] = []

  /// Every pair of systems of two agencies that both filed a report, where at least one of them claims something that can be read.
  /// - Complexity: O(c log c) in the number of claims.
  static func all(in context: RuleContext) -> [TwoSides] {
    let graph = context.graph
    let agencyOf = Dictionary(graph.reports.map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    var pairs: [[String]: TwoSides] = [:]
    for claim in graph.claims where claim.status != .unclear {
      guard let row = graph.system(claim.row)?.agency, let column = graph.system(claim.column)?.agency, row != column,
        context.hasReport(row), context.hasReport(column)
      else { continue }
      let ids = [claim.row, claim.column].sorted()
      var sides = pairs[ids] ?? TwoSides(first: ids[0], second: ids[1])
      let author = agencyOf[claim.report]
      if author == graph.system(ids[0])?.agency { sides.firstClaims.append(claim) }
      if author == graph.system(ids[1])?.agency { sides.secondClaims.append(claim) }
      pairs[ids] = sides
    }
    return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  var claims: [Claim] { firstClaims + secondClaims }

  /// In what the two sides differ, where both speak: `status`, `mode`, `route`, `flow`, `standards`.
  var differences: [String] {
    guard !firstClaims.isEmpty, !secondClaims.isEmpty else { return [] }
    func disjoint<Value: Hashable>(_ value: (Claim) -> Value?) -> Bool {
      let (a, b) = (Set(firstClaims.compactMap(value)), Set(secondClaims.compactMap(value)))
      return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
    }
    var out: [String] = []
    if disjoint({ $0.status }) { out.append("status") }
    // A no has no manner, and "connected, not said how" denies none.
    func speaks(_ claim: Claim) -> Bool { claim.status != .none && claim.mode != .unspecified }
    if disjoint({ speaks($0) ? $0.mode : nil }) { out.append("mode") }
    if disjoint({ $0.mode == .viaBus && !$0.via.isEmpty ? Set($0.via) : nil }) { out.append("route") }
    if disjoint({ direction($0) }) { out.append("flow") }
    let standards = [firstClaims, secondClaims].map { Set($0.flatMap(\.standards)) }
    if !standards[0].isEmpty, !standards[1].isEmpty, standards[0].isDisjoint(with: standards[1]) { out.append("standards") }
    return out
  }

  /// The flow seen from the first system, whichever of the two stands in the row.
  private func direction(_ claim: Claim) -> Flow? {
    guard let flow = claim.flow, claim.status != .none else { return nil }
    if claim.row == first || flow == .both { return flow }
    return flow == .forward ? .backward : .forward
  }
}
