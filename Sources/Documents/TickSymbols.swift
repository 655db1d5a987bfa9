/// Characters that mean a ticked or an empty box, by font. After reading, every box is one of two characters.
enum TickSymbols {
  static let ticked = "☑"
  static let empty = "☐"

  enum Meaning { case ticked, empty, ambiguous }

  /// A glyph of a symbol font, `code` with or without the private-use prefix F000.
  static func meaning(font: String, code: UInt32) -> Meaning? {
    let glyph = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    let name = font.lowercased()
    if name.hasPrefix("wingdings 2") {
      switch glyph {
      case 0x50, 0x52: return .ticked
      case 0x4F, 0x51, 0x53: return .ambiguous
      case 0x2A, 0x30, 0xA3: return .empty
      default: return nil
      }
    }
    if name.hasPrefix("wingdings") {
      switch glyph {
      case 0xFE, 0xFD, 0xFC: return .ticked
      case 0xFB: return .ambiguous
      case 0xA8, 0x6F, 0x71, 0x72, 0x70: return .empty
      default: return nil
      }
    }
    if name.hasPrefix("symbol") || name.hasPrefix("webdings") {
      return name.hasPrefix("webdings") && glyph == 0x61 ? .ticked : nil
    }
    return nil
  }

  static func isSymbolFont(_ font: String) -> Bool {
    let name = font.lowercased()
    return name.hasPrefix("wingdings") || name.hasPrefix("webdings")
  }

  /// Text typed in a symbol font, with its boxes replaced and other glyphs dropped.
  static func replace(_ text: String, font: String) -> (text: String, isAmbiguous: Bool) {
    var out = ""
    var ambiguous = false
    for scalar in text.unicodeScalars {
      switch meaning(font: font, code: scalar.value) {
      case .ticked: out += ticked
      case .empty: out += empty
      case .ambiguous:
        out += ticked
        ambiguous = true
      case nil: if scalar.properties.isWhitespace { out.unicodeScalars.append(scalar) }
      }
    }
    return (out, ambiguous)
  }

  /// Bare private-use characters that converters leave behind when they drop the font.
  static func replaceBare(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xF020...0xF0FF).contains($0.value) }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch meaning(font: "Wingdings", code: (0xF020...0xF0FF).contains(scalar.value) ? scalar.value : 0) {
      case .ticked: out.append(contentsOf: ticked.unicodeScalars)
      case .empty: out.append(contentsOf: empty.unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
