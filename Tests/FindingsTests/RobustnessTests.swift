import Assembly
import Catalogue
import Findings
import InteropGraph
import TestSupport
import Testing

/// Findings that hang on how a name is understood say so.
@Suite struct RobustnessTests {
  private func judged(_ oneStop: [String], _ matrix: [[String]], isTried: Bool = true) -> (findings: [Finding], stakes: [Robustness.Stake<NameQuestion>])
  {
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
