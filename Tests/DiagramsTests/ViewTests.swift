import Assembly
import Diagnostics
import Drawing
import Findings
import Foundation
import InteropGraph
import TestSupport
import Testing

@testable import Diagrams

/// What stands on each view, before it is laid out.
@Suite struct ViewTests {
  static func context(_ graph: InteropGraph, _ language: Language = .vi) -> ViewContext {
    ViewContext(graph: graph, texts: DiagramTexts(language: language), round: ReportRound(catalogue: Form.catalogue))
  }

  static func analyze(_ reports: [(String, [UInt8])]) -> InteropGraph { withFindings(Form.analyze(reports).graph) }

  static func report(_ agency: String, oneStop: [String], other: [String] = [], matrix: [[String]]) -> [UInt8] {
    Form.report(agency, oneStop: oneStop, other: other, matrix: matrix)
  }

  private static func first(_ plan: Typesetter.Plan) -> [PageContent] { plan.attempts[0](Typesetter.Space(width: 535, height: 640)) }

  private func page(_ request: ViewRequest, _ graph: InteropGraph, _ language: Language = .vi) throws -> PageContent {
    try #require(Self.first(request.plan(Self.context(graph, language))).first)
  }

  private let graph = analyze([
    (
      "a.docx",
      report(
        "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "MCĐT Sở X", "Cổng DVC"], other: ["QLVBĐH"],
        matrix: [
          [Form.matrixCorner, "Cổng DVC", "CSDLQG về dân cư", "QLVBĐH", "TMS"],
          ["MCĐT", "Trực tiếp", "Qua LGSP, gửi hồ sơ", "Gửi email", ""],
          ["Cổng DVC", "", "Dự kiến", "", "Qua LGSP, nhận dữ liệu"],
        ])
    )
  ])

  private func agency(_ graph: InteropGraph) throws -> Agency { try #require(graph.agencies.first { $0.id == "an-binh" }) }

  // MARK: Agency

  @Test func everyConnectionOfAnAgencyIsDrawnAndProved() throws {
    let content = try page(.agency(agency(graph)), graph)
    let proved = Set(content.graph.drawnEdges.flatMap { $0.proofs.map(\.text) })
    for connection in graph.connections {
      for claim in connection.claims.compactMap(graph.claim) {
        #expect(proved.contains { $0.contains("a.docx, mục IV.1") && $0.contains(claim.text) })
      }
    }
    // Four stretches over the bus, one direct, one planned, one by hand.
    #expect(content.graph.drawnEdges.count == 7)
    #expect(content.subtitle.contains { $0.contains("LGSP") })
    #expect(content.subtitle[0].contains("1/93"))
  }

  @Test func anArrowOutOfABusSaysWhoseDataItCarries() throws {
    let content = try page(.agency(agency(graph)), graph)
    let text = DotWriter(content.graph, for: .file(title: [])).text()
    // The bus carries data of the one-stop system (1) and of TMS (2): each receiver is told whose.
    #expect(text.contains("(1) ") && text.contains("(2) "))
    #expect(text.contains("\"từ 1\"") && text.contains("\"từ 2\""))
  }

  @Test func whatAPageCannotHoldGoesOntoOthersWithEveryConnection() throws {
    let columns = (1...40).map { "Phần mềm nghiệp vụ \($0)" }
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng DVC"], other: columns,
          matrix: [
            [Form.matrixCorner] + columns, ["MCĐT"] + columns.map { _ in "Trực tiếp" }, ["Cổng DVC"] + columns.map { _ in "Qua LGSP" },
          ])
      )
    ])
    let plan = ViewRequest.agency(try agency(graph)).plan(Self.context(graph))
    for attempt in plan.attempts {
      let pages = attempt(Typesetter.Space(width: 535, height: 640))
      let proofs = Set(pages.flatMap { $0.graph.drawnEdges.flatMap { $0.proofs.map(\.anchor) } })
      #expect(proofs.count == 80)
      #expect(pages.count == 1 || pages.allSatisfy { !$0.hidden.isEmpty })
    }
    #expect(plan.attempts.last?(Typesetter.Space(width: 535, height: 640)).count ?? 0 > 5)
  }

  // MARK: Overview

  /// An arrow of the overview points as the data goes, also when the database sends.
  @Test(arguments: [
    ("Trực tiếp, gửi hồ sơ", nil), ("Trực tiếp, khai thác dữ liệu từ CSDL", "back"), ("Trực tiếp, trao đổi hai chiều", "both"),
  ])
  func anArrowOfTheOverviewPointsAsTheDataGoes(answer: String, direction: String?) throws {
    let content = try page(.overview, single(answer))
    #expect(content.graph.drawnEdges.first?.attributes.value("dir") == direction)
  }

  private func single(_ answer: String) -> InteropGraph {
    Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", answer]])
      )
    ])
  }

  /// A report that does not say how must not be drawn as if it had said "trực tiếp".
  @Test(arguments: [
    ("Có kết nối", "■ có kết nối", "không nêu cách"), ("Kết nối trực tiếp", "● trực tiếp", "trực tiếp"),
    ("Đang thử nghiệm kết nối trực tiếp", "○ chưa có", "thử nghiệm"),
  ])
  func whatIsNotSaidIsNotDrawn(answer: String, cell: String, legend: String) throws {
    let graph = single(answer)
    let matrix = try page(.nationalDatabases, graph)
    #expect(DotWriter(matrix.graph, for: .layout).text().contains("\"\(cell)\""))
    #expect(try page(.overview, graph).legend.contains { $0.text.contains(legend) })
  }

  /// Above the budget of agencies the page shows groups, with n/N, and says what it leaves out.
  @Test func manyAgenciesAreDrawnAsGroups() throws {
    let names = ["Hà Giang", "Cao Bằng", "Lào Cai", "Hà Nam", "Nam Định"]
    let reports = (0..<30).map { number -> (String, [UInt8]) in
      let name =
        number < names.count
        ? names[number]
        : "Thử \(["An", "Bảo", "Cẩm", "Diên", "Gia"][number % 5]) \(["Sa", "Khê", "Lộc", "Đức", "Vinh", "Minh"][number / 5])"
      let answer = number % 2 == 0 ? "Trực tiếp" : number % 3 == 0 ? "Qua LGSP" : "Dự kiến"
      return (
        "r\(number).docx",
        Self.report(
          "Ủy ban nhân dân tỉnh \(name)", oneStop: ["MCĐT"], other: ["QLVBĐH"],
          matrix: [[Form.matrixCorner, "CSDLQG về dân cư", "QLVBĐH"], ["MCĐT", answer, "Trực tiếp"]])
      )
    }
    let graph = Self.analyze(reports)
    let content = try page(.overview, graph)
    let text = DotWriter(content.graph, for: .layout).text()
    #expect(text.contains("Trung du và miền núi phía Bắc: 3 tỉnh") && text.contains("Vùng khác: 25 tỉnh"))
    #expect(text.contains("<B>2/3</B>"))
    #expect(content.hidden.first?.contains("30 trong nội bộ cơ quan") == true, "\(content.hidden)")
    #expect(content.graph.drawnEdges.count == 3)
  }

  // MARK: Matrix

  @Test func aDatabaseReachedOnlyThroughOthersShowsTheHops() throws {
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"],
          matrix: [[Form.matrixCorner, "Hệ thống một cửa điện tử tỉnh Bình Sơn"], ["MCĐT", "Trực tiếp"]])
      ),
      (
        "b.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh Bình Sơn", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Trực tiếp"]])
      ),
    ])
    let text = DotWriter(try page(.nationalDatabases, graph).graph, for: .layout).text()
    #expect(text.contains("» 2 chặng") && text.contains("● trực tiếp"))
    // Six columns whatever the reports name, and what none names is said.
    #expect(try page(.nationalDatabases, graph).subtitle.contains { $0.contains("Không báo cáo nào nhắc tới") && $0.contains("Tài chính") })
  }

  /// What the report says of a database comes before what others make possible; and a way along which data cannot flow is no way.
  @Test(arguments: [
    ("Dự kiến", "Trực tiếp, gửi hồ sơ", "○ chưa có"), ("Gửi email thủ công", "Trực tiếp, gửi hồ sơ", "□ thủ công"),
    ("", "Trực tiếp, gửi hồ sơ", "» 2 chặng"), ("", "Trực tiếp, nhận dữ liệu", "~ 2 chặng"),
  ])
  func theMatrixShowsWhatIsReportedAndWhatCanFlow(own: String, next: String, cell: String) throws {
    let other = "Hệ thống một cửa điện tử tỉnh Bình Sơn"
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"],
          matrix: [[Form.matrixCorner, "CSDLQG về dân cư", other], ["MCĐT", own, "Trực tiếp, gửi hồ sơ"]])
      ),
      (
        "b.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh Bình Sơn", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", next]])
      ),
    ])
    let first = try page(.nationalDatabases, graph).graph.nodes.first { $0.key == "cell.an-binh.1" }
    #expect(first?.attributes.contains(.label(cell)) == true, "\(String(describing: first))")
  }

  /// A bus is no end of the connections that pass it: its neighbours are what it joins.
  @Test func theNeighbourhoodOfABusIsWhatItJoins() throws {
    let bus = try #require(graph.systems.first { $0.kind == .integrationBus })
    let content = try page(.system(bus, depth: 1), graph)
    #expect(content.graph.nodes.count == 5 && content.graph.drawnEdges.count == 4)
    #expect(content.subtitle.contains { $0.contains("2 kết nối đi qua trục này") })
  }

  /// Agencies that are linked to each other are no islands, though neither reaches a database.
  @Test func theOverviewDrawsWhatLinksAgencies() throws {
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"],
          matrix: [[Form.matrixCorner, "Hệ thống một cửa điện tử tỉnh Bình Sơn"], ["MCĐT", "Trực tiếp"]])
      ),
      (
        "b.docx",
        Self.report("Ủy ban nhân dân tỉnh Bình Sơn", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "QLVB"], ["MCĐT", "Trực tiếp"]])
      ),
    ])
    let content = try page(.overview, graph)
    #expect(content.graph.drawnEdges.count == 1)
    #expect(content.hidden.first?.contains("1 trong nội bộ cơ quan, 0 giữa các cơ quan") == true, "\(content.hidden)")
  }

  @Test func rowsAreSpreadEvenlyOverTheFewestPages() {
    #expect(RowPages.split([Double](repeating: 10, count: 14), room: 130) == [0..<7, 7..<14])
    #expect(RowPages.split([], room: 10) == [0..<0])
    #expect(RowPages.split([50, 5, 5], room: 10).map(\.count) == [1, 2])
  }

  @Test func anAgencyWithoutAReportIsNotSilentlyUnconnected() throws {
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"],
          matrix: [[Form.matrixCorner, "Hệ thống một cửa điện tử tỉnh Bình Sơn"], ["MCĐT", "Trực tiếp"]])
      )
    ])
    #expect(DotWriter(try page(.nationalDatabases, graph).graph, for: .layout).text().contains("? chưa nộp"))
  }

  // MARK: The others

  @Test func busesTellWhoGoesOverThemAndWhoGoesRound() throws {
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng DVC"],
          matrix: [
            [Form.matrixCorner, "CSDLQG về dân cư", "TMS"], ["MCĐT", "Qua LGSP, gửi hồ sơ", ""],
            ["Cổng DVC", "", "Trực tiếp, nhận dữ liệu"],
          ])
      )
    ])
    let edges = try page(.buses, graph).graph.drawnEdges
    #expect(edges.map { $0.attributes.value("dir") ?? "forward" } == ["forward", "forward", "back"])
    #expect(edges[2].proofs.count == 1 && edges[2].proofs[0].text.contains("nhận dữ liệu"))
  }

  @Test func systemsWithTheSameNeighboursAreAlike() throws {
    let graph = Self.analyze([
      (
        "a.docx",
        Self.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng DVC"],
          matrix: [
            [Form.matrixCorner, "CSDLQG về dân cư", "TMS"], ["MCĐT", "Trực tiếp", "Trực tiếp"], ["Cổng DVC", "Trực tiếp", "Trực tiếp"],
          ])
      )
    ])
    let content = try page(.similarity, graph)
    #expect(DotWriter(content.graph, for: .layout).text().contains("giống 100%"))
    #expect(content.graph.drawnEdges.count == 1)
  }

  @Test func aPathShowsTheCellOfEveryHop() throws {
    let systems = graph.systems
    let from = try #require(systems.first { $0.name.contains("MCĐT") || $0.kind == .oneStop })
    let to = try #require(systems.first { $0.kind == .nationalDatabase })
    let content = try page(.path(from, to), graph)
    let text = DotWriter(content.graph, for: .layout).text()
    #expect(text.contains("Chặng 1: qua trục LGSP") && text.contains("a.docx, mục IV.1") && text.contains("“Qua LGSP, gửi hồ sơ”"))
    #expect(content.subtitle.contains { $0.contains("trọn đường, 1 chặng") })
    // The other way round data does not flow, and the page says so.
    #expect(try page(.path(to, from), graph).subtitle.contains { $0.contains("chiều ngược lại") })
    let documents = try #require(systems.first { $0.kind == .documentManagement })
    #expect(try page(.path(from, documents), graph).subtitle.contains { $0.contains("Không có đường nào đang truyền dữ liệu") })
    let alone = try #require(systems.first { $0.kind == .oneStop && graph.connections(of: $0.id).isEmpty })
    #expect(try page(.path(alone, to), graph).subtitle.contains { $0.contains("không nêu đường nào") })
  }

  /// A graph.json may come from anywhere: ids are no paths, numbers no measures, names no escapes.
  @Test func hostileIdsAndNumbersDoNoHarm() throws {
    let agency = Agency(id: "../../x", name: String(repeating: "W", count: 50_000), kind: .province)
    let systems = ["../a", "../b"].map { System(id: $0, name: "A \u{1B}]0;x\u{7}", kind: .oneStop, agency: agency.id) }
    let finding = Finding(
      rule: "duplicate-one-stop", severity: .high, subjects: systems.map(\.id), evidence: [], message: LocalizedText(vi: "v", en: "e"),
      details: [.init("jaccard", .number(1e300))])
    let isolated = Finding(
      rule: "isolated-one-stop", severity: .high, subjects: ["../a"], evidence: [], message: LocalizedText(vi: "v", en: "e"))
    let graph = InteropGraph(reports: [], agencies: [agency], systems: systems, claims: [], connections: [], findings: [finding, isolated])
    let context = Self.context(graph)
    for request in [ViewRequest.agency(agency), .duplicates, .isolated, .overview, .buses, .system(systems[0], depth: 1)] {
      let plan = request.plan(context)
      #expect(!plan.name.contains(".."), "\(plan.name)")
      #expect(!Self.first(plan).isEmpty)
    }
  }

  /// More connections between two systems than the page draws are counted.
  @Test func aPathSaysWhatItLeavesOut() throws {
    let systems = ["a", "b"].map { System(id: $0, name: $0, kind: .other, agency: nil) }
    let modes: [Mode] = [.direct, .viaBus, .sharedDatabase, .unspecified, .direct, .direct]
    let connections = modes.enumerated().map { index, mode in
      Connection(
        id: "c\(index)", source: "a", target: "b", isBidirectional: false, status: .operational, mode: mode, via: [], standards: [],
        claims: [])
    }
    let graph = InteropGraph(reports: [], agencies: [], systems: systems, claims: [], connections: connections)
    let content = try page(.path(systems[0], systems[1]), graph)
    #expect(content.graph.drawnEdges.count == 4 && content.hidden == ["Không vẽ 2 kết nối khác giữa các hệ thống này."])
    #expect(try page(.path(systems[0], systems[0]), graph).subtitle.contains("Hai tên là cùng một hệ thống."))
  }

  @Test func aNeighbourhoodGrowsWithItsDepth() throws {
    let database = try #require(graph.systems.first { $0.kind == .nationalDatabase })
    let one = try page(.system(database, depth: 1), graph)
    let two = try page(.system(database, depth: 2), graph)
    #expect(one.graph.nodes.count == 3 && one.graph.drawnEdges.count == 3)
    #expect(two.graph.nodes.count == 5)
  }

  @Test func anEmptyGraphCanBeDrawnToo() {
    let empty = InteropGraph(reports: [], agencies: [], systems: [], claims: [], connections: [])
    let context = Self.context(empty)
    for request in ViewRequest.all(of: empty) { #expect(!Self.first(request.plan(context)).isEmpty) }
    #expect(ViewRequest.all(of: empty).count == 6)
  }

  @Test func everyLineHasItsOwnLook() {
    let looks = LineKind.allCases.map { kind in
      Style.edge(kind).filter { $0.name != "color" && $0.name != "fontcolor" }.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    }
    // Told apart without colour, for grey prints: by head, dash or width.
    #expect(Set(looks).count == LineKind.allCases.count, "\(looks)")
    #expect(Set(LineKind.allCases.map { DiagramTexts(language: .vi).line($0) }).count == LineKind.allCases.count)
  }
}

/// The rules' findings, which views mark.
func withFindings(_ graph: InteropGraph) -> InteropGraph {
  var graph = graph
  graph.findings = RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue))
  return graph
}
