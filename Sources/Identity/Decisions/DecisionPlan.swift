internal import InteropGraph
internal import Names

/// What the decisions in force come to, seen together: their order does not matter, and one taken out leaves what would have been
/// without it.
///
/// Names that decisions put together form groups; what is kept apart is kept apart for whole groups. Decisions that no report answers to
/// or that contradict each other are listed and not obeyed.
public struct DecisionPlan: Sendable {
  /// What came of a decision that was not obeyed, or that is worth another look.
  public enum Trouble: Sendable, Equatable {
    /// A name that no report has any more: kept, and listed.
    case stale(decision: String, name: String)
    /// Decisions that cannot both hold: none is obeyed.
    case conflict(decision: String, with: String)
    /// Obeyed; but the names show other evidence now than when it was made.
    case changed(decision: String)
  }

  /// Names that decisions say are one system.
  struct Group: Sendable {
    var mentions: [Int] = []
    /// The decisions that put them together, by id.
    var decisions: [Decision] = []
  }

  public private(set) var constraints = NameConstraints()
  public private(set) var troubles: [Trouble] = []
  private(set) var groups: [Group] = []
  /// Pairs of groups that stay apart, the smaller number first.
  private(set) var apart: [(first: Int, second: Int)] = []
  private(set) var retired: [(mention: Int, since: String)] = []

  /// - Parameters:
  ///   - decisions: those in force.
  ///   - agencies: an agency's name to its id.
  ///   - files: a report's id to its file.
  public init(_ decisions: [Decision], mentions: [NamedMention], agencies: [String: String], files: [String: String]) {
    let names = DecidedNames(mentions, agencies: agencies)
    let ordered = decisions.sorted { $0.id < $1.id }
    let known = withoutStale(ordered, names, mentions, files)
    let conflicts = DecisionConflicts(known) { names.find($0, $1)?.name }
    troubles += conflicts.pairs.map { .conflict(decision: $0.first, with: $0.second) }
    let obeyed = known.filter { !conflicts.refused.contains($0.id) }
    makeGroups(obeyed, names)
    for decision in obeyed { obey(decision, names, mentions, files) }
    troubles += obeyed.filter { decision in
      decision.evidence.map { $0 != EvidenceHash.of(decision.names.map { names.find($0, decision)?.mentions.first }, mentions) } ?? false
    }.map { .changed(decision: $0.id) }
  }

  /// True when nothing is to be done.
  var isEmpty: Bool { groups.isEmpty && retired.isEmpty && constraints.detached.isEmpty }

  private mutating func withoutStale(_ decisions: [Decision], _ names: DecidedNames, _ mentions: [NamedMention], _ files: [String: String])
    -> [Decision]
  {
    decisions.filter { decision in
      var missing = decision.names.filter { names.find($0, decision) == nil }
      if case .split(let name, let place) = decision.verdict, missing.isEmpty,
        Self.mentions(of: name, at: place, decision, names, mentions, files).isEmpty
      {
        missing = [DecisionName("\(name.text) · \(place.file):\(place.table):\(place.row):\(place.column)")]
      }
      troubles += missing.map { .stale(decision: decision.id, name: $0.text) }
      return missing.isEmpty
    }
  }

  private static func mentions(
    of name: DecisionName, at place: DecisionPlace, _ decision: Decision, _ names: DecidedNames, _ mentions: [NamedMention],
    _ files: [String: String]
  ) -> [Int] {
    (names.find(name, decision)?.mentions ?? []).filter { index in
      let mention = mentions[index].mention
      return files[mention.report] == place.file
        && (mention.place.table, mention.place.row, mention.place.column) == (place.table, place.row, place.column)
    }
  }

  // MARK: Groups

  private mutating func makeGroups(_ decisions: [Decision], _ names: DecidedNames) {
    var sets = DisjointSets<DecidedNames.Name>()
    var mentionsOf: [DecidedNames.Name: [Int]] = [:]
    func find(_ list: [DecisionName], _ decision: Decision) -> [DecidedNames.Name] {
      list.compactMap { names.find($0, decision) }.map { found in
        mentionsOf[found.name] = found.mentions
        return found.name
      }
    }
    for decision in decisions {
      sets.unite(find(decision.united, decision))
      if case .different(let list) = decision.verdict { for name in find(list, decision) { sets.unite([name]) } }
    }
    var number: [DecidedNames.Name: Int] = [:]
    for name in mentionsOf.keys.sorted() {
      let root = sets.root(name)
      if number[root] == nil {
        number[root] = groups.count
        groups.append(Group())
      }
      let group = number[root] ?? 0
      groups[group].mentions += mentionsOf[name] ?? []
      for mention in mentionsOf[name] ?? [] { constraints.group[mention] = group }
    }
    for decision in decisions {
      if let first = find(decision.united, decision).first, let group = number[sets.root(first)] {
        groups[group].decisions.append(decision)
      }
      guard case .different(let list) = decision.verdict else { continue }
      let own = find(list, decision).compactMap { number[sets.root($0)] }
      for (place, second) in own.enumerated() {
        for first in own[..<place] where first != second {
          constraints.keepApart(first, second)
          apart.append((min(first, second), max(first, second)))
        }
      }
    }
    apart.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private mutating func obey(_ decision: Decision, _ names: DecidedNames, _ mentions: [NamedMention], _ files: [String: String]) {
    switch decision.verdict {
    case .alias(let name, _):
      // Taken out of what it would be put with; the group brings it to the other name's system.
      guard let found = names.find(name, decision), let first = found.mentions.first else { return }
      for mention in found.mentions where constraints.detached[mention] == nil { constraints.detached[mention] = first }
    case .split(let name, let place):
      let own = Self.mentions(of: name, at: place, decision, names, mentions, files)
      for mention in own {
        constraints.detached[mention] = own[0] + mentions.count
        constraints.group[mention] = nil
      }
    case .retired(let name, let since):
      if let first = names.find(name, decision)?.mentions.first { retired.append((first, since)) }
    case .same, .different, .merged, .reading, .withdraw: break
    }
  }
}
