/// Whether a word can be a Vietnamese syllable, and the key by which syllables are compared.

public enum Syllables {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t",
    "th", "tr", "v", "x",
  ]
  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// True when `word` has the build of a Vietnamese syllable (onset, vowels, coda), marks or no marks.
  public static func isSyllable(_ word: String) -> Bool {
    let letters = Array(word.lowercased().composed().unicodeScalars)
    guard (1...7).contains(letters.count) else { return false }
    let isVowel = letters.map { LetterTable.letterOf[$0.value] != nil }
    guard var first = isVowel.firstIndex(of: true), let last = isVowel.lastIndex(of: true) else { return false }
    if first > 0, letters[first - 1] == "q", letters[first] == "u", last > first { first += 1 }
    if first > 0, letters[first - 1] == "g", LetterTable.letterOf[letters[first].value]?.base == 105, last > first { first += 1 }
    guard isVowel[first...last].allSatisfy({ $0 }), last - first < 3 else { return false }
    let (nucleus, coda) = (folded(text(letters[first...last])), text(letters[(last + 1)...]))
    let nuclei = coda.isEmpty ? openNuclei.union(closedNuclei) : closedNuclei
    return onsets.contains(text(letters[..<first])) && codas.contains(coda) && (nucleus.count == 1 || nuclei.contains(nucleus))
  }

  /// Vowels of more than one letter, without their marks: those that end a syllable, and those that a consonant may follow.
  private static let openNuclei: Set<String> = [
    "ai", "ao", "au", "ay", "eo", "eu", "ia", "iu", "oi", "ui", "uu", "uya", "oai", "oay", "oeo", "oao", "uai", "uay", "uoi", "uou", "ieu",
    "yeu",
    "uyu", "ueu",
  ]
  private static let closedNuclei: Set<String> = ["ie", "ye", "ua", "uo", "oa", "oe", "oo", "ue", "uy", "uye"]

  static func isVowel(_ scalar: Unicode.Scalar) -> Bool { LetterTable.letterOf[scalar.value] != nil }

  static func hasVowel(_ word: String) -> Bool { word.unicodeScalars.contains(where: isVowel) }

  /// True when the word carries at least one mark that only Vietnamese has.
  public static func hasVietnameseMark(_ word: String) -> Bool {
    word.unicodeScalars.contains { scalar in
      if scalar == "đ" || scalar == "Đ" { return true }
      guard let letter = LetterTable.letterOf[scalar.value] else { return false }
      return letter.tone != .level || letter.shape != .plain
    }
  }

  /// The comparison key of one word: lower case, composed, the tone written after the letters (so that hoà and hòa are
  /// one), i for y where Vietnamese spells both (lý, lí). Accents are kept: dân cư and dân cứ differ.
  public static func key(_ word: String) -> String {
    var out = String.UnicodeScalarView()
    var tone = Tone.level
    for scalar in word.lowercased().composed().unicodeScalars {
      switch scalar.value {
      case 0xF0, 0x256: out.append("đ")
      default:
        guard let letter = LetterTable.letterOf[scalar.value], letter.tone != .level,
          let bare = LetterTable.scalarOf[Letter(base: letter.base, shape: letter.shape, tone: .level, isUpper: false)]
        else {
          out.append(scalar)
          continue
        }
        tone = letter.tone
        out.append(bare)
      }
    }
    let bare = String(out)
    let text = finalY.contains(bare) ? String(bare.dropLast()) + "i" : bare
    return tone == .level ? text : text + "'" + String(tone.rawValue)
  }

  /// Syllables in which y and i are two spellings of one sound.
  private static let finalY: Set<String> = ["hy", "ky", "ly", "my", "sy", "ty", "quy", "vy"]

  /// A comparison key without any accent: the mark of its tone is left out.
  public static func folded(key: String) -> String { folded(String(key.prefix { $0 != "'" })) }

  /// The word without any accent, in lower-case ASCII letters where possible. For finding candidates and making ids only:
  /// nothing is decided on folded text.
  public static func folded(_ word: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in word.lowercased().composed().unicodeScalars {
      if scalar == "đ" || scalar.value == 0xF0 {
        out.append("d")
      } else if let letter = LetterTable.letterOf[scalar.value] {
        out.append(Unicode.Scalar(letter.base))
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// `Phần mềm Một cửa` as `phan-mem-mot-cua`: ASCII letters, digits and single hyphens; never empty.
  public static func slug(_ text: String) -> String {
    var out = ""
    var gap = false
    for scalar in folded(text).unicodeScalars {
      let isPlain = (97...122).contains(scalar.value) || (48...57).contains(scalar.value)
      if isPlain {
        if gap && !out.isEmpty { out.append("-") }
        out.unicodeScalars.append(scalar)
        gap = false
      } else {
        gap = true
      }
    }
    return out.isEmpty ? "x" : out
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
