internal import InteropGraph
internal import Vietnamese

/// Puts the clauses of a cell together.
struct Verdict {
  var clauses: [Clause]
  var hasStandards: Bool
  var nationalBuses: Set<String>

  var reading: CellReading {
    let status = status
    var reading = CellReading(status: status)
    reading.decidedBy = clauses.flatMap(\.decidedBy)
    guard status != .unclear, status != .none else { return reading }
    let speaking = speaking(of: status)
    reading.mode = mode(of: speaking)
    if reading.mode == .viaBus { reading.via = route(of: speaking) }
    return reading
  }

  // MARK: Status

  private var status: Status {
    if let unsaid { return unsaid }
    let strong = clauses.contains { $0.statement == .connected && $0.status == nil && !$0.isPast }
    let byHand = clauses.contains { ($0.isManual || $0.isInterface || $0.isShared) && $0.status == nil }
    let denied = clauses.contains { $0.statement == .denied }
    if let whole = modifier(.pilot), whole, !clauses.contains(where: { $0.isOfficial && $0.status == nil }) { return .pilot }
    if let whole = modifier(.suspended), whole, !neverWas { return .suspended }
    if strong, !isOverruledByPlan { return .operational }
    if byHand || isDoneByHand { return .operational }
    if asksAndDenies { return .operational }
    let plans = clauses.filter { $0.status == .planned }
    if !plans.isEmpty {
      return isOnlyWaited(plans) && (denied || clauses.contains(where: { $0.deniesConnection || $0.statement == .bareNo }))
        ? .none : .planned
    }
    if denied || clauses.contains(where: \.deniesConnection) { return .none }
    if clauses.contains(where: { $0.statement == .bareNo }), !clauses.contains(where: { $0.statement == .weak && $0.acts && !$0.isReason })
    {
      return .none
    }
    if clauses.contains(where: { $0.deniesBus && !$0.deniesConnection }) { return .operational }
    if clauses.contains(where: \.deniesDirect) { return .none }
    if clauses.contains(where: { $0.statement == .weak }) || hasStandards {
      return clauses.contains { $0.isUnsettled } && !hasStandards ? .unclear : .operational
    }
    return .unclear
  }

  /// Cells that say nothing of the connection as it is, or that it is there and carries nothing.
  private var unsaid: Status? {
    if !clauses.isEmpty, clauses.allSatisfy(\.endsWithQuestion), !asksAndDenies { return .unclear }
    // "Trực tiếp? Chưa rõ".
    if clauses.contains(where: \.endsWithQuestion), clauses.contains(where: { $0.isUnsettled || $0.isUnknown }) { return .unclear }
    let speaks = clauses.contains { clause in
      !clause.isUnknown && !clause.isPast && !clause.carriesNothing
        && (clause.statement == .connected || clause.statement == .denied || clause.isManual || clause.isInterface || clause.isShared
          || clause.status != nil || clause.statement == .weak)
    }
    if clauses.contains(where: { $0.isUnknown }), !speaks, !clauses.contains(where: { $0.deniesConnection && !$0.isUnknown }) {
      return .unclear
    }
    if clauses.contains(where: \.carriesNothing) {
      let isThere = clauses.contains { $0.statement == .connected && !$0.isPast }
      // A link on a page is told as what it is.
      return clauses.contains { $0.isInterface || $0.isManual } ? nil : isThere ? .pilot : Status.none
    }
    if clauses.contains(where: \.isPast),
      !clauses.contains(where: { !$0.isPast && ($0.statement != nil || $0.status != nil || $0.isManual) })
    {
      return .suspended
    }
    return nil
  }

  /// "Chưa, chờ thông tư": what is waited for is no plan.
  private func isOnlyWaited(_ plans: [Clause]) -> Bool { plans.allSatisfy { $0.isWhenever && !$0.isIntention } }

  /// Whether a pilot or a stop is said of the connection as it is now. A later plan of a pilot is a plan.
  private func modifier(_ status: Status) -> Bool? { clauses.contains { $0.status == status } ? true : nil }

  /// "Trực tiếp; dự kiến năm 2018": the plan speaks of the route named before it, unless that is told as a fact.
  private var isOverruledByPlan: Bool {
    let plans = clauses.filter { $0.status == .planned }
    let told = clauses.filter { $0.statement == .connected && $0.status == nil && !$0.isPast }
    guard !plans.isEmpty else { return false }
    // "NGSP, khi Bộ mở dịch vụ sẽ nối": a bus's name says nothing by itself.
    if told.allSatisfy(\.isBareRoute), !told.contains(where: \.isFact) { return true }
    guard plans.allSatisfy(\.isModifier) else { return false }
    let isOnlyWhenever = isOnlyWaited(plans)
    return !told.contains { $0.isFact || $0.isShared || (isOnlyWhenever && $0.acts) }
  }

  /// "Không; Sở nạp tệp tải về": no connection, and somebody moves the data all the same.
  private var isDoneByHand: Bool {
    guard let first = clauses.first, first.statement == .bareNo else { return false }
    return clauses.dropFirst().contains { $0.statement == .weak && $0.acts && $0.status == nil && !$0.isReason }
  }

  /// "Chưa; phần mềm đã hết bảo hành": what was never there did not stop.
  private var neverWas: Bool {
    clauses.first.map { $0.statement == .bareNo && $0.decidedBy.first.map { Self.notYet.contains(Words.keys($0).first ?? "") } ?? false }
      ?? false
  }

  private static let notYet = Set(Words.keys("chưa"))

  /// The form's own question answered by no: "Trực tiếp? – Không" means through something between.
  private var asksAndDenies: Bool {
    zip(clauses, clauses.dropFirst()).contains { $0.isDirect && $0.endsWithQuestion && $1.statement == .bareNo }
  }

  // MARK: Mode and route

  /// The clauses that tell how, for the status that won.
  private func speaking(of status: Status) -> [Clause] {
    switch status {
    case .operational: return clauses.filter { $0.status == nil }
    case .planned:
      let plans = clauses.filter { $0.status == .planned }
      return plans.contains { !$0.isModifier && !$0.buses.isEmpty || $0.isDirect } ? plans : clauses.filter { $0.statement != .denied }
    default: return clauses
    }
  }

  private func mode(of speaking: [Clause]) -> Mode {
    let told = speaking.filter { !($0.endsWithQuestion && asksAndDenies) }
    if told.contains(where: \.isShared) { return .sharedDatabase }
    if asksAndDenies || told.contains(where: { !$0.buses.isEmpty || $0.isIndirect }) { return .viaBus }
    if told.contains(where: \.isDirect) { return .direct }
    if told.contains(where: \.isManual) || isDoneByHand { return .manual }
    if told.contains(where: \.isInterface) { return .interfaceOnly }
    if told.contains(where: \.isTechnique) { return .direct }
    if told.contains(where: \.deniesBus) && !told.contains(where: \.deniesDirect) { return .direct }
    return .unspecified
  }

  /// Buses in the order they are named. A bus without a name is dropped beside a named one of an agency: "qua trục, tức LGSP".
  /// Beside the national bus it is the agency's own, the first step of a chain.
  private func route(of speaking: [Clause]) -> [BusReference] {
    var out: [BusReference] = []
    for bus in speaking.flatMap(\.buses) where !out.contains(bus) { out.append(bus) }
    if out.isEmpty { return [.unnamed(owner: nil)] }
    let hasOwnName = out.contains { if case .known(let id, _) = $0 { !nationalBuses.contains(id) } else { false } }
    return hasOwnName ? out.filter { if case .unnamed = $0 { false } else { true } } : out
  }
}
