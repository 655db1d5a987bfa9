import Assembly
import Catalogue
import Findings
import InteropGraph
import TestSupport
import Testing

/// Dossiers on investments that may be duplicated: what counts, what does not, what would have to move.
@Suite struct DossierTests {
  private let three = "x Cung cấp DVCTT mức độ 3"

  private func dossiers(_ rows: [[String]], _ matrix: [[String]]) -> (RuleContext, [Dossier]) {
    let report = Form.report("Ủy ban nhân dân tỉnh An Bình", oneStopRows: rows, matrix: matrix)
    let context = RuleContext(graph: Form.analyze([("a.docx", report)]).graph, catalogue: Form.catalogue)
    return (context, DossierMaker(context: context).all())
  }

  private let header = [Form.matrixCorner, "CSDLQG về dân cư", "CSDLQG về đất đai"]

  @Test func threeIndependentKindsMakeADuplicate() throws {
    let rows = [["MCĐT tỉnh", three, "cấp Sở: 3/20"], ["MCĐT Sở Y tế", three, "cấp Sở: 1/20"]]
    let (_, found) = dossiers(rows, [header, ["MCĐT tỉnh", "Trực tiếp", ""], ["MCĐT Sở Y tế", "Trực tiếp", ""]])
    let dossier = try #require(found.first)
    #expect(found.count == 1 && dossier.grade == .duplicate)
    #expect(dossier.likenesses.filter(\.isAlike).map(\.kind) == [.functions, .levels, .targets])
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
      ("\($0).docx", Form.report("Ủy ban nhân dân tỉnh \($0)", oneStop: ["MCĐT (VNPT-iGate)"], matrix: [header, ["MCĐT (VNPT-iGate)", "Không", ""]]))
    }
    let context = RuleContext(graph: Form.analyze(files).graph, catalogue: Form.catalogue)
    let found = DossierMaker(context: context).all()
    #expect(found.map(\.scope) == [.product] && found.first?.topic == "VNPT-iGate" && found.first?.systems.count == 2)
  }

  @Test func aFindingCarriesItsDossier() throws {
    let rows = [["MCĐT tỉnh", three, "cấp Sở: 3/20"], ["MCĐT Sở Y tế", three, "cấp Sở: 1/20"]]
    let (context, _) = dossiers(rows, [header, ["MCĐT tỉnh", "Không", ""]])
    let finding = try #require(RuleRegistry.findings(in: context).first { $0.rule == "duplicate-one-stop" })
    #expect(finding.text("grade") == "overlapping" && finding.texts("alike") == ["functions", "levels"])
  }
}
