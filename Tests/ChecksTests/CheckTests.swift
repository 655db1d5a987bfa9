import Assembly
import Catalogue
import Checks
import Diagnostics
import InteropGraph
import TestSupport
import Testing

/// Each check on the smallest report that gives cause for it.
@Suite struct CheckTests {
  private let agency = "Ủy ban nhân dân tỉnh An Bình"
  private let full = [["MCĐT", "x Cung cấp DVCTT mức độ 3", "cấp Sở: 5/20"]]

  private func problems(_ report: [UInt8]) -> [Diagnostic] {
    ReportCheck(Form.analyze([("a.docx", report)]), catalogue: Form.catalogue).problems
  }

  private func found(_ rule: String, _ matrix: [[String]], oneStopRows: [[String]]? = nil, other: [String] = []) -> [Diagnostic] {
    problems(
      Form.report(agency, oneStopRows: oneStopRows ?? full, other: other, matrix: [[Form.matrixCorner] + matrix[0]] + matrix.dropFirst())
    )
    .filter { $0.id == rule }
  }

  private let plain = [["CSDLQG về dân cư"], ["MCĐT", "Trực tiếp, gửi hồ sơ, XML"]]

  @Test func aGoodCellGivesNoProblem() {
    for rule in ["incomplete-answer", "unclear-cell", "not-in-matrix", "not-in-inventory", "contradictory-cells", "listed-twice"] {
      #expect(found(rule, plain).isEmpty, "\(rule)")
    }
  }

  /// The clerk is told which words could not be used, why, and how to write the cell.
  @Test(arguments: ["Kết nối bị xyz", "Hồ sơ.", "XML", "Có thể kết nối", "Đang rà soát"])
  func aCellInDoubtSaysWhyAndWhatToWrite(_ cell: String) throws {
    let problem = try #require(found("unclear-cell", [["CSDLQG về dân cư"], ["MCĐT", cell]]).first).problem
    #expect(problem.text.vi.contains("“\(cell)” (") && problem.text.en.contains("could not be read ("))
    #expect(!problem.hint.vi.isEmpty && problem.hint.vi != problem.hint.en)
    if cell == "Kết nối bị xyz" { #expect(problem.text.vi.contains("không dùng được chữ “")) }
  }

  @Test func hintsDifferByReason() {
    let cells = ["Hồ sơ.", "Có thể kết nối", "Kết nối bị xyz"]
    let hints = cells.map { found("unclear-cell", [["CSDLQG về dân cư"], ["MCĐT", $0]]).first?.problem.hint.vi }
    #expect(Set(hints).count == 3)
  }

  @Test func emptyColumnsAreNamed() {
    let found = found("blank-field", plain, oneStopRows: [["MCĐT", "", ""]])
    #expect(found.count == 3)
    // Each at the cell where the answer is missing.
    #expect(found.compactMap(\.location?.compact) == ["a.docx:t1:r2:c3", "a.docx:t1:r2:c4", "a.docx:t1:r2:c5"])
    #expect(found.allSatisfy { !$0.problem.hint.vi.isEmpty })
  }

  /// Assessments exclude each other: two ticks say nothing, and are told once.
  @Test func severalTicksSayNothing() throws {
    let condition = "x Hoạt động tốt, đáp ứng được các yêu cầu\nx Hoạt động chưa tốt, cần chỉnh sửa, nâng cấp"
    let rows = [Form.inventoryHeader, ["1", "MCĐT", "x Cung cấp DVCTT mức độ 3", "cấp Sở: 5/20", condition, ""]]
    let upgrades = [Form.upgradeHeader, ["1", "MCĐT", "x", "x", "", ""]]
    let report = Docx.file([
      Docx.paragraph("ỦY BAN NHÂN DÂN TỈNH AN BÌNH"), Docx.paragraph(Form.oneStopHeading), Docx.table(rows),
      Docx.paragraph(Form.matrixHeading), Docx.table([[Form.matrixCorner] + plain[0]] + plain.dropFirst()),
      Docx.paragraph(Form.upgradeHeading),
      Docx.table(upgrades),
    ])
    let found = problems(report)
    #expect(found.filter { $0.id == "several-ticks" }.compactMap(\.location?.compact) == ["a.docx:t1:r2:c5", "a.docx:t3:r2:c4"])
    #expect(!found.contains { $0.id == "blank-field" })
  }

  @Test func systemsMustStandInBothTables() {
    #expect(found("not-in-matrix", plain, oneStopRows: full + [["Cổng DVC", "", ""]]).map(\.location?.row) == [3])
    #expect(found("not-in-inventory", [["CSDLQG về dân cư"], ["Cổng DVC", "Trực tiếp"]]).first?.location?.section == "IV.1")
  }

  @Test func aCellMustGiveAllThreeAnswers() throws {
    let cell = try #require(found("incomplete-answer", [["CSDLQG về dân cư"], ["MCĐT", "Kết nối trực tiếp"]]).first)
    #expect(cell.severity == .note && cell.problem.text.vi.contains("trao đổi dữ liệu gì, tiêu chuẩn trao đổi"))
    #expect(cell.location?.numbers == "a.docx:2:2:2")
    // A tick is told once, as a tick.
    #expect(found("incomplete-answer", [["CSDLQG về dân cư"], ["MCĐT", "x"]]).isEmpty)
  }

  @Test func busesMustHaveANameAndBeDeclared() {
    #expect(found("unnamed-bus", [["CSDLQG về dân cư"], ["MCĐT", "Qua trục tích hợp"]]).count == 1)
    #expect(found("undeclared-bus", [["CSDLQG về dân cư"], ["MCĐT", "Qua LGSP"]]).count == 1)
    #expect(found("undeclared-bus", [["CSDLQG về dân cư"], ["MCĐT", "Qua LGSP"]], other: ["Nền tảng LGSP"]).isEmpty)
    #expect(found("undeclared-bus", [["CSDLQG về dân cư"], ["MCĐT", "Qua NGSP"]]).isEmpty)
  }

  @Test func onlySixDatabasesAreNational() {
    let columns = ["CSDL quốc gia về thủ tục hành chính", "CSDL quốc gia về dân cư"]
    let found = found("national-in-name-only", [columns, ["MCĐT", "Có", "Có"]])
    #expect(found.map(\.location?.column) == [2])
  }

  @Test func whatCameLaterIsUnusual() {
    #expect(found("before-its-time", [["CSDLQG về dân cư"], ["MCĐT", "Qua VXP"]]).count == 1)
    #expect(found("before-its-time", [["CSDLQG về dân cư"], ["MCĐT", "Dự kiến qua VXP"]]).isEmpty)
  }

  @Test func numbersMustFit() {
    #expect(found("units-over-total", plain, oneStopRows: [["MCĐT", "", "cấp Sở: 25/20"]]).count == 1)
    #expect(found("units-over-total", plain, oneStopRows: [["MCĐT", "", "cấp Sở: 20/20"]]).isEmpty)
  }

  @Test func cellsMustNotContradict() throws {
    let matrix = [["MCĐT", "Cổng DVC"], ["MCĐT", "", "Trực tiếp"], ["Cổng DVC", "Không kết nối", ""]]
    let found = found("contradictory-cells", matrix, oneStopRows: full + [["Cổng DVC", "", ""]])
    #expect(found.count == 1)
    let problem = try #require(found.first)
    #expect(problem.problem.text.vi.contains("mục IV.1, bảng 2, dòng 2, cột 3") && problem.problem.text.vi.contains("Không kết nối"))
  }

  @Test func oneSystemHasOneRow() {
    #expect(found("listed-twice", plain, oneStopRows: full + [["Phần mềm một cửa điện tử", "", ""]]).count == 1)
  }

  @Test func dates() {
    func report(_ date: String) -> [UInt8] {
      Docx.file([
        Docx.paragraph(agency.uppercased()), Docx.paragraph(date), Docx.paragraph("III. ĐÁNH GIÁ THỰC TRẠNG HOẠT ĐỘNG"),
        Docx.paragraph(Form.oneStopHeading), Docx.table([Form.inventoryHeader, ["1", "MCĐT", "", "", "", ""]]),
      ])
    }
    #expect(problems(report("")).contains { $0.id == "missing-date" })
    #expect(problems(report("An Bình, ngày 05 tháng 9 năm 2017")).contains { $0.id == "unusual-date" })
    #expect(!problems(report("An Bình, ngày 05 tháng 12 năm 2017")).contains { $0.id.hasSuffix("-date") })
  }
}
