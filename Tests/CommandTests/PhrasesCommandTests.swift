import TestSupport
import Testing

/// `phrases`, and phrases in the folder of `--catalogue`.
@Suite struct PhrasesCommandTests {
  private func rows(_ examples: String, say: String = "zập", id: String = "own.zap", more: String = "") -> [UInt8] {
    Array("rows:\n- { id: \(id), say: [\(say)], means: send, examples: { \(examples) }\(more) }\n".utf8)
  }

  private func test(_ text: [UInt8], _ arguments: [String] = [], name: String = "own.yaml") throws -> Command.Result {
    let folder = TemporaryFolder()
    try folder.write(text, name)
    return Command.run(Command.lienthong, ["phrases", "test", name] + arguments, folder: folder.url)
  }

  @Test func examplesThatHoldAreCounted() throws {
    let result = try test(
      rows(
        "\"Zập hồ sơ qua LGSP, XML\": operational viaBus carries flow:forward via:lgsp std:XML, \"Không zập hồ sơ\": none idle",
        more: ", counterexamples: { \"Gửi hồ sơ qua LGSP\": viaBus, \"Chưa kết nối\": \"-\" }"))
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output == "1 dòng, 4 ví dụ, 0 không đạt\n")
  }

  @Test(arguments: [
    ("\"Zập hồ sơ qua LGSP\": planned", "expected planned; came: operational viaBus carries"),
    ("\"Zập hồ sơ qua LGSP\": viaBus flow:backward via:ngsp", "expected flow:backward via:ngsp; came"),
    ("\"Gửi hồ sơ qua LGSP\": viaBus", "expected to use this row"), ("\"Zập hồ sơ\": maybe", "“maybe” means nothing"),
    ("\"Zập hồ sơ\": \"\"", "does not say what the cell gives"),
  ])
  func anExampleThatDoesNotHoldIsTold(example: String, told: String) throws {
    let result = try test(rows(example), ["--lang", "en"])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("own.yaml: own.zap: “"), "\(result.output)")
    #expect(result.output.contains(told), "\(result.output)")
    #expect(result.output.hasSuffix("1 rows, 1 examples, 1 failed\n"))
  }

  @Test func aCounterexampleMustNotUseTheRow() throws {
    let result = try test(rows("\"Zập hồ sơ\": carries", more: ", counterexamples: { \"Zập điện\": \"-\" }"))
    #expect(result.status == 1)
    #expect(result.output.contains("“Zập điện”: dùng dòng này mà không được dùng"))
  }

  @Test func whatANewRowBreaksElsewhereIsTold() throws {
    let other = try test(
      Array(
        "rows:\n- { id: own.no, say: [gửi hồ sơ sang], means: refuse, examples: { \"Gửi hồ sơ sang phần mềm thuế\": unclear } }\n".utf8))
    #expect(other.status == 1, "\(other.errors)")
    #expect(other.output.contains("exchange.yaml: exchange.send: “Gửi hồ sơ sang phần mềm thuế”"), "\(other.output)")
  }

  @Test func aFileThatCannotBeReadIsTold() throws {
    let result = try test(rows("\"Zập\": carries", say: "(zập"))
    #expect(result.status == 2)
    #expect(result.errors.contains("own.yaml: own.zap: ngoặc không khớp"))
    #expect(Command.run(Command.lienthong, ["phrases", "test", "/no/such.yaml"]).status == 2)
  }

  @Test func aCellIsExplained() {
    let result = Command.run(
      Command.lienthong, ["phrases", "explain", "--lang", "en", "Gửi hồ sơ qua LGSP, chuẩn XML"])
    #expect(result.status == 0)
    for line in [
      "Statement 1", "    Gửi · send [exchange.send]", "    → +data, +route, by machine", "Words left over: none",
      "Verdict: operational; via bus; bus: LGSP; direction: from row to column; standards: XML",
    ] {
      #expect(result.output.contains(line + "\n"), "\(result.output)")
    }
    let doubt = Command.run(Command.lienthong, ["phrases", "explain", "Kết nối bị xyz"])
    #expect(doubt.output.contains("Chữ còn lại: “bị”, “xyz”"))
    #expect(doubt.output.contains("Kết luận: không rõ"))
  }

  // MARK: --catalogue

  private func analyze(_ files: [String: [UInt8]]) throws -> (Command.Result, graph: String) {
    let folder = TemporaryFolder()
    let report = Form.report(
      "Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"],
      matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Zập hồ sơ qua LGSP"]])
    try folder.write(report, "a.docx")
    for (name, bytes) in files { try folder.write(bytes, "facts/" + name) }
    let result = Command.run(
      Command.lienthong, ["analyze", "a.docx", "--catalogue", "facts", "--lang", "en", "--output", "out"], folder: folder.url)
    return (result, String(decoding: folder.read("out/graph.json"), as: UTF8.self))
  }

  @Test func reportsAreReadByAddedPhrases() throws {
    let (added, graph) = try analyze(["phrasebook/own.yaml": rows("\"Zập hồ sơ\": carries")])
    #expect(added.status == 0, "\(added.errors)")
    #expect(graph.contains("own.zap"))
    let (plain, other) = try analyze(["domains.yaml": Array("domains: []\n".utf8)])
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(!other.isEmpty && !other.contains("own.zap"))
  }

  @Test(arguments: [
    ("phrasebook/own.yaml", "own.yaml: own.zap: there is no role"), ("nonsense.yaml", "no file “nonsense.yaml”"),
    ("exchange.yaml", "“exchange.yaml” belongs in"), ("buses.yml", "no file “buses.yml”"), ("phrasebook/own.yml", "phrasebook/own.yml"),
  ])
  func aFileThatCannotBeUsedIsAnError(name: String, told: String) throws {
    let text = String(decoding: rows("\"Zập\": carries"), as: UTF8.self).replacing("means: send", with: "means: sendd")
    let (result, _) = try analyze([name: Array(text.utf8)])
    #expect(result.status == 64)
    #expect(result.errors.contains(told), "\(result.errors)")
  }
}
