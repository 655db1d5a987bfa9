/// Text cut into words and marks, each with its comparison key.

public struct Word: Sendable, Hashable {
  /// As written; letters of other alphabets that look Latin are Latin.
  public var text: String
  /// See `Syllables.key`; for marks the mark itself.
  public var key: String
  /// True when no white space stands before it.
  public var isGlued: Bool
  public var isMark: Bool

  public init(text: String, key: String, isGlued: Bool = false, isMark: Bool = false) {
    self.text = text
    self.key = key
    self.isGlued = isGlued
    self.isMark = isMark
  }

  /// True when the first letter is a capital.
  public var isCapitalised: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }
}

public enum Words {
  /// Cuts a text. Letters, digits and an ampersand between letters make words (`KH&ĐT` is one); everything else is a mark
  /// of its own; a line break is the mark `\n`.
  /// - Complexity: O(n), once for each short text.
  public static func split(_ text: String) -> [Word] {
    guard text.utf8.count <= longestKnown else { return cut(text) }
    return known.value(text) { cut(text) }
  }

  private static let known = Memo<String, [Word]>(limit: 30_000)
  private static let longestKnown = 240

  private static func cut(_ text: String) -> [Word] {
    let scalars = Array(text.unicodeScalars)
    var words: [Word] = []
    var index = 0
    var glued = false
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\n" {
        words.append(Word(text: "\n", key: "\n", isMark: true))
        glued = false
        index += 1
      } else if scalar.properties.isWhitespace || scalar == "_" {
        glued = false
        index += 1
      } else if isWordScalar(scalar) {
        var end = index + 1
        while end < scalars.count, isWordScalar(scalars[end]) || joins(scalars, end) { end += 1 }
        let piece = LookAlikes.mended(string(scalars[index..<end]))
        words.append(Word(text: piece, key: key(piece), isGlued: glued))
        glued = true
        index = end
      } else {
        let piece = String(Character(scalar))
        words.append(Word(text: piece, key: markKey(scalar, piece), isGlued: glued, isMark: true))
        glued = true
        index += 1
      }
    }
    return words
  }

  /// "05" is 5.
  private static func key(_ piece: String) -> String {
    if piece.first == "0", piece.count == 2, piece.allSatisfy(\.isASCII), let number = Int(piece) { return "\(number)" }
    return Syllables.key(piece.filter { $0 != "&" && $0 != "'" && $0 != "\u{2019}" })
  }

  /// The keys of the words of a text, marks left out.
  public static func keys(_ text: String) -> [String] {
    split(text).lazy.filter { !$0.isMark }.map(\.key)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || LetterTable.mark(scalar.value) != nil
  }

  private static func joins(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    // "KH&ĐT"; "Cư M'gar", "R’lấp".
    guard at + 1 < scalars.count, scalars[at + 1].properties.isAlphabetic else { return false }
    return scalars[at] == "&" || ((scalars[at] == "'" || scalars[at] == "\u{2019}") && at > 0 && scalars[at - 1].properties.isUppercase)
  }

  private static func markKey(_ scalar: Unicode.Scalar, _ text: String) -> String {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2022, 0x25AA, 0x25CF, 0x25E6, 0xB7: "•"
    case 0x2192, 0x21D2, 0x2794, 0x279C: "→"
    case 0x2190, 0x21D0: "←"
    case 0x2194, 0x21D4, 0x21C4, 0x21C6: "↔"
    default: text
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
