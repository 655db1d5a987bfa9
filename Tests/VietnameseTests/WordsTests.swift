import Testing
import Vietnamese

@Suite struct WordsTests {
  @Test func cutsWordsAndMarks() {
    let words = Words.split("Sở KH&ĐT (VNPT-iGate): 3/4\nLGSP → NGSP")
    #expect(words.map(\.text) == ["Sở", "KH&ĐT", "(", "VNPT", "-", "iGate", ")", ":", "3", "/", "4", "\n", "LGSP", "→", "NGSP"])
    #expect(words[4].isGlued && words[5].isGlued && !words[2].isGlued)
  }

  @Test func longestPhraseWinsAndCommasAreSteppedOver() {
    var table = PhraseTable<Int>()
    table.insert("tích hợp", 1)
    table.insert("tích hợp chia sẻ dữ liệu", 2)
    let words = Words.split("nền tảng tích hợp, chia sẻ dữ liệu")
    let match = table.match(words, at: 2)
    #expect(match?.value == 2)
    #expect(match?.length == 7)
    #expect(table.match(words, at: 0) == nil)
  }

  @Test func mendsOnlyWhatIsMostlyRight() {
    let repair = SpellingRepair(
      phrases: ["phần mềm", "một cửa điện tử", "kết nối trực tiếp", "trục tích hợp", "dân cư", "dân số"],
      mistakes: [("phần niềm", "phần mềm")])
    func mended(_ text: String) -> [String] { repair.mend(Words.split(text)).map(\.key) }
    #expect(mended("Phần niềm một của điện từ") == Words.keys("Phần mềm một cửa điện tử"))
    #expect(mended("kết nối trục tiếp") == Words.keys("kết nối trực tiếp"))
    #expect(mended("ket noi truc tiep") == Words.keys("kết nối trực tiếp"))
    #expect(mended("trực tích hợp") == Words.keys("trục tích hợp"))
    // Single words and other phrases are left alone.
    #expect(mended("của trục dân sự") == Words.keys("của trục dân sự"))
  }
}
