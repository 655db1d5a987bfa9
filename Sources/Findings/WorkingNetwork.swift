internal import GraphAlgorithms
internal import InteropGraph

extension CSRGraph {
  /// The connections that carry data as edges both ways between the numbers of their systems. Buses join nothing that no report
  /// joined: only the ends of a connection are edges.
  static func working(in graph: InteropGraph) -> CSRGraph {
    var edges: [(source: Int, target: Int)] = []
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number) else { continue }
      edges.append(ends)
      edges.append((ends.target, ends.source))
    }
    return CSRGraph(vertexCount: graph.systems.count, edges: edges)
  }
}

/// Which connections a way to a national database may take. None goes through another national database: they pass nothing on.
enum Ways {
  /// Over whatever systems reports join, also those of other agencies.
  case any
  /// Over systems of one agency: what an agency can say it has.
  case ofOneAgency

  func allows(_ ends: (source: Int, target: Int), to roots: [Int], in graph: InteropGraph) -> Bool {
    let (a, b) = (graph.systems[ends.source], graph.systems[ends.target])
    let reaches = roots.contains(ends.source) || roots.contains(ends.target)
    if a.kind == .nationalDatabase || b.kind == .nationalDatabase { return reaches }
    return self == .any || reaches || (a.agency != nil && a.agency == b.agency)
  }
}

extension Ways {
  /// Hops from each database to every system; nil where no way leads, and everywhere for a database that is nil.
  /// - Complexity: O(databases · (systems + connections)), with the network built once.
  func hops(from databases: [Int?], in graph: InteropGraph) -> [[Int?]] {
    var edges: [(source: Int, target: Int)] = []
    var neighbours: [Int: [Int]] = [:]
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number) else { continue }
      let isDatabase = (graph.systems[ends.source].kind == .nationalDatabase, graph.systems[ends.target].kind == .nationalDatabase)
      if isDatabase.0 { neighbours[ends.source, default: []].append(ends.target) }
      if isDatabase.1 { neighbours[ends.target, default: []].append(ends.source) }
      guard !isDatabase.0, !isDatabase.1, allows(ends, to: [], in: graph) else { continue }
      edges.append(ends)
      edges.append((ends.target, ends.source))
    }
    let network = CSRGraph(vertexCount: graph.systems.count, edges: edges)
    return databases.map { database in
      guard let database else { return [Int?](repeating: nil, count: graph.systems.count) }
      var hops = network.hopDistances(from: (neighbours[database] ?? []).filter { $0 != database }).map { $0.map { $0 + 1 } }
      hops[database] = 0
      return hops
    }
  }
}

extension CSRGraph {
  /// The ways to these databases as edges both ways, those left out that go down with `down`.
  static func ways(_ ways: Ways, to roots: [Int], in graph: InteropGraph, without down: Set<String> = []) -> CSRGraph {
    var edges: [(source: Int, target: Int)] = []
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number), ways.allows(ends, to: roots, in: graph) else { continue }
      if !down.isEmpty, down.contains(connection.source) || down.contains(connection.target) || !down.isDisjoint(with: connection.via) {
        continue
      }
      edges.append(ends)
      edges.append((ends.target, ends.source))
    }
    return CSRGraph(vertexCount: graph.systems.count, edges: edges)
  }
}

extension WayLoss {
  /// The ways of the connections that carry data to these systems; a connection over a bus carries the bus as its label.
  init(_ ways: Ways = .any, to roots: [Int], in graph: InteropGraph) {
    var edges: [Edge] = []
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number), ways.allows(ends, to: roots, in: graph) else { continue }
      let labels = connection.via.isEmpty ? [] : Set(connection.via.compactMap(graph.systemNumber)).sorted()
      edges.append(Edge(ends.source, ends.target, labels: labels))
    }
    self.init(vertexCount: graph.systems.count, edges: edges, roots: roots)
  }
}
