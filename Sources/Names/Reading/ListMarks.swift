/// Numbers and bullets in front of a name in a list: "1. …", "a) …", "(2) …", "• …".
enum ListMarks {
  static func stripped(_ text: String) -> String {
    let bare = text.drop { $0 == " " || bullets.contains($0) }
    guard let end = numberEnd(bare) else { return bare.isEmpty ? text : String(bare) }
    let rest = bare[end...].drop { $0 == " " }
    return rest.isEmpty ? text : String(rest)
  }

  private static let bullets: Set<Character> = ["•", "-", "–", "—", "+", "*", "●", "▪", "◦", "·", "\u{F0B7}", "\u{F0A7}"]

  /// The place behind "1.", "1.2.", "a)", "(2)"; nil when the text does not start so. "1 cửa" and "3.0" are no marks.
  private static func numberEnd(_ text: Substring) -> Substring.Index? {
    let isOpen = text.first == "("
    let body = isOpen ? text.dropFirst() : text
    let label = body.prefix { $0.isNumber || ($0.isLetter && $0.isLowercase) || $0 == "." }
    let stem = label.reversed().drop { $0 == "." }.reversed().map(\.self)
    let isNumber = !stem.isEmpty && stem.allSatisfy { $0.isNumber || $0 == "." } && stem.count <= 5
    let isLetter = stem.count == 1 && stem[0].isLetter
    guard isNumber || isLetter else { return nil }
    let after = body[label.endIndex...]
    if after.first == ")" { return after.index(after: after.startIndex) }
    let hasDot = label.last == "."
    guard !isOpen, hasDot, after.first == " ", isNumber || isLetter else { return nil }
    return after.startIndex
  }
}
