internal import InteropGraph
internal import Names
internal import Vietnamese

/// Puts decisions into effect on what the resolver found.
///
/// A decision speaks of names in an agency, wherever and however often they stand: so it holds in the next round too. All decisions
/// in force are seen together, so their order does not matter; taking one out gives what would have been without it.
public struct DecisionApplier {
  /// What came of decisions that could not be put into effect.
  public enum Trouble: Sendable, Equatable {
    /// A name that no report has any more: kept, and listed.
    case stale(decision: String, name: String)
    /// Names that other decisions say are one system and are not: neither is obeyed.
    case conflict(decision: String, with: String)
  }

  private let mentions: [NamedMention]
  private let agencies: [String: String]
  private let files: [String: String]
  /// Agency and name to its mentions.
  private var groups: [Name: [Int]] = [:]

  /// A name in an agency, by its comparison keys: accents count, letter case and spacing do not.
  private struct Name: Hashable, Comparable {
    var agency: String
    var keys: [String]

    static func < (a: Name, b: Name) -> Bool { a.agency == b.agency ? a.keys.lexicographicallyPrecedes(b.keys) : a.agency < b.agency }
  }

  /// - Parameters:
  ///   - agencies: an agency's name as decisions write it to its id.
  ///   - files: a report's id to its file.
  public init(mentions: [NamedMention], agencies: [String: String], files: [String: String]) {
    self.mentions = mentions
    self.agencies = agencies
    self.files = files
    for index in mentions.indices {
      groups[Name(agency: mentions[index].home, keys: Words.keys(mentions[index].mention.text)), default: []].append(index)
    }
  }

  private func name(_ text: String, _ decision: Decision) -> Name? {
    decision.agency.flatMap { agencies[$0] }.map { Name(agency: $0, keys: Words.keys(text)) }
  }

  public func apply(_ decisions: [Decision], to outcome: Resolver.Outcome) -> (outcome: Resolver.Outcome, troubles: [Trouble]) {
    var troubles = stale(decisions)
    let known = decisions.filter { decision in !troubles.contains { if case .stale(decision.id, _) = $0 { true } else { false } } }
    let (obeyed, conflicts) = withoutConflicts(known)
    troubles += conflicts
    var copy = outcome
    // Apart first, together then: what is told apart must not be drawn along by what is put together.
    for decision in obeyed { separate(decision, &copy) }
    for decision in obeyed { unite(decision, &copy) }
    for decision in obeyed { retire(decision, &copy) }
    copy.systems.removeAll(where: \.mentions.isEmpty)
    copy.systems.sort { $0.id < $1.id }
    return (copy, troubles)
  }

  // MARK: What can be obeyed

  private func stale(_ decisions: [Decision]) -> [Trouble] {
    decisions.flatMap { decision in
      decision.names.filter { text in name(text, decision).map { groups[$0] == nil } ?? true }.map { .stale(decision: decision.id, name: $0) }
    }
  }

  /// Decisions in the order of their ids, without those that contradict each other.
  private func withoutConflicts(_ decisions: [Decision]) -> ([Decision], [Trouble]) {
    let ordered = decisions.sorted { $0.id < $1.id }
    var parent: [Name: Name] = [:]
    func root(_ name: Name) -> Name {
      var current = name
      while let next = parent[current], next != current { current = next }
      return current
    }
    for decision in ordered {
      guard case .same(let names) = decision.verdict else { continue }
      let members = names.compactMap { name($0, decision) }
      for pair in zip(members, members.dropFirst()) {
        let (a, b) = (root(pair.0), root(pair.1))
        if a != b { parent[max(a, b)] = min(a, b) }
      }
    }
    var refused: Set<String> = []
    var troubles: [Trouble] = []
    for decision in ordered {
      guard case .different(let names) = decision.verdict else { continue }
      let roots = names.compactMap { name($0, decision) }.map(root)
      guard Set(roots).count < roots.count else { continue }
      let linking = ordered.filter { other in
        guard case .same(let names) = other.verdict, let first = names.first.flatMap({ name($0, other) }) else { return false }
        return roots.contains(root(first))
      }
      refused.formUnion([decision.id] + linking.map(\.id))
      troubles += linking.map { .conflict(decision: decision.id, with: $0.id) }
    }
    return (ordered.filter { !refused.contains($0.id) }, troubles)
  }

  // MARK: What comes of it

  private func separate(_ decision: Decision, _ outcome: inout Resolver.Outcome) {
    switch decision.verdict {
    case .different(let names):
      let members = names.compactMap { name($0, decision) }
      for (number, second) in members.enumerated().dropFirst() {
        let taken = Set(members[..<number].flatMap { groups[$0] ?? [] }.map { outcome.systemOf[$0] })
        let own = (groups[second] ?? []).filter { taken.contains(outcome.systemOf[$0]) }
        if !own.isEmpty { found(own, names[number], &outcome) }
      }
    case .split(let text, let place):
      guard let name = name(text, decision) else { return }
      let own = (groups[name] ?? []).filter { index in
        let mention = mentions[index].mention
        return files[mention.report] == place.file
          && (mention.place.table, mention.place.row, mention.place.column) == (place.table, place.row, place.column)
      }
      if !own.isEmpty { found(own, text + " \(place.table) \(place.row) \(place.column)", &outcome) }
    default: break
    }
  }

  private func unite(_ decision: Decision, _ outcome: inout Resolver.Outcome) {
    switch decision.verdict {
    case .same(let names):
      let systems = Set(names.compactMap { name($0, decision) }.flatMap { groups[$0] ?? [] }.map { outcome.systemOf[$0] }).sorted()
      guard let target = systems.first else { return }
      let moved = mentions.indices.filter { systems.dropFirst().contains(outcome.systemOf[$0]) }
      put(moved, with: target, &outcome)
    case .alias(let text, let other):
      guard let name = name(text, decision), let owner = self.name(other, decision), let first = groups[owner]?.first else { return }
      put(groups[name] ?? [], with: outcome.systemOf[first], &outcome)
    default: break
    }
  }

  private func retire(_ decision: Decision, _ outcome: inout Resolver.Outcome) {
    guard case .retired(let text, let since) = decision.verdict, let name = name(text, decision), let first = groups[name]?.first,
      let index = outcome.systems.firstIndex(where: { $0.id == outcome.systemOf[first] })
    else { return }
    outcome.systems[index].retired = since
  }

  /// A system of its own for the mentions, like the one they were with.
  private func found(_ members: [Int], _ words: String, _ outcome: inout Resolver.Outcome) {
    guard let first = members.first, var system = outcome.systems.first(where: { $0.id == outcome.systemOf[first] }) else { return }
    system.id += "-" + Syllables.slug(words)
    while outcome.systems.contains(where: { $0.id == system.id }) { system.id += "-2" }
    system.name = mentions[first].mention.text
    system.mentions = []
    outcome.systems.append(system)
    put(members, with: system.id, &outcome)
  }

  private func put(_ members: [Int], with target: String, _ outcome: inout Resolver.Outcome) {
    for index in members { outcome.systemOf[index] = target }
    var changed = Set(members.map { mentions[$0].mention })
    changed.formUnion(outcome.systems.first { $0.id == target }?.mentions ?? [])
    for number in outcome.systems.indices {
      let id = outcome.systems[number].id
      if id == target {
        outcome.systems[number].mentions = changed.sorted { ($0.report, $0.place, $0.text) < ($1.report, $1.place, $1.text) }
      } else {
        outcome.systems[number].mentions.removeAll { mention in changed.contains(mention) && members.contains { mentions[$0].mention == mention } }
      }
      outcome.systems[number].aliases = Self.aliases(outcome.systems[number])
    }
  }

  private static func aliases(_ system: System) -> [String] {
    var seen: Set<String> = [system.name.lowercased()]
    return system.mentions.map(\.text).sorted().filter { seen.insert($0.lowercased()).inserted }
  }
}

/// Tuples of a struct need their own order.
private func < (a: (String, Place, String), b: (String, Place, String)) -> Bool {
  if a.0 != b.0 { return a.0 < b.0 }
  return a.1 == b.1 ? a.2 < b.2 : a.1 < b.1
}
