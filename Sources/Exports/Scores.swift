public import InteropGraph

/// Figures of one agency, or of the country: counts, never weighted. What each is counted from is in `Documentation/Scores.md`.
public struct Score: Sendable, Equatable {
  /// nil for the country.
  public var agency: Agency?
  public var oneStops = 0
  /// One-stop systems with a connection that carries data.
  public var connectedOneStops = 0
  /// One-stop systems with a connection over a bus that carries data.
  public var oneStopsOnBus = 0
  /// Pairs of systems that exchange data, one of them the agency's. However many ways two reports tell of a pair, it is one.
  public var connections = 0
  public var connectionsOverBus = 0
  public var connectionsWithStandard = 0
  /// Of the connections with a system of another agency that also filed a report; `confirmed` are those that both reports name.
  public var connectionsWithReporters = 0
  public var confirmed = 0
  /// For each national database of the graph, in order of id, whether a connection that carries data leads there.
  public var databases: [Bool] = []

  /// Scores of all agencies with a report, in order of id, and of the country.
  /// - Complexity: O(systems + connections · claims of each).
  public static func all(_ graph: InteropGraph) -> (agencies: [Score], country: Score) {
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }.map(\.id)
    var byAgency: [String: Score] = [:]
    for agency in graph.agencies where !graph.reports(of: agency.id).isEmpty {
      byAgency[agency.id] = Score(agency: agency, databases: databases.map { _ in false })
    }
    var country = Score(databases: databases.map { _ in false })
    for system in graph.systems where system.kind == .oneStop {
      let working = graph.connections(of: system.id).filter(\.carriesData)
      func count(_ score: inout Score) {
        score.oneStops += 1
        if !working.isEmpty { score.connectedOneStops += 1 }
        if working.contains(where: { $0.mode == .viaBus }) { score.oneStopsOnBus += 1 }
      }
      guard let agency = system.agency, byAgency[agency] != nil else { continue }
      count(&byAgency[agency, default: Score()])
      count(&country)
    }
    for (pair, ways) in pairs(graph) {
      let owners = Set(pair.compactMap { graph.system($0)?.agency }.filter { byAgency[$0] != nil })
      guard !owners.isEmpty else { continue }
      let named = Set(ways.flatMap(\.claims).compactMap { graph.claim($0)?.report }.compactMap { graph.report($0)?.agency })
      func count(_ score: inout Score) {
        score.connections += 1
        if ways.contains(where: { $0.mode == .viaBus }) { score.connectionsOverBus += 1 }
        if ways.contains(where: { !$0.standards.isEmpty }) { score.connectionsWithStandard += 1 }
        if owners.count == 2 {
          score.connectionsWithReporters += 1
          if owners.isSubset(of: named) { score.confirmed += 1 }
        }
        for (index, database) in databases.enumerated() where pair.contains(database) {
          score.databases[index] = true
        }
      }
      for owner in owners.sorted() { count(&byAgency[owner, default: Score()]) }
      count(&country)
    }
    return (byAgency.sorted { $0.key < $1.key }.map(\.value), country)
  }

  /// The connections that carry data, those of one pair of systems together.
  private static func pairs(_ graph: InteropGraph) -> [(pair: [String], ways: [Connection])] {
    Dictionary(grouping: graph.connections.filter(\.carriesData)) { [$0.source, $0.target].sorted() }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }
}
