internal import Phrasebook
internal import Vietnamese

/// How much of the connection a clause speaks of: all of it, or a part.
extension ClauseReader {
  private static let parts: Set<Role> = [.rest, .other, .side]
  private static let wholes: Set<Role> = [.connect, .this, .pair, .system, .direct, .technique, .bus, .network, .exchange]
  private static let qualifiers: Set<Role> = [.not, .notYet, .stop, .broken, .trial, .refuse, .lack, .apart, .unknown, .byHand, .paper]

  /// "2 huyện đã bỏ ViLIS", "bản vẽ thì tách riêng", "chiều gửi lên đang thử": what is said of a part does not take back the whole.
  mutating func readScope() {
    guard let qualifier = first(Self.qualifiers, in: range) else { return }
    let subject = range.lowerBound..<qualifier
    if clause.isThis || subject.contains(where: { role($0).map(Self.wholes.contains) ?? false }) { return }
    clause.isPartial =
      clause.isSide || clause.isRest
      || subject.contains { index in
        guard let role = role(index) else { return false }
        return Self.parts.contains(role) || role == .office && isCounted(index) || role == .standard && index == subject.lowerBound
      }
  }

  /// "2 huyện", "hai xã", "mấy nơi".
  func isCounted(_ index: Int) -> Bool {
    let start = cell.tokens[index].range.lowerBound
    guard start > 0, index > range.lowerBound else { return false }
    return cell.words[start - 1].text.allSatisfy { $0.isNumber || $0 == "/" } || role(index - 1) == .only
  }

  /// Behind a pair of brackets the sentence goes on: its reason, its condition, its topic.
  mutating func resume(_ main: Clause) {
    guard clause.piece.mark == ")", !clause.turns, !clause.piece.isAside else { return }
    clause.isSide = clause.isSide || main.isSide
    if main.isSide, !clause.denies.isDisjoint(with: [.connection, .bare]) { clause.denies = [.data] }
    clause.isReason = clause.isReason || main.isReason
    clause.isCondition = clause.isCondition || main.isCondition
    let isOpen = main.asserts.isEmpty && !clause.isNow && !clause.isFact
    if isOpen { (clause.isAwaited, clause.isWish) = (clause.isAwaited || main.isAwaited, clause.isWish || main.isWish) }
    if main.isReason || main.isCondition || isOpen && (main.isAwaited || main.isWish) { clause.asserts = [] }
    if main.isThis, first([.then], in: range) == range.lowerBound { clause.isThis = true }
  }
}
