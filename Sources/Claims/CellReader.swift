public import InteropGraph
public import Names
public import Phrasebook
internal import Vietnamese

/// Reads one cell of IV.1: the clauses it is made of, put together by what speaks louder.
///
/// The present speaks louder than plans; a fact louder than a denial of one route; files by hand and links on a page are
/// recorded as what they are. A cell that no rule can read is `unclear`, never guessed.
public struct CellReader: Sendable {
  private let names: NameReader
  private let book: Phrasebook

  public init(names: NameReader, book: Phrasebook = .builtIn) {
    self.names = names
    self.book = book
  }

  /// - Parameters:
  ///   - answer: the cell's text without the form's own questions.
  ///   - row: the row system's name, taken apart; `column` likewise. They tell which way "từ … sang …" points.
  ///   - reporter: the agency whose report it is: "tỉnh gửi" means its system when it is a province.
  /// - Complexity: O(words × length of the longest phrase).
  public func read(_ answer: String, row: NameReading, column: NameReading, reporter: Agency? = nil) -> CellReading {
    if let tick = bareTick(answer) { return tick }
    if Self.isSheetError(answer) { return doubtful(.nothingSaid, [answer]) }
    let cell = CellTokens(answer, names: names, book: book)
    let ends = FlowEnds(cell: cell, names: names, sides: Sides(row: row, column: column, reporter: reporter, agencies: names.agencies))
    var clauses: [Clause] = []
    for (number, statement) in StatementCutter(cell: cell).statements().enumerated() {
      for var clause in ClauseReader.clauses(of: statement, in: cell, ends: ends) {
        clause.statement = number
        clauses.append(clause)
      }
    }
    CellFrames.settle(&clauses, cell)
    let outcome = Verdict(cell: cell, clauses: clauses, nationalBuses: names.nationalBuses).outcome()
    var reading = CellReading(status: outcome.status)
    (reading.mode, reading.via) = (outcome.mode, outcome.via)
    if reading.status != .unclear, reading.status != .none { describe(&reading, ends, clauses, row, column) }
    guard let reason = outcome.doubt else {
      reading.proof = proof(outcome, cell)
      return reading
    }
    var doubt = doubtful(reason, outcome.leftovers.map { cell.text(cell.tokens[$0]) })
    if reading.status != .unclear {
      doubt.doubt?.guess = CellGuess(status: reading.status, mode: reading.mode, via: reading.via, flow: reading.flow)
    }
    return doubt
  }

  /// Direction, standards, data, purpose, and a system on the way.
  private func describe(
    _ reading: inout CellReading, _ ends: FlowEnds, _ clauses: [Clause], _ row: NameReading, _ column: NameReading
  ) {
    let cell = ends.cell
    reading.standards = standards(in: cell)
    if reading.mode == .unspecified, let way = otherWay(cell, row, column) {
      reading.mode = .viaBus
      reading.via = [.system(way)]
    }
    // Who shares a database sends nothing to anybody.
    if reading.mode != .sharedDatabase {
      reading.flow = FlowReader(
        cell: cell, clauses: clauses, ends: ends, status: reading.status
      ).flow()
    }
    (reading.data, reading.purpose) = Payload.read(cell)
  }

  private func doubtful(_ reason: DoubtReason, _ words: [String]) -> CellReading {
    var reading = CellReading(status: .unclear)
    reading.doubt = CellDoubt(words: words, reason: reason, guess: nil)
    return reading
  }

  /// The phrases that rules used in the clauses that decide; where a clause decides by what it lacks, all its phrases.
  private func proof(_ outcome: Verdict.Outcome, _ cell: CellTokens) -> [ProofStep] {
    var used = Set(outcome.deciding.flatMap(\.used))
    if used.isEmpty { used = Set(outcome.deciding.flatMap { $0.piece.range.filter { cell.tokens[$0].role != nil } }) }
    return used.sorted().compactMap { index in
      let token = cell.tokens[index]
      let words = cell.text(token)
      return words.isEmpty ? nil : ProofStep(words: words, rule: token.row >= 0 ? book.row(token.row).id : "bus")
    }
  }

  /// A lone tick or cross. An empty box is an explicit no.
  private func bareTick(_ answer: String) -> CellReading? {
    let bare = answer.filter { !$0.isWhitespace && !"()[].".contains($0) }
    if ["☐", "□", "0"].contains(bare) {
      var reading = CellReading(status: .none)
      reading.proof = [ProofStep(words: answer, rule: "tick.empty")]
      return reading
    }
    guard ["☑", "☒", "✓", "✔", "√", "x", "X", "v", "V", "×", "+"].contains(bare) else { return nil }
    var reading = CellReading(status: .operational)
    reading.isBareTick = true
    reading.proof = [ProofStep(words: answer, rule: "tick")]
    return reading
  }

  /// "#REF!", "#N/A", "####": what a spreadsheet shows when it has nothing to show.
  private static func isSheetError(_ answer: String) -> Bool {
    answer.hasPrefix("#") && !answer.contains(where: \.isWhitespace)
      && answer.allSatisfy { $0.isUppercase || $0.isNumber || "#/!?".contains($0) }
  }

  private func standards(in cell: CellTokens) -> [String] {
    Set(cell.tokens.filter { $0.role == .standard }.map { book.row($0.row).value }.filter { !$0.isEmpty }).sorted()
  }

  /// "Qua Cổng DVC của Bộ rồi về …": another system on the way, when no bus is named.
  private func otherWay(_ cell: CellTokens, _ row: NameReading, _ column: NameReading) -> String? {
    for (index, token) in cell.tokens.enumerated() where token.role == .through {
      guard index == 0 || cell.tokens[index - 1].role != .not else { continue }
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
