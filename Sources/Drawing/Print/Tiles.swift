/// A poster cut into sheets of A4 that any printer can print: each shows its part at full size, with a little of its neighbours to
/// glue on, marks where to cut, and its place.
package enum Tiles {
  /// Points that neighbouring sheets share.
  static let overlap = 14.0

  /// Sheets row by row. A page that is no larger than A4 stays as it is.
  package static func sheets(of page: FinishedPage, words: PageWords) -> [FinishedPage] {
    let single = Paper(.a4, isLandscape: page.width > page.height)
    if page.width <= single.width + 0.1, page.height <= single.height + 0.1 { return [page] }
    let upright = layout(page, Paper(.a4, isLandscape: false))
    let across = layout(page, Paper(.a4, isLandscape: true))
    let best = across.rows * across.columns < upright.rows * upright.columns ? across : upright
    guard best.rows * best.columns > 1, let content = inner(page.svg) else { return [page] }
    return (0..<best.rows).flatMap { row in
      (0..<best.columns).map { column in sheet(page, content, best, row: row, column: column, words) }
    }
  }

  struct Layout: Equatable {
    var paper: Paper
    var rows: Int
    var columns: Int
    /// What one sheet shows.
    var width: Double { paper.width - 2 * Paper.margin }
    var height: Double { paper.height - 2 * Paper.margin }
  }

  static func layout(_ page: FinishedPage, _ paper: Paper) -> Layout {
    let empty = Layout(paper: paper, rows: 0, columns: 0)
    func count(_ length: Double, _ part: Double) -> Int { max(1, Int(((length - overlap) / (part - overlap)).rounded(.up))) }
    return Layout(paper: paper, rows: count(page.filledHeight, empty.height), columns: count(page.width, empty.width))
  }

  /// What stands between `<svg …>` and `</svg>`.
  private static func inner(_ svg: [UInt8]) -> String? {
    let text = String(decoding: svg, as: UTF8.self)
    guard let root = text.firstRange(of: "<svg"), let open = text[root.upperBound...].firstIndex(of: ">"),
      let close = text.ranges(of: "</svg>").last
    else { return nil }
    return String(text[text.index(after: open)..<close.lowerBound])
  }

  private static func sheet(_ page: FinishedPage, _ content: String, _ layout: Layout, row: Int, column: Int, _ words: PageWords)
    -> FinishedPage
  {
    let (width, height) = (layout.paper.width, layout.paper.height)
    let shift = (
      x: Paper.margin - Double(column) * (layout.width - overlap), y: Paper.margin - Double(row) * (layout.height - overlap)
    )
    let box =
      "x=\"\(SVG.number(Paper.margin))\" y=\"\(SVG.number(Paper.margin))\" width=\"\(SVG.number(layout.width))\" height=\"\(SVG.number(layout.height))\""
    let label = words.tile(row + 1, column + 1, layout.rows, layout.columns)
    let svg = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="\(SVG.number(width))pt" \
      height="\(SVG.number(height))pt" viewBox="0 0 \(SVG.number(width)) \(SVG.number(height))" font-family="\(DotText.font)" \
      fill="#1a1a1a">
      <rect width="\(SVG.number(width))" height="\(SVG.number(height))" fill="#ffffff"/>
      <clipPath id="sheet"><rect \(box)/></clipPath>
      <g clip-path="url(#sheet)"><g transform="translate(\(SVG.number(shift.x)) \(SVG.number(shift.y)))">\(content)</g></g>
      \(marks(layout))<text x="\(SVG.number(Paper.margin))" y="\(SVG.number(height - 10))" font-size="8" fill="#555555">\(SVG.escape(label))</text>
      </svg>

      """
    return FinishedPage(svg: Array(svg.utf8), width: width, height: height, filledHeight: height, paper: layout.paper, step: page.step)
  }

  /// Short lines at the four corners, outside what is shown.
  private static func marks(_ layout: Layout) -> String {
    var out = ""
    for x in [Paper.margin, Paper.margin + layout.width] {
      for y in [Paper.margin, Paper.margin + layout.height] {
        let (dx, dy) = (x == Paper.margin ? -1.0 : 1, y == Paper.margin ? -1.0 : 1)
        for (a, b) in [((x + dx * 4, y), (x + dx * 14, y)), ((x, y + dy * 4), (x, y + dy * 14))] {
          out +=
            "<line x1=\"\(SVG.number(a.0))\" y1=\"\(SVG.number(a.1))\" x2=\"\(SVG.number(b.0))\" y2=\"\(SVG.number(b.1))\" stroke=\"#555555\" stroke-width=\"0.5\"/>\n"
        }
      }
    }
    return out
  }
}
