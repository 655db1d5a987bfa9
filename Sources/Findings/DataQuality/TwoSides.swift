public import InteropGraph

/// What two reporting agencies say of one pair of systems, side by side.
public struct TwoSides: Sendable {
  /// What comes of comparing the two.
  public enum Confirmation: Sendable, Equatable {
    /// Both name it and do not contradict each other.
    case confirmed
    /// Both say that there is none.
    case agreedNone
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
  static func all(in graph: InteropGraph) -> [TwoSides] {
    let reporters = Dictionary(graph.reports.map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    let owners = reportingOwners(graph)
    var pairs: [Pair: TwoSides] = [:]
    for (number, claim) in graph.claims.enumerated() {
      guard let ends = graph.ends(ofClaim: number), let row = owners[ends.row], let column = owners[ends.column], row != column else {
        continue
      }
      let pair = Pair(first: min(ends.row, ends.column), second: max(ends.row, ends.column))
      // Systems are in order of id, so the smaller number is the first.
      pairs[pair, default: TwoSides(first: graph.systems[pair.first].id, second: graph.systems[pair.second].id)]
        .take(claim, from: reporters[claim.report], owners: (owners[pair.first], owners[pair.second]))
    }
    return pairs.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }.map(\.value).filter {
      !$0.claims.isEmpty || !$0.hasUnread
    }
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// For each system its agency when that filed a report.
  private static func reportingOwners(_ graph: InteropGraph) -> [String?] {
    let reporting = Set(graph.reports.map(\.agency))
    return graph.systems.map { system in system.agency.flatMap { reporting.contains($0) ? $0 : nil } }
  }

  private mutating func take(_ claim: Claim, from author: String?, owners: (String?, String?)) {
    guard claim.status != .unclear else {
      hasUnread = true
      return
    }
    if author == owners.0 { firstClaims.append(claim) }
    if author == owners.1 { secondClaims.append(claim) }
  }

  public var confirmation: Confirmation {
    if firstClaims.isEmpty, secondClaims.isEmpty { return .thirdParty }
    if firstClaims.isEmpty || secondClaims.isEmpty {
      return hasUnread ? .unreadable : .oneSided(silent: firstClaims.isEmpty ? first : second)
    }
    if claims.allSatisfy({ $0.status == .none }) { return .agreedNone }
    return differences.isEmpty ? .confirmed : .contradicted(differences)
  }

  public var claims: [Claim] { firstClaims + secondClaims }

  /// In what the two sides contradict each other, where both speak: `status`, `mode`, `route`, `flow`, `standards`. Who says less does not
  /// contradict: "qua NGSP" beside "qua LGSP và NGSP", "gửi hồ sơ" beside "hai chiều".
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
    if areRoutesApart { out.append("route") }
    if disjoint({ direction($0) }), !claims.contains(where: { direction($0) == .both }) { out.append("flow") }
    let standards = [firstClaims, secondClaims].map { Set($0.flatMap(\.standards)) }
    if !standards[0].isEmpty, !standards[1].isEmpty, standards[0].isDisjoint(with: standards[1]) { out.append("standards") }
    return out
  }

  /// Routes of which neither goes over all that the other names.
  private var areRoutesApart: Bool {
    func routes(_ claims: [Claim]) -> [Set<String>] { claims.filter { $0.mode == .viaBus && !$0.via.isEmpty }.map { Set($0.via) } }
    let (a, b) = (routes(firstClaims), routes(secondClaims))
    guard !a.isEmpty, !b.isEmpty else { return false }
    return !a.contains { one in b.contains { one.isSubset(of: $0) || $0.isSubset(of: one) } }
  }

  /// The flow seen from the first system, whichever of the two stands in the row.
  private func direction(_ claim: Claim) -> Flow? {
    guard let flow = claim.flow, claim.status != .none else { return nil }
    if claim.row == first || flow == .both { return flow }
    return flow == .forward ? .backward : .forward
  }
}
