internal import Assembly
internal import Catalogue
internal import Findings
internal import InteropGraph
internal import Names

/// An analysis with its findings, and what of them hangs on names that may mean another system and on cells in doubt.
struct Judgement {
  var graph: InteropGraph
  var robustness: Robustness

  /// Claims that may be put together anew for questions, about ten seconds' work.
  private static let claimsTried = 500_000

  /// - Parameter year: the year whose agencies own the systems.
  init(_ result: Analysis.Result, catalogue: Catalogue, year: Int) {
    let catalogue = catalogue.adding(result.graph.mergers)
    let succession = AgencySuccession(catalogue: catalogue, asOf: year)
    let owned = catalogue.owned(asOf: year)
    func findings(_ graph: InteropGraph) -> [Finding] {
      var graph = graph
      // An answer to a question reads no file.
      graph.unreadFiles = result.graph.unreadFiles
      return RuleRegistry.findings(in: RuleContext(graph: succession.applied(to: graph), catalogue: owned))
    }
    var graph = succession.applied(to: result.graph)
    let (names, cells) = (result.doubts, result.cellDoubts)
    // A graph is built anew for each answer: as many as there is time for, the others are not called robust.
    let most = max(Self.claimsTried / max(result.graph.claims.count, 1), 2)
    let tried = Self.shared(most, names.questions.count, cells.questions.count)
    robustness = Robustness(
      findings(result.graph),
      names: names.questions.indices.map { number in
        .init(names.questions[number], number < tried.names ? names.alternatives(to: number).map(findings) : nil)
      },
      cells: cells.questions.indices.map { number in
        .init(cells.questions[number], number < tried.cells ? cells.alternatives(to: number).map(findings) : nil)
      }, in: graph)
    graph.findings = robustness.findings
    self.graph = graph
  }

  /// How many questions of either kind are tried: half each, and what one kind does not need is the other's.
  private static func shared(_ most: Int, _ names: Int, _ cells: Int) -> (names: Int, cells: Int) {
    let forNames = min(names, max(most / 2, most - cells))
    return (forNames, min(cells, most - forNames))
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
