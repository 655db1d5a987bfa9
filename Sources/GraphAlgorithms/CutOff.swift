extension CSRGraph {
  /// For each vertex: how many marked vertices, itself not counted, reach a root now and reach none once the vertex is gone.
  /// Roots give 0: they are what is to be reached. Edges count in both directions; use on `undirected()`.
  ///
  /// One depth-first search from a virtual root over all roots, with the low points of R. Tarjan, "Depth-first search and linear
  /// graph algorithms", 1972: a vertex cuts off the subtree of a child that reaches nothing above the vertex.
  /// - Precondition: roots are vertices; `marked` has one entry per vertex.
  /// - Complexity: O(V + E) time and space.
  public func cutOffCounts(from roots: [Int], marked: [Bool]) -> [Int] {
    precondition(marked.count == vertexCount, "\(marked.count) marks for \(vertexCount) vertices")
    var search = CutOffSearch(graph: self, roots: roots, marked: marked)
    return search.run()
  }
}

/// The state of the search. Roots have depth 0: whoever touches one is not cut off by anything below.
private struct CutOffSearch {
  let graph: CSRGraph
  let roots: [Int]
  let marked: [Bool]
  var order: [Int]
  var low: [Int]
  /// Marked vertices of the subtree, and of it those that the vertex cuts off.
  var below: [Int]
  var cut: [Int]
  var isRoot: [Bool]
  var next = 1

  struct Frame {
    var vertex: Int
    var parent: Int
    var edge: Int
  }

  init(graph: CSRGraph, roots: [Int], marked: [Bool]) {
    self.graph = graph
    self.roots = roots
    self.marked = marked
    order = [Int](repeating: -1, count: graph.vertexCount)
    low = order
    below = marked.map { $0 ? 1 : 0 }
    cut = [Int](repeating: 0, count: graph.vertexCount)
    isRoot = [Bool](repeating: false, count: graph.vertexCount)
    for root in roots { isRoot[root] = true }
  }

  mutating func run() -> [Int] {
    for root in roots { order[root] = 0 }
    for root in roots {
      for neighbour in graph.successors(of: root) where order[Int(neighbour)] < 0 { walk(from: Int(neighbour), parent: root) }
    }
    return cut
  }

  private mutating func walk(from start: Int, parent: Int) {
    var stack = [Frame(vertex: start, parent: parent, edge: enter(start))]
    while let frame = stack.last {
      let vertex = frame.vertex
      if frame.edge == Int(graph.offsets[vertex + 1]) {
        stack.removeLast()
        if let above = stack.last?.vertex { leave(vertex, to: above) }
        continue
      }
      stack[stack.count - 1].edge += 1
      let neighbour = Int(graph.targets[frame.edge])
      if order[neighbour] < 0 {
        stack.append(Frame(vertex: neighbour, parent: vertex, edge: enter(neighbour)))
      } else if neighbour != frame.parent || isRoot[neighbour] {
        low[vertex] = min(low[vertex], order[neighbour])
      }
    }
  }

  private mutating func enter(_ vertex: Int) -> Int {
    order[vertex] = next
    low[vertex] = next
    next += 1
    return Int(graph.offsets[vertex])
  }

  private mutating func leave(_ vertex: Int, to above: Int) {
    low[above] = min(low[above], low[vertex])
    if low[vertex] >= order[above] { cut[above] += below[vertex] }
    below[above] += below[vertex]
  }
}
