internal import Markup

/// Graphviz's SVG taken apart: its size and its groups, checked against what was asked for and dressed with the names, titles
/// and proofs of the drawing.
package struct GraphvizPicture: Sendable {
  /// Points.
  package var width: Double
  package var height: Double
  /// SVG elements in the coordinates of the picture, (0, 0) at the upper left.
  package var body: String

  /// Points that a picture can measure; not a number is none of them.
  private static let sizes = 0.001...1_000_000.0

  package struct Fault: Error { package var reason: String }

  package init(width: Double, height: Double, body: String) {
    self.width = width
    self.height = height
    self.body = body
  }

  /// - Throws: when the text is no SVG of Graphviz, or nodes and edges drawn are not exactly those asked for.
  /// - Parameter prefix: stands before every id, for a second picture on the same page.
  package init(svg: [UInt8], of graph: DotGraph, prefix: String = "") throws(Fault) {
    let root: MarkupElement
    do { root = try MarkupParser.xml(svg) } catch { throw Fault(reason: "SVG: \(error.reason)") }
    let box = (root.attribute("viewBox") ?? "").split(separator: " ").compactMap { Double($0) }
    guard box.count == 4, Self.sizes.contains(box[2]), Self.sizes.contains(box[3]), let top = root.first("g"),
      top.attribute("class") == "graph"
    else { throw Fault(reason: "no picture") }
    var dresser = Dresser(graph, prefix)
    let content = dresser.groups(top)
    if let missing = dresser.difference { throw Fault(reason: missing) }
    width = box[2]
    height = box[3]
    body = "<g transform=\"\(SVG.escape(top.attribute("transform") ?? ""))\">\n\(content)</g>\n"
  }

  /// Writes Graphviz's groups anew: our ids, whole names as titles, no fonts repeated, no colours that SVG does not know.
  private struct Dresser {
    let nodes: [String: DotGraph.Node]
    let edges: [String: DotGraph.Edge]
    private var drawn: [String] = []
    private let expected: [String]
    private let keys: [String: String]

    init(_ graph: DotGraph, _ prefix: String) {
      keys = DotGraph.keys(of: graph, prefix: prefix)
      nodes = Dictionary(graph.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      edges = Dictionary(graph.drawnEdges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      expected = graph.nodes.map(\.id) + graph.drawnEdges.map(\.id)
    }

    /// What was asked for and not drawn once, or drawn and not asked for.
    var difference: String? {
      if drawn.sorted() == expected.sorted() { return nil }
      let (have, want) = (Set(drawn), Set(expected))
      let missing = want.subtracting(have).count
      return "drawn \(drawn.count) of \(expected.count) nodes and edges, \(missing) missing"
    }

    mutating func groups(_ top: MarkupElement) -> String {
      var out = ""
      for case .element(let child) in top.children {
        switch child.attribute("class") {
        case "node": out += node(child)
        case "edge": out += edge(child)
        case "cluster": out += group("cluster", nil, "", [], child)
        default: break
        }
      }
      return out
    }

    private mutating func node(_ element: MarkupElement) -> String {
      let id = element.attribute("id") ?? ""
      drawn.append(id)
      guard let node = nodes[id] else { return "" }
      return group("node", keys[id] ?? node.key, node.title, [], element)
    }

    private mutating func edge(_ element: MarkupElement) -> String {
      let id = element.attribute("id") ?? ""
      drawn.append(id)
      guard let edge = edges[id] else { return "" }
      return group("edge", keys[id] ?? edge.key, edge.title, edge.proofs, element)
    }

    private func group(_ kind: String, _ id: String?, _ title: String, _ proofs: [DotGraph.Proof], _ element: MarkupElement) -> String {
      var out = "<g class=\"\(kind)\"" + (id.map { " id=\"\(SVG.escape($0))\"" } ?? "") + ">"
      if !title.isEmpty { out += "<title>\(SVG.escape(title))</title>" }
      for proof in proofs { out += "<desc>\(SVG.escape(proof.text))</desc>" }
      let shapes = shapes(element)
      if let anchor = proofs.first?.anchor {
        out += "<a href=\"#\(SVG.escape(anchor))\" xlink:href=\"#\(SVG.escape(anchor))\">\(shapes)</a>"
      } else {
        out += shapes
      }
      return out + "</g>\n"
    }

    private static let kept: Set<String> = [
      "points", "d", "cx", "cy", "rx", "ry", "x", "y", "fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-size",
      "font-weight", "font-style", "fill-opacity", "stroke-opacity",
    ]

    private func shapes(_ element: MarkupElement) -> String {
      var out = ""
      for case .element(let child) in element.children where child.name != "title" {
        if child.name == "g" || child.name == "a" {
          out += shapes(child)
        } else {
          out += "<" + child.name
          for (name, value) in child.attributes where Self.kept.contains(name) {
            out += " \(name)=\"\(SVG.escape(value == "transparent" ? "none" : value))\""
          }
          let text = child.text
          out += text.isEmpty ? "/>" : ">\(SVG.escape(text))</\(child.name)>"
        }
      }
      return out
    }
  }
}

/// Words of SVG.
package enum SVG {
  package static func escape(_ text: String) -> String { MarkupText.escape(text) }

  /// At most two decimals, none when it is whole.
  package static func number(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    let text = "\(abs(hundredths) % 100)"
    let decimals = text.count == 1 ? "0" + text : text
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)." + (decimals.hasSuffix("0") ? String(decimals.dropLast()) : decimals)
  }
}
