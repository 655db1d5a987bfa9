internal import InteropGraph
internal import Names
internal import Vietnamese

/// Puts together what decisions say is one, after the resolver kept apart what they say is not.
extension DecisionPlan {
  public func applied(to outcome: Resolver.Outcome, mentions: [NamedMention]) -> Resolver.Outcome {
    guard !isEmpty else { return outcome }
    var change = OutcomeChange(outcome, mentions: mentions)
    for group in groups where !group.decisions.isEmpty { change.unite(group) }
    // What came along with a name may be kept apart from what came along with another.
    for pair in apart { change.separate(groups[pair.second].mentions, from: groups[pair.first].mentions) }
    for (mention, since) in retired { change.retire(mention, since) }
    return change.outcome(settled: settledMentions)
  }

  /// Mentions of names that were put together with others by a decision: nobody needs to be asked again.
  private var settledMentions: Set<Int> { Set(groups.filter { !$0.decisions.isEmpty }.flatMap(\.mentions)) }
}

/// An outcome being changed, with the systems by their ids.
private struct OutcomeChange {
  private var systems: [String: System]
  private var systemOf: [String]
  private var systemOfBus: [CellBus: String]
  private let doubts: [Resolver.Outcome.Doubt]
  private let mentions: [NamedMention]

  init(_ outcome: Resolver.Outcome, mentions: [NamedMention]) {
    systems = Dictionary(outcome.systems.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    systemOf = outcome.systemOf
    systemOfBus = outcome.systemOfBus
    doubts = outcome.doubts
    self.mentions = mentions
  }

  /// The first of the systems in the order in which names are taken stays; one of the whole country before any.
  mutating func unite(_ group: DecisionPlan.Group) {
    let ids = Set(group.mentions.map { systemOf[$0] })
    guard let target = ids.min(by: isBefore) else { return }
    let evidence = group.decisions.map { NameEvidence(.decision, NameWeights.decision, here: $0.signature, there: $0.reason) }
    let names = Set(group.mentions.map { mentions[$0].mention.text })
    for number in systems[target]?.grounds.indices ?? 0..<0 where systems[target].map({ names.contains($0.grounds[number].name) }) ?? false
    {
      systems[target]?.grounds[number].evidence += evidence
    }
    for id in ids.sorted() where id != target { move(id, into: target, evidence) }
  }

  private func isBefore(_ a: String, _ b: String) -> Bool {
    func rank(_ id: String) -> (Int, Int) {
      let section = systems[id]?.mentions.map(\.place.section).min().flatMap(Section.allCases.firstIndex) ?? Section.allCases.count
      return (systems[id]?.agency == nil ? 0 : 1, section)
    }
    let (first, second) = (rank(a), rank(b))
    return first == second ? a < b : first < second
  }

  private mutating func move(_ id: String, into target: String, _ evidence: [NameEvidence]) {
    guard let gone = systems.removeValue(forKey: id), var system = systems[target] else { return }
    system.mentions = (system.mentions + gone.mentions).sorted { ($0.report, $0.place, $0.text) < ($1.report, $1.place, $1.text) }
    system.aliases = system.namesBesides
    system.domain = system.domain ?? gone.domain
    for product in gone.products where !system.products.contains(product) { system.products.append(product) }
    system.grounds.append(
      NameGround(name: gone.name, with: system.name, reason: MergeReason.decision.rawValue, evidence: evidence))
    system.grounds += gone.grounds
    system.refusals += gone.refusals
    systems[target] = system
    for index in systemOf.indices where systemOf[index] == id { systemOf[index] = target }
    for (bus, place) in systemOfBus where place == id { systemOfBus[bus] = target }
  }

  mutating func separate(_ members: [Int], from others: [Int]) {
    let taken = Set(others.map { systemOf[$0] })
    let moved = members.filter { taken.contains(systemOf[$0]) }
    guard let first = moved.first, let home = systems[systemOf[first]] else { return }
    var system = System(
      id: freeID(home.id + "-" + Syllables.slug(mentions[first].mention.text)), name: mentions[first].mention.text,
      kind: home.kind, agency: home.agency ?? mentions[first].home, domain: mentions[first].reading.domain,
      products: mentions[first].reading.products.map(\.name))
    let own = Set(moved.map { mentions[$0].mention })
    for index in moved { systemOf[index] = system.id }
    systems[home.id]?.mentions.removeAll { own.contains($0) }
    if let left = systems[home.id] { systems[home.id]?.aliases = left.namesBesides }
    system.mentions = own.sorted { ($0.report, $0.place, $0.text) < ($1.report, $1.place, $1.text) }
    system.aliases = system.namesBesides
    systems[system.id] = system
  }

  private func freeID(_ wanted: String) -> String {
    var (id, number) = (wanted, 2)
    while systems[id] != nil { (id, number) = (wanted + "-\(number)", number + 1) }
    return id
  }

  mutating func retire(_ mention: Int, _ since: String) { systems[systemOf[mention]]?.retired = since }

  func outcome(settled: Set<Int>) -> Resolver.Outcome {
    var out = Resolver.Outcome()
    out.systemOf = systemOf
    out.systemOfBus = systemOfBus
    out.systems = systems.values.sorted { $0.id < $1.id }.map(withoutGone)
    out.doubts = doubts.compactMap { doubt in
      guard !settled.contains(doubt.mention) else { return nil }
      var copy = doubt
      guard !doubt.kind.isJoined else { return doubt }
      copy.others = doubt.others.filter { systems[$0.system] != nil && $0.system != systemOf[doubt.mention] }
      return copy.others.isEmpty ? nil : copy
    }
    return out
  }

  private func withoutGone(_ system: System) -> System {
    var copy = system
    copy.refusals.removeAll { $0.system == system.id || systems[$0.system] == nil }
    return copy
  }
}

extension Decision {
  /// Which decision, by whom and when: "3 · Lan · 2017-12-20".
  var signature: String { [id, author, date].filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// Tuples of a struct need their own order.
private func < (a: (String, Place, String), b: (String, Place, String)) -> Bool {
  if a.0 != b.0 { return a.0 < b.0 }
  return a.1 == b.1 ? a.2 < b.2 : a.1 < b.1
}
