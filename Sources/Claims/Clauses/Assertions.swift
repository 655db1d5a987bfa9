internal import InteropGraph
internal import Phrasebook
internal import Vietnamese

/// What is left to be asserted, and what no rule explains.
extension ClauseReader {
  mutating func readAssertions() {
    let isReal =
      !clause.isUnknown && !clause.isReference && !clause.isDesire && !clause.hasPurpose
      && (!clause.isReason || clause.isFact || clause.isMachine || first([.shared], in: range) != nil) && !clause.isPlan && !clause.isWish
      && !clause.isNorm && !clause.isCondition
    for index in range where uses(index) == .free {
      guard let role = role(index) else { continue }
      switch role {
      case .connect: if isReal { (_, _) = (clause.asserts.insert(.connected), note(index)) }
      case .shared: if isReal { (_, _) = (clause.asserts.insert(.shared), note(index)) }
      case _ where Self.data.contains(role): if isReal { (_, _) = (clause.asserts.insert(.data), note(index)) }
      case .direct, .bus, .indirect: if isReal { clause.asserts.insert(.route) }
      case .technique: if isReal { clause.asserts.insert(.technique) }
      // "qua phần mềm …": another programme is the way.
      case .through where self.role(index + 1) == .system:
        if isReal { (clause.isMachine, _, _) = (true, clause.asserts.insert(.route), note(index)) }
      case .arrow, .arrowBack, .arrowBoth:
        clause.isSide = true
        if isReal { (_, _) = (clause.asserts.insert(.data), note(index)) }
      case .toward, .home: if isReal, goes(index) { (_, _) = (clause.asserts.insert(.data), note(index)) }
      case .work where clause.isOngoing || clause.isNow || clause.isFact || first([.fine], in: range) != nil:
        if isReal, first(Self.predicates.union([.perform, .send]), in: range) == nil, !clause.isByHand { clause.asserts.insert(.yes) }
      // "mới 5/14 xã chạy": for some of them it works.
      case .work
      where first([.only], in: range.lowerBound..<index) != nil
        && (range.lowerBound..<index).contains { self.role($0) == .office && isCounted($0) && self.role($0 - 1) != .only }:
        if isReal, !clause.isByHand { clause.asserts.insert(.yes) }
      case .yes, .have, .done:
        if isReal, isAlone(index) { (_, _) = (clause.asserts.insert(.yes), note(index)) }
      default: break
      }
    }
    realise(isReal)
    if clause.topic == .out || clause.topic == .in, clause.denies.isEmpty, isReal { clause.asserts.insert(.data) }
    // "Trực tiếp" of what people carry is in person.
    let isServed = range.contains { role($0) == .standard && Self.services.contains(cell.book.row(cell.tokens[$0].row).value) }
    if clause.isByHand, clause.buses.isEmpty, !clause.isTechnique, !isServed, first([.auto, .network, .arrive, .connect], in: range) == nil
    {
      (clause.isMachine, clause.isDirect, clause.asserts) = (false, false, [])
    }
    if clause.actor == .person, !clause.isMachine, first([.arrive], in: range) != nil { clause.isByHand = true }
    if clause.isByHand, !clause.isMachine { clause.asserts.remove(.data) }
    if clause.isStop || clause.isUnknown || clause.isReference { clause.asserts = [] }
  }

  /// "tờ khai sang phần mềm hộ tịch, kết quả về": the word of direction is all the verb there is.
  func goes(_ index: Int) -> Bool {
    guard first(Self.predicates, in: range) == nil, index > range.lowerBound, !clause.isByHand else { return false }
    let before = range.lowerBound..<index
    if cell.book.row(cell.tokens[index].row).value == "over", role(index + 1) == .system, first([.system], in: before) != nil {
      return true
    }
    guard
      before.contains(where: { !cell.tokens[$0].isSeparator && (role($0).map { [.payload, .neutral, .standard].contains($0) } ?? true) })
    else { return false }
    if index == range.upperBound - 1 { return true }
    // "thông báo về thuế" is about it, "thông báo về đều" comes home.
    if role(index) == .home { return role(index + 1) != nil && role(index + 1) != .office }
    if cell.book.row(cell.tokens[index].row).value == "over" { return true }
    return first([.from], in: before) != nil || role(index + 1) == .system && first([.payload], in: before) != nil
  }

  /// "Việc kết nối đã được thực hiện": the noun's verb is so after all.
  mutating func realise(_ isReal: Bool) {
    guard isReal, clause.denies.isEmpty, let event = first([.event, .faculty], in: range), !clause.isAble || role(event) == .faculty,
      first([.connect, .exchange, .send, .receive, .move, .both], in: event..<range.upperBound) != nil
    else { return }
    let carriers: Set<Role> =
      role(event) == .faculty
      ? [.work, .official, .done] : [.perform, .done, .fine, .through, .passive, .since, .habit, .both, .direct, .bus]
    guard let carrier = first(carriers, in: (event + 1)..<range.upperBound) else { return }
    note(carrier)
    clause.asserts.insert(.connected)
  }

  /// The only thing in its clause that says anything.
  func isAlone(_ index: Int) -> Bool {
    range.allSatisfy { $0 == index || role($0) == .fine || role($0) == .done || role($0) == .neutral || cell.tokens[$0].isSeparator }
  }

  static let blocking: Set<Role> = [.act, .adverse, .condition, .norm]

  mutating func readLeftovers() {
    for index in range where uses(index) == .free {
      guard let role = role(index) else {
        if !cell.text(cell.tokens[index]).isEmpty, isUnknownMeans(index) || isUnknownPredicate(index) || isNonsense(index) {
          clause.leftovers.append(index)
        }
        continue
      }
      if Self.blocking.contains(role), !isOfAnother(index), !cell.text(cell.tokens[index]).isEmpty { clause.leftovers.append(index) }
    }
  }

  /// "sửa tới đâu một cửa tự cập nhật tới đó": a subject of its own stands between the two predicates.
  func isOfAnother(_ index: Int) -> Bool {
    guard role(index) == .act, let verb = first(Self.predicates, in: (index + 1)..<max(range.upperBound, index + 1)) else { return false }
    return first([.system, .auto, .payload, .then], in: (index + 1)..<verb) != nil
  }

  /// "bằng bồ câu", "qua cửa sổ".
  func isUnknownMeans(_ index: Int) -> Bool {
    guard index > range.lowerBound, let before = role(index - 1) else { return false }
    return before == .by && cell.book.row(cell.tokens[index - 1].row).after.isEmpty
  }

  func isUnknownPredicate(_ index: Int) -> Bool {
    guard index > range.lowerBound, let before = role(index - 1), uses(index - 1) == .free else { return false }
    return before == .adverse || before == .ongoing
  }

  /// A word in small letters that can be no Vietnamese syllable and that no row knows, where no data is named.
  func isNonsense(_ index: Int) -> Bool {
    let word = cell.words[cell.tokens[index].range.lowerBound]
    // "msdn", "kq": letters for words.
    if word.text.count <= 4, !word.text.contains(where: { "aeiou".contains($0) }) { return false }
    guard !word.isMark, !cell.lacksAccents, word.text.allSatisfy({ $0.isLowercase }), !Syllables.isSyllable(word.text) else { return false }
    return word.text.count > 1
  }
}
