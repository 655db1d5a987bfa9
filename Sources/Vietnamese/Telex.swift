/// Keystrokes of the Telex method that were not turned into letters: "Phaanf meemf" is "Phần mềm". It happens where the keyboard's helper
/// was off.
enum Telex {
  /// The syllable that the keys stand for; nil when they stand for none, or for one without marks.
  static func decoded(_ word: String) -> String? {
    guard (2...9).contains(word.utf8.count), word.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else { return nil }
    var letters = Array(word.lowercased())
    let tone = letters.last.flatMap { tones[$0] }
    if tone != nil { letters.removeLast() }
    guard var text = composed(letters) else { return nil }
    if let tone {
      guard let marked = adding(tone, to: text) else { return nil }
      text = marked
    }
    guard Syllables.hasVietnameseMark(text), Syllables.isSyllable(text) else { return nil }
    return text
  }

  private static let tones: [Character: Tone] = ["s": .acute, "f": .grave, "r": .hook, "x": .tilde, "j": .dot]
  private static let doubles: [String: Character] = ["aa": "â", "ee": "ê", "oo": "ô", "aw": "ă", "ow": "ơ", "uw": "ư", "dd": "đ"]

  /// Double letters as the letters that they make.
  private static func composed(_ letters: [Character]) -> String? {
    var out = ""
    var index = 0
    while index < letters.count {
      if index + 1 < letters.count, let letter = doubles[String(letters[index...(index + 1)])] {
        out.append(letter)
        index += 2
      } else {
        out.append(letters[index])
        index += 1
      }
    }
    return out.isEmpty ? nil : out
  }

  /// The tone on the vowel that has a shape, else on the first vowel of the nucleus; keys compare the same wherever it stands.
  private static func adding(_ tone: Tone, to text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    let vowels = scalars.indices.filter { LetterTable.letterOf[scalars[$0].value] != nil }
    let place = vowels.last { LetterTable.letterOf[scalars[$0].value]?.shape != .plain } ?? vowels.first
    guard let place, let letter = LetterTable.letterOf[scalars[place].value],
      let marked = LetterTable.scalarOf[Letter(base: letter.base, shape: letter.shape, tone: tone, isUpper: false)]
    else { return nil }
    scalars[place] = marked
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
