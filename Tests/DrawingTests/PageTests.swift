import Foundation
import Markup
import TestSupport
import Testing

@testable import Drawing

/// Pages as a reader gets them: sizes, anchors, PDF and PNG.
@Suite struct PageTests {
  private func result(_ graph: DotGraph, legend: [LegendEntry] = [], hidden: [String] = [], _ format: Typesetter.Format = .init())
    -> Typesetter.Result
  {
    let plan = Typesetter.Plan(
      name: "t", attempts: [{ _ in [PageContent(title: "Tiêu đề", subtitle: ["14/93"], graph: graph, legend: legend, hidden: hidden)] }])
    return Typesetter(crew: WorkerCrew(WorkerTests.launch()), words: WorkerTests.words, format: format).set([plan])[0]
  }

  private var small: DotGraph {
    var dot = WorkerTests.graph(["Một cửa", "CSDL"])
    dot.addEdge("n1", "n2", [], key: "connection.a", title: "Một cửa → CSDL", proofs: [.init(anchor: "claim.a", text: "a.docx: “gửi <x>”")])
    return dot
  }

  @Test(arguments: Paper.Size.allCases, [false, true]) func aSheetHasItsSize(_ size: Paper.Size, _ isLandscape: Bool) throws {
    let page = result(small, .init(paper: size, isLandscape: isLandscape)).pages[0]
    let root = try MarkupParser.xml(page.svg)
    let millimetres: [Paper.Size: (String, String)] = [
      .a4: ("210", "297"), .a3: ("297", "420"), .a2: ("420", "594"), .a1: ("594", "841"), .a0: ("841", "1189"), .slide: ("190.5", "338.67"),
    ]
    let (short, long) = try #require(millimetres[size])
    let expected = isLandscape || size == .slide ? [long + "mm", short + "mm"] : [short + "mm", long + "mm"]
    #expect([root.attribute("width"), root.attribute("height")] == expected)
  }

  @Test func withoutASheetThePageIsAsHighAsItsContent() {
    let page = result(small).pages[0]
    #expect(page.width == Paper(.a4, isLandscape: false).width && page.height < 300)
  }

  @Test func textIsTextAndEveryEdgeLinksToItsCell() throws {
    let page = result(small, legend: [LegendEntry(.edge, [.plain("color", "#0072b2")], "trực tiếp")], hidden: ["Không vẽ 3 kết nối."])
      .pages[0]
    let svg = String(decoding: page.svg, as: UTF8.self)
    for text in ["Tiêu đề", "14/93", "Một cửa", "Chú giải", "trực tiếp", "Không vẽ 3 kết nối."] { #expect(svg.contains(">\(text)</text>")) }
    #expect(svg.contains("<g class=\"edge\" id=\"connection.a\"><title>Một cửa → CSDL</title><desc>a.docx: “gửi &lt;x&gt;”</desc>"))
    #expect(svg.contains("<a href=\"#claim.a\"") && svg.contains("<g id=\"claim.a\">"))
    let links = svg.ranges(of: "href=\"").map { svg[$0.upperBound...].prefix(7) }
    #expect(links.allSatisfy { $0 == "#claim." })
    let ids = svg.ranges(of: " id=\"").map { svg[$0.upperBound...].prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test func theSameNameTwiceHasTwoIds() {
    var dot = WorkerTests.graph([])
    for _ in 0..<2 { dot.addNode([.label("A")], key: "system.a") }
    dot.addNode([.label("A")], key: "system.a.2")
    let result = result(dot)
    #expect(result.violations.isEmpty)
    #expect(String(decoding: result.pages[0].svg, as: UTF8.self).contains("id=\"system.a.2.2\""))
  }

  @Test func aViewThatCannotBeReadFallsBackToItsNextAttempt() {
    let wide = WorkerTests.graph((0..<60).map { "Hệ thống số \($0)" }, edges: (1..<60).map { ($0 - 1, $0) })
    let plan = Typesetter.Plan(
      name: "t",
      attempts: [
        { _ in [PageContent(title: "rộng", subtitle: [], graph: wide, legend: [])] },
        { _ in (0..<2).map { PageContent(title: "trang \($0)", subtitle: [], graph: small, legend: []) } },
      ])
    let result = Typesetter(crew: WorkerCrew(WorkerTests.launch()), words: WorkerTests.words).set([plan])[0]
    #expect(result.violations.isEmpty)
    #expect(result.contents.map(\.title) == ["trang 0", "trang 1"])
    #expect(String(decoding: result.pages[1].svg, as: UTF8.self).contains("Trang 2/2"))
  }

  /// The list of last resort says what the arrows said.
  @Test func theListKeepsDirectionsAndNames() {
    var dot = DotGraph(name: "t")
    let a = dot.addNode([.lines(["Một <cửa>", "– An Bình –"])])
    let b = dot.addNode([.label("CSDL \\ \"x\"")], title: "tên khác")
    dot.addNode([.label("")])
    dot.addEdge(a, b, [.plain("dir", "back")])
    dot.addEdge(a, b, [.plain("dir", "both")])
    dot.addEdge(a, b, [], title: "A → B (qua trục)")
    let picture = PlainPicture.picture(dot, width: 500)
    for text in [
      "□ Một &lt;cửa&gt; – An Bình –", "□ CSDL \\ &quot;x&quot;", "– An Bình – ← CSDL", "– An Bình – ↔ CSDL", "A → B (qua trục)",
    ] {
      #expect(picture.body.contains(text), "\(text)")
    }
    #expect(!picture.body.contains("□ n3") && picture.body.contains("id=\"n3\""))
  }

  // MARK: Print

  private func run(_ tool: String, _ arguments: [String], _ bytes: [UInt8], _ name: String) throws -> String {
    let folder = TemporaryFolder()
    try folder.write(bytes, name)
    let result = Command.run("/usr/bin/" + tool, arguments.map { $0 == "FILE" ? folder.url.appending(path: name).path : $0 })
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func aPDFHasPagesOfItsSizeAndTextThatCanBeSearched() throws {
    let printer = Printer(crew: WorkerCrew(WorkerTests.launch()))
    let page = result(small, .init(paper: .a3, isLandscape: true)).pages[0]
    guard case .printed(let bytes) = printer.pdf([page, page], date: "2017-10-20"),
      case .printed(let again) = printer.pdf([page, page], date: "2017-10-20")
    else {
      Issue.record("not printed")
      return
    }
    #expect(bytes == again)
    let info = try run("pdfinfo", ["FILE"], bytes, "x.pdf")
    #expect(info.contains("Pages:           2") && info.contains("(A3)"), "\(info)")
    let text = try run("pdftotext", ["FILE", "-"], bytes, "x.pdf")
    #expect(text.contains("Tiêu đề") && text.contains("Một cửa"))
    #expect(try run("pdffonts", ["FILE"], bytes, "x.pdf").contains("LiberationSans"))
  }

  @Test func aPNGHas200DotsToTheInchAndSaysSo() throws {
    let printer = Printer(crew: WorkerCrew(WorkerTests.launch()))
    guard case .printed(let bytes) = printer.png(result(small, .init(paper: .a4, isLandscape: false)).pages[0], dpi: 200) else {
      Issue.record("not printed")
      return
    }
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    #expect((number(16), number(20)) == (1654, 2339))
    #expect(String(decoding: bytes[37..<41], as: UTF8.self) == "pHYs" && number(41) == 7874)
  }

  @Test func aPosterIsCutIntoSheetsThatCoverIt() throws {
    let poster = result(small, .init(paper: .a1, isLandscape: true)).pages[0]
    let sheets = Tiles.sheets(of: poster, words: WorkerTests.words)
    let layout = [false, true].map { Tiles.layout(poster, Paper(.a4, isLandscape: $0)) }.min { $0.rows * $0.columns < $1.rows * $1.columns }
    let best = try #require(layout)
    #expect(sheets.count == best.rows * best.columns)
    #expect(Double(best.columns) * (best.width - Tiles.overlap) + Tiles.overlap >= poster.width)
    #expect(Double(best.rows) * (best.height - Tiles.overlap) + Tiles.overlap >= poster.filledHeight)
    for sheet in sheets { #expect(throws: Never.self) { try MarkupParser.xml(sheet.svg) } }
    #expect(Tiles.sheets(of: result(small).pages[0], words: WorkerTests.words).count == 1)
    for isLandscape in [false, true] {
      #expect(Tiles.sheets(of: result(small, .init(paper: .a4, isLandscape: isLandscape)).pages[0], words: WorkerTests.words).count == 1)
    }
  }
}
