import InteropGraph
import Names
import Phrasebook
import TestSupport
import Testing
import Vietnamese

@testable import Assembly

/// Cells that say the same in the same words are one question; cells that do not are two.
@Suite struct CellSkeletonTests {
  private static let maker = CellSkeleton(names: Form.names(agencies: ["Ủy ban nhân dân tỉnh An Bình"]), book: .builtIn)

  private func skeleton(_ text: String, _ systems: [String] = []) -> String {
    Self.maker.skeleton(of: text, systems: systems.map { Words.keys($0) })
  }

  @Test(arguments: [
    ("Kết nối bị xyz", "kết nối  bị XYZ."), ("Kết nối bị xyz\n", " kết nối\nbị xyz;"), ("Kết nối 12 lần xyz", "Kết nối 2017 lần xyz"),
    ("Kết nối từ 3/11 xyz", "Kết nối từ 12-2017 xyz"), ("Gửi hồ sơ bị xyz", "Gửi kết quả, biên lai và tờ khai bị xyz"),
    ("Qua LGSP xyz", "Qua NGSP xyz"), ("UBND tỉnh An Bình xyz", "Bộ Tư pháp xyz"),
  ])
  func whatDiffersFromReportToReportDoesNotCount(_ a: String, _ b: String) { #expect(skeleton(a) == skeleton(b)) }

  @Test(arguments: [
    ("Kết nối bị xyz", "Kết nối bị abc"), ("Kết nối", "Chưa kết nối"), ("Kết nối xyz", "Kết nối xyz?"), ("Kết nối tạm", "Kết nối tầm"),
    ("Hồ sơ", "Hồ sơ giấy bị xyz"),
  ])
  func whatIsSaidCounts(_ a: String, _ b: String) { #expect(skeleton(a) != skeleton(b)) }

  @Test func namesOfRowAndColumnAreNames() {
    #expect(skeleton("mcđt sở y tế xyz", ["MCĐT Sở Y tế"]) == "@ xyz")
    #expect(skeleton("mcđt sở y tế xyz") != "@ xyz")
  }

  /// A ledger may hold the words or their skeleton.
  @Test(arguments: [
    "Kết nối bị xyz", "Qua LGSP (3 lần), hồ sơ xyz", "- Trực tiếp: có\n- XML, 2 chiều?", "→ gửi q1 1a v2.0 #abc @ ~", "", "...", "(LGSP)",
    "Hồ sơ, kết quả; 12/2017", "Bộ Tư pháp - Sở Y tế & 12",
  ])
  func aSkeletonIsItsOwn(_ text: String) {
    let once = skeleton(text)
    #expect(skeleton(once) == once)
  }

  @Test(arguments: 0..<200) func anySkeletonIsItsOwn(_ seed: Int) {
    let pieces = [
      "kết nối", "hồ sơ", "LGSP", "12", "q3", ",", ".", "(", ")", "và", "qua", "không", "@", "#", "~", "\n", "Bộ Tư pháp", "xyz", "?", "-",
      "/",
      "kết quả", "gửi", "XML", "biên lai", "&",
    ]
    var random = SplitMix64(seed: UInt64(seed))
    let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: Bool.random(using: &random) ? " " : "")
    let once = skeleton(text)
    #expect(skeleton(once) == once, "\(text)")
  }
}
