import Foundation
import TestSupport
import Testing

/// `systems` and `--as-of` as their users run them.
@Suite struct RegisterCommandTests {
  private func run(_ arguments: [String]) -> Command.Result { Command.run(Command.lienthong, arguments, folder: Command.package) }

  @Test func theRegisterIsFiltered() throws {
    let all = run(["systems", "--csv"])
    #expect(all.status == 0 && all.output.contains("an-binh/dich-vu-cong-truc-tuyen"))
    let own = run(["systems", "--agency", "An Bình", "--kind", "oneStop"])
    #expect(
      own.status == 0 && own.output.contains("[an-binh/mot-cua-dien-tu]") && !own.output.contains("[an-binh/dich-vu-cong-truc-tuyen]"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run(["systems", "hộ tịch", "--json"]).output.utf8)) as? [String: Any])
    let systems = try #require(json["systems"] as? [[String: Any]])
    #expect(!systems.isEmpty && systems.allSatisfy { ($0["mentions"] as? [String])?.isEmpty == false })
    #expect(run(["systems", "--agency", "Nowhere"]).status == 2)
    #expect(run(["systems", "--json", "--csv"]).status == 64)
  }

  @Test func aMergerCreatesDuplicates() throws {
    let folder = TemporaryFolder()
    for place in ["tỉnh Hậu Giang", "tỉnh Sóc Trăng"] {
      let row = ["MCĐT", "x Cung cấp DVCTT mức độ 3", "cấp Sở: 5/20"]
      let matrix = [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Có"]]
      try folder.write(Form.report("Ủy ban nhân dân " + place, oneStopRows: [row], matrix: matrix), "in/\(place).docx")
    }
    func findings(_ year: String) throws -> [String] {
      let out = folder.url.appending(path: year)
      #expect(run(["analyze", folder.url.appending(path: "in").path, "-q", "--as-of", year, "-o", out.path]).status == 0)
      let graph = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: out.appending(path: "graph.json"))) as? [String: Any])
      #expect(Schema.accepts(out.appending(path: "graph.json")))
      return (graph["findings"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
    let pair = "duplicate-one-stop:hau-giang/mot-cua-dien-tu+soc-trang/mot-cua-dien-tu"
    #expect(try !findings("2017").contains(pair))
    #expect(try findings("2025").contains(pair))
    #expect(run(["analyze", "x", "--as-of", "1990"]).status == 64)
  }

  @Test func decisionsBesideTheReportsAreObeyed() throws {
    let folder = TemporaryFolder()
    let rows = ["MCĐT Sở Y tế", "MCĐT Sở Xây dựng"].map { [$0, "", ""] }
    let matrix = [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT Sở Y tế", "Có"]]
    try folder.write(Form.report("Ủy ban nhân dân tỉnh An Bình", oneStopRows: rows, matrix: matrix), "in/a.docx")
    func analyze(_ ledger: String) throws -> (Command.Result, [UInt8]) {
      try folder.write(Array(ledger.utf8), "in/decisions.yaml")
      let out = folder.url.appending(path: "out").path
      return (run(["analyze", folder.url.appending(path: "in").path, "-o", out]), folder.read("out/graph.json"))
    }
    let decision = "{ id: a, agency: Ủy ban nhân dân tỉnh An Bình, same: [MCĐT Sở Y tế, MCĐT Sở Xây dựng] }"
    let (plain, before) = try analyze("decisions: []")
    let (obeyed, after) = try analyze("decisions:\n- \(decision)")
    let (withdrawn, again) = try analyze("decisions:\n- \(decision)\n- { id: b, withdraw: a }")
    #expect(plain.output.contains("(2 một cửa điện tử)") && obeyed.output.contains("(1 một cửa điện tử)"))
    #expect(before == again && before != after && withdrawn.status == 0)
    let (broken, _) = try analyze("decisions:\n- { id: a, agency: X }")
    #expect(broken.status == 2 && broken.errors.contains("[bad-ledger]"))
  }
}
