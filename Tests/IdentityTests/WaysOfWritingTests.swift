import TestSupport
import Testing

/// One way of writing a name each: what it must be understood as, and what near it must stay another system.
@Suite struct WaysOfWritingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var isSame: Bool
    var agency: String
    var listed: String
    var written: String
    var testDescription: String { "\(listed) \(isSame ? "=" : "≠") \(written)" }
  }

  private static let province = "Ủy ban nhân dân tỉnh Nghệ An"
  private static let ministry = "Bộ Xây dựng"

  private static func same(_ listed: String, _ written: String, of agency: String = province) -> Example {
    Example(isSame: true, agency: agency, listed: listed, written: written)
  }

  private static func different(_ listed: String, _ written: String, of agency: String = province) -> Example {
    Example(isSame: false, agency: agency, listed: listed, written: written)
  }

  static let examples: [Example] = [
    // Units cut short, also by the initials of what is kept; two units that begin alike stay two.
    same("Phần mềm một cửa Cục Giám định nhà nước về chất lượng công trình xây dựng", "PM một cửa Cục Giám định", of: ministry),
    same("Phần mềm một cửa Cục Giám định nhà nước về chất lượng công trình xây dựng", "MC Cục GĐ", of: ministry),
    same("Phần mềm một cửa Sở Lao động - Thương binh và Xã hội", "PM một cửa Sở Lao động"),
    different("Phần mềm một cửa Trung tâm Y tế dự phòng", "PM một cửa Trung tâm Y tế"),
    // Two letters behind a head are initials; behind nothing they are a word.
    same("Phần mềm một cửa Cục Điện ảnh", "MC Cục ĐA", of: "Bộ Văn hóa, Thể thao và Du lịch"),
    same("Phần mềm một cửa Cục Thú y", "MC Cục TY", of: "Bộ Nông nghiệp và Phát triển nông thôn"),
    different("Phần mềm một cửa Cục Điện ảnh", "MC Cục DS", of: "Bộ Văn hóa, Thể thao và Du lịch"),
    // Runs of initials on both sides, cut in different places.
    same("Phần mềm một cửa Cục QL hoạt động xây dựng", "MC Cục QLHĐ xây dựng", of: ministry),
    // Former names; what a unit was split from is no name of it.
    same(
      "Phần mềm một cửa Tổng cục Giáo dục nghề nghiệp (trước tháng 8/2017 là Tổng cục Dạy nghề)", "PM một cửa Tổng cục Dạy nghề",
      of: "Bộ Lao động - Thương binh và Xã hội"),
    same("Phần mềm tiếp nhận hồ sơ Chi cục Trồng trọt và Bảo vệ thực vật (trước năm 2016 là Chi cục BVTV)", "PM TNHS Chi cục BVTV"),
    different("Phần mềm một cửa Sở Du lịch (tách ra từ Sở VH,TT&DL năm 2016)", "PM một cửa Sở VH,TT&DL"),
    // Communes and the districts that they lie in.
    same("Phần mềm một cửa xã Tam Hợp, huyện Quỳ Hợp", "Một cửa xã Tam Hợp (Quỳ Hợp)"),
    same("Phần mềm một cửa xã Tam Hợp, huyện Quỳ Hợp", "Một cửa Tam Hợp - Quỳ Hợp"),
    different("Phần mềm một cửa xã Tam Hợp, huyện Quỳ Hợp", "Một cửa xã Tam Hợp (Tương Dương)"),
    same("Phần mềm một cửa xã Trường Thành (huyện Thới Lai)", "PM một cửa Trường Thành", of: "Ủy ban nhân dân thành phố Cần Thơ"),
    same("Phần mềm một cửa huyện Vĩnh Thạnh", "PM mot cua Vinh Thanh", of: "Ủy ban nhân dân thành phố Cần Thơ"),
    same("Phần mềm một cửa điện tử thành phố Thủ Dầu Một", "MCĐT Thủ Dầu Một", of: "Ủy ban nhân dân tỉnh Bình Dương"),
    same("Phần mềm tiếp nhận hồ sơ Trung tâm hành chính công huyện Quỳ Hợp", "PM tiếp nhận hồ sơ TT HCC Quỳ Hợp"),
    // A board in a place is not that place's own system.
    different("Phần mềm một cửa điện tử huyện Phú Quốc", "Một cửa BQLKKT Phú Quốc", of: "Ủy ban nhân dân tỉnh Kiên Giang"),
    // Makers.
    same("Phần mềm một cửa Sở Xây dựng (do Công ty Nam Việt xây dựng)", "PM một cửa Sở Xây dựng (Nam Việt)"),
    // The agency's own letters, and products with a word for what they are.
    same("Hệ thống một cửa điện tử liên thông tỉnh Đồng Nai (eGov ĐN)", "Hệ thống eGov Đồng Nai", of: "Ủy ban nhân dân tỉnh Đồng Nai"),
    same("Phần mềm một cửa Ban Quản lý khu kinh tế (HEZA One-Stop)", "Phần mềm HEZA"),
    same("Phần mềm quản lý văn bản và điều hành", "PM QLVB&ĐHTN"),
    // A database by the name of its product alone; reception beside the system of the field.
    same("Phần mềm cơ sở dữ liệu đất đai TMV.LIS", "TMV.LIS"),
    different("Phần mềm quản lý đất đai ViLIS", "PM tiếp nhận hồ sơ đất đai"),
    // Old and new.
    different("Phần mềm một cửa Sở Y tế (bản 2012)", "PM một cửa Sở Y tế (2017)"),
  ]

  private static let judge = GoldJudge(pairs: examples.map(pair))

  private static func pair(_ example: Example) -> GoldPair {
    let isService = example.listed.contains("một cửa") || example.listed.contains("tiếp nhận")
    return GoldPair(
      isSame: example.isSame, first: .init(agency: example.agency, section: isService ? .oneStop : .other, name: example.listed),
      second: .init(agency: example.agency, section: .connections, name: example.written), trap: "", why: "")
  }

  @Test(arguments: examples) func isUnderstood(_ example: Example) {
    #expect(Self.judge.areSame(Self.pair(example)) == example.isSame)
  }
}
