internal import InteropGraph
internal import Vietnamese

/// Names of the catalogue: whole, inside parentheses, under a group's header, with their owner behind them.
extension NameReader {
  func readCatalogue(_ scan: inout NameScan, context: String) {
    guard !scan.reading.isGroup else { return }
    let outside = scan.words.withoutParentheses().keys
    scan.reading.catalogue = catalogueIndex.match(outside)
    if scan.reading.catalogue?.isCertain == true { return }
    if let inner = scan.words.parenthesised().lazy.compactMap({ catalogueIndex.match($0.keys) }).first(where: \.isCertain) {
      scan.reading.catalogue = inner
      return
    }
    if let hit = withItsAcronym(outside) {
      scan.reading.catalogue = hit
      return
    }
    let isService = scan.words.indices.contains {
      KindWords.table.match(scan.words, at: $0).map { KindWords.services.contains($0.value) } ?? false
    }
    if !isService, let address = hosts.knownAddress(in: scan.reading.text), let hit = catalogueIndex.match(lexicon.words(address).keys),
      hit.isCertain
    {
      scan.reading.catalogue = hit
      return
    }
    guard !context.isEmpty else { return }
    let above = lexicon.words(context).keys
    let rest = Set(above).subtracting(Words.constant("các cơ sở dữ liệu quốc gia hệ thống thông tin về nhóm"))
    guard rest.isEmpty, above.contains(Syllables.key("quốc")) else { return }
    if let hit = catalogueIndex.match(Words.constant("cơ sở dữ liệu quốc gia") + outside) { scan.reading.catalogue = hit }
  }

  /// "Hệ thống một cửa quốc gia NSW": the name and its letters.
  private func withItsAcronym(_ keys: [String]) -> NameReading.CatalogueHit? {
    guard keys.count > 2, let letters = keys.last, let hit = catalogueIndex.match(Array(keys.dropLast())), hit.isCertain,
      catalogueIndex.acronym(letters)?.id == hit.id
    else { return nil }
    return hit
  }

  /// "Hệ thống TMS của Tổng cục Thuế": the catalogue's name with its owner behind it.
  func readOwnedCatalogue(_ scan: inout NameScan) {
    guard case .agency(let owner) = scan.reading.owner, scan.reading.catalogue?.isCertain != true, !scan.reading.isGroup else { return }
    for candidate in [scan.rest, scan.rest.withoutParentheses()] {
      guard let hit = catalogueIndex.matchOfOwner(candidate.keys, owner: owner) else { continue }
      scan.reading.catalogue = hit
      return
    }
  }

  /// What the parts come to together.
  func settle(_ reading: inout NameReading) {
    if reading.isGroup {
      let isWork = reading.unit != nil || reading.spoken.contains(where: Self.work.contains)
      reading.kind = isWork && !reading.isDatabase ? .specialised : .other
      return
    }
    if case .agency(let owner) = reading.owner, let hit = ownedSystem(reading, owner) { reading.catalogue = hit }
    // "HT quản lý thuế TMS": the catalogue's own short name inside a longer one.
    if reading.catalogue == nil, !KindWords.services.contains(reading.kind),
      let hit = reading.products.lazy.compactMap({ catalogueIndex.acronym($0.name) }).first,
      reading.unit == nil || reading.owner == catalogueIndex.owners[hit.id].map({ .agency($0) })
    {
      reading.catalogue = hit
    }
    if let hit = reading.catalogue, hit.isCertain { reading.kind = hit.kind }
  }

  /// What the name means in a report of the agency: a ministry names the systems that it runs for the country without naming itself, an
  /// office of a ministry in a locality uses the ministry's, and a unit of the locality has software of its own, whatever the central system
  /// is called.
  public func reading(_ written: NameReading, inReportOf reporter: String) -> NameReading {
    let reading = withoutOwnLetters(written, reporter)
    guard reading.owner == .unsaid, !reading.isGroup else { return reading }
    var copy = reading
    if [.ministry, .governmentAgency].contains(agencies.agencies[reporter]?.kind) {
      let named =
        reading.catalogue?.isCertain == true
        ? nil : catalogueIndex.matchOfOwner(lexicon.words(reading.text).withoutParentheses().keys, owner: reporter)
      // "… của Bộ" is the ministry's own, beside what it runs for the country.
      if reading.isAgencyWide, named == nil { return reading }
      guard let hit = named ?? ownedSystem(reading, reporter).flatMap({ catalogueIndex.speaks(of: $0.id, reading.core) ? $0 : nil }) else {
        return reading
      }
      (copy.catalogue, copy.kind) = (hit, hit.kind)
    } else if let office = reading.headquarters {
      guard let hit = systemOf(office, reading) else { return withoutCatalogue(reading) }
      (copy.catalogue, copy.kind, copy.unit) = (hit, hit.kind, nil)
    } else {
      copy = withoutOwnPlace(reading, reporter)
      if reading.unit != nil { copy = withoutCatalogue(copy) }
    }
    return copy
  }

  /// "Các phần mềm nghiệp vụ", "Các phần mềm chuyên ngành".
  private static let work = Set(Words.keys("nghiệp chuyên"))

  private func systemOf(_ office: String, _ reading: NameReading) -> NameReading.CatalogueHit? {
    if var hit = reading.catalogue, catalogueIndex.owners[hit.id] == office {
      hit.isCertain = true
      return hit
    }
    let byProduct = reading.products.lazy.compactMap { catalogueIndex.acronym($0.name) }.first { catalogueIndex.owners[$0.id] == office }
    return byProduct ?? ownedSystem(reading, office)
  }

  private func withoutCatalogue(_ reading: NameReading) -> NameReading {
    guard let hit = reading.catalogue, hit.kind == .centralSystem || hit.kind == .nationalDatabase else { return reading }
    var copy = reading
    copy.catalogue = nil
    if hit.isCertain, copy.kind == hit.kind { copy.kind = nil }
    return copy
  }

  /// The owner's system that does the work which the name speaks of.
  private func ownedSystem(_ reading: NameReading, _ owner: String) -> NameReading.CatalogueHit? {
    guard reading.catalogue?.isCertain != true, !KindWords.services.contains(reading.kind), let domain = reading.domain else { return nil }
    return catalogueIndex.owned(by: owner, domain: domain, isDatabase: reading.isDatabase, isProgramme: reading.isProgramme)
  }
}
