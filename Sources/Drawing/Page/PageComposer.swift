/// Puts a picture on paper: title block above, legend and notes below, the picture scaled to what is left. All text is real text;
/// lengths are points on the paper, so that a font size in the file is the size in print.
package struct PageComposer {
  package var paper: Paper
  /// Cuts the sheet below the content, for pictures that are pasted into a text.
  package var isTrimmed: Bool
  package var words: PageWords

  /// Text of the frame grows with the sheet, less than the sheet does.
  private var zoom: Double {
    switch paper.size {
    case .a4: 1
    case .a3: 1.2
    case .a2: 1.6
    case .a1: 2.2
    case .a0: 3
    case .slide: 1.15
    }
  }

  /// A small picture is not blown up on a sheet for reading; on a poster it is.
  private var largestScale: Double { isTrimmed ? 1 : zoom * 1.5 }

  /// Width for the legend in its own units.
  var legendWidth: Double { paper.contentWidth / zoom }

  /// Height left for the picture, in its own units, when title, legend and notes take what they commonly take.
  var commonRoom: Double { (paper.height - 2 * Paper.margin) / zoom - 150 }

  func page(
    _ content: PageContent, _ picture: GraphvizPicture, legend: GraphvizPicture?, step: Ladder.Step, number: Int, of count: Int
  ) -> FinishedPage {
    var head = Column(left: Paper.margin, top: Paper.margin, width: paper.contentWidth)
    head.text(content.title, size: 15 * zoom, isBold: true)
    for line in content.subtitle { head.text(line, size: 9 * zoom, colour: "#333333") }
    if step != .asDesigned { head.text(words.step(step), size: 9 * zoom, colour: "#8a1c14") }
    head.top += 8 * zoom

    var foot = Column(left: Paper.margin, top: 0, width: paper.contentWidth)
    if let legend { foot.picture(legend, scale: min(zoom, paper.contentWidth / legend.width)) }
    for line in content.hidden { foot.text(line, size: 8 * zoom, colour: "#333333") }
    if count > 1 { foot.text(words.page(number, count), size: 7.5 * zoom, colour: "#555555") }

    let room = paper.height - Paper.margin - head.top - foot.top - 8 * zoom
    let scale = max(0.01, min(paper.contentWidth / picture.width, room / picture.height, largestScale))
    let footTop = head.top + picture.height * scale + 8 * zoom
    let filled = footTop + foot.top + Paper.margin
    let height = isTrimmed ? filled : paper.height
    let left = Paper.margin + (paper.contentWidth - picture.width * scale) / 2

    var out = head.svg
    out += Self.place("picture", picture, left: left, top: head.top, scale: scale)
    out += "<g class=\"foot\" transform=\"translate(0 \(SVG.number(footTop)))\">\n\(foot.svg)</g>\n"
    let svg = document(out, title: content.title, anchors: anchors(content.graph), height: height)
    return FinishedPage(
      svg: Array(svg.utf8), width: paper.width, height: height, filledHeight: min(filled, height), paper: paper, step: step)
  }

  static func place(_ kind: String, _ picture: GraphvizPicture, left: Double, top: Double, scale: Double) -> String {
    let factor = (scale * 10_000).rounded(.down) / 10_000
    return "<g class=\"\(kind)\" transform=\"translate(\(SVG.number(left)) \(SVG.number(top))) scale(\(factor))\">\n\(picture.body)</g>\n"
  }

  /// The first proof of each edge, what the edge links to.
  private func anchors(_ graph: DotGraph) -> String {
    var seen: Set<String> = []
    var out = ""
    for proof in graph.drawnEdges.flatMap({ $0.proofs.prefix(1) }) where seen.insert(proof.anchor).inserted {
      out += "<g id=\"\(SVG.escape(proof.anchor))\"><desc>\(SVG.escape(proof.text))</desc></g>\n"
    }
    return out.isEmpty ? "" : "<defs>\n\(out)</defs>\n"
  }

  private func document(_ content: String, title: String, anchors: String, height: Double) -> String {
    let (width, tall) = (SVG.number(paper.width), SVG.number(height))
    let millimetres = [paper.width, height].map { SVG.number($0 / Paper.pointsPerMillimetre) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="\(words.language)" \
      width="\(millimetres[0])mm" height="\(millimetres[1])mm" viewBox="0 0 \(width) \(tall)" font-family="\(DotText.font)" \
      fill="#1a1a1a">
      <title>\(SVG.escape(title))</title>
      \(anchors)<rect class="paper" width="\(width)" height="\(tall)" fill="#ffffff"/>
      \(content)</svg>

      """
  }

  /// Text and pictures one below the other.
  private struct Column {
    var left: Double
    var top: Double
    var width: Double
    var svg = ""

    mutating func text(_ text: String, size: Double, isBold: Bool = false, colour: String = "#1a1a1a") {
      for line in TextMeasure.wrap(text, width: width, size: size, isBold: isBold) {
        svg += "<text x=\"\(SVG.number(left))\" y=\"\(SVG.number(top + size))\" font-size=\"\(SVG.number(size))\""
        svg += (isBold ? " font-weight=\"bold\"" : "") + " fill=\"\(colour)\">\(SVG.escape(line))</text>\n"
        top += size * 1.35
      }
    }

    mutating func picture(_ picture: GraphvizPicture, scale: Double) {
      svg += PageComposer.place("legend", picture, left: left, top: top, scale: scale)
      top += picture.height * scale + 3
    }
  }
}
