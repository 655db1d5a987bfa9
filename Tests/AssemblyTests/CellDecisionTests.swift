import Assembly
import Diagnostics
import Identity
import InteropGraph
import TestSupport
import Testing

/// What people say of cells is obeyed, proved by their word, withdrawn without a trace, and listed when no cell answers to it.
@Suite struct CellDecisionTests {
  private static let agency = "Ủy ban nhân dân tỉnh An Bình"
  private static let files: [(String, [UInt8])] = {
    let matrix = [
      [Form.matrixCorner, "CSDLQG về dân cư", "Phần mềm đăng ký hộ tịch"],
      ["MCĐT Sở Y tế", "Kết nối bị xyz", "Không"], ["MCĐT Sở Xây dựng", "KẾT NỐI bị XYZ.", "Đang rà soát"],
      ["MCĐT Sở Công Thương", "Kết nối qua LGSP bị xyz", ""],
    ]
    return [
      ("a.docx", Form.report(agency, oneStop: ["MCĐT Sở Y tế", "MCĐT Sở Xây dựng", "MCĐT Sở Công Thương"], matrix: matrix)),
      (
        "b.docx",
        Form.report(
          "Ủy ban nhân dân tỉnh Nam Hải", oneStop: ["MCĐT"],
          matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Kết nối bị xyz"]])
      ),
    ]
  }()

  private func run(_ decisions: [Decision] = []) -> Analysis.Result {
    Analysis(catalogue: Form.catalogue, ledger: Ledger(decisions)).run(Self.files.map { InputFile(name: $0.0, bytes: $0.1) })
  }

  private func decision(_ id: String, _ reading: DecisionReading, agency: String? = nil) -> Decision {
    Decision(id: id, verdict: .reading(reading), agency: agency)
  }

  private func claims(_ result: Analysis.Result, _ text: String) -> [Claim] { result.graph.claims.filter { $0.text == text } }

  @Test func cellsOfTheSameWordsAreOneQuestion() throws {
    let questions = run().cellDoubts.questions
    #expect(questions.first?.skeleton == "kết nối bị xyz" && questions.first?.claims.count == 3)
    #expect(questions.map(\.claims.count) == questions.map(\.claims.count).sorted(by: >))
    #expect(questions.contains { $0.claims.map(\.text) == ["Đang rà soát"] && $0.guess == nil })
  }

  @Test func oneAnswerSettlesAllCellsOfItsWords() {
    let result = run([decision("7", DecisionReading(text: "kết nối bị xyz", says: CellAnswer(.operational, .direct)))])
    let settled = result.graph.claims.filter { $0.text.lowercased().hasPrefix("kết nối bị xyz") }
    #expect(settled.count == 3 && settled.allSatisfy { $0.status == .operational && $0.mode == .direct && $0.doubt == nil })
    #expect(settled.allSatisfy { $0.proof.map(\.rule) == ["decision:7"] })
    #expect(result.graph.connections.filter(\.carriesData).count == 3)
    #expect(result.cellDoubts.questions.allSatisfy { $0.skeleton != "kết nối bị xyz" })
    #expect(!result.diagnostics.contains { $0.id == "stale-decision" })
    #expect(result.diagnostics.count { $0.id == "unclear-cell" } == run().diagnostics.count { $0.id == "unclear-cell" } - 3)
  }

  @Test func anAnswerOfOneAgencyIsForItsReports() {
    let result = run([decision("1", DecisionReading(text: "Kết nối bị xyz", says: CellAnswer(.none)), agency: Self.agency)])
    #expect(claims(result, "Kết nối bị xyz").map(\.status).filter { $0 == .none }.count == 1)
    #expect(claims(result, "Kết nối bị xyz").map(\.status).filter { $0 == .unclear }.count == 1)
  }

  @Test func anAnswerOnOneCellIsForThatCellAlone() throws {
    let place = try #require(claims(run(), "KẾT NỐI bị XYZ.").first?.place)
    let cell = DecisionPlace(file: "a.docx", table: place.table, row: place.row, column: place.column)
    let one = decision("1", DecisionReading(text: nil, cell: cell, says: CellAnswer(.operational, .manual)))
    let all = decision("2", DecisionReading(text: "kết nối bị xyz", says: CellAnswer(.none)))
    let result = run([one, all])
    #expect(claims(result, "KẾT NỐI bị XYZ.").map(\.mode) == [.manual])
    #expect(claims(result, "Kết nối bị xyz").allSatisfy { $0.status == .none && $0.proof.first?.rule == "decision:2" })
    // A cell that says something else now is another cell.
    let changed = run([decision("1", DecisionReading(text: "Kết nối bị abc", cell: cell, says: CellAnswer(.none)))])
    #expect(changed.graph.json() == run().graph.json())
    #expect(changed.diagnostics.contains { $0.id == "stale-decision" && $0.problem.text.vi.contains("Kết nối bị abc") })
  }

  @Test func theBusOfTheCellIsTheBusOfTheAnswer() throws {
    let said = DecisionReading(text: "kết nối qua @ bị xyz", says: CellAnswer(.operational, .viaBus))
    let claim = try #require(claims(run([decision("1", said)]), "Kết nối qua LGSP bị xyz").first)
    #expect(claim.mode == .viaBus && claim.via.count == 1 && claim.via[0].hasSuffix("lgsp"))
    var named = said
    (named.via, named.flow) = (["NGSP"], .backward)
    let other = try #require(claims(run([decision("1", named)]), "Kết nối qua LGSP bị xyz").first)
    #expect(other.via.count == 1 && other.via[0].hasSuffix("ngsp") && other.flow == .backward)
  }

  @Test func whatNoCellSaysIsListed() {
    for stale in [
      decision("1", DecisionReading(text: "không ai nói thế", says: CellAnswer(.none))),
      decision("1", DecisionReading(text: "kết nối bị xyz", says: CellAnswer(.none)), agency: "Bộ Không Có"),
      decision("1", DecisionReading(text: nil, cell: DecisionPlace(file: "c.docx", table: 1, row: 1, column: 1), says: CellAnswer(.none))),
    ] {
      let result = run([stale])
      #expect(result.diagnostics.contains { $0.id == "stale-decision" })
      #expect(result.graph.json() == run().graph.json())
    }
  }

  @Test func answersThatContradictEachOtherAreNotObeyed() {
    let one = decision("1", DecisionReading(text: "kết nối bị xyz", says: CellAnswer(.none)))
    let result = run([one, decision("2", DecisionReading(text: "Kết nối bị XYZ", says: CellAnswer(.operational)))])
    #expect(result.diagnostics.count { $0.id == "conflicting-decisions" } == 1)
    #expect(!result.diagnostics.contains { $0.id == "stale-decision" })
    #expect(result.graph.json() == run().graph.json())
    // The same said twice is no contradiction.
    let twice = run([one, decision("2", DecisionReading(text: "Kết nối bị XYZ", says: CellAnswer(.none)))])
    #expect(!twice.diagnostics.contains { $0.id == "conflicting-decisions" } && twice.graph.json() == run([one]).graph.json())
  }

  @Test func withdrawingLeavesNoTrace() {
    let one = decision("1", DecisionReading(text: "kết nối bị xyz", says: CellAnswer(.none)))
    let result = run([one, Decision(id: "2", verdict: .withdraw("1"), agency: nil)])
    #expect(result.graph.json() == run().graph.json() && !result.diagnostics.contains { $0.id == "stale-decision" })
  }

  @Test func theEntryIsWrittenAndReadBack() throws {
    let place = DecisionPlace(file: "a \"b\".docx", table: 2, row: 3, column: 4)
    let readings = [
      DecisionReading(text: "kết nối \"bị\" xyz: #", says: CellAnswer(.none)),
      DecisionReading(text: nil, cell: place, says: CellAnswer(.operational, .viaBus), via: ["LGSP", "NGSP"], flow: .both),
      DecisionReading(text: "~", cell: place, says: CellAnswer(.operational, .manual)),
    ]
    let decisions = readings.enumerated().map { decision("\($0 + 1)", $1, agency: $0 == 0 ? nil : Self.agency) }
    let text = try Ledger.adding(decisions, to: nil)
    #expect(try Ledger(yaml: text).decisions == decisions)
  }

  @Test(arguments: CellAnswer.all) func anAnswerIsItsWords(_ answer: CellAnswer) { #expect(CellAnswer(answer.words) == answer) }

  @Test(arguments: [
    ("by hand", CellAnswer(.operational, .manual)), ("Link only", CellAnswer(.operational, .interfaceOnly)), ("NONE", CellAnswer(.none)),
    ("direct", CellAnswer(.operational, .direct)), ("operational viaBus", CellAnswer(.operational, .viaBus)),
    ("planned", CellAnswer(.planned)),
    ("operational, via bus", CellAnswer(.operational, .viaBus)), ("connected", CellAnswer(.operational)),
  ])
  func peopleWriteItInOtherWays(_ words: String, _ answer: CellAnswer) { #expect(CellAnswer(words) == answer) }

  @Test(arguments: [
    "reading: { text: A, says: maybe }", "reading: { says: none }", "reading: { text: ' ', says: none }", "reading: { text: A }",
    "reading: { text: A, says: none, flow: up }", "reading: { text: A, says: none, via: [LGSP] }",
    "reading: { cell: { file: a.docx, table: 1 }, says: none }", "reading: { text: A, says: unclear }",
  ])
  func aFaultyEntryIsRefused(_ entry: String) {
    #expect(throws: LedgerError.self) { _ = try Ledger(yaml: "decisions:\n- { id: a, \(entry) }") }
  }
}
