internal import GraphAlgorithms
internal import InteropGraph

extension CSRGraph {
  /// The connections that carry data as edges both ways between the numbers of their systems, those left out that go down with
  /// `down`. Buses join nothing that no report joined: only the ends of a connection are edges.
  static func working(in graph: InteropGraph, without down: Set<String> = []) -> CSRGraph {
    var edges: [(source: Int, target: Int)] = []
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number) else { continue }
      if !down.isEmpty, down.contains(connection.source) || down.contains(connection.target) || !down.isDisjoint(with: connection.via) { continue }
      edges.append(ends)
      edges.append((ends.target, ends.source))
    }
    return CSRGraph(vertexCount: graph.systems.count, edges: edges)
  }
}

extension WayLoss {
  /// The ways of the connections that carry data to these systems; a connection over a bus carries the bus as its label.
  init(to roots: [Int], in graph: InteropGraph) {
    var edges: [Edge] = []
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number) else { continue }
      let labels = connection.via.isEmpty ? [] : Set(connection.via.compactMap(graph.systemNumber)).sorted()
      edges.append(Edge(ends.source, ends.target, labels: labels))
    }
    self.init(vertexCount: graph.systems.count, edges: edges, roots: roots)
  }
}
