import Diagnostics
import Drawing
import InteropGraph
import TestSupport
import Testing

@testable import Diagrams

/// A cell in doubt is drawn as a question: a thin line with "?" and no head, and never as a connection.
@Suite struct DoubtTests {
  private static func graph(_ cell: String, back: String = "") -> InteropGraph {
    ViewTests.analyze([
      (
        "a.docx",
        ViewTests.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng DVC"], other: ["Phần mềm hộ tịch"],
          matrix: [
            [Form.matrixCorner, "CSDLQG về dân cư", "MCĐT", "Phần mềm hộ tịch"], ["MCĐT", cell, "", "Không"],
            ["Cổng DVC", back, "Trực tiếp", ""],
          ])
      )
    ])
  }

  private func page(_ request: ViewRequest, _ graph: InteropGraph) throws -> PageContent {
    try #require(request.plan(ViewTests.context(graph)).attempts[0](Typesetter.Space(width: 535, height: 640)).first)
  }

  private func questions(_ content: PageContent) -> [DotGraph.Edge] {
    content.graph.drawnEdges.filter { $0.key.hasPrefix("doubt.") }
  }

  private func requests(_ graph: InteropGraph) throws -> [ViewRequest] {
    let agency = try #require(graph.agencies.first { $0.id == "an-binh" })
    let system = try #require(graph.systems.first { $0.kind == .oneStop })
    return [.agency(agency), .system(system, depth: 1), .overview]
  }

  @Test func aDoubtIsAThinLineWithoutAHead() throws {
    let graph = Self.graph("Kết nối bị xyz")
    for request in try requests(graph) {
      let content = try page(request, graph)
      let line = try #require(questions(content).first, "\(request)")
      #expect(questions(content).count == 1)
      #expect(line.attributes.value("arrowhead") == "none" && line.attributes.contains(.label("?")))
      #expect(line.attributes.value("dir") == nil)
      #expect(line.proofs.map(\.text).first?.contains("Kết nối bị xyz") == true)
      #expect(content.legend.count { $0.text == DiagramTexts(language: .vi).line(.doubt) } == 1)
    }
  }

  @Test func noDoubtNoLegend() throws {
    let graph = Self.graph("Chưa kết nối")
    for request in try requests(graph) {
      let content = try page(request, graph)
      #expect(questions(content).isEmpty && !content.legend.contains { $0.text == DiagramTexts(language: .vi).line(.doubt) })
    }
  }

  /// Where a connection of the pair is certain, the doubtful cell adds nothing to see.
  @Test func aCertainConnectionLeavesNoQuestion() throws {
    let graph = Self.graph("", back: "Kết nối bị xyz")
    let agency = try #require(graph.agencies.first { $0.id == "an-binh" })
    let before = try page(.agency(agency), graph).graph.drawnEdges.count
    var claims = graph.claims
    let doubtful = try #require(claims.firstIndex { $0.status == .unclear })
    let direct = try #require(claims.first { $0.text == "Trực tiếp" })
    (claims[doubtful].row, claims[doubtful].column) = (direct.column, direct.row)
    let same = InteropGraph(
      reports: graph.reports, agencies: graph.agencies, systems: graph.systems, claims: claims, connections: graph.connections)
    #expect(try page(.agency(agency), same).graph.drawnEdges.count == before - 1)
  }

  @Test func theMatrixOfDatabasesSaysThatACellIsInDoubt() throws {
    let graph = Self.graph("Kết nối bị xyz")
    let content = try page(.nationalDatabases, graph)
    let cell = try #require(content.graph.nodes.first { node in node.attributes.contains(.label("? chưa rõ")) })
    #expect(cell.key.hasPrefix("cell.an-binh."))
    #expect(content.legend.contains { $0.text.contains("ô chưa rõ") })
  }

  @Test func noSystemOfADoubtIsDrawnAsIsolated() {
    #expect(ViewTests.context(Self.graph("Chưa kết nối")).isolated.isEmpty)
    let alone = ViewTests.analyze([
      (
        "a.docx",
        ViewTests.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"],
          matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Kết nối bị xyz"]])
      )
    ])
    #expect(ViewTests.context(alone).isolated.isEmpty && ViewTests.context(alone).doubts.count == 1)
  }

  /// Pages of many lines hold each question once.
  @Test func everyQuestionIsDrawnOnce() throws {
    let columns = (1...40).map { "Phần mềm nghiệp vụ \($0)" }
    let graph = ViewTests.analyze([
      (
        "a.docx",
        ViewTests.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng DVC"], other: columns,
          matrix: [
            [Form.matrixCorner] + columns, ["MCĐT"] + columns.map { _ in "Trực tiếp" },
            ["Cổng DVC"] + columns.map { _ in "Kết nối bị xyz" },
          ])
      )
    ])
    let agency = try #require(graph.agencies.first { $0.id == "an-binh" })
    for attempt in ViewRequest.agency(agency).plan(ViewTests.context(graph)).attempts {
      let keys = attempt(Typesetter.Space(width: 535, height: 640)).flatMap { questions($0).map(\.key) }
      #expect(keys.count == 40 && Set(keys).count == 40)
    }
  }
}
