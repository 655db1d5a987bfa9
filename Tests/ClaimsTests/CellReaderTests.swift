import Catalogue
import Claims
import InteropGraph
import Names
import TestSupport
import Testing

private let names = Form.names(agencies: ["Ủy ban nhân dân tỉnh An Bình", "Bộ Hạ tầng"])
private let row = names.read("Phần mềm một cửa điện tử tỉnh An Bình (VNPT-iGate)")
private let dvc = names.read("Cổng dịch vụ công trực tuyến tỉnh An Bình")
private let population = names.read("CSDL quốc gia về dân cư")

private func read(_ text: String, column: NameReading = population) -> CellReading {
  CellReader(names: names).read(text, row: row, column: column)
}

private struct Case: CustomTestStringConvertible {
  var text: String
  var status: Status
  var mode: Mode

  var testDescription: String { text }

  init(_ text: String, _ status: Status, _ mode: Mode = .unspecified) {
    self.text = text
    self.status = status
    self.mode = mode
  }
}

@Suite struct CellReaderTests {
  /// A plan that is denied is a no; a request is a plan; a trial that is over is what came of it.
  @Test(arguments: [
    Case("Đã vận hành từ năm 2015 nhưng từ tháng 6/2017 phải ngừng do thay máy chủ", .suspended),
    Case("Hằng tuần cán bộ tải danh sách về rồi nhập bằng tay vào phần mềm", .operational, .manual),
    Case("Sẽ không kết nối", .none), Case("Không có kế hoạch kết nối", .none), Case("Không dự kiến kết nối", .none),
    Case("Chưa có kế hoạch kết nối", .none), Case("Chưa kết nối, chưa có kế hoạch", .none),
    Case("Không có kế hoạch kết nối trực tiếp", .none),
    Case("Đã thống nhất quy chế kết nối, sẽ thực hiện trong năm 2018", .planned), Case("Đã ban hành quy chế kết nối", .unclear),
    Case("Yêu cầu kết nối đã gửi Bộ", .planned), Case("Đã gửi công văn xin kết nối", .planned), Case("Có phương án kết nối", .planned),
    Case("Chưa kết nối, có kế hoạch kết nối năm 2018", .planned), Case("Đã có kế hoạch kết nối", .planned),
    Case("Kết nối thử nghiệm thành công, vận hành từ 01/2017", .operational),
    Case("Đã hoàn thành thử nghiệm, đang vận hành chính thức", .operational), Case("Đã dừng thử nghiệm", .suspended),
    Case("√", .operational), Case("Hệ thống đang hoạt động độc lập", .none), Case("Chưa vận hành chính thức", .pilot),
  ])
  private func plansRequestsAndTrials(_ example: Case) {
    #expect(read(example.text).status == example.status)
  }

  @Test(arguments: [
    Case("Kết nối trực tiếp", .operational, .direct), Case("KN trực tiếp (API), dữ liệu JSON", .operational, .direct),
    Case("Liên thông trực tiếp giữa 2 CSDL (DB link)", .operational, .direct),
    Case("Gọi API tra cứu của BHXH", .operational, .direct), Case("Đọc view trong SQL Server của PM hộ tịch", .operational, .direct),
    Case("Kết nối trực tiếp, không qua trục LGSP", .operational, .direct),
    Case("Trực tiếp/ Chuyển trạng thái hồ sơ để hiển thị tra cứu/ JSON", .operational, .direct),
    Case("chưa kết nối qua trục, hiện kết nối trực tiếp", .operational, .direct),
    Case("Hiện kết nối trực tiếp; năm 2018 sẽ chuyển sang LGSP", .operational, .direct),
    Case("ket noi truc tiep qua web service", .operational, .direct),
  ])
  fileprivate func readsDirect(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("Qua trung gian (trục tích hợp)", .operational, .viaBus),
    Case("Kết nối qua trục tích hợp LGSP của tỉnh, XML", .operational, .viaBus),
    Case("Kết nối gián tiếp qua nền tảng LGSP", .operational, .viaBus),
    Case("Qua trục ESB, chuẩn XML/SOAP", .operational, .viaBus), Case("không kết nối trực tiếp mà qua LGSP", .operational, .viaBus),
    Case("Trực tiếp? - Không", .operational, .viaBus),
    Case("LGSP - NGSP - CSDL ĐKDN", .operational, .viaBus), Case("Thông qua phần mềm trung gian do VNPT xây dựng", .operational, .viaBus),
    Case("- Trung gian\n- Hồ sơ TTHC\n- XML", .operational, .viaBus),
    Case("+ Qua trục ESB\n+ Thông tin hồ sơ, kết quả xử lý; phục vụ liên thông Sở - huyện\n+ SOAP/XML", .operational, .viaBus),
  ])
  fileprivate func readsBuses(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("Cùng một CSDL, không cần kết nối", .operational, .sharedDatabase),
    Case("Hệ thống DVCTT và MCĐT dùng chung CSDL Oracle", .operational, .sharedDatabase),
    Case("Xuất file Excel gửi qua thư điện tử công vụ", .operational, .manual),
    Case("Trao đổi bằng file .xls chép USB", .operational, .manual),
    Case("Chưa liên thông, cán bộ nhập lại thủ công vào 02 phần mềm", .operational, .manual),
    Case("Không kết nối; chuyển hồ sơ giấy", .operational, .manual),
    Case(
      "Chưa kết nối được với CSDL dân cư của BCA, hiện nay CBCC nhập 02 lần; đề nghị Bộ cho phép kết nối qua API.", .operational, .manual),
    Case("Chỉ tra cứu trên web bằng tài khoản được cấp", .operational, .manual),
    Case("Đăng nhập một lần (SSO) với cổng DVC, chưa trao đổi hồ sơ", .operational, .interfaceOnly),
    Case("Liên kết (đường link) từ cổng TTĐT tới trang DVC", .operational, .interfaceOnly),
    Case("Nhúng iframe tra cứu hồ sơ", .operational, .interfaceOnly),
    Case("Có", .operational), Case("Đã liên thông", .operational),
    Case("Chỉ liên thông TTHC đất đai", .operational), Case("Mới liên thông tại 02/11 huyện", .operational),
  ])
  fileprivate func readsOtherWays(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("Chưa kết nối", .none), Case("Không", .none), Case("Không có", .none), Case("Chưa có liên thông", .none),
    Case("Hoạt động độc lập", .none), Case("Phần mềm của Bộ, tỉnh không can thiệp được", .none),
    Case("Do Bộ chưa cung cấp API/chuẩn kết nối nên chưa thực hiện được", .none), Case("Chưa thực hiện", .none),
    Case("Chưa có CSDL quốc gia để kết nối", .none), Case("Không thuộc phạm vi/không phát sinh", .none),
    Case("chua ket noi", .none), Case("☐", .none), Case("Không kết nối trực tiếp", .none), Case("Chưa kết nối qua LGSP", .none),
  ])
  fileprivate func readsNo(_ test: Case) { check(test) }

  @Test(arguments: [
    Case("Dự kiến kết nối trong năm 2018", .planned), Case("Đang xây dựng LGSP, sẽ kết nối sau khi hoàn thành", .planned, .viaBus),
    Case("Theo Kiến trúc CQĐT sẽ kết nối qua LGSP", .planned, .viaBus),
    Case("Chưa kết nối, dự kiến kết nối trực tiếp năm 2018", .planned, .direct), Case("Đề xuất Bộ TTTT hỗ trợ kết nối", .planned),
    Case("Giai đoạn 2", .planned),
    Case("Đang triển khai thử nghiệm", .pilot), Case("Kết nối thử trên môi trường kiểm thử của NGSP", .pilot, .viaBus),
    Case("Kết nối trực tiếp, đang thử nghiệm", .pilot, .direct),
    Case("Đã kết nối kỹ thuật, chưa khai thác chính thức", .pilot),
    Case("1. Trung gian (LGSP đang thử nghiệm) 2. Danh mục dùng chung 3. Chưa xác định", .pilot, .viaBus),
    Case("Đã kết nối nhưng tạm dừng do nâng cấp PM", .suspended),
    Case("Kết nối qua LGSP - NGSP, hiện tạm dừng do nâng cấp", .suspended, .viaBus), Case("Dự kiến thí điểm năm 2018", .planned),
  ])
  fileprivate func readsTime(_ test: Case) { check(test) }

  @Test(arguments: ["Xem phụ lục 2", "Chưa xác định", "???", "theo quy định", "12/2017", "Hồ sơ TTHC\nXML"]) func neverGuesses(
    _ text: String
  ) {
    #expect(read(text).status == .unclear)
  }

  private func check(_ test: Case) {
    let reading = read(test.text)
    #expect(reading.status == test.status, "\(test.text): \(reading)")
    if test.status != .none { #expect(reading.mode == test.mode, "\(test.text): \(reading)") }
  }

  @Test func namesTheBusesOnTheWayInOrder() {
    let lgsp = BusReference.known(id: "lgsp", owner: nil)
    let ngsp = BusReference.known(id: "ngsp", owner: nil)
    #expect(read("Kết nối qua nền tảng tích hợp, chia sẻ dữ liệu của tỉnh (LGSP) - NGSP").via == [lgsp, ngsp])
    #expect(read("Qua LGSP rồi Trục tích hợp quốc gia NGSP").via == [lgsp, ngsp])
    #expect(read("Gián tiếp qua Trục tích hợp dữ liệu tỉnh An Bình (LGSP)").via == [.known(id: "lgsp", owner: "an-binh")])
    #expect(read("Qua LGSP của Bộ Hạ tầng").via == [.known(id: "lgsp", owner: "bo-ha-tang")])
    #expect(read("Qua trục tích hợp").via == [.unnamed(owner: nil)])
    #expect(read("Qua trục của tỉnh và NGSP").via == [.unnamed(owner: nil), ngsp])
    #expect(read("Qua Cổng thông tin một cửa quốc gia").via == [.system("Cổng thông tin một cửa quốc gia")])
    #expect(read("Kết nối trực tiếp, không qua trục LGSP").via.isEmpty)
  }

  @Test(arguments: [
    ("Gửi hồ sơ", Flow.forward), ("Nhận danh mục TTHC từ hệ thống này", .backward),
    ("Lấy thông tin doanh nghiệp theo mã số thuế", .backward), ("Đồng bộ hai chiều", .both),
    ("Trao đổi hồ sơ và kết quả giữa hai hệ thống", .both),
    ("Chuyển hồ sơ từ DVCTT sang MCĐT", .backward), ("Chuyển hồ sơ từ MCĐT sang DVCTT", .forward),
    ("Hồ sơ nộp trực tuyến được tự động chuyển vào phần mềm một cửa", .backward), ("MCĐT → DVC", .forward), ("DVC -> MCĐT", .backward),
    ("MCĐT <-> DVC", .both), ("Gửi hồ sơ, nhận kết quả", .both), ("Cập nhật ngược lại kết quả cho MCĐT", .backward),
    ("Cung cấp hồ sơ đã tiếp nhận", .forward),
    ("Cung cấp API cho hệ thống kia khai thác", .forward), ("Tiếp nhận hồ sơ từ Cổng chuyển sang", .backward),
    ("Nhận hồ sơ do Cổng gửi lên", .backward), ("Nhận hồ sơ từ Cổng và gửi kết quả", .both), ("Trình ký và nhận lại số văn bản", .both),
    ("Gửi hồ sơ để trình Lãnh đạo và nhận lại kết quả", .both), ("MCĐT gửi dự thảo sang DVC, DVC trả về kết quả", .both),
    ("MCĐT chuyển hồ sơ, Cổng DVC phản hồi tình trạng", .both), ("Phản hồi tình trạng hồ sơ", .forward),
    ("Nhận hồ sơ; đồng thời gửi lại tình trạng", .both),
    ("Nhận hồ sơ từ Cổng và gửi trả giấy xác nhận", .both), ("Trả về kết quả", .backward), ("Chuyển hồ sơ cho Cổng và nhận kết quả", .both),
    ("Hồ sơ trình ký được chuyển từ MCĐT sang DVC", .forward), ("Gửi hồ sơ, trả về kết quả", .both),
    ("Cổng DVC đẩy hồ sơ về phần mềm một cửa, phần mềm một cửa chỉ tiếp nhận", .backward), ("Cung cấp danh mục cho Cổng tra cứu", .forward),
    ("Gửi hồ sơ cho Cổng, nhận kết quả", .both), ("Kết nối một chiều từ DVCTT về MCĐT", .backward),
    ("Một chiều từ MCĐT sang DVCTT", .forward), ("Đẩy dữ liệu lên Cổng DVC của tỉnh", .forward),
    ("Không những lấy kết quả từ Cổng mà còn gửi hồ sơ sang", .both), ("Một cửa nhận kết quả cấp phù hiệu từ hệ thống này", .backward),
    ("Cổng chuyển hồ sơ sang, phần mềm một cửa cập nhật lại trạng thái cho Cổng", .both),
    ("Cổng DVC của tỉnh gửi tờ khai và nhận kết quả", .both), ("Gửi giấy phép sang Cổng", .forward),
    ("Kênh truyền riêng, nhận danh sách tổ chức trả thu nhập", .backward), ("Cổng DVC nhận hồ sơ cấp đổi do tỉnh chuyển lên", .forward),
  ])
  func tellsDirections(_ text: String, _ flow: Flow) { #expect(read("Trực tiếp; " + text, column: dvc).flow == flow) }

  @Test(arguments: [
    "Kết nối trực tiếp", "Trao đổi hồ sơ TTHC, phục vụ tiếp nhận và trả kết quả", "Chia sẻ danh mục", "Trực tiếp; phục vụ tra cứu",
    "Qua LGSP → NGSP", "Dùng chung một CSDL, không phát sinh việc truyền nhận", "Qua LGSP; Hồ sơ trình ký",
  ]) func staysSilentWithoutDirection(_ text: String) {
    #expect(read(text, column: dvc).flow == nil)
  }

  @Test(arguments: [
    ("Trực tiếp, XML", ["XML"]), ("Trực tiếp, edXML theo QCVN 102:2016/BTTTT", ["edXML"]),
    ("Trực tiếp; RESTful API, JSON, xác thực OAuth2", ["JSON", "OAuth2", "REST"]), ("Trực tiếp, ebXML/XML", ["XML", "ebXML"]),
    ("Trực tiếp qua web service", []), ("Trực tiếp; SFTP tệp CSV", ["CSV", "SFTP"]),
  ])
  func listsStandards(_ text: String, _ expected: [String]) { #expect(read(text).standards == expected.sorted()) }

  @Test func cutsOutDataAndPurpose() {
    let reading = read("Kết nối trực tiếp; Gửi thông tin thửa đất, phục vụ theo dõi tình hình xử lý hồ sơ; XML")
    #expect(reading.data == "thông tin thửa đất")
    #expect(reading.purpose == "theo dõi tình hình xử lý hồ sơ")
    #expect(read("Trao đổi qua ESB của Bộ").data == "")
    #expect(read("Chỉ đặt liên kết trên trang, không trao đổi dữ liệu").data == "")
    #expect(read("Không kết nối LGSP; trực tiếp, gửi hồ sơ").data == "hồ sơ")
  }

  @Test func everyTagHasWords() {
    for tag in ["chưa kết nối", "qua LGSP", "thủ công", "thí điểm"] { #expect(!read(tag).proof.isEmpty) }
  }

  @Test(arguments: 0..<300) func nothingCrashesIt(seed: Int) {
    let pieces = [
      "không", "chưa", "kết nối", "trực tiếp", "qua", "LGSP", "(", ")", "\n", ";", ",", "?", "→", "từ", "sang", "NGSP", "dự kiến", "XML",
      "và", "mà", "-", "gửi", "nhận", "phục vụ", "tỉnh", "Bộ", "một cửa", "🙂", "",
    ]
    var random = SplitMix64(seed: UInt64(seed))
    let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined(
      separator: " ")
    let reading = read(text)
    #expect(reading.mode == .viaBus || reading.via.isEmpty, "\(text)")
  }
}

/// Words that mean something else than the same letters mean elsewhere.
@Suite struct MistakenWordTests {
  @Test(arguments: [
    Case("Trực tiếp; gửi hồ sơ sang phòng Tài chính - Kế hoạch", .operational, .direct),
    Case("Kết nối trực tiếp; chuyển hồ sơ đề nghị cấp thẻ", .operational, .direct),
    Case("Hằng đêm kéo danh mục, nội dung TTHC về", .operational), Case("Gửi giấy", .operational, .manual),
    Case("Gửi giấy chứng nhận đã ký số sang, kết nối trực tiếp", .operational, .direct), Case("Kế hoạch năm 2018", .planned),
    Case("Đang thống nhất chuẩn kết nối với Bộ", .planned),
  ])
  fileprivate func isNotMistaken(_ test: Case) {
    let reading = read(test.text)
    #expect(reading.status == test.status && reading.mode == test.mode, "\(test.text): \(reading)")
  }

  /// An agency or a kind of unit stands for its system.
  @Test func agenciesAndUnitsAct() {
    let central = names.read("Hệ thống thông tin quốc gia về đăng ký doanh nghiệp")
    let unit = names.read("Một cửa điện tử Sở Kế hoạch và Đầu tư")
    let ministry = names.read("Cổng DVCTT Bộ Hạ tầng")
    let reader = CellReader(names: names)
    #expect(reader.read("Sở gửi hồ sơ lên hệ thống", row: central, column: unit).flow == .backward)
    #expect(reader.read("Sở gửi hồ sơ lên hệ thống", row: unit, column: central).flow == .forward)
    // By what means an office looks up is not said: a doubt, with a guess.
    #expect(reader.read("Bộ Hạ tầng tra cứu thông tin", row: central, column: ministry).doubt?.guess?.flow == .forward)
    #expect(reader.read("Hệ thống của Bộ Hạ tầng gửi hồ sơ", row: central, column: ministry).flow == .backward)
  }
}

@Suite struct MarkTests {
  @Test func aPlusIsATickAndAQuestionMarkIsADoubt() {
    #expect(read("+").status == .operational && read("+").isBareTick)
    #expect(read("?").status == .unclear)
  }

  /// "CSDL" beside a database and "hệ thống của tỉnh" beside the agency's own system.
  @Test func oneWayFromTheDatabaseIsBackward() {
    #expect(read("Trực tiếp, một chiều từ CSDL dân cư về phần mềm một cửa").flow == .backward)
  }

  /// Two one-stop systems in one sentence: the unit, or that there is none, tells which is meant.
  @Test func theUnitTellsTwoOfAKindApart() {
    let unit = names.read("PM MCĐT Cục Quản lý nhà")
    let own = names.read("Hệ thống MCĐT Bộ Hạ tầng")
    let text = "Đồng bộ một chiều trạng thái hồ sơ từ PM MCĐT Cục QLN lên Hệ thống MCĐT Bộ Hạ tầng"
    #expect(CellReader(names: names).read(text, row: unit, column: own).flow == .forward)
    #expect(CellReader(names: names).read(text, row: own, column: unit).flow == .backward)
  }
}

/// Who acts and where the data goes, clause by clause.
@Suite struct FlowTests {
  private struct Way: CustomTestStringConvertible {
    var text: String
    var flow: Flow?
    var testDescription: String { text }
    init(_ text: String, _ flow: Flow?) { (self.text, self.flow) = (text, flow) }
  }

  /// The row is the agency's one-stop system, the column its portal of online services.
  @Test(arguments: [
    Way("Cổng gửi hồ sơ, nhận kết quả", .both), Way("Cổng gửi hồ sơ sang", .backward), Way("Hồ sơ do Cổng gửi đến", .backward),
    Way("Nạp hồ sơ vào Cổng mỗi giờ", .forward), Way("Hằng đêm tải danh mục từ Cổng về", .backward),
    Way("Cổng sang một cửa: hồ sơ", .backward),
    Way("Mở API để Cổng tra cứu trạng thái", .forward), Way("Gọi API của Cổng lấy tờ khai", .backward),
    Way("Tiếp nhận hồ sơ từ Cổng chuyển sang", .backward), Way("Trao đổi hồ sơ giữa hai hệ thống", .both), Way("Trao đổi hồ sơ", nil),
    Way("Phiếu chuyển đi, thông báo trả về", .both), Way("Lấy về danh sách hồ sơ", .backward),
    // Words that hold a verb and say nothing of the way.
    Way("Đã kết nối qua LGSP do Sở Thông tin và Truyền thông quản lý, vận hành; giao thức SOAP", nil),
    Way("Đã kết nối; báo chí không đưa tin", nil), Way("Kết nối trực tiếp, dùng chung kênh truyền", nil),
  ])
  private func isTold(_ way: Way) { #expect(read(way.text, column: dvc).flow == way.flow) }
}

/// Years to come, bare buses, what is done by hand.
@Suite struct TimeAndRouteTests {
  @Test(arguments: [
    Case("2018", .planned), Case("Quý III/2018", .planned), Case("Giai đoạn 2019-2020", .planned), Case("Khi có điều kiện", .planned),
    Case("API của Bộ chưa sẵn sàng", .none), Case("API của Bộ chưa có", .none),
    Case("NGSP, khi Bộ mở dịch vụ sẽ nối", .planned), Case("Công văn số 2018", .unclear),
    Case("Không; Sở nạp tệp tải về", .operational, .manual),
    Case("Chưa; phần mềm đã hết bảo hành", .none), Case("Chưa sẵn sàng", .none), Case("CSDL chưa có", .none),
    Case("Chưa; Sở Tư pháp đề nghị chờ thông tư", .none), Case("Chưa kết nối, chờ kiện toàn", .none),
    Case("Chờ kinh phí", .planned), Case("Chưa tính đến việc liên kết", .none), Case("Giấy", .operational, .manual),
    Case("Giay", .operational, .manual),
    Case("Trực tiếp?\nChưa rõ, đề nghị hỏi nhà thầu", .unclear), Case("Có trao đổi công văn về việc này", .unclear),
    Case("Phần mềm được Cục đưa vào sử dụng từ năm 2009, chạy trên máy trạm Windows XP.", .unclear),
    Case("Chung DB Oracle với ViLIS", .operational, .sharedDatabase),
  ])
  fileprivate func isRead(_ test: Case) {
    let reading = read(test.text)
    #expect(reading.status == test.status && (test.mode == .unspecified || reading.mode == test.mode), "\(test.text): \(reading)")
  }
}
