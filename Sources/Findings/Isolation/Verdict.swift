public import InteropGraph

/// What the reports allow one to say of the connections of a one-stop or online-service system: exactly one of eight.
public enum Verdict: String, Sendable, CaseIterable {
  /// Exchanges data with a system outside its agency.
  case connected
  /// Exchanges data, but only with systems of its own agency.
  case insideAgencyOnly = "inside-agency-only"
  /// Linked to buses, and no report says to whom beyond: buses join nothing that no report joined.
  case busOnly = "bus-only"
  /// Connections are only planned or being tried.
  case plannedOnly = "planned-only"
  /// Data goes only by hand, or there is only a link on a page.
  case manualOnly = "manual-only"
  /// In the matrix of its own agency's report, where nothing of it carries data.
  case reportedIsolated = "reported-isolated"
  /// Absent from the matrix, or its agency filed no report: nobody has said anything.
  case notReported = "not-reported"
  /// A cell or a table that speaks of it could not be read: nothing may be concluded.
  case unreadable
}

/// A verdict with what it stands on.
public struct Standing: Sendable {
  public var system: System
  public var verdict: Verdict
  /// Connections away from each national database over systems of its own agency, in the catalogue's order; nil where no way leads.
  public var hops: [Int?]
  /// The same over systems of other agencies too.
  public var farHops: [Int?]
  /// True when its agency filed a report, and only other agencies name a connection of it that carries data.
  public var isOnlyOthersWord: Bool
  /// True when in addition its own agency's report says that there is no connection to one of those systems.
  public var isDenied: Bool
  /// The cells that decide, or where the name stands when no cell speaks of it.
  public var evidence: [Evidence]
}

/// Gives each one-stop and online-service system its verdict.
public struct VerdictJudge {
  private let context: RuleContext

  public init(context: RuleContext) { self.context = context }

  /// In order of id.
  /// - Complexity: O(systems + connections + claims).
  public func standings() -> [Standing] {
    context.graph.systems.indices.filter { [.oneStop, .onlineService].contains(context.graph.systems[$0].kind) }.map(standing)
  }

  private func standing(_ index: Int) -> Standing {
    let system = context.graph.systems[index]
    return Standing(
      system: system, verdict: verdict(system), hops: context.databaseHops.map { $0[index] },
      farHops: context.farDatabaseHops.map { $0[index] }, isOnlyOthersWord: isOnlyOthersWord(system), isDenied: isDenied(system),
      evidence: evidence(system))
  }

  private func isOnlyOthersWord(_ system: System) -> Bool {
    guard context.isReported(system) else { return false }
    let own = ownReports(system)
    let claims = context.dataConnections(of: system.id).flatMap(\.claims).compactMap(context.graph.claim)
    return !claims.isEmpty && claims.allSatisfy { !own.contains($0.report) }
  }

  private func isDenied(_ system: System) -> Bool {
    guard isOnlyOthersWord(system) else { return false }
    let (own, partners) = (ownReports(system), Set(context.partners(of: system.id)))
    return context.graph.claims(of: system.id).contains { claim in
      claim.status == .none && own.contains(claim.report) && partners.contains(claim.row == system.id ? claim.column : claim.row)
    }
  }

  private func ownReports(_ system: System) -> Set<String> {
    Set(context.graph.reports(of: system.agency ?? "").filter { $0.formerAgency == system.formerAgency }.map(\.id))
  }

  /// A word that denies something is given only when nothing unread could change it.
  public func verdict(_ system: System) -> Verdict {
    let graph = context.graph
    let ends = context.dataConnections(of: system.id).compactMap { graph.system($0.source == system.id ? $0.target : $0.source) }
    let isInside: (System) -> Bool = { $0.agency != nil && $0.agency == system.agency }
    if ends.contains(where: { $0.kind != .integrationBus && !isInside($0) }) { return .connected }
    if context.isPartlyUnread(system) { return .unreadable }
    if ends.contains(where: { $0.kind != .integrationBus }) { return .insideAgencyOnly }
    if !ends.isEmpty { return .busOnly }
    return withoutData(system)
  }

  private func withoutData(_ system: System) -> Verdict {
    guard context.isReported(system) else { return .notReported }
    let connections = context.graph.connections(of: system.id)
    if connections.contains(where: { $0.status == .planned || $0.status == .pilot }) { return .plannedOnly }
    if connections.contains(where: { $0.status == .operational }) { return .manualOnly }
    return isInOwnMatrix(system) ? .reportedIsolated : .notReported
  }

  /// True when the matrix of a report of its own agency names it.
  func isInOwnMatrix(_ system: System) -> Bool {
    let reports = ownReports(system)
    return system.mentions.contains { $0.place.section == .connections && reports.contains($0.report) }
  }

  private func evidence(_ system: System) -> [Evidence] {
    let cells = context.cells(about: system.id)
    return cells.isEmpty ? system.mentions.map { .mention($0) } : cells
  }
}
