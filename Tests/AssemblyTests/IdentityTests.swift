import Assembly
import InteropGraph
import TestSupport
import Testing

/// How names become systems, seen from whole reports.
@Suite struct IdentityTests {
  private func graph(_ names: [String], matrix: [String], other: [String] = []) -> InteropGraph {
    let rows = [[Form.matrixCorner, "CSDLQG về dân cư"]] + matrix.map { [$0, "Không"] }
    return Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: names, other: other, matrix: rows))]).graph
  }

  /// Ids of the systems that the names in III.1 and in the matrix resolve to.
  private func systems(_ graph: InteropGraph) -> [String: String] {
    Dictionary(graph.systems.flatMap { system in system.mentions.map { ($0.text, system.id) } }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("Phần mềm Một cửa điện tử tỉnh An Bình", "MCĐT"),
    ("Phần mềm Một cửa điện tử Sở Tài nguyên và Môi trường (eOneGate)", "Phần mềm một cửa Sở TN&MT"),
    ("Phần mềm Một cửa điện tử Sở Xây dựng (OpenCPS)", "OpenCPS"), ("Phần mềm Một cửa điện tử Cục Đăng kiểm", "MCĐT Cục ĐK"),
    ("Một cửa điện tử tỉnh (VNPT-iGate)", "iGate"), ("Phần mềm một cửa UBND quận 1", "PM một cửa quận 1"),
    ("Phần mềm một cửa cấp xã", "PM MCĐT phường/xã"), ("Phần mềm một của điện tử tỉnh", "Hệ thống Một cửa điện tử"),
    ("Cổng dịch vụ công trực tuyến tỉnh An Bình", "DVCTT"), ("Phần mềm một cửa Sở Y tế", "Phần mềm một cửa điện tử"),
  ])
  func oneSystemWithTwoNames(_ first: String, _ second: String) {
    let ids = systems(graph([first], matrix: [second]))
    #expect(ids[first] == ids[second], "\(ids)")
  }

  @Test(arguments: [
    ("Phần mềm một cửa Sở Xây dựng", "Phần mềm một cửa Sở Y tế"), ("Phần mềm một cửa tỉnh (OpenCPS)", "Phần mềm một cửa tỉnh (eGate)"),
    ("Phần mềm một cửa quận 1", "Phần mềm một cửa quận 10"), ("Phần mềm một cửa huyện", "Phần mềm một cửa cấp xã"),
    ("Phần mềm một cửa điện tử", "Cổng dịch vụ công"), ("Phần mềm một cửa tỉnh", "Hệ thống một cửa quốc gia"),
    ("Phần mềm một cửa Cục Quản lý A", "Phần mềm một cửa Cục QLB"), ("Một cửa Sở Xây dựng", "Một cửa điện tử tỉnh"),
  ])
  func twoSystemsWithSimilarNames(_ first: String, _ second: String) {
    let ids = systems(graph([first, second], matrix: [first, second]))
    #expect(ids[first] != nil && ids[first] != ids[second], "\(ids)")
  }

  @Test func localSoftwareAndTheCentralSystemStayApart() {
    let ids = systems(graph(["MCĐT"], matrix: ["PM hộ tịch", "Phần mềm hộ tịch của Bộ Tư pháp"], other: ["Phần mềm quản lý hộ tịch"]))
    #expect(ids["PM hộ tịch"] == "an-binh/ho-tich")
    #expect(ids["Phần mềm hộ tịch của Bộ Tư pháp"]?.hasPrefix("quoc-gia/") == true)
    // Without software of its own the same words mean the central one.
    #expect(systems(graph(["MCĐT"], matrix: ["PM hộ tịch"]))["PM hộ tịch"]?.hasPrefix("quoc-gia/") == true)
  }

  @Test func anotherAgencysSystemBelongsToThatAgency() {
    let first = Form.report(
      "Ủy ban nhân dân tỉnh An Bình", oneStop: ["Một cửa điện tử tỉnh"],
      matrix: [[Form.matrixCorner, "Phần mềm một cửa của tỉnh Kim Sơn"], ["Một cửa điện tử tỉnh", "Trực tiếp"]])
    let second = Form.report(
      "Ủy ban nhân dân tỉnh Kim Sơn", oneStop: ["Một cửa điện tử tỉnh"],
      matrix: [[Form.matrixCorner, "Cổng DVC"], ["Một cửa điện tử tỉnh", "Có"]])
    let alone = Form.analyze([("a.docx", first)]).graph
    let both = Form.analyze([("a.docx", first), ("b.docx", second)]).graph
    #expect(both.connections.contains { Set([$0.source, $0.target]) == ["an-binh/mot-cua-dien-tu", "kim-son/mot-cua-dien-tu"] })
    // A further report renames nothing that was there.
    #expect(Set(alone.systems.map(\.id)).isSubset(of: both.systems.map(\.id)))
    #expect(Set(alone.connections.map(\.id)).isSubset(of: both.connections.map(\.id)))
  }

  @Test func theOrderOfFilesDoesNotMatter() {
    let files = [("b.docx", "Ủy ban nhân dân tỉnh Kim Sơn"), ("a.docx", "Ủy ban nhân dân tỉnh An Bình"), ("c.docx", "Bộ Di sản")].map {
      name, agency in
      (
        name,
        Form.report(
          agency, oneStop: ["MCĐT", "MCĐT Sở X"],
          matrix: [[Form.matrixCorner, "CSDLQG về dân cư", "MCĐT tỉnh Kim Sơn"], ["MCĐT", "Qua LGSP", "Có"]])
      )
    }
    let first = Form.analyze(files).graph.json()
    for order in [[1, 2, 0], [2, 1, 0], [0, 2, 1]] { #expect(Form.analyze(order.map { files[$0] }).graph.json() == first) }
  }

  @Test func busesBelongToAgenciesAndNamelessOnesToTheOnlyOne() {
    let matrix = [
      [Form.matrixCorner, "CSDLQG về dân cư", "CSDLQG về đất đai", "CSDLQG về bảo hiểm"],
      ["MCĐT", "Qua LGSP", "Qua trục tích hợp", "Qua LGSP - NGSP"],
    ]
    let graph = Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: matrix))]).graph
    #expect(graph.claims.map(\.via) == [["an-binh/lgsp"], ["an-binh/lgsp"], ["an-binh/lgsp", "quoc-gia/ngsp"]])
    let two = [
      [Form.matrixCorner, "CSDLQG về dân cư", "CSDLQG về đất đai", "CSDLQG về bảo hiểm"],
      ["MCĐT", "Qua LGSP", "Qua trục tích hợp", "Qua ESB"],
    ]
    let other = Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: two))]).graph
    #expect(other.claims.map(\.via) == [["an-binh/lgsp"], ["an-binh/truc-tich-hop"], ["an-binh/esb"]])
  }
}

@Suite struct ConnectionTests {
  private func connections(_ matrix: [[String]]) -> [Connection] {
    Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT", "Cổng DVC"], matrix: matrix))]).graph.connections
  }

  @Test func bothEndsMakeOneConnection() {
    let found = connections([[Form.matrixCorner, "MCĐT", "Cổng DVC"], ["MCĐT", "", "Trực tiếp"], ["Cổng DVC", "Trực tiếp", ""]])
    #expect(found.count == 1)
    #expect(found.first?.isBidirectional == true)
    #expect(found.first?.claims.count == 2)
  }

  @Test func directionsOfBothEndsAddUp() {
    let found = connections([
      [Form.matrixCorner, "MCĐT", "Cổng DVC"], ["MCĐT", "", "Trực tiếp; nhận hồ sơ"], ["Cổng DVC", "Trực tiếp; gửi hồ sơ", ""],
    ])
    #expect(found.count == 1)
    #expect(found.first?.source == "an-binh/dich-vu-cong-truc-tuyen")
    #expect(found.first?.isBidirectional == false)
  }

  @Test func waysStayApartAndNoMakesNoConnection() {
    let found = connections([
      [Form.matrixCorner, "MCĐT", "Cổng DVC", "CSDLQG về dân cư"], ["MCĐT", "///", "Trực tiếp", "Không"],
      ["Cổng DVC", "Qua LGSP", "", "Xem phụ lục"],
    ])
    #expect(found.map(\.mode) == [.direct, .viaBus])
  }

  @Test func theDiagonalSaysNothing() {
    #expect(connections([[Form.matrixCorner, "Hệ thống MCĐT"], ["MCĐT", "Trực tiếp"]]).isEmpty)
  }
}

/// What the tables of one report say about each other.
@Suite struct RowsOfOneReportTests {
  private static let listed = ["Phần mềm một cửa Sở Y tế", "Phần mềm một cửa Sở Xây dựng", "Phần mềm một cửa huyện Đông"]

  private func graph(_ upgrades: [String]) -> InteropGraph {
    let rows = upgrades.enumerated().map { ["\($0 + 1)", $1, "x", "", "", ""] }
    let report = Docx.file([
      Docx.paragraph("ỦY BAN NHÂN DÂN TỈNH AN BÌNH"), Docx.paragraph(Form.oneStopHeading),
      Docx.table([Form.inventoryHeader] + Self.listed.enumerated().map { ["\($0 + 1)", $1, "", "", "", ""] }),
      Docx.paragraph(Form.upgradeHeading), Docx.table([Form.upgradeHeader] + rows),
    ])
    return Form.analyze([("a.docx", report)]).graph
  }

  /// "Phần mềm của Sở" says nothing; between the two that do it is the one that III.1 has there.
  @Test func aRowThatSaysNothingIsTheOneAtItsPlace() throws {
    let found = graph(["Một cửa Sở Y tế", "Phần mềm của Sở", "MC huyện Đông"])
    #expect(found.systems.count == 3)
    let system = try #require(found.systems.first { $0.aliases.contains("Phần mềm của Sở") })
    #expect(system.name == "Phần mềm một cửa Sở Xây dựng")
    #expect(system.grounds.contains { $0.reason == "row-order" && $0.points >= NameGround.threshold })
  }

  /// Nor is software of a field, which IV.2 need not ask about, the one-stop system at its place.
  @Test func aRowOfAnotherWorkIsAnotherSystem() {
    #expect(graph(["Một cửa Sở Y tế", "Phần mềm quản lý đất đai", "MC huyện Đông"]).systems.count == 4)
  }

  /// Its place makes up for nothing but words: another unit is another system.
  @Test func aRowThatNamesAnotherUnitIsAnotherSystem() {
    #expect(graph(["Một cửa Sở Y tế", "Một cửa Sở Nội vụ", "MC huyện Đông"]).systems.count == 4)
  }
}
