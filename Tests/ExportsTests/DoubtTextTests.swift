import Assembly
import Catalogue
import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

@testable import Exports

/// Cells in doubt in what people read: the summary, the table of findings, and explanations.
@Suite struct DoubtTextTests {
  private static func graph(_ cell: String = "Kết nối bị <i>xyz</i>") -> InteropGraph {
    let matrix = [
      [Form.matrixCorner, "Phần mềm cấp phép xây dựng", "CSDLQG về dân cư"], ["MCĐT", "Kết nối trực tiếp", ""],
      ["Phần mềm cấp phép xây dựng", "", cell],
    ]
    return Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: matrix))]).graph
  }

  private func judged(_ graph: InteropGraph, claims: [Claim]) -> (graph: InteropGraph, robustness: Robustness) {
    func findings(_ graph: InteropGraph) -> [Finding] { RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue)) }
    let question = CellQuestion(skeleton: "kết nối bị xyz", claims: claims)
    let robustness = Robustness(findings(graph), names: [], cells: [.init(question, [[]])], in: graph)
    var copy = graph
    copy.findings = robustness.findings
    return (copy, robustness)
  }

  private func summary(_ graph: InteropGraph, _ robustness: Robustness?, _ language: Language = .vi) -> String {
    SummaryMarkdown(
      context: RuleContext(graph: graph, catalogue: Form.catalogue), cells: robustness?.cells ?? [], diagnostics: [],
      summary: Summary(graph, errors: 0, warnings: 0), language: language
    ).text
  }

  @Test func theSummaryCountsTheCellsAndWhatHangsOnThem() throws {
    let plain = Self.graph()
    let (graph, robustness) = judged(plain, claims: plain.claims.filter { $0.doubt != nil })
    let text = summary(graph, robustness)
    let part = try #require(text.split(separator: "## ").first { $0.hasPrefix("Ô chờ trả lời") })
    #expect(part.contains("1 ô, 1 câu hỏi") && part.contains("Không có đường tới cơ sở dữ liệu quốc gia × 1"))
    #expect(part.contains("Phỏng đoán: đang hoạt động") && !part.contains("<i>"))
    #expect(summary(graph, robustness, .en).contains("## Cells that await an answer"))
  }

  @Test func noDoubtNoSection() { #expect(!summary(Self.graph("Không"), nil).contains("Ô chờ trả lời")) }

  /// A database that only a cell in doubt speaks of is neither reached nor said not to be.
  @Test func theTableOfDatabasesShowsTheDoubt() {
    #expect(summary(Self.graph(), nil).contains("| tỉnh An Bình | ? |"))
    #expect(summary(Self.graph("Không"), nil).contains("| tỉnh An Bình | ✗ |"))
  }

  @Test func theTableOfFindingsNamesTheCell() {
    let plain = Self.graph()
    let (graph, _) = judged(plain, claims: plain.claims.filter { $0.doubt != nil })
    let text = String(decoding: FindingsCSV.bytes(graph, language: .vi), as: UTF8.self)
    #expect(text.contains("Phụ thuộc ô chưa rõ"))
    let line = text.split(separator: "\r\n").first { $0.contains("no-national-database,") }
    #expect(line?.contains("a.docx, mục IV.1") == true && line?.contains("xyz") == true)
  }

  @Test func explanationsShowProofAndDoubt() throws {
    let plain = Self.graph()
    let (graph, _) = judged(plain, claims: plain.claims.filter { $0.doubt != nil })
    let explanation = Explanation(context: RuleContext(graph: graph, catalogue: Form.catalogue), language: .vi)
    let connection = try #require(graph.connections.first)
    let proof = try #require(graph.claim(connection.claims[0])?.proof.first)
    #expect(explanation.connection(connection).contains("chứng cứ: “\(proof.words)” [\(proof.rule)]"))
    let doubted = explanation.claim(try #require(graph.claims.first { $0.doubt != nil }))
    #expect(doubted.contains("chữ không dùng được: “") && doubted.contains("lý do: ") && doubted.contains("phỏng đoán: đang hoạt động"))
    let finding = try #require(graph.findings.first { $0.rule == "no-national-database" })
    #expect(explanation.finding(finding).contains("Tùy câu trả lời về các ô"))
  }
}
