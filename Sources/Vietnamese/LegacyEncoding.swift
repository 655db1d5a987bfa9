/// Text typed with the fonts of the 1990s: letters are Latin-1 code points that only such a font shows as Vietnamese.
/// Tables checked against two independent public tables of TCVN 5712:1993 (ABC) and VNI Windows.
public enum LegacyEncoding: Sendable, Equatable {
  /// TCVN3, fonts `.VnTime`, `.VnArial` …
  case tcvn3
  /// The same in a font that draws capitals (`.VnTimeH`): the case of the letters is lost in the file.
  case tcvn3Capitals
  /// VNI, fonts `VNI-Times`, `VNI-Helve` …: most letters are a base and a mark.
  case vni

  /// The encoding that a font's name implies, or nil for a Unicode font.
  public init?(fontName: String) {
    let name = fontName.lowercased()
    if name.hasPrefix(".vn") {
      self = name.hasSuffix("h") ? .tcvn3Capitals : .tcvn3
    } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
      self = .vni
    } else if name.hasPrefix("vntime") || name.hasPrefix("vnarial") {
      self = .tcvn3
    } else {
      return nil
    }
  }

  /// Text that holds letters which no such font has is Unicode that only names the font, and stays as it is.
  public func decode(_ text: String) -> String {
    if text.unicodeScalars.contains(where: Self.isUnicodeOnly) { return text }
    return switch self {
    case .tcvn3: Self.decodeTCVN3(text)
    case .tcvn3Capitals: Self.decodeTCVN3(text).uppercased()
    case .vni: Self.decodeVNI(text)
    }
  }

  private static func isUnicodeOnly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  private static let tcvn3Source = "¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§"
  private static let tcvn3Target = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
  private static let tcvn3Table: [UInt32: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(tcvn3Source.unicodeScalars.map(\.value), tcvn3Target.unicodeScalars))

  private static func decodeTCVN3(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(tcvn3Table[scalar.value] ?? scalar) }
    return String(out)
  }

  /// Letters that VNI writes with one code point.
  private static let vniSingles: [UInt32: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("ôöíìæóòîñÔÖÍÌÆÓÒÎÑ".unicodeScalars.map(\.value), "ơưíìỉĩịỵđƠƯÍÌỈĨỊỴĐ".unicodeScalars))

  /// Marks that follow a base letter, upper and lower case alike.
  private static let vniMarks: [UInt32: (Shape?, Tone)] = {
    let marks: [(String, Shape?, Tone)] = [
      ("ùÙ", nil, .acute), ("øØ", nil, .grave), ("ûÛ", nil, .hook), ("õÕ", nil, .tilde), ("ïÏ", nil, .dot),
      ("âÂ", .circumflex, .level), ("áÁ", .circumflex, .acute), ("àÀ", .circumflex, .grave),
      ("åÅ", .circumflex, .hook), ("ãÃ", .circumflex, .tilde), ("äÄ", .circumflex, .dot),
      ("êÊ", .breve, .level), ("éÉ", .breve, .acute), ("èÈ", .breve, .grave),
      ("úÚ", .breve, .hook), ("üÜ", .breve, .tilde), ("ëË", .breve, .dot),
    ]
    var table: [UInt32: (Shape?, Tone)] = [:]
    for (scalars, shape, tone) in marks {
      for scalar in scalars.unicodeScalars { table[scalar.value] = (shape, tone) }
    }
    return table
  }()

  private static func decodeVNI(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: Letter?
    for scalar in text.unicodeScalars {
      if var letter = previous, let mark = vniMarks[scalar.value] {
        if let shape = mark.0 { letter.shape = shape }
        letter.tone = mark.1
        if let composed = LetterTable.scalarOf[letter] {
          out.remove(at: out.index(before: out.endIndex))
          out.append(composed)
          previous = nil
          continue
        }
      }
      let decoded = vniSingles[scalar.value] ?? scalar
      out.append(decoded)
      let letter = LetterTable.letterOf[decoded.value]
      previous = letter?.tone == .level ? letter : nil
    }
    return String(out)
  }
}
