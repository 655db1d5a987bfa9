internal import InteropGraph
internal import Names
internal import Phrasebook
internal import Vietnamese

/// Which way the data goes. The form does not ask it; verbs, arrows and "từ … sang …" tell it, or nothing does.
///
/// Each clause is read by itself: who acts in it (`FlowEnds`), what the verb says, where the data comes from and goes to. An arrow is plainer
/// than a verb that names nobody.
struct FlowReader {
  let cell: CellTokens
  let ends: FlowEnds
  /// What the cell as a whole says; of a working connection, later plans tell nothing about the way of its data.
  let status: Status

  init(cell: CellTokens, ends: FlowEnds, status: Status) {
    self.cell = cell
    self.ends = ends
    self.status = status
  }

  /// What was found so far.
  private struct Found {
    var arrows: Set<Flow> = []
    /// Verbs of which somebody is named.
    var named: Set<Flow> = []
    /// Verbs alone.
    var bare: Set<Flow> = []
    /// "Gọi API": fetches, when no other verb says what is done with the call.
    var called: Flow?
    /// Who acted last, as long as the sentence goes on.
    var actor: Sides.Side?

    var all: Set<Flow> { named.union(bare) }

    var flow: Flow? {
      let told = arrows.isEmpty ? all : arrows.union(named)
      if told.contains(.both) || told.count > 1 { return .both }
      return told.first ?? called
    }
  }

  func flow() -> Flow? {
    var found = Found()
    for clause in clauses() { read(clause, &found) }
    if found.flow == nil, goesThereAndBack { return .both }
    if let flow = found.flow, flow != .both, goesThereAndBack { return .both }
    return found.flow
  }

  // MARK: Clauses

  /// Ranges of tokens between separators and words that turn the sentence.
  private func clauses() -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for (index, token) in cell.tokens.enumerated() where token.isSeparator || (token.role == .contrast && !isAgent(token)) {
      if start < index { out.append(start..<index) }
      start = token.isSeparator ? index + 1 : index
    }
    if start < cell.tokens.count { out.append(start..<cell.tokens.count) }
    return out
  }

  /// "… do Cổng gửi đến": who does it, not why.
  private func isAgent(_ token: Token) -> Bool { cell.words[token.range.lowerBound].key == FlowEnds.agent }

  private func read(_ clause: Range<Int>, _ found: inout Found) {
    if endsSentence(before: clause) { found.actor = nil }
    var isAfterPurpose = false
    var isNegated = false
    var isPlan = false
    var hasVerb = false
    for index in clause {
      let token = cell.tokens[index]
      if token.role == .intent || token.role == .future || token.role == .wish, status == .operational { isPlan = true }
      if token.role == .purpose { isAfterPurpose = !isVerbNext(index, hasVerb: hasVerb) }
      if isAfterPurpose, isAnswer(index) { isAfterPurpose = false }
      if [.not, .notYet, .spared, .insteadOf, .refuse, .lack].contains(token.role) { isNegated = true }
      if let arrow = ends.arrow(index) { found.arrows.insert(arrow) }
      if isAfterPurpose, let flow = servedSide(index) { found.named.insert(flow) }
      guard FlowEnds.verbs.contains(token.role) || token.role == .oneWay else { continue }
      guard !isAfterPurpose, !isNegated, !isPlan, !isParticiple(index), !isForOther(index), !isByOther(index), !isPartOfName(index) else {
        continue
      }
      hasVerb = hasVerb || (token.role != .move && !isCall(index))
      take(index, clause, &found)
    }
    if !hasVerb, !isNegated, !isPlan, !isAfterPurpose, let flow = ends.between(clause) { found.named.insert(flow) }
  }

  private func endsSentence(before clause: Range<Int>) -> Bool {
    guard clause.lowerBound > 0 else { return true }
    let mark = cell.words[cell.tokens[clause.lowerBound - 1].range.lowerBound]
    return mark.isMark && mark.key != ","
  }

  // MARK: Verbs

  private func take(_ index: Int, _ clause: Range<Int>, _ found: inout Found) {
    let subject = ends.subject(of: index)
    if subject != nil || !isJoined(index, clause) { found.actor = subject }
    let isNamed = found.actor != nil
    func add(_ flow: Flow?, named: Bool) {
      guard let flow else { return }
      if named { found.named.insert(flow) } else { found.bare.insert(flow) }
    }
    let told = ends.named(after: index)
    switch cell.tokens[index].role {
    case .both: add(.both, named: true)
    case .send: add(told ?? sent(by: found.actor), named: told != nil || isNamed)
    case .call: found.called = found.called ?? told ?? fetched(by: found.actor)
    case .receive: add(told ?? fetched(by: found.actor), named: told != nil || isNamed)
    case .giveBack: add(told ?? answer(index, subject, against: found.all), named: told != nil || subject != nil)
    case .move, .arrive: add(told ?? moved(index, found.actor), named: told != nil || isNamed)
    case .oneWay: add(told, named: true)
    case .exchange: add(told ?? ends.amongBoth(index), named: true)
    default: break
    }
  }

  private func sent(by actor: Sides.Side?) -> Flow { actor == .column ? .backward : .forward }

  private func fetched(by actor: Sides.Side?) -> Flow { actor == .column ? .forward : .backward }

  /// "Nạp hồ sơ vào", "đồng bộ danh mục từ", "tải về": the words behind the verb say which way.
  private func moved(_ index: Int, _ actor: Sides.Side?) -> Flow? {
    switch ends.movement(after: index) {
    case .away: return sent(by: actor)
    case .here: return fetched(by: actor)
    case nil:
      let key = cell.words[cell.tokens[index].range.lowerBound].key
      if actor != nil, Self.giving.contains(key) || Self.sending.contains(key) { return sent(by: actor) }
      return Self.sending.contains(key) ? .forward : nil
    }
  }

  /// Verbs of sending whoever is named, and those that send only when somebody is.
  private static let sending = Set(Words.keys("đưa xuất truyền bàn trao"))
  private static let giving = Set(Words.keys("nộp nạp ghi báo phát"))

  private func isCall(_ index: Int) -> Bool { cell.tokens[index].role == .call }

  /// "… gửi giấy phép và nhận bản khai", "Cổng gửi hồ sơ, nhận kết quả": whoever did the first does the second.
  private func isJoined(_ index: Int, _ clause: Range<Int>) -> Bool {
    let start = cell.tokens[index].range.lowerBound
    return start > 0 && Self.joints.contains(cell.words[start - 1].key) || index == clause.lowerBound
  }

  private static let joints = Set(Words.keys("và rồi để"))

  /// "… mở API để một cửa tra cứu": one of the two is named as the one whom it serves.
  private func servedSide(_ index: Int) -> Flow? {
    guard [.receive, .send].contains(cell.tokens[index].role), let actor = ends.subject(of: index) else { return nil }
    return (actor == .row) == (cell.tokens[index].role == .receive) ? .backward : .forward
  }

  /// Which way an answer goes: from the one who is named as giving it, else against what went before, else as its verb says.
  private func answer(_ index: Int, _ subject: Sides.Side?, against found: Set<Flow>) -> Flow {
    switch subject {
    case .row: return .forward
    case .column: return .backward
    case nil: break
    }
    if found == [.forward] { return .backward }
    if found == [.backward] { return .forward }
    return cell.words[cell.tokens[index].range.upperBound - 1].key == Self.towards ? .backward : .forward
  }

  private static let towards = Syllables.key("về")

  // MARK: There and back

  /// "Phiếu chuyển đi, thông báo thuế về", "hồ sơ lên tỉnh, kết quả trả xuống": two clauses, one for each way.
  private var goesThereAndBack: Bool {
    let last = clauses().map { clause in cell.words[cell.tokens[clause.upperBound - 1].range.upperBound - 1].key }
    let words = clauses().map { clause in
      Set(cell.words[cell.tokens[clause.lowerBound].range.lowerBound..<cell.tokens[clause.upperBound - 1].range.upperBound].map(\.key))
    }
    for (number, key) in last.enumerated() where number > 0 {
      if key == Self.towards, last[number - 1] == Self.off { return true }
      if key == Self.down, words[number - 1].contains(Self.up) { return true }
    }
    return false
  }

  private static let off = Syllables.key("đi")
  private static let up = Syllables.key("lên")
  private static let down = Syllables.key("xuống")
}
