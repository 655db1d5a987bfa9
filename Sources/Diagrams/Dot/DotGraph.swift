/// A drawing as a value: what Graphviz is asked to draw. Statements are written in the order given, which views make
/// deterministic; node names are `n1`, `n2` … because long names break libgvc's messages, the real name is the label.
public struct DotGraph: Sendable {
  struct Attribute: Sendable, Equatable {
    var name: String
    /// Already quoted, see `DotText`.
    var value: String
  }

  struct Node: Sendable {
    var id: String
    var attributes: [Attribute]
  }

  struct Edge: Sendable {
    var source: String
    var target: String
    var attributes: [Attribute]
    /// Only keeps an order; nothing is drawn.
    var isHidden = false
  }

  /// A frame round nodes; `nil` for none. Frames may nest by listing children.
  struct Cluster: Sendable {
    var id: String
    var attributes: [Attribute]
    var nodes: [String]
    /// Nodes to hold on one rank, within the frame.
    var sameRank: [[String]] = []
  }

  /// The engine that lays the graph out: `dot`, or `neato` for places given by the view.
  public var engine = "dot"
  var name: String
  var attributes: [Attribute] = []
  var nodeDefaults: [Attribute] = []
  var edgeDefaults: [Attribute] = []
  var nodes: [Node] = []
  var edges: [Edge] = []
  var clusters: [Cluster] = []
  var ranks: [(rank: String, nodes: [String])] = []

  init(name: String) { self.name = name }

  public var nodeCount: Int { nodes.count }
  public var edgeCount: Int { edges.count }
  /// Edges that can be seen in the picture.
  public var drawnEdgeCount: Int { edges.count { !$0.isHidden } }

  /// Adds a node and returns its name.
  @discardableResult
  mutating func addNode(_ attributes: [Attribute]) -> String {
    let id = "n\(nodes.count + 1)"
    nodes.append(Node(id: id, attributes: attributes))
    return id
  }

  mutating func addEdge(_ source: String, _ target: String, _ attributes: [Attribute]) {
    edges.append(Edge(source: source, target: target, attributes: attributes))
  }

  /// Holds `source` left of `target` without drawing anything.
  mutating func order(_ source: String, before target: String) {
    edges.append(Edge(source: source, target: target, attributes: [.plain("style", "invis"), .plain("weight", "0")], isHidden: true))
  }

  /// DOT text. `changes` replace graph attributes of the same name (steps of the fall-back ladder).
  func text(changing changes: [Attribute] = [], titleSuffix: String = "") -> String {
    var out = "digraph \(DotText.plain(name)) {\n"
    let changed = Set(changes.map(\.name))
    var graph = attributes.filter { !changed.contains($0.name) } + changes
    if !titleSuffix.isEmpty, let index = graph.firstIndex(where: { $0.name == "label" }) {
      graph[index].value = String(graph[index].value.dropLast()) + DotText.leftLines([titleSuffix]).dropFirst()
    }
    out += "  graph" + Self.list(graph) + "\n"
    out += "  node" + Self.list(nodeDefaults) + "\n"
    out += "  edge" + Self.list(edgeDefaults) + "\n"
    let framed = Set(clusters.flatMap(\.nodes))
    for node in nodes where !framed.contains(node.id) { out += "  \(node.id)" + Self.list(node.attributes) + "\n" }
    let byID = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for cluster in clusters {
      out += "  subgraph \(DotText.plain("cluster_" + cluster.id)) {\n"
      for attribute in cluster.attributes { out += "    \(attribute.name)=\(attribute.value);\n" }
      for id in cluster.nodes { if let node = byID[id] { out += "    \(id)" + Self.list(node.attributes) + "\n" } }
      for rank in cluster.sameRank { out += "    { rank=same; " + rank.joined(separator: "; ") + " }\n" }
      out += "  }\n"
    }
    for (rank, nodes) in ranks where !nodes.isEmpty { out += "  { rank=\(rank); " + nodes.joined(separator: "; ") + " }\n" }
    for edge in edges { out += "  \(edge.source) -> \(edge.target)" + Self.list(edge.attributes) + "\n" }
    return out + "}\n"
  }

  private static func list(_ attributes: [Attribute]) -> String {
    attributes.isEmpty ? "" : " [" + attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", ") + "]"
  }
}

extension DotGraph.Attribute {
  static func plain(_ name: String, _ value: String) -> Self { Self(name: name, value: DotText.plain(value)) }
  static func label(_ text: String) -> Self { Self(name: "label", value: DotText.label(text)) }
  static func lines(_ lines: [String]) -> Self { Self(name: "label", value: DotText.lines(lines)) }
  static func leftLines(_ lines: [String]) -> Self { Self(name: "label", value: DotText.leftLines(lines)) }
  static func tooltip(_ text: String) -> Self { Self(name: "tooltip", value: DotText.label(text)) }
}
