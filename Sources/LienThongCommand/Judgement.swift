internal import Assembly
internal import Catalogue
internal import Findings
internal import InteropGraph

/// An analysis with its findings, and what of them hangs on names that may mean another system.
struct Judgement {
  var graph: InteropGraph
  var stakes: [Robustness.Stake]

  init(_ result: Analysis.Result, catalogue: Catalogue) {
    var graph = result.graph
    func findings(_ graph: InteropGraph) -> [Finding] { RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: catalogue)) }
    let alternatives = result.doubts.questions.indices.map { number in
      (question: result.doubts.questions[number], findings: result.doubts.alternatives(to: number).map(findings))
    }
    (graph.findings, stakes) = Robustness.judge(findings(graph), alternatives)
    self.graph = graph
  }
}
