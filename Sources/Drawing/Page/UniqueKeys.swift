/// The same system may stand twice in a picture; an `id` may not. The second `x` becomes `x.2`, or the next number that is free.
struct UniqueKeys {
  private let prefix: String
  private var used: Set<String> = []

  init(prefix: String = "") { self.prefix = prefix }

  mutating func key(_ wanted: String) -> String {
    var key = prefix + wanted
    var number = 2
    while !used.insert(key).inserted {
      key = prefix + "\(wanted).\(number)"
      number += 1
    }
    return key
  }
}

extension DotGraph {
  /// The `id` in the finished picture of every node and drawn edge, by its name in the drawing.
  static func keys(of graph: DotGraph, prefix: String = "") -> [String: String] {
    var unique = UniqueKeys(prefix: prefix)
    var out: [String: String] = [:]
    for node in graph.nodes { out[node.id] = unique.key(node.key) }
    for edge in graph.drawnEdges { out[edge.id] = unique.key(edge.key) }
    return out
  }
}
