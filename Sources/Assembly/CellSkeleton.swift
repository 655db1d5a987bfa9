internal import Names
internal import Phrasebook
internal import Vietnamese

/// The words of a cell without what differs from report to report, so that cells which say the same in the same words are one question:
/// names of systems, agencies and buses are `@`, numbers `#`, nouns of data `~`; case, spacing and marks at the ends count for nothing.
/// Every other word stays: "kết nối bị lỗi" and "kết nối bị hoãn" are two.
///
/// A skeleton is its own skeleton, so that a ledger may hold either.
struct CellSkeleton {
  let names: NameReader
  let book: Phrasebook

  /// - Parameter systems: names as the keys of their words, the cell's row and column.
  /// - Complexity: O(words × length of the longest phrase).
  func skeleton(of text: String, systems: [[String]] = []) -> String {
    let words = Words.split(text.composed()).filter { $0.key != "\n" }
    let numbers = book.numbers(words)
    var pieces: [Piece] = []
    var previous: Role?
    var index = 0
    while index < words.count {
      if let length = nameLength(words, index, systems) {
        pieces.append(Piece(text: "@"))
        (index, previous) = (index + length, nil)
        continue
      }
      let said = words[index].isMark ? nil : book.match(words, numbers, at: index, previous: previous)
      previous = said.map { book.row($0.row).role }
      let range = index..<(index + (said?.length ?? 1))
      if previous == .payload { pieces.append(Piece(text: "~")) } else { pieces += words[range].map(Self.piece) }
      index = range.upperBound
    }
    let folded = Self.folded(pieces)
    let trimmed = Self.trimmed(folded)
    // "…": nothing but marks.
    return Self.joined(trimmed.isEmpty ? folded[...] : trimmed)
  }

  private struct Piece {
    var text: String
    /// No white space before it.
    var isGlued = false
    var isMark = false
  }

  private static func piece(_ word: Word) -> Piece {
    if word.isMark { return Piece(text: word.key, isGlued: word.isGlued, isMark: !placeholders.contains(word.key)) }
    return Piece(text: word.text.contains(where: \.isNumber) ? "#" : word.text.lowercased())
  }

  private static let placeholders: Set<String> = ["@", "#", "~"]

  private func nameLength(_ words: [Word], _ index: Int, _ systems: [[String]]) -> Int? {
    guard !words[index].isMark else { return nil }
    let known = systems.compactMap { Self.length(of: $0, words, index) }.max()
    let bus = names.busName(words, at: index)?.length
    let agency = names.agencies.match(words, at: index)?.length
    return [known, bus, agency].compactMap { $0 }.max()
  }

  /// How many words a name takes here, marks inside it included.
  private static func length(of keys: [String], _ words: [Word], _ start: Int) -> Int? {
    guard !keys.isEmpty else { return nil }
    var (place, found) = (start, 0)
    while place < words.count, found < keys.count {
      if !words[place].isMark {
        guard words[place].key == keys[found] else { return nil }
        found += 1
      }
      place += 1
    }
    return found == keys.count ? place - start : nil
  }

  /// "~, ~ và ~" is "~", "#/#/#" is "#": how many there are does not matter.
  private static func folded(_ pieces: [Piece]) -> [Piece] {
    var out: [Piece] = []
    for piece in pieces {
      if placeholders.contains(piece.text), let last = out.lastIndex(where: { $0.text == piece.text }),
        out[(last + 1)...].allSatisfy(Self.isLink)
      {
        out.removeSubrange((last + 1)...)
      } else {
        out.append(piece)
      }
    }
    return out
  }

  private static func isLink(_ piece: Piece) -> Bool {
    piece.isMark && [",", "/", ".", "-", "&"].contains(piece.text) || piece.text == "và"
  }

  private static func trimmed(_ pieces: [Piece]) -> ArraySlice<Piece> {
    func isIdle(_ piece: Piece) -> Bool { piece.isMark && !["?", ">", "<", "→", "←", "↔"].contains(piece.text) }
    guard let first = pieces.firstIndex(where: { !isIdle($0) }), let last = pieces.lastIndex(where: { !isIdle($0) }) else { return [] }
    return pieces[first...last]
  }

  private static func joined(_ pieces: ArraySlice<Piece>) -> String {
    var out = ""
    for piece in pieces {
      if !out.isEmpty, !piece.isGlued { out += " " }
      out += piece.text
    }
    return out
  }
}
