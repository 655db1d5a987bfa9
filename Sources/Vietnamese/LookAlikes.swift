/// Letters of other alphabets and of full width that look like Latin ones: a Cyrillic С in "СSDL", "ＰＭ".
enum LookAlikes {
  static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) }
    return table[scalar]
  }

  static func mended(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value > 0x370 && latin($0) != nil }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(latin(scalar) ?? scalar) }
    return String(out)
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip("АВЕКМНОРСТХУаеорсухіІ".unicodeScalars, "ABEKMHOPCTXYaeopcyxiI".unicodeScalars), uniquingKeysWith: { first, _ in first })
}
