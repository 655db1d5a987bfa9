import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

@testable import Exports

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2", "'-2"), ("+x", "'+x"),
    ("a\nb", "\"a\nb\""), ("", ""),
  ])
  func cellsAreQuotedAndNeverFormulas(_ text: String, _ expected: String) { #expect(CSVText.cell(text) == expected) }
}

@Suite struct SummaryTests {
  @Test func reportTextCannotBreakTheSummary() {
    let report = Report(
      id: "r", file: "r.docx", sha256: "", agency: "a", format: "docx", sections: [], warnings: 0, practice: Practice(),
      notes: ["V": "<script>alert(1)</script> | [x](javascript:1) `code` # *b*"])
    let graph = InteropGraph(
      reports: [report], agencies: [Agency(id: "a", name: "Bộ <i>X", kind: .ministry)], systems: [], claims: [], connections: [])
    let text = SummaryMarkdown(
      context: RuleContext(graph: graph, catalogue: Form.catalogue), diagnostics: [], summary: Summary(graph, errors: 0, warnings: 0),
      language: .vi
    ).text
    #expect(!text.contains("<script>"))
    #expect(text.contains("\\<script\\>"))
    #expect(!text.contains("[x]("))
  }

  @Test func namesWhatWasNotUnderstood() {
    let graph = InteropGraph(reports: [], agencies: [], systems: [], claims: [], connections: [])
    let problem = Diagnostic(
      .unclearCell(found: "Xem phụ lục"), at: SourceLocation(file: "a.docx", section: "IV.1", table: 2, row: 3, column: 4))
    let text = SummaryMarkdown(
      context: RuleContext(graph: graph, catalogue: Form.catalogue), diagnostics: [problem],
      summary: Summary(graph, errors: 0, warnings: 1), language: .vi
    ).text
    #expect(text.contains("a.docx, mục IV.1, bảng 2, dòng 3, cột 4"))
  }
}

@Suite struct ScoreTests {
  private func connection(_ id: String, _ source: String, _ target: String, _ mode: Mode, claims: [String], status: Status = .operational)
    -> Connection
  {
    Connection(
      id: id, source: source, target: target, isBidirectional: false, status: status, mode: mode, via: [],
      standards: mode == .direct ? ["XML"] : [],
      claims: claims)
  }

  private func claim(_ id: String, _ report: String) -> Claim {
    Claim(
      id: id, report: report, row: "", column: "", status: .operational, mode: .direct, via: [], flow: nil, data: "", purpose: "",
      standards: [],
      text: "", place: Place(section: .connections, table: 1, row: 1, column: 1))
  }

  private var graph: InteropGraph {
    let reports = ["a", "b"].map {
      Report(id: $0, file: $0, sha256: "", agency: $0, format: "docx", sections: [], warnings: 0, practice: Practice(), notes: [:])
    }
    let agencies = ["a", "b", "c"].map { Agency(id: $0, name: "=\($0)", kind: .province) }
    let systems = [
      System(id: "a/1", name: "1", kind: .oneStop, agency: "a"), System(id: "a/2", name: "2", kind: .oneStop, agency: "a"),
      System(id: "b/1", name: "1", kind: .oneStop, agency: "b"), System(id: "c/1", name: "1", kind: .oneStop, agency: "c"),
      System(id: "d", name: "Dân cư", kind: .nationalDatabase, agency: nil),
    ]
    let connections = [
      connection("1", "a/1", "d", .viaBus, claims: ["x"]), connection("2", "a/1", "b/1", .direct, claims: ["x", "y"]),
      connection("3", "b/1", "a/1", .viaBus, claims: ["y"]), connection("4", "a/2", "d", .direct, claims: ["x"], status: .planned),
      connection("5", "a/1", "c/1", .direct, claims: ["x"]),
    ]
    return InteropGraph(
      reports: reports, agencies: agencies, systems: systems, claims: [claim("x", "a"), claim("y", "b")], connections: connections)
  }

  @Test func countsAreWhatTheGraphSays() {
    let (agencies, country) = Score.all(graph)
    #expect(agencies.map { $0.agency?.id } == ["a", "b"])
    let a = agencies[0]
    #expect((a.oneStops, a.connectedOneStops, a.oneStopsOnBus) == (2, 1, 1))
    // Two ways of one pair, of which the reports tell differently, are one pair.
    #expect((a.connections, a.connectionsOverBus, a.connectionsWithStandard) == (3, 2, 2))
    #expect((a.connectionsWithReporters, a.confirmed) == (1, 1) && a.databases == [true])
    #expect(agencies[1].databases == [false] && agencies[1].connections == 1)
    #expect((country.oneStops, country.connectedOneStops, country.connections, country.confirmed) == (3, 2, 3, 1))
  }

  @Test func theFileHasALinePerAgencyAndTheCountry() {
    let lines = String(decoding: ScoresCSV.bytes(graph, language: .vi).dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[1] == "'=a,2,1,1,3,2,2,1,1,1")
    #expect(lines[3] == "Các cơ quan có báo cáo,3,2,2,3,2,2,1,1,1")
  }
}

@Suite struct ExplanationTests {
  @Test func aSystemIsToldWithItsCells() {
    let place = Place(section: .connections, table: 2, row: 3, column: 4)
    let claim = Claim(
      id: "c", report: "r", row: "a/1", column: "d", status: .operational, mode: .viaBus, via: ["bus"], flow: nil, data: "", purpose: "",
      standards: ["XML"], text: "Qua LGSP", place: place)
    let graph = InteropGraph(
      reports: [
        Report(
          id: "r", file: "r.docx", sha256: "", agency: "a", format: "docx", sections: [], warnings: 0, practice: Practice(), notes: [:])
      ],
      agencies: [Agency(id: "a", name: "Ủy ban nhân dân tỉnh An Bình", kind: .province)],
      systems: [
        System(
          id: "a/1", name: "Một cửa", kind: .oneStop, agency: "a", aliases: ["MCĐT"],
          mentions: [Mention(report: "r", place: Place(section: .oneStopInventory, table: 1, row: 2, column: 2), text: "MCĐT")]),
        System(id: "d", name: "Dân cư", kind: .nationalDatabase, agency: nil),
        System(id: "bus", name: "LGSP", kind: .integrationBus, agency: "a"),
      ], claims: [claim],
      connections: [
        Connection(
          id: "k", source: "a/1", target: "d", isBidirectional: false, status: .operational, mode: .viaBus, via: ["bus"],
          standards: ["XML"], claims: ["c"])
      ],
      findings: [
        Finding(
          rule: "x", severity: .low, subjects: ["a/1"], evidence: [.claim("c")], message: LocalizedText(vi: "có việc", en: "something"))
      ])
    let explanation = Explanation(context: RuleContext(graph: graph, catalogue: Form.catalogue), language: .vi)
    let text = graph.system("a/1").map(explanation.system) ?? ""
    for part in [
      "Còn được gọi: MCĐT", "r.docx, mục III.1, bảng 1, dòng 2, cột 2", "qua trục LGSP; đang hoạt động; truyền dữ liệu; XML [k]",
      "“Qua LGSP”", "có việc [x:a/1]",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    // A bus is told with what passes it.
    #expect(graph.system("bus").map(explanation.system)?.contains("[k]") == true)
    #expect(graph.findings.first.map(explanation.finding)?.contains("r.docx, mục IV.1, bảng 2, dòng 3, cột 4") == true)
  }
}
