internal import FoundationEssentials
public import Identity

/// What a colleague filled into the page and sent back.
public struct ReviewAnswers: Sendable {
  public struct Entry: Sendable {
    public var names: PairNames
    public var answer: ReviewAnswer
    public var reason: String
  }

  /// What was said of cells of the same words.
  public struct CellEntry: Sendable {
    public var skeleton: String
    /// nil: not sure.
    public var answer: CellAnswer?
    public var reason: String
  }

  public var author: String
  /// In the order of the page; only pairs that were answered, `unsure` included.
  public var entries: [Entry]
  /// The same for cells.
  public var cells: [CellEntry]

  /// - Throws: `LedgerError` saying what the file lacks.
  public init(page: String) throws(LedgerError) {
    guard let open = page.firstRange(of: Self.opening), let close = page[open.upperBound...].firstRange(of: "</script>") else {
      throw LedgerError(entry: nil, reason: "<script id=\"lienthong-review\">?")
    }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(page[open.upperBound..<close.lowerBound].utf8))
    } catch {
      throw LedgerError(entry: nil, reason: "lienthong-review: \(error)")
    }
    guard file.format == "lienthong-review", file.version == 1 else {
      throw LedgerError(entry: nil, reason: "\(file.format) \(file.version)")
    }
    author = Self.line(file.author, most: 100)
    entries = file.pairs.compactMap { pair in
      guard let said = file.answers[pair.id], let answer = ReviewAnswer(rawValue: said.answer) else { return nil }
      return Entry(
        names: PairNames(
          agency: pair.agency, name: pair.name, other: pair.other, otherAgency: pair.otherAgency, fingerprint: pair.evidence),
        answer: answer, reason: Self.line(said.reason ?? "", most: 500))
    }
    cells = (file.cells ?? []).compactMap { cell in
      guard let said = file.answers[cell.id] else { return nil }
      let answer = CellAnswer(said.answer)
      guard answer != nil || said.answer == ReviewAnswer.unsure.rawValue else { return nil }
      return CellEntry(skeleton: cell.text, answer: answer, reason: Self.line(said.reason ?? "", most: 500))
    }
  }

  private static let opening = #"<script type="application/json" id="lienthong-review">"#

  /// True for the text of a page of this kind, so that one left among the reports is not read as one.
  public static func isPage(_ text: String) -> Bool { text.contains(opening) }

  /// One line of what people type.
  private static func line(_ text: String, most: Int) -> String {
    String(text.map { $0.isNewline ? " " : $0 }.prefix(most)).trimmingPrefix { $0.isWhitespace }.description
  }

  private struct File: Decodable {
    struct Pair: Decodable {
      var id: String
      var agency: String
      var name: String
      var other: String
      var otherAgency: String?
      var evidence: String
    }

    struct Cell: Decodable {
      var id: String
      var text: String
    }

    struct Said: Decodable {
      var answer: String
      var reason: String?
    }

    var format: String
    var version: Int
    var author: String
    var pairs: [Pair]
    var cells: [Cell]?
    var answers: [String: Said]
  }
}
