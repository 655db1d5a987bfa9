extension CSRGraph {
  /// Weakly connected components: for each vertex the number of its component. Components are numbered by their smallest
  /// vertex, from 0.
  /// - Complexity: O(V + E) time and space.
  public func weakComponents() -> [Int] {
    let graph = undirected()
    var component = [Int](repeating: -1, count: vertexCount)
    var next = 0
    for start in 0..<vertexCount where component[start] < 0 {
      var stack = [start]
      component[start] = next
      while let vertex = stack.popLast() {
        for successor in graph.successors(of: vertex) where component[Int(successor)] < 0 {
          component[Int(successor)] = next
          stack.append(Int(successor))
        }
      }
      next += 1
    }
    return component
  }
}
