internal import Yams

/// All decisions, in the order in which they were made: `decisions.yaml`.
public struct Ledger: Sendable {
  public var decisions: [Decision]

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

  // MARK: YAML

  /// - Throws: `LedgerError` naming the entry and what it lacks.
  public init(yaml: String) throws(LedgerError) {
    let entries: [Entry]
    do {
      entries = try YAMLDecoder().decode(File.self, from: yaml).decisions ?? []
    } catch {
      throw LedgerError(entry: nil, reason: String(describing: error))
    }
    decisions = []
    var seen: Set<String> = []
    for (number, entry) in entries.enumerated() {
      guard seen.insert(entry.id).inserted else { throw LedgerError(entry: number + 1, reason: "id “\(entry.id)” ×2") }
      decisions.append(try entry.decision(number + 1))
    }
  }

  private struct File: Decodable {
    var decisions: [Entry]?
  }

  private struct Entry: Decodable {
    struct Alias: Decodable {
      var name: String
      var of: String
    }

    struct Split: Decodable {
      var name: String
      var file: String
      var table: Int
      var row: Int
      var column: Int
    }

    struct Retired: Decodable {
      var name: String
      var since: String
    }

    var id: String
    var agency: String?
    var same: [String]?
    var different: [String]?
    var alias: Alias?
    var split: Split?
    var retired: Retired?
    var withdraw: String?
    var author: String?
    var date: String?
    var reason: String?
    var evidence: String?

    func decision(_ number: Int) throws(LedgerError) -> Decision {
      var verdicts: [Decision.Verdict] = []
      if let same { verdicts.append(.same(same)) }
      if let different { verdicts.append(.different(different)) }
      if let alias { verdicts.append(.alias(alias.name, of: alias.of)) }
      if let split {
        let place = DecisionPlace(file: split.file, table: split.table, row: split.row, column: split.column)
        verdicts.append(.split(split.name, place))
      }
      if let retired { verdicts.append(.retired(retired.name, since: retired.since)) }
      if let withdraw { verdicts.append(.withdraw(withdraw)) }
      guard verdicts.count == 1, let verdict = verdicts.first else {
        throw LedgerError(entry: number, reason: "same | different | alias | split | retired | withdraw?")
      }
      switch verdict {
      case .same(let names), .different(let names):
        guard names.count >= 2 else { throw LedgerError(entry: number, reason: "[A, B]?") }
      default: break
      }
      if case .withdraw = verdict {} else if agency == nil { throw LedgerError(entry: number, reason: "agency?") }
      return Decision(
        id: id, verdict: verdict, agency: agency, author: author ?? "", date: date ?? "", reason: reason ?? "", evidence: evidence)
    }
  }
}

/// A ledger that cannot be used.
public struct LedgerError: Error, Sendable, Equatable {
  /// Counted from 1; nil when the file as a whole is at fault.
  public var entry: Int?
  public var reason: String
}
