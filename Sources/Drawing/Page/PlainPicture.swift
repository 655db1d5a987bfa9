/// The picture of last resort, made without Graphviz: the nodes and edges of a view as a list. Always works.
enum PlainPicture {
  private static let size = 9.0
  private static let pitch = 13.0

  static func picture(_ graph: DotGraph, width: Double, prefix: String = "") -> GraphvizPicture {
    let names = Dictionary(graph.nodes.map { ($0.id, name($0)) }, uniquingKeysWith: { first, _ in first })
    var out = ""
    var top = 0.0
    func lines(_ kind: String, _ key: String, _ text: String, _ proofs: [DotGraph.Proof]) {
      out += "<g class=\"\(kind)\" id=\"\(SVG.escape(key))\"><title>\(SVG.escape(text))</title>"
      for proof in proofs { out += "<desc>\(SVG.escape(proof.text))</desc>" }
      for (index, line) in TextMeasure.wrap(text, width: width - 14, size: size).enumerated() {
        let left = index == 0 ? 0.0 : 14
        out +=
          "<text x=\"\(SVG.number(left))\" y=\"\(SVG.number(top + size))\" font-size=\"\(SVG.number(size))\">\(SVG.escape(line))</text>"
        top += pitch
      }
      out += "</g>\n"
    }
    let keys = DotGraph.keys(of: graph, prefix: prefix)
    for node in graph.nodes {
      let name = names[node.id] ?? ""
      if name.isEmpty {
        out += "<g class=\"node\" id=\"\(SVG.escape(keys[node.id] ?? node.key))\"/>\n"
      } else {
        lines("node", keys[node.id] ?? node.key, "□ " + name, [])
      }
    }
    for edge in graph.drawnEdges {
      let ends = "\(names[edge.source] ?? "") \(arrow(edge)) \(names[edge.target] ?? "")"
      lines("edge", keys[edge.id] ?? edge.key, edge.title.isEmpty ? ends : edge.title, edge.proofs)
    }
    return GraphvizPicture(width: width, height: max(top, pitch), body: out)
  }

  /// The words of the node's label; nothing for a node that has none.
  private static func name(_ node: DotGraph.Node) -> String {
    DotText.words(node.attributes.last { $0.name == "label" }?.value ?? "")
  }

  private static func arrow(_ edge: DotGraph.Edge) -> String {
    switch edge.attributes.value("dir") {
    case "back": "←"
    case "both": "↔"
    case "none": "–"
    default: "→"
    }
  }
}
