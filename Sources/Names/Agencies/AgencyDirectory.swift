public import Catalogue
public import InteropGraph
public import Vietnamese

/// Every agency that can be named: those of the catalogue and those whose reports are being read, with all the ways of
/// writing them.
public struct AgencyDirectory: Sendable {
  public struct Match: Sendable, Equatable {
    public var agency: String
    public var length: Int
    /// Set when a unit stands for its ministry ("Tổng cục Thuế"): the unit's name in full.
    public var part: String?
  }

  private struct Sighting: Sendable {
    var agency: String
    /// A bare place name ("Hà Giang"): counts only when written with capitals.
    var isBare: Bool
    var part: String?
    /// The first of a ministry's fields alone ("Bộ Văn hóa"): counts only where no other field follows.
    var isFirstField = false

    init(agency: String, isBare: Bool, part: String? = nil, isFirstField: Bool = false) {
      self.agency = agency
      self.isBare = isBare
      self.part = part
      self.isFirstField = isFirstField
    }
  }

  public private(set) var agencies: [String: Agency] = [:]
  /// The initials of each province's name, with their accents.
  public private(set) var letters: [String: String] = [:]
  private var phrases = PhraseTable<Sighting>()
  private var branches = PhraseTable<String>()
  /// Comparison key of the agency's own name to its id.
  private var byName: [[String]: String] = [:]

  public init(catalogue: Catalogue) {
    for entry in catalogue.agencies {
      let kind = AgencyKind(rawValue: entry.kind) ?? .other
      let agency = Agency(id: Self.id(for: entry.name), name: entry.name, kind: kind)
      insert(agency)
      if let place = entry.place {
        for name in [place] + (entry.variants ?? []) { insertPlace(name, agency.id, isCity: entry.city ?? false) }
      }
      for short in entry.abbr where kind == .province {
        for prefix in entry.city == true ? ["thành phố", "TP"] : ["tỉnh"] {
          phrases.insert(prefix + " " + short, Sighting(agency: agency.id, isBare: false))
        }
      }
      for short in entry.abbr where short.hasPrefix("Bộ ") {
        phrases.insert("Bo " + short.dropFirst(3), Sighting(agency: agency.id, isBare: false))
      }
      for short in entry.abbr {
        phrases.insert(short, Sighting(agency: agency.id, isBare: false))
        if entry.name.hasSuffix(" Việt Nam") { phrases.insert(short + " Việt Nam", Sighting(agency: agency.id, isBare: false)) }
      }
      for branch in entry.branches ?? [] { branches.insert(branch, agency.id) }
      for (written, name) in PartNames.spellings(of: entry.parts ?? []) {
        phrases.insert(written, Sighting(agency: agency.id, isBare: false, part: name))
      }
    }
  }

  /// Adds an agency met in a report's letterhead or in a system's name. An agency already known keeps its id.
  @discardableResult
  public mutating func add(name: String, kind: AgencyKind) -> Agency {
    let key = Self.nameKey(name)
    if let id = byName[key], let known = agencies[id] { return known }
    let agency = Agency(id: Self.id(for: name), name: name, kind: kind)
    if agencies[agency.id] != nil {
      // Two names that differ only in accents: the newcomer carries the accents in its id.
      let other = Agency(id: agency.id + "-" + Self.accentTag(name), name: name, kind: kind)
      insert(other)
      insertPlaceOf(other)
      return other
    }
    insert(agency)
    insertPlaceOf(agency)
    return agency
  }

  public func agency(named name: String) -> Agency? { byName[Self.nameKey(name)].flatMap { agencies[$0] } }

  private mutating func insert(_ agency: Agency) {
    agencies[agency.id] = agency
    if agency.kind == .province { letters[agency.id] = String(Words.keys(Self.placeName(agency.name)).compactMap(\.first)) }
    byName[Self.nameKey(agency.name)] = agency.id
    phrases.insert(agency.name, Sighting(agency: agency.id, isBare: false))
    guard agency.kind == .ministry, agency.name.hasPrefix("Bộ ") else { return }
    let rest = Words.split(agency.name).dropFirst().filter { !$0.isMark && $0.key != Syllables.key("và") }
    // "Bộ GTVT", "BGTVT" for names of two syllables and more.
    let initials = rest.compactMap { $0.key.first }.map { String($0) }.joined()
    for spelling in MinistryNames.spellings(of: agency.name) {
      phrases.insert(keys: spelling.keys, Sighting(agency: agency.id, isBare: false, isFirstField: spelling.isFirstField))
    }
    if rest.count >= 2 {
      phrases.insert(keys: [Syllables.key("bộ"), initials], Sighting(agency: agency.id, isBare: false))
    }
  }

  private mutating func insertPlaceOf(_ agency: Agency) {
    guard agency.kind == .province else { return }
    let isCity = Words.keys(agency.name).starts(with: Words.constant("ủy ban nhân dân thành phố"))
    insertPlace(Self.placeName(agency.name), agency.id, isCity: isCity)
  }

  /// "Thành phố Hòa Bình" is a city of tỉnh Hòa Bình, not the province: each place takes only its own prefixes.
  private mutating func insertPlace(_ place: String, _ agency: String, isCity: Bool) {
    let kinds = isCity ? ["thành phố", "TP"] : ["tỉnh"]
    for prefix in kinds + kinds.flatMap({ ["UBND " + $0, "Ủy ban nhân dân " + $0] }) + ["UBND"] {
      phrases.insert(prefix + " " + place, Sighting(agency: agency, isBare: false))
    }
    phrases.insert(place, Sighting(agency: agency, isBare: true))
  }

  /// The agency named at a place in a text. Dots after "TP" are stepped over.
  public func match(_ words: [Word], at index: Int) -> Match? {
    // "Sở KH-ĐT" is no ministry's.
    guard let found = phrases.match(words, at: index), !isDepartment(words, before: index) else { return nil }
    if found.value.isFirstField, goesOn(words, index + found.length) { return nil }
    if found.value.isBare {
      // "Xuân Phú, Thọ Xuân" names no Phú Thọ.
      let marks = words[index..<(index + found.length)].filter(\.isMark)
      let hasHyphen = agencies[found.value.agency]?.name.contains("-") == true || found.value.agency == Self.hue
      guard marks.allSatisfy({ $0.key == "-" && hasHyphen }) else { return nil }
      let slice = words[index..<(index + found.length)].filter { !$0.isMark }
      guard slice.allSatisfy(\.isCapitalised), !Self.isSubordinate(words, index) else { return nil }
    }
    return Match(agency: found.value.agency, length: found.length, part: found.value.part)
  }

  /// "Bộ Văn hóa - Thông tin": another field follows, the ministry is another one.
  private func goesOn(_ words: [Word], _ next: Int) -> Bool {
    guard next < words.count else { return false }
    if words[next].key == Self.and { return next + 1 < words.count && words[next + 1].isCapitalised }
    if words[next].isMark { return ["-", ",", "&"].contains(words[next].key) && next + 1 < words.count && words[next + 1].isCapitalised }
    return words[next].isCapitalised
  }

  private static let and = Syllables.key("và")
  /// "Thừa Thiên - Huế".
  private static let hue = "thua-thien-hue"

  /// The central agency whose office in a locality is named: "Cục Thuế tỉnh", "Công an thành phố".
  public func headquarters(_ words: [Word]) -> String? {
    words.indices.lazy.compactMap { branches.match(words, at: $0)?.value }.first
  }

  /// "Sở KH-ĐT", "Phòng Tài chính", but "Văn phòng Bộ".
  private func isDepartment(_ words: [Word], before index: Int) -> Bool {
    guard index > 0, Self.departments.contains(words[index - 1].key) else { return false }
    return index < 2 || words[index - 2].key != Self.office
  }

  private static let departments = Set(Words.keys("sở phòng"))
  private static let office = Syllables.key("văn")
  private static let subordinates = Set(Words.keys("phố tp huyện quận xã phường trấn"))

  /// "TP. Huế", "huyện X": the place below is another one.
  private static func isSubordinate(_ words: [Word], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, words[before].isMark, words[before].key == "." { before -= 1 }
    return before >= 0 && subordinates.contains(words[before].key)
  }

  /// The agency that a file's name names in letters without marks: "tinh-nam-dinh.docx"; nil when it names none or several.
  public func agency(inFileName name: String) -> String? {
    let stem = name.split(separator: "/").last.map(String.init) ?? name
    let slug = "-" + Syllables.slug(String(stem.prefix { $0 != "." })) + "-"
    let found = agencies.keys.filter { slug.contains("-" + $0 + "-") }
    // "Hà Nam" inside "Quảng Hà Nam": the longest, when it is the only one of its length.
    guard let longest = found.map(\.count).max() else { return nil }
    let best = found.filter { $0.count == longest }
    return best.count == 1 ? best.first : nil
  }

  // MARK: Names and ids

  /// `Ủy ban nhân dân tỉnh An Bình` as `An Bình`; other names whole.
  public static func placeName(_ name: String) -> String {
    let words = Words.split(name).filter { !$0.isMark }
    let keys = words.map(\.key)
    for prefix in prefixes where keys.starts(with: prefix) && keys.count > prefix.count {
      return words[prefix.count...].map(\.text).joined(separator: " ")
    }
    return name
  }

  private static let prefixes: [[String]] = [
    "ủy ban nhân dân tỉnh", "ủy ban nhân dân thành phố", "UBND tỉnh", "UBND thành phố", "tỉnh", "thành phố",
  ].map { Words.keys($0) }

  public static func id(for name: String) -> String { Syllables.slug(placeName(name)) }

  private static func nameKey(_ name: String) -> [String] { Words.keys(placeName(name)) }

  /// A short tag that tells accents apart: the code points beyond ASCII, folded to letters.
  private static func accentTag(_ name: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in name.composed().lowercased().utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return String(hash, radix: 36)
  }
}
