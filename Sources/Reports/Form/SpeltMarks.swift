/// Marks of capital letters inside an answer, written out: "TT: hồ sơ kiểm dịch", "KH: 2018, qua TR và NG", "TN, TT".
struct SpeltMarks {
  /// By the mark in small letters; marks of one letter are never spelt.
  private let meanings: [String: String]

  init(_ meanings: [String: String]) { self.meanings = meanings.filter { $0.key.count >= 2 && $0.key.allSatisfy(\.isLetter) } }

  /// The answer with its marks replaced by their meanings; nil when it holds none. A mark stands for itself at the front, behind a mark of
  /// punctuation or behind "qua", "và" and the like, never in the middle of a sentence.
  func writtenOut(_ answer: String) -> String? {
    guard !meanings.isEmpty else { return nil }
    var out = ""
    var isChanged = false
    for (piece, next) in Self.pieces(answer) {
      if let meaning = meaning(piece), Self.ends(next), startsAnew(out) {
        out += meaning
        isChanged = true
      } else {
        // "TT: …" becomes a statement and what is said of it.
        out += piece == ":" && isChanged ? ";" : piece
      }
    }
    return isChanged ? out : nil
  }

  private func meaning(_ piece: Substring) -> String? { piece == piece.uppercased() ? meanings[piece.lowercased()] : nil }

  /// Words, and each other character by itself, with the character that follows.
  private static func pieces(_ text: String) -> [(Substring, Character?)] {
    var out: [(Substring, Character?)] = []
    var start = text.startIndex
    while start < text.endIndex {
      var end = text.index(after: start)
      if isWord(text[start]) { end = text[end...].firstIndex { !isWord($0) } ?? text.endIndex }
      out.append((text[start..<end], end < text.endIndex ? text[end] : nil))
      start = end
    }
    return out
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func ends(_ next: Character?) -> Bool { next.map { ":;,.)-–\n/ ".contains($0) } ?? true }

  private func startsAnew(_ before: String) -> Bool {
    guard let last = before.last(where: { $0 != " " }), !before.hasSuffix("\n"), Self.isWord(last) else { return true }
    return Self.joints.contains((before.split { !$0.isLetter }.last.map(String.init) ?? "").lowercased())
  }

  private static let joints: Set<String> = ["qua", "và", "là", "đây", "bằng", "từ"]
}
