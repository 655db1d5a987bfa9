internal import InteropGraph
internal import Names
internal import Phrasebook
internal import Vietnamese

/// Who acts in a clause, and where the data comes from and goes to: the row system, the column system, or nobody who is named.
struct FlowEnds {
  let cell: CellTokens
  let names: NameReader
  let sides: Sides

  static let verbs: Set<Role?> = [.receive, .call, .send, .move, .arrive, .exchange, .both, .giveBack]
  static let agent = Syllables.key("do")

  /// Which way the words behind a verb point: to somebody, or from somebody to the one who acts.
  enum Movement { case away, here }

  // MARK: Who acts

  /// "eOffice trả lại số", "… do Cổng gửi": the system right before the verb is the one that acts.
  func subject(of index: Int) -> Sides.Side? {
    let end = cell.tokens[index].range.lowerBound
    // "Hồ sơ … được chuyển": what stands before is what is moved.
    guard end > 0, cell.words[end - 1].key != Self.passive else { return nil }
    let words = segment(endingAt: end)
    // "Gọi API của GISHue lấy …": the words before belong to another verb.
    let hasVerb = cell.tokens[..<index].contains {
      $0.range.lowerBound >= words.lowerBound && Self.verbs.contains($0.role) && $0.role != .move
    }
    return hasVerb ? nil : side(words)
  }

  // MARK: From where and where to

  /// "từ A", "sang B", "cho B", "về B" behind a verb, within the clause.
  func named(after index: Int) -> Flow? {
    // "lấy về danh sách": the word belongs to the verb.
    let token = cell.tokens[index]
    let end = token.range.upperBound
    let takesHome = (token.role == .receive || token.role == .call) && (cell.words[end - 1].key == Self.home || end < cell.words.count && cell.words[end].key == Self.home)
    let start = takesHome ? min(end + (cell.words[end - 1].key == Self.home ? 0 : 1), clauseEnd(index)) : token.range.lowerBound
    return flow(from: start, to: clauseEnd(index), leftOf: nil)
  }

  /// A clause without a verb: "hồ sơ trình ký từ MCĐT sang Net.Office", "iGate sang iOffice: phiếu trình".
  func between(_ clause: Range<Int>) -> Flow? {
    let start = cell.tokens[clause.lowerBound].range.lowerBound
    return flow(from: start, to: cell.tokens[clause.upperBound - 1].range.upperBound, leftOf: start)
  }

  private func flow(from start: Int, to limit: Int, leftOf first: Int?) -> Flow? {
    var from: Sides.Side?
    var to: Sides.Side?
    for place in start..<max(limit, start) {
      let key = cell.words[place].key
      if key == Self.from { from = from ?? side(segment(startingAt: place + 1, limit: limit)) }
      if Self.to.contains(key) {
        to = to ?? side(segment(startingAt: place + 1, limit: limit))
        // "iGate sang iOffice": what stands at the front of the clause is where it comes from.
        if let first, Self.onward.contains(key), from == nil, place > first { from = side(segment(endingAt: place)) }
      }
    }
    if from == .row || to == .column, from != .column, to != .row { return .forward }
    if from == .column || to == .row, from != .row, to != .column { return .backward }
    return nil
  }

  /// Which way the words behind a verb of moving point, when they name neither of the two.
  func movement(after index: Int) -> Movement? {
    let (start, end) = (cell.tokens[index].range.lowerBound, clauseEnd(index))
    let keys = cell.words[start..<max(end, start)].map(\.key)
    if keys.contains(where: Self.away.contains) { return .away }
    if keys.contains(Self.from) || keys.dropFirst().first == Self.home { return .here }
    guard let home = keys.lastIndex(of: Self.home) else { return nil }
    return home == keys.count - 1 || Self.times.contains(keys[home + 1]) ? .here : nil
  }

  /// "Trao đổi … giữa hai hệ thống": both ways. "Trao đổi" and "chia sẻ" alone do not say.
  func amongBoth(_ index: Int) -> Flow? {
    let start = cell.tokens[index].range.upperBound
    let keys = cell.words[start..<max(clauseEnd(index), start)].map(\.key)
    return keys.contains(Syllables.key("giữa")) ? .both : nil
  }

  // MARK: Arrows

  func arrow(_ index: Int) -> Flow? {
    let role = cell.tokens[index].role
    guard role == .arrow || role == .arrowBack || role == .arrowBoth else { return nil }
    let (left, right) = chainEnds(index)
    let isNamed = left != nil || right != nil
    if role == .arrowBoth { return .both }
    let flow: Flow = left == .column || right == .row ? .backward : .forward
    // "LGSP → NGSP": an arrow between buses tells the route.
    guard isNamed || !isBetweenBuses(index) else { return nil }
    return role == .arrow ? flow : flow == .forward ? .backward : .forward
  }

  private func isBetweenBuses(_ index: Int) -> Bool {
    [index - 1, index + 1].filter(cell.tokens.indices.contains).contains { cell.tokens[$0].role == .bus }
  }

  /// The sides at the two ends of "A → LGSP → NGSP → B".
  private func chainEnds(_ index: Int) -> (left: Sides.Side?, right: Sides.Side?) {
    var (first, last) = (index, index)
    let arrows: Set<Role?> = [.arrow, .arrowBack, .arrowBoth]
    for place in (0..<index).reversed() {
      if cell.tokens[place].isSeparator { break }
      if arrows.contains(cell.tokens[place].role) { first = place }
    }
    for place in (index + 1)..<max(cell.tokens.count, index + 1) {
      if cell.tokens[place].isSeparator { break }
      if arrows.contains(cell.tokens[place].role) { last = place }
    }
    return (side(segment(endingAt: cell.tokens[first].range.lowerBound)), side(segment(startingAt: cell.tokens[last].range.upperBound)))
  }

  // MARK: Words of a name

  private static let passive = Syllables.key("được")
  private static let from = Syllables.key("từ")
  private static let home = Syllables.key("về")
  private static let to = Set(Words.keys("sang vào về lên đến cho tới xuống"))
  private static let away = Set(Words.keys("sang vào lên cho tới đến xuống"))
  private static let times = Set(Words.keys("mỗi hằng hàng định theo trong"))
  private static let onward = Set(Words.keys("sang"))
  private static let stops = Set(
    Words.keys("từ sang vào về lên đến cho tới xuống để phục nhằm qua bằng theo và rồi do bởi được thì khi mà tự"))
  private static let at = Syllables.key("ở")
  private static let rows = Set(Words.keys("dòng hàng"))
  private static let column = Syllables.key("cột")
  private static let demonstrative = Syllables.key("này")

  private func clauseEnd(_ index: Int) -> Int {
    for token in cell.tokens[(index + 1)...] where token.isSeparator || token.role == .purpose || token.role == .contrast {
      return token.range.lowerBound
    }
    return cell.words.count
  }

  private func segment(startingAt start: Int, limit: Int? = nil) -> Range<Int> {
    var end = start
    while end < (limit ?? cell.words.count), end - start < 9, !Self.stops.contains(cell.words[end].key), !isBreak(end) { end += 1 }
    return start..<max(end, start)
  }

  private func segment(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 9, !Self.stops.contains(cell.words[start - 1].key), !isBreak(start - 1) { start -= 1 }
    return start..<end
  }

  /// A mark ends a name; a hyphen, an ampersand and a dot inside a word ("TMV.LIS") do not.
  private func isBreak(_ place: Int) -> Bool {
    let word = cell.words[place]
    guard word.isMark, word.key != "-", word.key != "&" else { return false }
    return !(word.key == "." && word.isGlued && place + 1 < cell.words.count && cell.words[place + 1].isGlued)
  }

  private func side(_ range: Range<Int>) -> Sides.Side? {
    guard !range.isEmpty, range.upperBound <= cell.words.count else { return nil }
    if cell.words[range].last?.key == Self.demonstrative { return .column }
    // "Hệ thống ở dòng gửi hồ sơ sang hệ thống ở cột".
    if range.count >= 2, cell.words[range.upperBound - 2].key == Self.at {
      if Self.rows.contains(cell.words[range.upperBound - 1].key) { return .row }
      if cell.words[range.upperBound - 1].key == Self.column { return .column }
    }
    return sides.side(names.read(cell.text(range)))
  }
}
