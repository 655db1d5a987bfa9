/// All decisions, in the order in which they were made: `decisions.yaml`.
public struct Ledger: Sendable, Equatable {
  public private(set) var decisions: [Decision]

  public init(_ decisions: [Decision] = []) { self.decisions = decisions }

  /// What is in force: withdrawals and what they take back are left out. A withdrawal can be withdrawn.
  public var active: [Decision] {
    var withdrawn: Set<String> = []
    // The latest speaks first: what it takes back says nothing any more.
    for decision in decisions.reversed() where !withdrawn.contains(decision.id) {
      if case .withdraw(let id) = decision.verdict { withdrawn.insert(id) }
    }
    return decisions.filter { decision in
      if case .withdraw = decision.verdict { return false }
      return !withdrawn.contains(decision.id)
    }
  }

  /// Withdrawals of decisions that are not there.
  public var idleWithdrawals: [(decision: String, of: String)] {
    let ids = Set(decisions.map(\.id))
    return decisions.compactMap { decision in
      if case .withdraw(let id) = decision.verdict, !ids.contains(id) { (decision.id, id) } else { nil }
    }
  }

  /// The mergers of agencies in force, by the day from which on they count.
  public var mergers: [DecisionMerger] {
    active.compactMap { if case .merged(let merger) = $0.verdict { merger } else { nil } }.sorted {
      $0.effective == $1.effective ? $0.to < $1.to : $0.effective < $1.effective
    }
  }

  /// A number that no decision has yet.
  public var nextID: String {
    let last = decisions.compactMap { Int($0.id) }.filter { $0 < 1_000_000_000 }.max() ?? 0
    return "\(max(last, decisions.count) + 1)"
  }

  public mutating func append(_ decision: Decision) { decisions.append(decision) }

  /// The decisions of several ledgers, which may use the same numbers: those of the second and later ones carry its place among them.
  public static func joined(_ ledgers: [Ledger]) -> Ledger {
    guard ledgers.count > 1 else { return ledgers.first ?? Ledger() }
    return Ledger(
      ledgers.enumerated().flatMap { number, ledger in
        ledger.decisions.map { decision in
          guard number > 0 else { return decision }
          var copy = decision
          copy.id = "\(number + 1)/\(decision.id)"
          if case .withdraw(let id) = decision.verdict { copy.verdict = .withdraw("\(number + 1)/\(id)") }
          return copy
        }
      })
  }
}

/// A ledger that cannot be used.
public struct LedgerError: Error, Sendable, Equatable {
  /// Counted from 1; nil when the file as a whole is at fault.
  public var entry: Int?
  public var reason: String
  /// The ledger itself is in order, but cannot be written.
  public var isWriting: Bool

  public init(entry: Int?, reason: String, isWriting: Bool = false) {
    self.entry = entry
    self.reason = reason
    self.isWriting = isWriting
  }
}
