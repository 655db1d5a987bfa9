import Catalogue
import Identity
import InteropGraph
import Names
import TestSupport

/// Mentions of made-up systems in reports round after round: what an agency lists in III.1 and III.2, each system written in another way in
/// III.3 and IV.1, and central systems that everybody names. The same seed gives the same mentions.
struct MadeUpMentions {
  var mentions: Int
  var reports: Int
  var agencies: Int
  var seed: UInt64

  /// - Returns: name, section, report and agency of each mention.
  func all() -> [(text: String, section: Section, report: String, agency: Int)] {
    var random = SplitMix64(seed: seed)
    let perReport = max(1, mentions / reports)
    var out: [(text: String, section: Section, report: String, agency: Int)] = []
    for report in 0..<reports {
      let id = "report-\(report)"
      for number in 0..<perReport {
        let system = Int.random(in: 0..<Self.systemsOfAgency, using: &random)
        let section: Section = number * 3 < perReport ? .oneStopInventory : .connections
        out.append((text(system, &random), section, id, report % agencies))
      }
    }
    return out
  }

  private static let systemsOfAgency = 40

  /// One of the ways in which the agency writes its system of that number.
  private func text(_ system: Int, _ random: inout SplitMix64) -> String {
    if system >= Self.units.count { return Self.shared[system % Self.shared.count] }
    let unit = Self.units[system].randomElement(using: &random) ?? ""
    return (Self.heads.randomElement(using: &random) ?? "") + " " + unit
  }

  private static let heads = ["Phần mềm một cửa điện tử", "Hệ thống MCĐT", "PM một cửa", "MC", "Phần mềm Một cửa", "1 cửa"]

  private static let units: [[String]] = [
    ["Sở Tài nguyên và Môi trường", "Sở TN&MT", "STNMT"], ["Sở Kế hoạch và Đầu tư", "Sở KH&ĐT"], ["Sở Xây dựng", "Sở XD"],
    ["Sở Y tế", "SYT"],
    ["Sở Giao thông vận tải", "Sở GTVT"], ["Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH"], ["Sở Tư pháp", "STP"],
    ["Sở Nội vụ", "Sở NV"],
    ["Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"], ["Sở Công Thương", "Sở CT"], ["Chi cục Bảo vệ thực vật", "Chi cục BVTV"],
    ["Chi cục Chăn nuôi và Thú y", "Chi cục CNTY"], ["Ban Quản lý khu kinh tế", "BQL KKT"], ["Văn phòng đăng ký đất đai", "VPĐKĐĐ"],
    ["Trung tâm hành chính công", "TTHCC"], ["huyện Đông Sơn", "H. Đông Sơn", "Đông Sơn"], ["huyện Tây Hòa", "Tây Hòa"],
    ["huyện Nam Đàn", "Nam Đàn"],
    ["huyện Bắc Trà", "Bắc Trà"], ["thành phố Sông Lam", "TP. Sông Lam"], ["thị xã Cửa Biển", "TX. Cửa Biển"],
    ["xã An Hòa, huyện Đông Sơn", "xã An Hòa (Đông Sơn)"],
    ["xã An Hòa, huyện Tây Hòa", "xã An Hòa (Tây Hòa)"], ["phường 7, thành phố Sông Lam", "P7, TP. Sông Lam"],
  ]

  private static let shared = [
    "CSDLQG về dân cư", "CSDL quốc gia về đăng ký doanh nghiệp", "Phần mềm đăng ký hộ tịch (Bộ Tư pháp)", "Trục LGSP", "Cổng DVCTT tỉnh",
    "VNPT-iOffice",
    "Phần mềm QLVB và điều hành", "Phần mềm quản lý đất đai ViLIS", "Phần mềm cấp phép xây dựng", "TMS", "Phần mềm một cửa",
    "Phần mềm quản lý đơn thư",
  ]
}
