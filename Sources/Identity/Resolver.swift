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
    public var reasons: [MergeReason] = []
    /// Bus named on the way to the id of its system.
    public var systemOfBus: [CellBus: String] = [:]
    /// Names that fitted more than one system equally well.
    public var ambiguities: [(mention: Int, candidates: [String])] = []
  }

  private let catalogue: Catalogue
  private let ministries: Set<String>

  public init(catalogue: Catalogue, agencies: AgencyDirectory) {
    self.catalogue = catalogue
    ministries = Set(agencies.agencies.values.filter { $0.kind == .ministry || $0.kind == .governmentAgency }.map(\.id))
  }

  /// - Parameter cellBuses: buses that cells name on the way, with the agency they belong to; a bus may have no other mention.
  /// - Complexity: O(m × k) for m mentions and the k systems of one agency.
  public func resolve(_ named: [NamedMention], cellBuses: [CellBus]) -> Outcome {
    let mentions = named.map(settled)
    var pass = ResolverPass(mentions: mentions, nationalBuses: Set(catalogue.buses.filter(\.isNational).map(\.id)), ministries: ministries)
    for bus in cellBuses { pass.take(bus) }
    for index in mentions.indices.sorted(by: { Self.comesBefore(mentions[$0], mentions[$1]) }) { pass.take(index) }
    pass.attachGenericNames()
    var maker = SystemMaker(catalogue: catalogue, pass: pass)
    return maker.outcome()
  }

  /// "Cấp tỉnh" is a province itself, but a unit of an agency that has provincial offices.
  private func settled(_ mention: NamedMention) -> NamedMention {
    guard let unit = mention.reading.unit, unit.isProvinceLevel, !ministries.contains(mention.home) else { return mention }
    var copy = mention
    copy.reading.unit = nil
    copy.reading.isAgencyWide = true
    return copy
  }

  private static func comesBefore(_ a: NamedMention, _ b: NamedMention) -> Bool {
    func rank(_ mention: NamedMention) -> Int {
      guard mention.isOwn else { return 9 }
      switch mention.mention.place.section {
      case .oneStopInventory: return 0
      case .otherInventory: return 1
      case .deployment: return 2
      case .upgrade: return 3
      case .connections: return 4
      }
    }
    return (rank(a), a.mention.report, a.mention.place, a.mention.text) < (rank(b), b.mention.report, b.mention.place, b.mention.text)
  }
}

/// Tuples of four with two Comparable structs need their own order.
private func < (a: (Int, String, Place, String), b: (Int, String, Place, String)) -> Bool {
  if a.0 != b.0 { return a.0 < b.0 }
  if a.1 != b.1 { return a.1 < b.1 }
  if a.2 != b.2 { return a.2 < b.2 }
  return a.3 < b.3
}

/// The state of one resolution.
struct ResolverPass {
  let mentions: [NamedMention]
  var clusters: [Cluster] = []
  /// Agency to indices of its clusters.
  var byAgency: [String: [Int]] = [:]
  /// Mentions of catalogue entries and of buses: key to members.
  var catalogued: [String: [(index: Int, reason: MergeReason)]] = [:]
  var buses: [CellBus: [(index: Int, reason: MergeReason)]] = [:]
  var ambiguities: [(mention: Int, candidates: [Int])] = []
  /// Service names without unit, product or further words, kept until all others are known.
  private var generic: [Int] = []

  private let nationalBuses: Set<String>
  /// Agencies whose systems are nationwide when others use them.
  let ministries: Set<String>

  init(mentions: [NamedMention], nationalBuses: Set<String>, ministries: Set<String>) {
    self.mentions = mentions
    self.ministries = ministries
    self.nationalBuses = nationalBuses
  }

  mutating func take(_ bus: CellBus) { buses[key(bus), default: []] += [] }

  private func key(_ bus: CellBus) -> CellBus { nationalBuses.contains(bus.id) ? CellBus(id: bus.id, home: nil) : bus }

  mutating func take(_ index: Int) {
    let mention = mentions[index]
    let reading = mention.reading
    if let hit = reading.catalogue, hit.isCertain { return catalogued[hit.id, default: []].append((index, .catalogue)) }
    if let bus = reading.bus, reading.kind == .integrationBus {
      return buses[key(CellBus(id: bus, home: mention.home)), default: []].append((index, .bus))
    }
    let kind = kind(of: mention)
    if let hit = reading.catalogue, mention.mention.place.section == .connections, bestFit(index, kind) == nil {
      return catalogued[hit.id, default: []].append((index, .catalogue))
    }
    if let (cluster, reason) = bestFit(index, kind) {
      clusters[cluster].join(mention, index: index, reason: reason, kind: kind)
    } else if isGeneric(mention, kind) {
      generic.append(index)
    } else {
      found(index, kind)
    }
  }

  private mutating func found(_ index: Int, _ kind: SystemKind?) {
    byAgency[mentions[index].home, default: []].append(clusters.count)
    clusters.append(Cluster(founder: mentions[index], index: index, kind: kind))
  }

  /// The only cluster that fits best; a tie is noted and decides nothing.
  private mutating func bestFit(_ index: Int, _ kind: SystemKind?) -> (cluster: Int, reason: MergeReason)? {
    let mention = mentions[index]
    var best: (cluster: Int, fit: NameMatch.Fit)?
    var ties: [Int] = []
    for candidate in byAgency[mention.home] ?? [] {
      guard let fit = NameMatch.fit(mention.reading, kind: kind, with: clusters[candidate]) else { continue }
      if let current = best, fit < current.fit { continue }
      if let current = best, fit.score == current.fit.score {
        ties.append(candidate)
      } else {
        best = (candidate, fit)
        ties = [candidate]
      }
    }
    guard let best else { return nil }
    if ties.count > 1 {
      ambiguities.append((index, ties))
      return nil
    }
    return (best.cluster, best.fit.reason)
  }

  /// "Phần mềm một cửa điện tử" when no system without a unit is known: it may be the only one there is.
  private func isGeneric(_ mention: NamedMention, _ kind: SystemKind?) -> Bool {
    let reading = mention.reading
    return Cluster.isService(kind) && reading.unit == nil && reading.products.isEmpty && reading.core.isEmpty && !reading.isAgencyWide
      && mention.mention.place.section != .oneStopInventory
  }

  mutating func attachGenericNames() {
    for index in generic {
      let mention = mentions[index]
      let kind = kind(of: mention)
      if let (cluster, reason) = bestFit(index, kind) {
        clusters[cluster].join(mention, index: index, reason: reason, kind: kind)
        continue
      }
      let same = (byAgency[mention.home] ?? []).filter {
        clusters[$0].kind == kind
          && clusters[$0].members.contains { $0.reason == .founder && mentions[$0.index].mention.place.section != .connections }
      }
      if same.count == 1 {
        clusters[same[0]].join(mention, index: index, reason: .onlyOneOfKind, kind: kind)
      } else {
        found(index, kind)
      }
    }
  }

  /// What the words say, else what the place in the form implies.
  private func kind(of mention: NamedMention) -> SystemKind? {
    let reading = mention.reading
    if reading.isGroup { return .other }
    if let kind = reading.kind {
      // A name with nothing but a product keeps the kind of the inventory it stands in.
      return kind
    }
    switch mention.mention.place.section {
    case .oneStopInventory, .deployment, .upgrade: return reading.core.isEmpty && !reading.products.isEmpty ? nil : .oneStop
    case .otherInventory: return .specialised
    case .connections: return reading.core.isEmpty ? nil : .specialised
    }
  }
}

/// A bus by its id in the catalogue (or `unnamed`) and the agency it belongs to; nil for the whole country.
public struct CellBus: Sendable, Hashable {
  public var id: String
  public var home: String?

  public init(id: String, home: String?) {
    self.id = id
    self.home = home
  }
}
