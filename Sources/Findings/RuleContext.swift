public import Catalogue
internal import GraphAlgorithms
public import InteropGraph

/// What rules share: the graph, the catalogue, and what is computed once from both.
public struct RuleContext: Sendable {
  public let graph: InteropGraph
  public let catalogue: Catalogue
  /// Hops over data-carrying connections, in any direction, from the nearest national database; nil where no way leads there.
  public let hopsToNationalDatabase: [Int?]

  public init(graph: InteropGraph, catalogue: Catalogue) {
    self.graph = graph
    self.catalogue = catalogue
    let edges = graph.connections.filter(\.carriesData).compactMap { connection -> (source: Int, target: Int)? in
      guard let source = graph.systemNumber(connection.source), let target = graph.systemNumber(connection.target) else { return nil }
      return (source, target)
    }
    // Buses join nothing that no report joined: only the ends of a connection are edges.
    let network = CSRGraph(vertexCount: graph.systems.count, edges: edges).undirected()
    hopsToNationalDatabase = network.hopDistances(from: graph.systems.indices.filter { graph.systems[$0].kind == .nationalDatabase })
  }

  public func dataConnections(of system: String) -> [Connection] { graph.connections(of: system).filter(\.carriesData) }

  /// Cells about the system that no rule could read: its silence proves nothing.
  public func unclearClaims(of system: String) -> [Claim] { graph.claims(of: system).filter { $0.status == .unclear } }

  public func hasReport(_ agency: String?) -> Bool {
    guard let agency else { return false }
    return !graph.reports(of: agency).isEmpty
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
    guard let system = graph.system(id) else { return "“\(graph.name(id))”" }
    guard let agency = system.agency.flatMap(graph.agency) else { return "“\(system.name)”" }
    return "“\(system.name)” (\(Self.short(agency.name)))"
  }

  /// `Ủy ban nhân dân tỉnh An Bình` as `tỉnh An Bình`.
  public static func short(_ agency: String) -> String {
    let prefix = "Ủy ban nhân dân "
    return agency.hasPrefix(prefix) ? String(agency.dropFirst(prefix.count)) : agency
  }

  /// Names joined for a sentence.
  public func list(_ ids: [String]) -> String { ids.map(quoted).joined(separator: ", ") }

  /// Bus systems that an agency really runs: named in its inventory, or on the way of a connection that works or is tried.
  public func runningBuses(of agency: String) -> [System] {
    graph.systems(of: agency).filter { system in
      guard system.kind == .integrationBus else { return false }
      if system.mentions.contains(where: { $0.place.section != .connections }) { return true }
      return graph.claims.contains { $0.via.contains(system.id) && ($0.status == .operational || $0.status == .pilot) }
    }
  }
}
