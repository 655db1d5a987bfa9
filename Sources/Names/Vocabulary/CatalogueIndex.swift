internal import Catalogue
internal import InteropGraph
internal import Vietnamese

/// The catalogue's systems by every way of writing their names: whole names, and bags of the words that count.
struct CatalogueIndex: Sendable {
  private struct Entry: Sendable {
    var id: String
    var kind: SystemKind
    var isCertain: Bool
  }

  /// Whole name without connectives.
  private var whole: [[String]: Entry] = [:]
  /// Head (database or not) and the sorted words that count.
  private var bags: [[String]: Entry] = [:]
  private var byDomain: [String: [Owned]] = [:]

  private struct Owned: Sendable {
    var id: String
    var kind: SystemKind
    var owner: String?
    /// True when every name calls it a database.
    var isDatabase: Bool
  }

  /// Names whose owner's name at the end was left out: what the owner itself writes.
  private var ownersWords: [[String]: Entry] = [:]

  /// Entry to all words of its names.
  private var wordsOf: [String: Set<String>] = [:]

  /// Entry to the agency that runs it.
  private(set) var owners: [String: String] = [:]

  static let connectives = Set(Words.keys("của và về các cho tại trong ở"))
  private static let database = Words.keys("cơ sở dữ liệu")
  static let heads = Set(Words.keys("phần mềm hệ thống thông tin cổng trang ứng dụng"))

  init(catalogue: Catalogue, lexicon: Lexicon, agencyID: (String) -> String?, agencyAt: ([Word], Int) -> (id: String, length: Int)?) {
    for (systems, kind) in [(catalogue.nationalDatabases, SystemKind.nationalDatabase), (catalogue.centralSystems, .centralSystem)] {
      for system in systems {
        for (names, certain) in [([system.name] + system.names, true), (system.weak, false)] {
          for name in names {
            let words = lexicon.words(name).filter { !$0.isMark }
            let entry = Entry(id: system.id, kind: kind, isCertain: certain)
            insert(entry, words.map(\.key))
            insertOwners(entry, lexicon.words(name), agencyAt)
            wordsOf[system.id, default: []].formUnion(words.map(\.key))
          }
        }
        owners[system.id] = system.owner.flatMap(agencyID)
        let isDatabase = ([system.name] + system.names + system.weak).allSatisfy { Self.namesDatabase(lexicon.words($0)) }
        byDomain[system.domain, default: []].append(
          Owned(id: system.id, kind: kind, owner: system.owner.flatMap(agencyID), isDatabase: isDatabase))
      }
    }
  }

  private static func namesDatabase(_ words: [Word]) -> Bool {
    words.indices.contains { KindWords.database.match(words, at: $0).map { $0.length > 2 } ?? false }
  }

  private mutating func insert(_ entry: Entry, _ keys: [String]) {
    let exact = Self.exact(keys)
    if whole[exact].map({ !$0.isCertain && entry.isCertain }) ?? true { whole[exact] = entry }
    // Without its heads a name keeps its certainty only when what is left can mean nothing local.
    var loose = entry
    loose.isCertain = entry.isCertain && Self.isTelling(keys)
    let bag = Self.bag(keys)
    guard bag.count > 1 else { return }
    if bags[bag].map({ !$0.isCertain && loose.isCertain }) ?? true { bags[bag] = loose }
  }

  /// "Cổng giao dịch điện tử BHXH": to the agency that runs it "cổng giao dịch điện tử".
  private mutating func insertOwners(_ entry: Entry, _ words: [Word], _ agencyAt: ([Word], Int) -> (id: String, length: Int)?) {
    guard
      let start = words.indices.dropFirst().first(where: { place in agencyAt(words, place).map { place + $0.length == words.count } ?? false
      })
    else { return }
    let keys = Self.exact(Array(words[..<start]).keys)
    // "Hệ thống" and "CSDL" alone may be any of the owner's.
    let telling = keys.filter { !Self.heads.contains($0) && !Self.database.contains($0) }
    if !telling.isEmpty { ownersWords[keys] = ownersWords[keys] ?? entry }
  }

  private static let telling = [Words.keys("quốc gia"), Words.keys("dùng chung"), Words.keys("toàn quốc")]

  private static func isTelling(_ keys: [String]) -> Bool {
    if keys.contains(where: { !Syllables.isSyllable($0.prefix { $0 != "'" }.description) }) { return true }
    return telling.contains { phrase in (0..<max(keys.count - 1, 0)).contains { Array(keys[$0..<min($0 + 2, keys.count)]) == phrase } }
  }

  static func exact(_ keys: [String]) -> [String] { keys.filter { !connectives.contains($0) } }

  static func bag(_ keys: [String]) -> [String] {
    var rest = keys.filter { !connectives.contains($0) }
    var isDatabase = false
    if let start = rest.indices.first(where: { rest[$0...].starts(with: Self.database) }) {
      rest.removeSubrange(start..<(start + Self.database.count))
      isDatabase = true
    }
    // "hệ thống" and the like at the front only: inside a name they are part of it.
    while let first = rest.first, heads.contains(first), rest.count > 1 { rest.removeFirst() }
    return [isDatabase ? "db" : "system"] + rest.sorted()
  }

  /// What a name means when its own agency, or one named elsewhere, is the owner.
  func matchOfOwner(_ keys: [String], owner: String) -> NameReading.CatalogueHit? {
    let exact = Self.exact(keys)
    guard let entry = whole[exact] ?? ownersWords[exact] ?? bags[Self.bag(keys)], owners[entry.id] == owner else { return nil }
    return NameReading.CatalogueHit(id: entry.id, kind: entry.kind, isCertain: true)
  }

  func match(_ keys: [String]) -> NameReading.CatalogueHit? {
    let entry = whole[Self.exact(keys)] ?? bags[Self.bag(keys)]
    return entry.map { NameReading.CatalogueHit(id: $0.id, kind: $0.kind, isCertain: $0.isCertain) }
  }

  /// True when words say nothing but what the entry's names say, and what is done with it.
  func speaks(of id: String, _ core: [String]) -> Bool {
    core.allSatisfy { NameWords.weak.contains($0) || (wordsOf[id]?.contains($0) ?? false) }
  }

  /// A system known by one foreign word or acronym: TMS, TABMIS, VNPost.
  func acronym(_ product: String) -> NameReading.CatalogueHit? {
    guard let entry = whole[[product]], entry.isCertain else { return nil }
    return NameReading.CatalogueHit(id: entry.id, kind: entry.kind, isCertain: true)
  }

  /// The system of an owner that does a domain's work; a database for a database, a system for a system when there are both. What is only
  /// a database is no programme's.
  func owned(by owner: String, domain: String, isDatabase: Bool, isProgramme: Bool) -> NameReading.CatalogueHit? {
    let found = (byDomain[domain] ?? []).filter { $0.owner == owner && !($0.isDatabase && isProgramme) }
    let best = found.first { ($0.kind == .nationalDatabase) == isDatabase } ?? (isDatabase ? found.first : nil)
    return best.map { NameReading.CatalogueHit(id: $0.id, kind: $0.kind, isCertain: true) }
  }
}
