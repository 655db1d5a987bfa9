internal import Catalogue
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Turns clusters into systems: names, kinds, stable ids, grounds and refusals; profiles are left to the assembly.
struct SystemMaker {
  let catalogue: Catalogue
  let pass: ResolverPass
  private var out = Resolver.Outcome()
  private var taken: Set<String> = []
  private var clusterIDs: [String]

  init(catalogue: Catalogue, pass: ResolverPass) {
    self.catalogue = catalogue
    self.pass = pass
    out.systemOf = [String](repeating: "", count: pass.mentions.count)
    clusterIDs = [String](repeating: "", count: pass.clusters.count)
  }

  mutating func outcome() -> Resolver.Outcome {
    makeCatalogued()
    makeBuses()
    for index in pass.clusters.indices { clusterIDs[index] = freeID(for: index) }
    let refusals = nearestRefusals()
    for index in pass.clusters.indices { make(index, refusals[index]) }
    out.doubts = pass.doubts.map { doubt in
      let others = doubt.others.map { NameQuestion.Other(system: clusterIDs[$0.cluster], name: $0.with, evidence: $0.evidence) }
      return Resolver.Outcome.Doubt(mention: doubt.mention, kind: doubt.kind, others: others.sorted { $0.system < $1.system })
    }
    out.systems.sort { $0.id < $1.id }
    return out
  }

  private mutating func add(_ system: System, _ members: [Int]) {
    var system = system
    system.mentions = members.map { pass.mentions[$0].mention }.sorted { ($0.report, $0.place) < ($1.report, $1.place) }
    system.aliases = system.namesBesides
    for index in members { out.systemOf[index] = system.id }
    out.systems.append(system)
    taken.insert(system.id)
  }

  // MARK: Catalogue and buses

  private mutating func makeCatalogued() {
    for (id, members) in pass.catalogued.sorted(by: { $0.key < $1.key }) {
      guard let entry = catalogue.system(id) else { continue }
      let kind: SystemKind = catalogue.nationalDatabases.contains { $0.id == id } ? .nationalDatabase : .centralSystem
      var system = System(
        id: "quoc-gia/" + Syllables.slug(entry.name), name: entry.name, kind: kind, agency: nil, catalogue: id, domain: entry.domain)
      system.grounds = grounds(members.map(\.index), with: entry.name, reason: .catalogue) { member in
        let isCertain = members.first { $0.index == member }?.isCertain ?? true
        return isCertain ? NameWeights.catalogueName : NameWeights.catalogueWords
      }
      add(system, members.map(\.index))
    }
  }

  /// Nameless buses are the agency's only named one when there is exactly one; a document bus does not count.
  private mutating func makeBuses() {
    var byHome: [String: [String]] = [:]
    for bus in pass.buses.keys { if let home = bus.home { byHome[home, default: []].append(bus.id) } }
    var members: [CellBus: [Int]] = [:]
    var standsFor: [CellBus: CellBus] = [:]
    for (bus, found) in pass.buses {
      var real = bus
      if bus.id == "unnamed", let home = bus.home {
        let named = (byHome[home] ?? []).filter { $0 != "unnamed" && $0 != "truc_vb" }
        if named.count == 1 { real = CellBus(id: named[0], home: home) }
      }
      standsFor[bus] = real
      members[real, default: []] += found
    }
    for (bus, found) in members.sorted(by: { ($0.key.home ?? "", $0.key.id) < ($1.key.home ?? "", $1.key.id) }) {
      var system = system(of: bus)
      system.grounds = grounds(found.sorted(), with: system.name, reason: .bus) { _ in NameWeights.catalogueName }
      add(system, found.sorted())
    }
    for (bus, real) in standsFor { out.systemOfBus[bus] = system(of: real).id }
  }

  /// A ground for each different name other than the system's own.
  private func grounds(_ members: [Int], with name: String, reason: MergeReason, points: (Int) -> Int) -> [NameGround] {
    var seen: Set<String> = [name]
    return members.compactMap { member in
      let text = pass.mentions[member].mention.text
      guard seen.insert(text).inserted else { return nil }
      return NameGround(
        name: text, with: name, reason: reason.rawValue,
        evidence: [NameEvidence(.catalogue, points(member), here: text, there: name)])
    }.sorted { $0.name < $1.name }
  }

  private func system(of bus: CellBus) -> System {
    let entry = catalogue.buses.first { $0.id == bus.id }
    let name = entry?.name ?? "Trục tích hợp"
    guard let home = bus.home else {
      return System(id: "quoc-gia/" + Syllables.slug(name), name: name, kind: .integrationBus, agency: nil, catalogue: entry?.id)
    }
    return System(id: home + "/" + Syllables.slug(name), name: name, kind: .integrationBus, agency: home, catalogue: entry?.id)
  }

  // MARK: Systems of agencies

  private mutating func make(_ index: Int, _ refusals: [NameRefusal]) {
    let cluster = pass.clusters[index]
    var system = System(
      id: clusterIDs[index], name: cluster.founder.text, kind: kind(of: cluster), agency: cluster.agency, domain: cluster.domain,
      products: cluster.products.map(\.name))
    system.grounds = cluster.grounds
    system.refusals = refusals
    add(system, cluster.members)
  }

  private func kind(of cluster: Cluster) -> SystemKind {
    let isForeignOnly = cluster.members.allSatisfy { !pass.mentions[$0].isOwn }
    switch cluster.kind {
    // Another agency's system, used by this one: nationwide when a ministry owns it.
    case .specialised? where isForeignOnly && pass.ministries.contains(cluster.agency): return .centralSystem
    case let kind?: return kind
    case nil:
      let inOneStopTable = cluster.members.contains {
        [.oneStopInventory, .deployment, .upgrade].contains(pass.mentions[$0].mention.place.section)
      }
      return inOneStopTable ? .oneStop : .other
    }
  }

  /// For each cluster the nearest others that a name of it was compared with and not put with, each once.
  private func nearestRefusals() -> [[NameRefusal]] {
    var found = [[NameRefusal]](repeating: [], count: pass.clusters.count)
    for refusal in pass.refusals {
      found[refusal.cluster].append(
        NameRefusal(
          name: pass.mentions[refusal.name].mention.text, system: clusterIDs[refusal.other.cluster], with: refusal.other.with,
          evidence: refusal.other.evidence))
    }
    return found.map { refusals in
      var seen: Set<String> = []
      return refusals.sorted { ($1.points, $0.system, $0.name) < ($0.points, $1.system, $1.name) }.filter {
        seen.insert($0.system).inserted
      }
      .prefix(Self.mostRefusals).map(\.self)
    }
  }

  private static let mostRefusals = 3

  // MARK: Ids

  /// An id made of the first name's parts. Of several alike, the one founded first has it, later ones carry unit, product or the name:
  /// what a further report brings renames nothing.
  private mutating func freeID(for index: Int) -> String {
    let cluster = pass.clusters[index]
    let base = baseID(cluster)
    for id in [base, fullID(base, cluster), base + "-" + Syllables.slug(cluster.founder.text)] where taken.insert(id).inserted { return id }
    var number = 2
    while !taken.insert(base + "-\(number)").inserted { number += 1 }
    return base + "-\(number)"
  }

  private func baseID(_ cluster: Cluster) -> String {
    let reading = cluster.founder.reading
    var parts: [String] = []
    switch cluster.founderKind {
    case .oneStop?: parts.append("mot-cua-dien-tu")
    case .onlineService?: parts.append("dich-vu-cong-truc-tuyen")
    case .documentManagement?: parts.append("quan-ly-van-ban-va-dieu-hanh")
    default: break
    }
    if reading.isDatabase { parts.append("csdl") }
    if !reading.core.isEmpty { parts.append(Syllables.slug(reading.core.map(Self.plain).joined(separator: " "))) }
    if NameComparison.isService(cluster.founderKind), let unit = reading.unit { parts.append(Self.slug(unit)) }
    if parts.isEmpty { parts += reading.products.prefix(1).map { Syllables.slug($0.name) } }
    if parts.isEmpty { parts.append(Syllables.slug(cluster.founder.text)) }
    return cluster.agency + "/" + parts.joined(separator: "-")
  }

  private func fullID(_ base: String, _ cluster: Cluster) -> String {
    let reading = cluster.founder.reading
    var parts = [base]
    if !NameComparison.isService(cluster.founderKind), let unit = reading.unit { parts.append(Self.slug(unit)) }
    parts += reading.products.prefix(1).map { Syllables.slug($0.name) }
    return parts.joined(separator: "-")
  }

  private static func slug(_ unit: UnitName) -> String {
    Syllables.slug((([unit.head] + unit.keys).map(plain) + [unit.initials.map(plain) ?? ""]).joined(separator: " "))
  }

  /// A comparison key as letters: without the tone behind the apostrophe.
  private static func plain(_ key: String) -> String {
    key.split(separator: " ").map { $0.prefix { $0 != "'" } }.joined(separator: " ")
  }
}

extension System {
  /// The names that its mentions write, other than its own, each once in any letter case, in order.
  var namesBesides: [String] {
    var seen: Set<String> = [name.lowercased()]
    return mentions.map(\.text).sorted().filter { seen.insert($0.lowercased()).inserted }
  }
}

/// Mentions are listed by report and place.
private func < (a: (String, Place), b: (String, Place)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 < b.1 }
