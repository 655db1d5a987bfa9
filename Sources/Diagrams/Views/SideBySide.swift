internal import Drawing
internal import InteropGraph

/// Two systems side by side with words between and below, one card below the other: the common form of the pages on
/// duplicates and on similarity.
struct SideBySide {
  let context: ViewContext

  struct Card {
    var left: System
    var right: System
    /// Between the two, the first in bold.
    var between: [String]
    /// Below, `label: text`.
    var below: [(label: String, text: String)]
    var title: String
  }

  private static let size = 9.0
  private static let pitch = 12.0
  private static let boxShare = 0.35

  func pages(_ cards: [Card], name: String, heading: String, _ space: Typesetter.Space) -> [(grid: Grid, cards: [Card])] {
    let heights = cards.map { height($0, space.width) }
    return RowPages.split(heights, room: space.height, headHeight: 24).map { range in
      var grid = Style.grid(name)
      grid.text(heading, left: 0, down: 3, width: space.width, size: 11, isBold: true)
      grid.top += 24
      for card in cards[range] { draw(card, space.width, &grid) }
      return (grid, Array(cards[range]))
    }
  }

  private func boxLines(_ system: System, _ width: Double) -> [String] {
    let agency = context.agencyName(of: system)
    let name = TextMeasure.wrapEvenly(system.name, width: width * Self.boxShare - 16, size: 10, maxLines: 4)
    return agency.isEmpty ? name : name + TextMeasure.wrap("– " + agency + " –", width: width * Self.boxShare - 16, size: 10, maxLines: 2)
  }

  private func boxHeight(_ card: Card, _ width: Double) -> Double {
    let lines = max(boxLines(card.left, width).count, boxLines(card.right, width).count)
    return max(Double(lines) * 13 + 12, Double(card.between.count) * Self.pitch + 16)
  }

  private func belowLines(_ card: Card, _ width: Double) -> [(label: String, lines: [String])] {
    card.below.map { ($0.label, TextMeasure.wrap($0.text, width: width - 84, size: Self.size, maxLines: 3)) }
  }

  private func height(_ card: Card, _ width: Double) -> Double {
    boxHeight(card, width) + Double(belowLines(card, width).reduce(0) { $0 + $1.lines.count }) * Self.pitch + gap(card)
  }

  private func draw(_ card: Card, _ width: Double, _ grid: inout Grid) {
    let box = width * Self.boxShare
    let tall = boxHeight(card, width)
    let nodes = [(card.left, 0.0), (card.right, width - box)].map { system, left in
      grid.box(
        Style.node(system.kind) + [.lines(boxLines(system, width)), .plain("fontsize", "10")], left: left, width: box, height: tall,
        key: "system." + ViewContext.key(system.id), title: context.title(system))
    }
    grid.connect(
      nodes[0], nodes[1],
      [.plain("dir", "none"), .plain("color", Style.alarm), .plain("style", "dashed"), .plain("penwidth", "1.6")],
      key: "pair.\(ViewContext.key(card.left.id)).\(ViewContext.key(card.right.id))", title: card.title)
    between(card, left: box + 4, width: width - 2 * box - 8, tall: tall, &grid)
    grid.top += tall + 3
    for (label, lines) in belowLines(card, width) {
      grid.text(label, left: 2, width: 80, size: Self.size, isBold: true)
      for (index, line) in lines.enumerated() {
        grid.text(line, left: 84, down: Double(index) * Self.pitch, width: width - 84, size: Self.size)
      }
      grid.top += Double(lines.count) * Self.pitch
    }
    grid.top += gap(card) - 3
  }

  private func gap(_ card: Card) -> Double { card.below.isEmpty ? 7 : 16 }

  /// Words above and below the line that joins the two.
  private func between(_ card: Card, left: Double, width: Double, tall: Double, _ grid: inout Grid) {
    let above = (card.between.count + 1) / 2
    for (index, line) in card.between.enumerated() {
      let down = index < above ? tall / 2 - Double(above - index) * Self.pitch - 2 : tall / 2 + Double(index - above) * Self.pitch + 3
      grid.text(line, left: left, down: down, width: width, size: Self.size, isBold: index == 0, alignment: .centre)
    }
  }
}
