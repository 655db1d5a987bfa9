internal import InteropGraph
internal import Vietnamese

/// Tells product names ("VNPT-iGate", "TD Office") from Vietnamese words and administrative short forms.
enum ProductWords {
  /// True for a word that no Vietnamese sentence holds and that is no short form.
  static func isForeign(_ word: Word, lexicon: Lexicon) -> Bool {
    guard !word.isMark, word.text.unicodeScalars.contains(where: { (65...90).contains($0.value) || (97...122).contains($0.value) }) else {
      return false
    }
    if Syllables.hasVietnameseMark(word.text) { return false }
    // A short form that was written out keeps its own text: "HT" with the key of "hệ".
    if Syllables.key(word.text).filter({ $0 != "&" }) != word.key { return false }
    let bare = Lexicon.squash(word.text)
    if lexicon.acronyms.contains(bare) || common.contains(bare) { return false }
    if word.text.count == 1 { return false }
    return !Syllables.isSyllable(word.text) || hasInnerCapital(word.text)
  }

  /// What a maker's word says by itself: "e-Office KH", "HCMC One-Stop".
  static func kind(of product: String) -> SystemKind? {
    if product.contains("onestop") || product.contains("onedoor") { return .oneStop }
    return product.contains("office") && !product.contains("backoffice") ? .documentManagement : nil
  }

  private static func hasInnerCapital(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { $0.properties.isLowercase && $1.properties.isUppercase }
  }

  /// Foreign words that name no product.
  private static let common: Set<String> = [
    "web", "website", "online", "portal", "online", "server", "internet", "module", "windows", "form", "based", "email", "app", "mobile",
    "service", "it", "cntt", "tp", "tw", "tt", "nsw", "vn",
  ]

  /// Letters and digits only, lower case: `VNPT-iGate`, `VNPT iGate` and `vnpt igate` are one.
  static func fold(_ text: String) -> String {
    Syllables.folded(text).filter { $0.isLetter || $0.isNumber }
  }
}
