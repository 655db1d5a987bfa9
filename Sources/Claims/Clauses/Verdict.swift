internal import InteropGraph
internal import Phrasebook

/// Puts the clauses of a cell together. What is not proved is not said: without a complete proof of a working connection, a denial, a plan, a
/// trial, a stop or a contact by hand the cell is in doubt.
struct Verdict {
  let cell: CellTokens
  let clauses: [Clause]
  let nationalBuses: Set<String>

  /// What was concluded, from which clauses, and what stands against it.
  struct Outcome {
    var status: Status
    var mode: Mode = .unspecified
    var via: [BusReference] = []
    var deciding: [Clause] = []
    /// Why there is no proof; nil when there is one.
    var doubt: DoubtReason?
    var leftovers: [Int] = []
  }

  init(cell: CellTokens, clauses: [Clause], nationalBuses: Set<String>) {
    (self.cell, self.clauses, self.nationalBuses) = (cell, clauses, nationalBuses)
  }

  // MARK: What counts

  /// "Xem công văn … (gửi kèm)": what follows a reference is about the paper.
  private var spoken: [Clause] {
    let speaking = clauses.filter { !$0.isQuestion }
    guard let first = speaking.first, first.isReference else { return speaking }
    return speaking.filter { $0.isReference || !$0.piece.isAside && $0.startsStatement }
  }

  func outcome() -> Outcome {
    let main = spoken
    let official = main.contains { $0.isOfficial && $0.isAsserted }
    let works = main.contains { clause in clause.isAsserted && isOfThisPair(clause) && !clause.isPast && !clause.isStop && !clause.isTrial }
    let stops = main.filter {
      $0.isStop && !$0.isReason && !($0.isTrial && official) && !($0.isPartial && works) && isOfThisPair($0) && !isOver($0, main)
    }
    let manner = main.filter {
      $0.topic == .manner && !$0.isAsserted && ($0.isPlan || $0.isAwaited || $0.denies.contains(.bare) || $0.denies.contains(.connection))
    }
    let facts = main.filter { clause in
      clause.isAsserted && isOfThisPair(clause) && !clause.isPast
        && !(clause.topic == .content && !manner.isEmpty && !clause.isFact && !clause.isNow && !clause.isMachine && !clause.turns)
    }
    let past = main.filter { $0.isPast && ($0.isAsserted || $0.isStop) }
    let allHands = main.filter { isHand($0) && !$0.isPast }
    let links = main.filter { $0.isLink && !$0.isPast && $0.denies.isDisjoint(with: [.connection]) }
    let denials = main.filter {
      !$0.denies.isDisjoint(with: [.connection, .bare]) && isOfThisPair($0) && !$0.isPast && !$0.isCondition
        && !($0.piece.isAside && hasMain(facts))
    }
    let trials = main.filter { $0.isTrial && !$0.isPlan && !$0.isPast && !($0.isPartial && works) }
    let plans = main.filter { ($0.isPlan || $0.isDesire || $0.isAwaited || $0.isWish) && !$0.isPast && !$0.isReason }

    if main.allSatisfy({ $0.isUnknown || $0.isReference || $0.isNounOnly }), main.contains(where: { $0.isUnknown || $0.isReference }) {
      return doubt(.unknown, main)
    }
    if main.contains(where: \.isUnknown), stops.isEmpty,
      facts.allSatisfy({ $0.asserts == [.data] && !$0.isMachine && !$0.isFact && !$0.hasPayload && !$0.namesPair }), plans.isEmpty,
      denials.isEmpty
    {
      return doubt(.unknown, main)
    }
    if let asked = clauses.first(where: \.isQuestion), facts.isEmpty {
      // "Trực tiếp? – Không": through something between.
      if asked.isDirect, main.first?.denies == [.bare] { return settle(.operational, main, mode: .viaBus) }
      if denials.isEmpty, plans.isEmpty { return doubt(.question, clauses) }
    }
    // "riêng hai xã này vẫn mang giấy": a part, beside what is connected.
    let hands =
      facts.isEmpty
      ? allHands : allHands.filter { !$0.isRest && !$0.isSide && !$0.isException && !$0.isOther && !($0.isPartial && $0.actor == nil) }
    // "Chưa; phần mềm đã hết bảo hành": what was never there did not stop.
    let neverWas = main.first.map { $0.denies == [.bare] } ?? false
    if let stop = stops.last, !neverWas, !isOverruled(stop, by: facts) { return settle(.suspended, main) }
    if !trials.isEmpty, !facts.contains(where: { $0.isOfficial }) {
      if let trial = trials.first,
        !isOverruled(trial, by: facts.filter { !$0.isTrial && (($0.isFact || $0.isNow) && $0.turns || $0.isStill && $0.isMachine) })
      {
        return settle(.pilot, main)
      }
    }
    if !facts.isEmpty { return fact(facts, denials, hands, links, plans, main) }
    if !hands.isEmpty || !links.isEmpty {
      let isHand = links.isEmpty || !hands.isEmpty
      return settle(.operational, hands + links, mode: isHand ? .manual : .interfaceOnly)
    }
    if !plans.isEmpty, plans.contains(where: { $0.isPlan || $0.isWish || $0.isDesire }) || denials.isEmpty {
      let isFirm = plans.contains { $0.isPlan }
      if !denials.isEmpty, !isFirm { return settle(.none, denials) }
      return settle(.planned, plans, mode: mode(of: main.filter { $0.denies.isEmpty || $0.isPlan }))
    }
    // "được cấp tài khoản để chuyên viên tra cứu": what people look up.
    if denials.isEmpty, main.contains(where: { $0.hasPurpose && $0.actor == .person }) { return settle(.operational, main, mode: .manual) }
    if !denials.isEmpty { return settle(.none, denials) }
    if let resumed = main.last(where: { $0.isResumed && !$0.isAwaited && !$0.isPlan && !$0.isWish }) {
      return settle(.operational, [resumed])
    }
    if !past.isEmpty { return settle(.suspended, past) }
    let denied = main.reduce(into: Set<Clause.Denial>()) { $0.formUnion($1.denies) }
    if denied.isSuperset(of: [.bus, .direct]) { return settle(.none, main) }
    if isOnlyRouteDenied(main), denied.isDisjoint(with: [.data, .direct, .carriage]) {
      return settle(.operational, main, mode: .direct)
    }
    if denied == [.other], main.contains(where: \.isUnknown) { return doubt(.unknown, main) }
    if !denied.isDisjoint(with: [.data, .direct, .bus, .carriage, .other]) { return settle(.none, main) }
    if main.contains(where: { $0.isOngoing && !$0.isUnknown }) { return settle(.planned, main) }
    if main.contains(where: \.isUnknown) { return doubt(.unknown, main) }
    if denied.contains(.part), main.contains(where: { $0.topic != .standard && $0.denies.contains(.part) }) { return settle(.none, main) }
    if main.contains(where: \.isAble) { return doubt(.onlyPossible, main) }
    if main.contains(where: { $0.isNorm || $0.isRule }) { return doubt(.onlyRule, main) }
    return doubt(.nothingSaid, main)
  }

  /// What is said behind a fact and takes it back, or may.
  private func isUnexplained(_ clause: Clause, after last: Int, _ strong: [Clause]) -> Bool {
    guard clause.piece.range.lowerBound > last, !clause.isRest, !clause.isSide, !clause.isException, !clause.isOther, !clause.isReason
    else { return false }
    if clause.turns, clause.isAwaited || !clause.leftovers.isEmpty && clause.isOpen && clause.denies.isEmpty { return true }
    if clause.turns, !clause.denies.isDisjoint(with: [.connection, .bare, .carriage]), !(clause.hasTopic && !clause.namesPair) {
      return true
    }
    return clause.denies.contains(.carriage) && clause.hasTopic && strong.allSatisfy { $0.asserts.isSubset(of: [.connected, .yes]) }
  }

  private func hasMain(_ facts: [Clause]) -> Bool { facts.contains { !$0.piece.isAside } }

  /// "Không qua trục": the answer to the form's first question, and nothing else.
  private func isOnlyRouteDenied(_ main: [Clause]) -> Bool {
    main.contains { clause in
      clause.denies == [.bus]
        && clause.piece.range.allSatisfy { index in
          let token = cell.tokens[index]
          return token.isSeparator
            || token.role.map { [.not, .through, .bus, .indirect, .neutral, .fine].contains($0) } ?? (cell.text(token).count < 5)
        }
    }
  }

  private func isOfThisPair(_ clause: Clause) -> Bool { !(clause.isOther && !clause.isThis) && !clause.isException || clause.isThis }

  private func isHand(_ clause: Clause) -> Bool {
    (clause.isByHand && !clause.isMachine && !clause.isWish && !clause.isDesire
      || clause.actor == .person && clause.asserts == [.data] && !clause.isMachine) && isOfThisPair(clause)
  }

  /// "bị gián đoạn 3 ngày, nay đã khôi phục".
  private func isOver(_ stop: Clause, _ main: [Clause]) -> Bool {
    main.contains {
      $0.isResumed && $0.piece.range.lowerBound > stop.piece.range.lowerBound && !$0.isAwaited && !$0.isPlan && !$0.isWish
        && $0.denies.isEmpty
    }
  }

  /// A later clause says how it is now.
  private func isOverruled(_ clause: Clause, by facts: [Clause]) -> Bool {
    facts.contains { fact in
      fact.piece.range.lowerBound > clause.piece.range.lowerBound
        && (fact.isNow || fact.isResumed || fact.turns || clause.isPast || fact.isFact)
    } || clause.isResumed
  }

  // MARK: Facts against the rest

  private func fact(
    _ facts: [Clause], _ denials: [Clause], _ hands: [Clause], _ links: [Clause], _ plans: [Clause], _ main: [Clause]
  ) -> Outcome {
    let last = facts[facts.count - 1].piece.range.lowerBound
    let strong = facts.filter { $0.isMachine || $0.asserts.contains { $0 > .data } }
    let isNow = facts.contains { $0.isNow || $0.turns || $0.isOnly }
    if let denial = denials.last, denial.isThis, denial.piece.range.lowerBound > last { return settle(.none, [denial]) }
    if facts.contains(where: { $0.asserts.contains(.shared) }) { return settle(.operational, facts, mode: .sharedDatabase) }
    if let outcome = byHandAfterAll(facts, hands, links, main, last) { return outcome }
    let general = denials.filter {
      !$0.isRest && !$0.isReason && !$0.isReported && !(($0.hasTopic && !$0.namesPair || $0.isPartial) && !strong.isEmpty)
    }
    if let denial = general.first {
      let comesLast = denial.piece.range.lowerBound > last
      if denial.isThis && comesLast
        || comesLast && (denial.turns || denial.hasSubject || strong.isEmpty || denial.startsStatement && denial.topic != .standard)
        || !isNow && !facts.contains(where: \.isMachine)
      {
        return hands.isEmpty ? settle(.none, [denial]) : settle(.operational, hands, mode: .manual)
      }
      // "cả trực tiếp lẫn qua trục … đều chưa được thiết lập": the end of the sentence says it of all.
      if comesLast, facts.allSatisfy({ $0.statement == denial.statement && !$0.isFact && !$0.isNow }), !denial.hasTopic {
        return settle(.none, [denial])
      }
      if !isNow, !facts.contains(where: { $0.isFact }) {
        if facts.allSatisfy({ $0.asserts.isSubset(of: [.technique, .data]) && $0.isTechnique && $0.statement == denial.statement }) {
          return settle(.none, [denial])
        }
        return doubt(.contradiction, main)
      }
    }
    // "… nên chưa lấy được gì": what it comes to.
    if main.contains(where: {
      $0.isUpshot && $0.piece.range.lowerBound > last && !$0.isRest && !$0.denies.isDisjoint(with: [.data, .carriage, .connection])
    }) {
      return settle(.none, main)
    }
    // "… tuy nhiên hệ thống chưa trao đổi dữ liệu với nhau".
    if main.contains(where: { $0.turns && $0.piece.range.lowerBound > last && $0.namesPair && !$0.isRest && $0.denies.contains(.carriage) })
    {
      return settle(.none, main)
    }
    // "… không phải phần mềm này", "… song còn phải chờ": a turn that no rule explains.
    if main.contains(where: { isUnexplained($0, after: last, strong) }) { return doubt(.contradiction, main) }
    // "Trực tiếp; không trao đổi dữ liệu": a line that carries nothing.
    if main.contains(where: { $0.denies.contains(.carriage) && !$0.isRest }),
      !facts.contains(where: { $0.asserts.contains(.data) && !$0.isLink })
    {
      return links.isEmpty ? settle(.none, main) : settle(.operational, links, mode: .interfaceOnly)
    }
    if main.contains(where: { $0.turns && $0.denies.contains(.data) && !$0.isSide }), strong.isEmpty,
      !facts.contains(where: { $0.isMachine || $0.isFact })
    {
      return settle(.none, main)
    }
    if !plans.isEmpty, isOverruledByPlan(facts, plans) { return settle(.planned, main) }
    let weak = facts.filter { !$0.isMachine && $0.asserts == [.data] }
    if weak.count == facts.count {
      if hands.count > 0 { return settle(.operational, hands, mode: .manual) }
      if facts.contains(where: { $0.actor == .person }) { return settle(.operational, facts, mode: .manual) }
      if facts.allSatisfy({ $0.actor == .office && !$0.namesPair }) {
        var outcome = settle(.operational, facts)
        outcome.doubt = .agent
        return outcome
      }
      if !links.isEmpty { return settle(.operational, links, mode: .interfaceOnly) }
    }
    return settle(.operational, facts)
  }

  /// Data is said to go, and people are said to carry it.
  private func byHandAfterAll(_ facts: [Clause], _ hands: [Clause], _ links: [Clause], _ main: [Clause], _ last: Int) -> Outcome? {
    if let hand = hands.first(where: { $0.isThis && $0.turns && $0.isByHand }) { return settle(.operational, [hand], mode: .manual) }
    let later = hands.filter { $0.piece.range.lowerBound > last }
    // "Trực tiếp: cán bộ cầm sang", "đã kết nối … cán bộ gõ lại": words of form against what is done.
    let isVague = facts.allSatisfy {
      $0.isReported || $0.isNorm || !$0.isNow && $0.buses.isEmpty && !$0.isTechnique && $0.asserts.isSubset(of: [.connected, .yes, .route])
    }
    if facts.allSatisfy({ $0.asserts.isSubset(of: [.connected, .yes]) && !$0.isNow && !$0.isFact }),
      let hand = hands.first(where: \.isByHand)
    {
      return settle(.operational, [hand], mode: .manual)
    }
    if isVague, let hand = later.first(where: \.isByHand) { return settle(.operational, [hand], mode: .manual) }
    if isVague, let link = links.first(where: { $0.piece.range.lowerBound > last }) {
      return settle(.operational, [link], mode: .interfaceOnly)
    }
    if !links.isEmpty, facts.allSatisfy({ !$0.hasPayload && $0.buses.isEmpty && !$0.isTechnique && !$0.isDirect && !$0.isFact }) {
      return settle(.operational, links, mode: .interfaceOnly)
    }
    let isByMachine = facts.contains { $0.isMachine || $0.asserts.contains(.connected) }
    guard isByMachine else {
      if facts.contains(where: \.isOnly) { return nil }
      guard let hand = later.first ?? hands.first(where: \.turns), !facts.contains(where: \.isNow) else { return nil }
      return settle(.operational, [hand], mode: .manual)
    }
    if later.contains(where: { $0.turns && $0.isByHand }), !facts.contains(where: \.isNow) { return doubt(.contradiction, main) }
    return nil
  }

  /// "Trực tiếp; dự kiến năm 2018": the plan speaks of the route named before it, unless that is told as a fact.
  private func isOverruledByPlan(_ facts: [Clause], _ plans: [Clause]) -> Bool {
    let isOffer = facts.allSatisfy { $0.asserts.isSubset(of: [.route, .technique]) && !$0.isNow }
    if isOffer, plans.contains(where: { $0.isAwaited && $0.piece.range.lowerBound > facts[0].piece.range.lowerBound }) { return true }
    let isBare = facts.allSatisfy {
      $0.asserts.isSubset(of: [.route, .technique, .connected]) && !$0.isFact && !$0.isNow && !$0.isOngoing && !$0.isOnly
    }
    return isBare && plans.contains { ($0.isModifier && $0.isPlan && !$0.isRest && !$0.hasSubject) || $0.isAwaited }
  }

  // MARK: Outcomes

  private func settle(_ status: Status, _ deciding: [Clause], mode: Mode? = nil) -> Outcome {
    var outcome = Outcome(status: status, deciding: deciding)
    guard status != .none else { return outcome }
    outcome.mode = mode ?? self.mode(of: deciding)
    if status != .operational, outcome.mode == .manual || outcome.mode == .interfaceOnly { outcome.mode = .unspecified }
    if outcome.mode == .viaBus { outcome.via = route(of: deciding) }
    if status == .operational, outcome.mode != .manual, outcome.mode != .interfaceOnly {
      outcome.leftovers = deciding.flatMap(\.leftovers)
      if !outcome.leftovers.isEmpty { outcome.doubt = .leftover }
    }
    return outcome
  }

  private func doubt(_ reason: DoubtReason, _ deciding: [Clause]) -> Outcome {
    var outcome = Outcome(status: .unclear, deciding: deciding)
    outcome.doubt = reason
    return outcome
  }

  private func mode(of deciding: [Clause]) -> Mode {
    if deciding.contains(where: { $0.asserts.contains(.shared) }) { return .sharedDatabase }
    if deciding.contains(where: { !$0.buses.isEmpty || $0.isIndirect }) { return .viaBus }
    if deciding.contains(where: \.isDirect) { return .direct }
    if deciding.contains(where: { $0.isByHand && !$0.isMachine }) { return .manual }
    if deciding.contains(where: { $0.isLink }), !deciding.contains(where: \.isMachine) { return .interfaceOnly }
    if clauses.contains(where: { $0.denies.contains(.bus) }) { return .direct }
    if deciding.contains(where: \.isTechnique) { return .direct }
    return .unspecified
  }

  /// Buses in the order they are named. A bus without a name is dropped beside a named one of an agency: "qua trục, tức LGSP".
  /// Beside the national bus it is the agency's own, the first step of a chain.
  private func route(of deciding: [Clause]) -> [BusReference] {
    var out: [BusReference] = []
    for bus in deciding.flatMap(\.buses) where !out.contains(bus) { out.append(bus) }
    if out.isEmpty { return [.unnamed(owner: nil)] }
    let hasOwnName = out.contains { if case .known(let id, _) = $0 { !nationalBuses.contains(id) } else { false } }
    return hasOwnName ? out.filter { if case .unnamed = $0 { false } else { true } } : out
  }
}

extension Clause {
  fileprivate var isQuestion: Bool { piece.isQuestion }
}
