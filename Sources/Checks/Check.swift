internal import Assembly
internal import Diagnostics
internal import Findings
internal import InteropGraph

/// One thing that a clerk wants to know before the report is sent. A check sees one agency's reports at a time and never asks what
/// other agencies say.
protocol Check: Sendable {
  init()
  func problems(in context: CheckContext) -> [Diagnostic]
}

enum CheckRegistry {
  static let all: [any Check.Type] = [
    BlankFields.self, MissingRows.self, MissingDate.self, IncompleteAnswers.self, UnnamedBuses.self, UndeclaredSystems.self,
    ListedTwice.self, ContradictoryCells.self, UnusableYetConnected.self, NationalInNameOnly.self, BeforeItsTime.self, UnitsOverTotal.self,
    UnusualDate.self,
  ]
}

/// What checks share.
struct CheckContext: Sendable {
  let rules: RuleContext
  /// The agency at hand and its reports.
  let agency: Agency
  let reports: [Report]
  /// Cells that reading has remarked on already.
  let remarked: Set<SourceLocation>
  private let severalTicks: [(field: Problem.BlankField, place: SourceLocation)]
  private let files: [String: String]
  private let fields: [InventoryField: Place]

  init(rules: RuleContext, agency: Agency, diagnostics: [Diagnostic], fields: [InventoryField: Place]) {
    self.fields = fields
    self.rules = rules
    self.agency = agency
    reports = rules.graph.reports(of: agency.id)
    remarked = Set(diagnostics.compactMap(\.location))
    severalTicks = diagnostics.compactMap { diagnostic in
      guard case .severalTicks(let field, _, _) = diagnostic.problem, let place = diagnostic.location else { return nil }
      return (field, place)
    }
    files = Dictionary(reports.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
  }

  var graph: InteropGraph { rules.graph }

  /// The agency's own systems, in order of id.
  var systems: [System] { graph.systems(of: agency.id) }

  /// What the agency's own reports claim, in the order of the cells.
  var claims: [Claim] {
    graph.claims.filter { files[$0.report] != nil }.sorted { $0.report == $1.report ? $0.place < $1.place : $0.report < $1.report }
  }

  /// Where the agency's own reports name a system, in the given sections and order.
  func mentions(of system: System, in sections: Set<Section>) -> [Mention] {
    system.mentions.filter { files[$0.report] != nil && sections.contains($0.place.section) }
  }

  func location(_ report: String, _ place: Place) -> SourceLocation {
    SourceLocation(
      file: files[report] ?? report, section: place.section.rawValue, table: place.table, row: place.row, column: place.column,
      sheet: place.sheet)
  }

  /// The cell where an answer of an inventory stands or should stand; the name's where the table has no such column.
  func location(of field: Problem.BlankField, at mention: Mention) -> SourceLocation {
    location(mention.report, fields[InventoryField(report: mention.report, name: mention.place, field: field)] ?? mention.place)
  }

  func problem(_ problem: Problem, at mention: Mention) -> Diagnostic { Diagnostic(problem, at: location(mention.report, mention.place)) }

  func problem(_ problem: Problem, at claim: Claim) -> Diagnostic { Diagnostic(problem, at: location(claim.report, claim.place)) }

  /// True when reading found several ticks in the row of the problem, where the form wants one.
  func isTickedSeveralTimes(_ problem: Diagnostic) -> Bool {
    guard case .blankField(let field, _) = problem.problem, let place = problem.location else { return false }
    return severalTicks.contains {
      $0.field == field && $0.place.file == place.file && $0.place.table == place.table && $0.place.row == place.row
    }
  }

  /// True when some report of the agency has a table of that section.
  func has(_ section: Section) -> Bool { reports.contains { $0.sections.contains(section) } }
}
