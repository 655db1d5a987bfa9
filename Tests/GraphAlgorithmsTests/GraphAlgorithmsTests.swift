import GraphAlgorithms
import TestSupport
import Testing

/// `0>1 1>2`: a graph in one line.
func graph(_ text: String, vertices: Int) -> CSRGraph {
  let edges = text.split(separator: " ").map { part in part.split(separator: ">").compactMap { Int($0) } }.map {
    (source: $0[0], target: $0[1])
  }
  return CSRGraph(vertexCount: vertices, edges: edges)
}

private func randomGraph(_ seed: Int) -> (graph: CSRGraph, edges: [(source: Int, target: Int)], text: String) {
  var random = SplitMix64(seed: UInt64(seed))
  let count = Int.random(in: 1...12, using: &random)
  let edges = (0..<Int.random(in: 0...(2 * count), using: &random)).map { _ in
    (source: Int.random(in: 0..<count, using: &random), target: Int.random(in: 0..<count, using: &random))
  }
  return (CSRGraph(vertexCount: count, edges: edges), edges, edges.map { "\($0.source)>\($0.target)" }.joined(separator: " "))
}

@Suite struct BreadthFirstSearchTests {
  @Test func unreachableVerticesHaveNoDistanceAndCyclesEnd() {
    #expect(graph("0>1 1>2 2>1", vertices: 4).hopDistances(from: [0]) == [0, 1, 2, nil])
    #expect(graph("0>0", vertices: 1).hopDistances(from: [0]) == [0])
    #expect(graph("", vertices: 0).hopDistances(from: []) == [])
    #expect(graph("0>1 2>1 1>3", vertices: 4).hopDistances(from: [0, 2, 0]) == [0, 1, 0, 2])
    #expect(graph("0>1", vertices: 2).hopDistances(from: []) == [nil, nil])
  }

  @Test(arguments: 0..<300) func agreesWithTheSlowVersion(seed: Int) {
    let (graph, edges, text) = randomGraph(seed)
    var slow = [Int?](repeating: nil, count: graph.vertexCount)
    slow[0] = 0
    for _ in 0..<graph.vertexCount {
      for edge in edges {
        if let near = slow[edge.source], slow[edge.target].map({ $0 > near + 1 }) ?? true { slow[edge.target] = near + 1 }
      }
    }
    #expect(graph.hopDistances(from: [0]) == slow, "\(text)")
  }
}

@Suite struct ComponentsTests {
  @Test func numbersComponentsByTheirSmallestVertex() {
    #expect(graph("3>0 1>2", vertices: 5).weakComponents() == [0, 1, 1, 0, 2])
    #expect(graph("", vertices: 0).weakComponents() == [])
  }

  @Test(arguments: 0..<200) func verticesAreTogetherExactlyWhenTheyReachEachOther(seed: Int) {
    let (graph, _, text) = randomGraph(seed)
    let components = graph.weakComponents()
    let both = graph.undirected()
    for vertex in 0..<graph.vertexCount {
      let distances = both.hopDistances(from: [vertex])
      for other in 0..<graph.vertexCount { #expect((components[vertex] == components[other]) == (distances[other] != nil), "\(text)") }
    }
  }
}
