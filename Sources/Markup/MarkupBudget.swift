/// Counts what a parser would have to build, before it does: libxml2 compares each attribute of a tag with all others, and a tree
/// takes a hundred times the bytes of its text.
struct MarkupBudget {
  var elements: Int
  var attributes: Int

  /// What is beyond the budget; nil when all is within.
  /// - Complexity: O(length of the text).
  func excess(in bytes: [UInt8]) -> String? {
    // In UTF-16 and UTF-32 the signs of markup are the same bytes among zeros.
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return excess(ofSigns: bytes.filter { $0 != 0 })
    }
    return excess(ofSigns: bytes)
  }

  private func excess(ofSigns bytes: [UInt8]) -> String? {
    var count = 0
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: "!") {
        place = Self.behindDeclaration(bytes, place)
        continue
      }
      guard Self.startsName(bytes[place]) else { continue }
      count += 1
      if count > elements { return "> \(elements) elements" }
      let end = behindTag(bytes, place)
      guard let end else { return "> \(attributes) attributes" }
      place = end
    }
    return nil
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Comments and CDATA sections hold no tags; other declarations are passed over by their sign.
  private static func behindDeclaration(_ bytes: [UInt8], _ place: Int) -> Int {
    for (opening, closing) in [("!--", "-->"), ("![CDATA[", "]]>")] where bytes[place...].starts(with: opening.utf8) {
      let pattern = Array(closing.utf8)
      var at = place + opening.utf8.count
      while let next = bytes[min(at, bytes.count)...].firstIndex(of: pattern[0]) {
        if bytes[next...].starts(with: pattern) { return next + pattern.count }
        at = next + 1
      }
      return bytes.count
    }
    return place + 1
  }

  /// The place behind the `>` of a tag; nil when it has too many attributes, which are told by the white space between them.
  private func behindTag(_ bytes: [UInt8], _ start: Int) -> Int? {
    var quote: UInt8?
    var words = 0
    var wasSpace = false
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: ">"): return place + 1
      case 0x20, 0x09, 0x0A, 0x0D, 0x0C, UInt8(ascii: "/"): wasSpace = true
      default:
        if wasSpace {
          words += 1
          if words > attributes { return nil }
        }
        wasSpace = false
      }
    }
    return bytes.count
  }
}
