import TestSupport

/// Agencies that do not exist, with about ten systems and thirty filled cells each: one-stop systems at several units, a portal,
/// software for the trades, national databases and central systems, answers in the many words in which agencies write.
struct MadeUpNation {
  struct Agency {
    var file: String
    var report: [UInt8]
  }

  private(set) var agencies: [Agency] = []

  init(agencies count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let provinces = Self.provinceNames
    for number in 0..<count {
      // Two of three are provinces, as in the nation that files these reports.
      let isProvince = number % 3 != 2
      let index = isProvince ? number - number / 3 : number / 3
      let name = isProvince ? provinces[index % provinces.count] : Self.ministryNames[index % Self.ministryNames.count]
      let round = index / (isProvince ? provinces.count : Self.ministryNames.count)
      let full = (isProvince ? "tỉnh " : "Bộ ") + name + (round == 0 ? "" : " \(["Thượng", "Hạ", "Đông", "Tây"][(round - 1) % 4])")
      agencies.append(
        Agency(
          file: "bao-cao-\(number + 1).docx",
          report: Self.report((isProvince ? "Ủy ban nhân dân " : "") + full, place: full, isProvince: isProvince, &random)))
    }
  }

  private static let provinceNames: [String] = {
    let first = ["An", "Bảo", "Cẩm", "Diên", "Gia", "Hải", "Khánh", "Lạc", "Minh", "Ngọc", "Phú", "Tân"]
    let second = ["Sa", "Khê", "Vinh", "Lộc", "Thịnh", "Đức"]
    return first.flatMap { a in second.map { "\(a) \($0)" } }
  }()

  private static let ministryNames = [
    "Di sản", "Hạ tầng", "Kinh tế biển", "Chuẩn mực Đo lường", "Khí hậu", "Đô thị", "Làng nghề", "Lưu trữ", "Thủy lợi", "Không gian",
    "Dược liệu", "Rừng", "Hải đảo", "Sáng tạo", "Học liệu", "Năng lượng", "Cảng biển", "Du khảo", "Thống kê ngành", "Thực phẩm", "Thể chất",
    "Bản đồ", "Nước sạch", "Khoáng sản", "Âm nhạc", "Ngoại vụ", "Hợp tác xã", "Đường sắt", "Viễn thám", "Giống cây", "Muối",
  ]

  private static let units = [
    "Sở Xây dựng", "Sở Tư pháp", "Sở Y tế", "Sở Tài nguyên và Môi trường", "Sở Kế hoạch và Đầu tư", "Sở Giao thông vận tải",
    "Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ", "cấp huyện", "cấp xã",
  ]
  private static let bureaus = ["Cục Kiểm định", "Cục Quản lý chuyên ngành", "Vụ Hợp tác quốc tế", "Cục Đăng kiểm", "Cục Thanh tra"]
  private static let software = [
    "Phần mềm cấp phép xây dựng", "Phần mềm quản lý hành nghề y, dược", "Phần mềm quản lý đơn thư khiếu nại, tố cáo",
    "Phần mềm quản lý người có công", "Phần mềm quản lý văn bằng, chứng chỉ", "Phần mềm quản lý giấy phép lái xe",
    "Phần mềm quản lý đất đai", "Phần mềm quản lý cán bộ, công chức, viên chức", "Phần mềm quản lý bảo trợ xã hội",
  ]
  private static let shared = [
    "CSDL quốc gia về Dân cư", "CSDL Đất đai quốc gia", "CSDL quốc gia về Đăng ký doanh nghiệp",
    "CSDL quốc gia về Thống kê tổng hợp về Dân số", "CSDL quốc gia về Tài chính", "CSDL quốc gia về Bảo hiểm",
    "Hệ thống thông tin đăng ký và quản lý hộ tịch", "Phần mềm quản lý lý lịch tư pháp dùng chung", "Cổng thông tin một cửa quốc gia",
    "Hệ thống quản lý thuế tập trung (TMS)", "Hệ thống thông tin giấy phép lái xe",
  ]
  private static let answers = [
    "Kết nối trực tiếp, gửi hồ sơ; tiêu chuẩn XML", "Gián tiếp qua LGSP, trao đổi hai chiều", "Kết nối qua trục LGSP, nhận dữ liệu tra cứu",
    "Có kết nối", "Dự kiến kết nối năm 2018", "Đang thử nghiệm kết nối qua LGSP", "Gửi hồ sơ bằng thư điện tử, nhập thủ công", "Không",
    "Chưa kết nối", "Trực tiếp qua web service, nhận kết quả", "Qua trục NGSP, gửi văn bản điện tử; edXML", "Dùng chung một CSDL",
    "Chỉ có đường liên kết trên cổng", "Đã tạm dừng kết nối",
  ]
  private static let silence = ["Không", "Chưa kết nối", "Dự kiến kết nối năm 2018", "Gửi hồ sơ bằng thư điện tử, nhập thủ công", ""]
  private static let functions = [
    "Dịch vụ công trực tuyến mức độ 3; Đánh giá cán bộ, công chức", "Dịch vụ công trực tuyến mức độ 4 có thanh toán trực tuyến",
    "Tiếp nhận phản ánh, kiến nghị; Dịch vụ công trực tuyến mức độ 3",
    "Dịch vụ công trực tuyến mức độ 3; Tiếp nhận phản ánh, kiến nghị; Đánh giá cán bộ, công chức",
  ]

  private static func report(_ agency: String, place: String, isProvince: Bool, _ random: inout SplitMix64) -> [UInt8] {
    func pick(_ list: [String], _ number: Int) -> [String] { Array(list.shuffled(using: &random).prefix(number)) }
    let parts = pick(isProvince ? units : bureaus, Int.random(in: 0...3, using: &random))
    let oneStops = ["Phần mềm Một cửa điện tử \(place)"] + parts.map { "Phần mềm Một cửa điện tử \($0)" }
    let portal = "Cổng dịch vụ công trực tuyến \(place)"
    let own = ["Hệ thống quản lý văn bản và điều hành"] + pick(software, Int.random(in: 3...7, using: &random))
    let level =
      isProvince
      ? "Cấp tỉnh: 1/1\nCấp sở: \(Int.random(in: 3...18, using: &random))/18"
      : "Cấp bộ: 1/1\nCấp cục: \(Int.random(in: 1...9, using: &random))/9"
    let rows = (oneStops + [portal]).map { [$0, functions.randomElement(using: &random) ?? "", level] }
    let columns = pick(own, 5) + pick(shared, 8) + [portal]
    let matrix = (oneStops + [portal]).map { row in
      // One system in four carries no data to anybody.
      let words = Int.random(in: 0..<4, using: &random) == 0 ? silence : answers
      return [row]
        + columns.map { column in
          column == row || Int.random(in: 0..<100, using: &random) < 30 ? "" : words.randomElement(using: &random) ?? ""
        }
    }
    return Form.report(agency, oneStopRows: rows, other: own, matrix: [[Form.matrixCorner] + columns] + matrix)
  }
}
