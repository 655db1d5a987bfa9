internal import InteropGraph
internal import Names
internal import Vietnamese

/// Keys under which the systems that a name may mean are found, so that no name is compared with all others. Accents are folded here, and
/// only here: a key finds candidates, it decides nothing.
enum CandidateKeys {
  static func of(_ name: NameComparison.Name, agency: String) -> [String] {
    let reading = name.reading
    var keys = reading.products.map { "product " + ProductsCompared.skeleton($0) }
    keys += reading.products.filter { $0.parts.count > 1 }.compactMap { product in
      product.parts.first.map { "product " + ProductsCompared.skeleton(ProductName(name: $0, parts: [$0])) }
    }
    if NameComparison.isService(name.kind), let kind = name.kind {
      keys += unitKeys(reading).map { "service \(kind.rawValue) \($0)" }
    } else {
      // What one name writes in short another may write in full: neither is found by its letters.
      keys.append(isShort(reading) ? "any" : "in short")
    }
    if !reading.core.isEmpty { keys.append("words " + words(reading.core)) }
    if reading.core.count >= 2 { keys.append("start " + words(Array(reading.core.prefix(2)))) }
    if !reading.coreInParentheses.isEmpty { keys.append("words " + words(reading.coreInParentheses)) }
    if !reading.maker.isEmpty { keys.append("words " + words(reading.maker)) }
    if let domain = reading.domain { keys.append("domain " + domain) }
    return keys.map { agency + " " + $0 }
  }

  /// Keys under which a system with that name is found.
  static func registered(_ name: NameComparison.Name, agency: String) -> [String] {
    let keys = of(name, agency: agency).filter { !$0.hasSuffix(" any") && !$0.hasSuffix(" in short") }
    if NameComparison.isService(name.kind) {
      guard let former = name.reading.otherUnit, let kind = name.kind else { return keys }
      var before = name.reading
      before.unit = former
      return keys + unitKeys(before).map { agency + " service \(kind.rawValue) \($0)" }
    }
    return keys + [agency + " any"] + (isShort(name.reading) ? [agency + " in short"] : [])
  }

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
    return ["\(Confusion.folded(unit.head)) \(first)", joined(unit.words)] + unit.allInitials + unit.firstInitials + places + (reading.products.isEmpty ? [] : ["–"])
  }

  /// The first words in one: of "Tam Hợp, Quỳ Hợp" those that may be a place's.
  private static func starts(_ keys: some Collection<String>) -> [String] { (2..<max(min(keys.count, 4) + 1, 2)).map { joined(Array(keys.prefix($0))) } }

  private static func joined(_ keys: [String]) -> String { keys.map(Confusion.folded).joined() }

  private static func words(_ keys: [String]) -> String { keys.map(Confusion.folded).sorted().joined(separator: " ") }
}
