internal import InteropGraph
internal import Vietnamese

/// Who built a system: "do Trung tâm CNTT&TT phát triển", "(VNPT xây dựng)". Its builder is not its owner; only what a central agency rolls
/// out is that agency's.
extension NameReader {
  func readBuilder(_ scan: inout NameScan) {
    let words = scan.words
    readOtherName(&scan)
    readMakersAlone(&scan)
    readOwnMaking(&scan)
    for start in words.indices where Self.openings.contains(words[start].key) {
      guard let actor = words.indices.dropFirst(start + 1).first(where: { !words[$0].isMark }), actor == start + 1,
        words[start].key == Self.by || isActor(words, actor)
      else { continue }
      guard let verb = verb(words, from: actor) else { continue }
      if let match = agencies.match(words, at: actor), agencies.agencies[match.agency]?.kind != .province {
        if scan.reading.owner == .unsaid { scan.reading.owner = .agency(match.agency) }
      }
      readMaker(&scan, from: actor, to: verb.start)
      scan.take(start, verb.end - start)
    }
  }

  /// "(Thành phố viết năm 2009)", "(tự xây dựng)": made by the agency itself.
  private func readOwnMaking(_ scan: inout NameScan) {
    let words = scan.words
    for start in words.indices where words[start].key == "(" {
      let end = words[start...].firstIndex { $0.key == ")" } ?? words.count
      guard start + 1 < end, !isAgency(words, start + 1), units.match(words, at: start + 1, agencyAt: isAgency) == nil,
        Self.selves.match(words, at: start + 1) != nil || Self.verbs.match(words, at: start + 1) != nil
      else { continue }
      let made = (start + 1..<min(end, start + 5)).compactMap { place in Self.verbs.match(words, at: place).map { place + $0.length } }
        .first
      guard let made, words[made..<end].allSatisfy({ Self.times.contains($0.key) || $0.text.allSatisfy(\.isNumber) }) else { continue }
      scan.take(start, end - start)
    }
  }

  private static let selves = PhraseTable(
    "thành phố", "TP", "tỉnh", "bộ", "sở", "huyện", "cơ quan", "đơn vị", "tự", "ngành", "tổng cục", "cục")
  private static let times = Set(Words.keys("năm từ"))

  private func readMakersAlone(_ scan: inout NameScan) {
    for start in scan.words.indices where scan.words[start].key == "(" || scan.words[start].key == "," {
      let end = scan.words.indices.dropFirst(start + 1).first { [")", ",", "(", ";"].contains(scan.words[$0].key) } ?? scan.words.count
      guard start + 1 < end, Self.firms.match(scan.words, at: start + 1) != nil,
        verb(scan.words, from: start + 1).map({ $0.start >= end }) ?? true
      else { continue }
      readMaker(&scan, from: start + 1, to: end)
      scan.take(start, end - start)
    }
  }

  /// "Công ty CP Tân Dân" in parentheses or behind a comma: who made it, without a verb.
  private func readMaker(_ scan: inout NameScan, from start: Int, to end: Int) {
    guard let kind = Self.firms.match(scan.words, at: start) else { return }
    var first = start + kind.length
    while first < end, let form = Self.firmForms.match(scan.words, at: first) { first += form.length }
    scan.reading.maker = scan.words[first..<max(end, first)].filter { !$0.isMark }.map(\.key)
  }

  private static let by = Syllables.key("do")
  private static let openings: Set<String> = [Syllables.key("do"), "-", "(", ","]
  private static let verbs = PhraseTable(
    "phát triển", "xây dựng", "thiết kế", "cung cấp", "triển khai", "chuyển giao", "đầu tư", "viết", "tự xây dựng", "tự phát triển",
    "hỗ trợ xây dựng", "hỗ trợ triển khai", "cài đặt")
  private static let companies = PhraseTable("công ty", "tập đoàn", "doanh nghiệp", "nhà thầu", "đơn vị", "VNPT", "Viettel", "FPT", "Bkav")
  private static let firms = PhraseTable("công ty", "tập đoàn", "cty")
  private static let firmForms = PhraseTable(
    "cổ phần", "CP", "TNHH", "trách nhiệm hữu hạn", "một thành viên", "MTV", "phần mềm", "công nghệ", "tin học", "giải pháp")
  private static let mostWords = 12

  private func isActor(_ words: [Word], _ index: Int) -> Bool {
    isAgency(words, index) || Self.companies.match(words, at: index) != nil || units.match(words, at: index, agencyAt: isAgency) != nil
  }

  /// The verb that ends the clause; a word inside a unit's name ("Sở Xây dựng") is none.
  private func verb(_ words: [Word], from actor: Int) -> (start: Int, end: Int)? {
    let length = max(units.match(words, at: actor, agencyAt: isAgency)?.length ?? 0, agencies.match(words, at: actor)?.length ?? 0)
    for index in words.indices.dropFirst(actor + max(length, 1)).prefix(Self.mostWords) {
      if words[index].isMark, ["(", ")", ";"].contains(words[index].key) { return nil }
      if !words[index].isCapitalised, let match = Self.verbs.match(words, at: index) { return (index, index + match.length) }
    }
    return nil
  }
}

extension PhraseTable where Value == Bool {
  /// A set of phrases.
  fileprivate init(_ phrases: String...) {
    self.init()
    for phrase in phrases { insert(phrase, true) }
  }
}
