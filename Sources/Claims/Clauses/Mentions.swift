internal import Phrasebook
internal import Vietnamese

/// Whom a clause speaks of: the pair of the cell, or another system that it names.
extension ClauseReader {
  /// "riêng KeyPay thì không", "với kho bạc: chưa", "đã nối với cổng thành phố": a name in the place of the topic or of the partner.
  mutating func readMentions() {
    guard let ends else { return }
    let topic = topic()
    let markedTopic = topic?.isMarked == true ? topic?.start : nil
    for start in mentions(topic?.start) {
      let phrase = ends.nounPhrase(from: start, in: range)
      if first([.rest, .person, .other], in: phrase) != nil { continue }
      switch ends.mention(phrase) {
      case .row, .column: (clause.isThis, clause.isRest, clause.namesPair, clause.isOther) = (true, false, true, false)
      case .other where !clause.isThis: clause.isOther = true
      case nil where !clause.isThis && !clause.denies.isEmpty && ends.isStrange(phrase): clause.isOther = true
      case nil where start != topic?.start && ends.isStrange(phrase): clause.hasForeignTopic = true
      case nil where start == markedTopic && (ends.isStrange(phrase) || first([.office, .system], in: phrase) != nil):
        clause.hasForeignTopic = true
      default: break
      }
    }
  }

  /// Where a name begins that tells whom the clause is about.
  private func mentions(_ topic: Int?) -> [Int] {
    var out: [Int] = []
    if let topic { out.append(topic) }
    for index in range.dropLast() where isWith(index) && first([.connect, .exchange], in: range.lowerBound..<index) != nil {
      out.append(index + 1)
    }
    return out
  }

  private func isWith(_ index: Int) -> Bool { role(index) == .and && cell.book.row(cell.tokens[index].row).value == "with" }

  /// The name that stands before "thì" or a colon, or behind "riêng", "còn", "với".
  private func topic() -> (start: Int, isMarked: Bool)? {
    var start = range.lowerBound
    var isMarked = false
    while start < range.upperBound, cell.tokens[start].isSeparator || role(start).map(Self.openers.contains) ?? false {
      isMarked = isMarked || role(start) == .especially || isWith(start)
      start += 1
    }
    guard let ends, start < range.upperBound else { return nil }
    let end = ends.nounPhrase(from: start, in: range).upperBound
    guard end > start, role(start) != .payload else { return nil }
    if isMarked { return (start, true) }
    if end < range.upperBound, role(end).map(Self.closers.contains) ?? false || cell.key(cell.tokens[end]) == ":" { return (start, false) }
    return end == range.upperBound && cell.tokens.indices.contains(end) && [":", "("].contains(cell.key(cell.tokens[end]))
      ? (start, false) : nil
  }

  /// "Một cửa đứng ngoài", "hộ tịch thì chưa": what stands behind a topic.
  private static let closers: Set<Role> = [.then, .not, .notYet, .apart, .refuse]

  private static let openers: Set<Role> = [.contrast, .especially, .also, .cause, .concede, .hence, .and, .home, .at]
}
