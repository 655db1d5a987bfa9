import Assembly
import Diagnostics
import Identity
import InteropGraph
import TestSupport
import Testing

/// Decisions of people on names: obeyed, kept, withdrawn without a trace.
@Suite struct LedgerTests {
  private static let agency = "Ủy ban nhân dân tỉnh An Bình"

  private static let files: [(String, [UInt8])] = {
    let matrix = [
      [Form.matrixCorner, "CSDLQG về dân cư", "Phần mềm đăng ký hộ tịch"],
      ["MCĐT Sở Y tế", "Trực tiếp", ""], ["MCĐT Sở Xây dựng", "Không", ""], ["Phần mềm một cửa huyện Đông", "Có", "Có"],
    ]
    let oneStop = ["MCĐT Sở Y tế", "MCĐT Sở Xây dựng", "Phần mềm một cửa huyện Đông"]
    return [("a.docx", Form.report(agency, oneStop: oneStop, other: ["Phần mềm hộ tịch", "Phần mềm cấp phép"], matrix: matrix))]
  }()

  private func run(_ decisions: [Decision]) -> Analysis.Result {
    Analysis(catalogue: Form.catalogue, ledger: Ledger(decisions)).run(Self.files.map { InputFile(name: $0.0, bytes: $0.1) })
  }

  private func decision(_ id: String, _ verdict: Decision.Verdict) -> Decision { Decision(id: id, verdict: verdict, agency: Self.agency) }

  private func system(of name: String, _ graph: InteropGraph) -> String? {
    graph.systems.first { $0.mentions.contains { $0.text == name } }?.id
  }

  @Test func sameMakesOneSystemOfTwo() {
    let graph = run([decision("1", .same(["MCĐT Sở Y tế", "MCĐT Sở Xây dựng"]))]).graph
    #expect(system(of: "MCĐT Sở Y tế", graph) == system(of: "MCĐT Sở Xây dựng", graph))
    #expect(graph.systems.count == run([]).graph.systems.count - 1)
    // Two cells of one pair: what they say adds up.
    #expect(graph.claims.count == run([]).graph.claims.count)
  }

  @Test func differentPartsWhatWasOne() {
    let before = run([]).graph
    #expect(system(of: "Phần mềm hộ tịch", before) == system(of: "Phần mềm đăng ký hộ tịch", before))
    let graph = run([decision("1", .different(["Phần mềm hộ tịch", "Phần mềm đăng ký hộ tịch"]))]).graph
    #expect(system(of: "Phần mềm hộ tịch", graph) != system(of: "Phần mềm đăng ký hộ tịch", graph))
  }

  @Test func aliasAndSplitMoveOneName() throws {
    let alias = run([decision("1", .alias("MCĐT Sở Y tế", of: "Phần mềm cấp phép"))]).graph
    #expect(system(of: "MCĐT Sở Y tế", alias) == system(of: "Phần mềm cấp phép", alias))
    let mention = try #require(
      run([]).graph.systems.flatMap(\.mentions).first { $0.text == "MCĐT Sở Y tế" && $0.place.section == .connections })
    let place = DecisionPlace(file: "a.docx", table: mention.place.table, row: mention.place.row, column: mention.place.column)
    let split = run([decision("1", .split("MCĐT Sở Y tế", place))]).graph
    #expect(split.systems.filter { $0.mentions.contains { $0.text == "MCĐT Sở Y tế" } }.count == 2)
  }

  @Test func aRetiredSystemSaysSo() {
    let graph = run([decision("1", .retired("MCĐT Sở Y tế", since: "2018-01-01"))]).graph
    #expect(graph.systems.compactMap(\.retired) == ["2018-01-01"])
  }

  @Test func staleAndContradictingDecisionsAreListedNotDropped() {
    let stale = run([decision("1", .same(["MCĐT Sở Y tế", "Không ai nêu"]))])
    #expect(stale.diagnostics.contains { $0.id == "stale-decision" })
    #expect(stale.graph.json() == run([]).graph.json())
    let pair: [DecisionName] = ["MCĐT Sở Y tế", "MCĐT Sở Xây dựng"]
    let conflict = run([decision("1", .same(pair)), decision("2", .different(pair))])
    #expect(conflict.diagnostics.contains { $0.id == "conflicting-decisions" })
    #expect(conflict.graph.json() == run([]).graph.json())
  }

  private static let pool: [Decision.Verdict] = [
    .same(["MCĐT Sở Y tế", "MCĐT Sở Xây dựng"]), .different(["Phần mềm hộ tịch", "Phần mềm đăng ký hộ tịch"]),
    .retired("Phần mềm cấp phép", since: "2018-01-01"), .different(["MCĐT Sở Y tế", "Phần mềm cấp phép"]),
    .same(["Phần mềm một cửa huyện Đông", "MCĐT Sở Y tế"]), .alias("Phần mềm đăng ký hộ tịch", of: "Phần mềm cấp phép"),
  ]

  /// Applying and withdrawing is as never having applied; the order of entries does not matter.
  @Test(arguments: 0..<24) func withdrawingLeavesNoTrace(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let chosen = Self.pool.indices.filter { _ in Bool.random(using: &random) }.map { decision("d\($0)", Self.pool[$0]) }
    let kept = chosen.filter { _ in Bool.random(using: &random) }
    let withdrawals = chosen.filter { decision in !kept.contains { $0.id == decision.id } }.map {
      Decision(id: "w" + $0.id, verdict: .withdraw($0.id), agency: nil)
    }
    let plain = run(kept).graph.json()
    #expect(run(chosen + withdrawals).graph.json() == plain)
    #expect(run(kept.shuffled(using: &random)).graph.json() == plain)
  }

  @Test func aWithdrawalOfNothingIsTold() {
    let result = run([decision("1", .withdraw("77"))])
    let told = result.diagnostics.first { $0.id == "idle-withdrawal" }
    #expect(told?.problem.text.vi.contains("77") == true && result.graph.json() == run([]).graph.json())
  }

  @Test func aWithdrawalCanBeWithdrawn() {
    let first = decision("1", .same(["MCĐT Sở Y tế", "MCĐT Sở Xây dựng"]))
    let ledger = Ledger([
      first, Decision(id: "2", verdict: .withdraw("1"), agency: nil), Decision(id: "3", verdict: .withdraw("2"), agency: nil),
    ])
    #expect(ledger.active == [first])
  }

  @Test func theFileIsReadAndItsFaultsAreNamed() throws {
    let yaml = """
      decisions:
      - { id: a, agency: X, same: [A, B], author: Lan, date: '2017-12-20', reason: cùng một phần mềm }
      - { id: b, withdraw: a }
      """
    let ledger = try Ledger(yaml: yaml)
    #expect(ledger.decisions.map(\.id) == ["a", "b"] && ledger.decisions[0].author == "Lan" && ledger.active.isEmpty)
    for (bad, entry) in [
      ("decisions:\n- { id: a, agency: X, same: [A] }", 1), ("decisions:\n- { id: a, same: [A, B] }", 1),
      ("decisions:\n- { id: a, agency: X }", 1), ("decisions:\n- { id: a, withdraw: b }\n- { id: a, withdraw: c }", 2),
    ] {
      #expect(performing: { _ = try Ledger(yaml: bad) }, throws: { ($0 as? LedgerError)?.entry == entry })
    }
  }
}
