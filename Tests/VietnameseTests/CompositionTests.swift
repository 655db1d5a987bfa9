import Testing
import Vietnamese

@Suite struct CompositionTests {
  @Test(arguments: [
    ("Phâ\u{300}n mê\u{300}m mô\u{323}t cư\u{309}a", "Phần mềm một cửa"), ("He\u{323}\u{302} tho\u{302}\u{301}ng", "Hệ thống"),
    ("vie\u{302}\u{323}t", "việt"), ("điện", "điện"),
    ("o\u{31B}\u{301}", "ớ"), ("x\u{301}", "x\u{301}"),
  ])
  func composesEveryMixtureOfMarks(_ text: String, _ expected: String) {
    #expect(Array(text.composed().unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func cleansSpacesInvisiblesAndLookAlikes() {
    #expect("  QÐ\u{A0}- TTg \u{200B}\n ðiện\u{FEFF} ".cleaned() == "QĐ - TTg điện")
    #expect("a \n\n b\u{0B}c".cleaned(keepingLines: true) == "a\nb\nc")
    #expect("a\u{1}\u{7F}b".cleaned() == "ab")
  }

  @Test func keysIgnoreTonePlacementAndCaseButNotAccents() {
    #expect(Syllables.key("hoà") == Syllables.key("HÒA"))
    #expect(Syllables.key("Thuỷ") == Syllables.key("thủy"))
    #expect(Syllables.key("lý") == Syllables.key("lí"))
    #expect(Syllables.key("quý") == Syllables.key("quí"))
    for (a, b) in [("trục", "trực"), ("chưa", "chứa"), ("cư", "cứ"), ("cửa", "của"), ("dân", "dần"), ("thuý", "thúi")] {
      #expect(Syllables.key(a) != Syllables.key(b), "\(a) \(b)")
    }
  }

  @Test(arguments: ["nghiệp", "quốc", "gia", "giấy", "khiếu", "yêu", "uỷ", "thoát", "một", "qua", "ở"]) func knowsSyllables(_ word: String)
  {
    #expect(Syllables.isSyllable(word))
  }

  @Test(arguments: ["iGate", "OpenCPS", "LGSP", "office", "viettel", "xml", "egov", ""]) func knowsWhatIsNoSyllable(_ word: String) {
    #expect(!Syllables.isSyllable(word))
  }

  @Test func slugsArePlain() {
    #expect(Syllables.slug("Phần mềm Một cửa – Đà Nẵng (2.0)") == "phan-mem-mot-cua-da-nang-2-0")
    #expect(Syllables.slug("…") == "x")
  }
}
