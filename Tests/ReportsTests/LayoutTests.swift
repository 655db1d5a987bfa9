import Catalogue
import Diagnostics
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

private func docx(_ blocks: [String]) throws -> ReportContent { try read(Docx.file([Docx.paragraph(Form.matrixHeading)] + blocks)) }

/// Links as `row → column: answer`.
private func links(_ content: ReportContent) -> [String] {
  content.links.map { "\($0.row.text) → \($0.column.text): \($0.answer.split(separator: "\n").joined(separator: "; "))" }
}

private let expected = ["MCĐT → QLVBĐH: Có", "MCĐT → CSDLQG về dân cư: Qua NGSP", "Cổng DVC → CSDLQG về dân cư: Không"]

@Suite struct MatrixLayoutTests {
  @Test func upright() throws {
    let content = try docx([
      Docx.table([[Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư"], ["MCĐT", "Có", "Qua NGSP"], ["Cổng DVC", "", "Không"]])
    ])
    #expect(links(content) == expected)
    #expect(content.links[1].place == Place(section: .connections, table: 1, row: 2, column: 3))
    #expect(content.matrixNames.map(\.text) == ["MCĐT", "Cổng DVC", "QLVBĐH", "CSDLQG về dân cư"])
  }

  @Test func withNumbersNotesAndNumberingRow() throws {
    let content = try docx([
      Docx.table([
        ["STT", Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "Ghi chú"], ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["1", "MCĐT", "Có", "Qua NGSP", "abc"], ["2", "Cổng DVC", "-", "Không", ""],
      ])
    ])
    #expect(links(content) == expected)
  }

  @Test func transposed() throws {
    let content = try docx([
      Docx.table([[Form.matrixCorner, "MCĐT", "Cổng DVC"], ["QLVBĐH", "Có", ""], ["CSDLQG về dân cư", "Qua NGSP", "Không"]])
    ])
    #expect(Set(links(content)) == Set(expected))
    #expect(content.matrixNames.filter(\.isRow).map(\.text) == ["MCĐT", "Cổng DVC"])
  }

  @Test func transposedWithAColumnOfLabels() throws {
    let content = try docx([
      Docx.table([
        ["Nhóm", "Tên phần mềm, hệ thống", "MCĐT", "Cổng DVC"], ["Hệ thống trong tỉnh", "QLVBĐH", "Có", ""],
        ["", "CSDLQG về dân cư", "Qua NGSP", "Không"],
      ])
    ])
    #expect(Set(links(content)) == Set(expected))
  }

  @Test func groupsOverTheSystems() throws {
    let rows = [
      Docx.cell(Form.matrixCorner, properties: "<w:vMerge w:val=\"restart\"/>") + Docx.cell("Hệ thống của tỉnh")
        + Docx.cell("CSDL quốc gia", properties: "<w:gridSpan w:val=\"2\"/>"),
      Docx.cell("", properties: "<w:vMerge/>") + Docx.cell("QLVBĐH") + Docx.cell("Dân cư") + Docx.cell("Đất đai"),
      Docx.cell("MCĐT") + Docx.cell("Có") + Docx.cell("Qua NGSP") + Docx.cell(""),
    ]
    let content = try docx([Docx.rawTable(rows)])
    #expect(links(content) == ["MCĐT → QLVBĐH: Có", "MCĐT → Dân cư: Qua NGSP"])
    #expect(content.links[1].column.context == "CSDL quốc gia")
  }

  @Test func threeColumnsUnderEachSystem() throws {
    let rows = [
      Docx.cell(Form.matrixCorner, properties: "<w:vMerge w:val=\"restart\"/>")
        + Docx.cell("CSDLQG về dân cư", properties: "<w:gridSpan w:val=\"3\"/>"),
      Docx.cell("", properties: "<w:vMerge/>") + Docx.cell("Hình thức") + Docx.cell("Nội dung") + Docx.cell("Tiêu chuẩn"),
      Docx.cell("MCĐT") + Docx.cell("Qua NGSP") + Docx.cell("Tra cứu công dân") + Docx.cell("JSON"),
    ]
    #expect(links(try docx([Docx.rawTable(rows)])) == ["MCĐT → CSDLQG về dân cư: Qua NGSP; Tra cứu công dân; JSON"])
  }

  /// One small table per system; the row of questions stands under the system's name, and the heading above names it in other words.
  @Test func aTableOfOneSystem() throws {
    let rows = [
      Docx.cell("Tên phần mềm/hệ thống") + Docx.cell("MCĐT của tỉnh", properties: "<w:gridSpan w:val=\"3\"/>"),
      Docx.cell("Hệ thống, CSDL kết nối") + Docx.cell("Cách kết nối") + Docx.cell("Thông tin trao đổi") + Docx.cell("Tiêu chuẩn"),
      Docx.cell("Cổng DVCTT") + Docx.cell("Trực tiếp") + Docx.cell("Gửi hồ sơ") + Docx.cell("JSON"),
      Docx.cell("PM một cửa thành phố Huế") + Docx.cell("Không") + Docx.cell("") + Docx.cell(""),
    ]
    let content = try docx([Docx.paragraph("a) Phần mềm một cửa điện tử"), Docx.rawTable(rows)])
    #expect(
      links(content) == ["MCĐT của tỉnh → Cổng DVCTT: Trực tiếp; Gửi hồ sơ; JSON", "MCĐT của tỉnh → PM một cửa thành phố Huế: Không"])
  }

  /// Scanned headings lose their accents; without them III.2 would go on as III.1, and its programmes would be one-stop systems.
  @Test func aDamagedHeadingStillOpensItsSection() throws {
    let inventory = [Form.inventoryHeader, ["1", "Phần mềm cấp phép", "", "", "", ""]]
    let content = try read(
      Docx.file([
        Docx.paragraph(Form.oneStopHeading), Docx.table([Form.inventoryHeader, ["1", "MCĐT", "", "", "", ""]]),
        Docx.paragraph("2. Thông kê và sơ bộ thực trạng Phần niềm/Hệ thông CNTT phục vụ giải quyêt TTHC khác"), Docx.table(inventory),
      ]))
    #expect(content.rows.map(\.name.place.section) == [.oneStopInventory, .otherInventory])
  }

  @Test func threeRowsUnderEachSystem() throws {
    func row(_ first: Bool, _ label: String, _ text: String) -> String {
      Docx.cell(first ? "MCĐT" : "", properties: first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>") + Docx.cell(label)
        + Docx.cell(text)
    }
    let rows = [
      Docx.cell("Phần mềm/Hệ thống") + Docx.cell("Tiêu chí") + Docx.cell("CSDLQG về dân cư"), row(true, "Hình thức kết nối", "Qua NGSP"),
      row(false, "Nội dung trao đổi", "Tra cứu"), row(false, "Tiêu chuẩn dữ liệu", "Không"),
    ]
    #expect(links(try docx([Docx.rawTable(rows)])) == ["MCĐT → CSDLQG về dân cư: Qua NGSP; Tra cứu"])
  }

  @Test func cutIntoTwoTables() throws {
    let content = try docx([
      Docx.table([[Form.matrixCorner, "QLVBĐH"], ["MCĐT", "Có"], ["Cổng DVC", ""]]),
      Docx.table([[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Qua NGSP"], ["Cổng DVC", "Không"]]),
    ])
    #expect(Set(links(content)) == Set(expected))
  }

  @Test func goesOnOnTheNextPageWithoutHeader() throws {
    let content = try docx([
      Docx.table([["STT", Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư"], ["1", "MCĐT", "Có", "Qua NGSP"]]),
      Docx.table([["2", "Cổng DVC", "", "Không"]]),
    ])
    #expect(links(content) == expected)
  }

  @Test func dittoRepeatsTheCellAbove() throws {
    let content = try docx([
      Docx.table([[Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư"], ["MCĐT", "Có", "Qua NGSP"], ["Cổng DVC", "Như trên", "nt"]])
    ])
    #expect(links(content).suffix(2) == ["Cổng DVC → QLVBĐH: Có", "Cổng DVC → CSDLQG về dân cư: Qua NGSP"])
    #expect(content.links.last?.text == "nt")
  }

  @Test func dittoWithNothingAboveIsNamed() throws {
    let content = try docx([Docx.table([[Form.matrixCorner, "QLVBĐH"], ["MCĐT", "nt"]])])
    #expect(content.diagnostics.contains { $0.id == "ditto-without-source" && $0.location?.row == 2 && $0.location?.column == 2 })
  }

  @Test func theFormsQuestionsAreStripped() throws {
    let question =
      "- Kết nối trực tiếp hay qua trung gian (ví dụ như kết nối qua trục tích hợp...)? Qua LGSP\n- Trao đổi thông tin gì, phục vụ nghiệp vụ gì? Hồ sơ\n- Tiêu chuẩn trao đổi dữ liệu (XML, JSON...)? XML"
    let content = try docx([Docx.table([[Form.matrixCorner, "QLVBĐH"], ["MCĐT", question]])])
    #expect(content.links.first?.answer == "- Qua LGSP\n- Hồ sơ\n- XML")
    #expect(content.links.first?.text == question)
    #expect(FormQuestions.strip("Tiêu chuẩn trao đổi dữ liệu: XML") == "Tiêu chuẩn trao đổi dữ liệu: XML")
  }

  @Test func marksAreReadByTheirLegend() throws {
    let content = try docx([
      Docx.table([[Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư"], ["MCĐT", "x", "KH"], ["Cổng DVC", "✓", "–"]]),
      Docx.paragraph("Chú thích: x: kết nối trực tiếp; ✓: qua LGSP; KH: có kế hoạch; –: chưa kết nối"),
    ])
    #expect(links(content) == ["MCĐT → QLVBĐH: kết nối trực tiếp", "MCĐT → CSDLQG về dân cư: có kế hoạch", "Cổng DVC → QLVBĐH: qua LGSP"])
    #expect(content.links.map(\.text) == ["x", "KH", "✓"])
  }
}

@Suite struct ListLayoutTests {
  @Test func pairsInRows() throws {
    let content = try docx([
      Docx.table([
        ["STT", "Phần mềm/Hệ thống", "Kết nối với Phần mềm/Hệ thống, CSDL", "Hình thức kết nối, nội dung trao đổi, tiêu chuẩn"],
        ["1", "MCĐT", "QLVBĐH", "Có"], ["2", "MCĐT", "CSDLQG về dân cư", "Qua NGSP"], ["3", "Cổng DVC", "CSDLQG về dân cư", "Không"],
      ])
    ])
    #expect(links(content) == expected)
  }

  @Test func columnsOfTicks() throws {
    let content = try docx([
      Docx.table([
        ["Từ hệ thống", "Đến hệ thống", "Kết nối trực tiếp (X)", "Qua trục (X)", "Thông tin", "Chuẩn dữ liệu"],
        ["MCĐT", "QLVBĐH", "X", "", "Gửi văn bản", "XML"], ["", "CSDLQG về dân cư", "", "x", "Tra cứu", "Không"],
      ])
    ])
    #expect(links(content) == ["MCĐT → QLVBĐH: Kết nối trực tiếp (X); Gửi văn bản; XML", "MCĐT → CSDLQG về dân cư: Qua trục (X); Tra cứu"])
  }

  @Test func oneTablePerSystemNamedAbove() throws {
    let content = try docx([
      Docx.paragraph("a) MCĐT UBND quận 1"), Docx.table([["Hệ thống kết nối", "Nội dung kết nối"], ["QLVBĐH", "Có"]]),
      Docx.paragraph("b) Cổng DVC:"), Docx.table([["Hệ thống kết nối", "Nội dung kết nối"], ["CSDLQG về dân cư", "Không"]]),
    ])
    #expect(links(content) == ["MCĐT UBND quận 1 → QLVBĐH: Có", "Cổng DVC → CSDLQG về dân cư: Không"])
  }
}

@Suite struct TextLayoutTests {
  private func barred(_ cells: [String], heading: String) -> [UInt8] { Array((heading + "\n" + cells.map { $0 + "\n|\n" }.joined()).utf8) }

  @Test func widthFromTheNumberingLine() throws {
    let cells = [
      "Tên Phần mềm/Hệ thống, CSDL", "QLVBĐH", "CSDLQG về dân cư", "(1)", "(2)", "(3)", "MCĐT", "Có", "Qua NGSP", "Cổng DVC", "", "Không",
    ]
    #expect(links(try read(barred(cells, heading: Form.matrixHeading), "a.txt")) == expected)
  }

  @Test func widthFromTheNamesWithoutANumberingLine() throws {
    let cells = ["Tên Phần mềm/Hệ thống, CSDL", "QLVBĐH", "CSDLQG về dân cư", "MCĐT", "Có", "Qua NGSP", "Cổng DVC", "", "Không"]
    #expect(links(try read(barred(cells, heading: Form.matrixHeading), "a.txt")) == expected)
  }
}

@Suite struct SpreadsheetLayoutTests {
  @Test func sheetNamesAreHeadings() throws {
    let content = try read(
      Xlsx.file([
        Xlsx.Sheet("IV.1", [["Tên hệ thống", "QLVBĐH", "CSDLQG về dân cư"], ["MCĐT", "Có", "Qua NGSP"], ["Cổng DVC", "", "Không"]])
      ]), "a.xlsx")
    #expect(links(content) == expected)
    #expect(content.links[1].place == Place(section: .connections, table: 1, row: 2, column: 3, sheet: "IV.1"))
  }

  @Test func oneSheetWithEverything() throws {
    let rows = [
      [Form.oneStopHeading], Form.inventoryHeader, ["1", "MCĐT", "", "", "", ""], ["IV. KHẢ NĂNG NÂNG CẤP TRÁNH ĐẦU TƯ DÀN TRẢI"],
      [Form.matrixHeading], [Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư"],
      ["MCĐT", "Có", "Qua NGSP"], ["Cổng DVC", "", "Không"],
    ]
    let content = try read(Xlsx.file([Xlsx.Sheet("a", rows)]), "a.xlsx")
    #expect(content.rows.map(\.name.text) == ["MCĐT"])
    #expect(links(content) == expected)
    #expect(content.links.first?.place.row == 7)
  }
}

@Suite struct InventoryTests {
  private func profile(_ functions: String, _ scope: String, _ condition: String) throws -> Profile {
    let content = try read(
      Docx.file([
        Docx.paragraph(Form.oneStopHeading), Docx.table([Form.inventoryHeader, ["1", "MCĐT tỉnh", functions, scope, condition, ""]]),
      ]))
    return try #require(content.rows.first?.profile)
  }

  @Test(arguments: ["☑|☐", "x|", "X|☐", "[x]|[ ]", "(x)|( )", "✓|□", "☒|□"]) func readsEveryKindOfTick(_ marks: String) throws {
    let parts = marks.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let text =
      "\(parts[0]) Cung cấp DVCTT mức độ 3\n\(parts[1]) Cung cấp DVCTT mức độ 4, cho phép thanh toán trực tuyến\n\(parts[0]) Hỗ trợ người dân đánh giá cán bộ, công chức"
    #expect(try profile(text, "", "").functions == ["onlineServiceLevel3", "staffRating"])
  }

  @Test func countsUnitsPerLevel() throws {
    let units = try profile(
      "",
      "• Số lượng đơn vị cấp tỉnh/TP đã triển khai: 1/1\n• Số lượng đơn vị cấp Sở đã triển khai: 9/20\n• Số lượng hồ sơ tiếp nhận hàng năm (2014, 2015, 2016): 5000\n• cấp phường/xã: 30",
      ""
    ).deployedUnits
    #expect(
      units == [
        .province: DeployedUnits(deployed: 1, total: 1), .department: DeployedUnits(deployed: 9, total: 20),
        .commune: DeployedUnits(deployed: 30, total: nil),
      ])
  }

  @Test func readsTheCondition() throws {
    #expect(
      try profile("", "", "☐ Hoạt động tốt\n☑ Hoạt động chưa tốt, cần chỉnh sửa\n☐ Phần mềm không sử dụng được").condition == .needsWork)
    #expect(try profile("", "", "☐ Hoạt động tốt\n☐ Hoạt động chưa tốt\n☐ Phần mềm không sử dụng được").condition == nil)
    #expect(try profile("", "", "Hoạt động tốt").condition == .good)
  }

  @Test func skipsRowsOfTheBlankForm() throws {
    let rows = [
      Form.inventoryHeader, ["1", "Một cửa điện tử A", "□ Cung cấp DVCTT mức độ 3", "...", "□ Hoạt động tốt", ""],
      ["…", "…", "", "", "", ""], ["2", "Một cửa điện tử Sở X", "", "", "", ""],
    ]
    #expect(try read(Docx.file([Docx.paragraph(Form.oneStopHeading), Docx.table(rows)])).rows.map(\.name.text) == ["Một cửa điện tử Sở X"])
  }

  @Test func aBlankFormSaysSo() throws {
    let content = try read(
      Docx.file([
        Docx.paragraph(Form.oneStopHeading),
        Docx.table([Form.inventoryHeader, ["1", "Một cửa điện tử A", "□ Cung cấp DVCTT mức độ 3", "", "", ""]]),
      ]))
    #expect(content.isBlankForm)
    #expect(content.diagnostics.map(\.id) == ["blank-form"])
    #expect(try read(Docx.file([Docx.paragraph("Giấy mời họp")])).diagnostics.map(\.id) == ["not-a-report"])
  }

  @Test func keepsPracticeAndNotes() throws {
    let content = try read(
      Docx.file([
        Docx.paragraph(Form.oneStopHeading), Docx.table([Form.inventoryHeader, ["1", "MCĐT", "", "", "", ""]]),
        Docx.paragraph("4. Làm rõ hiện trạng chuyển hồ sơ thủ tục hành chính giữa các bộ phận"),
        Docx.paragraph("☐ Hồ sơ nộp trực tiếp được vào sổ quản lý nhưng không được số hóa (scan)"),
        Docx.paragraph("☑ Hồ sơ đã được số hóa được chuyển song song với chuyển bản giấy"),
        Docx.paragraph("V. CÁC NỘI DUNG KHÁC"), Docx.paragraph("- Báo cáo về khó khăn, vướng mắc của các Bộ, ngành, địa phương"),
        Docx.paragraph("Thiếu kinh phí."), Docx.paragraph("VII. ĐỀ XUẤT, KIẾN NGHỊ"), Docx.paragraph("Đề nghị có chuẩn."),
      ]))
    #expect(content.practice.dossierTransfer == ["scannedWithPaper"])
    #expect(content.notes == ["V": "Thiếu kinh phí.", "VII": "Đề nghị có chuẩn."])
  }

  /// A heading takes its own words and none of those behind it, on the same line or on the next.
  @Test func aHeadingSwallowsNoNote() throws {
    let inOneLine = try read(
      Docx.file([
        Docx.paragraph(Form.oneStopHeading), Docx.table([Form.inventoryHeader, ["1", "MCĐT", "", "", "", ""]]),
        Docx.paragraph("V. Khó khăn, vướng mắc: thiếu kinh phí; nhân lực mỏng."),
      ]))
    #expect(inOneLine.notes == ["V": "thiếu kinh phí; nhân lực mỏng."])
    let header = Form.inventoryHeader.map { "\($0)\n|\n" }.joined()
    let text =
      "\(Form.oneStopHeading)\n\(header)1\n|\nMCĐT tỉnh\n|\nx\n|\nToàn tỉnh\n|\nTốt\n|\n-\n|\n"
      + "V. CÁC NỘI DUNG KHÁC\nKinh phí còn hạn hẹp; nhân lực còn thiếu.\nVII. ĐỀ XUẤT, KIẾN NGHỊ\nĐề nghị sớm ban hành chuẩn."
    let barred = try read(Array(text.utf8), "a.txt")
    #expect(barred.notes == ["V": "Kinh phí còn hạn hẹp; nhân lực còn thiếu.", "VII": "Đề nghị sớm ban hành chuẩn."])
  }

  @Test func tablesThatAreNotUnderstoodAreNamed() throws {
    let content = try docx([Docx.table([["Alpha", "Beta"], ["1", "2"]]), Docx.table([[Form.matrixCorner, "QLVBĐH"], ["MCĐT", "Có"]])])
    #expect(content.diagnostics.contains { $0.id == "table-not-understood" && $0.location?.table == 1 })
  }
}

/// Choices of III.1 spread over columns, headers of groups in files that merge no cells, legends line by line.
@Suite struct SpreadLayoutTests {
  private let choices = [
    ["STT", "Tên phần mềm", "Chức năng chính", "", "Phạm vi triển khai", "", "Đánh giá sơ bộ thực trạng", ""],
    [
      "", "", "Cung cấp DVCTT mức độ 3", "Đánh giá cán bộ, công chức", "Cấp Sở", "Cấp xã", "Hoạt động tốt, đáp ứng được các yêu cầu",
      "Phần mềm không sử dụng được",
    ],
    ["1", "MCĐT", "x", "x", "18/20", "", "x", ""], ["2", "Cổng DVC", "", "x", "", "60/144", "", "x"],
  ]

  private func check(_ content: ReportContent) {
    #expect(content.rows.map(\.name.text) == ["MCĐT", "Cổng DVC"] && content.links.isEmpty)
    #expect(content.rows.first?.profile.functions == ["onlineServiceLevel3", "staffRating"])
    #expect(content.rows.first?.profile.deployedUnits == [.department: DeployedUnits(deployed: 18, total: 20)])
    #expect(content.rows.map(\.profile.condition) == [.good, .unusable])
    #expect(content.rows.last?.profile.functions == ["staffRating"])
    #expect(content.rows.last?.profile.deployedUnits == [.commune: DeployedUnits(deployed: 60, total: 144)])
  }

  @Test func choicesInColumnsOfTheirOwn() throws {
    let merges = ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"]
    check(try read(Xlsx.file([.init("III.1", choices, merges: merges)]), "a.xlsx"))
  }

  @Test func theSameWithoutMergedCells() throws {
    let text = "III. ĐÁNH GIÁ\n" + Form.oneStopHeading + "\n\n" + choices.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    check(try read(Array(text.utf8), "a.txt"))
  }

  @Test func groupsWithoutMergedCellsInUpgrades() throws {
    let rows = [
      ["STT", "Tên phần mềm", "Khả năng nâng cấp", "", "", "Phương án"],
      ["", "", "Không cần nâng cấp", "Có khả năng nâng cấp", "Không có khả năng nâng cấp", ""], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["1", "MCĐT", "[x]", "[ ]", "[ ]", ""], ["2", "Cổng DVC", "[ ]", "[ ]", "[x]", ""],
    ]
    let text = "IV. KHẢ NĂNG NÂNG CẤP\n2. Đánh giá khả năng nâng cấp\n\n" + rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    #expect(try read(Array(text.utf8), "a.txt").rows.map(\.profile.upgrade) == [.ready, .impossible])
  }

  @Test func aLegendLineByLineAndMarksWithAWordBehind() throws {
    let matrix = Docx.table([[Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "CSDLQG về đất đai"], ["MCĐT", "x (JSON)", "KH", "o"]])
    let legend = ["Ghi chú:", "- x: đã kết nối trực tiếp;", "- KH: có kế hoạch kết nối trong năm 2018;", "- o: chưa kết nối."]
    let content = try docx([matrix] + legend.map { Docx.paragraph($0) })
    #expect(content.links.map(\.answer) == ["đã kết nối trực tiếp; JSON", "có kế hoạch kết nối trong năm 2018", "chưa kết nối."])
    #expect(content.links.map(\.text) == ["x (JSON)", "KH", "o"])
  }

  /// One table for each system, named in the row above the header: "Phần mềm/Hệ thống tại cột (1) | MCĐT".
  @Test(arguments: ["Phần mềm/Hệ thống tại cột (1)", "Phần mềm/Hệ thống ở cột (1):", "Tên hệ thống được báo cáo"])
  func tablesOfOneSystemUnderALabel(_ label: String) throws {
    let header = ["TT", "Kết nối với phần mềm, CSDL", "Có kết nối không", "Trực tiếp hay trung gian"]
    let tables = [("MCĐT tỉnh", "Cổng DVCTT tỉnh"), ("MCĐT huyện Đông", "CSDLQG về dân cư")].map {
      Docx.table([[label, $0, "", ""], header, ["1", $1, "Có", "Trực tiếp"]])
    }
    let content = try docx([Docx.paragraph(Form.matrixHeading)] + tables)
    #expect(content.links.map(\.row.text) == ["MCĐT tỉnh", "MCĐT huyện Đông"])
    #expect(content.links.map(\.column.text) == ["Cổng DVCTT tỉnh", "CSDLQG về dân cư"])
  }

  /// Connections in sentences, one to a line, where there is no table; free sentences are not guessed at.
  @Test func connectionsToldInParagraphs() throws {
    let content = try docx([
      Docx.paragraph(Form.matrixHeading), Docx.paragraph("Cơ quan trình bày như sau:"),
      Docx.paragraph("- Trang DVC với PM một cửa Văn phòng: kết nối trực tiếp, chuẩn XML"),
      Docx.paragraph("b) Giữa MC Sở Y tế và CSDLQG về dân cư: chưa kết nối"),
      Docx.paragraph("Phần mềm một cửa không kết nối với hệ thống nào."),
    ])
    #expect(
      content.links.map(\.row.text) == ["Trang DVC", "MC Sở Y tế"]
        && content.links.map(\.column.text) == ["PM một cửa Văn phòng", "CSDLQG về dân cư"])
    #expect(content.links.map(\.answer) == ["kết nối trực tiếp, chuẩn XML", "chưa kết nối"])
    #expect(content.links.map(\.place.row) == [2, 3] && content.links.allSatisfy { $0.place.table == 0 })
  }

  /// "Có (1)": the note under the table says what.
  @Test func footnotesInCells() throws {
    let matrix = Docx.table([[Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "VBPL"], ["MCĐT", "Có (1)", "(2)", "Có (5)"]])
    let notes = ["Ghi chú dưới bảng:", "(1) Qua LGSP của tỉnh; gửi hồ sơ.", "(2) Kết nối trực tiếp."]
    let content = try docx([matrix] + notes.map { Docx.paragraph($0) })
    #expect(content.links.map(\.answer) == ["Có ; Qua LGSP của tỉnh; gửi hồ sơ.;", "Kết nối trực tiếp.", "Có (5)"])
  }

  /// A matrix with one-stop systems as columns and sentences in its cells is no list of pairs.
  @Test func aTurnedMatrixOfSentences() throws {
    let content = try docx([
      Docx.paragraph(Form.matrixHeading),
      Docx.table([
        ["Hệ thống có liên quan \\ Phần mềm một cửa, DVCTT", "HT DVCTT tỉnh", "MCĐT Đồng Văn"],
        ["QLVB", "Cổng DVCTT gửi hồ sơ sang QLVB", "Không"],
        ["PM hộ tịch của Bộ Tư pháp", "Không", "MCĐT nhận hồ sơ từ phần mềm hộ tịch"],
      ]),
    ])
    #expect(Set(content.links.map(\.row.text)) == ["HT DVCTT tỉnh", "MCĐT Đồng Văn"])
    #expect(Set(content.links.map(\.column.text)) == ["QLVB", "PM hộ tịch của Bộ Tư pháp"])
  }

  /// Letter marks of a legend inside longer answers.
  @Test func marksOfALegendAreSpeltOutWhereTheyStandForWords() throws {
    let matrix = Docx.table([
      [Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "CSDLQG về đất đai"], ["MCĐT", "TT: hồ sơ", "KH: 2018, qua TR", "Sở TTX báo"],
    ])
    let legend = ["Ghi chú:", "TT: kết nối trực tiếp", "KH: có kế hoạch kết nối", "TR: trục LGSP"]
    let content = try docx([matrix] + legend.map { Docx.paragraph($0) })
    #expect(content.links.map(\.answer) == ["kết nối trực tiếp; hồ sơ", "có kế hoạch kết nối; 2018, qua trục LGSP", "Sở TTX báo"])
  }

  @Test func headersOfAListMaySayTheDirection() throws {
    func flows(_ first: String, _ second: String) throws -> [Flow?] {
      try docx([
        Docx.table([
          ["TT", first, second, "Hình thức kết nối"], ["1", "MCĐT", "QLVBĐH", "Trực tiếp"], ["2", "MCĐT", "Cổng DVC", "Không"],
        ])
      ])
      .links.map(\.headerFlow)
    }
    #expect(try flows("Từ hệ thống (gửi)", "Đến hệ thống (nhận)") == [.forward, .forward])
    // Whichever stands first, the one that gives is the row.
    #expect(try flows("Hệ thống nhận", "Hệ thống gửi") == [.forward, .forward])
    #expect(try flows("Hệ thống thứ nhất", "Hệ thống thứ hai") == [nil, nil])
  }

  @Test func aColumnOfDirectionsIsNoSystem() throws {
    let rows = [
      ["TT", "Hệ thống thứ nhất", "Hệ thống thứ hai", "Hình thức kết nối", "Chiều dữ liệu (tính từ hệ thống thứ nhất)"],
      ["1", "MCĐT", "QLVBĐH", "Trực tiếp", "Nhận về"],
    ]
    #expect(links(try docx([Docx.table(rows)])) == ["MCĐT → QLVBĐH: Trực tiếp; Nhận về"])
  }
}

@Suite struct AgencyFinderTests {
  private func agency(_ blocks: [String], file: String = "x.docx") throws -> String {
    let document = try DocumentReader.read(Docx.file(blocks), fileName: file)
    return ReportReader.agency(
      of: document, fileName: file, directory: AgencyDirectory(catalogue: Form.catalogue), lexicon: Lexicon(catalogue: Form.catalogue)
    ).name
  }

  @Test func readsLetterheads() throws {
    #expect(try agency([Docx.paragraph("ỦY BAN NHÂN DÂN TỈNH AN BÌNH")]) == "Ủy ban nhân dân tỉnh An Bình")
    #expect(try agency([Docx.paragraph("ỦY BAN NHÂN DÂN"), Docx.paragraph("TỈNH AN BÌNH")]) == "Ủy ban nhân dân tỉnh An Bình")
    #expect(
      try agency([Docx.table([["UBND TỈNH AN BÌNH\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]])])
        == "Ủy ban nhân dân tỉnh An Bình")
    #expect(try agency([Docx.paragraph("BỘ GIAO THÔNG VẬN TẢI")]) == "Bộ Giao thông vận tải")
    #expect(
      try agency([Docx.paragraph("THÀNH PHỐ HÀ NỘI"), Docx.paragraph("UBND THÀNH PHỐ HÀ NỘI")]) == "Ủy ban nhân dân thành phố Hà Nội")
    #expect(try agency([Docx.paragraph("BỘ DI SẢN"), Docx.table([["Phần mềm một cửa Bộ Di sản", "x"]])]) == "Bộ Di sản")
    #expect(
      try agency([Docx.paragraph("Kính gửi: Bộ Thông tin và Truyền thông"), Docx.paragraph("UBND TỈNH AN BÌNH")])
        == "Ủy ban nhân dân tỉnh An Bình")
  }
}
