public import Catalogue
internal import InteropGraph
public import Names
public import Phrasebook
internal import Vietnamese

/// Reads the examples of the phrasebook's rows and says which of them do not give what they should.
public struct PhraseTest: Sendable {
  /// An example that does not hold.
  public struct Failure: Sendable, Hashable {
    public enum Fault: Sendable, Hashable {
      /// Words of `gives` that do not hold.
      case notGiven([String])
      /// `gives` has a word that means nothing, or none at all.
      case unreadable(String)
      case rowNotUsed
      /// Of a counterexample.
      case rowUsed
    }

    public var file: String
    public var row: String
    public var example: PhraseExample
    public var fault: Fault
    /// What came, in the words of `gives`.
    public var came: String
  }

  /// How the cells of examples are read, for whoever shows more of them.
  public let names: NameReader
  public let book: Phrasebook
  private let reader: CellReader
  private let row: NameReading
  private let column: NameReading
  private let reporter: Agency?

  /// Whose report, which row and which column examples stand in.
  public static let agencyName = "Ủy ban nhân dân tỉnh An Lạc"
  public static let rowName = "Phần mềm một cửa điện tử UBND huyện Lũng Cao"
  public static let columnName = "Phần mềm quản lý đất đai ViLIS"

  /// Examples are cells of a one-stop system's row and of the land registry's column, in the report of a province.
  public init(catalogue: Catalogue, book: Phrasebook = .builtIn) {
    var directory = AgencyDirectory(catalogue: catalogue)
    reporter = directory.add(name: Self.agencyName, kind: .province)
    names = NameReader(catalogue: catalogue, lexicon: Lexicon(catalogue: catalogue), agencies: directory)
    self.book = book
    reader = CellReader(names: names, book: book)
    (row, column) = (names.read(Self.rowName), names.read(Self.columnName))
  }

  public func read(_ text: String) -> CellReading { reader.read(text, row: row, column: column, reporter: reporter) }

  public func explain(_ text: String) -> CellExplanation { CellExplanation(text, names: names, book: book) }

  // MARK: Judging

  /// - Complexity: O(words of the examples).
  public func failures(of row: PhraseRow) -> [Failure] {
    row.examples.compactMap { failure(of: $0, in: row) } + row.counterexamples.compactMap { failure(of: $0, in: row, isCounter: true) }
  }

  /// nil when the example holds.
  public func failure(of example: PhraseExample, in row: PhraseRow, isCounter: Bool = false) -> Failure? {
    let reading = read(example.text)
    func failure(_ fault: Failure.Fault) -> Failure {
      Failure(file: row.file, row: row.id, example: example, fault: fault, came: Self.words(for: reading))
    }
    if !isCounter || example.gives != "-" {
      let words = example.gives.split(separator: " ").map(String.init)
      if words.isEmpty { return failure(.unreadable("")) }
      var wrong: [String] = []
      for word in words {
        guard let holds = Self.holds(word, reading) else { return failure(.unreadable(word)) }
        if !holds { wrong.append(word) }
      }
      if !wrong.isEmpty { return failure(.notGiven(wrong)) }
    }
    let isUsed = uses(row, example.text)
    if isCounter { return isUsed ? failure(.rowUsed) : nil }
    return isUsed || row.role == .short || row.role == .label ? nil : failure(.rowNotUsed)
  }

  private func uses(_ row: PhraseRow, _ text: String) -> Bool {
    explain(text).statements.joined().joined().contains { $0.row == row.id }
  }

  /// nil when the word means nothing.
  private static func holds(_ word: String, _ reading: CellReading) -> Bool? {
    if let status = Status(rawValue: word) { return reading.status == status }
    if let mode = Mode(rawValue: word) { return reading.mode == mode }
    if word == "carries" { return carries(reading) }
    if word == "idle" { return !carries(reading) }
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let value = word[word.index(after: colon)...]
    let values = value.split(separator: ",").map(String.init)
    switch word[..<colon] {
    case "flow": return Flow(rawValue: String(value)).map { reading.flow == $0 }
    case "via": return values.isEmpty ? nil : values == reading.via.map(name)
    case "std": return values.isEmpty ? nil : Set(values) == Set(reading.standards.map(oneWord))
    default: return nil
    }
  }

  /// True when the cell proves that data goes.
  public static func carries(_ reading: CellReading) -> Bool {
    reading.status == .operational && reading.mode != .manual && reading.mode != .interfaceOnly
  }

  /// A reading in the words of `gives`.
  public static func words(for reading: CellReading) -> String {
    guard reading.status != .none, reading.status != .unclear else { return reading.status.rawValue + " idle" }
    var out = [reading.status.rawValue, reading.mode.rawValue, carries(reading) ? "carries" : "idle"]
    if let flow = reading.flow { out.append("flow:" + flow.rawValue) }
    if !reading.via.isEmpty { out.append("via:" + reading.via.map(name).joined(separator: ",")) }
    if !reading.standards.isEmpty { out.append("std:" + reading.standards.map(oneWord).joined(separator: ",")) }
    return out.joined(separator: " ")
  }

  /// A bus by its id in the catalogue, `unnamed`, or another system by its name in plain letters.
  private static func name(_ bus: BusReference) -> String {
    switch bus {
    case .known(let id, _): id
    case .unnamed: "unnamed"
    case .system(let text): Syllables.slug(text)
    }
  }

  /// "Web service" is `Web_service`.
  private static func oneWord(_ text: String) -> String { String(text.map { $0 == " " ? "_" : $0 }) }
}
