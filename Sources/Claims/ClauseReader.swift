internal import InteropGraph
internal import Phrasebook
internal import Vietnamese

/// Reads one clause: first what is only named (nominal uses), then what is denied, then what is wanted or planned, then what is left to be
/// asserted. What no rule explains is left over.
struct ClauseReader {
  let cell: CellTokens
  /// Year of the reports; what is said of later years is a plan.
  static let year = 2017

  enum Use { case free, nominal, denied, inert, governed }

  private(set) var clause: Clause
  let range: Range<Int>
  private var use: [Use]

  private init(_ piece: Statement.Piece, _ statement: Statement, _ cell: CellTokens) {
    self.cell = cell
    range = piece.range
    clause = Clause(piece: piece, topic: statement.topic, isLabelled: statement.isLabelled)
    use = Array(repeating: .free, count: range.count)
  }

  static func clauses(of statement: Statement, in cell: CellTokens) -> [Clause] {
    var out: [Clause] = []
    for (number, piece) in statement.clauses.enumerated() {
      var reader = ClauseReader(piece, statement, cell)
      reader.read(after: number == 0 ? nil : out.last)
      reader.clause.startsStatement = number == 0
      reader.clause.uses = reader.use
      out.append(reader.clause)
    }
    return out
  }

  // MARK: Helpers

  private func role(_ index: Int) -> Role? { range.contains(index) ? cell.tokens[index].role : nil }
  private func uses(_ index: Int) -> Use { use[index - range.lowerBound] }
  private mutating func mark(_ index: Int, _ value: Use) { use[index - range.lowerBound] = value }
  private mutating func note(_ index: Int) { clause.used.append(index) }

  static let data: Set<Role> = [.send, .receive, .exchange, .move, .giveBack, .call, .both, .oneWay, .arrive]
  static let predicates: Set<Role> = data.union([.connect, .shared, .arrow, .arrowBack, .arrowBoth])
  static let wants: Set<Role> = [.intent, .future, .wish, .need, .await, .able, .desire]

  private func first(_ roles: Set<Role>, in indices: some Sequence<Int>) -> Int? {
    indices.first { role($0).map(roles.contains) ?? false }
  }

  // MARK: Steps

  private mutating func read(after previous: Clause?) {
    readOpening()
    readNominals()
    readParticiples()
    readWhen()
    if let previous { inherit(previous) }
    readObjects(after: previous)
    readInstead()
    readDenials()
    readTimes()
    readWants()
    readMeans()
    readActors()
    readAssertions()
    readLeftovers()
    if let previous { carryOn(previous) }
    // Technical words beside a route, a technique or data are what they are.
    if clause.asserts.contains(where: { $0 != .connected && $0 != .yes }) {
      clause.leftovers = clause.leftovers.filter { role($0) != nil || !isNonsense($0) || isUnknownMeans($0) }
    }
    settleTopic()
    clause.tail =
      range.reversed().first { role($0).map { Self.predicates.contains($0) || Self.heads.contains($0) } ?? false }.map(uses) ?? .free
  }

  /// What answers the question for a standard says nothing of the connection.
  private mutating func settleTopic() {
    if clause.isLabelled, clause.topic == .plan || clause.topic == .purpose { clause.asserts = [] }
    if clause.isLabelled, clause.topic == .plan { clause.isPlan = clause.denies.isEmpty }
    if clause.isLabelled, clause.topic == .reason { (clause.asserts, clause.isReason) = ([], true) }
    guard clause.topic == .standard, clause.isLabelled || clause.asserts.isEmpty && (clause.hasStandard || isBareDenial) else {
      if clause.isSide, !clause.denies.isDisjoint(with: [.connection, .bare]) { clause.denies = [.data] }
      return
    }
    if !clause.denies.isEmpty { clause.denies = [.part] }
    (clause.isUnknown, clause.isPlan, clause.isAble) = (false, false, false)
  }

  private var isBareDenial: Bool {
    range.allSatisfy { index in
      role(index).map { [.not, .notYet, .have, .standard, .settled, .still, .lack, .neutral, .fine, .unknown].contains($0) } ?? true
    }
  }

  /// "số liệu tiếp nhận được chuyển": which data, not that it is fetched.
  private mutating func readParticiples() {
    for index in range.dropFirst() where role(index) == .receive && (role(index - 1) == .payload || role(index + 1) == .at) {
      guard role(index - 1).map({ ![.auto, .system, .only, .done, .ongoing, .person, .office, .pair].contains($0) }) ?? true else {
        continue
      }
      let next = role(index + 1)
      if next.map({ [.from, .toward, .home, .by, .through, .bus, .technique, .agent, .direct].contains($0) }) ?? false { continue }
      mark(index, .nominal)
    }
  }

  private static let ends: Set<Role> = [
    .toward, .from, .home, .at, .through, .by, .direct, .bus, .technique, .network, .auto, .not, .notYet, .future, .ongoing, .now, .pair,
    .indirect, .adverse, .arrow, .arrowBack, .arrowBoth, .habit, .spared,
  ]
  private static let hollow: Set<Role> = [
    .desire, .rulebook, .faculty, .stop, .broken, .lack, .apart, .event, .wish, .norm, .act, .able, .need, .trial, .perform, .person,
    .office,
    .refuse, .past, .other, .byHand, .intent, .condition,
  ]

  /// "Sau khi trả kết quả, …", "khi dân nộp thì …": tells when, up to the main clause.
  private mutating func readWhen() {
    for start in range where role(start) == .when {
      for index in (start + 1)..<range.upperBound {
        if role(index) == .then || role(index) == .and { break }
        if let role = role(index), Self.predicates.contains(role) || Self.hollow.contains(role) { mark(index, .inert) }
      }
    }
  }

  /// What is exchanged is a noun phrase: "tình trạng hoạt động (giải thể, tạm ngừng)", "hợp đồng của người nước ngoài". Words in it say nothing of
  /// the connection.
  private mutating func readObjects(after previous: Clause?) {
    var isObject =
      [.content, .out, .in].contains(clause.topic) && clause.isLabelled || clause.piece.isAside && (previous?.endsInObject ?? false)
    var hasVerb = false
    if [",", "/", ":"].contains(clause.piece.mark), previous?.endsInObject ?? false, !startsAnew { isObject = true }
    for index in range {
      guard let role = role(index) else {
        if isObject { mark(index, .inert) }
        continue
      }
      let isRequest = (role == .desire || role == .wish) && first([.connect], in: index..<range.upperBound) != nil
      if isObject, Self.hollow.contains(role), uses(index) == .free, !isRequest, !(role == .stop && self.role(index - 1) == .done) {
        mark(index, .inert)
      }
      if Self.ends.contains(role) { isObject = false }
      if Self.data.contains(role), role != .both, role != .oneWay, uses(index) == .free { (isObject, hasVerb) = (true, true) }
      if role == .payload, hasVerb { isObject = true }
    }
    clause.endsInObject = isObject
  }

  /// "6 nơi còn lại máy chủ đã cấp, cán bộ chưa được tập huấn": the same sentence goes on about the same.
  private mutating func carryOn(_ previous: Clause) {
    guard !clause.isThis, !clause.piece.isAside else { return }
    if previous.isRest { clause.isRest = true }
    if previous.isOther, !clause.turns || clause.piece.isAside { clause.isOther = true }
    if !clause.hasSubject, !clause.isMachine, clause.actor == nil, clause.asserts == [.data] { clause.actor = previous.actor }
    if previous.isSide, first(Self.predicates, in: range) == nil { clause.isSide = true }
  }

  /// A marker, a subject or a predicate at its front: a clause of its own.
  private var startsAnew: Bool {
    guard let first = range.first(where: { !cell.tokens[$0].isSeparator }), let role = role(first) else { return false }
    return ![.payload, .desire, .and, .standard, .this, .neutral, .stop, .fine, .rulebook].contains(role)
  }

  /// "chưa kết nối, chia sẻ", "quy chế kết nối, chia sẻ": what was said of the first verb goes on for those that follow it in the list.
  private mutating func inherit(_ previous: Clause) {
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

  /// How the clause hangs on the one before.
  private mutating func readOpening() {
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

  // MARK: Nominal uses

  private static let heads: Set<Role> = [.event, .desire, .faculty, .rulebook]
  private static let inNoun: Set<Role> = data.union([
    .connect, .direct, .indirect, .bus, .through, .technique, .payload, .and, .event, .system, .pair, .this, .trial, .work, .standard,
    .from,
    .toward, .home, .network, .neutral, .person, .office, .fine, .perform, .other,
  ])

  /// "việc kết nối …", "nhu cầu kết nối", "quy định về trao đổi": nouns, not statements.
  private mutating func readNominals() {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let head = role(index), Self.heads.contains(head) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, role(end) == nil || Self.inNoun.contains(role(end)!) {
        if role(end) == .perform, end > index + 1 { break }
        if let role = role(end), Self.predicates.contains(role) || role == .perform { mark(end, .nominal) }
        end += 1
      }
      index = max(end, index + 1)
    }
  }

  /// "thay vì kết nối trực tiếp, …": not so.
  private mutating func readInstead() {
    guard let start = first([.insteadOf], in: range) else { return }
    note(start)
    for index in start..<range.upperBound { mark(index, .denied) }
    clause.denies.insert(.medium)
  }

  // MARK: Denials

  private static let between: Set<Role> = [
    .have, .passive, .still, .done, .only, .able, .not, .notYet, .this, .neutral, .fine, .auto, .office, .person, .system, .degree, .and,
    .habit,
    .now, .pair, .work, .adverse, .ongoing, .need,
  ]

  private mutating func readDenials() {
    var index = range.lowerBound
    while index < range.upperBound {
      let role = role(index)
      switch role {
      case .not, .notYet:
        noteTopic(before: index)
        index = deny(from: index)
      case .spared: index = spare(from: index)
      case .notAtEnd:
        if clause.denies.isEmpty, first([.have, .work, .connect, .perform], in: range.lowerBound..<index) != nil {
          _ = denyBare(index, 0)
        }
        index += 1
      case .refuse, .lack, .apart:
        noteTopic(before: index)
        note(index)
        // "không độc lập" is rare; "bị chặn", "chưa cho phép", "thiếu".
        clause.denies.insert(clause.isReason ? .part : .connection)
        for later in index..<range.upperBound { mark(later, .inert) }
        return
      case .unknown:
        note(index)
        clause.isUnknown = true
        index += 1
      case .refer:
        note(index)
        clause.isReference = true
        index += 1
      default: index += 1
      }
    }
  }

  /// "hồ sơ khoáng sản thì chưa", "lương thì không được phép": of what it is denied.
  private mutating func noteTopic(before index: Int) {
    let before = range.lowerBound..<index
    clause.hasTopic = clause.hasTopic || before.contains { role($0) == nil && !cell.tokens[$0].isSeparator || role($0) == .payload }
  }

  /// What a negator at a place denies, and where its scope ends.
  private mutating func deny(from start: Int) -> Int {
    note(start)
    var index = start + 1
    var words = 0
    while index < range.upperBound {
      guard let role = role(index) else {
        words += 1
        index += 1
        continue
      }
      if Self.between.contains(role), !isLast(index) || role != .work {
        index += 1
        continue
      }
      break
    }
    guard index < range.upperBound, let role = role(index) else { return denyBare(start, words) }
    note(index)
    switch role {
    case .connect: denyConnect(at: index)
    case .exchange: denyData(at: index, as: .carriage)
    case _ where Self.data.contains(role): denyData(at: index, as: .data)
    case .direct: denyRoute(index, .direct)
    case .bus, .indirect: denyRoute(index, .bus)
    case .through:
      if let paper = first([.paper, .byHand, .person], in: index..<range.upperBound) {
        note(paper)
        denyRoute(index, .medium)
      } else {
        denyRoute(index, .bus)
      }
    case .by: denyRoute(index, .medium)
    case .standard: clause.denies.insert(.part)
    case .technique where clause.topic == .standard: clause.denies.insert(.part)
    case .technique: denyAll(from: index, .connection)
    case .apart, .especially: clause.denies.insert(.part)
    case .shared:
      mark(index, .denied)
      clause.denies.insert(.part)
    case .byHand, .paper, .press, .link:
      for later in index..<range.upperBound { mark(later, .denied) }
      clause.denies.insert(.medium)
    case .settled:
      mark(index, .denied)
      let rest = (index + 1)..<range.upperBound
      if first([.connect, .event], in: rest) != nil {
        for later in rest { mark(later, .denied) }
        clause.denies.insert(.connection)
      } else {
        if first([.standard, .payload], in: rest) == nil, !clause.hasStandard { clause.isUnknown = words == 0 }
        clause.denies.insert(.part)
      }
    case .degree, .official:
      mark(index, .denied)
      if role == .official { clause.isTrial = true }
      clause.denies.insert(.part)
    case .stop, .broken, .trial:
      mark(index, .denied)
    case .desire, .rulebook, .faculty, .event, .perform, .work, .wish, .intent, .future, .refuse, .lack: denyAll(from: index, .connection)
    case .payload:
      mark(index, .denied)
      clause.denies.insert(clause.topic == .standard ? .part : .carriage)
    case .only, .network: clause.denies.insert(.part)
    // "dữ liệu không đi đâu cả".
    case .toward where first([.payload], in: range.lowerBound..<start) != nil: clause.denies.insert(.carriage)
    default:
      clause.denies.insert(.bare)
      return index + 1
    }
    return index + 1
  }

  private func isLast(_ index: Int) -> Bool { index == range.upperBound - 1 }

  /// Nothing follows that could be denied: what stands before is, or all.
  private mutating func denyBare(_ start: Int, _ words: Int) -> Int {
    let before = range.lowerBound..<start
    // "đã vào kho bạc chưa": asks whether, as a noun.
    if words == 0, start == range.upperBound - 1, role(start) == .notYet, first([.done], in: before) != nil,
      first([.then], in: before) == nil
    {
      return range.upperBound
    }
    if let topic = before.last(where: {
      role($0).map { Self.predicates.contains($0) || $0 == .direct || $0 == .bus || Self.heads.contains($0) || $0 == .work } ?? false
    }) {
      note(topic)
      for index in before where role(index).map({ Self.predicates.contains($0) || Self.heads.contains($0) }) ?? false {
        mark(index, .denied)
      }
      if let role = role(topic), role == .direct || role == .bus {
        clause.denies.insert(role == .direct ? .direct : .bus)
        mark(topic, .denied)
      }
      let isData = role(topic).map { Self.data.contains($0) && $0 != .both && $0 != .exchange } ?? false
      clause.denies.insert(isData ? .data : .connection)
    } else {
      clause.denies.insert(words == 0 ? .bare : .other)
    }
    return range.upperBound
  }

  private mutating func denyConnect(at index: Int) {
    mark(index, .denied)
    var denial = Clause.Denial.connection
    var end = index + 1
    while end < range.upperBound {
      switch role(end) {
      case .direct?: (denial, end) = (.direct, end + 1)
      case .bus?, .indirect?, .through?: (denial, end) = (.bus, end + 1)
      case .official?: (denial, clause.isTrial, end) = (.part, true, end + 1)
      case .degree?: (denial, end) = (.part, end + 1)
      case .rest?, .other?, .especially?, .apart?: (denial, end) = (.part, end + 1)
      default: end += 1
      }
      mark(end - 1, .denied)
    }
    clause.denies.insert(denial)
  }

  private mutating func denyData(at index: Int, as denial: Clause.Denial) {
    var end = index
    var (medium, route) = (false, Clause.Denial?.none)
    while end < range.upperBound {
      mark(end, .denied)
      switch role(end) {
      case .paper?, .byHand?, .link?: medium = true
      case .bus?, .indirect?: route = .bus
      case .direct?: route = .direct
      case .rest?, .other?, .degree?: route = .part
      case .official?: (route, clause.isTrial) = (.part, true)
      default: break
      }
      end += 1
    }
    clause.denies.insert(medium ? .medium : route ?? denial)
  }

  private mutating func denyRoute(_ index: Int, _ denial: Clause.Denial) {
    // "không trực tiếp gửi …", "không qua trục mà …": up to the verb that follows, which goes on denied only with a connection verb.
    var end = index
    while end < range.upperBound {
      if end > index, let role = role(end), Self.data.contains(role) || role == .purpose { break }
      mark(end, .denied)
      end += 1
    }
    clause.denies.insert(denial)
  }

  private mutating func denyAll(from index: Int, _ denial: Clause.Denial) {
    for later in index..<range.upperBound { mark(later, .denied) }
    for earlier in range.lowerBound..<index where role(earlier).map(Self.predicates.contains) ?? false { mark(earlier, .denied) }
    if let role = role(index), role == .work || role == .perform, first([.official], in: index..<range.upperBound) != nil {
      clause.isTrial = true
      clause.denies.insert(.part)
    } else if first([.paper, .byHand], in: index..<range.upperBound) != nil, first([.connect], in: index..<range.upperBound) == nil {
      clause.denies.insert(.medium)
    } else if clause.topic == .standard {
      clause.denies.insert(.part)
    } else {
      clause.denies.insert(denial)
    }
  }

  /// "không phải nhập lại", "không cần kết nối".
  private mutating func spare(from start: Int) -> Int {
    note(start)
    let rest = (start + 1)..<range.upperBound
    if first([.byHand, .paper, .person, .press, .link], in: rest) != nil || first(Self.predicates.union([.direct, .bus]), in: rest) == nil {
      clause.denies.insert(.medium)
    } else if let route = first([.direct, .bus, .indirect, .through], in: rest.prefix(2)) {
      clause.denies.insert(role(route) == .direct ? .direct : .bus)
    } else if let verb = first(Self.predicates, in: rest), role(verb) != .connect {
      clause.denies.insert(.medium)
    } else {
      clause.denies.insert(.connection)
    }
    for index in rest { mark(index, .denied) }
    return range.upperBound
  }

  // MARK: Time

  private mutating func readTimes() {
    for index in range where uses(index) != .denied && uses(index) != .inert {
      switch role(index) {
      case .past?: (clause.isPast, _) = (true, note(index))
      case .now?: (clause.isNow, _) = (true, note(index))
      case .done?, .since?, .habit?: (clause.isFact, _) = (true, note(index))
      case .still?: clause.isStill = true
      case .from? where index + 1 < range.upperBound && cell.text(cell.tokens[index + 1]).first?.isNumber == true: clause.isFact = true
      case .ongoing?: (clause.isOngoing, _) = (true, note(index))
      case .trial?: (clause.isTrial, _) = (true, note(index))
      case .official?: (clause.isOfficial, _) = (true, note(index))
      case .resume?: (clause.isResumed, _) = (true, note(index))
      case .stop?, .broken?: readStop(index)
      case nil: readYear(index)
      default: break
      }
    }
    if clause.isNow { clause.isPast = false }
  }

  /// "ngừng gửi giấy", "bỏ hồ sơ giấy": the paper stops.
  private mutating func readStop(_ index: Int) {
    if role(index - 1) == .person { return }
    note(index)
    let others = (index + 1)..<range.upperBound
    if first([.paper, .byHand], in: others.prefix(5)) != nil || first([.paper, .byHand], in: range.lowerBound..<index) != nil {
      clause.denies.insert(.medium)
      for later in index..<range.upperBound { mark(later, .denied) }
    } else {
      clause.isStop = true
      for later in range where role(later).map(Self.predicates.contains) ?? false { mark(later, .inert) }
    }
  }

  private mutating func readYear(_ index: Int) {
    let word = cell.words[cell.tokens[index].range.lowerBound]
    guard word.text.count == 4, let year = Int(word.text), (Self.year + 1...2035).contains(year) else { return }
    let before = cell.tokens[index].range.lowerBound - 1
    if before >= 0, Self.numberWords.contains(cell.words[before].key) { return }
    note(index)
    clause.isPlan = true
  }

  private static let numberWords = Set(Words.keys("số port"))

  // MARK: What is wanted

  private mutating func readWants() {
    for index in range where uses(index) == .free {
      switch role(index) {
      case .intent? where cell.book.row(cell.tokens[index].row).value == "ongoing" && clause.isTrial: note(index)
      case .intent?, .future?: want(index) { $0.isPlan = true }
      case .desire?
      where cell.book.row(cell.tokens[index].row).value == "plan"
        && range.prefix(while: { $0 < index }).allSatisfy({ cell.tokens[$0].isSeparator }):
        want(index) { $0.isPlan = true }
      case .desire?: want(index) { $0.isDesire = true }
      case .await?: want(index) { $0.isAwaited = true }
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

  private mutating func want(_ index: Int, _ set: (inout Clause) -> Void) {
    note(index)
    set(&clause)
    for later in (index + 1)..<max(range.upperBound, index + 1)
    where uses(later) == .free && (role(later).map(Self.predicates.contains) ?? false) {
      mark(later, .governed)
    }
  }

  // MARK: Means and actors

  private mutating func readMeans() {
    clause.namesPair = first([.system, .pair, .this], in: range) != nil || first([.connect, .work], in: range) != nil && !clause.hasTopic
    for index in range where uses(index) == .free || uses(index) == .governed || uses(index) == .nominal {
      switch role(index) {
      case .direct?: (clause.isDirect, clause.isMachine, _) = (true, true, note(index))
      case .bus?:
        if case .bus(let bus) = cell.tokens[index].content { clause.buses.append(bus) }
        clause.isMachine = true
        note(index)
      case .indirect?: (clause.isIndirect, clause.isMachine, _) = (true, true, note(index))
      case .technique?: (clause.isTechnique, clause.isMachine, _) = (true, true, note(index))
      case .network?, .auto?: (clause.isMachine, _) = (true, note(index))
      case .payload?:
        clause.hasPayload = true
        if cell.book.row(cell.tokens[index].row).value == "electronic" { (clause.isMachine, _) = (true, note(index)) }
      case .standard?:
        clause.hasStandard = true
        if !Self.fileStandards.contains(cell.book.row(cell.tokens[index].row).value), first(Self.data, in: range) != nil {
          clause.isMachine = true
        }
      case .link? where uses(index) == .free: (clause.isLink, _) = (true, note(index))
      case .byHand?, .paper?:
        if uses(index) == .free { (clause.isByHand, _) = (true, note(index)) }
      case .other?: (clause.isOther, _) = (true, note(index))
      case .rest?: (clause.isRest, _) = (true, note(index))
      // "hai xã này", "12 xã kia": a part of those who could be connected.
      case .this?: if role(index - 1) == .office { clause.isRest = true } else if !clause.isRest { clause.isThis = true }
      case .only?: clause.isOnly = true
      case .side?: clause.isSide = true
      case .reports?: clause.isReported = true
      case .arrive? where uses(index) == .free: clause.isMachine = true
      default: break
      }
    }
  }

  /// Formats that people send as files.
  private static let fileStandards: Set<String> = ["Excel", "CSV", "XML"]

  /// A person or an office before the first verb of sending or fetching is who does it.
  private mutating func readActors() {
    guard let verb = first(Self.data.union([.byHand]), in: range.filter { uses($0) == .free || clause.hasPurpose && uses($0) == .governed })
    else { return }
    var isSystem = false
    for index in range.lowerBound..<verb {
      guard let role = role(index) else { continue }
      switch role {
      case .system, .auto, .technique, .bus: (clause.actor, isSystem) = (nil, true)
      case .person where !isComplement(index): if !isSystem { clause.actor = .person }
      case .office where !isComplement(index): if !isSystem, clause.actor == nil { clause.actor = .office }
      default: break
      }
      clause.hasSubject = clause.hasSubject || role == .system || role == .person || role == .office
    }
    // "cán bộ bấm nút thì …": what follows the button is the machine's.
    if let press = first([.press], in: range.lowerBound..<verb),
      first([.then, .payload, .system, .receive, .send], in: press..<range.upperBound) != nil
    {
      clause.actor = nil
    }
    // "cán bộ tự tải lên": people by themselves.
    if clause.actor == .person, clause.buses.isEmpty, !clause.isDirect, !clause.isTechnique { clause.isMachine = false }
    // "… được chuyển": who did something to it before is not who moves it.
    if role(verb - 1) == .passive { clause.actor = nil }
  }

  /// "cho bưu điện", "sang thuế", "của người dân": not who acts.
  private func isComplement(_ index: Int) -> Bool {
    let start = cell.tokens[index].range.lowerBound
    guard start > 0 else { return false }
    // "tài khoản cán bộ": behind an unknown noun, too.
    if index > range.lowerBound, !cell.tokens[index - 1].isSeparator {
      guard let before = role(index - 1) else { return !cell.words[start - 1].isMark }
      if [.toward, .from, .and, .through, .home, .payload].contains(before) { return true }
    }
    return Self.complements.contains(cell.words[start - 1].key) || cell.words[start - 1].text.allSatisfy(\.isNumber)
  }

  private static let complements = Set(Words.keys("của cho"))

  // MARK: What is left

  private mutating func readAssertions() {
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
      case .yes, .have, .done:
        if isReal, isAlone(index) { (_, _) = (clause.asserts.insert(.yes), note(index)) }
      default: break
      }
    }
    realise(isReal)
    if clause.topic == .out || clause.topic == .in, clause.denies.isEmpty, isReal { clause.asserts.insert(.data) }
    // "Trực tiếp" of what people carry is in person.
    if clause.isByHand, clause.buses.isEmpty, !clause.isTechnique, first([.auto, .network, .arrive, .connect], in: range) == nil {
      (clause.isMachine, clause.isDirect, clause.asserts) = (false, false, [])
    }
    if clause.isByHand, !clause.isMachine { clause.asserts.remove(.data) }
    if clause.isStop || clause.isUnknown || clause.isReference { clause.asserts = [] }
  }

  /// "tờ khai sang phần mềm hộ tịch, kết quả về": the word of direction is all the verb there is.
  private func goes(_ index: Int) -> Bool {
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
  private mutating func realise(_ isReal: Bool) {
    guard isReal, clause.denies.isEmpty, !clause.isAble, let event = first([.event], in: range),
      first([.connect, .exchange, .send, .receive, .move, .both], in: event..<range.upperBound) != nil
    else { return }
    let carriers: Set<Role> = [.perform, .done, .fine, .through, .passive, .since, .habit, .both, .direct, .bus]
    guard let carrier = first(carriers, in: (event + 1)..<range.upperBound) else { return }
    note(carrier)
    clause.asserts.insert(.connected)
  }

  /// The only thing in its clause that says anything.
  private func isAlone(_ index: Int) -> Bool {
    range.allSatisfy { $0 == index || role($0) == .fine || role($0) == .done || role($0) == .neutral || cell.tokens[$0].isSeparator }
  }

  private static let blocking: Set<Role> = [.act, .adverse, .condition, .norm]
  /// Markers behind which a predicate must come.
  private static let markers: Set<Role> = [.done, .ongoing, .future, .passive, .adverse, .notYet, .not]

  private mutating func readLeftovers() {
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
  private func isOfAnother(_ index: Int) -> Bool {
    guard role(index) == .act, let verb = first(Self.predicates, in: (index + 1)..<max(range.upperBound, index + 1)) else { return false }
    return first([.system, .auto, .payload, .then], in: (index + 1)..<verb) != nil
  }

  /// "bằng bồ câu", "qua cửa sổ".
  private func isUnknownMeans(_ index: Int) -> Bool {
    guard index > range.lowerBound, let before = role(index - 1) else { return false }
    return before == .by && cell.book.row(cell.tokens[index - 1].row).after.isEmpty
  }

  private func isUnknownPredicate(_ index: Int) -> Bool {
    guard index > range.lowerBound, let before = role(index - 1), uses(index - 1) == .free else { return false }
    return before == .adverse || before == .ongoing
  }

  /// A word in small letters that can be no Vietnamese syllable and that no row knows, where no data is named.
  private func isNonsense(_ index: Int) -> Bool {
    let word = cell.words[cell.tokens[index].range.lowerBound]
    guard !word.isMark, word.text.allSatisfy({ $0.isLowercase }), !Syllables.isSyllable(word.text) else { return false }
    return word.text.count > 1
  }
}
