public import InteropGraph

/// What two reporting agencies say of one pair of systems, side by side.
public struct TwoSides: Sendable {
  /// What comes of comparing the two.
  public enum Confirmation: Sendable, Equatable {
    /// Both name it and do not differ.
    case confirmed
    /// Only one of the two names it; `silent` is the system whose agency does not.
    case oneSided(silent: String)
    /// Both name it and differ in these: `status`, `mode`, `route`, `flow`, `standards`.
    case contradicted([String])
    /// Only third agencies name it.
    case thirdParty
    /// One side has a cell on it that could not be read.
    case unreadable
  }

  /// The two systems in order of id.
  public var first: String
  public var second: String
  /// Claims of the report of the first system's agency, and of the second's. What third agencies say is left out.
  public var firstClaims: [Claim] = []
  public var secondClaims: [Claim] = []
  /// True when a cell of the pair could not be read: a side may have spoken there.
  private var hasUnread = false

  init(first: String, second: String) {
    self.first = first
    self.second = second
  }

  /// Every pair of systems of two agencies that both filed a report, where at least one of them claims something that can be read.
  /// - Complexity: O(c log c) in the number of claims.
  public static func all(in context: RuleContext) -> [TwoSides] {
    let graph = context.graph
    let agencyOf = Dictionary(graph.reports.map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    var pairs: [[String]: TwoSides] = [:]
    for claim in graph.claims {
      guard let row = graph.system(claim.row)?.agency, let column = graph.system(claim.column)?.agency, row != column,
        context.hasReport(row), context.hasReport(column)
      else { continue }
      let ids = [claim.row, claim.column].sorted()
      var sides = pairs[ids] ?? TwoSides(first: ids[0], second: ids[1])
      if claim.status == .unclear {
        sides.hasUnread = true
        pairs[ids] = sides
        continue
      }
      let author = agencyOf[claim.report]
      if author == graph.system(ids[0])?.agency { sides.firstClaims.append(claim) }
      if author == graph.system(ids[1])?.agency { sides.secondClaims.append(claim) }
      pairs[ids] = sides
    }
    return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value).filter { !$0.claims.isEmpty || !$0.hasUnread }
  }

  public var confirmation: Confirmation {
    if firstClaims.isEmpty, secondClaims.isEmpty { return .thirdParty }
    if firstClaims.isEmpty || secondClaims.isEmpty {
      return hasUnread ? .unreadable : .oneSided(silent: firstClaims.isEmpty ? first : second)
    }
    return differences.isEmpty ? .confirmed : .contradicted(differences)
  }

  public var claims: [Claim] { firstClaims + secondClaims }

  /// In what the two sides differ, where both speak: `status`, `mode`, `route`, `flow`, `standards`.
  public var differences: [String] {
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
