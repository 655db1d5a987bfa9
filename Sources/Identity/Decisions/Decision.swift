/// What a person has decided on names: one entry of the ledger. Entries are only ever added; one that turns out wrong is withdrawn by
/// another.
public struct Decision: Sendable, Equatable {
  public enum Verdict: Sendable, Equatable {
    /// The names mean one system: the systems they are with become one.
    case same([String])
    /// The names mean different systems, though they look alike.
    case different([String])
    /// The name means the system that goes by the other name; other names stay where they are.
    case alias(String, of: String)
    /// The name at one place means a system of its own.
    case split(String, DecisionPlace)
    /// The system is out of use since the day given.
    case retired(String, since: String)
    /// An earlier decision is taken back, by its id.
    case withdraw(String)
  }

  public var id: String
  public var verdict: Verdict
  /// The agency whose names these are, as it is written; nil only for `withdraw`.
  public var agency: String?
  public var author: String
  /// `2017-12-20`.
  public var date: String
  public var reason: String
  /// A hash of what the decider saw; nil when nobody recorded it.
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

  /// The names that it speaks of.
  public var names: [String] {
    switch verdict {
    case .same(let names), .different(let names): names
    case .alias(let name, let other): [name, other]
    case .split(let name, _), .retired(let name, _): [name]
    case .withdraw: []
    }
  }
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
