/// A drawing as a value: what Graphviz is asked to draw. Statements are written in the order given, which views make
/// deterministic; node names are `n1`, `n2` … because long names break libgvc's messages, the real name is the label.
package struct DotGraph: Sendable {
  package struct Attribute: Sendable, Equatable {
    package var name: String
    /// Already quoted, see `DotText`.
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package struct Node: Sendable {
    /// `n1`, `n2` … within this drawing.
    package var id: String
    /// The `id` in the finished picture; made unique there when it stands twice.
    package var key: String
    /// The whole name, shown when the mouse rests on the node.
    package var title: String
    package var attributes: [Attribute]
  }

  package struct Edge: Sendable {
    /// `e1`, `e2` … within this drawing.
    package var id: String
    package var source: String
    package var target: String
    package var key: String
    package var title: String
    /// What the edge stands on; the first is what it links to.
    package var proofs: [Proof]
    package var attributes: [Attribute]
    /// Only keeps an order; nothing is drawn.
    package var isHidden: Bool
  }

  /// A text that proves an edge, with the name by which it can be linked to.
  package struct Proof: Sendable, Hashable {
    package var anchor: String
    package var text: String

    package init(anchor: String, text: String) {
      self.anchor = anchor
      self.text = text
    }
  }

  /// A frame round nodes.
  package struct Cluster: Sendable {
    package var id: String
    package var attributes: [Attribute]
    package var nodes: [String]

    package init(id: String, attributes: [Attribute], nodes: [String]) {
      self.id = id
      self.attributes = attributes
      self.nodes = nodes
    }
  }

  /// How places are found: `dot` in layers, or `grid` when the view gives every place itself.
  package enum Engine: String, Sendable { case dot, grid }

  package var engine = Engine.dot
  package var name: String
  package var attributes: [Attribute] = []
  package var nodeDefaults: [Attribute] = []
  package var edgeDefaults: [Attribute] = []
  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []
  package var clusters: [Cluster] = []
  package var ranks: [(rank: String, nodes: [String])] = []

  package init(name: String) { self.name = name }

  /// Edges that can be seen in the picture.
  package var drawnEdges: [Edge] { edges.filter { !$0.isHidden } }

  /// Adds a node and returns its name.
  @discardableResult
  package mutating func addNode(_ attributes: [Attribute], key: String = "", title: String = "") -> String {
    let id = "n\(nodes.count + 1)"
    nodes.append(Node(id: id, key: key.isEmpty ? id : key, title: title, attributes: attributes))
    return id
  }

  package mutating func addEdge(
    _ source: String, _ target: String, _ attributes: [Attribute], key: String = "", title: String = "", proofs: [Proof] = []
  ) {
    let id = "e\(edges.count + 1)"
    edges.append(
      Edge(
        id: id, source: source, target: target, key: key.isEmpty ? id : key, title: title, proofs: proofs, attributes: attributes,
        isHidden: false))
  }

  /// Holds `source` left of `target` without drawing anything.
  package mutating func order(_ source: String, before target: String) {
    let id = "e\(edges.count + 1)"
    edges.append(
      Edge(
        id: id, source: source, target: target, key: id, title: "", proofs: [],
        attributes: [.plain("style", "invis"), .plain("weight", "0")], isHidden: true))
  }
}

extension DotGraph.Attribute {
  package static func plain(_ name: String, _ value: String) -> Self { Self(name: name, value: DotText.plain(value)) }
  package static func label(_ text: String) -> Self { Self(name: "label", value: DotText.label(text)) }
  package static func lines(_ lines: [String]) -> Self { Self(name: "label", value: DotText.lines(lines)) }
  package static func rows(_ lines: [String], isIndented: Bool = false, badge: String? = nil, badgeColour: String = "#000000") -> Self {
    Self(name: "label", value: DotText.rows(lines, isIndented: isIndented, badge: badge, badgeColour: badgeColour))
  }
  package static func column(_ lines: [String], width: Double) -> Self {
    Self(name: "label", value: DotText.column(lines, width: width))
  }
  package static func leftLines(_ lines: [String]) -> Self { Self(name: "label", value: DotText.leftLines(lines)) }
  package static func tooltip(_ text: String) -> Self { Self(name: "tooltip", value: DotText.label(text)) }
}

extension Sequence<DotGraph.Attribute> {
  /// The bare value of an attribute that is no label.
  package func value(_ name: String) -> String? {
    var found: String?
    for attribute in self where attribute.name == name { found = String(attribute.value.dropFirst().dropLast()) }
    return found
  }
}
