public import Names
public import Phrasebook
internal import Vietnamese

/// How a cell was read, step by step, for people who add phrases.
public struct CellExplanation: Sendable {
  public struct Piece: Sendable {
    public var text: String
    /// What it does; empty for words that no row knows.
    public var role: String
    /// The row of the phrasebook; empty for buses and unknown words.
    public var row: String
  }

  /// What each clause comes to, in the same order.
  public var findings: [[String]]

  /// Each statement as its clauses, each clause as its pieces.
  public var statements: [[[Piece]]]

  /// - Complexity: O(words × length of the longest phrase).
  public init(_ text: String, names: NameReader, book: Phrasebook = .builtIn) {
    let cell = CellTokens(text, names: names, book: book)
    let cut = StatementCutter(cell: cell).statements()
    findings = cut.map { ClauseReader.clauses(of: $0, in: cell).map(\.summary) }
    statements = cut.map { statement in
      statement.clauses.map { clause in
        clause.range.map { index in
          let token = cell.tokens[index]
          return Piece(text: cell.text(token), role: token.role?.rawValue ?? "", row: token.row >= 0 ? book.row(token.row).id : "")
        }
      }
    }
  }
}

extension Clause {
  /// What the clause comes to, in words of the code.
  var summary: String {
    let flags: [(Bool, String)] = [
      (isByHand, "by hand"), (isLink, "link"), (isPlan, "plan"), (isDesire, "wanted"), (isAwaited, "awaited"), (isWish, "wish"),
      (isAble, "possible"),
      (isNorm, "norm"), (isTrial, "trial"), (isOfficial, "official"), (isStop, "stop"), (isResumed, "resumed"), (isUnknown, "unknown"),
      (isReference, "reference"), (isPast, "past"), (isNow, "now"), (isFact, "fact"), (isOngoing, "ongoing"), (isOther, "other"),
      (isRest, "rest"),
      (isThis, "this"), (isReason, "reason"), (isException, "exception"), (isCondition, "condition"), (isConcession, "concession"),
      (turns, "turns"),
      (isMachine, "by machine"), (isSide, "one direction"), (isReported, "reported"), (hasPurpose, "purpose"),
    ]
    let said = asserts.sorted().map { "+\($0)" } + denies.map { "-\($0)" }.sorted()
    return (said + flags.filter(\.0).map(\.1) + (actor.map { ["actor \($0.rawValue)"] } ?? [])).joined(separator: ", ")
  }
}
