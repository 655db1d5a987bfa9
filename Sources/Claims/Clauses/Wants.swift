internal import Phrasebook

/// What is planned, wanted, awaited, possible or prescribed.
extension ClauseReader {
  mutating func readWants() {
    for index in range where uses(index) == .free {
      switch role(index) {
      case .intent? where cell.book.row(cell.tokens[index].row).value == "ongoing" && clause.isTrial: note(index)
      case .intent?, .future?: want(index) { $0.isPlan = true }
      case .desire?
      where cell.book.row(cell.tokens[index].row).value == "plan"
        && range.prefix(while: { $0 < index }).allSatisfy({ cell.tokens[$0].isSeparator }):
        want(index) { $0.isPlan = true }
      case .desire?: want(index) { $0.isDesire = true }
      // "hồ sơ sau khi được tiếp nhận thì chuyển sang": when, not on what condition.
      case .await? where first([.payload], in: range.lowerBound..<index) != nil && first(Self.data, in: index..<range.upperBound) != nil:
        break
      case .await?:
        want(index) { $0.isAwaited = true }
        for later in index..<range.upperBound where role(later).map(Self.routes.contains) ?? false { mark(later, .governed) }
      // "dữ liệu đề nghị cấp đổi": what is asked for in the papers.
      case .wish? where role(index - 1) == .payload && first(Self.data, in: index..<range.upperBound) != nil: break
      case .wish?: want(index) { $0.isWish = true }
      case .able?, .faculty?: want(index) { $0.isAble = true }
      case .norm?: want(index) { $0.isNorm = true }
      case .rulebook? where first([.then], in: index..<range.upperBound) != nil && clause.denies.isEmpty: want(index) { $0.isNorm = true }
      case .rulebook?: (clause.isRule, _) = (true, note(index))
      case .need? where first(Self.predicates.union([.payload, .byHand, .paper]), in: index..<range.upperBound) == nil: clause.isNorm = true
      case .need?
      where first(Self.predicates.union([.payload]), in: index..<range.upperBound) != nil
        && first([.byHand, .paper], in: index..<range.upperBound) == nil:
        want(index) { $0.isWish = true }
      default: break
      }
    }
    if clause.isPlan || clause.isDesire || clause.isWish || clause.isNorm || clause.isCondition || clause.hasPurpose {
      // "… để trình lãnh đạo và nhận lại kết quả": the exchange goes on behind what it serves.
      for index in range
      where uses(index) == .free
        && !(clause.hasPurpose && role(index) == .receive && role(index - 1) == .and && cell.tokens[index].range.count > 1)
        && (role(index).map(Self.predicates.contains) ?? false)
      { mark(index, .governed) }
    }
    if clause.isUnknown { (clause.isDirect, clause.buses) = (false, []) }
    if clause.isPlan, clause.isTrial { clause.isTrial = false }
    if clause.isPlan || clause.isWish { clause.isPast = false }
  }

  mutating func want(_ index: Int, _ set: (inout Clause) -> Void) {
    note(index)
    set(&clause)
    for later in (index + 1)..<max(range.upperBound, index + 1)
    where uses(later) == .free && (role(later).map(Self.predicates.contains) ?? false) {
      mark(later, .governed)
    }
  }
}
