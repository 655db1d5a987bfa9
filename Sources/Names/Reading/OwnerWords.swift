internal import InteropGraph
internal import Vietnamese

/// The agency that a name speaks of, and words that say that the system is the whole agency's.
extension NameReader {
  func readOwner(_ scan: inout NameScan) {
    let words = scan.words
    let keys = words.map(\.key)
    for index in words.indices where !scan.isTaken[index] {
      if let match = agencies.match(words, at: index) {
        // "Tổng cục Thuế tỉnh X": the first agency named is the owner, later ones only place it.
        if scan.reading.owner == .unsaid {
          scan.reading.owner = .agency(match.agency)
        } else if let place = branchPlace(match.agency, scan.reading.owner) {
          scan.reading.unit = scan.reading.unit?.inside(place) ?? place
        }
        if let part = match.part, scan.reading.unit == nil { scan.reading.unit = UnitReader.make(part) }
        scan.take(index, match.length)
        takeCommittee(keys, index, &scan)
      } else if let length = ownAgencyWords(words, keys, at: index) {
        if keys[index] == Self.province, case .agency(let owner) = scan.reading.owner, agencies.agencies[owner]?.kind != .province,
          scan.reading.unit == nil
        {
          // "BHXH tỉnh": the provincial offices of a central agency.
          scan.reading.unit = UnitName(head: "cấp", keys: [Self.province], text: words[index].text)
        } else {
          scan.reading.isAgencyWide = true
        }
        scan.take(index, length)
        takeCommittee(keys, index, &scan)
      }
    }
  }

  /// The province whose office of a central agency is meant ("BHXH tỉnh Sơn La", "Kho bạc Nhà nước Hà Nam").
  private func branchPlace(_ place: String, _ owner: NameReading.Owner) -> UnitName? {
    guard case .agency(let central) = owner, central != place, agencies.agencies[central]?.kind != .province,
      let province = agencies.agencies[place], province.kind == .province
    else { return nil }
    let name = AgencyDirectory.placeName(province.name)
    return UnitName(head: Self.province, keys: Words.keys(name), text: name)
  }

  private static let province = Syllables.key("tỉnh")
  private static let ministry = Syllables.key("bộ")
  private static let sector = Syllables.key("ngành")
  private static let locality = Words.keys("địa phương")
  private static let committee = Words.keys("ủy ban nhân dân")
  private static let belonging = Set(Words.keys("của cấp toàn tại trong thuộc"))

  private static let department = Syllables.key("sở")
  /// What agencies that are no ministry call themselves for short.
  private static let bodies = Set(Words.keys("viện đài"))
  private static let longBodies = [Words.keys("học viện"), Words.keys("ngân hàng"), Words.keys("viện hàn lâm")]

  private func takeCommittee(_ keys: [String], _ index: Int, _ scan: inout NameScan) {
    let start = index - 4
    if start >= 0, Array(keys[start..<index]) == Self.committee { scan.take(start, 4) }
  }

  private static let compounds = Set(Words.keys("phận máy môn đội"))
  private static let cityOrBoard = [Words.keys("thành phố"), Words.keys("ủy ban"), Words.keys("cơ quan")]

  /// How many words at a place say that the system is the whole agency's own.
  private func ownAgencyWords(_ words: [Word], _ keys: [String], at index: Int) -> Int? {
    if [Self.province, Self.ministry, Self.sector].contains(keys[index]) { return isOwnAgencyWord(words, at: index) ? 1 : nil }
    if keys[index] == "tp", index + 1 == words.count, index == 0 || keys[index - 1] != Self.department { return 1 }
    if index > 0, index + 1 == words.count || words[index + 1].isMark, words[index].isCapitalised, Self.bodies.contains(keys[index]) {
      return 1
    }
    for body in Self.longBodies where index > 0 && words[index].isCapitalised && keys[index...].elementsEqual(body) { return body.count }
    if keys[index...].starts(with: Self.locality), index > 0, Self.belonging.contains(keys[index - 1]) { return 2 }
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
      if index + 1 < words.count, Self.compounds.contains(words[index + 1].key) { return false }
      guard words[index].isCapitalised || (index > 0 && Self.belonging.contains(words[index - 1].key)) else { return false }
      guard index + 1 < words.count else { return true }
      return words[index + 1].isMark || Self.belonging.contains(words[index + 1].key) || !words[index + 1].isCapitalised
    }
    if words[index].key == Self.sector { return index > 0 && Self.belonging.contains(words[index - 1].key) }
    guard index + 1 < words.count else { return true }
    return words[index + 1].isMark || !words[index + 1].isCapitalised
  }

  func isAgency(_ words: [Word], _ index: Int) -> Bool { agencies.match(words, at: index) != nil }
}
