import SafeText
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{7F}\u{0}", "a␡␀"), ("a\u{9B}b", "a\u{FFFD}b"), ("a\r\nb\rc\nd\u{2028}e\u{85}f", "a b c d e f"),
    ("a\u{202E}b\u{2066}c\u{61C}d", "abcd"), ("a\u{E0041}\u{E007F}b", "ab"), ("a\u{200B}\u{FEFF}\u{AD}\u{FE0F}b", "ab"),
    ("\"\u{301}=\u{309}<\u{323}", "\"\u{301}=\u{309}<\u{323}"), ("Sở Tài chính – 100%", "Sở Tài chính – 100%"),
  ])
  func onOneLineNothingIsHidden(_ text: String, _ shown: String) {
    #expect(Array(text.printable.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE, 0xFDD0, 0xFDEF] as [UInt32])
  func noncharactersAreLeftOut(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(("a" + String(Character(scalar)) + "b").printable == "ab")
  }

  @Test func linesAndTabsCanBeKept() {
    #expect("a\tb\r\n\u{1B}c\rd".printableLines == "a\tb\n␛c\nd")
  }

  @Test func scalarsAreReplacedUnderTheirMarks() {
    #expect(Array("a\"\u{301}b".replacingScalars { $0 == "\"" ? "''" : nil }.unicodeScalars) == Array("a''\u{301}b".unicodeScalars))
  }

  @Test func noScalarThatUnicodeHidesIsVisible() {
    var seen: [Unicode.Scalar] = []
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap({ Unicode.Scalar($0) }) where scalar.scalarClass == .visible {
      let properties = scalar.properties
      let isHidden =
        properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint || properties.isBidiControl
        || properties.isNoncharacterCodePoint || properties.generalCategory == .lineSeparator
        || properties.generalCategory == .paragraphSeparator
      if isHidden { seen.append(scalar) }
    }
    #expect(seen.isEmpty, "\(seen.map { String($0.value, radix: 16) })")
  }
}
