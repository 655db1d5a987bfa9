public import Assembly
public import Catalogue
public import Diagnostics
internal import Findings
internal import InteropGraph

/// Everything that is wrong with reports before they are sent: what reading them showed, and what the checks find.
public struct ReportCheck: Sendable {
  /// By file and place, the most severe first.
  public let problems: [Diagnostic]

  /// - Parameter earlier: what went wrong before the files could be read.
  public init(_ result: Analysis.Result, catalogue: Catalogue, earlier: [Diagnostic] = []) {
    let rules = RuleContext(graph: result.graph, catalogue: catalogue)
    let agencies = result.graph.agencies.filter { !result.graph.reports(of: $0.id).isEmpty }
    let found = agencies.flatMap { agency in
      let context = CheckContext(rules: rules, agency: agency, diagnostics: result.diagnostics)
      return CheckRegistry.all.flatMap { $0.init().problems(in: context) }
    }
    problems = Diagnostic.sorted(earlier + result.diagnostics + found)
  }
}
