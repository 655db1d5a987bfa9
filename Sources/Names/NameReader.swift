public import Catalogue
internal import InteropGraph
internal import Vietnamese

/// Takes names of systems apart. Made once per run from the catalogue and the agencies whose reports are read.
public struct NameReader: Sendable {
  public let lexicon: Lexicon
  public let agencies: AgencyDirectory
  public let buses: BusIndex
  private let catalogueIndex: CatalogueIndex
  private let units: UnitReader
  private let domains: PhraseTable<String>
  private let exclusions: [String: [[String]]]
  private let products: [String: (name: String, kind: SystemKind)]

  public init(catalogue: Catalogue, lexicon: Lexicon, agencies: AgencyDirectory) {
    self.lexicon = lexicon
    self.agencies = agencies
    buses = BusIndex(catalogue: catalogue, lexicon: lexicon)
    catalogueIndex = CatalogueIndex(catalogue: catalogue, lexicon: lexicon) { agencies.agency(named: $0)?.id }
    units = UnitReader(units: catalogue.units)
    var table = PhraseTable<String>()
    var exclusions: [String: [[String]]] = [:]
    for domain in catalogue.domains {
      for word in domain.words { table.insert(keys: lexicon.words(word).filter { !$0.isMark }.map(\.key), domain.id) }
      exclusions[domain.id] = (domain.not ?? []).map { Words.keys($0) }
    }
    domains = table
    self.exclusions = exclusions
    var products: [String: (name: String, kind: SystemKind)] = [:]
    for product in catalogue.products {
      for name in [product.name] + product.aliases {
        products[ProductWords.fold(name)] = (ProductWords.fold(product.name), SystemKind(rawValue: product.kind) ?? .other)
      }
    }
    self.products = products
  }

  /// - Parameter context: what stands above the name in a merged header ("CSDL quốc gia" over "Dân cư").
  /// - Complexity: O(words of the name × phrases of a first word).
  public func read(_ text: String, context: String = "") -> NameReading {
    var reading = NameReading(text: text.cleaned())
    let words = lexicon.words(reading.text)
    reading.isPlaceholder = Placeholders.isName(reading.text)
    reading.isGroup = isGroup(words)
    readCatalogue(words, context: context, into: &reading)
    var consumed = [Bool](repeating: false, count: words.count)
    readOwner(words, &consumed, &reading)
    let ownerMarks = consumed
    readOwnedCatalogue(words, consumed, into: &reading)
    readUnit(words, &consumed, &reading)
    reading.bus = readBus(words, &consumed)
    readKind(words, &consumed, &reading)
    // The owner's name tells no domain: "Phần mềm một cửa Bảo hiểm xã hội Việt Nam" is not about insurance.
    reading.domain = domain(words, ownerAt: ownerMarks)
    readProducts(words, &consumed, &reading)
    readCore(words, consumed, &reading)
    settle(&reading)
    return reading
  }

  // MARK: Catalogue

  private func readCatalogue(_ words: [Word], context: String, into reading: inout NameReading) {
    guard !reading.isGroup else { return }
    let outside = Self.withoutParentheses(words)
    reading.catalogue = catalogueIndex.match(outside.filter { !$0.isMark }.map(\.key))
    if reading.catalogue?.isCertain == true { return }
    if let inner = Self.parenthesised(words).lazy.compactMap({ catalogueIndex.match($0.filter { !$0.isMark }.map(\.key)) }).first(
      where: \.isCertain)
    {
      reading.catalogue = inner
      return
    }
    guard !context.isEmpty else { return }
    let above = lexicon.words(context).filter { !$0.isMark }.map(\.key)
    let rest = Set(above).subtracting(Words.constant("các cơ sở dữ liệu quốc gia hệ thống thông tin về nhóm"))
    guard rest.isEmpty, above.contains(Syllables.key("quốc")) else { return }
    let joined = Words.constant("cơ sở dữ liệu quốc gia") + outside.filter { !$0.isMark }.map(\.key)
    if let hit = catalogueIndex.match(joined) { reading.catalogue = hit }
  }

  /// "Hệ thống TMS của Tổng cục Thuế": the catalogue's name with its owner behind it.
  private func readOwnedCatalogue(_ words: [Word], _ consumed: [Bool], into reading: inout NameReading) {
    guard case .agency(let owner) = reading.owner, reading.catalogue?.isCertain != true, !reading.isGroup else { return }
    let rest = zip(words, consumed).filter { !$1 }.map(\.0)
    for candidate in [rest, Self.withoutParentheses(rest)] {
      guard var hit = catalogueIndex.match(candidate.filter { !$0.isMark }.map(\.key)), catalogueIndex.owners[hit.id] == owner else {
        continue
      }
      hit.isCertain = true
      reading.catalogue = hit
      return
    }
  }

  static func withoutParentheses(_ words: [Word]) -> [Word] {
    var depth = 0
    var out: [Word] = []
    for word in words {
      if word.isMark, word.key == "(" || word.key == "[" { depth += 1 }
      if depth == 0 { out.append(word) }
      if word.isMark, word.key == ")" || word.key == "]" { depth = max(0, depth - 1) }
    }
    return out
  }

  static func parenthesised(_ words: [Word]) -> [[Word]] {
    var out: [[Word]] = []
    var current: [Word]?
    for word in words {
      if word.isMark, word.key == "(" {
        current = []
      } else if word.isMark, word.key == ")" {
        if let done = current, !done.isEmpty { out.append(done) }
        current = nil
      } else {
        current?.append(word)
      }
    }
    if let rest = current, !rest.isEmpty { out.append(rest) }
    return out
  }

  // MARK: Owner and unit

  private func readOwner(_ words: [Word], _ consumed: inout [Bool], _ reading: inout NameReading) {
    let keys = words.map(\.key)
    for index in words.indices where !consumed[index] {
      if let match = agencies.match(words, at: index) {
        // "Tổng cục Thuế tỉnh X": the first agency named is the owner, later ones only place it.
        if reading.owner == .unsaid { reading.owner = .agency(match.agency) }
        if let part = match.part, reading.unit == nil { reading.unit = UnitReader.make(part) }
        consume(&consumed, index, match.length)
        consumeCommittee(keys, index, &consumed)
      } else if let length = ownAgencyWords(words, keys, at: index) {
        if keys[index] == Self.province, case .agency(let owner) = reading.owner, agencies.agencies[owner]?.kind != .province,
          reading.unit == nil
        {
          // "BHXH tỉnh": the provincial offices of a central agency.
          reading.unit = UnitName(head: "cấp", keys: [Self.province], text: words[index].text)
        } else {
          reading.isAgencyWide = true
        }
        consume(&consumed, index, length)
        consumeCommittee(keys, index, &consumed)
      }
    }
  }

  private static let province = Syllables.key("tỉnh")
  private static let ministry = Syllables.key("bộ")
  private static let sector = Syllables.key("ngành")
  private static let committee = Words.keys("ủy ban nhân dân")
  private static let belonging = Set(Words.keys("của cấp toàn tại trong thuộc"))

  private func consumeCommittee(_ keys: [String], _ index: Int, _ consumed: inout [Bool]) {
    let start = index - 4
    if start >= 0, Array(keys[start..<index]) == Self.committee { consume(&consumed, start, 4) }
  }

  private static let cityOrBoard = [Words.keys("thành phố"), Words.keys("ủy ban"), Words.keys("cơ quan")]

  /// How many words at a place say that the system is the whole agency's own.
  private func ownAgencyWords(_ words: [Word], _ keys: [String], at index: Int) -> Int? {
    if [Self.province, Self.ministry, Self.sector].contains(keys[index]) { return isOwnAgencyWord(words, at: index) ? 1 : nil }
    if keys[index] == "tp", index + 1 == words.count { return 1 }
    for phrase in Self.cityOrBoard where keys[index...].starts(with: phrase) {
      let next = index + 2
      let goesOn = next + 1 < words.count && keys[next] == "." && words[next + 1].isCapitalised
      if next >= words.count || (words[next].isMark && !goesOn) || Self.belonging.contains(keys[next]) { return 2 }
      // "cơ quan Bộ Tư pháp": the ministry itself.
      if phrase == Self.cityOrBoard[2], next < words.count, keys[next] == Self.ministry || isAgency(words, next) { return 2 }
    }
    return nil
  }

  /// "… tỉnh", "của Bộ": the word ends the name, or nothing that names another agency follows.
  private func isOwnAgencyWord(_ words: [Word], at index: Int) -> Bool {
    if words[index].key == Self.ministry {
      // "bộ phận một cửa", "bộ thủ tục": a common word.
      guard words[index].isCapitalised || (index > 0 && Self.belonging.contains(words[index - 1].key)) else { return false }
      guard index + 1 < words.count else { return true }
      return words[index + 1].isMark || Self.belonging.contains(words[index + 1].key) || !words[index + 1].isCapitalised
    }
    if words[index].key == Self.sector { return index > 0 && Self.belonging.contains(words[index - 1].key) }
    guard index + 1 < words.count else { return true }
    return words[index + 1].isMark || !words[index + 1].isCapitalised
  }

  private func readUnit(_ words: [Word], _ consumed: inout [Bool], _ reading: inout NameReading) {
    for index in words.indices where !consumed[index] {
      if let kind = KindWords.table.match(words, at: index), kind.value != .oneStop || kind.length > 2 || !consumed[index] {
        // A kind phrase ("dịch vụ công", "văn phòng điện tử") is no unit.
        if units.match(words, at: index, agencyAt: isAgency) == nil { continue }
      }
      guard let match = units.match(words, at: index, agencyAt: isAgency) else { continue }
      guard !isInsideKind(words, index) else { continue }
      if reading.unit == nil { reading.unit = match.unit }
      let taken = consumed[index..<min(index + match.length, consumed.count)].contains(true)
      if !taken { consume(&consumed, index, match.length) }
    }
  }

  private func isAgency(_ words: [Word], _ index: Int) -> Bool { agencies.match(words, at: index) != nil }

  private func isInsideKind(_ words: [Word], _ index: Int) -> Bool {
    for start in max(0, index - 4)...index {
      if let match = KindWords.table.match(words, at: start), start + match.length > index,
        start < index || match.value == .documentManagement
      {
        return true
      }
    }
    return false
  }

  // MARK: Kind, bus, domain

  private func readBus(_ words: [Word], _ consumed: inout [Bool]) -> String? {
    for index in words.indices {
      if let match = buses.table.match(words, at: index) {
        consume(&consumed, index, match.length)
        return match.value.id
      }
    }
    for index in words.indices where !words[index].isMark {
      for head in BusIndex.generic where head.count >= 2 {
        if let length = Self.length(of: head, in: words, at: index) {
          consume(&consumed, index, length)
          return "unnamed"
        }
      }
    }
    return nil
  }

  static func length(of keys: [String], in words: [Word], at start: Int) -> Int? {
    var place = start
    for (number, key) in keys.enumerated() {
      if number > 0, place < words.count, words[place].isMark, words[place].key == "," || words[place].key == "-" { place += 1 }
      guard place < words.count, words[place].key == key else { return nil }
      place += 1
    }
    return place - start
  }

  private func readKind(_ words: [Word], _ consumed: inout [Bool], _ reading: inout NameReading) {
    var found: Set<SystemKind> = []
    var index = 0
    while index < words.count {
      if let match = KindWords.table.match(words, at: index) {
        // "một cửa quốc gia" is trade, not a one-stop system.
        let next = index + match.length
        if match.value == .oneStop, Words.constant("quốc gia").first == (next < words.count ? words[next].key : "") {
          index += 1
          continue
        }
        found.insert(match.value)
        if !consumed[index] || match.value != .integrationBus { consume(&consumed, index, match.length) }
        index = next
      } else {
        if let match = KindWords.database.match(words, at: index), match.length > 1 || index == 0 {
          reading.isDatabase = reading.isDatabase || match.length > 2 || index == 0
          consume(&consumed, index, match.length)
        }
        index += 1
      }
    }
    reading.kind = [SystemKind.oneStop, .onlineService, .documentManagement, .integrationBus, .other].first { found.contains($0) }
    if reading.bus != nil, reading.kind == nil || reading.kind == .integrationBus || reading.kind == .documentManagement {
      reading.kind = .integrationBus
    }
  }

  private func domain(_ words: [Word], ownerAt owner: [Bool]) -> String? {
    let keys = words.filter { !$0.isMark }.map(\.key)
    for index in words.indices {
      guard !owner[index], let match = domains.match(words, at: index) else { continue }
      let excluded = (exclusions[match.value] ?? []).contains { phrase in
        keys.indices.contains { $0 + phrase.count <= keys.count && Array(keys[$0..<($0 + phrase.count)]) == phrase }
      }
      if !excluded { return match.value }
    }
    return nil
  }

  // MARK: Product and core

  private func readProducts(_ words: [Word], _ consumed: inout [Bool], _ reading: inout NameReading) {
    var index = 0
    while index < words.count {
      guard !consumed[index], ProductWords.isForeign(words[index], lexicon: lexicon) || isKnownProduct(words[index]) else {
        index += 1
        continue
      }
      var text = words[index].text
      var end = index + 1
      while end < words.count {
        if words[end].isMark, words[end].isGlued, ["-", ".", "_"].contains(words[end].key), end + 1 < words.count, words[end + 1].isGlued,
          !words[end + 1].isMark
        {
          if words[end + 1].text.first?.isNumber != true { text += words[end + 1].text }
          end += 2
        } else if !consumed[end], ProductWords.isForeign(words[end], lexicon: lexicon) {
          text += words[end].text
          end += 1
        } else if !words[end].isMark, !consumed[end], words[end].text.first?.isNumber == true, words[end].text.count <= 3 {
          end += 1  // a version number
        } else {
          break
        }
      }
      consume(&consumed, index, end - index)
      let fold = ProductWords.fold(text)
      reading.products.append(products[fold]?.name ?? fold)
      if reading.kind == nil, let kind = products[fold]?.kind { reading.kind = kind }
      index = end
    }
  }

  private func isKnownProduct(_ word: Word) -> Bool {
    !word.isMark && products[ProductWords.fold(word.text)] != nil && !Syllables.hasVietnameseMark(word.text)
  }

  private func readCore(_ words: [Word], _ consumed: [Bool], _ reading: inout NameReading) {
    let isService = Self.services.contains(reading.kind)
    var core: [String] = []
    var previous = ""
    var silentUntil = 0
    for (index, word) in words.enumerated() where !word.isMark {
      defer { previous = word.key }
      guard !consumed[index], index >= silentUntil else { continue }
      if let silent = NameWords.silent.match(words, at: index),
        silent.length == 1 || !consumed[index..<min(index + silent.length, consumed.count)].contains(true)
      {
        silentUntil = index + silent.length
        continue
      }
      if isLevelWord(words, index) { continue }
      let isNumber = word.text.first?.isNumber == true
      // "mức độ 3, 4", "3 cấp": levels of service, no name. A lone number after a name tells two systems apart.
      if isService, isNumber, Self.afterLevel.contains(previous) || nextIsLevel(words, index) || isListedNumber(words, index) { continue }
      core.append(word.key)
    }
    reading.core = core
  }

  private static let services: Set<SystemKind?> = [.oneStop, .onlineService, .documentManagement]
  private static let levelWord = Syllables.key("cấp")
  private static let levels = Set(Words.keys("tỉnh huyện xã sở bộ cục vụ trung quận phường thành"))

  /// "3 cấp", "cấp tỉnh": a level. In "cấp phép" the word is a verb and tells systems apart.
  private func isLevelWord(_ words: [Word], _ index: Int) -> Bool {
    guard words[index].key == Self.levelWord else { return false }
    return index + 1 >= words.count || words[index + 1].isMark || Self.levels.contains(words[index + 1].key)
      || !words[index + 1].text.contains(where: \.isLetter)
  }

  private static let afterLevel = Set(Words.keys("độ mức cấp và năm"))

  private func nextIsLevel(_ words: [Word], _ index: Int) -> Bool {
    index + 1 < words.count && Words.constant("cấp").contains(words[index + 1].key)
  }

  private func isListedNumber(_ words: [Word], _ index: Int) -> Bool {
    index >= 2 && words[index - 1].isMark && words[index - 2].text.first?.isNumber == true
  }

  private func settle(_ reading: inout NameReading) {
    if case .agency(let owner) = reading.owner, reading.catalogue?.isCertain != true, !Self.services.contains(reading.kind),
      let domain = reading.domain,
      let hit = catalogueIndex.owned(by: owner, domain: domain, isDatabase: reading.isDatabase)
    {
      reading.catalogue = hit
    }
    // "HT quản lý thuế TMS": the catalogue's own short name inside a longer one.
    if reading.catalogue == nil, !Self.services.contains(reading.kind), reading.unit == nil,
      let hit = reading.products.lazy.compactMap({ catalogueIndex.acronym($0) }).first
    {
      reading.catalogue = hit
    }
    // A unit of a locality owns software of its own, whatever the central system is called.
    if reading.unit != nil, reading.owner == .unsaid, let hit = reading.catalogue,
      hit.kind == .centralSystem || hit.kind == .nationalDatabase
    {
      reading.catalogue = nil
    }
    if let hit = reading.catalogue, hit.isCertain { reading.kind = hit.kind }
  }

  /// "Các phần mềm chuyên ngành", "Các CSDL quốc gia": a group, not a system.
  private func isGroup(_ words: [Word]) -> Bool {
    guard let first = words.first(where: { !$0.isMark }), Self.plural.contains(first.key) else { return false }
    return true
  }

  private static let plural = Set(Words.keys("các những"))

  private func consume(_ consumed: inout [Bool], _ start: Int, _ length: Int) {
    for index in start..<min(start + length, consumed.count) { consumed[index] = true }
  }
}
