internal import InteropGraph
internal import Names
internal import Vietnamese

/// Keys under which the systems that a name may mean are found, so that no name is compared with all others. Accents are folded here, and
/// only here: a key finds candidates, it decides nothing.
enum CandidateKeys {
  /// Keys under which the systems stand that a name may mean.
  static func of(_ name: NameComparison.Name, agency: String) -> [String] {
    // What one name writes in short another may write in full: neither is found by its letters.
    let loose = serviceKind(name) == nil ? [isShort(name.reading) ? any : inShort] : []
    return (own(name) + loose).map { agency + " " + $0 }
  }

  /// Keys under which a system with that name is found.
  static func registered(_ name: NameComparison.Name, agency: String) -> [String] {
    var keys = own(name)
    if let kind = serviceKind(name) {
      if let former = name.reading.otherUnit {
        var before = name.reading
        before.unit = former
        keys += unitKeys(before).map { service(kind, $0) }
      }
    } else {
      keys += isShort(name.reading) ? [any, inShort] : [any]
    }
    return keys.map { agency + " " + $0 }
  }

  /// What a name looks for and is found by alike.
  private static func own(_ name: NameComparison.Name) -> [String] {
    let reading = name.reading
    var keys = reading.products.map { "product " + ProductsCompared.skeleton($0) }
    keys += reading.products.filter { $0.parts.count > 1 }.map { product in
      "product " + ProductsCompared.skeleton(ProductName(name: product.parts[0], parts: [product.parts[0]]))
    }
    if let kind = serviceKind(name) { keys += unitKeys(reading).map { service(kind, $0) } }
    if !reading.core.isEmpty { keys.append("words " + words(reading.core)) }
    if reading.core.count >= 2 { keys.append("start " + words(Array(reading.core.prefix(2)))) }
    if reading.core.count >= 4 { keys.append("end " + words(Array(reading.core.suffix(2)))) }
    if !reading.coreInParentheses.isEmpty { keys.append("words " + words(reading.coreInParentheses)) }
    if !reading.maker.isEmpty { keys.append("words " + words(reading.maker)) }
    if let domain = reading.domain { keys.append("domain " + domain) }
    return keys
  }

  private static let any = "any"
  private static let inShort = "in short"

  private static func serviceKind(_ name: NameComparison.Name) -> SystemKind? { NameComparison.isService(name.kind) ? name.kind : nil }

  private static func service(_ kind: SystemKind, _ unit: String) -> String { "service \(kind.rawValue) \(unit)" }

  private static func isShort(_ reading: NameReading) -> Bool {
    reading.core.contains(where: ShortForms.isShort) || !reading.products.isEmpty || reading.unit?.initials != nil
  }

  /// A unit by its head and first letter, in which every way of writing it agrees, and by its initials: "Cục Đăng kiểm" is found by ĐK,
  /// "Tổng cục Đường bộ Việt Nam" by TCĐBVN. Words without a unit may be its bare name.
  private static func unitKeys(_ reading: NameReading) -> [String] {
    guard let unit = reading.unit else {
      let short = (reading.core + reading.products.map(\.name)).filter { ShortForms.isShort($0) }.map(Confusion.folded)
      let joined = short.count > 1 ? [short.joined()] : []
      return ["–"] + short + joined + (reading.core.isEmpty ? [] : [ShortForms.initials(reading.core), Confusion.folded(reading.core[0])])
        + starts(reading.core) + starts(reading.spoken.drop { $0 != reading.core.first }) + reading.products.map(\.name)
    }
    let first = (unit.initials ?? unit.keys.first ?? "").first.map { Confusion.folded(String($0)) } ?? ""
    let places = (unit.isPlace ? [unit.keys, unit.words] : unit.served.isEmpty ? [] : [unit.served]).map(joined)
    return ["\(Confusion.folded(unit.head)) \(first)", joined(unit.words)] + unit.allInitials + unit.firstInitials + places
      + (reading.products.isEmpty ? [] : ["–"])
  }

  /// The first words in one: of "Tam Hợp, Quỳ Hợp" those that may be a place's.
  private static func starts(_ keys: some Collection<String>) -> [String] {
    (2..<max(min(keys.count, 4) + 1, 2)).map { joined(Array(keys.prefix($0))) }
  }

  private static func joined(_ keys: [String]) -> String { keys.map(Confusion.folded).joined() }

  private static func words(_ keys: [String]) -> String { keys.map(Confusion.folded).sorted().joined(separator: " ") }
}
