internal import InteropGraph
internal import Phrasebook

/// A piece of a cell: a phrase of the phrasebook with its role, a bus, a mark that separates, or a word that no row knows.
struct Token {
  enum Content: Equatable {
    case role(Role)
    case bus(BusReference)
    case separator
    case word
  }

  var content: Content
  /// Words it covers in `CellTokens.words`.
  var range: Range<Int>
  /// The row of the phrasebook; -1 for what no row says.
  var row = -1

  var role: Role? {
    switch content {
    case .role(let role): role
    case .bus: .bus
    case .separator, .word: nil
    }
  }

  var isSeparator: Bool { content == .separator }
}
