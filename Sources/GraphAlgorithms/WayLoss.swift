/// Who loses every way to a root when something on the ways is gone.
///
/// Edges go both ways and carry labels: the numbers of vertices that they pass without stopping there (a message that passes a
/// bus). When a vertex is gone, its edges are gone and so are all that carry it as a label. A vertex of which all ways to the
/// roots pass a label is dominated by it; without labels these are the dominators of T. Lengauer and R. E. Tarjan, "A fast
/// algorithm for finding dominators in a flowgraph", 1979, on the graph with both directions.
public struct WayLoss: Sendable {
  public struct Edge: Sendable {
    public var first: Int
    public var second: Int
    public var labels: [Int]

    public init(_ first: Int, _ second: Int, labels: [Int] = []) {
      self.first = first
      self.second = second
      self.labels = labels
    }
  }

  private let edges: [Edge]
  /// Per vertex the numbers of its edges, in rows.
  private let offsets: [Int]
  private let arcs: [Int]
  private let isRoot: [Bool]
  /// A shortest way from the nearest root: the edge by which each vertex was reached, -1 for roots, -2 for the unreached.
  private let reachedBy: [Int]
  private let children: [[Int32]]
  /// For each vertex the vertices whose way to the root breaks at the edge before them when it is gone.
  private let broken: [[Int32]]

  /// - Precondition: ends, labels and roots are at least 0 and below `vertexCount`.
  /// - Complexity: O(V + E + labels).
  public init(vertexCount: Int, edges: [Edge], roots: [Int]) {
    self.edges = edges
    (offsets, arcs) = Self.rows(vertexCount, edges)
    var isRoot = [Bool](repeating: false, count: vertexCount)
    for root in roots { isRoot[root] = true }
    var reachedBy = [Int](repeating: -2, count: vertexCount)
    var children = [[Int32]](repeating: [], count: vertexCount)
    var broken = children
    var queue = roots.filter { root in
      reachedBy[root] == -2
        ? {
          reachedBy[root] = -1
          return true
        }() : false
    }
    var head = 0
    while head < queue.count {
      let vertex = queue[head]
      head += 1
      for arc in arcs[offsets[vertex]..<offsets[vertex + 1]] {
        let next = edges[arc].first == vertex ? edges[arc].second : edges[arc].first
        guard reachedBy[next] == -2 else { continue }
        reachedBy[next] = arc
        children[vertex].append(Int32(next))
        if !isRoot[vertex] { broken[vertex].append(Int32(next)) }
        for label in edges[arc].labels where label != vertex && label != next { broken[label].append(Int32(next)) }
        queue.append(next)
      }
    }
    self.isRoot = isRoot
    self.reachedBy = reachedBy
    self.children = children
    self.broken = broken
  }

  private static func rows(_ count: Int, _ edges: [Edge]) -> (offsets: [Int], arcs: [Int]) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for edge in edges {
      offsets[edge.first + 1] += 1
      if edge.first != edge.second { offsets[edge.second + 1] += 1 }
    }
    for vertex in 0..<count { offsets[vertex + 1] += offsets[vertex] }
    var next = offsets
    var arcs = [Int](repeating: 0, count: offsets[count])
    for (number, edge) in edges.enumerated() {
      arcs[next[edge.first]] = number
      next[edge.first] += 1
      if edge.first != edge.second {
        arcs[next[edge.second]] = number
        next[edge.second] += 1
      }
    }
    return (offsets, arcs)
  }

  /// True when the vertex has a way to a root.
  public func isReached(_ vertex: Int) -> Bool { reachedBy[vertex] != -2 }

  /// For each vertex that is no root: the marked vertices, itself not counted, that lose every way to the roots when it is gone.
  /// Only those with at least `least` such vertices are given, in ascending order, their losses too.
  /// - Precondition: `marked` has one entry per vertex.
  /// - Complexity: O((V + E) · d) for ways of at most d vertices and labels; only what hangs behind a vertex is looked at for it.
  public func losses(marked: [Bool], least: Int) -> [(gone: Int, lost: [Int])] {
    precondition(marked.count == children.count, "\(marked.count) marks for \(children.count) vertices")
    var search = Search(ways: self)
    return broken.indices.compactMap { gone in
      guard !broken[gone].isEmpty, !isRoot[gone] else { return nil }
      let lost = search.lost(without: gone).filter { marked[$0] }
      return lost.count >= least ? (gone, lost.sorted()) : nil
    }
  }

  /// The state of one search, used again for each vertex.
  private struct Search {
    let ways: WayLoss
    /// The vertex for which each was last found to hang behind it, and for which it was found to have another way.
    var suspectOf: [Int]
    var safeOf: [Int]

    init(ways: WayLoss) {
      self.ways = ways
      suspectOf = [Int](repeating: -1, count: ways.children.count)
      safeOf = suspectOf
    }

    mutating func lost(without gone: Int) -> [Int] {
      let suspects = hanging(behind: gone)
      var rescued = suspects.filter { hasWayPast(gone, $0) }
      for vertex in rescued { safeOf[vertex] = gone }
      while let vertex = rescued.popLast() {
        for arc in ways.arcs[ways.offsets[vertex]..<ways.offsets[vertex + 1]] {
          let next = other(arc, vertex)
          guard suspectOf[next] == gone, safeOf[next] != gone, isLeft(arc, next, without: gone) else { continue }
          safeOf[next] = gone
          rescued.append(next)
        }
      }
      return suspects.filter { safeOf[$0] != gone }
    }

    private mutating func hanging(behind gone: Int) -> [Int] {
      var out: [Int] = []
      for start in ways.broken[gone] where suspectOf[Int(start)] != gone {
        suspectOf[Int(start)] = gone
        out.append(Int(start))
      }
      var head = 0
      while head < out.count {
        for child in ways.children[out[head]] where suspectOf[Int(child)] != gone {
          suspectOf[Int(child)] = gone
          out.append(Int(child))
        }
        head += 1
      }
      return out.filter { $0 != gone }
    }

    /// True when an edge that is left leads to a vertex that does not hang behind the one that is gone.
    private func hasWayPast(_ gone: Int, _ vertex: Int) -> Bool {
      ways.arcs[ways.offsets[vertex]..<ways.offsets[vertex + 1]].contains { arc in
        let next = other(arc, vertex)
        return suspectOf[next] != gone && ways.isReached(next) && isLeft(arc, next, without: gone)
      }
    }

    private func isLeft(_ arc: Int, _ next: Int, without gone: Int) -> Bool { next != gone && !ways.edges[arc].labels.contains(gone) }

    private func other(_ arc: Int, _ vertex: Int) -> Int {
      ways.edges[arc].first == vertex ? ways.edges[arc].second : ways.edges[arc].first
    }
  }
}
