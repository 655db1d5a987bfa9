public import Diagnostics
internal import Digests
internal import Exports
public import Findings
internal import Identity
public import InteropGraph

/// The questions of a round on names and on cells, those first on which most hangs.
public struct ReviewBook: Sendable {
  public let items: [ReviewItem]

  public init(_ items: [ReviewItem]) { self.items = items }

  /// - Parameter robustness: the questions, with the findings that hang on each.
  public init(_ robustness: Robustness, graph: InteropGraph, language: Language) {
    let pairs = robustness.names.flatMap { stake in
      stake.question.others.map { ReviewItem.pair(Self.pair(stake, $0, graph, language)) }
    }
    let cells = robustness.cells.compactMap { stake in Self.cell(stake, graph, language).map { ReviewItem.cell($0) } }
    var seen: Set<String> = []
    items = (pairs + cells).sorted(by: Self.comesFirst).filter { seen.insert($0.id).inserted }
  }

  private static func comesFirst(_ a: ReviewItem, _ b: ReviewItem) -> Bool {
    if a.stakes.weight != b.stakes.weight { return a.stakes.weight > b.stakes.weight }
    return a.cells == b.cells ? a.id < b.id : a.cells > b.cells
  }

  private static func cell(_ stake: Robustness.Stake<CellQuestion>, _ graph: InteropGraph, _ language: Language) -> ReviewCell? {
    let question = stake.question
    guard let first = question.claims.first else { return nil }
    let place = DecisionPlace(
      file: graph.report(first.report)?.file ?? first.report, table: first.place.table, row: first.place.row, column: first.place.column)
    return ReviewCell(
      id: "c" + String(Digest.sha256(Array(question.skeleton.utf8)).prefix(11)), skeleton: question.skeleton, text: first.text,
      first: place,
      places: question.claims.map { line($0, graph, language) }, doubt: ProofText(graph, language: language).lines(first),
      guess: question.guess, stakes: stakes(stake, graph, language))
  }

  private static func line(_ claim: Claim, _ graph: InteropGraph, _ language: Language) -> String {
    EvidenceText.line(.claim(claim.id), graph, language) + " (" + graph.name(claim.row) + " – " + graph.name(claim.column) + ")"
  }

  private static func pair(
    _ stake: Robustness.Stake<NameQuestion>, _ other: NameQuestion.Other, _ graph: InteropGraph, _ language: Language
  )
    -> ReviewPair
  {
    let question = stake.question
    let (own, there) = (graph.system(question.decided), graph.system(other.system))
    let agency = agencyName(own, graph) ?? ""
    let otherAgency = agencyName(there, graph)
    let mentions = there?.mentions.filter { $0.text == other.name } ?? []
    return ReviewPair(
      id: String(Digest.sha256(Array([agency, question.name, other.name].joined(separator: "\u{1F}").utf8)).prefix(12)),
      names: PairNames(
        agency: agency, name: question.name, other: other.name, otherAgency: otherAgency == agency ? nil : otherAgency,
        fingerprint: other.fingerprint),
      places: places(question.mentions, graph, language), otherPlaces: places(mentions, graph, language), otherSystem: other.system,
      doubt: question.doubt, evidence: other.evidence, stakes: stakes(stake, graph, language))
  }

  /// As reports and decisions write it: the agency of 2017.
  private static func agencyName(_ system: System?, _ graph: InteropGraph) -> String? {
    guard let system, let agency = system.agency else { return nil }
    return system.formerAgency ?? graph.name(agency)
  }

  private static func places(_ mentions: [Mention], _ graph: InteropGraph, _ language: Language) -> [String] {
    mentions.map { EvidenceText.place($0.report, $0.place, graph, language) }
  }

  private static func stakes<Question>(_ stake: Robustness.Stake<Question>, _ graph: InteropGraph, _ language: Language) -> ReviewStakes {
    let ids = Set(stake.lost)
    let lost = graph.findings.filter { ids.contains($0.id) }
    return ReviewStakes(
      lost: lost.map { $0.message[language] }, gained: stake.gained.map { $0.message[language] },
      weight: (lost + stake.gained).reduce(0) { $0 + weight($1.severity) })
  }

  private static func weight(_ severity: FindingSeverity) -> Int {
    switch severity {
    case .high: 1000
    case .medium: 100
    case .low: 10
    case .info: 1
    }
  }
}
