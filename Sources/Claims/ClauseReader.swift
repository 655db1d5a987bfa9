internal import InteropGraph
internal import Vietnamese

/// One clause of a cell: what it says by itself, before the clauses are put together.
struct Clause {
  /// What is said of the connection, nil when nothing is.
  enum Statement { case connected, weak, denied, bareNo }

  var statement: Statement?
  /// The time it speaks of; nil when it does not say.
  var status: Status?
  /// "đã", "hiện đang": the connection is a fact, later plans do not undo it.
  var isFact = false
  /// "đã sử dụng chính thức": a trial is over.
  var isOfficial = false
  /// "dự kiến", "sẽ": not yet begun.
  var isIntention = false
  var isDirect = false
  var isTechnique = false
  var isIndirect = false
  var isManual = false
  var isInterface = false
  var isShared = false
  var buses: [BusReference] = []
  /// "không kết nối trực tiếp", "không qua trục": a route that is denied, not the connection.
  var deniesDirect = false
  var deniesBus = false
  /// The denied route names nothing else that is connected ("Chưa kết nối qua LGSP").
  var deniesConnection = false
  var isUnsettled = false
  /// Nobody knows, or somebody will say later.
  var isUnknown = false
  /// The line carries nothing.
  var carriesNothing = false
  /// What was so once.
  var isPast = false
  var endsWithQuestion = false
  /// "khi có …", "sau khi …": a time that is not yet, where nothing is said to be done.
  var isWhenever = false
  /// Somebody sends, fetches, moves.
  var acts = false
  /// A bus is named and nothing said of it: "NGSP", "LGSP tỉnh".
  var isBareRoute = false
  /// "do …", "vì …": why, not what.
  var isReason = false
  var decidedBy: [String] = []

  /// True when the clause only says when or whether, not how.
  var isModifier: Bool {
    status != nil && !isDirect && !isIndirect && buses.isEmpty && !isShared && !isManual && !isInterface && statement != .connected
  }
}

struct ClauseReader {
  let cell: CellTokens

  /// Cuts the cell at separators and at words that turn the sentence, and reads each piece.
  func clauses() -> [Clause] {
    var out: [Clause] = []
    var start = 0
    for (index, token) in cell.tokens.enumerated() {
      let isSeparator = token.content == .separator
      guard isSeparator || (token.tag == .contrast && index > start) else { continue }
      append(start..<index, question: isSeparator && cell.words[token.range.lowerBound].key == "?", to: &out)
      start = isSeparator ? index + 1 : index
    }
    append(start..<cell.tokens.count, question: false, to: &out)
    return out
  }

  private func append(_ range: Range<Int>, question: Bool, to out: inout [Clause]) {
    guard !range.isEmpty else { return }
    var clause = read(Array(cell.tokens[range]))
    clause.endsWithQuestion = question
    out.append(clause)
  }

  private func read(_ tokens: [Token]) -> Clause {
    var clause = Clause()
    var negatedAt: Int?
    var isAfterPurpose = false
    for (index, token) in tokens.enumerated() {
      switch token.content {
      case .bus(let reference):
        if isAfterPurpose { continue }
        if negatedAt != nil {
          clause.deniesBus = true
        } else {
          clause.buses.append(reference)
          clause.statement = .connected
        }
        note(token, &clause)
      case .tag(let tag):
        if tag == .purpose { isAfterPurpose = true }
        if isAfterPurpose, ![.planned, .pilot, .suspended].contains(tag) { continue }
        take(tag, token, index, tokens, &negatedAt, &clause)
      case .separator, .other: break
      }
    }
    // "Giấy" and nothing else.
    if tokens.count == 1,
      cell.words[tokens[0].range.lowerBound].key == Self.paper || cell.text(tokens[0].range).lowercased() == Self.plainPaper
    {
      clause.isManual = true
    }
    settleNegation(negatedAt, tokens, &clause)
    settleTime(tokens, &clause)
    clause.isBareRoute = !clause.buses.isEmpty && !tokens.contains { Self.saying.contains($0.tag) }
    clause.isReason = tokens.first.map { Self.reasons.contains(cell.words[$0.range.lowerBound].key) } ?? false
    // "Dự kiến thí điểm" is a plan; "đang triển khai thí điểm" is a pilot.
    if clause.status == .pilot, clause.isIntention { clause.status = .planned }
    return clause
  }

  /// What makes a sentence of a bus's name.
  private static let saying: Set<Tag?> = [.connect, .direct, .through, .out, .in, .move, .share, .both, .giveBack, .affirm, .now]
  private static let reasons = Set(Words.keys("do vì bởi"))

  /// "2018", "quý III/2018", "giai đoạn 2019-2020": what is said of years to come is planned. "Từ 2018" and "công văn số 2018" tell no time.
  private func settleTime(_ tokens: [Token], _ clause: inout Clause) {
    if clause.isWhenever, !clause.acts, clause.status == nil { clause.status = .planned }
    guard clause.status == nil, !clause.isFact else { return }
    for token in tokens where token.content == .other {
      let place = token.range.lowerBound
      guard let year = Int(cell.words[place].text), Self.future.contains(year), cell.words[place].text.count == 4 else { continue }
      let before = place > 0 ? cell.words[place - 1].key : ""
      guard !Self.sinces.contains(before) else { continue }
      clause.status = .planned
      return note(token, &clause)
    }
  }

  /// The reports are of 2017.
  private static let future = 2018...2030
  private static let sinces = Set(Words.keys("từ số"))

  private func note(_ token: Token, _ clause: inout Clause) { clause.decidedBy.append(cell.text(token.range)) }

  private func take(_ tag: Tag, _ token: Token, _ index: Int, _ tokens: [Token], _ negatedAt: inout Int?, _ clause: inout Clause) {
    let isNegated = negatedAt != nil
    switch tag {
    case .negation:
      if let next = tokens.dropFirst(index + 1).first(where: { $0.content != .other }), next.tag == .unsettled {
        clause.isUnsettled = true
      } else if negatedAt == nil {
        negatedAt = index
      }
    case .none: clause.statement = .denied
    case .affirm, .now:
      clause.isFact = clause.isFact || (!isNegated && tag == .now) || cell.words[token.range.lowerBound].key == Syllables.key("đã")
      if clause.statement == nil, !isNegated, tokens.count == 1, tag == .affirm { clause.statement = .connected }
    case .connect where isQuality(token, index, tokens): if clause.statement == nil, !isNegated { clause.statement = .weak }
    case .connect:
      if isNegated { clause.deniesConnection = true } else { clause.statement = .connected }
    case .direct:
      if isNegated { clause.deniesDirect = true } else { (clause.isDirect, clause.statement) = (true, .connected) }
    case .technique:
      if !isNegated {
        clause.isTechnique = true
        // "Đã có API" is readiness; "gọi API" is a connection.
        let isOffered = index > 0 && tokens[index - 1].tag == .affirm
        if clause.statement == nil { clause.statement = isOffered ? .weak : .connected }
      }
    case .indirect:
      if isNegated { clause.deniesBus = true } else { (clause.isIndirect, clause.statement) = (true, .connected) }
    case .whenever: clause.isWhenever = true
    case .planned:
      if let negatedAt, negatedAt == index - 1 {
        if cell.words[token.range.lowerBound].key == Self.ready { clause.statement = .denied }
        return
      }
      if cell.words[token.range.lowerBound].key != Syllables.key("đang") { clause.isIntention = true }
      if !isNegated || clause.status == nil {
        clause.status = clause.status == .pilot || clause.status == .suspended ? clause.status : .planned
      }
    case .pilot: clause.status = .pilot
    case .official: if isNegated { clause.status = .pilot } else { clause.isOfficial = true }
    case .suspended where isNegated && tokens[index].range.count == 1: return
    case .suspended: if clause.status != .pilot || isFinal(token) { clause.status = .suspended }
    case .manual: if !isNegated { clause.isManual = true }
    case .interface: if !isNegated { clause.isInterface = true }
    case .shared: if !isNegated { (clause.isShared, clause.statement) = (true, .connected) }
    case .both, .oneWay, .giveBack, .out, .in, .share:
      clause.acts = clause.acts || !isNegated
      if isNegated { clause.deniesConnection = true } else if clause.statement == nil { clause.statement = .weak }
    case .move:
      clause.acts = clause.acts || !isNegated
      if !isNegated, clause.statement == nil, Self.moving.contains(cell.words[token.range.lowerBound].key) { clause.statement = .weak }
    case .payload: if clause.statement == nil, !isNegated { clause.statement = .weak }
    case .unknown: clause.isUnknown = clause.isUnknown || !saysMore(tokens, after: index)
    case .noData: clause.carriesNothing = true
    case .past: clause.isPast = true
    case .neutral, .unsettled, .through, .purpose, .contrast, .reference: return
    }
    if ![.payload, .both, .out, .in, .share, .move].contains(tag) { note(token, &clause) }
  }

  /// Verbs of moving that say by themselves that data goes; "báo", "giao", "phát" may be said of anything.
  private static let moving = Set(Words.keys("nạp ghi đưa đồng cập xuất truyền bàn"))

  /// "Hồ sơ thẩm định liên thông": which dossiers, not that anything is connected.
  private func isQuality(_ token: Token, _ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index == tokens.count - 1, cell.words[token.range.lowerBound].key == Self.chain.first,
      token.range.count == Self.chain.count
    else { return false }
    return tokens[index - 1].content == .other && isWord(tokens[index - 1]) || tokens[index - 1].tag == .payload
  }

  private static let chain = Words.keys("liên thông")
  private static let paper = Syllables.key("giấy")
  private static let plainPaper = "giay"
  /// "API của Bộ chưa sẵn sàng".
  private static let ready = Syllables.key("sẵn")

  /// "… thử vài tuần rồi thôi", "ngừng hẳn": over for good, also for what was only tried.
  private func isFinal(_ token: Token) -> Bool { cell.words[token.range].contains { Self.finalWords.contains($0.key) } }

  private static let finalWords = Set(Words.keys("hẳn thôi bỏ"))

  /// "Đang cập nhật dữ liệu hằng ngày": what follows says what is exchanged.
  private func saysMore(_ tokens: [Token], after index: Int) -> Bool {
    tokens.dropFirst(index + 1).contains { [.payload, .out, .in, .both, .connect].contains($0.tag) }
  }

  private func settleNegation(_ negatedAt: Int?, _ tokens: [Token], _ clause: inout Clause) {
    guard let negatedAt else { return }
    let rest = tokens[(negatedAt + 1)...]
    let isAlone = !rest.contains { $0.content != .separator && $0.content != .other || isWord($0) }
    if isAlone, clause.statement == nil {
      clause.statement = .bareNo
    } else if isOffer(clause, before: negatedAt, tokens), isAlone || isRefusal(tokens, negatedAt) {
      // "API của Bộ chưa có", "dịch vụ web chưa hoạt động".
      clause.statement = .denied
    } else if isAlone, clause.statement == .weak, !clause.acts {
      // "CSDL chưa có".
      clause.statement = .denied
    } else if clause.statement == nil, !clause.deniesDirect, !clause.deniesBus {
      // "chưa thực hiện được", "chưa cung cấp API", "chưa có CSDL quốc gia để kết nối".
      if clause.deniesConnection || isRefusal(tokens, negatedAt) { clause.statement = .denied }
    } else if clause.statement == nil, clause.deniesBus || clause.deniesDirect {
      clause.deniesConnection = clause.deniesConnection || cell.words[tokens[negatedAt].range.lowerBound].key == Syllables.key("chưa")
    }
  }

  /// Nothing but an interface was named so far.
  private func isOffer(_ clause: Clause, before index: Int, _ tokens: [Token]) -> Bool {
    clause.isTechnique && !clause.acts && !clause.isDirect && !tokens[..<index].contains { Self.saying.contains($0.tag) }
  }

  private func isWord(_ token: Token) -> Bool { !cell.words[token.range.lowerBound].isMark }

  private static let refusals = Set(
    Words.keys("thực hiện triển khai được cung cấp sử dụng áp dụng hỗ trợ cho phép có đủ nhu cầu làm mở hoạt vận"))

  private func isRefusal(_ tokens: [Token], _ negatedAt: Int) -> Bool {
    let first = cell.text(tokens[negatedAt].range)
    if Words.keys(first).count > 1 { return true }
    return tokens[(negatedAt + 1)...].contains { token in cell.words[token.range].contains { Self.refusals.contains($0.key) } }
  }
}
