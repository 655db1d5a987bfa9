import Foundation
import TestSupport
import Testing

/// `lienthong draw` as a process.
@Suite struct DrawCommandTests {
  private func draw(_ arguments: [String], folder: URL? = nil) -> Command.Result {
    Command.run(Command.lienthong, ["draw"] + arguments, folder: folder)
  }

  private let output = Command.package.appending(path: "Output").path

  @Test func everyViewCanBeDrawnFromResults() {
    let folder = TemporaryFolder()
    let views: [([String], String)] = [
      (["overview"], "overview"), (["national-databases"], "national-databases"), (["isolated"], "isolated"),
      (["duplicates"], "duplicates-1"),
      (["buses"], "buses"), (["similarity"], "similarity-1"), (["agency", "An Bình"], "agencies/an-binh"),
      (["system", "Cổng dịch vụ công trực tuyến tỉnh An Bình", "--depth", "2"], "system-an-binh_dich-vu-cong-truc-tuyen"),
      (
        ["path", "Cổng dịch vụ công trực tuyến tỉnh An Bình", "Cơ sở dữ liệu Đất đai quốc gia"],
        "path-an-binh_dich-vu-cong-truc-tuyen-quoc-gia_co-so-du-lieu-dat-dai-quoc-gia"
      ),
    ]
    for (arguments, name) in views {
      let result = draw(arguments + ["--from", output, "--output", "d"], folder: folder.url)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(!folder.read("d/\(name).svg").isEmpty && !folder.read("d/\(name).dot").isEmpty, "\(name): \(result.output)")
    }
  }

  @Test func reportsCanBeDrawnWithoutResults() throws {
    let folder = TemporaryFolder()
    try folder.write(
      Form.report(
        "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Qua LGSP"]]),
      "in/a.docx")
    let result = draw(
      ["overview", "--from", "in", "-o", "d", "--format", "pdf,png", "--lang", "en", "--expected", "7"], folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(folder.read("d/overview.pdf").starts(with: Array("%PDF".utf8)))
    #expect(folder.read("d/overview.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(folder.read("d/overview.svg").isEmpty)
  }

  @Test func postersAreCutIntoSheets() throws {
    let folder = TemporaryFolder()
    let result = draw(
      ["agency", "An Bình", "-f", output, "-o", "d", "--paper", "a1", "--landscape", "--tile", "--format", "pdf"], folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let info = Command.run("/usr/bin/pdfinfo", [folder.url.appending(path: "d/agencies/an-binh.pdf").path]).output
    let pages = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }?.split(separator: " ").last.flatMap { Int($0) }
    #expect(info.contains("(A4)") && pages ?? 0 >= 8, "\(info)")
  }

  @Test func verifyMeasuresEveryPage() {
    let folder = TemporaryFolder()
    let result = draw(["--verify", "-f", output, "-o", "d"], folder: folder.url)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let lines = result.output.split(separator: "\n")
    let committed = FileManager.default.enumerator(atPath: output + "/diagrams")?.compactMap { $0 as? String }.filter {
      $0.hasSuffix(".svg")
    }
    #expect(lines.count == committed?.count && lines.allSatisfy { $0.hasSuffix("đạt") && $0.contains("chữ nhỏ nhất") })
  }

  @Test func aNameThatIsNotKnownOffersTheNearest() {
    let folder = TemporaryFolder()
    let result = draw(["agency", "Bộ", "-f", output, "-o", "d"], folder: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("Bộ Di sản [bo-di-san]"))
    #expect(draw(["system", "không có tên này đâu xyz", "-f", output]).status == 2)
  }

  @Test(arguments: [
    ["agency"], ["path", "a"], ["overview", "a"], ["nonsense"], ["overview", "--paper", "a9"], ["overview", "--format", "gif"],
    ["system", "a", "--depth", "0"], ["overview", "--landscape", "--portrait"],
  ])
  func wrongUseIs64(_ arguments: [String]) { #expect(draw(arguments).status == 64) }

  @Test func aMissingOrBrokenGraphIsNamed() throws {
    let folder = TemporaryFolder()
    try folder.write(Array("{}".utf8), "x.json")
    let broken = draw(["overview", "-f", "x.json"], folder: folder.url)
    #expect(broken.status == 2 && broken.errors.contains("x.json") && broken.errors.contains("[bad-graph-file]"))
    let missing = draw(["overview"], folder: folder.url)
    #expect(missing.status == 2 && missing.errors.contains("Output"))
  }
}

/// `lienthong explain` as a process.
@Suite struct ExplainCommandTests {
  private let output = Command.package.appending(path: "Output").path

  private func explain(_ name: String, _ more: [String] = []) -> Command.Result {
    Command.run(Command.lienthong, ["explain", name, "--from", output] + more)
  }

  @Test func systemsConnectionsAndFindingsAreExplained() {
    let system = explain("Cổng dịch vụ công trực tuyến tỉnh An Bình")
    #expect(system.status == 0 && system.output.contains("tinh-an-binh.docx, mục IV.1, bảng 4, dòng 3, cột 8"))
    let connection = explain("an-binh/cap-phep-xay-dung~an-binh/dich-vu-cong-truc-tuyen#direct", ["--lang", "en"])
    #expect(connection.output.contains("direct; operational; carries data; SOAP, XML") && connection.output.contains("section IV.1"))
    #expect(explain("isolated-one-stop:an-binh/mot-cua-dien-tu").output.contains("Căn cứ"))
  }

  /// The usual short forms are understood.
  @Test func namesMayBeTypedInShort() {
    let result = explain("MCĐT tỉnh An Bình")
    #expect(result.status == 0 && result.output.contains("[an-binh/mot-cua-dien-tu]"), "\(result.errors)")
  }

  @Test func aNameThatIsNotKnownOffersTheNearest() {
    let result = explain("một cửa An Bìn")
    #expect(result.status == 2 && result.errors.contains("[an-binh/mot-cua-dien-tu]"), "\(result.errors)")
  }
}

/// `lienthong outage` as a process.
@Suite struct OutageCommandTests {
  private func outage(_ arguments: [String]) -> Command.Result {
    Command.run(Command.lienthong, ["outage"] + arguments + ["--from", Command.package.appending(path: "Output").path])
  }

  @Test func anOutageNamesWhoLosesWhat() {
    let result = outage(["NGSP"])
    #expect(result.status == 0 && result.output.contains("2 hệ thống một cửa mất đường tới CSDL quốc gia, 1 không còn đường nào"))
    #expect(outage(["--lang", "en"]).output.contains("Two down, worse than each by itself:"))
    #expect(outage(["không có"]).status == 2)
  }
}
