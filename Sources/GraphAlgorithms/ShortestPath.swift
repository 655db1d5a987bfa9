extension CSRGraph {
  /// The vertices of a shortest path, both ends included, or nil when there is none. Among several the one whose vertices are
  /// smallest, counted from the end.
  /// - Precondition: both ends are vertices of the graph.
  /// - Complexity: O(V + E) time, O(V) space.
  public func shortestPath(from start: Int, to end: Int) -> [Int]? {
    var previous = [Int32](repeating: -1, count: vertexCount)
    previous[start] = Int32(start)
    var queue = [start]
    var head = 0
    while head < queue.count, previous[end] < 0 {
      let vertex = queue[head]
      head += 1
      for successor in successors(of: vertex) where previous[Int(successor)] < 0 {
        previous[Int(successor)] = Int32(vertex)
        queue.append(Int(successor))
      }
    }
    guard previous[end] >= 0 else { return nil }
    var path = [end]
    while let last = path.last, last != start { path.append(Int(previous[last])) }
    return path.reversed()
  }
}
