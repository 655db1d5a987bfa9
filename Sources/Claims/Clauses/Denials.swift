internal import Phrasebook

/// What is denied, wherever the negator stands: all, or only a way, a medium, a direction, a part.
extension ClauseReader {
  static let between: Set<Role> = [
    .have, .passive, .still, .done, .only, .able, .not, .notYet, .this, .neutral, .fine, .auto, .office, .person, .system, .degree, .and,
    .habit,
    .now, .pair, .work, .adverse, .ongoing, .need,
  ]

  mutating func readDenials() {
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
        for place in range where place > index || (self.role(place).map(Self.data.contains) ?? false) { mark(place, .inert) }
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
  mutating func noteTopic(before index: Int) {
    let before = range.lowerBound..<index
    clause.hasTopic = clause.hasTopic || before.contains { role($0) == nil && !cell.tokens[$0].isSeparator || role($0) == .payload }
  }

  /// What a negator at a place denies, and where its scope ends.
  mutating func deny(from start: Int) -> Int {
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
    case .resume: denyAll(from: index, .connection)
    default:
      if words > 0 { for later in index..<range.upperBound { mark(later, .denied) } }
      clause.denies.insert(words == 0 ? .bare : .other)
      return index + 1
    }
    return index + 1
  }

  func isLast(_ index: Int) -> Bool { index == range.upperBound - 1 }

  /// Nothing follows that could be denied: what stands before is, or all.
  mutating func denyBare(_ start: Int, _ words: Int) -> Int {
    // "chỉ không theo thời gian thực": how often, not whether.
    if words == 0, start + 1 < range.upperBound, ((start + 1)..<range.upperBound).allSatisfy({ role($0) == .habit }) {
      clause.denies.insert(.part)
      return range.upperBound
    }
    let before = range.lowerBound..<start
    // "đã vào kho bạc chưa": asks whether, as a noun.
    if words == 0, start == range.upperBound - 1, role(start) == .notYet, first([.done], in: before) != nil,
      first([.then], in: before) == nil
    {
      return range.upperBound
    }
    if let topic = before.last(where: {
      role($0).map {
        Self.predicates.contains($0) || $0 == .direct || $0 == .bus || $0 == .indirect || Self.heads.contains($0) || $0 == .work
      } ?? false
    }) {
      note(topic)
      for index in before where role(index).map({ Self.predicates.contains($0) || Self.heads.contains($0) }) ?? false {
        mark(index, .denied)
      }
      let routes = before.filter { role($0).map { $0 == .direct || $0 == .bus || $0 == .indirect } ?? false }
      for route in routes {
        clause.denies.insert(role(route) == .direct ? .direct : .bus)
        mark(route, .denied)
      }
      // "trực tiếp: không" denies the one way, and no more.
      if routes.contains(topic), first([.connect, .exchange], in: before) == nil { return range.upperBound }
      let isData = role(topic).map { Self.data.contains($0) && $0 != .both && $0 != .exchange } ?? false
      clause.denies.insert(isData ? .data : .connection)
    } else {
      clause.denies.insert(words == 0 ? .bare : .other)
    }
    return range.upperBound
  }

  mutating func denyConnect(at index: Int) {
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

  mutating func denyData(at index: Int, as denial: Clause.Denial) {
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

  mutating func denyRoute(_ index: Int, _ denial: Clause.Denial) {
    // "không trực tiếp gửi …", "không qua trục mà …": up to the verb that follows, which goes on denied only with a connection verb.
    var end = index
    while end < range.upperBound {
      if end > index, let role = role(end), Self.data.contains(role) || role == .purpose { break }
      mark(end, .denied)
      end += 1
    }
    clause.denies.insert(denial)
  }

  mutating func denyAll(from index: Int, _ denial: Clause.Denial) {
    for later in index..<range.upperBound { mark(later, .denied) }
    for earlier in range.lowerBound..<index where role(earlier).map(Self.predicates.contains) ?? false { mark(earlier, .denied) }
    if let role = role(index), role == .work || role == .perform, first([.official], in: index..<range.upperBound) != nil {
      clause.isTrial = true
      clause.denies.insert(.part)
    } else if first([.paper, .byHand], in: index..<range.upperBound) != nil, first([.connect], in: index..<range.upperBound) == nil {
      clause.denies.insert(.medium)
    } else if clause.topic == .standard, first([.this, .connect], in: range) == nil {
      clause.denies.insert(.part)
    } else {
      clause.denies.insert(denial)
    }
  }

  /// "không phải nhập lại", "không cần kết nối".
  mutating func spare(from start: Int) -> Int {
    note(start)
    let rest = (start + 1)..<range.upperBound
    // "Không cần.": nothing is there, and nothing is missed.
    if rest.allSatisfy({ cell.tokens[$0].isSeparator }), start == range.lowerBound {
      clause.denies.insert(.bare)
      return range.upperBound
    }
    // "… là QLVB, không phải một cửa": it is another that does.
    if let ends, role(start + 1) == .system, let mention = ends.mention(rest), mention != .other, first(Self.predicates, in: rest) == nil {
      clause.denies.insert(.connection)
      clause.isThis = true
      return range.upperBound
    }
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
}
