/// Bytes of a text file to text: byte-order marks, UTF-8 with or without a declaration, UTF-16, windows-1258, and the
/// 8-bit encodings of the old fonts. What cannot be told by rule is told by how many real syllables come out.
public enum TextDecoding {
  public static func decode(_ bytes: [UInt8]) -> String {
    let candidates = candidates(bytes)
    return candidates.count == 1 ? candidates[0] : best(of: candidates.map { ($0, $0) })
  }

  /// The texts that the bytes can be: one where a rule tells, else one for every 8-bit encoding that was ever in use.
  public static func candidates(_ bytes: [UInt8]) -> [String] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return [String(decoding: bytes.dropFirst(3), as: UTF8.self)] }
    if bytes.starts(with: [0xFF, 0xFE]) { return [utf16(bytes.dropFirst(2), littleEndian: true)] }
    if bytes.starts(with: [0xFE, 0xFF]) { return [utf16(bytes.dropFirst(2), littleEndian: false)] }
    if let order = utf16Order(bytes) { return [utf16(bytes[...], littleEndian: order)] }
    if let text = String(validating: bytes, as: UTF8.self) { return [repairMojibake(text)] }
    let latin = latin1(bytes)
    return [
      windows1252(bytes), windows1258(bytes), LegacyEncoding.tcvn3.decode(latin), LegacyEncoding.vni.decode(latin),
      String(decoding: bytes, as: UTF8.self),  // with a byte that was lost on the way
    ]
  }

  /// The reading whose text has the most Vietnamese syllables that carry a mark; the first one where they are equal.
  public static func best<Reading>(of readings: [(reading: Reading, text: String)]) -> Reading {
    precondition(!readings.isEmpty)
    var best = readings[0].reading
    var bestScore = Int.min
    for (reading, text) in readings {
      let score = syllableScore(text)
      if score > bestScore { (best, bestScore) = (reading, score) }
    }
    return best
  }

  /// Real syllables with marks minus words with marks that are none, over at most the first 4,000 words.
  static func syllableScore(_ text: String) -> Int {
    var score = 0
    for word in Words.split(text.composed()).prefix(4000) where !word.isMark {
      guard word.text.unicodeScalars.contains(where: { $0.value > 127 }) else { continue }
      score += Syllables.isSyllable(word.text) && Syllables.hasVietnameseMark(word.text) ? 1 : -1
    }
    return score
  }

  static func latin1(_ bytes: [UInt8]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
    return String(view)
  }

  static func windows1252(_ bytes: [UInt8]) -> String {
    var view = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? UInt32(cp1252High[Int(byte) - 0x80]) : UInt32(byte)
      view.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(view)
  }

  /// windows-1258 with its combining marks composed. Undefined bytes become U+FFFD.
  public static func windows1258(_ bytes: [UInt8]) -> String {
    var view = String.UnicodeScalarView()
    for byte in bytes { view.append(cp1258(byte)) }
    return String(view).composed()
  }

  private static let cp1252High: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static func cp1258(_ byte: UInt8) -> Unicode.Scalar {
    let value: UInt32 =
      switch byte {
      case 0xC3: 0x102
      case 0xCC: 0x300
      case 0xD0: 0x110
      case 0xD2: 0x309
      case 0xD5: 0x1A0
      case 0xDD: 0x1AF
      case 0xDE: 0x303
      case 0xE3: 0x103
      case 0xEC: 0x301
      case 0xF0: 0x111
      case 0xF2: 0x323
      case 0xF5: 0x1A1
      case 0xFD: 0x1B0
      case 0xFE: 0x20AB
      case 0x80...0x9F: UInt32(cp1252High[Int(byte) - 0x80])
      default: UInt32(byte)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var iterator = bytes.makeIterator()
    while let first = iterator.next(), let second = iterator.next() {
      units.append(littleEndian ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// UTF-16 without a mark: in Vietnamese text about half of all second bytes are zero.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = sample.count / 8
    if zeros.odd > enough && zeros.even * 4 < zeros.odd { return true }
    if zeros.even > enough && zeros.odd * 4 < zeros.even { return false }
    return nil
  }

  /// UTF-8 that was read as windows-1252 and saved again ("káº¿t ná»‘i") is turned back; other text is returned as it is.
  public static func repairMojibake(_ text: String) -> String {
    guard isMojibake(text) else { return text }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = cp1252Byte(scalar) { bytes.append(byte) } else { return text }
    }
    let repaired = String(decoding: bytes, as: UTF8.self)
    return syllableScore(repaired) > syllableScore(text) ? repaired : text
  }

  /// True when the lead bytes of Vietnamese UTF-8, seen as Latin letters, stand before letters again and again.
  public static func isMojibake(_ text: String) -> Bool {
    var hits = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if previous == "á" && (scalar == "º" || scalar == "»") { hits += 1 }
      if previous == "Ä" && (scalar == "‘" || scalar == "\u{91}") { hits += 1 }
      previous = scalar
      if hits >= 2 { return true }
    }
    return false
  }

  private static func cp1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    guard let index = cp1252High.firstIndex(where: { UInt32($0) == scalar.value && $0 != 0xFFFD }) else { return nil }
    return UInt8(0x80 + index)
  }
}
