import Catalogue
import InteropGraph
import Names
import TestSupport
import Testing

private let names = Form.names(agencies: ["Ủy ban nhân dân tỉnh An Bình", "Bộ Hạ tầng"])

@Suite struct NameReaderTests {
  @Test(arguments: [
    ("Phần mềm Một cửa điện tử Sở Xây dựng", SystemKind.oneStop), ("MCĐT", .oneStop), ("HTTT giải quyết TTHC", .oneStop),
    ("PM Bộ phận TN&TKQ", .oneStop), ("Cổng DVCTT tỉnh An Bình", .onlineService),
    ("QLVBĐH", .documentManagement), ("VNPT-iOffice", .documentManagement), ("TD Office", .documentManagement),
    ("Trục tích hợp LGSP", .integrationBus), ("LGSP", .integrationBus), ("NGSP", .integrationBus),
    ("CSDL quốc gia về dân cư", .nationalDatabase), ("CSDLQG về ĐKDN", .nationalDatabase), ("CSDL dân cư quốc gia", .nationalDatabase),
    ("CSDLĐĐQG", .nationalDatabase), ("CSDL quốc gia về TTHC", .centralSystem),
    ("Hệ thống một cửa quốc gia", .centralSystem), ("Cơ chế một cửa quốc gia (NSW)", .centralSystem),
    ("Hệ thống TMS của Tổng cục Thuế", .centralSystem), ("Hệ thống thông tin quốc gia về đăng ký doanh nghiệp", .centralSystem),
    ("Phần niềm một của điện từ", .oneStop), ("Thư điện tử công vụ", .other),
  ])
  func tellsKinds(_ text: String, _ kind: SystemKind) { #expect(names.read(text).kind == kind) }

  @Test(arguments: [
    ("CSDL quốc gia về dân cư", "csdlqg_dan_cu"), ("CSDLQG thống kê tổng hợp về dân số", "csdlqg_dan_so"),
    ("Phần mềm đăng ký, quản lý hộ tịch của Bộ Tư pháp", "htqlht"), ("Hệ thống thông tin giấy phép lái xe (Bộ GTVT)", "gplx"),
    ("Phần mềm quản lý lý lịch tư pháp dùng chung (Bộ Tư pháp)", "lltp"), ("CSDL đăng ký doanh nghiệp của Bộ KH&ĐT", "csdlqg_dkdn"),
    ("HT quản lý thuế TMS", "tms"),
  ])
  func findsCatalogueEntries(_ text: String, _ id: String) {
    let hit = names.read(text).catalogue
    #expect(hit?.id == id)
    #expect(hit?.isCertain == true)
  }

  @Test(arguments: [
    "Phần mềm quản lý hộ tịch tỉnh An Bình", "Phần mềm quản lý lý lịch tư pháp của Sở Tư pháp",
    "Phần mềm quản lý giấy phép lái xe Sở Giao thông vận tải", "CSDL đất đai tỉnh An Bình", "Phần mềm cấp phép xây dựng",
  ])
  func localSoftwareIsNoCatalogueEntry(_ text: String) { #expect(names.read(text).catalogue?.isCertain != true) }

  @Test func takesANameApart() {
    let reading = names.read("Phần mềm một cửa điện tử Sở TN&MT tỉnh An Bình (VNPT-iGate)")
    #expect(reading.unit?.identity == names.read("Hệ thống một cửa Sở Tài nguyên và Môi trường").unit?.identity)
    #expect(reading.owner == .agency("an-binh"))
    #expect(reading.products.map(\.name) == ["vnptigate"])
    #expect(reading.core.isEmpty)
  }

  @Test func productsAreOneInEverySpelling() {
    for text in ["iGate", "VNPT iGate", "VNPT-iGate", "phần mềm igate"] {
      #expect(names.read(text).products.map(\.name) == ["vnptigate"], "\(text)")
    }
  }

  @Test func unitsByInitialsAreShortForms() throws {
    let long = try #require(names.read("Phần mềm một cửa Cục Quản lý chuyên ngành").unit)
    let short = try #require(names.read("Phần mềm một cửa Cục QLCN").unit)
    #expect(short.abbreviates(long))
    #expect(try !#require(names.read("Phần mềm một cửa Vụ QLCN").unit).abbreviates(long))
  }

  @Test func commonWordsAreNoUnits() {
    for text in ["Cổng dịch vụ công", "Cơ sở dữ liệu hộ tịch", "Phần mềm nghiệp vụ", "Văn phòng điện tử"] {
      #expect(names.read(text).unit == nil, "\(text)")
    }
  }

  @Test func theAgencyItselfIsNoOtherAgency() {
    #expect(names.read("Hệ thống một cửa điện tử tỉnh").isAgencyWide)
    #expect(names.read("Hệ thống một cửa điện tử của Bộ").isAgencyWide)
    #expect(names.read("Hệ thống MCĐT thành phố").isAgencyWide)
    #expect(names.read("Phần mềm một cửa điện tử").owner == .unsaid)
  }

  @Test func headersAboveANameCount() {
    #expect(names.read("Dân cư", context: "CSDL quốc gia").catalogue?.id == "csdlqg_dan_cu")
    #expect(names.read("Đăng ký doanh nghiệp", context: "Các cơ sở dữ liệu quốc gia").catalogue?.id == "csdlqg_dkdn")
    #expect(names.read("Dân cư").catalogue == nil)
    #expect(names.read("Phần mềm một cửa", context: "Hệ thống của tỉnh").catalogue == nil)
  }

  @Test func theWholeNameOfADocumentSystemIsItsKind() {
    let reading = names.read("Hệ thống quản lý văn bản và điều hành tác nghiệp TDoffice")
    #expect(reading.kind == .documentManagement && reading.core.isEmpty && reading.products.map(\.name) == ["tdoffice"])
  }

  @Test(arguments: [
    ("Phần mềm tiếp nhận hồ sơ Sở Y tế", SystemKind.oneStop), ("PM tiếp nhận, quản lý hồ sơ", .oneStop),
    ("PM tiếp nhận HS PCC số 1", .oneStop),
    ("Cổng giao dịch điện tử của Sở Y tế", .onlineService), ("Các phần mềm nghiệp vụ của Sở Y tế", .specialised),
  ])
  func tellsKindsByWork(_ text: String, _ kind: SystemKind) { #expect(names.read(text).kind == kind) }

  @Test func receivingDossiersOfOneFieldIsNoOneStop() { #expect(names.read("Phần mềm tiếp nhận hồ sơ cấp phép tàu cá").kind == nil) }

  @Test(arguments: [
    ("Tổng cục ĐBVN", "Tổng cục Đường bộ Việt Nam"), ("TCĐBVN", "Tổng cục Đường bộ Việt Nam"), ("Cục HHVN", "Cục Hàng hải Việt Nam"),
    ("UBCKNN", "Ủy ban Chứng khoán Nhà nước"), ("Ủy ban Chứng khoán NN", "Ủy ban Chứng khoán Nhà nước"), ("TCHQ", "Tổng cục Hải quan"),
  ])
  func knowsUnitsOfMinistriesByEverySpelling(_ short: String, _ full: String) throws {
    let (a, b) = (names.read("Phần mềm một cửa " + short), names.read("Phần mềm một cửa " + full))
    #expect(a.owner != .unsaid && a.owner == b.owner && a.unit?.identity == b.unit?.identity)
  }

  /// Another ministry may have a Cục of the same name.
  @Test func aUnitWithoutItsCountryMayBeAnyMinistrys() { #expect(names.read("Phần mềm một cửa Cục Đăng kiểm").owner == .unsaid) }

  @Test func unitsSayWhereTheyStand() throws {
    let centre = try #require(names.read("PM một cửa Trung tâm HCC TP Huế").unit)
    #expect(centre.identity == names.read("Phần mềm một cửa Trung tâm hành chính công thành phố Huế").unit?.identity)
    #expect(centre.served == names.read("Một cửa thành phố Huế").unit?.words)
    let board = try #require(names.read("Một cửa Ban Tiếp công dân Trung ương").unit)
    #expect(board.identity == names.read("Một cửa Ban Tiếp công dân TW").unit?.identity)
    #expect(try #require(names.read("PM một cửa Ban TCDTW").unit).abbreviates(board))
  }

  /// Pages of units have addresses of their own.
  @Test func addressesOfUnitsAreRead() {
    #expect(names.read("dvctt.noip.gov.vn").unit?.identity == names.read("Cổng DVCTT của Cục Sở hữu trí tuệ").unit?.identity)
  }

  /// A programme does not run a database that has a name of its own.
  @Test func aProgrammeIsNoDatabase() {
    #expect(names.read("Phần mềm quản lý đơn thư của Thanh tra Chính phủ").catalogue == nil)
    #expect(names.read("CSDL về khiếu nại, tố cáo của Thanh tra Chính phủ").catalogue?.id == "kntc")
  }

  /// What the catalogue calls by its owner's name the owner calls without it.
  @Test func theOwnerLeavesItsNameOut() {
    let reading = names.read("Cổng GDĐT")
    #expect(reading.catalogue == nil)
    #expect(names.reading(reading, inReportOf: "bao-hiem-xa-hoi-viet-nam").catalogue?.id == "bhxh_gddt")
    #expect(names.read("Cổng GDĐT (BHXH VN)").catalogue?.id == "bhxh_gddt")
  }

  @Test func groupsAndPlaceholdersAreNamed() {
    #expect(names.read("Các CSDL quốc gia").isGroup)
    #expect(names.read("Một cửa điện tử A").isPlaceholder)
    #expect(!names.read("Một cửa điện tử Sở A").isPlaceholder)
  }

  @Test func similarNamesOfAgenciesStayApart() {
    #expect(names.read("Một cửa điện tử tỉnh Hà Nam").owner == .agency("ha-nam"))
    #expect(names.read("Một cửa điện tử thành phố Hà Nội").owner == .agency("ha-noi"))
    #expect(names.read("Cổng DVC tỉnh Hoà Bình").owner == .agency("hoa-binh"))
    #expect(names.read("LGSP TP.HCM").owner == .agency("ho-chi-minh"))
  }
}

/// Ministries of several fields, each written in full or by its letters.
@Suite struct MinistryTests {
  @Test(arguments: [
    ("Bộ Nông nghiệp và PTNT", "bo-nong-nghiep-va-phat-trien-nong-thon"), ("Bộ NN và PTNT", "bo-nong-nghiep-va-phat-trien-nong-thon"),
    ("Bộ Văn hóa, TT&DL", "bo-van-hoa-the-thao-va-du-lich"), ("Bộ VH, Thể thao và Du lịch", "bo-van-hoa-the-thao-va-du-lich"),
    ("Bộ Văn hóa", "bo-van-hoa-the-thao-va-du-lich"), ("Bộ Lao động - TB&XH", "bo-lao-dong-thuong-binh-va-xa-hoi"),
    ("Bộ Tài nguyên", "bo-tai-nguyen-va-moi-truong"), ("Văn phòng Bộ Nông nghiệp và PTNT", "bo-nong-nghiep-va-phat-trien-nong-thon"),
  ])
  func isKnown(_ written: String, _ id: String) { #expect(Form.names().read("Cổng DVCTT " + written).owner == .agency(id)) }

  /// A field that no ministry has makes another ministry.
  @Test func anotherFieldIsAnotherMinistry() {
    #expect(Form.names().read("Cổng DVCTT Bộ Văn hóa - Thông tin").owner == .unsaid)
    #expect(Form.names().read("Phần mềm một cửa Sở Văn hóa").owner == .unsaid)
  }
}

/// What is said in names beside the system itself.
@Suite struct RemarksInNamesTests {
  private let names = Form.names()

  @Test func historiesAreNoWordsOfTheName() {
    for remark in ["thành lập năm 2017", "tách ra từ Sở VH,TT&DL năm 2016", "trước năm 2016 là Chi cục BVTV", "tên cũ: Cục Đo đạc"] {
      let reading = names.read("Phần mềm một cửa Chi cục Bảo vệ thực vật (\(remark))")
      #expect(reading.core.isEmpty, "\(remark)")
    }
    #expect(names.read("Phần mềm một cửa Chi cục Trồng trọt (trước năm 2016 là Chi cục BVTV)").otherUnit?.initials == "bvtv")
    #expect(names.read("Phần mềm một cửa Sở Du lịch (tách ra từ Sở VH,TT&DL)").otherUnit == nil)
  }

  @Test func makersAreKeptApart() {
    let reading = names.read("Phần mềm một cửa Sở Xây dựng (Công ty CP Nam Việt)")
    #expect(reading.maker == names.read("Nam Việt").core && reading.core.isEmpty)
  }

  @Test func addressesOfKnownSystemsTellWhichTheyAre() {
    #expect(names.read("Phần mềm cấp chứng chỉ nangluchdxd.gov.vn").catalogue?.isCertain == true)
  }

  @Test func makersWordsTellTheKind() {
    #expect(names.read("HCMC One-Stop").kind == .oneStop)
    #expect(names.read("e-Office KH").kind == .documentManagement)
    #expect(names.read("Hệ thống nộp đơn sở hữu công nghiệp trực tuyến").kind == .onlineService)
  }

  @Test func oneDomainOfWorkOrNone() {
    #expect(names.domain(ofWork: "Đăng ký khai sinh, kết hôn; quản lý hộ tịch") == "civil")
    #expect(names.domain(ofWork: "Quản lý hộ tịch và đất đai") == nil)
  }
}
