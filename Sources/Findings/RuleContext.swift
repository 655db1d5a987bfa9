public import Catalogue
internal import GraphAlgorithms
public import InteropGraph

/// What rules share: the graph, the catalogue, and what is computed once from both.
public struct RuleContext: Sendable {
  public let graph: InteropGraph
  public let catalogue: Catalogue
  /// Hops over data-carrying connections, in any direction, from the nearest national database; nil where no way leads there.
  public let hopsToNationalDatabase: [Int?]
  /// The same for each national database of the catalogue, in its order, over systems of one agency: what an agency can say it has.
  /// nil everywhere for a database that no report names.
  public let databaseHops: [[Int?]]
  /// The same over systems of other agencies too.
  public let farDatabaseHops: [[Int?]]
  /// Buses that each agency really runs: named in its inventory, or on the way of a connection that works or is tried.
  private let runningBusesOf: [String: [System]]
  private let unreadAgencies: Set<String>
  private let findingIndex: [String: Int]
  /// What two reporting agencies say of each pair of systems, in order of the pairs' ids.
  public let twoSides: [TwoSides]

  public init(graph: InteropGraph, catalogue: Catalogue) {
    self.graph = graph
    self.catalogue = catalogue
    let network = CSRGraph.working(in: graph)
    let databases = catalogue.nationalDatabases.map { entry in graph.systems.firstIndex { $0.catalogue == entry.id } }
    databaseHops = Ways.ofOneAgency.hops(from: databases, in: graph)
    farDatabaseHops = Ways.any.hops(from: databases, in: graph)
    hopsToNationalDatabase = network.hopDistances(from: graph.systems.indices.filter { graph.systems[$0].kind == .nationalDatabase })
    runningBusesOf = Self.runningBuses(graph)
    unreadAgencies = Set(graph.reports.filter(\.hasUnreadMatrix).map(\.agency) + graph.unreadFiles.compactMap(\.agency))
    twoSides = TwoSides.all(in: graph)
    findingIndex = Dictionary(graph.findings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func runningBuses(_ graph: InteropGraph) -> [String: [System]] {
    var onWay: Set<String> = []
    for claim in graph.claims where claim.status == .operational || claim.status == .pilot { onWay.formUnion(claim.via) }
    let running = graph.systems.filter { system in
      guard system.kind == .integrationBus, system.agency != nil else { return false }
      return onWay.contains(system.id) || system.mentions.contains { $0.place.section != .connections }
    }
    return Dictionary(grouping: running) { $0.agency ?? "" }
  }

  /// The finding of the graph with that id.
  public func finding(_ id: String) -> Finding? { findingIndex[id].map { graph.findings[$0] } }

  public func dataConnections(of system: String) -> [Connection] {
    graph.connectionNumbers(of: system).filter { graph.connections[Int($0)].carriesData }.map { graph.connections[Int($0)] }
  }

  /// The systems that it exchanges data with, in order of id: however many ways lead to one, it is one.
  public func partners(of system: String) -> [String] {
    Set(dataConnections(of: system).map { $0.source == system ? $0.target : $0.source }).sorted()
  }

  /// Cells about the system that no rule could read: its silence proves nothing.
  public func unclearClaims(of system: String) -> [Claim] { graph.claims(of: system).filter { $0.status == .unclear } }

  /// The cells about a system as evidence, in the order of the reports.
  public func cells(about system: String) -> [Evidence] {
    graph.claims(of: system).sorted { $0.report == $1.report ? $0.place < $1.place : $0.report < $1.report }.map { .claim($0.id) }
  }

  /// True when a cell about the system, a table of its agency's IV.1 or a file of its agency could not be read.
  public func isPartlyUnread(_ system: System) -> Bool {
    if let agency = system.agency, unreadAgencies.contains(agency) { return true }
    return !unclearClaims(of: system.id).isEmpty
  }

  /// True when a table under IV.1 of a report of the agency was not understood, or a file of it not read.
  public func hasUnreadMatrix(_ agency: String) -> Bool { unreadAgencies.contains(agency) }

  public func hasReport(_ agency: String?) -> Bool {
    guard let agency else { return false }
    return !graph.reports(of: agency).isEmpty
  }

  /// True when the agency that owned the system in 2017 filed a report: what another has filed since merged with it says nothing.
  public func isReported(_ system: System) -> Bool {
    guard let agency = system.agency else { return false }
    return graph.reports(of: agency).contains { $0.formerAgency == system.formerAgency }
  }

  /// Places of a system's name in the given sections, all places when it stands in none of them.
  func mentions(of system: System, in sections: Set<Section>) -> [Evidence] {
    let found = system.mentions.filter { sections.contains($0.place.section) }
    return (found.isEmpty ? system.mentions : found).map { .mention($0) }
  }

  func inventoryMentions(of system: System) -> [Evidence] { mentions(of: system, in: [.oneStopInventory, .otherInventory]) }

  /// The agency of a system, in short.
  func ownerName(_ system: String) -> String {
    graph.system(system)?.agency.flatMap(graph.agency).map { Self.short($0.name) } ?? system
  }

  /// `“Phần mềm X” (An Bình)`.
  public func quoted(_ id: String) -> String {
    guard let system = graph.system(id) else {
      // A central system that no report names has no node; its id ends in the catalogue's.
      let entry = id.split(separator: "/").last.flatMap { catalogue.system(String($0)) }
      return "“\(entry?.name ?? graph.name(id))”"
    }
    guard let agency = system.agency.flatMap(graph.agency) else { return "“\(system.name)”" }
    let former = system.formerAgency.map { " ← " + Self.short($0) } ?? ""
    return "“\(system.name)” (\(Self.short(agency.name))\(former))"
  }

  /// `Ủy ban nhân dân tỉnh An Bình` as `tỉnh An Bình`.
  public static func short(_ agency: String) -> String {
    let prefix = "Ủy ban nhân dân "
    return agency.hasPrefix(prefix) ? String(agency.dropFirst(prefix.count)) : agency
  }

  /// Names joined for a sentence.
  public func list(_ ids: [String]) -> String { ids.map(quoted).joined(separator: ", ") }

  /// In order of id.
  public func runningBuses(of agency: String) -> [System] { runningBusesOf[agency] ?? [] }
}
