extension CSRGraph {
  /// The number of edges on a shortest path from the nearest of `sources` to each vertex; nil where there is none.
  ///
  /// Sources are at distance 0. No sources give nil everywhere.
  /// - Precondition: every source is a vertex of the graph.
  /// - Complexity: O(V + E) time, O(V) extra space.
  public func hopDistances(from sources: [Int]) -> [Int?] {
    var distance = [Int32](repeating: -1, count: vertexCount)
    var queue: [Int32] = []
    queue.reserveCapacity(vertexCount)
    for source in sources where distance[source] < 0 {
      distance[source] = 0
      queue.append(Int32(source))
    }
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      for successor in successors(of: vertex) where distance[Int(successor)] < 0 {
        distance[Int(successor)] = distance[vertex] + 1
        queue.append(successor)
      }
    }
    return distance.map { $0 < 0 ? nil : Int($0) }
  }
}
