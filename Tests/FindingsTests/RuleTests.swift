import Assembly
import Catalogue
import Diagnostics
import Findings
import InteropGraph
import TestSupport
import Testing

@Suite struct RuleTests {
  private func findings(
    _ rule: String, oneStopRows: [[String]] = [["MCĐT", "", ""], ["Cổng DVC", "", ""]], other: [String] = [], _ matrix: [[String]]
  ) -> [Finding] {
    let graph = Form.analyze([
      ("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStopRows: oneStopRows, other: other, matrix: matrix))
    ]).graph
    let all = RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue))
    for finding in all {
      #expect(!finding.evidence.isEmpty && !finding.subjects.isEmpty, "\(finding.id)")
      #expect(!finding.message.vi.isEmpty && !finding.message.en.isEmpty)
    }
    return all.filter { $0.rule == rule }
  }

  private func basis(_ answer: String) -> String? {
    let found = findings("isolated-one-stop", [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", answer]])
    guard case .text(let basis)? = found.first?.details.first(where: { $0.key == "basis" })?.value else { return nil }
    return basis
  }

  @Test func isolationHasItsReason() {
    #expect(basis("Không") == "no-link")
    #expect(basis("") == "no-link")
    #expect(basis("Dự kiến năm 2018") == "planned-only")
    #expect(basis("Gửi file Excel qua email") == "manual-only")
    #expect(basis("Chỉ đặt đường link") == "manual-only")
    #expect(basis("Tạm dừng kết nối") == "no-link")
    #expect(basis("Có") == nil)
    #expect(basis("Qua LGSP") == nil)
    #expect(
      findings("isolated-one-stop", [[Form.matrixCorner, "CSDLQG về dân cư"], ["Cổng DVC", "Có"]]).first?.subjects == [
        "an-binh/mot-cua-dien-tu"
      ])
  }

  @Test func anUnreadCellAccusesNobody() {
    #expect(basis("Xem phụ lục 2") == nil)
    #expect(findings("unclear-cell", [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Xem phụ lục 2"]]).count == 1)
  }

  @Test func onlineServicesAreJudgedTheSameWay() {
    #expect(
      findings("isolated-online-service", [[Form.matrixCorner, "MCĐT"], ["Cổng DVC", "Không"]]).map(\.subjects) == [
        ["an-binh/dich-vu-cong-truc-tuyen"]
      ])
  }

  @Test func waysToNationalDatabasesLeadOverOtherSystems() {
    let matrix = [[Form.matrixCorner, "Cổng DVC", "CSDLQG về dân cư"], ["MCĐT", "Có", ""], ["Cổng DVC", "", "Qua NGSP"]]
    #expect(findings("no-national-database", matrix).isEmpty)
    #expect(
      findings(
        "no-national-database",
        [[Form.matrixCorner, "Cổng DVC", "CSDLQG về dân cư"], ["MCĐT", "Có", "Không"], ["Cổng DVC", "", "Dự kiến"]]
      ).map(\.subjects).count == 2)
  }

  @Test func aOneStopSystemWithoutItsOnlineService() {
    #expect(
      findings("no-online-service-link", [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Có"]]).first?.subjects.first
        == "an-binh/mot-cua-dien-tu")
    #expect(findings("no-online-service-link", [[Form.matrixCorner, "Cổng DVC"], ["MCĐT", "Có"]]).isEmpty)
  }

  @Test func islands() {
    #expect(findings("agency-island", [[Form.matrixCorner, "Cổng DVC"], ["MCĐT", "Có"]]).map(\.subjects) == [["an-binh"]])
    #expect(findings("agency-island", [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Có"]]).isEmpty)
  }

  private func duplicates(_ first: (String, String), _ second: (String, String)) -> Int {
    findings(
      "duplicate-one-stop", oneStopRows: [["MCĐT tỉnh", first.0, first.1], ["MCĐT Sở Y tế", second.0, second.1]],
      [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT tỉnh", "Có"]]
    ).count
  }

  @Test func duplicatesNeedFunctionsAndALevelInCommon() {
    let three = "x Cung cấp DVCTT mức độ 3"
    let both = three + "\nx Tiếp nhận, xử lý phản ánh, kiến nghị"
    let four = three + "\nx Cung cấp DVCTT mức độ 4, cho phép thanh toán\nx Tiếp nhận, xử lý phản ánh, kiến nghị\nx Hỗ trợ đánh giá cán bộ"
    #expect(duplicates((three, "cấp Sở: 3/20"), (both, "cấp Sở: 1/20")) == 1)
    #expect(duplicates((three, "cấp Sở: 3/20"), (both, "cấp huyện: 1/12")) == 0)
    #expect(duplicates((three, "cấp Sở: 0/20"), (both, "cấp Sở: 1/20")) == 0)
    #expect(duplicates((three, "cấp Sở: 3/20"), (four, "cấp Sở: 1/20")) == 0)
    #expect(duplicates(("", "cấp Sở: 3/20"), ("", "cấp Sở: 1/20")) == 0)
  }

  @Test func localSoftwareForACentralSystemsWork() {
    let found = findings(
      "duplicates-central-system",
      other: ["Phần mềm quản lý hộ tịch", "Phần mềm cấp phép xây dựng", "Phần mềm quản lý giấy phép lái xe Sở GTVT"],
      [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Có"]])
    #expect(found.map { $0.subjects[0] } == ["an-binh/giay-phep-lai-xe", "an-binh/ho-tich"])
    #expect(found.allSatisfy { $0.subjects[1].hasPrefix("quoc-gia/") })
  }

  @Test func routesAndBuses() {
    let matrix = [
      [Form.matrixCorner, "CSDLQG về dân cư", "CSDLQG về đất đai", "PM A của Bộ Y tế"], ["MCĐT", "Trực tiếp", "Qua LGSP", "Trực tiếp"],
      ["Cổng DVC", "Trực tiếp", "Qua ESB", ""],
    ]
    #expect(findings("redundant-direct-links", matrix).first?.subjects.count == 3)
    #expect(findings("several-buses", matrix).first?.subjects == ["an-binh", "an-binh/esb", "an-binh/lgsp"])
    #expect(
      findings("parallel-routes", [[Form.matrixCorner, "MCĐT", "Cổng DVC"], ["MCĐT", "", "Trực tiếp"], ["Cổng DVC", "Qua LGSP", ""]]).count
        == 1)
    #expect(findings("several-buses", [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Dự kiến qua LGSP và ESB"]]).isEmpty)
  }

  @Test func theSameDomainInThreeAgencies() {
    let files = ["An Bình", "Kim Sơn", "Nam Hải"].map {
      (
        "\($0).docx",
        Form.report(
          "Ủy ban nhân dân tỉnh \($0)", oneStop: ["MCĐT"], other: ["Phần mềm cấp phép xây dựng"],
          matrix: [[Form.matrixCorner, "Cổng DVC"], ["MCĐT", "Có"]])
      )
    }
    func count(_ number: Int) -> Int {
      let graph = Form.analyze(Array(files.prefix(number))).graph
      return RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue)).count { $0.rule == "parallel-investment" }
    }
    #expect(count(2) == 0)
    #expect(count(3) == 1)
  }
}
