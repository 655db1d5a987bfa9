internal import InteropGraph
internal import Names

/// Whether words inside a cell mean the row system or the column system.
enum Sides {
  enum Side { case row, column }

  static func side(_ reading: NameReading, row: NameReading, column: NameReading) -> Side? {
    let (isRow, isColumn) = (same(reading, row), same(reading, column))
    if isRow != isColumn { return isRow ? .row : .column }
    guard isRow else { return nil }
    // Both are of that kind: the unit, or that there is none, tells which.
    let (first, second) = (unitAgrees(reading, row), unitAgrees(reading, column))
    return first == second ? nil : first ? .row : .column
  }

  private static func unitAgrees(_ short: NameReading, _ long: NameReading) -> Bool {
    guard let unit = short.unit, let other = long.unit else { return short.unit == nil && long.unit == nil }
    return unit.identity == other.identity || unit.abbreviates(other) || other.abbreviates(unit)
  }

  /// "Bộ Y tế tra cứu", "hệ thống của Hà Nội", "Sở gửi", "Cổng nhận": an agency, a kind of unit or a portal stands for its system. nil for
  /// words that say more.
  private static func isActor(_ short: NameReading, _ long: NameReading) -> Bool? {
    guard short.kind == nil, short.catalogue == nil, short.products.isEmpty, short.unit == nil, short.domain == nil else { return nil }
    if short.core.isEmpty {
      if case .agency = short.owner { return short.owner == long.owner }
      return short.isPortal ? long.isPortal || long.kind == .onlineService : nil
    }
    guard short.core.count <= 2, short.core.allSatisfy(UnitName.headWords.contains) else { return nil }
    return long.unit.map { $0.head == short.core.joined(separator: " ") } ?? false
  }

  /// True when a short name can stand for a longer one: same catalogue entry, product, kind and unit, or words in common.
  static func same(_ short: NameReading, _ long: NameReading) -> Bool {
    if let isActor = isActor(short, long) { return isActor }
    if let catalogue = short.catalogue { return catalogue.id == long.catalogue?.id }
    if !short.products.isEmpty { return !Set(short.products.map(\.name)).isDisjoint(with: long.products.map(\.name)) }
    if let unit = short.unit, let other = long.unit, unit.identity != other.identity, !unit.abbreviates(other) { return false }
    // "phần mềm cấp huyện" beside the one-stop system of the district: the unit tells which.
    if short.kind == nil, short.domain == nil, let unit = short.unit, unit.identity == long.unit?.identity { return true }
    if let kind = short.kind, [.oneStop, .onlineService, .documentManagement, .integrationBus].contains(kind) { return kind == long.kind }
    if let domain = short.domain { return domain == long.domain }
    return !short.core.isEmpty && !Set(short.core).isDisjoint(with: long.core)
  }
}
