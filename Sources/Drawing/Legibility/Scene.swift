internal import Markup

/// A finished page as what stands where: texts, nodes, edges, frames. Read back from the SVG itself, so that what is checked is
/// what is printed. Lengths in points on the paper.
struct Scene {
  struct Text {
    var content: String
    var box: Box
    var size: Double
    var colour: String
    /// Number of the node in `nodes` that the text stands in.
    var node: Int?
    var isInPicture: Bool
  }

  struct Node {
    var id: String
    /// The outline; nil when the node is text only.
    var outline: Box?
    var fill: String?
    var texts: Box?
    /// Lines drawn inside the outline: the rim of a cylinder.
    var inner: [Box] = []

    var box: Box? { outline ?? texts }
  }

  struct Frame {
    var box: Box
    var fill: String?
  }

  private(set) var page = Box(left: 0, top: 0, right: 0, bottom: 0)
  private(set) var texts: [Text] = []
  private(set) var nodes: [Node] = []
  private(set) var edges: [String] = []
  private(set) var frames: [Frame] = []

  init(_ svg: [UInt8]) throws(MarkupError) {
    let root = try MarkupParser.xml(svg)
    let numbers = (root.attribute("viewBox") ?? "").split(separator: " ").compactMap { Double($0) }
    if numbers.count == 4 { page = Box(left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2], bottom: numbers[1] + numbers[3]) }
    var state = State()
    state.colour = root.attribute("fill") ?? "#000000"
    walk(root, state)
  }

  private struct State {
    var transform = Transform()
    var colour = "#000000"
    var node: Int?
    var isEdge = false
    var isCluster = false
    var isInPicture = false
  }

  private mutating func walk(_ element: MarkupElement, _ outer: State) {
    var state = outer
    if let transform = element.attribute("transform") { state.transform = state.transform.then(Transform(transform)) }
    switch element.name {
    case "defs": return
    case "text": return add(text: element, state)
    case "polygon", "polyline", "path", "ellipse", "rect": return add(shape: element, state)
    case "g": enter(element, &state)
    default: break
    }
    for case .element(let child) in element.children { walk(child, state) }
  }

  private mutating func enter(_ element: MarkupElement, _ state: inout State) {
    switch element.attribute("class") {
    case "picture": state.isInPicture = true
    case "node":
      nodes.append(Node(id: element.attribute("id") ?? ""))
      state.node = nodes.count - 1
    case "edge":
      edges.append(element.attribute("id") ?? "")
      state.isEdge = true
    case "cluster": state.isCluster = true
    default: break
    }
  }

  private mutating func add(text element: MarkupElement, _ state: State) {
    let content = element.text
    let scale = state.transform.d
    let size = (element.attribute("font-size").flatMap { Double($0) } ?? 14) * scale
    let isBold = element.attribute("font-weight") == "bold"
    let width = TextMeasure.width(content, size: size, isBold: isBold)
    let at = state.transform.point(Double(element.attribute("x") ?? "") ?? 0, Double(element.attribute("y") ?? "") ?? 0)
    let left =
      element.attribute("text-anchor") == "middle" ? at.x - width / 2 : element.attribute("text-anchor") == "end" ? at.x - width : at.x
    // Capital height with one mark above, and what hangs below the line.
    let box = Box(left: left, top: at.y - size * 0.8, right: left + width, bottom: at.y + size * 0.2)
    guard !content.isEmpty else { return }
    texts.append(
      Text(
        content: content, box: box, size: size, colour: element.attribute("fill") ?? state.colour, node: state.node,
        isInPicture: state.isInPicture))
    if let node = state.node { nodes[node].texts = nodes[node].texts?.union(box) ?? box }
  }

  private mutating func add(shape element: MarkupElement, _ state: State) {
    guard !state.isEdge, let box = Box(Self.points(element).map { state.transform.point($0.x, $0.y) }) else { return }
    let fill = element.attribute("fill").flatMap { $0 == "none" ? nil : $0 }
    if let node = state.node {
      if nodes[node].outline != nil, fill == nil { nodes[node].inner.append(box) }
      nodes[node].outline = nodes[node].outline?.union(box) ?? box
      if nodes[node].fill == nil { nodes[node].fill = fill }
    } else if state.isCluster {
      frames.append(Frame(box: box, fill: fill))
    }
  }

  /// The points that an outline is drawn through, control points of curves included.
  private static func points(_ element: MarkupElement) -> [(x: Double, y: Double)] {
    func number(_ name: String) -> Double { element.attribute(name).flatMap { Double($0) } ?? 0 }
    switch element.name {
    case "ellipse":
      return [
        (number("cx") - number("rx"), number("cy") - number("ry")), (number("cx") + number("rx"), number("cy") + number("ry")),
      ]
    case "rect": return [(number("x"), number("y")), (number("x") + number("width"), number("y") + number("height"))]
    default:
      let text = element.attribute(element.name == "path" ? "d" : "points") ?? ""
      let numbers = text.split { $0 == " " || $0 == "," || $0.isLetter && $0 != "e" }.compactMap { Double($0) }
      return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    }
  }
}
