public import Diagnostics

public enum FindingSeverity: String, Sendable, CaseIterable, Comparable {
  case info, low, medium, high

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// What a finding stands on: a cell that says it, or a place where a name stands.
public enum Evidence: Sendable, Hashable {
  case claim(String)
  case mention(Mention)
}

/// A value in a finding's details; keys are kept in the order given.
public indirect enum DetailValue: Sendable, Hashable {
  case text(String)
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case list([DetailValue])
  case object([Detail])

  public struct Detail: Sendable, Hashable {
    public var key: String
    public var value: DetailValue

    public init(_ key: String, _ value: DetailValue) {
      self.key = key
      self.value = value
    }
  }

  public static func texts(_ texts: [String]) -> DetailValue { .list(texts.map { .text($0) }) }
}

/// The result of a rule: what is wrong, why it is believed, what to do.
public struct Finding: Sendable {
  public var id: String
  public var rule: String
  public var severity: FindingSeverity
  /// Systems or agencies by id; their order has the meaning that the rule gives it.
  public var subjects: [String]
  public var evidence: [Evidence]
  public var message: LocalizedText
  public var details: [DetailValue.Detail]

  public init(
    rule: String, severity: FindingSeverity, subjects: [String], evidence: [Evidence], message: LocalizedText,
    details: [DetailValue.Detail] = []
  ) {
    id = rule + ":" + subjects.joined(separator: "+")
    self.rule = rule
    self.severity = severity
    self.subjects = subjects
    self.evidence = evidence
    self.message = message
    self.details = details
  }
}
