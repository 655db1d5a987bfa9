internal import Catalogue
internal import Vietnamese

/// Finds the unit named in a system's name.
struct UnitReader: Sendable {
  private var full = PhraseTable<UnitName>()
  /// Head key and short form to unit: "sở" + "tnmt"; and the whole short form: "stnmt".
  private var short: [String: UnitName] = [:]

  init(units: [CatalogueUnit]) {
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
  private static let board = Words.keys("ban quản lý").joined(separator: " ")
  /// Zones that stand for the board that manages them.
  private static let zones = ["khu kinh tế", "khu công nghiệp", "khu công nghệ cao", "khu chế xuất"].map { Words.keys($0) }
  private static let department = Syllables.key("sở")
  /// Heads that are common words too: they count only before a capital.
  private static let commonWords = Set(
    Words.constant("xã huyện phường quận trường phòng viện") + ["thành phố", "cơ quan"].map { Words.keys($0).joined(separator: " ") })

  static func make(_ text: String) -> UnitName {
    let words = Words.split(text).filter { !$0.isMark }
    if words.count == 1, let only = words.first, only.text == only.text.uppercased() {
      return UnitName(head: "", keys: [], initials: Lexicon.squash(only.text), text: text)
    }
    let headLength = headLengths(words.map(\.key), at: 0) ?? 1
    let head = words.prefix(headLength).map(\.key).joined(separator: " ")
    return UnitName(head: head, keys: words.dropFirst(headLength).map(\.key).filter { !silent.contains($0) }, text: text)
  }

  private static let heads: [[String]] = [
    "tổng cục", "chi cục", "cục", "vụ", "sở", "ban quản lý", "trung tâm", "văn phòng", "viện", "thanh tra", "chi nhánh", "cơ quan",
    "thành phố", "huyện", "quận", "thị xã", "phường", "xã", "thị trấn", "phòng", "trường",
  ].map { Words.keys($0) }

  static func headLengths(_ keys: [String], at index: Int) -> Int? {
    for head in heads where index + head.count <= keys.count && Array(keys[index..<(index + head.count)]) == head { return head.count }
    return nil
  }

  /// Words before which a head is part of another word: dịch vụ, nghiệp vụ, cơ sở, văn phòng điện tử …
  private static let protecting: Set<String> = Set(Words.keys("dịch nghiệp nhiệm phục chức cơ trụ văn vận thẩm học công"))
  private static let stops: Set<String> = Set(Words.keys("của tỉnh bộ với thuộc do tại để trên về phần hệ cổng ubnd"))
  private static let levels: [(phrase: [String], level: String)] = [
    (Words.constant("cấp xã"), "xã"), (Words.constant("cấp phường"), "xã"), (Words.constant("cấp quận"), "huyện"),
    (Words.constant("cấp tỉnh"), "tỉnh"),
    (Words.constant("cấp phường xã"), "xã"), (Words.constant("cấp xã phường"), "xã"), (Words.constant("cấp xã phường thị trấn"), "xã"),
    (Words.constant("xã phường thị trấn"), "xã"), (Words.constant("phường xã"), "xã"), (Words.constant("xã phường"), "xã"),
    (Words.constant("các xã"), "xã"), (Words.constant("cấp huyện"), "huyện"), (Words.constant("cấp quận huyện"), "huyện"),
    (Words.constant("cấp huyện thị xã"), "huyện"), (Words.constant("quận huyện"), "huyện"), (Words.constant("các huyện"), "huyện"),
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
    if let known = full.match(words, at: index) { return (known.value, known.length) }
    if let known = short[Lexicon.squash(word.text)], word.text.contains(where: \.isUppercase) { return (known, 1) }
    if index > 0, Self.protecting.contains(words[index - 1].key), !words[index - 1].isMark,
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
    let nameStart = start + headLength + dot
    if committee == "", Self.commonWords.contains(head),
      !(nameStart < words.count && (words[nameStart].isCapitalised || words[nameStart].text.first?.isNumber == true))
    {
      return nil
    }
    let end = nameEnd(words, from: nameStart, agencyAt: agencyAt)
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
    return (UnitName(head: head, keys: rest.map(\.key).filter { !Self.silent.contains($0) }, text: text), end - index)
  }

  private func head(_ words: [Word], _ keys: [String], at start: Int) -> (head: String, length: Int)? {
    if let length = Self.headLengths(keys, at: start) { return (keys[start..<(start + length)].joined(separator: " "), length) }
    if Self.zones.contains(where: { keys[start...].starts(with: $0) }) { return (Self.board, 0) }
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

  private func nameEnd(_ words: [Word], from start: Int, agencyAt: ([Word], Int) -> Bool) -> Int {
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
        guard joins || lists else { break }
      } else if end > start, Self.stops.contains(word.key) || agencyAt(words, end) {
        break
      } else if end == start, Self.stops.contains(word.key) {
        break
      }
      end += 1
    }
    return end
  }
}
