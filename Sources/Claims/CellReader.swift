public import InteropGraph
public import Names
internal import Vietnamese

/// Reads one cell of IV.1: the clauses it is made of, put together by what speaks louder.
///
/// The present speaks louder than plans; a fact louder than a denial of one route; files by hand and links on a page are
/// recorded as what they are. A cell that no rule can read is `unclear`, never guessed.
public struct CellReader: Sendable {
  private let names: NameReader
  private let lexicon = ClaimLexicon.shared

  public init(names: NameReader) { self.names = names }

  /// - Parameters:
  ///   - answer: the cell's text without the form's own questions.
  ///   - row: the row system's name, taken apart; `column` likewise. They tell which way "từ … sang …" points.
  /// - Complexity: O(words × phrases of a first word).
  ///   - reporter: the agency whose report it is: "tỉnh gửi" means its system when it is a province.
  public func read(_ answer: String, row: NameReading, column: NameReading, reporter: Agency? = nil) -> CellReading {
    if let tick = bareTick(answer) { return tick }
    if Self.isSheetError(answer) { return CellReading(status: .unclear) }
    let cell = CellTokens(answer, names: names, lexicon: lexicon)
    let clauses = ClauseReader(cell: cell).clauses()
    let standards = standards(in: cell)
    var reading = Verdict(clauses: clauses, hasStandards: !standards.isEmpty, nationalBuses: names.nationalBuses).reading
    if reading.status == .unclear, let way = otherWay(cell, row, column) {
      reading.status = .operational
      reading.decidedBy = [way]
    }
    guard reading.status != .unclear, reading.status != .none else { return reading }
    reading.standards = standards
    if reading.mode == .unspecified || reading.mode == .direct, !reading.via.isEmpty { reading.via = [] }
    if reading.mode == .unspecified, let way = otherWay(cell, row, column) {
      reading.mode = .viaBus
      reading.via = [.system(way)]
    }
    let sides = Sides(row: row, column: column, reporter: reporter, agencies: names.agencies)
    // Who shares a database sends nothing to anybody.
    if reading.mode != .sharedDatabase {
      reading.flow = FlowReader(cell: cell, ends: FlowEnds(cell: cell, names: names, sides: sides), status: reading.status).flow()
    }
    (reading.data, reading.purpose) = Payload.read(cell)
    return reading
  }

  /// A lone tick or cross. An empty box is an explicit no.
  private func bareTick(_ answer: String) -> CellReading? {
    let bare = answer.filter { !$0.isWhitespace && !"()[].".contains($0) }
    if ["☐", "□", "0"].contains(bare) {
      var reading = CellReading(status: .none)
      reading.decidedBy = [answer]
      return reading
    }
    guard ["☑", "☒", "✓", "✔", "√", "x", "X", "v", "V", "×", "+"].contains(bare) else { return nil }
    var reading = CellReading(status: .operational)
    reading.isBareTick = true
    reading.decidedBy = [answer]
    return reading
  }

  /// "#REF!", "#N/A", "####": what a spreadsheet shows when it has nothing to show.
  private static func isSheetError(_ answer: String) -> Bool {
    answer.hasPrefix("#") && !answer.contains(where: \.isWhitespace)
      && answer.allSatisfy { $0.isUppercase || $0.isNumber || "#/!?".contains($0) }
  }

  private func standards(in cell: CellTokens) -> [String] {
    var found: Set<String> = []
    var index = 0
    while index < cell.words.count {
      if let match = lexicon.standards.match(cell.words, at: index) {
        found.insert(match.value)
        index += match.length
      } else {
        index += 1
      }
    }
    return lexicon.standardOrder.filter(found.contains).sorted()
  }

  /// "Qua Cổng DVC của Bộ rồi về …": another system on the way, when no bus is named.
  private func otherWay(_ cell: CellTokens, _ row: NameReading, _ column: NameReading) -> String? {
    for (index, token) in cell.tokens.enumerated() where token.tag == .through {
      guard index == 0 || cell.tokens[index - 1].tag != .negation else { continue }
      let start = token.range.upperBound
      var end = start
      while end < cell.words.count, end - start < 10, !cell.words[end].isMark, !Self.wayStops.contains(cell.words[end].key) { end += 1 }
      guard end > start else { continue }
      let text = cell.text(start..<end)
      let reading = names.read(text)
      guard reading.kind == .onlineService || reading.catalogue?.isCertain == true || reading.kind == .oneStop else { continue }
      if Sides.same(reading, row) || Sides.same(reading, column) { continue }
      return text
    }
    return nil
  }

  private static let wayStops = Set(Words.keys("rồi để phục đến tới về sang nhằm gửi"))
}
