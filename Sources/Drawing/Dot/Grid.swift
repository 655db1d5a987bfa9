/// Lays boxes out in rows and columns at fixed places, for pictures that are tables. Lengths in points (1/72 inch).
package struct Grid {
  package private(set) var dot: DotGraph
  /// Distance from the top, growing downwards.
  package var top = 0.0

  package init(name: String, nodeDefaults: [DotGraph.Attribute], edgeDefaults: [DotGraph.Attribute]) {
    dot = DotGraph(name: name)
    dot.engine = .grid
    dot.attributes = [
      .plain("charset", "UTF-8"), .plain("fontname", DotText.font), .plain("bgcolor", "#ffffff"), .plain("pad", "0.02"),
      .plain("inputscale", "72"), .plain("outputorder", "edgesfirst"), .plain("splines", "line"),
    ]
    dot.nodeDefaults = nodeDefaults + [.plain("fixedsize", "true"), .plain("pin", "true"), .plain("margin", "0")]
    dot.edgeDefaults = edgeDefaults
  }

  /// A box with its upper left corner at (left, `top` + down). Returns its node.
  @discardableResult
  package mutating func box(
    _ attributes: [DotGraph.Attribute], left: Double, down: Double = 0, width: Double, height: Double, key: String = "", title: String = ""
  ) -> String {
    dot.addNode(attributes + Self.place(left: left, top: top + down, width: width, height: height), key: key, title: title)
  }

  package enum Alignment { case left, centre }

  /// Text without a frame in a field of the given width; cut to it.
  package mutating func text(
    _ text: String, left: Double, down: Double = 0, width: Double, size: Double, isBold: Bool = false, colour: String = "#1a1a1a",
    alignment: Alignment = .left, title: String = ""
  ) {
    let shown = TextMeasure.cut(DotText.clean(text), width, size, isBold)
    let weight = isBold ? "<B>\(DotText.html(shown))</B>" : DotText.html(shown)
    let height = size * 1.4
    // Labels of fixed boxes are centred; a table as wide as the field puts text at its left edge.
    let table =
      "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(width))\" HEIGHT=\"\(Int(height))\"><TR><TD ALIGN=\"LEFT\">\(weight)</TD></TR></TABLE>>"
    let label = shown.isEmpty ? DotText.label("") : alignment == .left ? table : "<\(weight)>"
    dot.addNode(
      [
        .init(name: "label", value: label), .plain("shape", "plaintext"), .plain("style", ""),
        .plain("fontsize", SVG.number(size)), .plain("fontcolor", colour),
      ]
        + Self.place(left: left, top: top + down, width: width, height: height), title: title)
  }

  package mutating func connect(
    _ source: String, _ target: String, _ attributes: [DotGraph.Attribute], key: String = "", title: String = "",
    proofs: [DotGraph.Proof] = []
  ) {
    dot.addEdge(source, target, attributes, key: key, title: title, proofs: proofs)
  }

  /// A point that nothing is drawn at, for the ends of lines.
  package mutating func point(left: Double, down: Double = 0) -> String {
    dot.addNode(
      [.plain("shape", "point"), .plain("color", "#ffffff00"), .plain("label", "")]
        + Self.place(left: left, top: top + down, width: 0.01, height: 0.01))
  }

  private static func place(left: Double, top: Double, width: Double, height: Double) -> [DotGraph.Attribute] {
    [
      .plain("pos", "\(SVG.number(left + width / 2)),\(SVG.number(-(top + height / 2)))!"), .plain("width", inches(width)),
      .plain("height", inches(height)),
    ]
  }

  private static func inches(_ points: Double) -> String { "\((points / 72 * 100_000).rounded() / 100_000)" }
}
