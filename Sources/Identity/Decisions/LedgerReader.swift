internal import InteropGraph
internal import Yams

extension Ledger {
  /// Reads `decisions.yaml`.
  /// - Throws: `LedgerError` naming the entry and what it lacks.
  public init(yaml: String) throws(LedgerError) {
    let entries: [LedgerEntry]
    do {
      // Nothing, or comments only: a ledger that was just begun.
      entries = try Yams.compose(yaml: yaml) == nil ? [] : YAMLDecoder().decode(LedgerFile.self, from: yaml).decisions ?? []
    } catch {
      throw LedgerError(entry: nil, reason: String(describing: error))
    }
    var decisions: [Decision] = []
    var seen: Set<String> = []
    for (number, entry) in entries.enumerated() {
      guard seen.insert(entry.id).inserted else { throw LedgerError(entry: number + 1, reason: "id “\(entry.id)” ×2") }
      decisions.append(try entry.decision(number + 1))
    }
    self.init(decisions)
  }
}

private struct LedgerFile: Decodable {
  var decisions: [LedgerEntry]?
}

private struct LedgerEntry: Decodable {
  /// A name alone, or with the agency whose it is.
  struct Name: Decodable {
    var value: DecisionName

    private struct Full: Decodable {
      var name: String
      var agency: String?
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        value = DecisionName(text)
      } else {
        let full = try Full(from: decoder)
        value = DecisionName(full.name, agency: full.agency)
      }
    }
  }

  struct Alias: Decodable {
    var name: Name
    var of: Name
  }

  struct Split: Decodable {
    var name: Name
    var file: String
    var table: Int
    var row: Int
    var column: Int
  }

  struct Retired: Decodable {
    var name: Name
    var since: String
  }

  struct Merged: Decodable {
    var from: [String]
    var to: String
    var effective: String
    var act: String
  }

  struct Reading: Decodable {
    struct Cell: Decodable {
      var file: String
      var table: Int
      var row: Int
      var column: Int
    }

    var text: String?
    var cell: Cell?
    var says: String
    var via: [String]?
    var flow: String?
  }

  var id: String
  var agency: String?
  var same: [Name]?
  var different: [Name]?
  var alias: Alias?
  var split: Split?
  var retired: Retired?
  var merged: Merged?
  var reading: Reading?
  var withdraw: String?
  var author: String?
  var date: String?
  var reason: String?
  var evidence: String?

  func decision(_ number: Int) throws(LedgerError) -> Decision {
    let verdicts = try verdicts(number)
    guard verdicts.count == 1, let verdict = verdicts.first else {
      throw LedgerError(entry: number, reason: "same | different | alias | split | retired | merged | reading | withdraw?")
    }
    let decision = Decision(
      id: id, verdict: verdict, agency: agency, author: author ?? "", date: date ?? "", reason: reason ?? "", evidence: evidence)
    if let fault = fault(of: decision) { throw LedgerError(entry: number, reason: fault) }
    return decision
  }

  private func verdicts(_ number: Int) throws(LedgerError) -> [Decision.Verdict] {
    var verdicts: [Decision.Verdict] = []
    if let same { verdicts.append(.same(same.map(\.value))) }
    if let different { verdicts.append(.different(different.map(\.value))) }
    if let alias { verdicts.append(.alias(alias.name.value, of: alias.of.value)) }
    if let split {
      let place = DecisionPlace(file: split.file, table: split.table, row: split.row, column: split.column)
      verdicts.append(.split(split.name.value, place))
    }
    if let retired { verdicts.append(.retired(retired.name.value, since: retired.since)) }
    if let merged {
      verdicts.append(.merged(DecisionMerger(from: merged.from, to: merged.to, effective: merged.effective, act: merged.act)))
    }
    if let reading { verdicts.append(.reading(try Self.decided(reading, number))) }
    if let withdraw { verdicts.append(.withdraw(withdraw)) }
    return verdicts
  }

  private static func decided(_ reading: Reading, _ number: Int) throws(LedgerError) -> DecisionReading {
    guard let says = CellAnswer(reading.says) else {
      let known = CellAnswer.all.map(\.words).joined(separator: " | ")
      throw LedgerError(entry: number, reason: "says: “\(reading.says)”? \(known)")
    }
    let flow = reading.flow.map { Flow(rawValue: $0) }
    if let flow, flow == nil { throw LedgerError(entry: number, reason: "flow: forward | backward | both?") }
    let place = reading.cell.map { DecisionPlace(file: $0.file, table: $0.table, row: $0.row, column: $0.column) }
    return DecisionReading(text: reading.text, cell: place, says: says, via: reading.via ?? [], flow: flow ?? nil)
  }

  private func fault(of decision: Decision) -> String? {
    switch decision.verdict {
    case .same(let names), .different(let names):
      guard names.count >= 2, Set(names).count == names.count else { return "[A, B]?" }
    case .alias(let name, let other): guard name != other else { return "name ≠ of?" }
    case .retired(_, let since): guard Self.isDay(since) else { return "since: 2018-01-31?" }
    case .merged(let merger):
      guard !merger.from.isEmpty, Self.isDay(merger.effective) else { return "from: [A, B], effective: 2025-07-01?" }
      return nil
    case .split: break
    case .reading(let reading):
      if let text = reading.text, text.allSatisfy(\.isWhitespace) { return "text?" }
      if reading.text == nil, reading.cell == nil { return "text | cell?" }
      return reading.via.isEmpty || reading.says.mode == .viaBus ? nil : "via → says: operational via bus?"
    case .withdraw: return nil
    }
    let hasAgency = decision.agency != nil || decision.names.allSatisfy { $0.agency != nil }
    return hasAgency ? nil : "agency?"
  }

  /// `2018-01-31`.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]), Int(parts[0]) != nil else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
