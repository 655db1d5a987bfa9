/// One line of a legend: a sample drawn by the same engine with the same attributes as in the picture, and what it means.
package struct LegendEntry: Sendable, Hashable {
  package enum Sample: Sendable, Hashable {
    case node, edge
  }

  package var sample: Sample
  package var attributes: [String: String]
  package var text: String

  /// - Parameter attributes: how nodes or edges of this sort are drawn; their label is left out.
  package init(_ sample: Sample, _ attributes: [DotGraph.Attribute], _ text: String) {
    self.sample = sample
    self.attributes = Dictionary(attributes.filter { $0.name != "label" }.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    self.text = text
  }

  /// Symbols that stand in cells of a table: the label is the sample.
  package init(symbol: [DotGraph.Attribute], _ text: String) {
    self.init(.node, symbol, text)
    attributes["label"] = symbol.last { $0.name == "label" }?.value
  }

  private var list: [DotGraph.Attribute] { attributes.sorted { $0.key < $1.key }.map { DotGraph.Attribute(name: $0.key, value: $0.value) } }

  private static let sampleWidth = 34.0
  private static let rowHeight = 17.0
  private static let size = 8.5

  /// The legend as a picture of the given width, or nil when there is nothing to explain.
  static func graph(_ entries: [LegendEntry], heading: String, width: Double) -> DotGraph? {
    guard !entries.isEmpty else { return nil }
    var grid = Grid(name: "legend", nodeDefaults: defaults, edgeDefaults: defaults)
    let headWidth = TextMeasure.width(heading, size: size, isBold: true) + 10
    grid.text(heading, left: 0, down: 2, width: headWidth, size: size, isBold: true)
    var left = headWidth
    for entry in entries {
      let textWidth = TextMeasure.width(entry.text, size: size) + 2
      if left > headWidth, left + sampleWidth + 5 + textWidth > width {
        left = headWidth
        grid.top += rowHeight
      }
      entry.draw(left, &grid)
      grid.text(entry.text, left: left + sampleWidth + 5, down: 2, width: textWidth + 6, size: size)
      left += sampleWidth + textWidth + 21
    }
    return grid.dot
  }

  private static let defaults: [DotGraph.Attribute] = [.plain("fontname", DotText.font), .plain("fontsize", "8.5")]

  private func draw(_ left: Double, _ grid: inout Grid) {
    switch sample {
    case .node:
      let hasLabel = attributes["label"] != nil
      grid.box(
        list + (hasLabel ? [.plain("fontsize", "8.5")] : [.plain("label", "")]), left: left + 4, down: 1, width: Self.sampleWidth - 8,
        height: Self.rowHeight - 4)
    case .edge:
      let ends = [left, left + Self.sampleWidth].map { grid.point(left: $0, down: 7.5) }
      grid.connect(ends[0], ends[1], list)
    }
  }
}
