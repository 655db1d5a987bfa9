/// The tags of an XML file with their places in its bytes, for changes that leave all other bytes as they are.
///
/// Meant for text that `MarkupParser.xml` has accepted: what is not well-formed is not noticed here.
package struct MarkupTags {
  package struct Tag {
    /// With its prefix: `w:tc`.
    package var name: String
    /// From `<` to behind `>`.
    package var range: Range<Int>
    package var isEnd: Bool
    /// `<a/>`.
    package var isWhole: Bool
    /// Start tags are numbered from 0 in the order of the file, as `MarkupElement.number`; -1 for end tags.
    package var number: Int

    package var prefix: String { name.split(separator: ":").count == 2 ? name.split(separator: ":")[0] + ":" : "" }
    package var localName: String { String(name.split(separator: ":").last ?? "") }
  }

  package let tags: [Tag]

  /// - Complexity: O(length of the text).
  package init(_ bytes: [UInt8]) {
    var tags: [Tag] = []
    var place = 0
    var number = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[open...]
      if let end = Self.skipped(rest) {
        place = end
        continue
      }
      guard let close = Self.close(rest) else { break }
      let isEnd = bytes[open + 1] == UInt8(ascii: "/")
      let start = open + (isEnd ? 2 : 1)
      let name = bytes[start..<close].prefix { !Self.endsName($0) }
      tags.append(
        Tag(
          name: String(decoding: name, as: UTF8.self), range: open..<(close + 1), isEnd: isEnd,
          isWhole: bytes[close - 1] == UInt8(ascii: "/"),
          number: isEnd ? -1 : number))
      if !isEnd { number += 1 }
      place = close + 1
    }
    self.tags = tags
  }

  private static func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") }

  /// Behind a comment, a CDATA section, a processing instruction or a declaration; nil when none begins here.
  private static func skipped(_ bytes: ArraySlice<UInt8>) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")] where bytes.starts(with: opening.utf8) {
      let pattern = Array(closing.utf8)
      var place = bytes.startIndex + opening.utf8.count
      while place + pattern.count <= bytes.endIndex {
        if bytes[place..<(place + pattern.count)].elementsEqual(pattern) { return place + pattern.count }
        place += 1
      }
      return bytes.endIndex
    }
    return nil
  }

  /// The `>` of a tag; one in an attribute's value does not count.
  private static func close(_ bytes: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for place in bytes.indices {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place
      }
    }
    return nil
  }

  /// The place in `tags` of the end of the element that begins at a place in `tags`; the place itself for `<a/>`.
  package func end(of start: Int) -> Int? {
    guard !tags[start].isWhole else { return start }
    var depth = 0
    for place in start..<tags.count {
      if tags[place].isEnd { depth -= 1 } else if !tags[place].isWhole { depth += 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// The last end tag: that of the root.
  package var root: Tag? { tags.last { $0.isEnd } }
}

/// Bytes put into a file at places of its own, all at once.
package struct ByteEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  package init() {}

  package mutating func insert(_ text: String, at place: Int) { edits.append((place..<place, Array(text.utf8))) }

  package mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, Array(text.utf8))) }

  /// What was asked for first stands first where two are at one place.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var place = 0
    for (_, edit) in edits.enumerated().sorted(by: { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) })
    {
      out += bytes[place..<edit.range.lowerBound] + edit.bytes
      place = edit.range.upperBound
    }
    return out + bytes[place...]
  }
}
