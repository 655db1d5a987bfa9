import Assembly
import Catalogue
import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

/// Each one-stop and online-service system has exactly one verdict.
@Suite struct VerdictTests {
  private func verdicts(_ matrix: [[String]], oneStop: [String] = ["MCĐT", "Cổng DVC"]) -> [String: Standing] {
    let graph = Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: oneStop, matrix: matrix))]).graph
    let standings = VerdictJudge(context: RuleContext(graph: graph, catalogue: Form.catalogue)).standings()
    return Dictionary(uniqueKeysWithValues: standings.map { ($0.system.id, $0) })
  }

  private func verdict(_ column: String, _ answer: String) -> Verdict? {
    verdicts([[Form.matrixCorner, column], ["MCĐT", answer]])["an-binh/mot-cua-dien-tu"]?.verdict
  }

  @Test func eachVerdictHasItsCase() {
    #expect(verdict("CSDLQG về dân cư", "Trực tiếp") == .connected)
    #expect(verdict("Cổng DVC", "Trực tiếp") == .insideAgencyOnly)
    #expect(verdict("LGSP", "Trực tiếp") == .busOnly)
    #expect(verdict("CSDLQG về dân cư", "Dự kiến năm 2018") == .plannedOnly)
    #expect(verdict("CSDLQG về dân cư", "Gửi file Excel qua email") == .manualOnly)
    #expect(verdict("CSDLQG về dân cư", "Không") == .reportedIsolated)
    #expect(verdict("CSDLQG về dân cư", "") == .reportedIsolated)
    #expect(verdict("CSDLQG về dân cư", "Xem phụ lục 2") == .unreadable)
    #expect(verdicts([[Form.matrixCorner, "CSDLQG về dân cư"], ["Cổng DVC", "Có"]])["an-binh/mot-cua-dien-tu"]?.verdict == .notReported)
  }

  @Test func anUnreadCellLeavesOpenWhatItMayChange() {
    let matrix = [[Form.matrixCorner, "Cổng DVC", "CSDLQG về dân cư"], ["MCĐT", "Trực tiếp", "Xem phụ lục 2"]]
    #expect(verdicts(matrix)["an-binh/mot-cua-dien-tu"]?.verdict == .unreadable)
    let connected = [[Form.matrixCorner, "CSDLQG về đất đai", "CSDLQG về dân cư"], ["MCĐT", "Trực tiếp", "Xem phụ lục 2"]]
    #expect(verdicts(connected)["an-binh/mot-cua-dien-tu"]?.verdict == .connected)
  }

  @Test func anAgencyWithoutReportHasSaidNothing() {
    let matrix = [[Form.matrixCorner, "Hệ thống một cửa điện tử tỉnh Kim Sơn"], ["MCĐT", "Không"]]
    #expect(verdicts(matrix)["kim-son/mot-cua-dien-tu"]?.verdict == .notReported)
  }

  @Test func aTableThatWasNotUnderstoodAccusesNobody() {
    let odd = Docx.table([["TT", "Tiêu chí", "Ghi chú"], ["1", "Mức độ đáp ứng", "MCĐT"], ["2", "Thời gian", "Tốt"]])
    let report = Docx.file([
      Docx.paragraph("ỦY BAN NHÂN DÂN TỈNH AN BÌNH"), Docx.paragraph("III. ĐÁNH GIÁ THỰC TRẠNG HOẠT ĐỘNG"),
      Docx.paragraph(Form.oneStopHeading), Docx.table([Form.inventoryHeader, ["1", "MCĐT", "", "", "", ""]]),
      Docx.paragraph("IV. KHẢ NĂNG NÂNG CẤP"), Docx.paragraph(Form.matrixHeading), odd,
    ])
    let result = Form.analyze([("a.docx", report)])
    #expect(result.diagnostics.contains { $0.id == "table-not-understood" })
    let context = RuleContext(graph: result.graph, catalogue: Form.catalogue)
    let findings = RuleRegistry.findings(in: context)
    #expect(!findings.contains { $0.rule.hasPrefix("isolated") || $0.rule == "agency-island" })
    #expect(findings.contains { $0.rule == "unclear-cell" && $0.subjects.contains("an-binh/mot-cua-dien-tu") })
    #expect(VerdictJudge(context: context).standings().map(\.verdict) == [.unreadable])
  }

  @Test func hopsAreCountedToEachDatabase() throws {
    let matrix = [[Form.matrixCorner, "Cổng DVC", "CSDLQG về dân cư"], ["MCĐT", "Có", ""], ["Cổng DVC", "", "Qua NGSP"]]
    let found = verdicts(matrix)
    let residents = try #require(Form.catalogue.nationalDatabases.firstIndex { $0.id == "csdlqg_dan_cu" })
    #expect(found["an-binh/mot-cua-dien-tu"]?.hops[residents] == 2)
    #expect(found["an-binh/dich-vu-cong-truc-tuyen"]?.hops[residents] == 1)
    #expect(found["an-binh/mot-cua-dien-tu"]?.hops.count == 6)
    #expect(found["an-binh/mot-cua-dien-tu"]?.hops.compactMap { $0 }.count == 1)
  }

  private func standings(_ files: [(String, [UInt8])]) -> [String: Standing] {
    let context = RuleContext(graph: Form.analyze(files).graph, catalogue: Form.catalogue)
    return Dictionary(uniqueKeysWithValues: VerdictJudge(context: context).standings().map { ($0.system.id, $0) })
  }

  private func report(_ place: String, _ matrix: [[String]]) -> (String, [UInt8]) {
    (
      place + ".docx",
      Form.report("Ủy ban nhân dân tỉnh " + place, oneStop: ["MCĐT"], matrix: [[Form.matrixCorner] + matrix[0]] + matrix.dropFirst())
    )
  }

  @Test func waysOverOtherAgenciesAreCountedApart() throws {
    let found = standings([
      report("An Bình", [["Hệ thống một cửa điện tử tỉnh Kim Sơn"], ["MCĐT", "Trực tiếp"]]),
      report("Kim Sơn", [["CSDLQG về dân cư", "CSDLQG về đất đai"], ["MCĐT", "Trực tiếp", "Trực tiếp"]]),
    ])
    let (near, far) = (try #require(found["kim-son/mot-cua-dien-tu"]), try #require(found["an-binh/mot-cua-dien-tu"]))
    #expect(near.hops.compactMap { $0 } == [1, 1] && near.farHops.compactMap { $0 } == [1, 1])
    #expect(far.hops.compactMap { $0 }.isEmpty && far.farHops.compactMap { $0 } == [2, 2])
  }

  @Test func noWayGoesThroughADatabase() throws {
    let found = standings([
      report("An Bình", [["CSDLQG về dân cư"], ["MCĐT", "Trực tiếp"]]),
      report("Kim Sơn", [["CSDLQG về dân cư", "CSDLQG về đất đai"], ["MCĐT", "Trực tiếp", "Trực tiếp"]]),
    ])
    #expect(try #require(found["an-binh/mot-cua-dien-tu"]).farHops.compactMap { $0 } == [1])
  }

  @Test func aConnectionThatOnlyOthersNameIsMarked() throws {
    let found = standings([
      report("An Bình", [["Hệ thống một cửa điện tử tỉnh Kim Sơn"], ["MCĐT", "Trực tiếp"]]),
      report("Kim Sơn", [["CSDLQG về dân cư"], ["MCĐT", "Không"]]),
    ])
    #expect(try #require(found["kim-son/mot-cua-dien-tu"]).isOnlyOthersWord)
    #expect(try !#require(found["an-binh/mot-cua-dien-tu"]).isOnlyOthersWord)
  }
}
