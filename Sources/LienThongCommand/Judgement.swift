internal import Assembly
internal import Catalogue
internal import Findings
internal import InteropGraph
internal import Names

/// An analysis with its findings, and what of them hangs on names that may mean another system.
struct Judgement {
  var graph: InteropGraph
  var stakes: [Robustness.Stake]

  /// Claims that may be put together anew for questions on names, about ten seconds' work.
  private static let claimsTried = 500_000

  /// - Parameter year: the year whose agencies own the systems.
  init(_ result: Analysis.Result, catalogue: Catalogue, year: Int) {
    let catalogue = catalogue.adding(result.graph.mergers)
    let succession = AgencySuccession(catalogue: catalogue, asOf: year)
    let owned = catalogue.owned(asOf: year)
    func findings(_ graph: InteropGraph) -> [Finding] {
      RuleRegistry.findings(in: RuleContext(graph: succession.applied(to: graph), catalogue: owned))
    }
    var graph = succession.applied(to: result.graph)
    // A graph is built anew for each answer: as many as there is time for, the others are not called robust.
    let tried = max(Self.claimsTried / max(result.graph.claims.count, 1), 1)
    let alternatives = result.doubts.questions.indices.map { number in
      (
        question: result.doubts.questions[number],
        findings: number < tried ? result.doubts.alternatives(to: number).map(findings) : nil
      )
    }
    (graph.findings, stakes) = Robustness.judge(findings(result.graph), alternatives)
    self.graph = graph
  }

  /// A graph that was read from a file, under the agencies of a year; its findings are made anew when that changes anything.
  static func moved(_ graph: InteropGraph, _ catalogue: Catalogue, _ year: Int) -> InteropGraph {
    guard year > 2017 else { return graph }
    let catalogue = catalogue.adding(graph.mergers)
    var moved = AgencySuccession(catalogue: catalogue, asOf: year).applied(to: graph)
    moved.findings = RuleRegistry.findings(in: RuleContext(graph: moved, catalogue: catalogue.owned(asOf: year)))
    return moved
  }
}
