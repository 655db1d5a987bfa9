internal import InteropGraph
internal import Names
internal import Vietnamese

/// Which way the data goes. The form does not ask it; verbs, arrows and "từ … sang …" tell it, or nothing does.
struct FlowReader {
  let cell: CellTokens
  let names: NameReader
  let row: NameReading
  let column: NameReading
  /// What the cell as a whole says; of a working connection, later plans tell nothing about the way of its data.
  let status: Status

  func flow() -> Flow? {
    var found: Set<Flow> = []
    /// "Gọi API": fetches, when no other verb says what is done with the call.
    var called: Flow?
    var isAfterPurpose = false
    var isNegated = false
    var isPlan = false
    var actor: Sides.Side?
    for (index, token) in cell.tokens.enumerated() {
      if token.content == .separator || token.tag == .contrast { (isAfterPurpose, isNegated, isPlan, actor) = (false, false, false, nil) }
      if token.tag == .planned, status == .operational { isPlan = true }
      if token.tag == .purpose { isAfterPurpose = !isVerbNext(index) }
      if isAfterPurpose, isAnswer(index) { isAfterPurpose = false }
      if token.tag == .negation || token.tag == Tag.none { isNegated = true }
      if let arrow = arrow(index) { found.insert(arrow) }
      if isAfterPurpose, let flow = servedSide(index) { found.insert(flow) }
      guard !isAfterPurpose, !isNegated, !isPlan, !isParticiple(index), !isForOther(index), !isByOther(index) else { continue }
      if Self.verbs.contains(token.tag) { actor = subject(of: index) ?? (isJoined(index) ? actor : nil) }
      switch token.tag {
      case .both: found.insert(.both)
      case .out: found.insert(named(after: index) ?? (actor == .column ? .backward : .forward))
      case .in:
        let flow = named(after: index) ?? (actor == .column ? .forward : .backward)
        if isCall(index) { called = called ?? flow } else { found.insert(flow) }
      case .giveBack: found.insert(named(after: index) ?? answer(index, against: found))
      case .oneWay:
        if let flow = named(after: index) { found.insert(flow) }
      case .share:
        if let flow = named(after: index) ?? between(index) { found.insert(flow) }
      default: break
      }
    }
    if found.contains(.both) || found.count > 1 { return .both }
    return found.first ?? called
  }

  private func isCall(_ index: Int) -> Bool { cell.words[cell.tokens[index].range.lowerBound].key == Self.call }

  private static let call = Syllables.key("gọi")

  /// "… gửi giấy phép và nhận bản khai": whoever did the first does the second.
  private func isJoined(_ index: Int) -> Bool {
    let start = cell.tokens[index].range.lowerBound
    return start > 0 && Self.joints.contains(cell.words[start - 1].key)
  }

  private static let joints = Set(Words.keys("và rồi"))

  /// "… mở API để một cửa tra cứu": one of the two is named as the one whom it serves.
  private func servedSide(_ index: Int) -> Flow? {
    guard [.in, .out].contains(cell.tokens[index].tag), let actor = subject(of: index) else { return nil }
    return (actor == .row) == (cell.tokens[index].tag == .in) ? .backward : .forward
  }

  /// "Trao đổi … giữa hai hệ thống": both ways. "Trao đổi", "chia sẻ" and "đồng bộ" alone do not say.
  private func between(_ index: Int) -> Flow? {
    let start = cell.tokens[index].range.upperBound
    let keys = cell.words[start..<max(clauseEnd(index), start)].map(\.key)
    return keys.contains(Syllables.key("giữa")) ? .both : nil
  }

  /// Which way an answer goes: from the one who is named as giving it, else against what went before, else as its verb says.
  private func answer(_ index: Int, against found: Set<Flow>) -> Flow {
    switch subject(of: index) {
    case .row: return .forward
    case .column: return .backward
    case nil: break
    }
    if found == [.forward] { return .backward }
    if found == [.backward] { return .forward }
    return cell.words[cell.tokens[index].range.upperBound - 1].key == Self.towards ? .backward : .forward
  }

  private static let towards = Syllables.key("về")

  private func arrow(_ index: Int) -> Flow? {
    let word = cell.words[cell.tokens[index].range.lowerBound]
    guard word.isMark, !isInChain(index) else { return nil }
    let next = index + 1 < cell.tokens.count ? cell.words[cell.tokens[index + 1].range.lowerBound] : nil
    switch word.key {
    case "↔": return .both
    case "→": return aroundArrow(index) ?? .forward
    case "←": return aroundArrow(index).map { $0 == .forward ? .backward : .forward } ?? .backward
    case "<": return next?.key == "-" || next?.key == "=" ? .both : nil
    case "-", "=":
      guard let next, next.key == ">", next.isGlued else { return nil }
      let before = index > 0 ? cell.words[cell.tokens[index - 1].range.lowerBound] : nil
      return before?.key == "<" ? .both : aroundArrow(index) ?? .forward
    default: return nil
    }
  }

  /// "LGSP → NGSP": an arrow between buses tells the route.
  private func isInChain(_ index: Int) -> Bool {
    let neighbours = [index - 1, index + 1, index - 2, index + 2].filter(cell.tokens.indices.contains).map { cell.tokens[$0].content }
    return neighbours.contains { if case .bus = $0 { true } else { false } }
  }

  private func aroundArrow(_ index: Int) -> Flow? {
    let place = cell.tokens[index].range.lowerBound
    let after = cell.tokens[index].range.upperBound + (cell.words.indices.contains(place + 1) && cell.words[place + 1].key == ">" ? 1 : 0)
    let left = side(segment(endingAt: place))
    let right = side(segment(startingAt: after))
    if left == .row || right == .column { return .forward }
    if left == .column || right == .row { return .backward }
    return nil
  }

  /// "từ A", "sang B", "cho B", "về B" behind a verb, within the clause.
  private func named(after index: Int) -> Flow? {
    var from: Sides.Side?
    var to: Sides.Side?
    var place = cell.tokens[index].range.lowerBound
    let limit = clauseEnd(index)
    while place < limit {
      let key = cell.words[place].key
      if key == Self.from { from = from ?? side(segment(startingAt: place + 1, limit: limit)) }
      if Self.to.contains(key) { to = to ?? side(segment(startingAt: place + 1, limit: limit)) }
      place += 1
    }
    if from == .row || to == .column, from != .column, to != .row { return .forward }
    if from == .column || to == .row, from != .row, to != .column { return .backward }
    return nil
  }

  /// "eOffice trả lại số": the system right before the verb is the one that acts.
  private func subject(of index: Int) -> Sides.Side? {
    let end = cell.tokens[index].range.lowerBound
    // "Hồ sơ … được chuyển": what stands before is what is moved.
    guard end > 0, cell.words[end - 1].key != Self.passive else { return nil }
    let words = segment(endingAt: end)
    // "Gọi API của GISHue lấy …": the words before belong to another verb.
    let hasVerb = cell.tokens[..<index].contains { $0.range.lowerBound >= words.lowerBound && Self.verbs.contains($0.tag) }
    return hasVerb ? nil : side(words)
  }

  private static let passive = Syllables.key("được")
  private static let verbs: Set<Tag?> = [.in, .out, .share, .both, .giveBack]
  private static let from = Syllables.key("từ")
  private static let to = Set(Words.keys("sang vào về lên đến cho tới"))
  private static let stops = Set(Words.keys("từ sang vào về lên đến cho tới để phục nhằm qua bằng theo và rồi"))

  private func clauseEnd(_ index: Int) -> Int {
    for token in cell.tokens[(index + 1)...] where token.content == .separator || token.tag == .purpose || token.tag == .contrast {
      return token.range.lowerBound
    }
    return cell.words.count
  }

  private func segment(startingAt start: Int, limit: Int? = nil) -> Range<Int> {
    var end = start
    while end < (limit ?? cell.words.count), end - start < 9, !Self.stops.contains(cell.words[end].key), !isBreak(cell.words[end]) {
      end += 1
    }
    return start..<max(end, start)
  }

  private func segment(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 9, !Self.stops.contains(cell.words[start - 1].key), !isBreak(cell.words[start - 1]) { start -= 1 }
    return start..<end
  }

  private func isBreak(_ word: Word) -> Bool { word.isMark && word.key != "-" && word.key != "&" }

  private static let demonstrative = Syllables.key("này")

  private func side(_ range: Range<Int>) -> Sides.Side? {
    guard !range.isEmpty, range.upperBound <= cell.words.count else { return nil }
    if cell.words[range].last?.key == Self.demonstrative { return .column }
    return Sides.side(names.read(cell.text(range)), row: row, column: column)
  }
}
