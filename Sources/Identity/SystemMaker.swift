internal import Catalogue
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Turns clusters into systems: names, kinds, stable ids, profiles are left to the assembly.
struct SystemMaker {
  let catalogue: Catalogue
  let pass: ResolverPass
  private var out = Resolver.Outcome()
  private var taken: Set<String> = []

  init(catalogue: Catalogue, pass: ResolverPass) {
    self.catalogue = catalogue
    self.pass = pass
    out.systemOf = [String](repeating: "", count: pass.mentions.count)
    out.reasons = [MergeReason](repeating: .founder, count: pass.mentions.count)
  }

  mutating func outcome() -> Resolver.Outcome {
    makeCatalogued()
    makeBuses()
    let idOf = makeClusters()
    out.ambiguities = pass.ambiguities.map { ($0.mention, $0.candidates.map { idOf[$0] }.sorted()) }
    out.systems.sort { $0.id < $1.id }
    return out
  }

  private mutating func add(_ system: System, _ members: [(index: Int, reason: MergeReason)]) {
    var system = system
    system.mentions = members.map { pass.mentions[$0.index].mention }.sorted { ($0.report, $0.place) < ($1.report, $1.place) }
    system.aliases = aliases(of: system)
    for (index, reason) in members {
      out.systemOf[index] = system.id
      out.reasons[index] = reason
    }
    out.systems.append(system)
    taken.insert(system.id)
  }

  private func aliases(of system: System) -> [String] {
    var seen: Set<String> = [system.name.lowercased()]
    return system.mentions.map(\.text).sorted().filter { seen.insert($0.lowercased()).inserted }
  }

  // MARK: Catalogue and buses

  private mutating func makeCatalogued() {
    for (id, members) in pass.catalogued.sorted(by: { $0.key < $1.key }) {
      guard let entry = catalogue.system(id) else { continue }
      let kind: SystemKind = catalogue.nationalDatabases.contains { $0.id == id } ? .nationalDatabase : .centralSystem
      add(
        System(
          id: "quoc-gia/" + Syllables.slug(entry.name), name: entry.name, kind: kind, agency: nil, catalogue: id, domain: entry.domain),
        members)
    }
  }

  /// Nameless buses are the agency's only named one when there is exactly one; a document bus does not count.
  private mutating func makeBuses() {
    var byHome: [String: [String]] = [:]
    for bus in pass.buses.keys { if let home = bus.home { byHome[home, default: []].append(bus.id) } }
    var members: [CellBus: [(index: Int, reason: MergeReason)]] = [:]
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
      add(system(of: bus), found.sorted { $0.index < $1.index })
    }
    for (bus, real) in standsFor { out.systemOfBus[bus] = system(of: real).id }
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

  private mutating func makeClusters() -> [String] {
    var idOf = [String](repeating: "", count: pass.clusters.count)
    let bases = pass.clusters.indices.map { baseID(pass.clusters[$0]) }
    var groups: [String: [Int]] = [:]
    for (index, base) in bases.enumerated() { groups[base, default: []].append(index) }
    for (base, members) in groups.sorted(by: { $0.key < $1.key }) {
      // Systems alike in the parts an id is made of are told apart by unit and product, then by name.
      let ordered = members.sorted { fullID(base, pass.clusters[$0], name(of: $0)) < fullID(base, pass.clusters[$1], name(of: $1)) }
      for index in ordered {
        var id = ordered.count == 1 ? base : fullID(base, pass.clusters[index], name(of: index))
        var number = 2
        while taken.contains(id) { (id, number) = (base + "-\(number)", number + 1) }
        idOf[index] = id
        make(index, id)
      }
    }
    return idOf
  }

  private mutating func make(_ index: Int, _ id: String) {
    let cluster = pass.clusters[index]
    add(System(id: id, name: name(of: index), kind: kind(of: cluster), agency: cluster.agency, domain: cluster.domain,
        products: cluster.products), cluster.members)
  }

  /// The name in the agency's own words, the inventory first: the founder's.
  private func name(of index: Int) -> String {
    let cluster = pass.clusters[index]
    guard let founder = cluster.members.first else { return "" }
    return pass.mentions[founder.index].mention.text
  }

  private func kind(of cluster: Cluster) -> SystemKind {
    let isForeignOnly = cluster.members.allSatisfy { !pass.mentions[$0.index].isOwn }
    switch cluster.kind {
    case .specialised? where isForeignOnly && isCentral(cluster): return .centralSystem
    case let kind?: return kind
    case nil:
      let inOneStopTable = cluster.members.contains {
        [.oneStopInventory, .deployment, .upgrade].contains(pass.mentions[$0.index].mention.place.section)
      }
      return inOneStopTable ? .oneStop : .other
    }
  }

  /// Another agency's system, used by this one: nationwide when a ministry owns it.
  private func isCentral(_ cluster: Cluster) -> Bool {
    guard let founder = cluster.members.first else { return false }
    return pass.ministries.contains(pass.mentions[founder.index].home)
  }

  private func baseID(_ cluster: Cluster) -> String {
    var parts: [String] = []
    switch cluster.kind {
    case .oneStop?: parts.append("mot-cua-dien-tu")
    case .onlineService?: parts.append("dich-vu-cong-truc-tuyen")
    case .documentManagement?: parts.append("quan-ly-van-ban-va-dieu-hanh")
    default: break
    }
    if cluster.isDatabase { parts.append("csdl") }
    if !cluster.core.isEmpty { parts.append(Syllables.slug(cluster.core.map(Self.plain).joined(separator: " "))) }
    if cluster.isService, let unit = cluster.unit { parts.append(Self.slug(unit)) }
    if parts.isEmpty { parts += cluster.products.prefix(1).map(Syllables.slug) }
    if parts.isEmpty, let founder = cluster.members.first { parts.append(Syllables.slug(pass.mentions[founder.index].mention.text)) }
    return cluster.agency + "/" + parts.joined(separator: "-")
  }

  private func fullID(_ base: String, _ cluster: Cluster, _ name: String) -> String {
    var parts = [base]
    if !cluster.isService, let unit = cluster.unit { parts.append(Self.slug(unit)) }
    parts += cluster.products.prefix(1).map(Syllables.slug)
    return parts.count == 1 ? base + "-" + Syllables.slug(name) : parts.joined(separator: "-")
  }

  private static func slug(_ unit: UnitName) -> String {
    Syllables.slug((([unit.head] + unit.keys).map(plain) + [unit.initials.map(plain) ?? ""]).joined(separator: " "))
  }

  /// A comparison key as letters: without the tone behind the apostrophe.
  private static func plain(_ key: String) -> String {
    key.split(separator: " ").map { $0.prefix { $0 != "'" } }.joined(separator: " ")
  }
}

/// Mentions are listed by report and place.
private func < (a: (String, Place), b: (String, Place)) -> Bool { a.0 != b.0 ? a.0 < b.0 : a.1 < b.1 }
