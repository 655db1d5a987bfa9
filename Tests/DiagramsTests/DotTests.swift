import Testing

@testable import Diagrams

@Suite struct DotTextTests {
  @Test(arguments: [
    ("a\"b", "\"a\\\"b\""), ("C:\\new\\N", "\"C:\\\\new\\\\N\""), ("R&amp;D", "\"R&amp;amp;D\""), ("a\u{1}b\u{202E}c", "\"abc\""),
    ("", "\"\""), ("<b>", "\"<b>\""), ("e\u{302}\u{301}", "\"ế\""),
  ])
  func labelsShowTextLiterally(_ text: String, _ expected: String) { #expect(DotText.label(text) == expected) }

  @Test func longTextIsCut() {
    #expect(DotText.label(String(repeating: "a", count: 20_000)).count == DotText.limit + 2)
    #expect(DotText.wrap(String(repeating: "b", count: 200), width: 20).count <= 6)
    #expect(DotText.wrap("", width: 20) == ["?"])
  }

  @Test func htmlTextIsEscaped() { #expect(DotText.html("<TABLE> & \"x\"") == "&lt;TABLE&gt; &amp; &quot;x&quot;") }
}
