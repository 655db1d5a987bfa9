internal import GraphAlgorithms
internal import InteropGraph

extension CSRGraph {
  /// The connections as edges both ways between the numbers of their systems. Buses join nothing that no report joined: only the
  /// ends of a connection are edges.
  static func working(_ connections: [Connection], in graph: InteropGraph) -> CSRGraph {
    let edges = connections.compactMap { connection -> (source: Int, target: Int)? in
      guard let source = graph.systemNumber(connection.source), let target = graph.systemNumber(connection.target) else { return nil }
      return (source, target)
    }
    return CSRGraph(vertexCount: graph.systems.count, edges: edges).undirected()
  }
}
