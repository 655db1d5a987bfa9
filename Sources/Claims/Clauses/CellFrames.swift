internal import Phrasebook
internal import Vietnamese

/// What a clause says of those in later statements.
enum CellFrames {
  static func settle(_ clauses: inout [Clause], _ cell: CellTokens) {
    tellOthersApart(&clauses)
    spreadHeading(&clauses, cell)
  }

  /// "Với thuế: chưa. Với ViLIS: đã thông": beside the topic that is the pair, the other topics are others.
  private static func tellOthersApart(_ clauses: inout [Clause]) {
    guard clauses.contains(where: { $0.isThis && !$0.hasForeignTopic }), clauses.contains(where: \.hasForeignTopic) else { return }
    var isOther = false
    for index in clauses.indices {
      if clauses[index].startsStatement || clauses[index].isThis || clauses[index].turns { isOther = false }
      if clauses[index].hasForeignTopic, !clauses[index].isThis { isOther = true }
      if isOther { clauses[index].isOther = true }
    }
  }

  /// "Dự kiến quý II/2018:" over the lines that tell what: they are planned, wanted, past or on trial as well.
  private static func spreadHeading(_ clauses: inout [Clause], _ cell: CellTokens) {
    var heading: Clause?
    for index in clauses.indices {
      let clause = clauses[index]
      if clause.isNow || clause.turns || clause.isOfficial { heading = nil }
      if let heading { apply(heading, to: &clauses[index]) }
      if isHeading(clause, cell) { heading = clause }
    }
  }

  /// Ends in a colon and a new line, and tells nothing but when or whether.
  private static func isHeading(_ clause: Clause, _ cell: CellTokens) -> Bool {
    let end = clause.piece.range.upperBound
    guard clause.asserts.isEmpty, clause.isPlan || clause.isWish || clause.isDesire || clause.isPast || clause.isTrial,
      end + 1 < cell.tokens.count
    else { return false }
    return cell.key(cell.tokens[end]) == ":" && ["\n", "-", "•", "+"].contains(cell.key(cell.tokens[end + 1]))
  }

  private static func apply(_ heading: Clause, to clause: inout Clause) {
    (clause.isPlan, clause.isWish) = (clause.isPlan || heading.isPlan || heading.isDesire, clause.isWish || heading.isWish)
    (clause.isPast, clause.isTrial) = (clause.isPast || heading.isPast, clause.isTrial || heading.isTrial)
    if clause.isPlan || clause.isWish { clause.asserts = [] }
  }
}
