import Assembly
import Catalogue
import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

/// Dossiers on investments that may be duplicated: what counts, what does not, what would have to move.
@Suite struct DossierTests {
  private let three = "x Cung cấp DVCTT mức độ 3"
  private let two = "x Cung cấp DVCTT mức độ 3\nx Đánh giá cán bộ, công chức"

  private func dossiers(_ rows: [[String]], _ matrix: [[String]]) -> (RuleContext, [Dossier]) {
    let report = Form.report("Ủy ban nhân dân tỉnh An Bình", oneStopRows: rows, matrix: matrix)
    let context = RuleContext(graph: Form.analyze([("a.docx", report)]).graph, catalogue: Form.catalogue)
    return (context, DossierMaker(context: context).all())
  }

  private let header = [Form.matrixCorner, "CSDLQG về dân cư", "CSDLQG về đất đai"]

  private func grade(_ functions: String, of names: [String] = ["MCĐT tỉnh", "MCĐT Sở Y tế"], _ answers: [[String]]) -> Dossier? {
    let rows = names.map { [$0, functions, "cấp Sở: 3/20"] }
    return dossiers(rows, [header] + zip(names, answers).map { [$0] + $1 }).1.first
  }

  @Test func threeIndependentKindsMakeADuplicate() throws {
    let dossier = try #require(grade(two, [["Trực tiếp", "Trực tiếp"], ["Trực tiếp", "Trực tiếp"]]))
    #expect(dossier.grade == .duplicate)
    #expect(dossier.likenesses.filter(\.isAlike).map(\.kind) == [.functions, .levels, .targets])
  }

  /// One function, one database, and dossiers sent to it are common to everybody.
  @Test func oneThingInCommonIsNoEvidence() throws {
    let dossier = try #require(grade(three, [["Trực tiếp; gửi hồ sơ", ""], ["Trực tiếp; gửi hồ sơ", ""]]))
    #expect(dossier.likenesses.filter(\.isAlike).map(\.kind) == [.levels])
  }

  /// Two Sở are of one level, and each serves itself only.
  @Test func unitsOfOneLevelAreNoEvidence() throws {
    let dossier = try #require(grade(two, of: ["MCĐT Sở Xây dựng", "MCĐT Sở Y tế"], [["Không", ""], ["Không", ""]]))
    #expect(dossier.likenesses.filter(\.isAlike).map(\.kind) == [.functions] && dossier.grade == .fragmented)
  }

  @Test func whatTheyExchangeWithEachOtherIsNoLikeness() throws {
    let rows = ["MCĐT tỉnh", "MCĐT Sở Y tế"].map { [$0, two, "cấp Sở: 3/20"] }
    let found = dossiers(
      rows,
      [
        [Form.matrixCorner, "MCĐT Sở Y tế", "CSDLQG về dân cư"], ["MCĐT tỉnh", "Trực tiếp", "Trực tiếp"],
        ["MCĐT Sở Y tế", "", "Trực tiếp"],
      ]
    ).1
    let targets = try #require(found.first?.likenesses.first { $0.kind == .targets })
    #expect(targets.equal.count == 1 && targets.different.isEmpty && !targets.isAlike)
    #expect(found.first?.reasons.contains(.sharedWork) == true)
  }

  /// What can be neither used nor upgraded is not kept; where none has a future all are replaced.
  @Test(arguments: [
    ([Condition.good, .needsWork], [Upgradability.impossible, .possible], ["keep -so-y-te", "upgrade", "merge-into", "retire"]),
    ([.good, .good], [.impossible, .impossible], ["replace-all"]), ([.unusable, .needsWork], [.ready, .impossible], ["replace-all"]),
  ])
  func onlyWhatHasAFutureIsKept(_ conditions: [Condition], _ upgrades: [Upgradability], _ expected: [String]) throws {
    let graph = Form.analyze([
      (
        "a.docx",
        Form.report(
          "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT tỉnh", "MCĐT Sở Y tế"],
          matrix: [header, ["MCĐT tỉnh", "Không", ""], ["MCĐT Sở Y tế", "Không", ""]])
      )
    ]).graph
    let ids = ["an-binh/mot-cua-dien-tu", "an-binh/mot-cua-dien-tu-so-y-te"]
    let systems = graph.systems.map { system -> System in
      guard let number = ids.firstIndex(of: system.id) else { return system }
      var copy = system
      (copy.profile.condition, copy.profile.upgrade) = (conditions[number], upgrades[number])
      (copy.profile.functions, copy.profile.deployedUnits) = (["x", "y"], [.department: .init(deployed: 1, total: 2)])
      return copy
    }
    let context = RuleContext(
      graph: InteropGraph(
        reports: graph.reports, agencies: graph.agencies, systems: systems, claims: graph.claims, connections: graph.connections),
      catalogue: Form.catalogue)
    let options = try #require(DossierMaker(context: context).all().first).options
    #expect(options.map { $0.action == .keep ? "keep " + $0.system.suffix(8) : $0.action.rawValue } == expected)
    if options.count == 1 { #expect(options[0].functions == ["x", "y"]) }
  }

  /// Nobody stops a system of which a cell could not be read, or of which no report says anything.
  @Test func whatIsNotKnownIsNotStopped() throws {
    func doubt(_ row: [String]) -> DossierOption.Doubt? {
      let rows = ["MCĐT tỉnh", "MCĐT Sở Y tế"].map { [$0, two, "cấp Sở: 3/20"] }
      let found = dossiers(rows, [header, ["MCĐT tỉnh", "Trực tiếp", ""], row]).1
      return found.first?.options.first { $0.action == .retire }?.doubt
    }
    #expect(doubt(["MCĐT Sở Y tế", "Không", ""]) == nil)
    #expect(doubt(["MCĐT Sở Y tế", "Xem phụ lục", ""]) == .unread)
    #expect(doubt(["MCĐT Sở Y tế", "", ""]) == .notReported)
  }

  /// Two Sở are not merged into each other but into the province's own system; what is kept may be unknown too.
  @Test func unitsAreMergedIntoTheWholeAgencysSystem() throws {
    let rows = ["MCĐT Sở Xây dựng", "MCĐT Sở Y tế", "Hệ thống MCĐT tỉnh"].map { [$0, $0.hasPrefix("MCĐT Sở") ? two : "", ""] }
    let matrix = [header, ["MCĐT Sở Xây dựng", "Trực tiếp", "Trực tiếp"], ["MCĐT Sở Y tế", "Trực tiếp", "Trực tiếp"]]
    let dossier = try #require(dossiers(rows, matrix).1.first { $0.systems.allSatisfy { $0.name.contains("Sở") } })
    #expect(dossier.options.map(\.action) == [.keep, .mergeInto, .retire, .mergeInto, .retire])
    #expect(dossier.options[0].system == "an-binh/mot-cua-dien-tu" && dossier.options[0].doubt == .notReported)
    #expect(dossier.options.compactMap(\.into) == ["an-binh/mot-cua-dien-tu", "an-binh/mot-cua-dien-tu"])
  }

  @Test func likeNamesAndStandardsAreNoEvidence() {
    let rows = [["MCĐT tỉnh", "", ""], ["MCĐT Sở Y tế", "", ""]]
    #expect(dossiers(rows, [header, ["MCĐT tỉnh", "Trực tiếp, XML", ""], ["MCĐT Sở Y tế", "", "Trực tiếp, XML"]]).1.isEmpty)
  }

  @Test func whatHasToMoveIsListed() throws {
    let rows = [["MCĐT tỉnh", three, "cấp Sở: 3/20"], ["MCĐT Sở Y tế", three, "cấp Sở: 1/20"]]
    let (context, found) = dossiers(
      rows, [header, ["MCĐT tỉnh", "Trực tiếp", "Trực tiếp"], ["MCĐT Sở Y tế", "Trực tiếp", ""]])
    let options = try #require(found.first?.options)
    #expect(options.map(\.action) == [.keep, .mergeInto, .retire])
    #expect(options[0].system == "an-binh/mot-cua-dien-tu" && options[0].merit == .connections)
    #expect(options[1].system == "an-binh/mot-cua-dien-tu-so-y-te" && options[1].into == "an-binh/mot-cua-dien-tu")
    // What the successor has already need not move.
    #expect(options[1].moves.isEmpty && options[1].falls.count == 1)
    #expect(options.flatMap { $0.moves + $0.falls }.allSatisfy { context.graph.connection($0) != nil })
  }

  @Test func theSameProductInTwoAgencies() {
    let files = ["An Bình", "Kim Sơn"].map {
      (
        "\($0).docx",
        Form.report("Ủy ban nhân dân tỉnh \($0)", oneStop: ["MCĐT (VNPT-iGate)"], matrix: [header, ["MCĐT (VNPT-iGate)", "Không", ""]])
      )
    }
    let context = RuleContext(graph: Form.analyze(files).graph, catalogue: Form.catalogue)
    let found = DossierMaker(context: context).all()
    #expect(found.map(\.scope) == [.product] && found.first?.topic == "VNPT-iGate" && found.first?.systems.count == 2)
  }

  @Test func aFindingCarriesItsDossier() throws {
    let rows = [["MCĐT tỉnh", two, "cấp Sở: 3/20"], ["MCĐT Sở Y tế", two, "cấp Sở: 1/20"]]
    let (context, _) = dossiers(rows, [header, ["MCĐT tỉnh", "Không", ""]])
    let finding = try #require(RuleRegistry.findings(in: context).first { $0.rule == "duplicate-one-stop" })
    #expect(finding.text("grade") == "overlapping" && finding.texts("alike") == ["functions", "levels"])
    #expect(finding.severity == .medium && finding.message.vi.contains("mức chồng lấn"))
  }
}
