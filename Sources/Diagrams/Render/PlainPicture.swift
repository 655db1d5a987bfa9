/// The picture of last resort, made without Graphviz: the nodes and edges of a view as a list. Always works.
enum PlainPicture {
  static func svg(_ graph: DotGraph, title: String, note: String) -> [UInt8] {
    var lines = [title, note, ""]
    let labels = Dictionary(graph.nodes.map { ($0.id, label($0.attributes)) }, uniquingKeysWith: { first, _ in first })
    for node in graph.nodes { lines.append("□ " + (labels[node.id] ?? "")) }
    for edge in graph.edges { lines.append("\(labels[edge.source] ?? "") → \(labels[edge.target] ?? "") \(label(edge.attributes))") }
    let height = lines.count * 18 + 30
    var out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"\(height)\" font-family=\"\(Style.font)\" font-size=\"12\">\n"
    out += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    for (index, line) in lines.enumerated() { out += "<text x=\"15\" y=\"\(25 + index * 18)\">\(escape(line))</text>\n" }
    return Array((out + "</svg>\n").utf8)
  }

  private static func label(_ attributes: [DotGraph.Attribute]) -> String {
    guard let value = attributes.last(where: { $0.name == "label" })?.value else { return "" }
    return String(value.dropFirst().dropLast()).replacing("\\n", with: " ").replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
      .replacing("&amp;", with: "&")
  }

  static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
