/// Two vertices with alike neighbourhoods.
public struct NeighbourhoodPair: Sendable, Equatable {
  public var first: Int
  public var second: Int
  /// Neighbours of both.
  public var shared: Int
  /// Shared neighbours by all neighbours of the two, the two themselves left out.
  public var jaccard: Double

  public init(first: Int, second: Int, shared: Int, jaccard: Double) {
    self.first = first
    self.second = second
    self.shared = shared
    self.jaccard = jaccard
  }
}

extension CSRGraph {
  /// Pairs of vertices whose sets of successors are alike: Jaccard at least `threshold`, at least `leastShared` in common.
  /// Use on `undirected()` for neighbours in either direction. Parallel edges count once.
  ///
  /// Candidates are found by prefix filtering: with neighbours ordered from rare to frequent, a pair that reaches the threshold
  /// shares one of the first few of each. R. Bayardo, Y. Ma, R. Srikant, "Scaling up all pairs similarity search", 2007.
  /// - Parameter groups: a number for each vertex; only vertices of one group are compared. nil: all with all.
  /// - Returns: pairs in order of their vertices.
  /// - Precondition: 0 < threshold ≤ 1.
  /// - Complexity: O(E log d + p · d) for the largest degree d and p pairs of one group that share a rare neighbour.
  public func alikeNeighbourhoods(
    threshold: Double, leastShared: Int = 1, within groups: [Int]? = nil
  ) -> [NeighbourhoodPair] {
    precondition(threshold > 0 && threshold <= 1, "a threshold of \(threshold)")
    var degree = [Int](repeating: 0, count: vertexCount)
    let sets = (0..<vertexCount).map { vertex in distinct(successors(of: vertex), without: vertex) }
    for set in sets { for neighbour in set { degree[neighbour] += 1 } }
    var out: [NeighbourhoodPair] = []
    for members in Dictionary(grouping: 0..<vertexCount, by: { groups?[$0] ?? 0 }).values {
      var index: [Int: [Int]] = [:]
      for vertex in members where !sets[vertex].isEmpty {
        let rareFirst = sets[vertex].sorted { (degree[$0], $0) < (degree[$1], $1) }
        // One more than without the two vertices themselves: they may stand in each other's set.
        let prefix = min(rareFirst.count, rareFirst.count - Int((threshold * Double(rareFirst.count - 1)).rounded(.up)) + 1)
        var seen: Set<Int> = []
        for neighbour in rareFirst.prefix(prefix) {
          for other in index[neighbour] ?? [] where seen.insert(other).inserted {
            if let pair = compare(other, vertex, sets), pair.jaccard >= threshold, pair.shared >= leastShared { out.append(pair) }
          }
          index[neighbour, default: []].append(vertex)
        }
      }
    }
    return out.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func distinct(_ successors: ArraySlice<Int32>, without vertex: Int) -> [Int] {
    var out: [Int] = []
    for successor in successors where Int(successor) != vertex && out.last != Int(successor) { out.append(Int(successor)) }
    return out
  }

  /// Both sets are in ascending order.
  private func compare(_ first: Int, _ second: Int, _ sets: [[Int]]) -> NeighbourhoodPair? {
    let (a, b) = (sets[first], sets[second])
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let own = (a.contains(second) ? 1 : 0) + (b.contains(first) ? 1 : 0)
    let all = a.count + b.count - shared - own
    return all > 0 ? NeighbourhoodPair(first: first, second: second, shared: shared, jaccard: Double(shared) / Double(all)) : nil
  }
}
