internal import Phrasebook

/// "Đề nghị Bộ mở dịch vụ để các tỉnh kết nối", "Kế hoạch 2018: làm qua LGSP", "Trước năm 2015, hai bên gửi nhận": what is wanted, planned,
/// denied or once was goes on until a word says that something is so.
extension ClauseReader {
  mutating func frame(by previous: Clause) {
    listRule(previous)
    guard !clause.standsAlone, previous.isOpen,
      clause.piece.mark == ":" || clause.piece.isAside || clause.hasPurpose || previous.hasPurpose || previous.frames
    else { return }
    if clause.takeFrame(of: previous, isLabel: clause.piece.mark == ":") {
      clause.frames = previous.frames || clause.piece.mark == ":"
      for index in range where uses(index) == .free && (role(index).map(Self.predicates.contains) ?? false) { mark(index, .governed) }
    }
  }

  /// "quy định về việc tiếp nhận hồ sơ, trả kết quả qua bưu chính": still what the paper is about.
  private mutating func listRule(_ previous: Clause) {
    let start = range.first { !cell.tokens[$0].isSeparator }
    guard previous.isRule, previous.asserts.isEmpty, clause.piece.mark == ",", start != nil, first(Self.predicates, in: range) == start
    else {
      return
    }
    (clause.isRule, clause.asserts) = (true, [])
  }

  /// A clause that begins its statement and says how real it is frames what follows: with a predicate of its own or none.
  mutating func readFrame() {
    guard clause.isOpen, !clause.isNow, !clause.isDone else { return }
    let hasPredicate = first(Self.predicates.union([.work, .perform]), in: range) != nil
    clause.frames = clause.isWish || clause.isPlan || clause.isCondition || clause.isPast && !hasPredicate
    clause.isAboutAbove = range.contains { role($0) == .this && cell.book.row(cell.tokens[$0].row).value == "above" }
    // "… là mong muốn của đơn vị", "… là nội dung của dự án giai đoạn 2".
    if let wish = first([.desire, .wish, .intent, .future], in: range),
      let being = (range.lowerBound..<wish).last(where: { role($0) == .then }),
      cell.book.row(cell.tokens[being].row).value == "being", being == range.lowerBound || wish - being <= 3
    {
      clause.isAboutAbove = true
    }
  }
}

extension Clause {
  /// Nothing is asserted, carried by hand or linked.
  var isOpen: Bool { asserts.isEmpty && !isByHand && !isLink }

  /// Says itself how real it is.
  var standsAlone: Bool { turns || isNow || isDone || isStill || isUpshot || !denies.isEmpty }

  /// Takes over how real the clause that frames it is. A label frames with all it says, a denial too.
  /// - Returns: whether there was anything to take.
  mutating func takeFrame(of frame: Clause, isLabel: Bool) -> Bool {
    let isDenied = isLabel && !frame.denies.isDisjoint(with: [.connection, .bare])
    let isPastFrame = frame.isPast && (isLabel || frame.frames)
    guard
      frame.isPlan || frame.isWish || frame.isDesire || frame.isAwaited || frame.isCondition || isPastFrame || isDenied
        || isLabel && frame.isTrial
    else { return false }
    isPlan = isPlan || frame.isPlan || isLabel && frame.isDesire
    (isWish, isAwaited) = (isWish || frame.isWish, isAwaited || frame.isAwaited)
    (isDesire, isCondition) = (isDesire || frame.isDesire, isCondition || frame.isCondition)
    (isPast, isTrial) = (isPast || isPastFrame, isTrial || isLabel && frame.isTrial)
    if !isPastFrame, !isTrial || isPlan || isWish || isDenied { asserts = [] }
    return true
  }
}
