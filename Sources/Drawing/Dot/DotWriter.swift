/// A drawing as DOT text: once for the file that a user gets, once for the worker that lays it out.
package struct DotWriter {
  package enum Purpose: Sendable {
    /// Complete in itself: title and legend as the graph's label, names and proofs as tooltips.
    case file(title: [String])
    /// Only what has a place; ids are short and found again in the answer.
    case layout
  }

  private let graph: DotGraph
  private let purpose: Purpose

  package init(_ graph: DotGraph, for purpose: Purpose) {
    self.graph = graph
    self.purpose = purpose
  }

  /// - Parameter changes: replace graph attributes of the same name (steps of the fall-back ladder).
  package func text(changing changes: [DotGraph.Attribute] = []) -> String {
    var out = "digraph \(DotText.plain(graph.name)) {\n"
    out += "  graph" + list(attributes(changes)) + "\n  node" + list(graph.nodeDefaults) + "\n  edge" + list(graph.edgeDefaults) + "\n"
    let framed = Set(graph.clusters.flatMap(\.nodes))
    for node in graph.nodes where !framed.contains(node.id) { out += "  " + line(node) }
    let byID = Dictionary(graph.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for cluster in graph.clusters {
      out += "  subgraph \(DotText.plain("cluster_" + cluster.id)) {\n"
      for attribute in cluster.attributes { out += "    \(attribute.name)=\(attribute.value);\n" }
      for node in cluster.nodes.compactMap({ byID[$0] }) { out += "    " + line(node) }
      out += "  }\n"
    }
    for (rank, nodes) in graph.ranks where !nodes.isEmpty { out += "  { rank=\(rank); " + nodes.joined(separator: "; ") + " }\n" }
    for edge in graph.edges { out += "  " + line(edge) }
    return out + "}\n"
  }

  private func attributes(_ changes: [DotGraph.Attribute]) -> [DotGraph.Attribute] {
    let changed = Set(changes.map(\.name))
    let kept = graph.attributes.filter { !changed.contains($0.name) } + changes
    guard case .file(let title) = purpose else { return kept }
    let layout = graph.engine == .grid ? [DotGraph.Attribute.plain("layout", "neato")] : []
    return kept + layout + [.plain("labelloc", "t"), .plain("labeljust", "l"), .leftLines(title)]
  }

  private func line(_ node: DotGraph.Node) -> String {
    guard case .file = purpose else { return node.id + list(node.attributes + [.plain("id", node.id)]) + "\n" }
    return node.id + list(node.attributes + [.tooltip(node.title), .plain("id", node.key)]) + "\n"
  }

  private func line(_ edge: DotGraph.Edge) -> String {
    let ends = "\(edge.source) -> \(edge.target)"
    guard case .file = purpose, !edge.isHidden else { return ends + list(edge.attributes + [.plain("id", edge.id)]) + "\n" }
    let title = ([edge.title] + edge.proofs.map(\.text)).joined(separator: " | ")
    return ends + list(edge.attributes + [.tooltip(title), .plain("id", edge.key)]) + "\n"
  }

  private func list(_ attributes: [DotGraph.Attribute]) -> String {
    attributes.isEmpty ? "" : " [" + attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", ") + "]"
  }
}
