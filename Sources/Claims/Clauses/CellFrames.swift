internal import Phrasebook
internal import Vietnamese

/// What a clause says of those in other statements.
enum CellFrames {
  static func settle(_ clauses: inout [Clause], _ cell: CellTokens) {
    tellOthersApart(&clauses)
    spreadHeading(&clauses, cell)
    spreadBack(&clauses)
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

  /// "Dự kiến quý II/2018:" at the head of a cell or over its lines: all that follows is planned, wanted, denied, past or on trial as well, up to
  /// what stands for itself.
  private static func spreadHeading(_ clauses: inout [Clause], _ cell: CellTokens) {
    var heading: Clause?
    for index in clauses.indices {
      if clauses[index].turns || clauses[index].isNow || clauses[index].isOfficial || clauses[index].isThis { heading = nil }
      if let heading, !clauses[index].standsAlone {
        if heading.isOther { clauses[index].isOther = true }
        _ = clauses[index].takeFrame(of: heading, isLabel: true)
      }
      if isHeading(clauses[index], isFirst: index == 0, cell) { heading = clauses[index] }
      // "Chưa thực hiện: chiều gửi": beside what is done, a part.
      if !clauses[index].denies.isEmpty, clauses.indices.contains(index + 1), clauses[index + 1].piece.mark == ":" {
        clauses[index].isPartial = true
      }
    }
  }

  /// Ends in a colon, and tells nothing but when or whether.
  private static func isHeading(_ clause: Clause, isFirst: Bool, _ cell: CellTokens) -> Bool {
    let end = clause.piece.range.upperBound
    guard clause.isOpen, end + 1 < cell.tokens.count, cell.key(cell.tokens[end]) == ":" else { return false }
    return isFirst || ["\n", "-", "•", "+"].contains(cell.key(cell.tokens[end + 1]))
  }

  /// "Các nội dung trên chưa thực hiện", "… là mong muốn của đơn vị": what was said before is not so, or not yet.
  private static func spreadBack(_ clauses: inout [Clause]) {
    for index in clauses.indices where clauses[index].isAboutAbove {
      let closer = clauses[index]
      for earlier in clauses.indices.prefix(index) where !clauses[earlier].isOther {
        _ = clauses[earlier].takeFrame(of: closer, isLabel: true)
      }
    }
  }
}
