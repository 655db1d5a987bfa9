public import Diagnostics
internal import Digests
internal import Exports
public import Findings
public import InteropGraph

/// The doubtful pairs of a round, those first on which most hangs.
public struct ReviewBook: Sendable {
  public let pairs: [ReviewPair]

  public init(_ pairs: [ReviewPair]) { self.pairs = pairs }

  /// - Parameter stakes: the questions on names, with the findings that hang on each.
  public init(_ stakes: [Robustness.Stake<NameQuestion>], graph: InteropGraph, language: Language) {
    let made = stakes.flatMap { stake in stake.question.others.map { Self.pair(stake, $0, graph, language) } }
    var seen: Set<String> = []
    pairs = made.sorted { a, b in a.stakes.weight == b.stakes.weight ? a.id < b.id : a.stakes.weight > b.stakes.weight }
      .filter { seen.insert($0.id).inserted }
  }

  private static func pair(_ stake: Robustness.Stake<NameQuestion>, _ other: NameQuestion.Other, _ graph: InteropGraph, _ language: Language)
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

  private static func stakes(_ stake: Robustness.Stake<NameQuestion>, _ graph: InteropGraph, _ language: Language) -> ReviewPair.Stakes {
    let lost = graph.findings.filter { stake.lost.contains($0.id) }
    return ReviewPair.Stakes(
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
