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

@Suite struct ShortestPathTests {
  @Test func smallCases() {
    #expect(CSRGraph(vertexCount: 1, edges: []).shortestPath(from: 0, to: 0) == [0])
    #expect(CSRGraph(vertexCount: 2, edges: []).shortestPath(from: 0, to: 1) == nil)
    #expect(CSRGraph(vertexCount: 2, edges: [(1, 0)]).shortestPath(from: 0, to: 1) == nil)
    #expect(CSRGraph(vertexCount: 2, edges: [(0, 0), (0, 1), (0, 1)]).shortestPath(from: 0, to: 1) == [0, 1])
    let cycle = CSRGraph(vertexCount: 5, edges: (0..<5).map { ($0, ($0 + 1) % 5) })
    #expect(cycle.shortestPath(from: 3, to: 1) == [3, 4, 0, 1])
  }

  @Test(arguments: 0..<60) func isAPathOfTheLengthThatBreadthFirstSearchGives(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...40, using: &random)
    let edges = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      (source: Int.random(in: 0..<count, using: &random), target: Int.random(in: 0..<count, using: &random))
    }
    let graph = CSRGraph(vertexCount: count, edges: edges)
    let distances = graph.hopDistances(from: [0])
    for end in 0..<count {
      let path = graph.shortestPath(from: 0, to: end)
      #expect(path.map { $0.count - 1 } == distances[end])
      for (a, b) in zip(path ?? [], (path ?? []).dropFirst()) { #expect(graph.successors(of: a).contains(Int32(b))) }
    }
  }
}

@Suite struct NeighbourhoodSimilarityTests {
  private func pairs(_ graph: CSRGraph, _ threshold: Double, _ least: Int, _ groups: [Int]?) -> [NeighbourhoodPair] {
    var out: [NeighbourhoodPair] = []
    for a in 0..<graph.vertexCount {
      for b in (a + 1)..<max(a + 1, graph.vertexCount) where groups.map({ $0[a] == $0[b] }) ?? true {
        let (x, y) = (Set(graph.successors(of: a)), Set(graph.successors(of: b)))
        let ends: Set<Int32> = [Int32(a), Int32(b)]
        let (shared, all) = (x.intersection(y).subtracting(ends), x.union(y).subtracting(ends))
        guard !all.isEmpty, shared.count >= least, Double(shared.count) / Double(all.count) >= threshold else { continue }
        out.append(NeighbourhoodPair(first: a, second: b, shared: shared.count, jaccard: Double(shared.count) / Double(all.count)))
      }
    }
    return out
  }

  @Test func smallCases() {
    #expect(CSRGraph(vertexCount: 0, edges: []).alikeNeighbourhoods(threshold: 0.5).isEmpty)
    let star = CSRGraph(vertexCount: 3, edges: [(0, 2), (1, 2)])
    #expect(star.alikeNeighbourhoods(threshold: 1) == [NeighbourhoodPair(first: 0, second: 1, shared: 1, jaccard: 1)])
    #expect(star.alikeNeighbourhoods(threshold: 1, leastShared: 2).isEmpty)
  }

  /// Prefix filtering against comparing all with all.
  @Test(arguments: 0..<200) func findsWhatAllPairsFind(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...30, using: &random)
    let edges = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      (source: Int.random(in: 0..<count, using: &random), target: Int.random(in: 0..<count, using: &random))
    }
    let graph = CSRGraph(vertexCount: count, edges: edges).undirected()
    let groups = seed % 2 == 0 ? nil : (0..<count).map { _ in Int.random(in: 0..<3, using: &random) }
    for threshold in [0.2, 0.5, 0.75, 1] {
      #expect(graph.alikeNeighbourhoods(threshold: threshold, leastShared: 1, within: groups) == pairs(graph, threshold, 1, groups))
    }
  }
}

@Suite struct WayLossTests {
  private typealias Edge = WayLoss.Edge

  /// Every vertex taken away, with its edges and those that carry it, and the ways looked for again.
  private func bruteForce(_ count: Int, _ edges: [Edge], _ roots: [Int], _ marked: [Bool], _ least: Int) -> [Int: [Int]] {
    func reached(without gone: Int?) -> [Int?] {
      let left = edges.filter { $0.first != gone && $0.second != gone && !$0.labels.contains(gone ?? -1) }
      return CSRGraph(vertexCount: count, edges: left.map { ($0.first, $0.second) }).undirected().hopDistances(from: roots)
    }
    let before = reached(without: nil)
    var out: [Int: [Int]] = [:]
    for gone in 0..<count where !roots.contains(gone) {
      let after = reached(without: gone)
      let lost = (0..<count).filter { $0 != gone && marked[$0] && before[$0] != nil && after[$0] == nil }
      if lost.count >= least { out[gone] = lost }
    }
    return out
  }

  private func losses(_ count: Int, _ edges: [Edge], _ roots: [Int], _ marked: [Bool]? = nil, least: Int = 1) -> [Int: [Int]] {
    let found = WayLoss(vertexCount: count, edges: edges, roots: roots)
      .losses(marked: marked ?? [Bool](repeating: true, count: count), least: least)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.gone, $0.lost) })
  }

  @Test func smallCases() {
    #expect(losses(0, [], []).isEmpty)
    #expect(losses(1, [], [0]).isEmpty)
    #expect(losses(2, [Edge(0, 0), Edge(0, 1), Edge(0, 1)], [0]).isEmpty)
    // 0 - 1 - 2, 1 - 3 with the root 0.
    #expect(losses(4, [Edge(0, 1), Edge(1, 2), Edge(1, 3)], [0]) == [1: [2, 3]])
    #expect(losses(4, [Edge(0, 1), Edge(1, 2), Edge(1, 3)], [0], [true, true, true, false], least: 2).isEmpty)
    // A second way round 1, and a second root.
    #expect(losses(4, [Edge(0, 1), Edge(1, 2), Edge(2, 3), Edge(3, 0)], [0]).isEmpty)
    #expect(losses(4, [Edge(0, 2), Edge(2, 3), Edge(3, 1)], [0, 1]).isEmpty)
    // What no root reaches loses nothing.
    #expect(losses(5, [Edge(0, 1), Edge(2, 3), Edge(3, 4)], [0]).isEmpty)
  }

  @Test func aBusTakesWhatPassesIt() {
    // 1 and 2 reach the root over bus 3; 2 has a direct way too, and 4 hangs on 1.
    let edges = [Edge(1, 0, labels: [3]), Edge(2, 0, labels: [3]), Edge(2, 0), Edge(4, 1)]
    #expect(losses(5, edges, [0]) == [1: [4], 3: [1, 4]])
  }

  @Test(arguments: 0..<600) func findsWhatRemovingEachVertexCosts(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...24, using: &random)
    func any() -> Int { Int.random(in: 0..<count, using: &random) }
    let edges = (0..<Int.random(in: 0...36, using: &random)).map { _ in
      Edge(any(), any(), labels: seed % 3 == 0 ? [] : (0..<Int.random(in: 0...2, using: &random)).map { _ in any() })
    }
    let roots = (0..<count).filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
    let marked = (0..<count).map { _ in Bool.random(using: &random) }
    let least = 1 + seed % 2
    #expect(losses(count, edges, roots, marked, least: least) == bruteForce(count, edges, roots, marked, least), "\(edges)")
  }
}

@Suite struct CSRGraphTests {
  @Test func reversingTwiceChangesNothing() {
    let one = graph("0>1 1>2 2>0 2>2", vertices: 3)
    #expect(one.reversed().reversed() == one)
    #expect(one.reversed().successors(of: 0) == [2])
  }
}
