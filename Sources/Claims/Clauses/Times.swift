internal import Phrasebook
internal import Vietnamese

/// When it is so: now, once, over, on trial.
extension ClauseReader {
  mutating func readTimes() {
    for index in range where uses(index) != .denied && uses(index) != .inert {
      switch role(index) {
      case .past?: (clause.isPast, _) = (true, note(index))
      case .now?: (clause.isNow, _) = (true, note(index))
      case .done?, .since?: (clause.isFact, clause.isDone, _) = (true, true, note(index))
      case .habit?: (clause.isFact, _) = (true, note(index))
      case .still?: clause.isStill = true
      case .from? where index + 1 < range.upperBound && cell.text(cell.tokens[index + 1]).first?.isNumber == true: clause.isFact = true
      case .ongoing?: (clause.isOngoing, _) = (true, note(index))
      case .trial?: (clause.isTrial, _) = (true, note(index))
      case .official?: (clause.isOfficial, _) = (true, note(index))
      case .resume?: (clause.isResumed, _) = (true, note(index))
      case .stop?, .broken?: readStop(index)
      case nil: readYear(index)
      default: break
      }
    }
    if clause.isNow { clause.isPast = false }
  }

  /// "ngừng gửi giấy", "bỏ hồ sơ giấy": the paper stops.
  mutating func readStop(_ index: Int) {
    if role(index - 1) == .person || clause.hasPurpose || isLeaving(index) || isOccasional(index) { return }
    // "lỗi thì gửi lại", "chứng chỉ bị thu hồi": a case among others, a kind of data.
    if role(index + 1) == .then, first(Self.data, in: index..<range.upperBound) != nil { return }
    if role(index - 1) == .adverse, role(index - 2) == .payload, first(Self.data, in: range.lowerBound..<index) != nil { return }
    note(index)
    let others = (index + 1)..<range.upperBound
    if first([.paper, .byHand], in: others.prefix(5)) != nil || first([.paper, .byHand], in: range.lowerBound..<index) != nil {
      clause.denies.insert(.medium)
      for later in index..<range.upperBound { mark(later, .denied) }
    } else {
      clause.isStop = true
      for later in range where role(later).map(Self.predicates.contains) ?? false { mark(later, .inert) }
    }
  }

  /// "người cũ nghỉ rồi": people go, not the connection.
  private func isLeaving(_ index: Int) -> Bool {
    first([.person], in: range.lowerBound..<index) != nil
      && first([.connect, .system, .payload, .direct, .bus, .technique], in: range) == nil
  }

  /// "hay rớt", "thỉnh thoảng bị nghẽn": it works between whiles.
  private func isOccasional(_ index: Int) -> Bool {
    (range.lowerBound...index).contains { role($0) == .fine && cell.book.row(cell.tokens[$0].row).value == "occasional" }
  }

  mutating func readYear(_ index: Int) {
    let word = cell.words[cell.tokens[index].range.lowerBound]
    guard word.text.count == 4, let year = Int(word.text), (Self.year + 1...2035).contains(year) else { return }
    let before = cell.tokens[index].range.lowerBound - 1
    if before >= 0, Self.numberWords.contains(cell.words[before].key) { return }
    note(index)
    clause.isPlan = true
  }

  private static let numberWords = Set(Words.keys("số port"))
}
