internal import Diagnostics
public import InteropGraph

/// Which findings hang on the answer to a question about a name or about a cell.
public struct Robustness {
  /// Findings that hang on a question: gone, or of another severity or basis, under an answer other than the one taken.
  public struct Stake<Question: Sendable>: Sendable {
    public var question: Question
    /// Ids of findings that would not hold any more.
    public var lost: [String]
    /// Findings that would come up.
    public var gained: [Finding]
  }

  /// A question with the findings under each of its other answers; nil when they were too many to try.
  public struct Tried<Question: Sendable>: Sendable {
    public var question: Question
    public var findings: [[Finding]]?

    public init(_ question: Question, _ findings: [[Finding]]?) { (self.question, self.findings) = (question, findings) }
  }

  /// The findings, each `robust` or with the names and the cells that it hangs on.
  public let findings: [Finding]
  public let names: [Stake<NameQuestion>]
  public let cells: [Stake<CellQuestion>]

  /// Where an answer was not tried, every finding on a system in question is taken to hang on it.
  /// - Complexity: O(questions · findings).
  public init(_ findings: [Finding], names: [Tried<NameQuestion>], cells: [Tried<CellQuestion>] = [], in graph: InteropGraph) {
    self.names = names.map { tried in
      Self.stake(findings, tried, systems: { Set([$0.decided] + $0.candidates) })
    }
    // That a cell cannot be read is no finding that hangs on it: it is the question.
    let others = findings.filter { $0.rule != UnclearCell.id }
    self.cells = cells.map { tried in
      let known = Tried(tried.question, tried.findings?.map { $0.filter { $0.rule != UnclearCell.id } })
      return Self.stake(others, known, systems: \.systems)
    }
    let (onNames, onCells) = (Self.byFinding(self.names), Self.byFinding(self.cells))
    self.findings = findings.map { finding in
      var copy = finding
      let (names, cells) = (onNames[finding.id] ?? [], onCells[finding.id] ?? [])
      copy.details.append(.init("robust", .flag(names.isEmpty && cells.isEmpty)))
      if !names.isEmpty { copy.details.append(.init("hangsOn", .list(names.map(\.details)))) }
      if !cells.isEmpty { copy.details.append(.init("dependsOn", .texts(cells.flatMap { $0.cells(of: finding, in: graph) }.sorted()))) }
      return copy
    }
  }

  private static func byFinding<Question>(_ stakes: [Stake<Question>]) -> [String: [Question]] {
    var out: [String: [Question]] = [:]
    for stake in stakes { for id in stake.lost { out[id, default: []].append(stake.question) } }
    return out
  }

  private static func stake<Question>(_ findings: [Finding], _ tried: Tried<Question>, systems: (Question) -> Set<String>) -> Stake<
    Question
  > {
    guard let others = tried.findings else {
      let asked = systems(tried.question)
      return Stake(question: tried.question, lost: findings.filter { !asked.isDisjoint(with: $0.subjects) }.map(\.id), gained: [])
    }
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
      question: tried.question, lost: lost.filter { id in said[id].map { !comes.contains($0) } ?? true }.sorted(),
      gained: gained.values.filter { !goes.contains(Saying($0)) }.sorted { $0.id < $1.id })
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

extension CellQuestion {
  /// The cells that speak of a subject of the finding or of a system of its agency, all of them where none does.
  fileprivate func cells(of finding: Finding, in graph: InteropGraph) -> [String] {
    let subjects = Set(finding.subjects)
    func isNear(_ id: String) -> Bool { subjects.contains(id) || graph.system(id)?.agency.map(subjects.contains) == true }
    let near = claims.filter { isNear($0.row) || isNear($0.column) }
    return (near.isEmpty ? claims : near).map(\.id)
  }
}
