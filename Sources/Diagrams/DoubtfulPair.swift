internal import Drawing
internal import InteropGraph

/// Two systems of which cells speak that prove nothing, and that no connection joins for certain: drawn as a question, never as an arrow.
struct DoubtfulPair: Sendable {
  /// The smaller id.
  var first: String
  var second: String
  /// In order of id.
  var claims: [Claim]

  /// - Returns: in order of the ids.
  /// - Complexity: O(n log n) for n claims and connections.
  static func all(in graph: InteropGraph) -> [DoubtfulPair] {
    let joined = Set(graph.connections.filter(\.carriesData).map { Pair($0.source, $0.target) })
    let asked = Dictionary(grouping: graph.claims.filter { $0.status == .unclear }) { Pair($0.row, $0.column) }
    return asked.filter { !joined.contains($0.key) }.map { DoubtfulPair(first: $0.key.first, second: $0.key.second, claims: $0.value) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private struct Pair: Hashable {
    var first: String
    var second: String

    init(_ a: String, _ b: String) { (first, second) = (min(a, b), max(a, b)) }
  }

  var ends: [String] { [first, second] }
}

extension ViewContext {
  /// A thin line with "?" and no head, with the cells behind it.
  func draw(
    _ pairs: [DoubtfulPair], from source: String, to target: String, key: String, more: [DotGraph.Attribute] = [], in dot: inout DotGraph
  ) {
    let names = pairs.map { named($0.first) + " ? " + named($0.second) + " (" + texts.line(.doubt) + ")" }
    dot.addEdge(
      source, target, Style.edge(.doubt) + [.label("?")] + more, key: "doubt." + Self.key(key), title: names.joined(separator: "; "),
      proofs: proofs(pairs.flatMap(\.claims)))
  }

  func draw(_ pair: DoubtfulPair, _ nodeOf: [String: String], in dot: inout DotGraph) {
    // What belongs to nobody stands at the right.
    let isTurned = graph.system(pair.first)?.agency == nil && graph.system(pair.second)?.agency != nil
    let (left, right) = isTurned ? (pair.second, pair.first) : (pair.first, pair.second)
    guard let source = nodeOf[left], let target = nodeOf[right] else { return }
    draw([pair], from: source, to: target, key: pair.first + "~" + pair.second, in: &dot)
  }
}
