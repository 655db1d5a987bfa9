internal import InteropGraph
internal import Names
internal import Vietnamese

/// The state of one resolution: names are taken one after the other, each joins a system known so far or founds one.
struct ResolverPass {
  let mentions: [NamedMention]
  private(set) var clusters: [Cluster] = []
  /// Mentions of catalogue entries and of buses: key to members.
  private(set) var catalogued: [String: [(index: Int, isCertain: Bool)]] = [:]
  /// Whether the inventory calls the entry a database.
  private var genres: [CataloguedGenre: Bool] = [:]
  /// Groups of names that people decided on, per entry.
  private var cataloguedGroups: [String: Set<Int>] = [:]
  private(set) var buses: [CellBus: [Int]] = [:]
  private(set) var doubts: [Doubt] = []
  private(set) var refusals: [Refusal] = []

  /// A name that a person may see differently.
  struct Doubt {
    var mention: Int
    var kind: NameQuestion.Doubt
    /// The cluster that it was put with, or those that it may mean instead.
    var others: [Other]
  }

  /// A cluster, the name of it that was compared, and what came of it.
  struct Other {
    var cluster: Int
    var with: String
    var evidence: [NameEvidence]
  }

  /// A name that was compared with a cluster and not put with it.
  struct Refusal {
    var name: Int
    var cluster: Int
    var other: Other
  }

  private let nationalBuses: Set<String>
  /// Agencies whose systems are nationwide when others use them.
  let ministries: Set<String>
  private let constraints: NameConstraints
  private let rules: NameRules
  /// Service names without unit, product or further words, kept until all others are known.
  private var generic: [Int] = []
  private var candidates: [String: [Int]] = [:]
  private var declared: [String: [Int]] = [:]
  /// The rows of each report's III.1.
  private var listed: [String: [Int]] = [:]
  private var placed: [PlacedName: Int] = [:]
  private var detached: [Int: Int] = [:]

  private struct PlacedName: Hashable {
    var agency: String
    var name: NameComparison.Name
    var group: Int?
  }

  /// Of many systems under one key the first are compared: a bound, far above what agencies have.
  private static let mostCandidates = 64
  /// Refusals below this are no neighbours at all.
  private static let leastRefusal = -150

  init(
    mentions: [NamedMention], nationalBuses: Set<String>, ministries: Set<String>, constraints: NameConstraints, rules: NameRules
  ) {
    self.mentions = mentions
    self.ministries = ministries
    self.nationalBuses = nationalBuses
    self.constraints = constraints
    self.rules = rules
  }

  mutating func take(_ bus: CellBus) { buses[key(bus), default: []] += [] }

  private func key(_ bus: CellBus) -> CellBus { nationalBuses.contains(bus.id) ? CellBus(id: bus.id, home: nil) : bus }

  mutating func take(_ index: Int) {
    guard let search = attempt(index) else { return }
    if isGeneric(index) { generic.append(index) } else { settle(index, search) }
  }

  /// The rows of III.3 or of IV.2 of one report. Those that nothing else tells are told by their place.
  mutating func take(rows: [Int]) {
    let open = Set(rows.filter { attempt($0) != nil })
    guard !open.isEmpty else { return }
    let report = mentions[rows[0]].mention.report
    let list = (listed[report] ?? []).map(row)
    let found = rules.contains(.rowOrder) ? RowOrder.systems(of: rows.map { open.contains($0) ? .open : row($0) }, in: list) : [:]
    for (number, index) in rows.enumerated() where open.contains(index) {
      if joinKnown(index) { continue }
      if let cluster = found[number], joinByRow(index, cluster) { continue }
      take(index)
    }
  }

  private func row(_ index: Int) -> RowOrder.Row { placed[placedName(index)].map { .system($0) } ?? .other }

  private mutating func joinByRow(_ index: Int, _ cluster: Int) -> Bool {
    let founder = clusters[cluster].founder
    var comparison = NameComparison(name(index), founder, rules: rules)
    guard comparison.evidence.allSatisfy({ $0.points > NameWeights.against || $0.part == .words }), isAllowed(index, cluster),
      (name(index).kind ?? clusters[cluster].kind) == clusters[cluster].kind,
      // "Phần mềm quản lý đất đai" among the rows says what it is: no one-stop system that was not understood.
      name(index).reading.domain == nil || name(index).reading.domain == clusters[cluster].domain
    else { return false }
    comparison.standsInRow(of: founder.text)
    let ground = NameGround(
      name: mentions[index].mention.text, with: founder.text, reason: MergeReason.rowOrder.rawValue, evidence: comparison.evidence)
    join(cluster, index, ground, .rowOrder, understood: comparison.understood)
    return true
  }

  /// Places a mention that is known or that something tells; else what the search found.
  private mutating func attempt(_ index: Int) -> Search? {
    if Self.isListed(mentions[index]) { listed[mentions[index].mention.report, default: []].append(index) }
    if let group = constraints.detached[index] {
      takeDetached(index, group)
      return nil
    }
    if joinKnown(index) { return nil }
    let reading = mentions[index].reading
    if let hit = reading.catalogue, hit.isCertain, join(catalogue: hit.id, index, isCertain: true) { return nil }
    if let bus = reading.bus, reading.kind == .integrationBus {
      buses[key(CellBus(id: bus, home: mentions[index].home)), default: []].append(index)
      return nil
    }
    let search = search(index)
    if let hit = reading.catalogue, mentions[index].mention.place.section == .connections, search.best == nil,
      join(catalogue: hit.id, index, isCertain: false)
    {
      return nil
    }
    guard search.best != nil else { return search }
    settle(index, search)
    return nil
  }

  private static func isListed(_ mention: NamedMention) -> Bool { mention.isOwn && mention.mention.place.section == .oneStopInventory }

  mutating func attachGenericNames() {
    for index in generic where !joinKnown(index) {
      let search = search(index)
      if search.best == nil, rules.contains(.uniqueness), let only = onlyOne(index) {
        join(only, index, onlyGround(index, only), .onlyOneOfKind)
      } else {
        settle(index, search)
      }
    }
  }

  // MARK: Decisions and the catalogue

  /// A name that people took out of what it was put with: a system of its own, which nothing joins by likeness.
  private mutating func takeDetached(_ index: Int, _ group: Int) {
    if let known = detached[group] { return clusters[known].repeated(index, group: constraints.group[index]) }
    detached[group] = clusters.count
    clusters.append(founded(index))
  }

  private func founded(_ index: Int) -> Cluster {
    Cluster(
      founder: name(index), implied: kind(of: mentions[index]), agency: mentions[index].home, index: index, group: constraints.group[index])
  }

  private mutating func join(catalogue id: String, _ index: Int, isCertain: Bool) -> Bool {
    let genre = CataloguedGenre(id: id, inventory: inventory(index))
    // An inventory that lists a database beside the programme, both of which the catalogue calls one, means two.
    if genre.inventory != nil, let known = genres[genre], known != mentions[index].reading.isDatabase { return false }
    if let group = constraints.group[index], cataloguedGroups[id]?.contains(where: { constraints.areApart(group, $0) }) == true {
      return false
    }
    catalogued[id, default: []].append((index, isCertain))
    if genre.inventory != nil { genres[genre] = mentions[index].reading.isDatabase }
    if let group = constraints.group[index] { cataloguedGroups[id, default: []].insert(group) }
    return true
  }

  /// A catalogue entry in one inventory.
  private struct CataloguedGenre: Hashable {
    var id: String
    var inventory: Cluster.Inventory?
  }

  // MARK: Clusters

  private func name(_ index: Int) -> NameComparison.Name {
    let reading = mentions[index].reading
    return NameComparison.Name(reading: reading, kind: reading.kind ?? impliedService(index), text: mentions[index].mention.text)
  }

  /// "Phần mềm Cục QLTNN" among the one-stop systems is that unit's, and so is "Quan Hóa" in III.3 and IV.2, which are about them.
  private func impliedService(_ index: Int) -> SystemKind? {
    let mention = mentions[index]
    guard mention.isOwn, [.deployment, .upgrade, .oneStopInventory].contains(mention.mention.place.section) else { return nil }
    let reading = mention.reading
    guard reading.products.isEmpty, !reading.isPortal, !reading.isDatabase, reading.domain == nil else { return nil }
    if reading.unit != nil { return reading.core.isEmpty || reading.spoken == reading.core && !reading.isProgramme ? .oneStop : nil }
    let isBare = reading.spoken == reading.core && (1...Self.mostOfBareName).contains(reading.core.count) && !reading.isProgramme
    return isBare && mention.mention.place.section != .oneStopInventory && Self.isAName(reading.coreText) ? .oneStop : nil
  }

  /// Every word begins with a capital.
  private static func isAName(_ text: String) -> Bool { text.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false } }

  private static let mostOfBareName = 6

  private func placedName(_ index: Int) -> PlacedName {
    PlacedName(agency: mentions[index].home, name: name(index), group: constraints.group[index])
  }

  private mutating func joinKnown(_ index: Int) -> Bool {
    guard let cluster = placed[placedName(index)] else { return false }
    clusters[cluster].repeated(index, group: constraints.group[index])
    return true
  }

  private mutating func settle(_ index: Int, _ search: Search) {
    if let best = search.best {
      let comparison = best.comparison
      let ground = NameGround(
        name: mentions[index].mention.text, with: best.with, reason: comparison.reason.rawValue, evidence: comparison.evidence)
      join(best.cluster, index, ground, comparison.reason, understood: comparison.understood)
    } else {
      found(index)
      doubt(index, .severalFit, search.ties)
      if let near = search.nearMiss { doubt(index, near.bridge.isEmpty ? .nearMiss : .bridge, [near]) }
    }
    let own = placed[placedName(index)] ?? 0
    refusals += search.refusals.map { Refusal(name: index, cluster: own, other: $0.other) }
  }

  private mutating func doubt(_ index: Int, _ kind: NameQuestion.Doubt, _ fits: [Fit]) {
    if !fits.isEmpty { doubts.append(Doubt(mention: index, kind: kind, others: fits.map(\.other))) }
  }

  private mutating func join(_ cluster: Int, _ index: Int, _ ground: NameGround, _ reason: MergeReason, understood: NameReading? = nil) {
    var name = name(index)
    if let understood { name.reading = understood }
    clusters[cluster].join(name, index: index, group: constraints.group[index], ground: ground, isLoose: reason.isLoose)
    register(index, cluster)
    guard let kind = reason.doubt else { return }
    doubts.append(Doubt(mention: index, kind: kind, others: [Other(cluster: cluster, with: ground.with, evidence: ground.evidence)]))
  }

  private mutating func found(_ index: Int) {
    let home = mentions[index].home
    clusters.append(founded(index))
    if Self.inventories.contains(mentions[index].mention.place.section) { declared[home, default: []].append(clusters.count - 1) }
    register(index, clusters.count - 1)
  }

  private mutating func register(_ index: Int, _ cluster: Int) {
    let placedName = placedName(index)
    placed[placedName] = cluster
    if let inventory = inventory(index) { clusters[cluster].note(inventory) }
    for key in CandidateKeys.registered(placedName.name, agency: placedName.agency) where candidates[key]?.last != cluster {
      candidates[key, default: []].append(cluster)
    }
  }

  // MARK: Search

  private struct Fit {
    var cluster: Int
    /// The name of the cluster that fits best.
    var with: String
    var comparison: NameComparison
    /// Set when another name of the cluster speaks against.
    var bridge: [NameEvidence] = []

    var other: Other { Other(cluster: cluster, with: with, evidence: comparison.evidence + bridge) }
  }

  private struct Search {
    var best: Fit?
    /// Clusters that fit equally well: a tie decides nothing.
    var ties: [Fit] = []
    var refusals: [Fit] = []
    var nearMiss: Fit?
  }

  private func search(_ index: Int) -> Search {
    let name = name(index)
    var search = Search()
    for cluster in clustersNear(name, index) {
      guard var fit = fit(name, cluster) else { continue }
      if let inventory = inventory(index), clusters[cluster].inventories.contains(inventory), !fit.comparison.isExact {
        fit.comparison.add(NameEvidence(.otherRow, NameWeights.otherRow, here: name.text, there: fit.with))
      }
      guard fit.comparison.points >= NameGround.threshold, fit.bridge.isEmpty else {
        search.refusals.append(fit)
        continue
      }
      let rank = search.best?.comparison.rank ?? .min
      if fit.comparison.rank > rank {
        search.best.map { search.refusals.append($0) }
        (search.best, search.ties) = (fit, [])
      } else if fit.comparison.rank == rank, let best = search.best {
        search.ties = (search.ties.isEmpty ? [best] : search.ties) + [fit]
      } else {
        search.refusals.append(fit)
      }
    }
    if !search.ties.isEmpty { search.best = nil }
    if search.best == nil, search.ties.isEmpty, !Self.inventories.contains(mentions[index].mention.place.section) {
      search.best = onlyNear(search.refusals)
    }
    search.nearMiss = nearMiss(search.refusals)
    search.refusals = search.refusals.filter { $0.comparison.points >= Self.leastRefusal }
    return search
  }

  private func inventory(_ index: Int) -> Cluster.Inventory? {
    let mention = mentions[index].mention
    guard Self.inventories.contains(mention.place.section), mentions[index].isOwn else { return nil }
    return Cluster.Inventory(report: mention.report, section: mention.place.section)
  }

  /// In order of founding, each once, without those that people keep apart from the name.
  private func clustersNear(_ name: NameComparison.Name, _ index: Int) -> [Int] {
    var found: [Int] = []
    for key in CandidateKeys.of(name, agency: mentions[index].home) {
      for cluster in candidates[key]?.prefix(Self.mostCandidates) ?? [] where !found.contains(cluster) { found.append(cluster) }
    }
    guard let group = constraints.group[index] else { return found.sorted() }
    return found.sorted().filter { cluster in !clusters[cluster].groups.contains { constraints.areApart(group, $0) } }
  }

  /// The best of the cluster's names, and whether another one rules it out.
  private func fit(_ name: NameComparison.Name, _ cluster: Int) -> Fit? {
    var best: Fit?
    var against: [String] = []
    for (number, other) in clusters[cluster].names.enumerated() {
      let comparison = NameComparison(name, other, rules: rules)
      if comparison.speaksAgainst, !(clusters[cluster].loose.contains(number) && comparison.isOnlyOtherWords) { against.append(other.text) }
      if best.map({ $0.comparison.points < comparison.points }) ?? true {
        best = Fit(cluster: cluster, with: other.text, comparison: comparison)
      }
    }
    if let found = best, found.comparison.points >= NameGround.threshold, let first = against.first, rules.contains(.bridges) {
      best?.bridge = [NameEvidence(.bridge, NameWeights.against, here: name.text, there: first)]
    }
    return best
  }

  /// A name that no inventory lists means the one system that comes near it, when there is one only.
  private func onlyNear(_ refusals: [Fit]) -> Fit? {
    let near = refusals.filter { $0.bridge.isEmpty && !$0.comparison.speaksAgainst && $0.comparison.points >= NameWeights.nearMiss }
    guard near.count == 1, var only = near.first, rules.contains(.uniqueness) else { return nil }
    only.comparison.add(NameEvidence(.uniqueness, NameWeights.onlyNear, there: only.with))
    return only
  }

  /// The nearest of those refused: one that only another name of it keeps out, or one that lacks little.
  private func nearMiss(_ refusals: [Fit]) -> Fit? {
    if let bridged = refusals.first(where: { !$0.bridge.isEmpty }) { return bridged }
    let near = refusals.filter { !$0.comparison.speaksAgainst && $0.comparison.points >= NameWeights.nearMiss }
    return near.max { $0.comparison.points < $1.comparison.points }
  }

  // MARK: Names that say nothing but their kind

  /// "Phần mềm một cửa điện tử" when no system without a unit is known: it may be the only one there is.
  private func isGeneric(_ index: Int) -> Bool {
    let reading = mentions[index].reading
    return NameComparison.isService(kind(of: mentions[index])) && reading.unit == nil && reading.products.isEmpty && reading.core.isEmpty
      && !Self.inventories.contains(mentions[index].mention.place.section)
  }

  /// Sections that list what an agency has: what stands there is a system of its own.
  private static let inventories: Set<Section> = [.oneStopInventory, .otherInventory]

  private func onlyOne(_ index: Int) -> Int? {
    var same = (declared[mentions[index].home] ?? []).filter { (clusters[$0].kind ?? .oneStop) == kind(of: mentions[index]) }
    // "… của tỉnh", "… tỉnh An Bình" is not a unit's.
    if mentions[index].reading.isAgencyWide || mentions[index].reading.owner != .unsaid { same.removeAll { clusters[$0].hasUnit } }
    guard same.count == 1, let only = same.first else { return nil }
    return isAllowed(index, only) ? only : nil
  }

  /// False for what people keep apart.
  private func isAllowed(_ index: Int, _ cluster: Int) -> Bool {
    guard let group = constraints.group[index] else { return true }
    return !clusters[cluster].groups.contains { constraints.areApart(group, $0) }
  }

  private func onlyGround(_ index: Int, _ cluster: Int) -> NameGround {
    let kind = clusters[cluster].kind?.rawValue ?? ""
    let only = clusters[cluster].founder.text
    return NameGround(
      name: mentions[index].mention.text, with: only, reason: MergeReason.onlyOneOfKind.rawValue,
      evidence: [
        NameEvidence(.kind, NameWeights.sameKind, here: kind, there: kind), NameEvidence(.uniqueness, NameWeights.uniqueness, there: only),
      ])
  }

  /// What the words say, else what the place in the form implies.
  private func kind(of mention: NamedMention) -> SystemKind? {
    let reading = mention.reading
    if let kind = reading.kind { return kind }
    switch mention.mention.place.section {
    case .oneStopInventory, .deployment, .upgrade: return reading.core.isEmpty && !reading.products.isEmpty ? nil : .oneStop
    case .otherInventory: return .specialised
    case .connections: return reading.core.isEmpty ? nil : .specialised
    }
  }
}
