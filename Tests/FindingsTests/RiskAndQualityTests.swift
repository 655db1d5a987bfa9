import Assembly
import Catalogue
import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

/// Rules on risk and on the quality of reports, each with a nation made for it.
@Suite struct RiskAndQualityTests {
  private func findings(_ rule: String, _ reports: [(String, [UInt8])]) -> [Finding] {
    let graph = Form.analyze(reports).graph
    let all = RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue))
    for finding in all {
      #expect(!finding.evidence.isEmpty && !finding.subjects.isEmpty, "\(finding.id)")
      #expect(!finding.message.vi.isEmpty && !finding.message.en.isEmpty)
      for case .claim(let id) in finding.evidence { #expect(graph.claim(id) != nil, "\(id)") }
    }
    return all.filter { $0.rule == rule }
  }

  private func report(_ place: String, _ matrix: [[String]], oneStop: [String] = ["MCĐT"]) -> (String, [UInt8]) {
    (
      place + ".docx",
      Form.report("Ủy ban nhân dân tỉnh " + place, oneStop: oneStop, matrix: [[Form.matrixCorner] + matrix[0]] + matrix.dropFirst())
    )
  }

  @Test func losingTheOnlyWayToADatabaseIsARisk() throws {
    let portal = "Cổng DVC"
    let found = findings(
      "single-point-of-failure",
      [
        report(
          "An Bình",
          [[portal, "CSDLQG về dân cư"], ["MCĐT", "Trực tiếp", ""], ["MCĐT Sở Y tế", "Trực tiếp", ""], [portal, "", "Trực tiếp"]],
          oneStop: ["MCĐT", "MCĐT Sở Y tế", portal])
      ])
    #expect(found.map(\.subjects) == [["an-binh/dich-vu-cong-truc-tuyen"]])
    #expect(found.first?.texts("cutOff").count == 2)
    // With a way of their own nobody is cut off.
    #expect(
      findings(
        "single-point-of-failure",
        [
          report(
            "An Bình",
            [
              [portal, "CSDLQG về dân cư"], ["MCĐT", "Trực tiếp", "Trực tiếp"], ["MCĐT Sở Y tế", "Trực tiếp", "Trực tiếp"],
              [portal, "", "Trực tiếp"],
            ],
            oneStop: ["MCĐT", "MCĐT Sở Y tế", portal])
        ]
      ).isEmpty)
  }

  @Test func aBusThatCarriesEveryWayIsARisk() {
    let matrix = [["CSDLQG về dân cư"], ["MCĐT", "Qua LGSP"], ["MCĐT Sở Y tế", "Qua LGSP"]]
    let found = findings("single-point-of-failure", [report("An Bình", matrix, oneStop: ["MCĐT", "MCĐT Sở Y tế"])])
    #expect(found.map(\.subjects) == [["an-binh/lgsp"]])
  }

  private let other = "Hệ thống một cửa điện tử tỉnh Bình Sơn"
  private let one = "Hệ thống một cửa điện tử tỉnh An Bình"

  private func two(_ answer: String, _ back: String) -> [(String, [UInt8])] {
    [report("An Bình", [[other], ["MCĐT", answer]]), report("Bình Sơn", [[one, "QLVB"], ["MCĐT", back, "Trực tiếp"]])]
  }

  @Test(arguments: [
    ("Trực tiếp, XML", "Trực tiếp, XML", []), ("Trực tiếp", "Chưa kết nối", ["status"]), ("Trực tiếp", "Qua LGSP", ["mode"]),
    ("Trực tiếp, gửi hồ sơ", "Trực tiếp, gửi hồ sơ", ["flow"]), ("Trực tiếp, gửi hồ sơ", "Trực tiếp, nhận hồ sơ", []),
    ("Trực tiếp; XML", "Trực tiếp; JSON", ["standards"]), ("Có kết nối", "Qua LGSP", []), ("Trực tiếp", "Xem phụ lục", []),
    ("Trực tiếp", "", []),
    ("Qua NGSP", "Qua VXP", ["route"]),
    // Who says less does not contradict.
    ("Qua NGSP", "Qua LGSP và NGSP", []), ("Trực tiếp, gửi hồ sơ", "Trực tiếp, trao đổi hai chiều", []),
  ])
  func twoReportsOnOnePairAreCompared(_ answer: String, _ back: String, _ differences: [String]) {
    let found = findings("contradicting-reports", two(answer, back))
    #expect(found.first?.texts("differences") ?? [] == differences)
  }

  @Test(arguments: [
    ("Trực tiếp", "Trực tiếp", TwoSides.Confirmation.confirmed), ("Không", "Chưa kết nối", .agreedNone),
    ("Trực tiếp", "Không", .contradicted(["status"])),
    ("Trực tiếp", "", .oneSided(silent: "binh-son/mot-cua-dien-tu")), ("Trực tiếp", "Xem phụ lục", .unreadable),
  ])
  func twoReportsConfirmOrDeny(_ answer: String, _ back: String, _ expected: TwoSides.Confirmation) throws {
    let context = RuleContext(graph: Form.analyze(two(answer, back)).graph, catalogue: Form.catalogue)
    #expect(try #require(context.twoSides.first).confirmation == expected)
  }

  /// Only others say that it is connected, and its own agency denies it.
  @Test func aDenialOfItsOwnAgencyIsTold() throws {
    let context = RuleContext(graph: Form.analyze(two("Không", "Trực tiếp")).graph, catalogue: Form.catalogue)
    let standing = try #require(VerdictJudge(context: context).standings().first { $0.system.id == "an-binh/mot-cua-dien-tu" })
    #expect(standing.verdict == .connected && standing.isOnlyOthersWord && standing.isDenied)
  }

  @Test func whatOnlyOneSideNamesIsUnconfirmed() {
    #expect(findings("unconfirmed-connection", two("Trực tiếp", "")).first?.text("silentAgency") == "binh-son")
    #expect(findings("unconfirmed-connection", two("", "Qua LGSP")).first?.text("silentAgency") == "an-binh")
    // Confirmed, denied, unreadable, planned, or the other filed no report: not unconfirmed.
    for (answer, back) in [("Trực tiếp", "Trực tiếp"), ("Trực tiếp", "Không"), ("Trực tiếp", "Xem phụ lục"), ("Dự kiến", "")] {
      #expect(findings("unconfirmed-connection", two(answer, back)).isEmpty, "\(answer) \(back)")
    }
    #expect(findings("unconfirmed-connection", [report("An Bình", [[other], ["MCĐT", "Trực tiếp"]])]).isEmpty)
  }

  @Test func connectionsWithoutAStandardAreCounted() {
    let found = findings("no-standard", [report("An Bình", [["CSDLQG về dân cư", "QLVB"], ["MCĐT", "Trực tiếp; XML", "Trực tiếp"]])])
    #expect(found.map(\.subjects) == [["an-binh"]])
    #expect(found.first?.number("without") == 1 && found.first?.number("connections") == 2)
    #expect(findings("no-standard", [report("An Bình", [["CSDLQG về dân cư"], ["MCĐT", "Trực tiếp; XML"]])]).isEmpty)
  }

  @Test func whatCameLaterCannotWorkIn2017() {
    func found(_ answer: String) -> [Finding] { findings("anachronism", [report("An Bình", [["CSDLQG về dân cư"], ["MCĐT", answer]])]) }
    #expect(found("Qua VXP, gửi hồ sơ").first?.text("since") == "2019-03-12")
    #expect(found("Dự kiến kết nối qua VXP").isEmpty)
    #expect(found("Qua NGSP").isEmpty)
  }

  /// What sections III and IV.2 say of a system, against what IV.1 shows it doing.
  @Test(arguments: [(Condition.unusable, Upgradability.possible), (.good, .impossible), (.needsWork, .ready)])
  func theStateOfASystemAgainstItsConnections(_ condition: Condition, _ upgrade: Upgradability) {
    var profile = Profile()
    (profile.condition, profile.upgrade) = (condition, upgrade)
    let mention = Mention(report: "r", place: Place(section: .oneStopInventory, table: 1, row: 2, column: 2), text: "MCĐT")
    func rules(isConnected: Bool) -> [String] {
      let systems = [
        System(id: "a/m", name: "MCĐT", kind: .oneStop, agency: nil, profile: profile, mentions: [mention]),
        System(id: "b", name: "CSDL", kind: .nationalDatabase, agency: nil, mentions: [mention]),
      ]
      let connection = Connection(
        id: "c", source: "a/m", target: "b", isBidirectional: false, status: .operational, mode: .direct, via: [], standards: [], claims: []
      )
      let graph = InteropGraph(reports: [], agencies: [], systems: systems, claims: [], connections: isConnected ? [connection] : [])
      return RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue)).map(\.rule).filter {
        $0 == "unusable-but-connected" || $0 == "not-upgradable"
      }
    }
    #expect(
      rules(isConnected: true) == (condition == .unusable ? ["unusable-but-connected"] : upgrade == .impossible ? ["not-upgradable"] : []))
    #expect(rules(isConnected: false) == (upgrade == .impossible ? ["not-upgradable"] : []))
  }

  /// Every rule of the contract is in the registry, once.
  @Test func theRegistryHoldsTheContract() {
    #expect(
      RuleRegistry.all.map { $0.id } == [
        "isolated-one-stop", "isolated-online-service", "no-national-database", "no-online-service-link", "agency-island",
        "duplicate-one-stop",
        "duplicates-central-system", "parallel-investment", "redundant-direct-links", "parallel-routes", "several-buses",
        "single-point-of-failure", "unusable-but-connected", "not-upgradable", "unconfirmed-connection", "contradicting-reports",
        "no-standard",
        "unclear-cell", "unknown-agency", "anachronism",
      ])
  }
}
