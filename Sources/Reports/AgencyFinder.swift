internal import Documents
public import InteropGraph
public import Names
internal import Vietnamese

/// Which agency a document is the report of: its letterhead first, then its title, then the names inside, then the file's name.
public struct AgencyFinder: Sendable {
  public struct Sighting: Sendable, Equatable {
    public var name: String
    public var kind: AgencyKind
    /// False when only the file name was left to go by.
    public var isCertain: Bool

    public init(name: String, kind: AgencyKind, isCertain: Bool) {
      self.name = name
      self.kind = kind
      self.isCertain = isCertain
    }
  }

  private let directory: AgencyDirectory
  private let lexicon: Lexicon

  public init(directory: AgencyDirectory, lexicon: Lexicon) {
    self.directory = directory
    self.lexicon = lexicon
  }

  func find(in document: Document, fileName: String) -> Sighting {
    let groups = head(of: document)
    for group in groups {
      for index in group.indices {
        if let found = letterhead(group, from: index, document) { return settle(found, document) }
      }
    }
    for line in groups.joined() { if let found = inTitle(line) { return settle(found, document) } }
    if let found = mostNamed(document, fileName: fileName) { return found }
    return fromFileName(fileName)
  }

  // MARK: Letterhead

  /// The lines before the first part of the form, letterhead tables included: those of one cell, or of paragraphs in a row, together.
  private func head(of document: Document) -> [[String]] {
    var out: [[String]] = [[]]
    func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map { String($0).trimmed() }.filter { !$0.isEmpty } }
    for block in document.blocks {
      if out.reduce(0, { $0 + $1.count }) > 60 { break }
      switch block {
      case .paragraph(let text): out[out.count - 1] += lines(text)
      case .table(let table):
        for row in 0..<min(table.rowCount, 8) {
          for cell in table.rowCells(row) where cell.row == row { out.append(lines(cell.text)) }
        }
        out.append([])
      case .barred(let chunks): out += chunks.prefix(40).map { $0.flatMap(lines) }
      }
    }
    return out.filter { !$0.isEmpty }
  }

  /// A letterhead may be broken over any number of lines. A known agency in the longest run of lines wins; of names nobody knows the longest
  /// that the report writes elsewhere, else the first line with what it needs to be a name.
  private func letterhead(_ lines: [String], from start: Int, _ document: Document) -> Sighting? {
    var runs = [lines[start]]
    for line in lines[(start + 1)...].prefix(4) {
      guard goesOn(line) else { break }
      runs.append(runs[runs.count - 1] + " " + line)
    }
    guard runs.contains(where: { letterhead($0) != nil }) else { return nil }
    for run in runs.reversed() {
      if let found = letterhead(run), let known = directory.agency(named: found.name) {
        return Sighting(name: known.name, kind: known.kind, isCertain: true)
      }
    }
    let found = runs.map { letterhead($0) }
    if let index = found.lastIndex(where: { $0.map { isWrittenElsewhere($0.name, document, besides: lines) } ?? false }) {
      return found[index]
    }
    return found.first { $0 != nil } ?? nil
  }

  /// A line that can only go on from the one above: capitals, no other body, no number, no title.
  private func goesOn(_ line: String) -> Bool {
    let keys = lexicon.words(line).filter { !$0.isMark }.map(\.key)
    guard let first = keys.first, keys.count <= 8, line == line.uppercased(), line.contains(where: \.isLetter) else { return false }
    guard first != Self.number else { return false }
    return !Self.otherStarts.contains { keys.starts(with: $0) && (keys.count > 1 || $0 != keys) }
      && !Self.foreignLines.contains { Answers.has(keys, $0) }
  }

  private static let number = Syllables.key("số")
  /// Other bodies and titles: a letterhead does not go on with them.
  private static let otherStarts = [
    "sở", "cục", "vụ", "viện", "tổng cục", "văn phòng", "ban quản lý", "trung tâm", "chi cục", "phòng văn hóa", "phòng tư pháp", "báo cáo",
    "phụ lục", "biểu mẫu", "biểu số", "mẫu", "công văn", "cộng hòa", "kèm theo", "kính gửi", "bảng", "thực trạng", "thực hiện",
    "ủy ban nhân dân",
    "bộ phận",
  ].map { Words.keys($0) }

  private func isWrittenElsewhere(_ name: String, _ document: Document, besides lines: [String]) -> Bool {
    let own = Set(lines)
    let keys = Words.keys(AgencyDirectory.placeName(name))
    return texts(document).prefix(4000).contains { text in
      !own.contains(text) && !text.split(whereSeparator: \.isNewline).contains { own.contains(String($0).trimmed()) }
        && Self.holds(Words.keys(text), keys)
    }
  }

  private static func holds(_ keys: [String], _ wanted: [String]) -> Bool {
    guard let first = wanted.first, keys.count >= wanted.count else { return false }
    return (0...(keys.count - wanted.count)).contains { keys[$0] == first && keys[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  private static let foreignLines = [
    "cộng hòa xã hội", "độc lập tự do", "kính gửi", "kèm theo", "căn cứ", "thực hiện công văn", "theo công văn", "nơi nhận",
    "báo cáo thực trạng",
  ]

  private func letterhead(_ line: String) -> Sighting? {
    let words = lexicon.words(line).filter { !$0.isMark || $0.key == "-" }
    let keys = words.map(\.key)
    guard !words.isEmpty, words.count <= 16, !Self.foreignLines.contains(where: { Answers.has(keys, $0) }) else { return nil }
    if keys.starts(with: Words.constant("ủy ban nhân dân")) {
      return committee(Array(words.dropFirst(4)))
    }
    if keys.first == Syllables.key("tỉnh"), words.count <= 7 { return committee(words) }
    if keys.first == Syllables.key("bộ"), words.count >= 2, words.count <= 12, words[0].isCapitalised, words[1].isCapitalised {
      return Sighting(name: plain(line), kind: .ministry, isCertain: true)
    }
    if let match = directory.match(words, at: 0), match.length >= min(words.count, 3), let agency = directory.agencies[match.agency],
      agency.kind != .province
    {
      return Sighting(name: agency.name, kind: agency.kind, isCertain: true)
    }
    if keys.starts(with: Words.constant("ủy ban")), words.count >= 4, words.count <= 10 {
      return Sighting(name: plain(line), kind: .governmentAgency, isCertain: true)
    }
    if keys.first == Syllables.key("sở"), let province = keys.lastIndex(of: Syllables.key("tỉnh")), province + 1 < words.count {
      return committee(Array(words[province...]))
    }
    return nil
  }

  /// `tỉnh An Bình`, `thành phố Tân Cảng`, with what follows cut off.
  private func committee(_ words: [Word]) -> Sighting? {
    let keys = words.map(\.key)
    let city = Words.constant("thành phố")
    var start = 0
    var isCity = false
    if keys.first == Syllables.key("tỉnh") {
      start = 1
    } else if keys.starts(with: city) {
      (start, isCity) = (2, true)
    } else if keys.first == "tp" {
      (start, isCity) = (1, true)
    } else {
      return nil
    }
    var place: [Word] = []
    for word in words[start...] {
      if word.isMark, place.isEmpty || place.count > 5 { break }
      if !word.isMark, !word.isCapitalised, !place.isEmpty { break }
      place.append(word)
      if place.count >= 6 { break }
    }
    while place.last?.isMark == true { place.removeLast() }
    guard !place.isEmpty else { return nil }
    let name = Self.titleCase(place)
    return Sighting(name: "Ủy ban nhân dân " + (isCity ? "thành phố " : "tỉnh ") + name, kind: .province, isCertain: true)
  }

  private func inTitle(_ line: String) -> Sighting? {
    let words = lexicon.words(line)
    let keys = words.map(\.key)
    guard Answers.has(keys, "báo cáo"), !Answers.has(keys, "kèm theo") else { return nil }
    for index in words.indices where [Syllables.key("tỉnh"), Syllables.key("thành")].contains(words[index].key) {
      if let found = committee(words[index...].filter { !$0.isMark || $0.key == "-" }) { return found }
    }
    return nil
  }

  // MARK: Inside

  /// The agency that the names of systems mention most, when the file's name agrees with it or nothing else is known.
  private func mostNamed(_ document: Document, fileName: String) -> Sighting? {
    var counts: [String: Int] = [:]
    var sightings: [String: Sighting] = [:]
    for text in texts(document).prefix(4000) {
      let words = lexicon.words(text)
      for index in words.indices where words[index].key == Syllables.key("tỉnh") {
        guard index + 1 < words.count, words[index + 1].isCapitalised,
          let found = committee(words[index...].filter { !$0.isMark || $0.key == "-" })
        else { continue }
        counts[found.name, default: 0] += 1
        sightings[found.name] = found
      }
    }
    let slug = Syllables.slug(fileName)
    let best = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.first {
      slug.contains(Syllables.slug(AgencyDirectory.placeName($0.key))) || $0.value >= 3
    }
    return best.flatMap { sightings[$0.key] }
  }

  private func fromFileName(_ fileName: String) -> Sighting {
    let stem = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let name = stem.prefix { $0 != "." }.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return Sighting(name: name.isEmpty ? "?" : name, kind: .other, isCertain: false)
  }

  // MARK: Spelling

  /// Letterheads are set in capitals: a known agency gets its own spelling, others the one used inside the document.
  private func settle(_ found: Sighting, _ document: Document) -> Sighting {
    var out = found
    if let known = directory.agency(named: found.name) {
      out.name = known.name
      out.kind = known.kind
      return out
    }
    guard found.name == found.name.uppercased() || found.kind != .province else { return out }
    let keys = Words.keys(found.name)
    for text in texts(document).prefix(4000) {
      let words = Words.split(text)
      let plain = words.filter { !$0.isMark }
      guard plain.count >= keys.count else { continue }
      for start in 0...(plain.count - keys.count) where plain[start].key == keys[0] {
        let slice = plain[start..<(start + keys.count)]
        guard slice.map(\.key) == keys else { continue }
        let spelling = slice.map(\.text).joined(separator: " ")
        if spelling != spelling.uppercased(), slice.first?.isCapitalised == true {
          out.name = spelling
          return out
        }
      }
    }
    if out.name == out.name.uppercased() { out.name = Self.sentenceCase(out.name) }
    return out
  }

  private func texts(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text]
      case .table(let table): table.cells.map(\.text)
      case .barred(let chunks): chunks.map { $0.joined(separator: " ") }
      }
    }
  }

  private func plain(_ line: String) -> String {
    Words.split(line).filter { !$0.isMark || $0.key == "-" || $0.key == "," }.reduce(into: "") { text, word in
      text += (text.isEmpty || word.isMark && word.key == "," ? "" : " ") + word.text
    }
  }

  static func titleCase(_ words: [Word]) -> String {
    words.map { word in word.isMark ? word.text : word.text.prefix(1).uppercased() + word.text.dropFirst().lowercased() }.joined(
      separator: " ")
  }

  static func sentenceCase(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ").map(String.init)
    return words.enumerated().map { index, word in index < 2 ? word.prefix(1).uppercased() + word.dropFirst() : word }.joined(
      separator: " ")
  }
}
