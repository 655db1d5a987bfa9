/// Lays boxes out in rows and columns at fixed places, for pictures that are tables. Lengths in points (1/72 inch).
struct Grid {
  private(set) var dot: DotGraph
  /// Distance from the top, growing downwards.
  var top = 0.0

  init(name: String, title: [String]) {
    dot = DotGraph(name: name)
    dot.engine = "neato"
    dot.attributes = [
      .plain("charset", "UTF-8"), .plain("fontname", Style.font), .plain("bgcolor", "#ffffff"), .plain("pad", "0.3"),
      .plain("inputscale", "72"), .plain("outputorder", "nodesfirst"),
      .plain("splines", "line"),
    ]
    dot.nodeDefaults = Style.nodes + [.plain("fixedsize", "true"), .plain("pin", "true")]
    dot.edgeDefaults = Style.edges
    for (index, line) in title.enumerated() {
      text(line, left: 0, width: 700, size: index == 0 ? 16 : 10, isBold: index == 0)
      top += index == 0 ? 26 : 16
    }
    top += 8
  }

  /// A box with its upper left corner at (left, `top` + down). Returns its node.
  @discardableResult
  mutating func box(_ attributes: [DotGraph.Attribute], left: Double, down: Double = 0, width: Double, height: Double) -> String {
    dot.addNode(attributes + Self.place(left: left, top: top + down, width: width, height: height))
  }

  /// Text without a frame, starting at `left`.
  mutating func text(
    _ text: String, left: Double, down: Double = 0, width: Double, size: Double, isBold: Bool = false, colour: String = Style.ink
  ) {
    let weight = isBold ? "<B>\(DotText.html(text))</B>" : DotText.html(text)
    // An HTML-like label is aligned by its table; plain labels of fixed boxes are always centred.
    let table =
      "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(width))\" HEIGHT=\"\(Int(size * 1.4))\"><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(weight)</TD></TR></TABLE>>"
    dot.addNode(
      [
        .init(name: "label", value: table), .plain("shape", "plaintext"), .plain("style", ""), .plain("margin", "0"),
        .plain("fontsize", "\(size)"), .plain("fontcolor", colour),
      ]
        + Self.place(left: left, top: top + down, width: width, height: size * 1.4))
  }

  mutating func connect(_ source: String, _ target: String, _ attributes: [DotGraph.Attribute]) { dot.addEdge(source, target, attributes) }

  private static func place(left: Double, top: Double, width: Double, height: Double) -> [DotGraph.Attribute] {
    func number(_ value: Double) -> String {
      let rounded = (value * 1000).rounded() / 1000
      return "\(rounded)"
    }
    return [
      .plain("pos", "\(number(left + width / 2)),\(number(-(top + height / 2)))!"), .plain("width", number(width / 72)),
      .plain("height", number(height / 72)),
    ]
  }
}

/// Widths of text in Arial and its metric-compatible families, from the font's advance widths (units of 1/1000 em),
/// rounded up by group: enough to size boxes, never too narrow.
enum TextWidth {
  static func points(_ text: String, size: Double) -> Double {
    var units = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "l", "j", "I", "t", "f", "r", ".", ",", ":", ";", "|", "'", " ", "(", ")", "-", "/", "ì", "í", "ị", "ỉ", "ĩ": units += 345
      case "m", "w", "M", "W", "%", "—", "⚠": units += 900
      default: units += scalar.properties.isUppercase ? 725 : 565
      }
    }
    return Double(units) * size / 1000
  }

  /// Lines of at most `width` points.
  static func wrap(_ text: String, width: Double, size: Double, maxLines: Int) -> [String] {
    let characters = max(6, Int(width / (size * 0.54)))
    return DotText.wrap(text, width: characters, maxLines: maxLines)
  }
}
