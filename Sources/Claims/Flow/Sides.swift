internal import InteropGraph
internal import Names
internal import Vietnamese

/// Whether words inside a cell mean the row system or the column system.
struct Sides {
  enum Side { case row, column }

  let row: NameReading
  let column: NameReading
  /// The agency that reports: the owner of a system that names none.
  let reporter: Agency?
  let agencies: AgencyDirectory

  func side(_ reading: NameReading) -> Side? {
    if let actor = actor(reading) { return one(actor.row, actor.column) }
    let (isRow, isColumn) = (Self.same(reading, row), Self.same(reading, column))
    if isRow != isColumn { return isRow ? .row : .column }
    guard isRow else { return nil }
    // Both are of that kind: the unit, or that there is none, tells which.
    return one(Self.unitAgrees(reading, row), Self.unitAgrees(reading, column))
  }

  private func one(_ isRow: Bool, _ isColumn: Bool) -> Side? { isRow == isColumn ? nil : isRow ? .row : .column }

  /// True when a name can mean neither of the two: another entry of the catalogue, agency or kind.
  func isElsewhere(_ reading: NameReading) -> Bool {
    if Self.same(reading, row) || Self.same(reading, column) { return false }
    if reading.catalogue?.isCertain == true { return true }
    if let kind = reading.kind, Self.tellingKinds.contains(kind) { return kind != row.kind && kind != column.kind }
    if case .agency(let owner) = reading.owner, reading.core.isEmpty, reading.unit == nil {
      return [row, column].allSatisfy { self.owner($0).map { $0 != owner } ?? false }
    }
    return false
  }

  private static let tellingKinds: Set<SystemKind> = [.oneStop, .onlineService, .documentManagement]

  // MARK: Agencies and kinds of systems that act

  /// "Bộ Y tế tra cứu", "tỉnh gửi", "Sở gửi", "Cổng nhận", "phần mềm nhận": an agency, a kind of unit or of system stands for its system. nil
  /// for words that say more.
  private func actor(_ short: NameReading) -> (row: Bool, column: Bool)? {
    guard short.kind == nil, short.catalogue == nil, short.products.isEmpty, short.unit == nil, short.domain == nil else { return nil }
    func both(_ test: (NameReading) -> Bool) -> (row: Bool, column: Bool) { (test(row), test(column)) }
    // "thành phố" is a city of the province before it is the whole city.
    let heads = both { $0.unit?.head == Words.keys(short.text).joined(separator: " ") }
    if heads.row != heads.column { return heads }
    if short.core.isEmpty {
      if case .agency(let owner) = short.owner { return both { self.owner($0) == owner } }
      if let kinds = kinds(of: short) { return both { $0.unit == nil && isOwned($0, by: kinds) } }
      if short.isPortal { return both { $0.isPortal || $0.kind == .onlineService } }
      // "phần mềm" beside a portal is the other one.
      return short.isProgramme ? both { !$0.isPortal && $0.kind != .onlineService } : nil
    }
    guard short.core.count <= 2, short.core.allSatisfy(UnitName.headWords.contains) else { return nil }
    return both { $0.unit.map { $0.head == short.core.joined(separator: " ") } ?? false }
  }

  private func owner(_ reading: NameReading) -> String? {
    if case .agency(let owner) = reading.owner { return owner }
    return reading.catalogue == nil ? reporter?.id : nil
  }

  private func isOwned(_ reading: NameReading, by kinds: Set<AgencyKind>) -> Bool {
    owner(reading).flatMap { agencies.agencies[$0]?.kind }.map(kinds.contains) ?? false
  }

  /// "tỉnh", "Thành phố", "Bộ": an agency by what kind it is.
  private func kinds(of short: NameReading) -> Set<AgencyKind>? {
    guard short.isAgencyWide, let word = Words.keys(short.text).first else { return nil }
    if Self.provinces.contains(word) { return [.province] }
    return word == Self.ministry ? [.ministry, .governmentAgency] : nil
  }

  private static let provinces = Set(Words.keys("tỉnh thành TP"))
  private static let ministry = Syllables.key("bộ")

  // MARK: Names

  private static func unitAgrees(_ short: NameReading, _ long: NameReading) -> Bool {
    guard let unit = short.unit, let other = long.unit else { return short.unit == nil && long.unit == nil }
    return unit.identity == other.identity || unit.abbreviates(other) || other.abbreviates(unit)
  }

  /// True when a short name can stand for a longer one: same catalogue entry, product, kind and unit, or words in common.
  static func same(_ short: NameReading, _ long: NameReading) -> Bool {
    if let catalogue = short.catalogue { return catalogue.id == long.catalogue?.id }
    if !short.products.isEmpty { return !Set(short.products.map(\.name)).isDisjoint(with: long.products.map(\.name)) }
    if let unit = short.unit, let other = long.unit, unit.identity != other.identity, !unit.abbreviates(other) { return false }
    // "phần mềm cấp huyện" beside the one-stop system of the district: the unit tells which.
    if short.kind == nil, short.domain == nil, let unit = short.unit, unit.identity == long.unit?.identity { return true }
    if let kind = short.kind, Self.tellingKinds.contains(kind) || kind == .integrationBus { return kind == long.kind }
    if let domain = short.domain { return domain == long.domain }
    return !short.core.isEmpty && !Set(short.core).isDisjoint(with: long.core)
  }
}
