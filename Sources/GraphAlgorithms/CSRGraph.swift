/// A directed graph on dense integer vertices in compressed sparse row form. No domain word in it.
///
/// Self-loops and parallel edges are kept. Successors are in ascending order, so every algorithm that visits them in order is
/// deterministic.
public struct CSRGraph: Sendable, Equatable {
  /// Start of each vertex's row; `vertexCount + 1` long, the last equals `edgeCount`.
  public let offsets: [Int32]
  public let targets: [Int32]

  /// - Precondition: every endpoint is at least 0 and below `vertexCount`.
  /// - Complexity: O(V + E log d) for the largest out-degree d.
  public init(vertexCount: Int, edges: [(source: Int, target: Int)]) {
    var offsets = [Int32](repeating: 0, count: vertexCount + 1)
    for edge in edges { offsets[edge.source + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    var next = offsets
    var targets = [Int32](repeating: 0, count: edges.count)
    for edge in edges {
      precondition(edge.target >= 0 && edge.target < vertexCount, "edge to vertex \(edge.target), but there are \(vertexCount)")
      targets[Int(next[edge.source])] = Int32(edge.target)
      next[edge.source] += 1
    }
    for vertex in 0..<vertexCount { targets[Int(offsets[vertex])..<Int(offsets[vertex + 1])].sort() }
    self.offsets = offsets
    self.targets = targets
  }

  public var vertexCount: Int { offsets.count - 1 }
  public var edgeCount: Int { targets.count }

  public func successors(of vertex: Int) -> ArraySlice<Int32> { targets[Int(offsets[vertex])..<Int(offsets[vertex + 1])] }

  /// The same edges, each the other way.
  /// - Complexity: O(V + E log d).
  public func reversed() -> CSRGraph {
    var edges: [(source: Int, target: Int)] = []
    edges.reserveCapacity(edgeCount)
    for source in 0..<vertexCount { for target in successors(of: source) { edges.append((Int(target), source)) } }
    return CSRGraph(vertexCount: vertexCount, edges: edges)
  }

  /// The same edges, each both ways.
  /// - Complexity: O(V + E log d).
  public func undirected() -> CSRGraph {
    var edges: [(source: Int, target: Int)] = []
    edges.reserveCapacity(edgeCount * 2)
    for source in 0..<vertexCount {
      for target in successors(of: source) {
        edges.append((source, Int(target)))
        edges.append((Int(target), source))
      }
    }
    return CSRGraph(vertexCount: vertexCount, edges: edges)
  }
}
