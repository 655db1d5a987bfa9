internal import Catalogue
internal import Vietnamese

/// Finds the unit named in a system's name.
struct UnitReader: Sendable {
  private var full = PhraseTable<UnitName>()
  /// Head key and short form to unit: "sở" + "tnmt"; and the whole short form: "stnmt".
  private var short: [String: UnitName] = [:]
  /// Other spellings of places to the one they are known by.
  private var variants: [[String]: [String]] = [:]

  init(units: [CatalogueUnit], places: [CataloguePlace]) {
    for place in places {
      for variant in place.variants {
        variants[Self.keys(Words.split(variant).filter { !$0.isMark })] = Self.keys(Words.split(place.name).filter { !$0.isMark })
      }
    }
    for unit in units {
      let name = Self.make(unit.name)
      full.insert(unit.name, name)
      for form in unit.short {
        let squashed = Lexicon.squash(form).filter { $0 != "," }
        if name.head == Self.department {
          short[Self.department + " " + squashed] = name
          short["s" + squashed] = name
        } else {
          short[squashed] = name
        }
      }
    }
  }

  /// Words in a unit's name that tell nothing: "Ban Quản lý các khu công nghiệp và chế xuất".
  static let silent = Set(Words.keys("và các"))
  private static let communes = Set(Words.keys("xã phường huyện quận"))
  private static let island = Syllables.key("đảo")
  private static let board = Words.keys("ban quản lý").joined(separator: " ")
  /// Zones that stand for the board that manages them.
  private static let zones = ["khu kinh tế", "khu công nghiệp", "khu công nghệ cao", "khu chế xuất"].map { Words.keys($0) }
  private static let bareBoard = Syllables.key("ban")

  private func isBareBoard(_ keys: [String], _ start: Int) -> Bool {
    keys[start] == Self.bareBoard && Self.zones.contains { keys[(start + 1)...].starts(with: $0) }
  }

  private static let department = Syllables.key("sở")
  /// Heads that are common words too: they count only before a capital.
  private static let commonWords = Set(
    Words.constant("xã huyện phường quận trường phòng viện vụ cục ban")
      + ["thành phố", "cơ quan", "thư viện", "học viện", "bệnh viện", "bảo tàng"].map { Words.keys($0).joined(separator: " ") })

  static func make(_ text: String) -> UnitName {
    let words = Words.split(text).filter { !$0.isMark }
    if words.count == 1, let only = words.first, only.text == only.text.uppercased() {
      return UnitName(head: "", keys: [], initials: Lexicon.squash(only.text), text: text)
    }
    let headLength = headLengths(words.map(\.key), at: 0) ?? 1
    let head = words.prefix(headLength).map(\.key).joined(separator: " ")
    return UnitName(head: head, keys: keys(words.dropFirst(headLength)), text: text)
  }

  /// The words that tell a unit apart; syllables of the Central Highlands in one spelling.
  private static func keys(_ words: some Sequence<Word>) -> [String] {
    var keys = words.map(\.key).filter { !silent.contains($0) }.map { highland[$0] ?? $0 }
    // "Trung tâm phục vụ hành chính công".
    if keys.starts(with: serving), keys.count > serving.count { keys.removeFirst(2) }
    // "Văn phòng tiếp nhận và trả kết quả TTHC".
    if keys.count > procedures.count + 2, Array(keys.suffix(procedures.count)) == procedures {
      return Array(keys.dropLast(procedures.count))
    }
    // "Cục Hàng hải Việt Nam" is also called "Cục Hàng hải".
    return keys.count > 2 && Array(keys.suffix(2)) == country ? keys.dropLast(2) : keys
  }

  private static let country = Words.keys("việt nam")
  private static let serving = Words.keys("phục vụ hành chính")
  private static let procedures = Words.keys("thủ tục hành chính")

  private func placeKeys(_ words: [Word]) -> [String] {
    let keys = Self.keys(words)
    return variants[keys] ?? keys
  }

  private static let highland = Dictionary(
    [("Đăk", "Đắk"), ("Đak", "Đắk"), ("Dak", "Đắk"), ("Đác", "Đắk"), ("Krong", "Krông"), ("Lăk", "Lắk")].map {
      (Syllables.key($0), Syllables.key($1))
    }, uniquingKeysWith: { first, _ in first })

  static let heads: [[String]] = [
    "tổng cục", "chi cục", "cục", "vụ", "sở", "ban quản lý", "trung tâm", "văn phòng", "viện", "học viện", "bệnh viện", "bảo tàng",
    "thư viện", "cảng vụ", "thanh tra", "chi nhánh", "cơ quan", "ban",
    "thành phố", "huyện", "quận", "thị xã", "phường", "xã", "thị trấn", "phòng", "trường",
  ].map { Words.keys($0) }

  static func headLengths(_ keys: [String], at index: Int) -> Int? {
    for head in heads where index + head.count <= keys.count && Array(keys[index..<(index + head.count)]) == head { return head.count }
    return nil
  }

  /// Words before which a head is part of another word: dịch vụ, nghiệp vụ, cơ sở, văn phòng điện tử …
  private static let protecting: Set<String> = Set(Words.keys("dịch nghiệp nhiệm phục chức cơ trụ văn vận thẩm học công"))
  private static let stops: Set<String> = Set(Words.keys("của tỉnh với thuộc do tại để trên về phần hệ cổng ubnd"))
  private static let levels: [(phrase: [String], level: String)] = [
    (Words.constant("cấp xã"), "xã"), (Words.constant("cấp phường"), "xã"), (Words.constant("cấp quận"), "huyện"),
    (Words.constant("cấp tỉnh"), "tỉnh"),
    (Words.constant("cấp phường xã"), "xã"), (Words.constant("cấp xã phường"), "xã"), (Words.constant("cấp xã phường thị trấn"), "xã"),
    (Words.constant("xã phường thị trấn"), "xã"), (Words.constant("phường xã"), "xã"), (Words.constant("xã phường"), "xã"),
    (Words.constant("các xã"), "xã"), (Words.constant("cấp huyện"), "huyện"), (Words.constant("cấp quận huyện"), "huyện"),
    (Words.constant("cấp huyện thị xã"), "huyện"), (Words.constant("quận huyện"), "huyện"), (["q", "h"], "huyện"),
    (Words.constant("các huyện"), "huyện"),
    (Words.constant("huyện thị xã thành phố"), "huyện"),
    (Words.constant("cấp sở"), "sở"), (Words.constant("cấp sở ngành"), "sở"), (Words.constant("các sở"), "sở"),
    (Words.constant("các sở ngành"), "sở"),
    (Words.constant("sở ban ngành"), "sở"),
  ]

  /// The unit that starts at `index`, and how many words it takes.
  func match(_ words: [Word], at index: Int, agencyAt: ([Word], Int) -> Bool) -> (unit: UnitName, length: Int)? {
    let word = words[index]
    guard !word.isMark else { return nil }
    if let level = level(words, at: index) { return level }
    if let known = full.match(words, at: index) { return central(known.value, words, from: index, known.length) }
    if let known = short[Lexicon.squash(word.text)], word.text.contains(where: \.isUppercase) {
      return (known, 1 + repeated(known, words, after: index))
    }
    if let office = Self.office(word) { return (office, 1) }
    if index > 0, Self.protecting.contains(words[index - 1].key), !words[index - 1].isMark, !Self.isPlaceHead(words, index),
      !word.isCapitalised || words[index - 1].isCapitalised
    {
      return nil
    }
    let keys = words.map(\.key)
    var start = index
    var committee = ""
    // "UBND huyện X" and "huyện X" are one unit.
    if keys[index...].starts(with: Words.constant("ủy ban nhân dân")) {
      start += 4
      committee = "ubnd"
      if start < words.count, let level = level(words, at: start) { return (level.unit, level.length + 4) }
    }
    guard start < words.count, let (head, headLength) = head(words, keys, at: start) else { return nil }
    // "TP. Hòa Bình".
    let dot = start + headLength < words.count && words[start + headLength].isMark && words[start + headLength].key == "." ? 1 : 0
    var nameStart = start + headLength + dot
    // "huyện đảo Phú Quý" is huyện Phú Quý.
    if nameStart + 1 < words.count, words[nameStart].key == Self.island, words[nameStart + 1].isCapitalised { nameStart += 1 }
    // "ngân sách xã MISA Bamboo": a maker's name behind a common word.
    if Self.communes.contains(head), nameStart < words.count, words[nameStart].text.count >= 4,
      words[nameStart].text == words[nameStart].text.uppercased(), words[nameStart].text.allSatisfy(\.isASCII),
      words[nameStart].text.contains(where: \.isLetter), word.text != word.text.uppercased()
    {
      return nil
    }
    if committee == "", Self.commonWords.contains(head),
      !(nameStart < words.count && (words[nameStart].isCapitalised || words[nameStart].text.first?.isNumber == true))
    {
      return nil
    }
    let end = nameEnd(words, from: nameStart, head: head, agencyAt: agencyAt)
    guard end > nameStart else { return nil }
    let rest = Array(words[nameStart..<end]).filter { !$0.isMark }
    let text = words[index..<end].map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    if let single = rest.first, rest.count == 1 {
      let form = Lexicon.squash(single.text)
      if let known = short[head + " " + form] { return (known, end - index) }
      let isAcronym = single.text.filter { $0 != "&" }.unicodeScalars.allSatisfy { $0.properties.isUppercase } && single.text.count >= 2
      if isAcronym { return (UnitName(head: head, keys: [], initials: form, text: text), end - index) }
    }
    if let known = joinedShort(head, words, from: nameStart) { return (known.unit, known.end - index) }
    if rest.count > 1, rest.allSatisfy({ $0.text.count <= 3 && $0.text == $0.text.uppercased() && ShortForms.isShort($0.key) }) {
      let letters = rest.map { Lexicon.squash($0.text) }.joined()
      return (UnitName(head: head, keys: [], initials: letters, text: text), end - index)
    }
    return (UnitName(head: head, keys: placeKeys(rest), text: text), end - index)
  }

  /// "VPĐKQSDĐ": an office by its letters.
  private static func office(_ word: Word) -> UnitName? {
    let text = word.text
    guard text.count >= 5, text.hasPrefix("VP"), text == text.uppercased(), text.allSatisfy(\.isLetter), ShortForms.isShort(word.key) else {
      return nil
    }
    return UnitName(
      head: Words.keys("văn phòng").joined(separator: " "), keys: [], initials: Lexicon.squash(String(text.dropFirst(2))), text: text)
  }

  /// "VPĐK đất đai": the end of the name in full behind its letters.
  private func repeated(_ unit: UnitName, _ words: [Word], after index: Int) -> Int {
    let next = words[(index + 1)...].prefix { !$0.isMark }.map(\.key)
    return (1...max(unit.keys.count - 1, 1)).last { unit.keys.count > $0 && next.starts(with: unit.keys.suffix($0)) } ?? 0
  }

  /// "Ban Tiếp công dân Trung ương" is not a province's.
  private func central(_ unit: UnitName, _ words: [Word], from index: Int, _ length: Int) -> (unit: UnitName, length: Int) {
    guard words[(index + length)...].map(\.key).starts(with: Self.centre) else { return (unit, length) }
    var copy = unit
    copy.keys += Self.centre
    copy.text += " Trung ương"
    return (copy, length + Self.centre.count)
  }

  private static let centre = Words.keys("trung ương")

  /// "… hành chính công thành phố Huế".
  private static func isPlaceHead(_ words: [Word], _ index: Int) -> Bool {
    placeHeads.contains {
      words[index...].map(\.key).starts(with: $0) && index + $0.count < words.count && words[index + $0.count].isCapitalised
    }
  }

  private static let placeHeads = ["thành phố", "thị xã", "thị trấn", "huyện", "quận"].map { Words.keys($0) }

  private func head(_ words: [Word], _ keys: [String], at start: Int) -> (head: String, length: Int)? {
    if let length = Self.headLengths(keys, at: start), !isBareBoard(keys, start) {
      return (keys[start..<(start + length)].joined(separator: " "), length)
    }
    if Self.zones.contains(where: { keys[start...].starts(with: $0) }) { return (Self.board, 0) }
    // "Ban KKT".
    if isBareBoard(keys, start) { return (Self.board, 1) }
    // "Sờ GTVT": scanned, but its short form is a Sở's.
    guard start + 1 < words.count, Syllables.folded(words[start].text) == "so",
      short[Self.department + " " + Lexicon.squash(words[start + 1].text)] != nil
    else { return nil }
    return (Self.department, 1)
  }

  private func level(_ words: [Word], at index: Int) -> (unit: UnitName, length: Int)? {
    var best: (unit: UnitName, length: Int)?
    for (phrase, level) in Self.levels {
      var place = index
      var matched = true
      for (number, key) in phrase.enumerated() {
        while number > 0, place < words.count, words[place].isMark, ["/", ",", "-"].contains(words[place].key) { place += 1 }
        guard place < words.count, words[place].key == key else {
          matched = false
          break
        }
        place += 1
      }
      if matched, place - index > (best?.length ?? 0) {
        best = (
          UnitName(head: "cấp", keys: [Syllables.key(level)], text: words[index..<place].map(\.text).joined(separator: " ")), place - index
        )
      }
    }
    return best
  }

  /// Short forms with hyphens: "Sở LĐ-TB&XH", "Sở VH,TT&DL".
  private func joinedShort(_ head: String, _ words: [Word], from start: Int) -> (unit: UnitName, end: Int)? {
    var key = ""
    var place = start
    var best: (UnitName, Int)?
    while place < words.count, place - start < 7 {
      let word = words[place]
      if word.isMark {
        guard word.isGlued, ["-", ",", "."].contains(word.key) else { break }
      } else {
        key += Lexicon.squash(word.text)
        if let known = short[head + " " + key] { best = (known, place + 1) }
      }
      place += 1
    }
    return best
  }

  /// "Phường 7, thành phố Vũng Tàu": the list is over, another place begins.
  private func startsPlace(_ words: [Word], _ index: Int) -> Bool { Self.headLengths(words[index...].prefix(3).map(\.key), at: 0) != nil }

  /// "Cục Xuất bản, In và Phát hành": the list goes on in capitals, and an "và" closes it.
  private func listsInCapitals(_ words: [Word], _ comma: Int, goesOn: Bool) -> Bool {
    guard words[comma].key == ",", comma + 1 < words.count, words[comma + 1].isCapitalised, !startsPlace(words, comma + 1) else {
      return false
    }
    // "Cục Quản lý Y, Dược cổ truyền".
    if goesOn { return true }
    let rest = words[(comma + 1)...].prefix(7).prefix { !$0.isMark }
    guard let and = rest.firstIndex(where: { $0.key == Self.and }), and + 1 < words.count else { return false }
    return words[and + 1].isCapitalised
  }

  private static let and = Syllables.key("và")

  /// "Cán bộ" is no ministry: only a capital Bộ ends a name.
  private func stops(_ word: Word) -> Bool { Self.stops.contains(word.key) || (word.key == Self.ministry && word.isCapitalised) }

  private static let ministry = Syllables.key("bộ")

  /// "Thành phố Phan Rang - Tháp Chàm".
  private func isDoubleName(_ words: [Word], _ hyphen: Int, from start: Int) -> Bool {
    guard words[hyphen].key == "-", hyphen > start, start > 0, hyphen + 1 < words.count, Self.places.contains(words[start - 1].key) else {
      return false
    }
    return words[hyphen + 1].isCapitalised && Syllables.isSyllable(words[hyphen + 1].text) && !startsPlace(words, hyphen + 1)
  }

  private static let places = Set(Words.keys("phố xã huyện quận phường trấn"))

  /// "Cục Giám định Nhà nước về chất lượng công trình xây dựng": behind these heads "về" is part of the name.
  private static let subjectHeads: Set<String> = Set(
    ["tổng cục", "cục", "vụ", "ban", "viện"].map { Words.keys($0).joined(separator: " ") })
  private static let about = Syllables.key("về")

  private func nameEnd(_ words: [Word], from start: Int, head: String, agencyAt: ([Word], Int) -> Bool) -> Int {
    var end = start
    while end < words.count {
      let word = words[end]
      if word.isMark {
        let isGlued = end + 1 < words.count && word.isGlued && words[end + 1].isGlued
        let joins = ["-", "&", ","].contains(word.key) && isGlued || word.key == "&" && end > start && end + 1 < words.count
        // "Cơ quan Thanh tra, giám sát ngân hàng": the list goes on in small letters.
        let lists =
          word.key == "," && end > start && end + 1 < words.count && !words[end + 1].isMark && !words[end + 1].isCapitalised
          && KindWords.table.match(words, at: end + 1) == nil
        guard
          joins || isDoubleName(words, end, from: start) || lists && !startsPlace(words, end + 1)
            || listsInCapitals(words, end, goesOn: Self.subjectHeads.contains(head) && end > start + 1)
        else { break }
      } else if stops(word) && !(word.key == Self.about && end > start + 1 && Self.subjectHeads.contains(head))
        || (end > start && agencyAt(words, end))
      {
        break
      }
      end += 1
    }
    return end
  }
}
