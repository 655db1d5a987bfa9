import Assembly
import Catalogue
import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

/// Findings that hang on how a name is understood say so.
@Suite struct RobustnessTests {
  private func judged(_ oneStop: [String], _ matrix: [[String]], isTried: Bool = true) -> (
    findings: [Finding], stakes: [Robustness.Stake<NameQuestion>]
  ) {
    let result = Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: oneStop, matrix: matrix))])
    func findings(_ graph: InteropGraph) -> [Finding] { RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue)) }
    let names = result.doubts.questions.indices.map {
      Robustness.Tried(result.doubts.questions[$0], isTried ? result.doubts.alternatives(to: $0).map(findings) : nil)
    }
    let judged = Robustness(findings(result.graph), names: names, in: result.graph)
    return (judged.findings, judged.names)
  }

  @Test func aNameThatMayBeEitherOfTwoDecides() throws {
    let (findings, stakes) = judged(
      ["MCĐT Sở Y tế (OpenCPS)", "MCĐT Sở Y tế (iGate)"], [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT Sở Y tế", "Trực tiếp"]])
    let stake = try #require(stakes.first)
    #expect(stake.question.doubt == .severalFit && stake.question.candidates.count == 2)
    let isolated = findings.filter { $0.rule == "isolated-one-stop" }
    #expect(isolated.count == 2 && isolated.allSatisfy { $0.flag("robust") == false && $0.hangsOn == ["MCĐT Sở Y tế"] })
  }

  @Test func aNameByInitialsDecides() throws {
    let (findings, stakes) = judged(
      ["MCĐT Cục Quản lý nhà ở"], [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT Cục QLNO", "Không"]])
    let stake = try #require(stakes.first)
    #expect(stake.question.doubt == .initials && stake.question.candidates.isEmpty)
    #expect(stake.gained.contains { $0.subjects.contains { $0.hasSuffix("-rieng") } })
    #expect(findings.contains { $0.rule == "isolated-one-stop" && $0.flag("robust") == false })
    // What comes is said of the name in question, not once more of the system that it was put with.
    #expect(stake.gained.allSatisfy { gained in !findings.contains { $0.rule == gained.rule && $0.message == gained.message } })
  }

  @Test func plainNamesAreRobust() {
    let (findings, stakes) = judged(["MCĐT"], [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Không"]])
    #expect(stakes.isEmpty && !findings.isEmpty && findings.allSatisfy { $0.flag("robust") == true })
  }

  @Test func whatWasNotTriedIsNotCalledRobust() {
    let (findings, _) = judged(
      ["MCĐT Cục Quản lý nhà ở"], [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT Cục QLNO", "Không"]], isTried: false)
    #expect(findings.filter { $0.rule == "isolated-one-stop" }.allSatisfy { $0.flag("robust") == false })
  }
}

/// Findings that hang on what a cell in doubt says.
@Suite struct CellRobustnessTests {
  private static let agency = "Ủy ban nhân dân tỉnh An Bình"

  private func judged(_ matrix: [[String]], oneStop: [String] = ["MCĐT"]) -> Robustness {
    let result = Form.analyze([("a.docx", Form.report(Self.agency, oneStop: oneStop, matrix: matrix))])
    func findings(_ graph: InteropGraph) -> [Finding] { RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue)) }
    let cells = result.cellDoubts.questions.indices.map {
      Robustness.Tried(result.cellDoubts.questions[$0], result.cellDoubts.alternatives(to: $0).map(findings))
    }
    return Robustness(findings(result.graph), names: [], cells: cells, in: result.graph)
  }

  /// The bus is said to join the one-stop system, and a cell that cannot be read speaks of the bus and a database.
  private static let chain = [
    [Form.matrixCorner, "Phần mềm hộ tịch", "CSDLQG về dân cư"], ["MCĐT", "Kết nối trực tiếp", ""],
    ["Phần mềm hộ tịch", "", "Kết nối bị xyz"],
  ]

  @Test func aFindingThatTheGuessWouldEndDependsOnTheCell() throws {
    let robust = judged(Self.chain)
    let finding = try #require(robust.findings.first { $0.rule == "no-national-database" })
    #expect(finding.flag("robust") == false && finding.dependsOn.count == 1 && finding.hangsOn.isEmpty)
    let stake = try #require(robust.cells.first)
    #expect(stake.question.skeleton == "kết nối bị xyz" && stake.lost.contains(finding.id))
  }

  @Test func aFindingThatTheGuessLeavesIsRobust() throws {
    let robust = judged(Self.chain)
    let others = robust.findings.filter { $0.rule == "no-standard" }
    #expect(!others.isEmpty && others.allSatisfy { $0.dependsOn.isEmpty == ($0.flag("robust") == true) })
    // That the cell cannot be read hangs on nothing: it is the question.
    let unclear = try #require(robust.findings.first { $0.rule == "unclear-cell" })
    #expect(unclear.dependsOn.isEmpty && unclear.flag("robust") == true)
    #expect(robust.cells.allSatisfy { stake in stake.gained.allSatisfy { $0.rule != "unclear-cell" } })
  }

  /// Without a guess both answers are tried: as not connected the system would be isolated.
  @Test(arguments: ["Đang rà soát", "Hồ sơ.", "XML", "Có thể kết nối"]) func withoutAGuessBothAnswersAreTried(_ cell: String) throws {
    let robust = judged([[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", cell]])
    let stake = try #require(robust.cells.first)
    #expect(stake.question.guess == nil)
    #expect(stake.gained.contains { $0.rule == "isolated-one-stop" })
    #expect(!robust.findings.contains { $0.rule == "isolated-one-stop" })
  }

  /// Cells of the same words are one question: only when all of them are read is the system isolated or not.
  @Test func cellsOfTheSameWordsAreAnsweredTogether() throws {
    let robust = judged([[Form.matrixCorner, "CSDLQG về dân cư", "Phần mềm hộ tịch"], ["MCĐT", "Hồ sơ.", "hồ sơ"]])
    #expect(robust.cells.count == 1 && robust.cells[0].question.claims.count == 2)
    #expect(robust.cells[0].gained.contains { $0.rule == "isolated-one-stop" })
  }

  /// Too many questions to try: what is found of a system in question is not called robust.
  @Test func whatWasNotTriedIsNotCalledRobust() throws {
    let graph = Form.analyze([("a.docx", Form.report(Self.agency, oneStop: ["MCĐT"], matrix: Self.chain))]).graph
    let claim = try #require(graph.claims.first { $0.doubt != nil })
    func finding(_ subject: String) -> Finding {
      Finding(rule: "not-upgradable", severity: .low, subjects: [subject], evidence: [], message: .init(vi: "a", en: "a"))
    }
    let robust = Robustness(
      [finding(claim.row), finding("an-binh/khac")], names: [], cells: [.init(CellQuestion(skeleton: "x", claims: [claim]), nil)], in: graph
    )
    #expect(robust.findings.map { $0.flag("robust") } == [false, true])
    #expect(robust.findings.map(\.dependsOn) == [[claim.id], []] && robust.cells[0].gained.isEmpty)
  }

  @Test func plainCellsAreRobust() {
    let robust = judged([[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Chưa kết nối"]])
    #expect(robust.cells.isEmpty && robust.findings.allSatisfy { $0.flag("robust") == true })
  }
}

/// No rule says of a system that a cell in doubt speaks of what only its silence could prove.
@Suite struct SilenceTests {
  private static let silent: Set<String> = [
    "isolated-one-stop", "isolated-online-service", "no-online-service-link", "agency-island", "no-national-database",
  ]

  private func rules(_ cell: String) -> Set<String> {
    let matrix = [[Form.matrixCorner, "CSDLQG về dân cư", "Cổng dịch vụ công"], ["MCĐT", cell, cell]]
    let result = Form.analyze([
      ("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng dịch vụ công"], matrix: matrix))
    ])
    let context = RuleContext(graph: result.graph, catalogue: Form.catalogue)
    let standings = VerdictJudge(context: context).standings()
    if cell != "Chưa kết nối" { #expect(standings.allSatisfy { $0.verdict == .unreadable }) }
    return Set(RuleRegistry.findings(in: context).map(\.rule))
  }

  @Test(arguments: ["Kết nối bị xyz", "Hồ sơ.", "XML", "Có thể kết nối", "Đang rà soát"]) func aDoubtIsNoSilence(_ cell: String) {
    #expect(rules(cell).isDisjoint(with: Self.silent))
  }

  @Test func aDenialIsOne() {
    #expect(
      rules("Chưa kết nối").isSuperset(of: ["isolated-one-stop", "isolated-online-service", "no-online-service-link", "agency-island"]))
  }

  /// A cell in doubt never counts: not as a connection, not as a way, not as a bus in use.
  @Test func aDoubtCountsForNothing() {
    func graph(_ cell: String) -> InteropGraph {
      let matrix = [[Form.matrixCorner, "CSDLQG về dân cư", "Phần mềm hộ tịch"], ["MCĐT", cell, "Trực tiếp"]]
      return Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: matrix))]).graph
    }
    let (doubted, blank) = (graph("Kết nối qua LGSP bị xyz"), graph("Chưa kết nối"))
    #expect(doubted.connections.map(\.id) == blank.connections.map(\.id))
    let (a, b) = (RuleContext(graph: doubted, catalogue: Form.catalogue), RuleContext(graph: blank, catalogue: Form.catalogue))
    #expect(a.databaseHops == b.databaseHops && a.hopsToNationalDatabase == b.hopsToNationalDatabase)
    #expect(a.runningBuses(of: "an-binh").isEmpty)
  }
}
