public import Names
public import Phrasebook
internal import Vietnamese

/// How a cell was read, step by step, for people who add phrases.
public struct CellExplanation: Sendable {
  public struct Piece: Sendable {
    public var text: String
    /// What it does; empty for words that no row knows.
    public var role: String
    /// The row of the phrasebook; empty for buses and unknown words.
    public var row: String
  }

  /// Each statement as its clauses, each clause as its pieces.
  public var statements: [[[Piece]]]

  /// - Complexity: O(words × length of the longest phrase).
  public init(_ text: String, names: NameReader, book: Phrasebook = .builtIn) {
    let cell = CellTokens(text, names: names, book: book)
    statements = StatementCutter(cell: cell).statements().map { statement in
      statement.clauses.map { clause in
        clause.range.map { index in
          let token = cell.tokens[index]
          return Piece(text: cell.text(token), role: token.role?.rawValue ?? "", row: token.row >= 0 ? book.row(token.row).id : "")
        }
      }
    }
  }
}
