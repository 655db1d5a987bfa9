/// Decisions that cannot all hold, whatever their order.
struct DecisionConflicts {
  private(set) var refused: Set<String> = []
  /// Ids of decisions that contradict each other, the one that says less first.
  private(set) var pairs: [(first: String, second: String)] = []

  /// - Parameter name: the name that a decision means.
  init<Name: Hashable & Comparable>(_ decisions: [Decision], name: (DecisionName, Decision) -> Name?) {
    let found = decisions.map { decision in (decision, decision.names.compactMap { name($0, decision) }) }
    apartAndTogether(found)
    aliasesOfOneName(found)
    daysOfRetirement(found)
  }

  private mutating func refuse(_ decision: Decision, _ others: [Decision]) {
    guard !others.isEmpty else { return }
    refused.formUnion([decision.id] + others.map(\.id))
    pairs += others.map { (decision.id, $0.id) }
  }

  /// Names kept apart by one decision and put together, over however many steps, by others.
  private mutating func apartAndTogether<Name: Hashable & Comparable>(_ found: [(decision: Decision, names: [Name])]) {
    let together = found.filter { !$0.decision.united.isEmpty }
    var sets = DisjointSets<Name>()
    for (_, names) in together { sets.unite(names) }
    for (decision, names) in found {
      guard case .different = decision.verdict else { continue }
      let roots = names.map(sets.root)
      let broken = Set(roots.filter { root in roots.count { $0 == root } > 1 })
      guard !broken.isEmpty else { continue }
      refuse(decision, together.filter { $0.names.first.map { broken.contains(sets.root($0)) } ?? false }.map(\.decision))
    }
  }

  /// One name that is to mean two systems.
  private mutating func aliasesOfOneName<Name: Hashable & Comparable>(_ found: [(decision: Decision, names: [Name])]) {
    var sets = DisjointSets<Name>()
    for (decision, names) in found { if case .same = decision.verdict { sets.unite(names) } }
    var first: [Name: (decision: Decision, root: Name)] = [:]
    for (decision, names) in found {
      guard case .alias = decision.verdict, names.count == 2 else { continue }
      let root = sets.root(names[1])
      if let earlier = first[names[0]] {
        if earlier.root != root { refuse(decision, [earlier.decision]) }
      } else {
        first[names[0]] = (decision, root)
      }
    }
  }

  private mutating func daysOfRetirement<Name: Hashable & Comparable>(_ found: [(decision: Decision, names: [Name])]) {
    var first: [Name: (decision: Decision, since: String)] = [:]
    for (decision, names) in found {
      guard case .retired(_, let since) = decision.verdict, let name = names.first else { continue }
      if let earlier = first[name] {
        if earlier.since != since { refuse(decision, [earlier.decision]) }
      } else {
        first[name] = (decision, since)
      }
    }
  }
}
