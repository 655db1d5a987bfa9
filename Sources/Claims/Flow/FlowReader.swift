internal import InteropGraph
internal import Names
internal import Phrasebook

/// Which way the data goes. The form does not ask it; verbs with who does them, arrows and "từ … sang …" tell it, or nothing does.
///
/// Each verb that the clauses assert is read by itself: who acts, where the data comes from and goes to, and what the verb says when neither is
/// named. Verbs that are denied, only named, or part of what is exchanged say nothing.
struct FlowReader {
  let cell: CellTokens
  let clauses: [Clause]
  let ends: FlowEnds
  /// What the cell as a whole says; of a working connection, plans tell nothing about the way of its data.
  let status: Status

  private struct Found {
    var named: Set<Flow> = []
    var bare: Set<Flow> = []
    /// "gọi API": fetches, when no other verb says what is done with the call.
    var called: Flow?
    var back: [Answer] = []
    /// Who acted last, as long as the sentence goes on.
    var actor: FlowEnds.End?
    /// Who sent, in the same sentence.
    var sender: FlowEnds.End?

    var all: Set<Flow> { named.union(bare) }
  }

  /// What is given back: the way it goes where that is told, else whether it comes home.
  private struct Answer {
    var told: Flow?
    var comesHome: Bool
  }

  func flow() -> Flow? {
    let speaking = clauses.filter(counts)
    var found = Found()
    for clause in speaking { read(clause, &found, isPurpose: isAimOfAll(clause, found)) }
    if let flow = result(found) { return flow }
    // "Kết nối để lấy thông tin": what it serves, where nothing else tells the way.
    for clause in clauses where clause.hasPurpose && !clause.isPlan && isAim(clause) { read(clause, &found, isPurpose: true) }
    return result(found) ?? found.called
  }

  /// "gọi API để tạo đơn": what a contact serves that says nothing of its way itself.
  private func isAimOfAll(_ clause: Clause, _ found: Found) -> Bool {
    guard clause.hasPurpose, isAim(clause), found.all.isEmpty, found.back.isEmpty else { return false }
    return clauses.allSatisfy { $0.statement != clause.statement || $0.denies.isEmpty }
  }

  /// "để lấy", not "phục vụ tra cứu".
  private func isAim(_ clause: Clause) -> Bool {
    clause.piece.range.contains { cell.tokens[$0].role == .purpose && cell.book.row(cell.tokens[$0].row).value == "aim" }
  }

  private func counts(_ clause: Clause) -> Bool {
    if clause.hasPurpose, !clause.piece.range.contains(where: { clause.use($0) == .free && cell.tokens[$0].role == .receive }),
      !isAim(clause)
    {
      return false
    }
    if clause.isReference || clause.isUnknown || clause.isOther || clause.isException { return false }
    guard status == .operational else { return true }
    if clause.isPlan || clause.isWish || clause.isDesire || clause.isStop || clause.isCondition || clause.isAwaited || clause.isTrial {
      return false
    }
    return !clause.isPast && !(clause.isByHand && !clause.isMachine)
      || clauses.allSatisfy { $0.isByHand || $0.isPast || $0.asserts.isEmpty }
  }

  private func result(_ found: Found) -> Flow? {
    var all = found.named.isEmpty ? found.bare : found.named.union(found.bare)
    // "… trả về": the answer to what was sent, or what was fetched.
    for answer in found.back {
      if let told = answer.told {
        all.insert(told)
      } else if all.isEmpty {
        all.insert(answer.comesHome || found.called != nil ? .backward : .forward)
      } else if all == [.forward] {
        all.insert(.backward)
      } else if all == [.backward], !answer.comesHome, found.called == nil {
        all.insert(.forward)
      }
    }
    if all.contains(.both) || all.count > 1 { return .both }
    return all.first
  }

  // MARK: Clauses

  private func read(_ clause: Clause, _ found: inout Found, isPurpose: Bool = false) {
    if clause.startsStatement { (found.actor, found.sender) = (nil, nil) }
    let range = clause.piece.range
    if clause.piece.mark == ":",
      let label = clauses.last(where: { $0.piece.range.upperBound < range.lowerBound && $0.statement == clause.statement })
    {
      if label.piece.range.contains(where: { cell.tokens[$0].role == .office }) { found.actor = ends.mention(label.piece.range) }
    }
    if clause.topic == .out, clause.denies.isEmpty { found.named.insert(.forward) }
    if clause.topic == .in, clause.denies.isEmpty { found.named.insert(.backward) }
    var hasVerb = false
    for index in range {
      let use = clause.use(index)
      guard use == .free || isPurpose && use == .governed || status != .operational && use == .governed else { continue }
      guard let role = cell.tokens[index].role else { continue }
      switch role {
      case .arrow, .arrowBack, .arrowBoth: if let flow = arrow(index, range) { found.named.insert(flow) }
      case .side where clause.denies.isEmpty && clause.asserts.isEmpty && !isDeniedBehind(clause):
        switch cell.book.row(cell.tokens[index].row).value {
        case "out": found.named.insert(.forward)
        case "any": break
        default: found.named.insert(.backward)
        }
      case .toward, .home:
        if !hasVerb, clause.used.contains(index) { found.bare.insert(gone(index, range, found.actor)) }
      case _ where ClauseReader.data.contains(role):
        if isByOther(index, range) || isOffered(index, range) { continue }
        if isForOther(index, range) {
          found.bare.insert(.forward)
          continue
        }
        take(index, role, range, &found)
        hasVerb = true
      default: break
      }
    }
  }

  /// "dịch vụ do Bảo hiểm xã hội mở", "service Sở publish": whose service it is, not what is sent.
  private func isOffered(_ index: Int, _ range: Range<Int>) -> Bool {
    guard cell.tokens[index].role == .send else { return false }
    let carries = ((index + 1)..<max(range.upperBound, index + 1)).contains { [.payload, .toward, .home].contains(cell.tokens[$0].role) }
    if index == range.lowerBound, index > 0, cell.key(cell.tokens[index - 1]) == ")", !carries { return true }
    for place in (range.lowerBound..<index).reversed() {
      switch cell.tokens[place].role {
      case .technique: return !carries || (place..<index).contains { cell.tokens[$0].role == .agent }
      case .office, .system, .agent, .person, .neutral, .at, nil: if cell.tokens[place].isSeparator { return false }
      default: return false
      }
    }
    return false
  }

  /// "chiều ngược lại (trạng thái phát) chưa có": the denial stands behind the brackets.
  private func isDeniedBehind(_ clause: Clause) -> Bool {
    clauses.contains {
      $0.statement == clause.statement && $0.piece.mark == ")" && $0.piece.range.lowerBound > clause.piece.range.lowerBound
        && !$0.denies.isEmpty
    }
  }

  /// "cung cấp API cho một cửa khai thác": what the other does with what it is given.
  private func isForOther(_ index: Int, _ range: Range<Int>) -> Bool {
    guard cell.tokens[index].role == .receive else { return false }
    for place in (range.lowerBound..<index).reversed() {
      let role = cell.tokens[place].role
      if role == .and || role == .then { return false }
      if role == .send || role == .technique { return (place..<index).contains { cell.tokens[$0].role == .toward } }
    }
    return false
  }

  /// "nhận hồ sơ do xã gửi lên", "nhận hồ sơ từ Cổng chuyển sang": the other's part of what is received.
  private func isByOther(_ index: Int, _ range: Range<Int>) -> Bool {
    guard [.send, .giveBack, .move].contains(cell.tokens[index].role) else { return false }
    for place in (range.lowerBound..<index).reversed() {
      let role = cell.tokens[place].role
      if role == .and || role == .then || role == .contrast { return false }
      if role == .receive { return (place..<index).contains { [.agent, .from, .passive].contains(cell.tokens[$0].role) } }
    }
    return false
  }

  // MARK: Verbs

  private func take(_ index: Int, _ role: Role, _ range: Range<Int>, _ found: inout Found) {
    let subject = ends.subject(of: index, in: range)
    if subject != nil { found.actor = subject }
    let actor = subject ?? (isJoined(index, range) || isSerial(index, range) ? found.actor : nil)
    let (told, vague) = told(index, range)
    // Names that are known tell more than who acts, who acts more than a name that is not known.
    let way = told ?? (actor == nil ? vague : nil)
    func add(_ flow: Flow?, named: Bool) {
      guard let flow else { return }
      if named { found.named.insert(flow) } else { found.bare.insert(flow) }
    }
    switch role {
    case .both: add(.both, named: true)
    case .oneWay: add(way, named: true)
    case .send:
      add(way ?? sent(index, range, by: actor), named: way != nil || actor != nil)
      found.sender = actor
    // "kho bạc đưa tệp lên, máy chủ của Sở lấy về": the other end of what was sent.
    case .receive where subject != nil && found.sender != nil && found.sender != subject: break
    case .receive: add(fetchedFrom(index, range) ?? fetched(by: actor), named: way != nil || actor != nil)
    case .call: found.called = found.called ?? fetchedFrom(index, range) ?? fetched(by: actor)
    case .giveBack:
      let way = told ?? subject.map { $0 == .row ? .forward : .backward } ?? answered(index, range) ?? vague
      found.back.append(Answer(told: way, comesHome: comesHome(index, range) || range.contains { cell.tokens[$0].role == .standard }))
    case .move: add(way ?? moved(index, range, actor), named: way != nil || actor != nil)
    case .arrive: add(way ?? moved(index, range, nil) ?? shown(actor), named: way != nil)
    case .exchange: add(way ?? (range.contains { cell.tokens[$0].role == .pair } ? .both : nil), named: true)
    default: break
    }
  }

  /// "bắn ngược lên", "trả về": the particle of an answer.
  private func answered(_ index: Int, _ range: Range<Int>) -> Flow? {
    let after = ((index + 1)..<max(range.upperBound, index + 1))
    if comesHome(index, range) { return nil }
    return after.contains { cell.tokens[$0].role == .toward } && !after.contains { cell.tokens[$0].role == .home } ? .forward : nil
  }

  private func sent(_ index: Int, _ range: Range<Int>, by actor: FlowEnds.End?) -> Flow {
    switch actor {
    case .column, .other: return .backward
    case .row: return .forward
    // "gửi về", with nobody named: to us.
    case nil: return comesHome(index, range) ? .backward : .forward
    }
  }

  private func fetched(by actor: FlowEnds.End?) -> Flow { actor == .column || actor == .other ? .forward : .backward }

  /// "một cửa tự hiện tên": where it shows is where it comes to.
  private func shown(_ actor: FlowEnds.End?) -> Flow? {
    switch actor {
    case .row: .backward
    case .column, .other: .forward
    case nil: nil
    }
  }

  private func moved(_ index: Int, _ range: Range<Int>, _ actor: FlowEnds.End?) -> Flow? {
    let isOther = actor == .column || actor == .other
    if comesHome(index, range) { return isOther ? .forward : .backward }
    let text = cell.tokens[index].range
    let goes = ((index + 1)..<max(range.upperBound, index + 1)).contains { cell.tokens[$0].role == .toward } || directed(text) == .forward
    if goes { return isOther ? .backward : .forward }
    return directed(text)
  }

  /// "nhảy sang", "chạy về": the direction is part of the phrase.
  private func directed(_ words: Range<Int>) -> Flow? {
    guard words.count > 1 else { return nil }
    let numbers = cell.book.numbers(Array(cell.words[(words.upperBound - 1)..<words.upperBound]))
    let match = cell.book.match(Array(cell.words[(words.upperBound - 1)..<words.upperBound]), numbers, at: 0, previous: nil)
    switch match.map({ cell.book.row($0.row).role }) {
    case .toward: return .forward
    case .home: return .backward
    default: return nil
    }
  }

  private func comesHome(_ index: Int, _ range: Range<Int>) -> Bool {
    if directed(cell.tokens[index].range) == .backward { return true }
    guard let home = ((index + 1)..<max(range.upperBound, index + 1)).first(where: { cell.tokens[$0].role == .home }) else { return false }
    guard let end = ends.name(after: home, in: range) else { return true }
    return end == .row
  }

  /// "từ đây lên Sở", "hồ sơ sang, kết quả về": the word of direction is the verb.
  private func gone(_ index: Int, _ range: Range<Int>, _ actor: FlowEnds.End?) -> Flow {
    let (known, vague) = told(range.lowerBound - 1, range)
    if let told = known ?? vague { return told }
    return cell.tokens[index].role == .home ? .backward : .forward
  }

  private func isJoined(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return true }
    let before = (range.lowerBound..<index).filter { !cell.tokens[$0].isSeparator }
    return before.allSatisfy { index in
      cell.tokens[index].role.map { ![.payload, .system, .office, .person].contains($0) } ?? true
    } || cell.tokens[index - 1].role == .and || cell.tokens[index - 1].role == .then
  }

  /// "Sở gọi API của cổng lấy hồ sơ": the second verb has the subject of the first.
  private func isSerial(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let verb = (range.lowerBound..<index).last(where: { cell.tokens[$0].role.map(ClauseReader.data.contains) ?? false }) else {
      return false
    }
    return !(verb..<index).contains { cell.tokens[$0].isSeparator || cell.tokens[$0].role == .and || cell.tokens[$0].role == .then }
  }

  // MARK: From where and where to

  /// The way that "từ A", "sang B", "cho B", "về B" behind (or "từ A" before) a verb tell: by names that are known, or by one that is not.
  private func told(_ index: Int, _ range: Range<Int>) -> (known: Flow?, vague: Flow?) {
    var (from, to) = (FlowEnds.End?.none, FlowEnds.End?.none)
    for place in window(index, range) {
      switch cell.tokens[place].role {
      case .from: from = from ?? ends.name(after: place, in: range)
      case .toward where place > index: to = to ?? ends.name(after: place, in: range)
      case .at where range.contains(index) && place > index && cell.tokens[index].role == .arrive:
        to = to ?? ends.name(after: place, in: range)
      case .through where place > index && isOver(place, range): to = to ?? ends.name(after: place, in: range)
      // "về đơn vị tiếp nhận" is home, "về hệ thống báo cáo" is another's.
      case .home where place > index:
        let end = ends.name(after: place, in: range)
        if end != .other || place + 1 < range.upperBound && cell.tokens[place + 1].role == .system { to = to ?? end }
      default: break
      }
      // "trả lại Cổng": the one who gets it right behind the verb.
      if place == index, cell.tokens[place].role == .giveBack, range.contains(place + 1), cell.tokens[place + 1].role == .system {
        to = to ?? ends.mention(ends.nounPhrase(from: place + 1, in: range))
      }
      // "nhảy sang phần mềm thuế": the preposition is part of the verb.
      if place == index, directed(cell.tokens[place].range) != nil { to = to ?? ends.name(after: place, in: range) }
    }
    if from == .row || to == .column { if to != .row, from != .column { return (.forward, nil) } }
    if from == .column || to == .row { if from != .row, to != .column { return (.backward, nil) } }
    if to == .other, from == nil { return (nil, .forward) }
    if from == .other, to == nil { return (nil, .backward) }
    return (nil, nil)
  }

  /// "gởi qua bên thuế": southern for "sang", where a system or an office follows that is no bus.
  private func isOver(_ place: Int, _ range: Range<Int>) -> Bool {
    guard range.contains(place + 1), let next = cell.tokens[place + 1].role else { return false }
    guard [.system, .office, .at].contains(next), let end = ends.name(after: place, in: range) else { return false }
    return end == .column || end == .row || next == .office
  }

  /// The words that belong to a verb: from the verb before it to the verb behind.
  private func window(_ index: Int, _ range: Range<Int>) -> Range<Int> {
    guard range.contains(index) else { return range }
    func isVerb(_ place: Int) -> Bool {
      cell.tokens[place].role.map { ClauseReader.data.contains($0) && $0 != .both && $0 != .oneWay } ?? false
    }
    func joins(_ place: Int) -> Bool { cell.tokens[place].role == .and || cell.tokens[place].role == .then }
    let verb = (range.lowerBound..<index).last(where: isVerb)
    let start = verb.map { ($0..<index).last(where: joins) ?? $0 }.map { $0 + 1 } ?? range.lowerBound
    let end = ((index + 1)..<max(range.upperBound, index + 1)).first(where: isVerb) ?? range.upperBound
    return start..<end
  }

  private func fetchedFrom(_ index: Int, _ range: Range<Int>) -> Flow? {
    for place in window(index, range) where cell.tokens[place].role == .from {
      switch ends.name(after: place, in: range) {
      case .row: return .forward
      case .column, .other: return .backward
      case nil: break
      }
    }
    return nil
  }

  // MARK: Arrows

  /// The sides at the two ends of "A → LGSP → NGSP → B"; an arrow between buses alone tells the route.
  private func arrow(_ index: Int, _ range: Range<Int>) -> Flow? {
    let role = cell.tokens[index].role
    if role == .arrowBoth { return .both }
    let arrows = range.filter { cell.tokens[$0].role == role }
    guard let first = arrows.first, let last = arrows.last else { return nil }
    let (left, right) = (ends.end(range.lowerBound..<first), ends.end((last + 1)..<range.upperBound))
    let isBuses =
      cell.tokens[index - 1 >= range.lowerBound ? index - 1 : index].role == .bus && index + 1 < range.upperBound
      && cell.tokens[index + 1].role == .bus
    if left == nil, right == nil, isBuses { return nil }
    let flow: Flow = left == .column || left == .other && right != .column || right == .row ? .backward : .forward
    return role == .arrow ? flow : flow == .forward ? .backward : .forward
  }
}
