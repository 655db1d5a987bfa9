internal import Phrasebook

/// How a clause hangs on the one before it.
extension ClauseReader {
  /// How the clause hangs on the one before.
  mutating func readOpening() {
    for index in range {
      guard let role = role(index) else { break }
      switch role {
      case .contrast: clause.turns = true
      case .cause: clause.isReason = true
      case .concede: clause.isConcession = true
      case .except: clause.isException = true
      case .condition: clause.isCondition = true
      case .purpose: clause.hasPurpose = true
      case .hence: clause.isUpshot = true
      case .also: break
      case .unlike: clause.isOther = true
      case .especially:
        clause.turns = true
        // "riêng phần mềm này": this pair; "riêng hồ sơ khoáng sản": a part of what was named before.
        if first([.system, .connect, .work, .now], in: range) != nil
          || first([.this], in: range).map({ self.role($0 - 1) != .office }) ?? false
        {
          clause.isThis = true
        } else {
          clause.isRest = true
        }
      case .agent where index == range.lowerBound: clause.isReason = true
      default: return
      }
    }
  }

  /// "6 nơi còn lại máy chủ đã cấp, cán bộ chưa được tập huấn": the same sentence goes on about the same.
  mutating func carryOn(_ previous: Clause) {
    frame(by: previous)
    guard !clause.isThis, !clause.piece.isAside else { return }
    if previous.isThis, first([.then], in: range) == range.lowerBound { clause.isThis = true }
    if previous.isRest { clause.isRest = true }
    // "trả kết quả thì chưa đẩy lên được, phải gọi điện": the part that is not there is done by hand.
    if previous.isPartial, previous.denies.contains(.data), clause.isByHand { clause.isSide = true }
    if previous.isOther, !clause.turns || clause.piece.isAside { clause.isOther = true }
    if !clause.hasSubject, !clause.isMachine, clause.actor == nil, clause.asserts == [.data] { clause.actor = previous.actor }
    // "trạng thái thì chưa trả lên được, lỗi": goes on about the part.
    if clause.piece.mark == ",", clause.isStop, previous.isPartial || previous.denies.contains(.data) && previous.hasTopic,
      !clause.hasSubject
    {
      clause.isPartial = true
    }
    if previous.isSide, first(Self.predicates, in: range) == nil { clause.isSide = true }
  }

  /// A marker, a subject or a predicate at its front: a clause of its own.
  var startsAnew: Bool {
    guard let first = range.first(where: { !cell.tokens[$0].isSeparator }), let role = role(first) else { return false }
    return ![.payload, .desire, .and, .standard, .this, .neutral, .stop, .fine, .rulebook].contains(role)
  }

  /// "chưa kết nối, chia sẻ", "quy chế kết nối, chia sẻ": what was said of the first verb goes on for those that follow it in the list.
  mutating func inherit(_ previous: Clause) {
    guard clause.piece.mark == ",", [.denied, .nominal, .governed].contains(previous.tail), !clause.piece.isAside else { return }
    guard let first = range.first(where: { !cell.tokens[$0].isSeparator }), let verb = role(first), Self.predicates.contains(verb) else {
      return
    }
    let own: Set<Role> = [
      .bus, .direct, .technique, .network, .auto, .byHand, .paper, .toward, .done, .passive, .now, .through, .by, .not, .notYet, .ongoing,
      .standard,
    ]
    guard !range.contains(where: { role($0).map(own.contains) ?? false }) else { return }
    for index in range where role(index).map(Self.predicates.contains) ?? false { mark(index, previous.tail) }
  }
}
