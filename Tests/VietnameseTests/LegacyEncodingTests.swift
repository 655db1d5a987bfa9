import Testing
import Vietnamese

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    ("PhÇn mÒm mét cöa ®iÖn tö", "Phần mềm một cửa điện tử"), ("KÕt nèi qua trôc tÝch hîp", "Kết nối qua trục tích hợp"),
    ("KÕt nèi trùc tiÕp", "Kết nối trực tiếp"),
    ("Ch\u{AD}a kÕt nèi", "Chưa kết nối"), ("CSDL quèc gia vÒ d©n c\u{AD}", "CSDL quốc gia về dân cư"),
  ])
  func decodesTCVN3(_ source: String, _ expected: String) { #expect(LegacyEncoding.tcvn3.decode(source) == expected) }

  @Test func capitalsFontsLoseTheCase() { #expect(LegacyEncoding(fontName: ".VnTimeH")?.decode("bé t\u{AD} ph¸p") == "BỘ TƯ PHÁP") }

  @Test(arguments: [
    ("Phaàn meàm moät cöûa ñieän töû", "Phần mềm một cửa điện tử"), ("Keát noái qua truïc tích hôïp", "Kết nối qua trục tích hợp"),
    ("Keát noái tröïc tieáp", "Kết nối trực tiếp"),
    ("Hoà sô giaûi quyeát thuû tuïc haønh chính", "Hồ sơ giải quyết thủ tục hành chính"), ("Lyù lòch tö phaùp", "Lý lịch tư pháp"),
    ("Chöa keát noái", "Chưa kết nối"),
  ])
  func decodesVNI(_ source: String, _ expected: String) { #expect(LegacyEncoding.vni.decode(source) == expected) }

  @Test func tellsFontsApart() {
    #expect(LegacyEncoding(fontName: ".VnTime") == .tcvn3)
    #expect(LegacyEncoding(fontName: "VNI-Helve") == .vni)
    #expect(LegacyEncoding(fontName: "Times New Roman") == nil)
  }

  @Test func guessesTheEncodingOfBytes() {
    let text = "Phần mềm một cửa điện tử kết nối trực tiếp"
    #expect(TextDecoding.decode(Array(text.utf8)) == text)
    #expect(TextDecoding.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    let units = Array(text.utf16)
    #expect(TextDecoding.decode([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == text)
    #expect(TextDecoding.decode(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
    let tcvn3 = "PhÇn mÒm mét cöa ®iÖn tö kÕt nèi trùc tiÕp".unicodeScalars.map { UInt8($0.value) }
    #expect(TextDecoding.decode(tcvn3) == text)
    // windows-1258 writes tones as marks of their own.
    let cp1258: [UInt8] = [
      0x6B, 0xEA, 0xEC, 0x74, 0x20, 0x6E, 0xF4, 0xEC, 0x69, 0x20, 0x74, 0x72, 0xFD, 0xF2, 0x63, 0x20, 0x74, 0x69, 0xEA, 0xEC, 0x70,
    ]
    #expect(TextDecoding.decode(cp1258) == "kết nối trực tiếp")
  }

  @Test func mendsTextGarbledByAWrongEncoding() {
    #expect(TextDecoding.repairMojibake("káº¿t ná»‘i trá»±c tiáº¿p") == "kết nối trực tiếp")
    #expect(TextDecoding.repairMojibake("kết nối") == "kết nối")
  }
}
