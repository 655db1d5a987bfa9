import Assembly
import Diagnostics
import InteropGraph
import TestSupport
import Testing

@testable import Diagrams

@Suite struct ViewTests {
  private let graph: InteropGraph = Form.analyze([
    (
      "a.docx",
      Form.report(
        "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "MCĐT Sở X", "Cổng DVC"], other: ["QLVBĐH"],
        matrix: [
          [Form.matrixCorner, "Cổng DVC", "CSDLQG về dân cư", "QLVBĐH"], ["MCĐT", "Trực tiếp", "Qua LGSP", "Gửi email"],
          ["Cổng DVC", "", "Dự kiến", ""],
        ])
    )
  ]).graph

  @Test func everyConnectionOfAnAgencyIsOneArrow() throws {
    let agency = try #require(graph.agencies.first { $0.id == "an-binh" })
    let view = AgencyView(graph: graph, agency: agency, texts: DiagramTexts(language: .vi)).diagram
    #expect(view.graph.drawnEdgeCount == graph.connections.count)
    #expect(view.graph.text().contains("LGSP"))
    #expect(view.graph.text().contains("a.docx, mục IV.1, bảng"))
  }

  @Test func everyViewIsThereAndItsTextDoesNotChange() {
    for language in [Language.vi, .en] {
      let views = Views.all(of: graph, language: language)
      #expect(views.map(\.name) == ["overview", "isolated", "duplicates", "national-databases", "agencies/an-binh"])
      #expect(views.map { $0.graph.text() } == Views.all(of: graph, language: language).map { $0.graph.text() })
    }
  }

  /// An arrow of the overview points as the data goes, also when the database sends.
  @Test(arguments: [
    ("Trực tiếp, gửi hồ sơ", nil), ("Trực tiếp, khai thác dữ liệu từ CSDL", "back"), ("Trực tiếp, trao đổi hai chiều", "both"),
  ])
  func anArrowOfTheOverviewPointsAsTheDataGoes(answer: String, direction: String?) {
    let graph = Form.analyze([
      (
        "a.docx",
        Form.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", answer]])
      )
    ]).graph
    let overview = OverviewView(graph: graph, texts: DiagramTexts(language: .vi)).diagram.graph
    #expect(overview.edges.first { !$0.isHidden }.map { Style.value("dir", in: $0.attributes) } == .some(direction))
  }

  /// A report that does not say how must not be drawn as if it had said "trực tiếp".
  @Test(arguments: [
    ("Có kết nối", "■ có kết nối", "không rõ cách"), ("Kết nối trực tiếp", "● trực tiếp", "trực tiếp"),
    ("Đang thử nghiệm kết nối trực tiếp", "○ chưa vận hành", "thử nghiệm"),
  ])
  func whatIsNotSaidIsNotDrawn(answer: String, cell: String, legend: String) {
    let graph = Form.analyze([
      (
        "a.docx",
        Form.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", answer]])
      )
    ]).graph
    let views = Views.all(of: graph, language: .vi)
    #expect(views.first { $0.name == "national-databases" }?.graph.text().contains("\"\(cell)\"") == true)
    #expect(views.first { $0.name == "overview" }?.graph.text().contains(legend) == true)
  }

  @Test func anEmptyGraphCanBeDrawnToo() {
    let empty = InteropGraph(reports: [], agencies: [], systems: [], claims: [], connections: [])
    #expect(Views.all(of: empty, language: .vi).map(\.name) == ["overview", "isolated", "duplicates", "national-databases"])
  }
}
