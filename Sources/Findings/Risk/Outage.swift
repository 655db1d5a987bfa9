internal import GraphAlgorithms
public import InteropGraph

/// What one-stop systems lose when systems or buses go down: every connection at them or over them is gone. Only ways over systems
/// of their own agency count: what other agencies' systems might pass on, nobody has reported.
public struct Outage: Sendable {
  /// A one-stop system and the national databases that it reached before and does not reach any more.
  public struct Loss: Sendable, Equatable {
    public var system: String
    public var databases: [String]
    /// True when no national database is left.
    public var isCutOff: Bool

    public init(system: String, databases: [String], isCutOff: Bool) {
      self.system = system
      self.databases = databases
      self.isCutOff = isCutOff
    }
  }

  private let graph: InteropGraph
  private let working: [Connection]
  private let databases: [Int]
  private let oneStops: [Int]
  /// For each database the distance of every system; nil where no way leads.
  private let before: [[Int?]]

  public init(graph: InteropGraph) {
    self.graph = graph
    working = graph.connections.filter(\.carriesData)
    databases = graph.systems.indices.filter { graph.systems[$0].kind == .nationalDatabase }
    oneStops = graph.systems.indices.filter { graph.systems[$0].kind == .oneStop }
    let databases = databases
    before = databases.map { CSRGraph.ways(.ofOneAgency, to: [$0], in: graph).hopDistances(from: [$0]) }
  }

  /// Losses in order of id. A one-stop system that is itself down loses everything that it reached.
  /// - Complexity: O(databases · (systems + connections)).
  public func losses(without down: Set<String>) -> [Loss] {
    let after = databases.map { database in
      down.contains(graph.systems[database].id)
        ? [Int?](repeating: nil, count: graph.systems.count)
        : CSRGraph.ways(.ofOneAgency, to: [database], in: graph, without: down).hopDistances(from: [database])
    }
    return oneStops.compactMap { system in
      let reached = databases.indices.filter { before[$0][system] != nil }
      let lost = reached.filter { after[$0][system] == nil }
      guard !lost.isEmpty else { return nil }
      return Loss(
        system: graph.systems[system].id, databases: lost.map { graph.systems[databases[$0]].id }, isCutOff: lost.count == reached.count)
    }
  }

  /// An outage and what it costs.
  public struct Case: Sendable, Equatable {
    public var down: [String]
    public var cutOff: Int
    /// Pairs of a one-stop system and a national database that it reaches no more.
    public var losses: Int

    public init(down: [String], cutOff: Int, losses: Int) { (self.down, self.cutOff, self.losses) = (down, cutOff, losses) }
  }

  /// The worst single outages, and the worst pairs of which neither part alone does the same harm. Single outages are exact.
  /// Candidates for pairs are the `width` systems and buses whose single loss, or number of connections, is largest: all pairs
  /// would be quadratic.
  public func worst(_ count: Int = 10, width: Int = 24) -> (single: [Case], double: [Case]) {
    let singles = singles()
    let few = (singles.prefix(width).flatMap(\.down) + busiest(width)).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let alone = Dictionary(few.map { ($0, made([$0])) }, uniquingKeysWith: { first, _ in first })
    var doubles: [Case] = []
    for (index, first) in few.enumerated() {
      for second in few[(index + 1)...] {
        let both = made([first, second].sorted())
        let parts = (alone[first]?.losses ?? 0) + (alone[second]?.losses ?? 0)
        if both.losses > parts || both.cutOff > (alone[first]?.cutOff ?? 0) + (alone[second]?.cutOff ?? 0) { doubles.append(both) }
      }
    }
    return (Array(singles.prefix(count)), Array(doubles.sorted(by: Self.isWorse).prefix(count)))
  }

  /// Every system and bus whose loss costs another system a database, the worst first. What a one-stop system loses by being down itself
  /// does not count, nor does that nobody reaches a database that is itself down.
  private func singles() -> [Case] {
    let isOneStop = graph.systems.map { $0.kind == .oneStop }
    var losses: [Int: Int] = [:]
    for database in databases {
      for loss in WayLoss(.ofOneAgency, to: [database], in: graph).losses(marked: isOneStop, least: 1) {
        losses[loss.gone, default: 0] += loss.lost.count
      }
    }
    let candidates = Set(losses.keys).subtracting(databases)
    return candidates.map { made([graph.systems[$0].id]) }.filter { $0.losses > 0 }.sorted(by: Self.isWorse)
  }

  /// The systems and buses with most connections that carry data.
  private func busiest(_ count: Int) -> [String] {
    var weight: [String: Int] = [:]
    for connection in working { for id in Set([connection.source, connection.target] + connection.via) { weight[id, default: 0] += 1 } }
    return Array(
      graph.systems.filter { weight[$0.id, default: 0] >= 2 && $0.kind != .oneStop && $0.kind != .nationalDatabase }.map(\.id)
        .sorted { (-weight[$0, default: 0], $0) < (-weight[$1, default: 0], $1) }.prefix(count))
  }

  private func made(_ down: [String]) -> Case {
    let losses = losses(without: Set(down)).filter { !down.contains($0.system) }
    return Case(down: down, cutOff: losses.count { $0.isCutOff }, losses: losses.reduce(0) { $0 + $1.databases.count })
  }

  private static func isWorse(_ a: Case, _ b: Case) -> Bool {
    if a.cutOff != b.cutOff { return a.cutOff > b.cutOff }
    if a.losses != b.losses { return a.losses > b.losses }
    return a.down.lexicographicallyPrecedes(b.down)
  }
}
