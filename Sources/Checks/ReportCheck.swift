public import Assembly
public import Catalogue
public import Diagnostics
internal import Findings
internal import InteropGraph

/// Everything that is wrong with reports before they are sent: what reading them showed, and what the checks find.
public struct ReportCheck: Sendable {
  /// By file and place, the most severe first.
  public let problems: [Diagnostic]
  /// What stands at each place, whatever row it moves to: the system of a name, both systems of a cell of IV.1.
  public let subjects: [SourceLocation: String]

  public init(problems: [Diagnostic], subjects: [SourceLocation: String] = [:]) {
    self.problems = problems
    self.subjects = subjects
  }

  /// - Parameter earlier: what went wrong before the files could be read.
  public init(_ result: Analysis.Result, catalogue: Catalogue, earlier: [Diagnostic] = []) {
    let rules = RuleContext(graph: result.graph, catalogue: catalogue)
    let agencies = result.graph.agencies.filter { !result.graph.reports(of: $0.id).isEmpty }
    let found = agencies.flatMap { agency in
      let context = CheckContext(rules: rules, agency: agency, diagnostics: result.diagnostics, fields: result.fields)
      return CheckRegistry.all.flatMap { $0.init().problems(in: context) }
    }
    problems = Diagnostic.sorted(earlier + result.diagnostics + found)
    subjects = Self.subjects(result)
  }

  private static func subjects(_ result: Analysis.Result) -> [SourceLocation: String] {
    let graph = result.graph
    let files = Dictionary(graph.reports.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    func location(_ report: String, _ place: Place) -> SourceLocation {
      SourceLocation(
        file: files[report] ?? report, section: place.section.rawValue, table: place.table, row: place.row, column: place.column,
        sheet: place.sheet)
    }
    var out: [SourceLocation: String] = [:]
    var nameAt: [SourceLocation: String] = [:]
    for mention in graph.systems.flatMap(\.mentions) { nameAt[location(mention.report, mention.place)] = mention.text }
    for (field, place) in result.fields { out[location(field.report, place)] = nameAt[location(field.report, field.name)] }
    for claim in graph.claims { out[location(claim.report, claim.place)] = claim.row + " ~ " + claim.column }
    return out.merging(nameAt) { first, _ in first }
  }
}
