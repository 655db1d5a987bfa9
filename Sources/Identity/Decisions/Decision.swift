public import InteropGraph

/// What a person has decided on names or on cells: one entry of the ledger. Entries are only ever added; one that turns out wrong is withdrawn by
/// another.
public struct Decision: Sendable, Equatable {
  public enum Verdict: Sendable, Equatable {
    /// The names mean one system: the systems they are with become one.
    case same([DecisionName])
    /// The names mean different systems, though they look alike.
    case different([DecisionName])
    /// The name means the system that goes by the other name; other names stay where they are.
    case alias(DecisionName, of: DecisionName)
    /// The name at one place means a system of its own.
    case split(DecisionName, DecisionPlace)
    /// The system is out of use since the day given.
    case retired(DecisionName, since: String)
    /// Agencies became one, or took another name, by a legal act from the decision's `effective` day on.
    case merged(DecisionMerger)
    /// What cells of IV.1 say, whose words the reader could not use.
    case reading(DecisionReading)
    /// An earlier decision is taken back, by its id.
    case withdraw(String)
  }

  public var id: String
  public var verdict: Verdict
  /// The agency whose names or cells these are, as it is written; nil for `merged` and `withdraw`, and for words of cells in any report.
  public var agency: String?
  public var author: String
  /// `2017-12-20`.
  public var date: String
  public var reason: String
  /// A hash of what the decider saw (`EvidenceHash`); nil when nobody recorded it.
  public var evidence: String?

  public init(
    id: String, verdict: Verdict, agency: String?, author: String = "", date: String = "", reason: String = "", evidence: String? = nil
  ) {
    self.id = id
    self.verdict = verdict
    self.agency = agency
    self.author = author
    self.date = date
    self.reason = reason
    self.evidence = evidence
  }

  /// The names that it speaks of, in the order written.
  public var names: [DecisionName] {
    switch verdict {
    case .same(let names), .different(let names): names
    case .alias(let name, let other): [name, other]
    case .split(let name, _), .retired(let name, _): [name]
    case .merged, .reading, .withdraw: []
    }
  }

  /// The names that it says are one; empty for other verdicts.
  var united: [DecisionName] {
    switch verdict {
    case .same, .alias: names
    default: []
    }
  }
}

/// A name as reports write it, and the agency whose it is when that is not the decision's.
public struct DecisionName: Sendable, Hashable, ExpressibleByStringLiteral {
  public var text: String
  public var agency: String?

  public init(_ text: String, agency: String? = nil) {
    self.text = text
    self.agency = agency
  }

  public init(stringLiteral text: String) { self.init(text) }
}

/// A cell, as places in results are given.
public struct DecisionPlace: Sendable, Equatable {
  /// The file's name.
  public var file: String
  public var table: Int
  public var row: Int
  public var column: Int

  public init(file: String, table: Int, row: Int, column: Int) {
    self.file = file
    self.table = table
    self.row = row
    self.column = column
  }
}

/// Agencies that became one.
public struct DecisionMerger: Sendable, Equatable {
  public var from: [String]
  public var to: String
  /// The day from which on the new agency exists, `2025-07-01`.
  public var effective: String
  /// The legal act.
  public var act: String

  public init(from: [String], to: String, effective: String, act: String) {
    self.from = from
    self.to = to
    self.effective = effective
    self.act = act
  }
}

/// What cells say: all cells of the same words, or the one at a place.
public struct DecisionReading: Sendable, Equatable {
  /// The words, or their skeleton; nil: whatever the cell at the place says.
  public var text: String?
  /// nil: every cell of these words.
  public var cell: DecisionPlace?
  public var says: CellAnswer
  /// Buses on the way as a cell would name them, in order; empty: those that the cell names.
  public var via: [String]
  /// nil: as the reader sees it.
  public var flow: Flow?

  public init(text: String?, cell: DecisionPlace? = nil, says: CellAnswer, via: [String] = [], flow: Flow? = nil) {
    (self.text, self.cell, self.says, self.via, self.flow) = (text, cell, says, via, flow)
  }
}
