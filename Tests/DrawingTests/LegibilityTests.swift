import TestSupport
import Testing

@testable import Drawing

/// Each fault of a page in a page made for it; and no fault in a page without one.
@Suite struct LegibilityTests {
  private func check(_ body: String, nodes: [String] = [], edges: [String] = [], hidden: [String] = []) -> [LegibilityCheck.Violation] {
    var graph = DotGraph(name: "t")
    for node in nodes { graph.addNode([], key: node) }
    for edge in edges { graph.addEdge("n1", "n1", [], key: edge) }
    let svg = "<svg viewBox=\"0 0 200 100\" fill=\"#1a1a1a\">\(body)</svg>"
    let page = FinishedPage(
      svg: Array(svg.utf8), width: 200, height: 100, filledHeight: 100, paper: Paper(.a4, isLandscape: false), step: .asDesigned)
    return LegibilityCheck.check(page, of: PageContent(title: "", subtitle: [], graph: graph, legend: [], hidden: hidden)).violations
  }

  private func node(
    _ id: String, _ x: Double, _ y: Double, _ width: Double, text: String = "ab", size: Double = 10, fill: String = "#ffffff",
    colour: String = "#000000"
  )
    -> String
  {
    "<g class=\"node\" id=\"\(id)\"><polygon fill=\"\(fill)\" points=\"\(x),\(y) \(x + width),\(y) \(x + width),\(y + 20) \(x),\(y + 20)\"/>"
      + "<text x=\"\(x + width / 2)\" y=\"\(y + 14)\" text-anchor=\"middle\" font-size=\"\(size)\" fill=\"\(colour)\">\(text)</text></g>"
  }

  @Test func aGoodPageHasNoFault() {
    #expect(
      check(
        node("a", 10, 10, 60) + node("b", 100, 10, 60) + "<g class=\"edge\" id=\"e\"><path d=\"M70,20C80,20 90,20 100,20\"/></g>",
        nodes: ["a", "b"], edges: ["e"]
      ).isEmpty)
  }

  @Test func smallTextIsMeasuredAfterScaling() {
    let scaled = "<g transform=\"translate(3 4) scale(0.5)\">" + node("a", 10, 10, 60) + "</g>"
    #expect(check(scaled, nodes: ["a"]) == [.smallText("ab", size: 5)])
    #expect(check(node("a", 10, 10, 60, size: 6), nodes: ["a"]).isEmpty)
  }

  @Test func nodesMustNotOverlap() {
    #expect(check(node("a", 10, 10, 60) + node("b", 60, 15, 60, text: "c"), nodes: ["a", "b"]).contains(.overlappingNodes("a", "b")))
    #expect(check(node("a", 10, 10, 60) + node("b", 70, 10, 60), nodes: ["a", "b"]).isEmpty)
  }

  @Test func textStaysInItsNodeAndOnThePage() {
    let long = "một cái tên dài hơn ô"
    #expect(check(node("a", 60, 10, 40, text: long), nodes: ["a"]) == [.textOutsideNode(long)])
    #expect(check("<text x=\"190\" y=\"50\" font-size=\"9\">ra ngoài</text>") == [.offPage("ra ngoài")])
    #expect(check(node("a", 170, 10, 60, text: "x", fill: "none"), nodes: ["a"]).contains(.offPage("a")))
  }

  @Test func textsMustNotCoverEachOther() {
    let texts = "<text x=\"10\" y=\"50\" font-size=\"9\">từ 1, 3</text><text x=\"20\" y=\"53\" font-size=\"9\">dự kiến</text>"
    #expect(check(texts) == [.overlappingTexts("từ 1, 3", "dự kiến")])
    #expect(check(texts.replacing("y=\"53\"", with: "y=\"62\"")).isEmpty)
  }

  @Test func contrastIsMeasuredOnTheGroundThatTheTextStandsOn() {
    guard case .weakContrast(_, let ratio)? = check(node("a", 10, 10, 60, fill: "#ffffff", colour: "#999999"), nodes: ["a"]).first else {
      Issue.record("no fault")
      return
    }
    #expect(abs(ratio - 2.85) < 0.01)
    #expect(check(node("a", 10, 10, 60, fill: "#33557a", colour: "#ffffff"), nodes: ["a"]).isEmpty)
    #expect(abs((Colour.contrast("#000000", "#ffffff") ?? 0) - 21) < 0.001)
    #expect(abs((Colour.contrast("#777777", "white") ?? 0) - 4.48) < 0.005)
    #expect(Colour.contrast("tomato", "#ffffff") == nil)
  }

  @Test func everythingIsThereOnce() {
    #expect(check(node("a", 10, 10, 60), nodes: ["a", "b"], edges: ["e"]) == [.missing("b"), .missing("e")])
    #expect(check(node("a", 10, 10, 60) + node("a", 100, 10, 60), nodes: ["a"]) == [.drawnTwice("a")])
  }

  @Test func whatIsHiddenIsSaid() {
    #expect(check("", hidden: ["Không vẽ 3 kết nối."]) == [.hiddenNotStated("Không vẽ 3 kết nối.")])
    let other = "<text x=\"9\" y=\"50\" font-size=\"8\">Không vẽ 13 kết nối.</text>"
    #expect(check(other, hidden: ["Không vẽ 3 kết nối."]) == [.hiddenNotStated("Không vẽ 3 kết nối.")])
    #expect(
      check(
        "<text x=\"9\" y=\"50\" font-size=\"8\">Không vẽ 3</text><text x=\"9\" y=\"61\" font-size=\"8\">kết nối.</text>",
        hidden: ["Không vẽ 3 kết nối."]
      ).isEmpty)
  }

  @Test func rubbishIsNoPage() {
    let page = FinishedPage(
      svg: Array("<svg>".utf8), width: 1, height: 1, filledHeight: 1, paper: Paper(.a4, isLandscape: false), step: .asDesigned)
    let result = LegibilityCheck.check(page, of: PageContent(title: "", subtitle: [], graph: DotGraph(name: ""), legend: []))
    guard case .notAPage? = result.violations.first else {
      Issue.record("\(result.violations)")
      return
    }
  }

  /// The sweep against comparing all with all.
  @Test(arguments: 0..<20) func theSweepFindsWhatAllPairsFind(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let boxes = (0..<80).map { _ -> Box in
      let (x, y) = (Double.random(in: 0..<100, using: &random), Double.random(in: 0..<100, using: &random))
      return Box(
        left: x, top: y, right: x + Double.random(in: 0..<20, using: &random), bottom: y + Double.random(in: 0..<20, using: &random))
    }
    var expected: [(Int, Int)] = []
    for a in boxes.indices { for b in boxes.indices where a < b && boxes[a].overlaps(boxes[b]) { expected.append((a, b)) } }
    #expect(BoxSweep.overlaps(boxes).map { [$0.0, $0.1] } == expected.map { [$0.0, $0.1] })
  }
}
