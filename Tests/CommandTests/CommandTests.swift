import Foundation
import TestSupport
import Testing

/// The whole command as a process on real files.
@Suite struct CommandTests {
  private func analyze(_ arguments: [String], folder: URL? = nil) -> Command.Result {
    Command.run(Command.lienthong, ["analyze"] + arguments, folder: folder)
  }

  private func report(_ agency: String = "Ủy ban nhân dân tỉnh An Bình", answer: String = "Qua LGSP") -> [UInt8] {
    Form.report(
      agency, oneStop: ["MCĐT", "Cổng DVC"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", answer], ["Cổng DVC", "Không"]])
  }

  @Test func writesEveryResult() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "in/a.docx")
    let result = analyze(["in", "--output", "out"], folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    for name in [
      "graph.json", "findings.csv", "scores.csv", "summary.md", "diagrams/overview.dot", "diagrams/overview.svg", "diagrams/isolated.svg",
      "diagrams/duplicates.dot", "diagrams/national-databases.svg", "diagrams/agencies/an-binh.svg",
    ] {
      #expect(!folder.read("out/" + name).isEmpty, "\(name)")
    }
    #expect(folder.read("out/findings.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(result.output.contains("1 báo cáo"))
    #expect(!result.errors.contains("lỗi"), "\(result.errors)")
    #expect(Schema.accepts(folder.url.appending(path: "out/graph.json")))
  }

  @Test func speaksEnglishAndJSON() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "a.docx")
    #expect(analyze(["a.docx", "--lang", "en", "--output", "out"], folder: folder.url).output.contains("1 report,"))
    let json = analyze(["a.docx", "--json", "--output", "out"], folder: folder.url)
    let figures = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(figures["reports"] as? Int == 1)
    let nothing = analyze(["missing", "--json", "--output", "out"], folder: folder.url)
    #expect(nothing.status == 2 && nothing.output.contains("file-not-found"))
    #expect(analyze(["a.docx", "--quiet", "--output", "out"], folder: folder.url).output.isEmpty)
  }

  @Test func exitStatusTellsHowItWent() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "good/a.docx")
    try folder.write(Array("rác".utf8), "bad/b.docx")
    try folder.write(report(), "bad/a.docx")
    #expect(analyze(["good", "--output", "out", "--fail-on", "high"], folder: folder.url).status == 1)
    let bad = analyze(["bad", "--output", "out"], folder: folder.url)
    #expect(bad.status == 2)
    #expect(bad.errors.contains("b.docx: error:") && bad.errors.contains("[corrupt-file]"))
    #expect(bad.output.contains("1 báo cáo"))
    #expect(analyze(["missing", "--output", "out"], folder: folder.url).status == 2)
    #expect(analyze(["--nonsense"]).status == 64)
    #expect(Command.run(Command.lienthong, ["--help"]).status == 0)
  }

  @Test func aDocumentThatIsNoReportIsNotCounted() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "in/a.docx")
    try folder.write(Array("Thư mời họp\nKính gửi các đồng chí.\n".utf8), "in/b.txt")
    let result = analyze(["in", "--output", "out"], folder: folder.url)
    #expect(result.output.contains("1 báo cáo") && result.errors.contains("[not-a-report]"))
    #expect(!result.errors.contains("unknown-agency"))
  }

  @Test func anUnwritableFolderIsNamed() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "a.docx")
    try folder.write([1], "out")
    let result = analyze(["a.docx", "--output", "out"], folder: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count { $0.contains("[cannot-write]") } == 1)
    #expect(!result.output.contains("Kết quả"))
  }

  @Test func aFolderWithoutReportsKeepsEarlierResults() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "in/a.docx")
    #expect(analyze(["in", "--output", "out"], folder: folder.url).status == 0)
    let earlier = folder.read("out/graph.json")
    try folder.write([1, 2, 3], "pictures/a.jpg")
    let result = analyze(["pictures", "--output", "out"], folder: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("[no-reports]") && result.errors.contains("a.jpg"))
    let isKept = folder.read("out/graph.json") == earlier
    #expect(isKept)
  }

  @Test func aFileNameCannotActOnTheTerminal() throws {
    let folder = TemporaryFolder()
    try folder.write([], "in/a\u{1B}[31m\nb.docx")
    let result = analyze(["in", "--output", "out"], folder: folder.url)
    #expect(result.errors.contains("a␛[31m b.docx") && !result.errors.contains("\u{1B}"))
  }

  @Test func twoRunsGiveTheSameBytesAndOldPicturesGo() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "a.docx")
    try folder.write(report("Bộ Di sản"), "b.docx")
    #expect(analyze(["a.docx", "b.docx", "--output", "one"], folder: folder.url).status == 0)
    #expect(analyze(["b.docx", "a.docx", "--output", "two"], folder: folder.url).status == 0)
    for name in ["graph.json", "findings.csv", "diagrams/overview.dot", "diagrams/overview.svg", "diagrams/agencies/an-binh.svg"] {
      let isSame = folder.read("one/" + name) == folder.read("two/" + name)
      #expect(isSame, "\(name)")
    }
    _ = analyze(["a.docx", "--output", "one"], folder: folder.url)
    #expect(folder.read("one/diagrams/agencies/bo-di-san.svg").isEmpty)
  }

  @Test func aCatalogueCanBeReplaced() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "a.docx")
    try folder.write(Array("domains: []\n".utf8), "facts/domains.yaml")
    #expect(analyze(["a.docx", "--catalogue", "facts", "--output", "out"], folder: folder.url).status == 0)
    try folder.write(Array("domains: [".utf8), "facts/domains.yaml")
    let broken = analyze(["a.docx", "--catalogue", "facts", "--output", "out"], folder: folder.url)
    #expect(broken.status == 64)
    #expect(broken.errors.contains("domains.yaml"))
  }

  @Test func theSameFileTwiceCountsOnce() throws {
    let folder = TemporaryFolder()
    try folder.write(report(), "x/a.docx")
    try folder.write(report(), "x/b.docx")
    let result = analyze(["x", "--output", "out"], folder: folder.url)
    #expect(result.output.contains("1 báo cáo"))
    #expect(result.errors.contains("[duplicate-file]"))
  }
}

/// graph.json against the published schema, by a validator that is not ours.
enum Schema {
  static func accepts(_ file: URL) -> Bool {
    let script =
      "import json,sys,jsonschema; jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))"
    let schema = Command.package.appending(path: "Documentation/graph.schema.json").path
    return Command.run("/usr/bin/python3", ["-c", script, schema, file.path]).status == 0
  }
}
