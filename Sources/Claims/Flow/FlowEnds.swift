internal import Names
internal import Phrasebook
internal import Vietnamese

/// Which of the two systems the words of a clause mean: who acts, from where and to where data goes.
struct FlowEnds {
  let cell: CellTokens
  let names: NameReader
  let sides: Sides

  /// Where a name leads: to the row's system, the column's, or to another that stands for the column's.
  enum End { case row, column, other }

  // MARK: From and to

  /// The name behind a preposition; nil when none stands there.
  func name(after index: Int, in range: Range<Int>) -> End? {
    let tokens = nounPhrase(from: index + 1, in: range)
    guard let first = tokens.first else { return nil }
    if let end = end(tokens, isSubject: false) { return end }
    // "vào hồ sơ", "lên tờ khai": papers lie in the row's system.
    let isInto = cell.tokens[index].role == .toward && cell.book.row(cell.tokens[index].row).value == "into"
    return isInto && cell.tokens[first].role == .payload ? .row : nil
  }

  /// The one who acts: the name right before a verb, back to what begins the clause or another verb.
  func subject(of verb: Int, in range: Range<Int>) -> End? {
    // Markers, adverbs and how often before the verb are no part of the name.
    var end = verb
    while end > range.lowerBound, isAdverb(end - 1) { end -= 1 }
    let own = end
    while end > range.lowerBound, cell.tokens[end - 1].role.map(Self.adverbs.contains) ?? false { end -= 1 }
    var start = own
    while start > range.lowerBound, !isBoundary(start - 1) { start -= 1 }
    end = max(start, end)
    guard start < end else { return nil }
    // "… từ Cổng và gửi kết quả": where it comes from is not who sends.
    if start > range.lowerBound, cell.tokens[start - 1].role.map({ [.from, .toward, .through, .by, .at].contains($0) }) ?? false {
      return nil
    }
    // "gọi API của Cục lấy …": the words between two verbs belong to the first.
    if start > range.lowerBound, cell.tokens[start - 1].role.map(ClauseReader.data.contains) ?? false { return nil }
    // "hồ sơ LLTP gửi …": what stands before is what is sent, unless a system or an office follows in it.
    func isHead(_ index: Int) -> Bool {
      cell.tokens[index].role.map { $0 == .system || $0 == .office || $0 == .person || $0 == .this } ?? false
    }
    if let payload = (start..<end).first(where: { cell.tokens[$0].role == .payload }), !(start..<payload).contains(where: isHead) {
      guard let head = (payload..<end).first(where: isHead), role(before: head) != .and else { return nil }
      return self.end(head..<end)
    }
    return self.end(start..<end)
  }

  private func isAdverb(_ index: Int) -> Bool {
    let token = cell.tokens[index]
    return token.role.map { Self.adverbs.contains($0) && ![.then, .and, .also, .have, .passive].contains($0) }
      ?? (token.content == .word && cell.text(token).allSatisfy(\.isNumber))
  }

  private func role(before index: Int?) -> Role? { index.flatMap { $0 > 0 ? cell.tokens[$0 - 1].role : nil } }

  private static let adverbs: Set<Role> = [
    .done, .ongoing, .auto, .still, .future, .only, .habit, .now, .then, .and, .have, .also, .passive, .since, .able, .neutral, .fine,
    .need, .network,
  ]
  private static let boundaries: Set<Role> = ClauseReader.data.union([
    .from, .toward, .at, .through, .by, .purpose, .contrast, .passive, .agent, .cause, .hence, .arrow, .arrowBack, .arrowBoth, .connect,
    .direct, .technique,
    .not, .notYet, .then, .habit, .now, .when, .byHand, .especially, .also, .concede, .press,
  ])

  private func isBoundary(_ index: Int) -> Bool {
    let token = cell.tokens[index]
    return token.isSeparator || (token.role.map(Self.boundaries.contains) ?? false)
  }

  /// The tokens of a name from a place on.
  func nounPhrase(from start: Int, in range: Range<Int>) -> Range<Int> {
    var end = start
    while end < range.upperBound, end - start < 9, !isBoundary(end), cell.tokens[end].role.map({ !Self.afterName.contains($0) }) ?? true {
      end += 1
    }
    return start..<max(start, end)
  }

  private static let afterName: Set<Role> = [.done, .habit, .now, .auto, .home, .still, .only, .future, .ongoing, .standard]

  /// The whole of a stretch of tokens as a name.
  func end(_ tokens: Range<Int>, isSubject: Bool = true) -> End? {
    guard let first = tokens.first, let last = tokens.last, !tokens.allSatisfy({ cell.tokens[$0].role == .bus }) else { return nil }
    let words = cell.tokens[first].range.lowerBound..<cell.tokens[last].range.upperBound
    if let side = positional(words) { return side }
    if cell.tokens[last].role == .this, tokens.count <= 2 {
      switch cell.book.row(cell.tokens[last].row).value {
      case "here": return .row
      default: return .column
      }
    }
    switch sides.side(names.read(cell.text(words))) {
    case .row: return .row
    case .column: return .column
    case nil: break
    }
    // "kho của một cửa", "hộp việc của huyện": whose it is.
    if let of = tokens.dropFirst().last(where: { cell.key(cell.tokens[$0]) == Self.of || cell.tokens[$0].role == .at }),
      of + 1 < tokens.upperBound
    {
      if let owner = end((of + 1)..<tokens.upperBound), owner != .other { return owner }
    }
    let roles = tokens.compactMap { cell.tokens[$0].role }
    guard let head = roles.first(where: { $0 == .system || $0 == .office || $0 == .person }) else { return nil }
    // "phần mềm" and "chúng tôi" by themselves are one's own; any other name stands for the other side.
    if head == .person { return .row }
    if !isSubject, words.count <= 2, head == .system { return nil }
    return words.count <= 2 && head == .system || Self.ownOffices.contains(cell.words[words.lowerBound].key) && words.count <= 2
      ? .row : .other
  }

  /// Whether a name is the row's or the column's, or surely another's; nil where it may be anything.
  func mention(_ tokens: Range<Int>) -> End? {
    guard let first = tokens.first, let last = tokens.last, !tokens.contains(where: { cell.tokens[$0].role == .bus }) else { return nil }
    let reading = names.read(cell.text(cell.tokens[first].range.lowerBound..<cell.tokens[last].range.upperBound))
    switch sides.side(reading) {
    case .row: return .row
    case .column: return .column
    case nil: return sides.isElsewhere(reading) ? .other : nil
    }
  }

  /// A name of a product or a field that is neither the row's nor the column's: it may still be how people call one of them.
  func isStrange(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    let reading = names.read(cell.text(cell.tokens[first].range.lowerBound..<cell.tokens[last].range.upperBound))
    return (!reading.products.isEmpty || reading.domain != nil) && sides.side(reading) == nil && !Sides.same(reading, sides.row)
      && !Sides.same(reading, sides.column)
  }

  private static let ownOffices = Set(Words.keys("đơn địa"))

  private static let of = Syllables.key("của")
  private static let at = Syllables.key("ở")
  private static let rows = Set(Words.keys("dòng hàng"))
  private static let column = Syllables.key("cột")

  /// "Hệ thống ở dòng gửi hồ sơ sang hệ thống ở cột".
  private func positional(_ words: Range<Int>) -> End? {
    guard words.count >= 2, cell.words[words.upperBound - 2].key == Self.at else { return nil }
    if Self.rows.contains(cell.words[words.upperBound - 1].key) { return .row }
    return cell.words[words.upperBound - 1].key == Self.column ? .column : nil
  }
}
