public import Catalogue
public import InteropGraph
public import Names
internal import Vietnamese

/// Resolves mentions to systems.
///
/// Names are compared by their parts inside one agency, never by distance and never across agencies; catalogue names are one
/// system for everybody. Mentions are taken in a fixed order — the agency's own inventory first, other agencies' words last
/// — so that neither the order of files nor a further report changes what is already resolved.
public struct Resolver: Sendable {
  public struct Outcome: Sendable {
    public var systems: [System] = []
    /// For each mention given, the id of its system.
    public var systemOf: [String] = []
    /// Bus named on the way to the id of its system.
    public var systemOfBus: [CellBus: String] = [:]
    public var doubts: [Doubt] = []

    /// A name that a person may see differently.
    public struct Doubt: Sendable {
      /// Its first mention.
      public var mention: Int
      public var kind: NameQuestion.Doubt
      /// The system that it was put with, or those that it may mean instead.
      public var others: [NameQuestion.Other]

      public init(mention: Int, kind: NameQuestion.Doubt, others: [NameQuestion.Other]) {
        self.mention = mention
        self.kind = kind
        self.others = others
      }
    }
  }

  private let catalogue: Catalogue
  private let ministries: Set<String>
  private let rules: NameRules

  /// - Parameter rules: parts of the comparison that count; fewer than all only to measure what each is worth.
  public init(catalogue: Catalogue, agencies: AgencyDirectory, rules: NameRules = .all) {
    self.catalogue = catalogue
    self.rules = rules
    ministries = Set(agencies.agencies.values.filter { $0.kind == .ministry || $0.kind == .governmentAgency }.map(\.id))
  }

  /// - Parameters:
  ///   - cellBuses: buses that cells name on the way, with the agency they belong to; a bus may have no other mention.
  ///   - constraints: what people decided on names.
  /// - Complexity: O(m log m) for m mentions, times the bounded number of systems found under a name's keys.
  public func resolve(_ named: [NamedMention], cellBuses: [CellBus], constraints: NameConstraints = NameConstraints()) -> Outcome {
    let mentions = named.map(settled)
    var pass = ResolverPass(
      mentions: mentions, nationalBuses: Set(catalogue.buses.filter(\.isNational).map(\.id)), ministries: ministries,
      constraints: constraints, rules: rules)
    for bus in cellBuses { pass.take(bus) }
    let ranks = mentions.map(MentionRank.init)
    for group in tables(mentions.indices.sorted { ranks[$0] < ranks[$1] }, mentions) {
      if group.count > 1 { pass.take(rows: group) } else { pass.take(group[0]) }
    }
    pass.attachGenericNames()
    var maker = SystemMaker(catalogue: catalogue, pass: pass)
    return maker.outcome()
  }

  /// Mentions one by one, but those of III.3 and of IV.2 of one report together.
  private func tables(_ order: [Int], _ mentions: [NamedMention]) -> [[Int]] {
    var out: [[Int]] = []
    for index in order {
      let mention = mentions[index]
      if let last = out.last?.last.map({ mentions[$0] }), mention.isOwn, last.isOwn, last.mention.report == mention.mention.report,
        last.mention.place.section == mention.mention.place.section, [.deployment, .upgrade].contains(mention.mention.place.section)
      {
        out[out.count - 1].append(index)
      } else {
        out.append([index])
      }
    }
    return out
  }

  /// "Cấp tỉnh" is a province itself, but a unit of an agency that has provincial offices.
  private func settled(_ mention: NamedMention) -> NamedMention {
    guard let unit = mention.reading.unit, unit.isProvinceLevel, !ministries.contains(mention.home) else { return mention }
    var copy = mention
    copy.reading.unit = nil
    copy.reading.isAgencyWide = true
    return copy
  }
}
