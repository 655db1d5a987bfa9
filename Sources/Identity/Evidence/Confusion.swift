internal import Names
internal import Vietnamese

/// Words that may be one another damaged by scanning or typing. It is a cost, never free: see `NameWeights.confusedWord`.
enum Confusion {
  /// How many words differ in a way that damage explains; nil when some differ in another way, or there are more or fewer of them.
  ///
  /// A lost accent explains a difference only where damage shows: the whole name has none, other words of it had to be mended, or the word
  /// cannot be Vietnamese as it stands ("tich", "phep"). Xã Tân Hoa and xã Tân Hòa are two communes.
  static func count(_ a: [String], _ b: [String], damaged: Bool) -> Int? {
    guard a.count == b.count else { return nil }
    var count = 0
    for (first, second) in zip(a, b) where first != second {
      guard folded(first) == folded(second) else { return nil }
      guard damaged || isImpossible(first) || isImpossible(second) else { return nil }
      count += 1
    }
    return count
  }

  /// A comparison key without any mark.
  static func folded(_ key: String) -> String { Syllables.folded(key: key) }

  /// A syllable that ends in c, ch, p or t has a sharp or heavy tone; one without is no word.
  private static func isImpossible(_ key: String) -> Bool {
    guard let last = key.last, !key.contains("'") else { return false }
    return ["c", "p", "t"].contains(last) || key.hasSuffix("ch")
  }

  /// A product with the letters that scanning confuses brought to one: "lGate" and "iGate", "i0ffice" and "iOffice".
  static func skeleton(_ product: String) -> String {
    String(
      product.map { letter in
        switch letter {
        case "l", "1", "|": "i"
        case "0": "o"
        case "5": "s"
        default: letter
        }
      })
  }
}
