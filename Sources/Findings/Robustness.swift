internal import Diagnostics
public import InteropGraph

/// Which findings hang on the answer to a question about a name.
public struct Robustness {
  /// Findings that hang on a question: gone, or of another severity or basis, under an answer other than the one taken.
  public struct Stake: Sendable {
    public var question: NameQuestion
    /// Ids of findings that would not hold any more.
    public var lost: [String]
    /// Findings that would come up.
    public var gained: [Finding]
  }

  /// - Parameter alternatives: for each question the findings under each of its other answers; nil when they were too many to try.
  ///   Then every finding on a system in question is taken to hang on it.
  /// - Returns: the findings, each `robust` or with the names that it hangs on, and the questions with what is at stake.
  public static func judge(_ findings: [Finding], _ alternatives: [(question: NameQuestion, findings: [[Finding]]?)]) -> (
    findings: [Finding], stakes: [Stake]
  ) {
    let stakes = alternatives.map { asked in
      asked.findings.map { stake(findings, asked.question, $0) } ?? untried(findings, asked.question)
    }
    var hangsOn: [String: [NameQuestion]] = [:]
    for stake in stakes { for id in stake.lost { hangsOn[id, default: []].append(stake.question) } }
    let judged = findings.map { finding in
      var copy = finding
      let questions = hangsOn[finding.id] ?? []
      copy.details.append(.init("robust", .flag(questions.isEmpty)))
      if !questions.isEmpty { copy.details.append(.init("hangsOn", .list(questions.map(\.details)))) }
      return copy
    }
    return (judged, stakes)
  }

  private static func stake(_ findings: [Finding], _ question: NameQuestion, _ others: [[Finding]]) -> Stake {
    var lost: Set<String> = []
    var gained: [String: Finding] = [:]
    let before = Dictionary(findings.map { ($0.id, Core($0)) }, uniquingKeysWith: { first, _ in first })
    for other in others {
      let after = Dictionary(other.map { ($0.id, Core($0)) }, uniquingKeysWith: { first, _ in first })
      for (id, core) in before where after[id] != core { lost.insert(id) }
      for finding in other where before[finding.id] == nil { gained[finding.id] = gained[finding.id] ?? finding }
    }
    // The same sentence of the same system under another id is no change.
    let said = Dictionary(findings.map { ($0.id, Saying($0)) }, uniquingKeysWith: { first, _ in first })
    let (goes, comes) = (Set(lost.compactMap { said[$0] }), Set(gained.values.map(Saying.init)))
    return Stake(
      question: question, lost: lost.filter { id in said[id].map { !comes.contains($0) } ?? true }.sorted(),
      gained: gained.values.filter { !goes.contains(Saying($0)) }.sorted { $0.id < $1.id })
  }

  private static func untried(_ findings: [Finding], _ question: NameQuestion) -> Stake {
    let systems = Set([question.decided] + question.candidates)
    return Stake(question: question, lost: findings.filter { !systems.isDisjoint(with: $0.subjects) }.map(\.id), gained: [])
  }

  /// What a reader sees of a finding.
  private struct Saying: Hashable {
    var rule: String
    var severity: FindingSeverity
    var message: LocalizedText

    init(_ finding: Finding) { (rule, severity, message) = (finding.rule, finding.severity, finding.message) }
  }

  /// What makes a finding another one; numbers and evidence may grow or shrink.
  private struct Core: Equatable {
    var severity: FindingSeverity
    var basis: String?
    var grade: String?

    init(_ finding: Finding) {
      severity = finding.severity
      basis = finding.text("basis")
      grade = finding.text("grade")
    }
  }
}

extension NameQuestion {
  fileprivate var details: DetailValue {
    .object([
      .init("name", .text(name)), .init("doubt", .text(doubt.rawValue)), .init("decided", .text(decided)),
      .init("candidates", .texts(candidates)), .init("report", .text(mentions.first?.report ?? "")),
    ])
  }
}
