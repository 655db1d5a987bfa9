import Documents
import InteropGraph
import Names
import Reports
import TestSupport
import Testing

private let names = Form.names(agencies: ["Ủy ban nhân dân tỉnh An Bình"])

private func read(_ bytes: [UInt8], _ file: String = "a.docx") throws -> ReportContent {
  ReportReader(names: names).read(try DocumentReader.read(bytes, fileName: file), file: file)
}

private func docx(_ heading: String, _ blocks: [String]) throws -> ReportContent { try read(Docx.file([Docx.paragraph(heading)] + blocks)) }

private func matrix(_ blocks: [String]) throws -> ReportContent { try docx(Form.matrixHeading, blocks) }

private func links(_ content: ReportContent) -> [String] {
  content.links.map { "\($0.row.text) → \($0.column.text): \($0.answer.split(separator: "\n").joined(separator: "; "))" }
}

/// Ways in which offices lay out IV.1 besides the form's own.
@Suite struct ConnectionLayoutTests {
  @Test func aListWhosePartnerIsBlankOrASentence() throws {
    let content = try matrix([
      Docx.table([
        ["TT", "Tên hệ thống", "Kết nối với", "Hình thức kết nối", "Tiêu chuẩn"],
        ["1", "MCĐT Sở Xây dựng", "Cổng DVCTT tỉnh", "Trực tiếp", "XML"],
        ["2", "MCĐT Sở Y tế", "Chưa kết nối với hệ thống nào", "", ""], ["3", "MCĐT huyện Núi Voi", "", "", ""],
      ])
    ])
    #expect(links(content) == ["MCĐT Sở Xây dựng → Cổng DVCTT tỉnh: Trực tiếp; XML"])
    #expect(content.matrixNames.map(\.text) == ["MCĐT Sở Xây dựng", "Cổng DVCTT tỉnh", "MCĐT Sở Y tế", "MCĐT huyện Núi Voi"])
    #expect(!content.hasUnreadMatrix)
  }

  @Test func anAnswerWithoutAPartnerIsNotRead() throws {
    let content = try matrix([
      Docx.table([
        ["TT", "Tên hệ thống", "Kết nối với", "Hình thức kết nối", "Tiêu chuẩn"],
        ["1", "MCĐT Sở Xây dựng", "Cổng DVCTT tỉnh", "Trực tiếp", "XML"],
        ["2", "MCĐT Sở Y tế", "", "Qua LGSP", "XML"],
      ])
    ])
    #expect(content.links.count == 1)
    #expect(content.account.notRead.map(\.text) == ["Qua LGSP", "XML"])
    #expect(content.hasUnreadMatrix)
  }

  @Test func groupHeadersWhoseMergesWereLost() throws {
    let group = "<w:gridSpan w:val=\"2\"/>"
    let content = try matrix([
      Docx.rawTable([
        Docx.cell("Tên hệ thống") + Docx.cell("Của tỉnh", properties: group) + Docx.cell("Của Trung ương", properties: group),
        ["Tên hệ thống", "Cổng DVC tỉnh", "QLVBĐH", "CSDLQG về dân cư", "CSDLQG về đất đai"].map { Docx.cell($0) }.joined(),
        ["MCĐT tỉnh", "Trực tiếp", "Qua LGSP", "Không", "Không"].map { Docx.cell($0) }.joined(),
      ])
    ])
    #expect(
      links(content) == [
        "MCĐT tỉnh → Cổng DVC tỉnh: Trực tiếp", "MCĐT tỉnh → QLVBĐH: Qua LGSP", "MCĐT tỉnh → CSDLQG về dân cư: Không",
        "MCĐT tỉnh → CSDLQG về đất đai: Không",
      ])
    #expect(!content.matrixNames.map(\.text).contains("Tên hệ thống"))
  }

  @Test func linesOfSystemsAgainstLinesOfAnswers() throws {
    let content = try matrix([
      Docx.table([
        ["Phần mềm", "Hệ thống kết nối", "Hình thức kết nối", "Thông tin trao đổi"],
        ["MCĐT tỉnh", "Cổng DVCTT tỉnh\nCSDLQG về dân cư", "Trực tiếp\nChưa kết nối", "Nhận hồ sơ\n-"],
      ])
    ])
    #expect(links(content) == ["MCĐT tỉnh → Cổng DVCTT tỉnh: Trực tiếp; Nhận hồ sơ", "MCĐT tỉnh → CSDLQG về dân cư: Chưa kết nối"])
  }

  @Test func twoSystemsInOneHeader() throws {
    let content = try matrix([
      Docx.table([[Form.matrixCorner, "PM hộ tịch và LLTP", "QLVB và điều hành"], ["MCĐT tỉnh", "Qua LGSP", "Không"]])
    ])
    #expect(links(content) == ["MCĐT tỉnh → PM hộ tịch: Qua LGSP", "MCĐT tỉnh → LLTP: Qua LGSP", "MCĐT tỉnh → QLVB và điều hành: Không"])
  }

  @Test func sentencesWithTwoSystems() throws {
    let content = try matrix([
      Docx.paragraph(
        "Hệ thống một cửa điện tử tỉnh An Bình đã kết nối với Cổng dịch vụ công trực tuyến của tỉnh qua LGSP; riêng phần mềm một cửa Sở Xây dựng chưa kết nối với hệ thống nào."
      )
    ])
    #expect(links(content) == ["Hệ thống một cửa điện tử tỉnh An Bình → Cổng dịch vụ công trực tuyến của tỉnh: đã kết nối qua LGSP"])
    #expect(content.matrixNames.last?.text == "phần mềm một cửa Sở Xây dựng")
    #expect(content.account.notRead.isEmpty)
  }

  @Test func aSentenceThatDoesNotComeApartIsNotRead() throws {
    let content = try matrix([
      Docx.paragraph(
        "Các hệ thống của tỉnh nhìn chung đã kết nối với nhau khá tốt, trừ phần mềm một cửa của một vài đơn vị mới triển khai.")
    ])
    #expect(content.links.isEmpty)
    #expect(content.account.notRead.map(\.cause) == [.text])
  }

  @Test func partnersListedUnderTheNameOfASystem() throws {
    let content = try matrix([
      Docx.paragraph("Phần mềm một cửa huyện Núi Voi:"), Docx.paragraph("- Với Cổng DVCTT tỉnh: qua LGSP, chuyển hồ sơ"),
      Docx.paragraph("- Với QLVBĐH: chưa kết nối"),
    ])
    #expect(
      links(content) == [
        "Phần mềm một cửa huyện Núi Voi → Cổng DVCTT tỉnh: qua LGSP, chuyển hồ sơ", "Phần mềm một cửa huyện Núi Voi → QLVBĐH: chưa kết nối",
      ])
  }

  @Test func aLegendInABoxBeforeTheMatrix() throws {
    let content = try matrix([
      Docx.table([["Ký hiệu dùng trong bảng: TT = kết nối trực tiếp; (TT) = dự kiến kết nối; KN = chưa kết nối"]]),
      Docx.table([[Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "Cổng DVC"], ["MCĐT tỉnh", "TT", "(TT)", "KN"]]),
    ])
    #expect(content.links.map(\.answer) == ["kết nối trực tiếp", "dự kiến kết nối", "chưa kết nối"])
    #expect(content.account.counts[.legend] == 1)
  }
}

/// Inventories known by their cells.
@Suite struct InventoryLayoutTests {
  @Test func columnsToldByTheirCells() throws {
    let content = try docx(
      "III.1. Phần mềm tại bộ phận một cửa",
      [
        Docx.table([
          ["TT", "Phần mềm", "Tính năng", "Triển khai tại", "Tình trạng"],
          ["1", "PM một cửa tỉnh An Bình", "DVCTT mức độ 3; tiếp nhận phản ánh, kiến nghị", "20/20 sở", "Hoạt động tốt"],
        ])
      ])
    let profile = try #require(content.rows.first?.profile)
    #expect(profile.functions == ["citizenFeedback", "onlineServiceLevel3"])
    #expect(profile.deployedUnits == [.department: DeployedUnits(deployed: 20, total: 20)])
    #expect(profile.condition == .good)
  }

  @Test func optionsInColumnsWithoutAGroup() throws {
    let content = try docx(
      "III.1. Phần mềm tại bộ phận một cửa",
      [
        Docx.table([
          ["STT", "Tên phần mềm", "DVCTT mức độ 3", "Phản ánh, kiến nghị", "Cấp sở (triển khai/tổng số)", "Tốt", "Chưa tốt"],
          ["1", "PM một cửa tỉnh An Bình", "X", "", "18/18", "", "X"], ["2", "PM một cửa Sở Tư pháp", "", "X", "1/18", "X", ""],
        ])
      ])
    #expect(content.rows.map(\.profile.functions) == [["onlineServiceLevel3"], ["citizenFeedback"]])
    #expect(content.rows.map(\.profile.condition) == [.needsWork, .good])
    #expect(content.rows[1].profile.deployedUnits[.department] == DeployedUnits(deployed: 1, total: 18))
    #expect(content.links.isEmpty)
  }

  @Test func cards() throws {
    let content = try docx(
      "III.1. Phần mềm tại bộ phận một cửa",
      [
        Docx.table([
          ["Tên phần mềm/hệ thống", "PM một cửa tỉnh An Bình"], ["Chức năng chính", "DVCTT mức độ 3"],
          ["Phạm vi, quy mô triển khai", "Cấp Sở: 20/20"], ["Đánh giá thực trạng", "Hoạt động tốt"],
        ])
      ])
    #expect(content.rows.map(\.name.text) == ["PM một cửa tỉnh An Bình"])
    #expect(content.rows.first?.profile.condition == .good)
    #expect(content.rows.first?.name.place == Place(section: .oneStopInventory, table: 1, row: 1, column: 2))
  }

  @Test(arguments: [
    ("Có khả năng nâng cấp", Upgradability.possible), ("Nâng cấp được", .possible), ("Không có khả năng nâng cấp", .impossible),
    ("Không cần nâng cấp", .ready), ("Không nâng cấp được do hết hỗ trợ", .impossible),
  ])
  func upgradingInWords(_ text: String, _ upgrade: Upgradability) throws {
    let content = try docx(
      Form.upgradeHeading,
      [Docx.table([["TT", "Phần mềm", "Khả năng nâng cấp", "Phương án"], ["1", "PM một cửa tỉnh An Bình", text, ""]])])
    #expect(content.rows.map(\.profile.upgrade) == [upgrade])
  }

  @Test func chaptersUnderOtherNames() throws {
    let content = try docx(
      "III. ĐÁNH GIÁ THỰC TRẠNG",
      [
        Docx.paragraph("1. Hệ thống tại bộ phận một cửa"),
        Docx.table([["TT", "Tên hệ thống", "Chức năng", "Hiện trạng"], ["1", "PM một cửa tỉnh An Bình", "DVCTT mức độ 3", "Tốt"]]),
        Docx.paragraph("V. KHÓ KHĂN, VƯỚNG MẮC"), Docx.paragraph("Kinh phí còn hạn hẹp."), Docx.paragraph("VII. KIẾN NGHỊ"),
        Docx.paragraph("Đề nghị hỗ trợ kinh phí."), Docx.paragraph("TM. ỦY BAN NHÂN DÂN"),
      ])
    #expect(content.sections == [.oneStopInventory])
    #expect(content.notes == ["V": "Kinh phí còn hạn hẹp.", "VII": "Đề nghị hỗ trợ kinh phí."])
    #expect(content.account.counts[.matter] == 1)
  }
}

@Suite struct BlankColumnTests {
  @Test func aTableLaidOutWithBlanks() throws {
    let text = """
      1. Hiện trạng kết nối liên thông giữa các phần mềm/hệ thống

      Tên phần mềm/hệ thống        Cổng DVCTT tỉnh              CSDLQG về dân cư
      Phần mềm một cửa             Kết nối trực tiếp, nhận      Chưa kết nối
      Sở Xây dựng                  hồ sơ, chuẩn XML

      MCĐT tỉnh                    Qua LGSP                     Không

      2. Đánh giá khả năng nâng cấp của phần mềm
      """
    let content = try read(Array(text.utf8), "a.txt")
    #expect(
      links(content) == [
        "Phần mềm một cửa Sở Xây dựng → Cổng DVCTT tỉnh: Kết nối trực tiếp, nhận hồ sơ, chuẩn XML",
        "Phần mềm một cửa Sở Xây dựng → CSDLQG về dân cư: Chưa kết nối", "MCĐT tỉnh → Cổng DVCTT tỉnh: Qua LGSP",
        "MCĐT tỉnh → CSDLQG về dân cư: Không",
      ])
  }
}

/// Words that stand where a system might, and systems that stand where nobody would look.
@Suite struct NamesInTablesTests {
  @Test func aPairInOneCell() throws {
    let content = try matrix([
      Docx.table([
        ["STT", "Cặp hệ thống", "Đã kết nối", "Hình thức"], ["1", "Hệ thống một cửa tỉnh ↔ Cổng DVC", "Có", "Trực tiếp, XML"],
        ["2", "Một cửa huyện Núi Voi ↔ Cổng DVC", "Chưa", ""],
      ])
    ])
    #expect(content.links.map(\.row.text) == ["Hệ thống một cửa tỉnh", "Một cửa huyện Núi Voi"])
    #expect(content.links.map(\.column.text) == ["Cổng DVC", "Cổng DVC"])
  }

  @Test func columnsNamedByTheNumbersOfRows() throws {
    let content = try matrix([
      Docx.table([
        ["Hệ thống", "(1)", "(2)"], ["(1) Hệ thống một cửa tỉnh", "", "Trực tiếp"], ["(2) Cổng DVC tỉnh", "Trực tiếp", ""],
      ])
    ])
    #expect(
      links(content) == [
        "(1) Hệ thống một cửa tỉnh → (2) Cổng DVC tỉnh: Trực tiếp", "(2) Cổng DVC tỉnh → (1) Hệ thống một cửa tỉnh: Trực tiếp",
      ])
  }

  @Test func totalsAndBodiesAreNoSystems() throws {
    let inventory = try docx(
      Form.oneStopHeading,
      [Docx.table([Form.inventoryHeader, ["1", "PM một cửa tỉnh", "", "", "", ""], ["", "Tổng cộng", "", "", "", ""]])])
    #expect(inventory.rows.map(\.name.text) == ["PM một cửa tỉnh"])
    let content = try matrix([
      Docx.table([["STT", "Phần mềm", "Cơ quan", "Cổng DVC", "QLVB"], ["1", "MCĐT tỉnh", "VP UBND", "Trực tiếp", "Không"]])
    ])
    #expect(links(content) == ["MCĐT tỉnh → Cổng DVC: Trực tiếp", "MCĐT tỉnh → QLVB: Không"])
  }

  @Test func listsUnderWhatIsConnectedAreNotRead() throws {
    let content = try matrix([
      Docx.table([
        ["STT", "Tên hệ thống", "Các hệ thống đã kết nối", "Các hệ thống chưa kết nối"],
        ["1", "MCĐT tỉnh", "Cổng DVC tỉnh (trực tiếp), QLVB (qua LGSP)", "CSDLQG dân cư, CSDLQG bảo hiểm"],
      ])
    ])
    #expect(content.links.isEmpty)
    #expect(content.hasUnreadMatrix)
    #expect(!content.matrixNames.contains { $0.text.hasPrefix("Các") })
  }

  @Test func partnersOfOneSystemDownTheSide() throws {
    let content = try matrix([
      Docx.table([["Tên hệ thống", "Hệ thống một cửa tỉnh"], ["Kết nối với Cổng DVC", "Trực tiếp"], ["Kết nối với QLVB", "Chưa"]])
    ])
    #expect(links(content) == ["Hệ thống một cửa tỉnh → Cổng DVC: Trực tiếp", "Hệ thống một cửa tỉnh → QLVB: Chưa"])
  }

  @Test func theSubjectOfASentenceGoesOn() throws {
    let content = try matrix([
      Docx.paragraph("- Hệ thống một cửa tỉnh: đã kết nối trực tiếp với Cổng DVC tỉnh (XML); kết nối qua LGSP với Phần mềm QLVB.")
    ])
    #expect(content.links.map(\.row.text) == ["Hệ thống một cửa tỉnh", "Hệ thống một cửa tỉnh"])
    #expect(content.links.map(\.column.text) == ["Cổng DVC tỉnh", "Phần mềm QLVB"])
  }
}
