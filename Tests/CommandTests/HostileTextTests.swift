import Diagnostics
import Foundation
import InteropGraph
import TestSupport
import Testing

/// A few hundred texts that would act if a format let them, sent through every format and command and read back with each
/// format's own parser: text whole, nothing alive.
@Suite struct HostileTextTests {
  /// What acts in one format or another.
  private static let attacks =
    [
      "\"", "\"\u{301}", "'\u{301}'", "\"]; x [URL=\"javascript:alert(1)\"]; y [label=\"", "\"\u{301}]; n9 -> evil; \"", "\\", "a\\\\\"",
      "\\N\\G\\l",
      "=1+1", "=\u{309}1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1+1", " =cmd|' /C calc'!A0", "\n=1", "a,\"b", "a;=1", "a\r\nb",
      "<script>alert(1)</script>", "<\u{323}script>", "</title><script>x</script>", "<img src=x onerror=alert(1)>", "]]>", "-->", "<!--",
      "&lt;b&gt;",
      "&#60;", "&amp", "{{DATA}}", "</script\u{301}>", "${x}", "`x`", "```", "~~~", "[a](javascript:x)", "![a](http://a.vn/b)",
      "http://a.vn/x",
      "www.a.vn", "a@b.vn", "<http://a.vn>", "| a | b |", "# a", "1. a", "12) a", "- a", "* a", "+ a", "===", "---", "***", "_a_", "~~a~~",
      "\u{1B}[31mđỏ",
      "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{0}", "a\u{8}\u{8}b", "\u{7F}", "\u{202E}gnp.exe", "\u{2066}a\u{2069}", "\u{61C}a",
      "\u{200E}\u{200F}a",
      "\u{E0041}\u{E007F}a", "a\u{200B}\u{200D}\u{2060}b", "a\u{AD}b", "\u{FEFF}a", "a\u{FE0F}", "a\u{2028}b\u{2029}c", "a\u{85}b",
      "key: value", "- {a: b}", "*alias", "&anchor a", "!!binary a", "%TAG", "? a", "{a: b}", "#{x}", "%s%n", "../../x", "//", "a/b",
      "\u{1F600}", "x\u{301}\u{302}\u{303}", "\u{301}a",
    ] + [0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0].compactMap { Unicode.Scalar($0) }.map { "a" + String(Character($0)) + "b" }

  /// Every attack before or behind words, and two together; each is another name.
  private static let names: [String] = {
    var random = SplitMix64(seed: 15)
    var out: [String] = []
    for (number, attack) in attacks.enumerated() {
      out.append(number.isMultiple(of: 2) ? "\(attack) Hệ thống \(number)a" : "Phần mềm \(number)b \(attack)")
      let other = attacks[Int.random(in: 0..<attacks.count, using: &random)]
      out.append("Cổng \(number)c\(attack)\(other)z")
    }
    return out
  }()

  private let folder = TemporaryFolder()

  private func run(_ name: String, _ arguments: [String], input: String = "") throws {
    let result = Command.run(Command.lienthong, arguments, folder: folder.url, input: input)
    #expect(result.status < 64, "\(arguments.prefix(3)): \(result.status) \(result.errors.suffix(300))")
    try folder.write(Array(result.errors.utf8), "said/\(name).err")
    if name.contains(".") {
      try folder.write(Array(result.output.utf8), name)
    } else {
      try folder.write(Array(result.output.utf8), "said/\(name).out")
    }
  }

  // MARK: A graph of hostile words

  private static let perAgency = 12

  private func graph() -> InteropGraph {
    let names = Self.names
    let agencies = stride(from: 0, to: names.count, by: Self.perAgency).map { start in
      Agency(id: "a\(start)", name: "Tỉnh \(start) " + names[(start * 7) % names.count], kind: .province)
    }
    let reports = agencies.enumerated().map { number, agency in
      Report(
        id: "r\(agency.id)", file: names[(number * 3) % names.count] + "\(number).docx", sha256: "", agency: agency.id, format: "docx",
        sections: [.connections], warnings: 0, practice: Practice(), notes: ["V": names[number]])
    }
    let systems = names.enumerated().map { number, name in
      let agency = agencies[number / Self.perAgency]
      let place = Place(section: .oneStopInventory, table: 1, row: number + 1, column: 2, sheet: names[names.count - 1 - number])
      return System(
        id: "s\(number)", name: name, kind: number.isMultiple(of: 3) ? .oneStop : .specialised, agency: agency.id, catalogue: nil,
        aliases: [name + " (cũ)"], profile: Profile(), mentions: [Mention(report: "r" + agency.id, place: place, text: name)], domain: name,
        products: [name])
    }
    let claims = names.indices.map { number in
      Claim(
        id: "c\(number)", report: "r" + agencies[number / Self.perAgency].id, row: "s\(number)",
        column: "s\(number / Self.perAgency * Self.perAgency)", status: .operational, mode: .direct, via: [], flow: .forward,
        data: names[number], purpose: names[number], standards: [names[number]], text: names[number],
        place: Place(section: .connections, table: 2, row: number + 1, column: 3), proof: [ProofStep(words: names[number], rule: "x")],
        doubt: nil)
    }
    let connections = claims.filter { $0.row != $0.column }.map { claim in
      Connection(
        id: "k" + claim.id, source: claim.row, target: claim.column, isBidirectional: false, status: .operational, mode: .direct, via: [],
        standards: claim.standards, claims: [claim.id])
    }
    let findings = systems.map { system in
      Finding(
        rule: "isolated-one-stop", severity: .high, subjects: [system.id], evidence: system.mentions.map { .mention($0) },
        message: LocalizedText(vi: system.name, en: system.name))
    }
    return InteropGraph(
      reports: reports, agencies: agencies, systems: systems, claims: claims, connections: connections, findings: findings)
  }

  private func tellGraph() throws {
    try folder.write(graph().json(), "graph.json")
    try run("draw", ["draw", "--from", "graph.json", "--output", "drawn"])
    try run("systems", ["systems", "--from", "graph.json"])
    try run("systems.csv", ["systems", "--from", "graph.json", "--csv"])
    try run("systems.json", ["systems", "--from", "graph.json", "--json"])
    try run("outage", ["outage", "--from", "graph.json"])
    try run("rules.md", ["rules", "--from", "graph.json"])
    for number in stride(from: 0, to: Self.names.count, by: 15) {
      try run("explain\(number)", ["explain", "s\(number)", "--from", "graph.json"])
    }
    try run("finding", ["explain", "isolated-one-stop:s0", "--from", "graph.json"])
    try run("connection", ["explain", "kc1", "--from", "graph.json"])
  }

  // MARK: Arguments

  @Test func argumentsCannotActOnTheTerminal() throws {
    try folder.write(graph().json(), "graph.json")
    for attack in ["\u{1B}[31m\u{202E}x", "\u{9B}31m", "a\u{61C}\u{E0041}"] {
      for arguments in [
        ["explain", attack, "--from", "graph.json"], ["draw", "agency", attack, "--from", "graph.json"], ["draw", attack], [attack],
        ["outage", attack, "--from", "graph.json"], ["systems", "--kind", attack], ["analyze", attack],
        ["analyze", "a", "--output", attack, "--x" + attack],
        ["check", attack], ["phrases", "explain", attack], ["phrases", "test", attack], ["systems", "--catalogue", attack],
        ["review", attack, "--author", attack], ["explain", "a", "--from", attack + ".json"],
      ] {
        let result = Command.run(Command.lienthong, arguments, folder: folder.url)
        let said = (result.output + result.errors).unicodeScalars
        let alive = said.first { scalar in
          scalar.properties.generalCategory == .control && scalar != "\n" || scalar.properties.isBidiControl
            || (0xE0000...0xE0FFF).contains(scalar.value)
        }
        #expect(alive == nil, "\(arguments): \(alive.map { String($0.value, radix: 16) } ?? "")")
        #expect(!result.errors.isEmpty || !result.output.isEmpty, "\(arguments)")
      }
    }
  }

  // MARK: Reports

  /// XML holds no control characters; the others come in as text.
  private func fit(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }))
  }

  private func tellReports() throws {
    let names = Self.names.map(fit)
    for number in 0..<4 {
      let own = Array(names[(number * 20)..<(number * 20 + 20)])
      let matrix =
        [[Form.matrixCorner, "CSDLQG về dân cư"] + own.prefix(6)] + own.prefix(12).map { [$0, "Qua LGSP " + $0, $0] + own.prefix(6) }
      let report = Form.report(
        "Ủy ban nhân dân tỉnh Số \(number)", oneStop: Array(own.prefix(10)), other: Array(own.dropFirst(10)), matrix: matrix)
      try folder.write(report, "in/\(number)\"<=;&\u{202E}.docx")
    }
    let sheet =
      [["UBND TỈNH BẢNG TÍNH"], ["a"]] + [[Form.matrixCorner] + names.prefix(4)] + names.prefix(9).map { [$0, $0, "Không", "Có", $0] }
    try folder.write(Xlsx.file([Xlsx.Sheet("Báo cáo", sheet), Xlsx.Sheet("=1 \u{202E}<b>", sheet)]), "in/bảng.xlsx")
    try run("analyze", ["analyze", "in", "--output", "out"])
    for (name, format) in [("check.text", "text"), ("check.json", "json"), ("check.sarif", "sarif"), ("check.xml", "junit")] {
      try run(name, ["check", "in", "--format", format])
    }
    try run("annotate", ["check", "in", "--annotate", "annotated"])
    try run("page", ["review", "in", "--html", "page.html"])
    try run("dossiers", ["draw", "--from", "out", "--output", "drawn2"])
  }

  // MARK: Decisions

  /// A page of answers that came back, about names that may be anything.
  private func tellDecisions() throws {
    let pairs = Self.names.enumerated().map { number, name in
      ["id": "p\(number)", "agency": "UBND tỉnh Số 0", "name": name, "other": "Một cửa \(number)", "evidence": "0"]
    }
    let answers = Dictionary(
      uniqueKeysWithValues: Self.names.indices.map { ("p\($0)", ["answer": "different", "reason": Self.names[$0]]) })
    let page: [String: Any] = ["format": "lienthong-review", "version": 1, "author": Self.names[7], "pairs": pairs, "answers": answers]
    let data = try JSONSerialization.data(withJSONObject: page)
    let text = String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
    try folder.write(
      Array("<html><script type=\"application/json\" id=\"lienthong-review\">\(text)</script></html>".utf8), "filled.html")
    try run("import", ["review", "in", "--import", "filled.html", "--ledger", "decisions.yaml"])
  }

  @Test func everyFormatIsWholeAndNothingIsAlive() throws {
    try folder.write(Array(try JSONEncoder().encode(Self.names)), "names.json")
    try tellGraph()
    try tellReports()
    try tellDecisions()
    let script = Command.package.appending(path: "Tests/Tools/hostile_oracle.py").path
    let result = Command.run("/usr/bin/python3", [script, folder.url.path])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
