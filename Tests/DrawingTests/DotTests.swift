import Testing

@testable import Drawing

@Suite struct DotTextTests {
  @Test(arguments: [
    ("a\"b", "\"a\\\"b\""), ("C:\\new\\N", "\"C:\\\\new\\\\N\""), ("R&amp;D", "\"R&amp;amp;D\""), ("a\u{1}b\u{202E}c", "\"abc\""),
    ("", "\"\""), ("<b>", "\"<b>\""), ("e\u{302}\u{301}", "\"ế\""),
  ])
  func labelsShowTextLiterally(_ text: String, _ expected: String) { #expect(DotText.label(text) == expected) }

  @Test func longTextIsCut() {
    #expect(DotText.label(String(repeating: "a", count: 20_000)).count == DotText.limit + 2)
    // One letter under ten thousand marks is one character, but not one to keep.
    #expect(DotText.label("a" + String(repeating: "\u{301}", count: 10_000)).utf8.count < 2000)
  }

  @Test func htmlTextIsEscaped() { #expect(DotText.html("<TABLE> & \"x\"") == "&lt;TABLE&gt; &amp; &quot;x&quot;") }

  @Test func severalLinesAreRowsOfATable() {
    #expect(DotText.lines(["a"]) == "\"a\"")
    #expect(DotText.lines(["a<", ""]).contains("<TR><TD>a&lt;</TD></TR><TR><TD></TD></TR>"))
  }

  @Test func theFileHoldsWhatTheLayoutDoesNotNeed() {
    var dot = DotGraph(name: "x")
    let a = dot.addNode([.label("A")], key: "system.a", title: "whole \"name\"")
    let b = dot.addNode([.label("B")])
    dot.addEdge(a, b, [], key: "connection.1", title: "A → B", proofs: [.init(anchor: "claim.1", text: "r.docx: “gửi”")])
    dot.order(b, before: a)
    let file = DotWriter(dot, for: .file(title: ["Tiêu đề", "Chú giải: trực tiếp"])).text()
    #expect(file.contains("id=\"system.a\"") && file.contains("whole \\\"name\\\"") && file.contains("r.docx"))
    #expect(file.contains("Tiêu đề\\lChú giải: trực tiếp\\l"))
    let layout = DotWriter(dot, for: .layout).text()
    #expect(layout.contains("id=\"n1\"") && layout.contains("id=\"e1\"") && !layout.contains("whole") && !layout.contains("label=\"Tiêu"))
    #expect(layout.contains("style=\"invis\""))
    #expect(dot.drawnEdges.map(\.id) == ["e1"])
  }

  @Test(arguments: [(0.0, "0"), (1.005, "1"), (2.5, "2.5"), (-0.25, "-0.25"), (12.04, "12.04"), (100, "100"), (-3, "-3")])
  func numbersHaveTwoDecimalsAtMost(_ value: Double, _ expected: String) { #expect(SVG.number(value) == expected) }

  @Test func svgTextHoldsNoMarkupAndNoControls() { #expect(SVG.escape("<a b=\"c\">&\u{1}\u{FFFE}é") == "&lt;a b=&quot;c&quot;&gt;&amp;é") }
}

@Suite struct TextMeasureTests {
  /// Advance widths of Liberation Sans, as of Arial: units of 1/2048 em from the font's own table.
  @Test(arguments: [("H", 1479.0), ("ệ", 1139), ("i", 455), ("w", 1479), ("Đ", 1479), (" ", 569)])
  func widthsAreThoseOfTheFont(_ letter: String, _ units: Double) {
    #expect(abs(TextMeasure.width(letter, size: 2048) - units) < 30)
  }

  @Test func boldIsWiderAndWidthsGrowWithSize() {
    #expect(TextMeasure.width("Hệ thống", size: 10, isBold: true) > TextMeasure.width("Hệ thống", size: 10))
    #expect(abs(TextMeasure.width("Hệ thống", size: 20) - 2 * TextMeasure.width("Hệ thống", size: 10)) < 0.001)
  }

  @Test func linesAreNoWiderThanAsked() {
    let text = "Phần mềm quản lý hồ sơ một cửa điện tử liên thông của Sở Kế hoạch và Đầu tư " + String(repeating: "W", count: 90)
    for width in [30.0, 60, 120, 400] {
      for line in TextMeasure.wrap(text, width: width, size: 10, maxLines: 99) {
        #expect(TextMeasure.width(line, size: 10) <= width + 0.01)
      }
    }
    #expect(TextMeasure.wrap(text, width: 60, size: 10, maxLines: 3).count == 3)
    #expect(TextMeasure.wrap(text, width: 60, size: 10, maxLines: 3).last?.hasSuffix("…") == true)
    #expect(TextMeasure.wrap("", width: 60, size: 10) == ["?"])
  }

  @Test func evenLinesKeepEveryWord() {
    let even = TextMeasure.wrapEvenly("Cơ sở dữ liệu quốc gia về Dân cư", width: 150, size: 10.5)
    #expect(even.joined(separator: " ") == "Cơ sở dữ liệu quốc gia về Dân cư")
    #expect(even.count == 2 && even[1].count > 6)
  }
}
