import Assembly
import Foundation
import InteropGraph
import TestSupport
import Testing

/// graph.json as a file that other commands start from.
@Suite struct GraphFileTests {
  @Test func whatIsWrittenIsReadBack() throws {
    let committed = Array(try Data(contentsOf: Command.package.appending(path: "Output/graph.json")))
    let graph = try InteropGraph(json: committed)
    #expect(graph.connections.count > 50 && graph.findings.count > 20)
    // Details of findings are read in alphabetical order; all else comes back byte by byte.
    var (again, original) = (graph, try InteropGraph(json: graph.json()))
    #expect(again.json() == original.json())
    again.findings = []
    original = try InteropGraph(json: committed)
    original.findings = []
    #expect(again.json() == original.json())
    #expect(String(decoding: committed, as: UTF8.self).hasPrefix(String(decoding: again.json(), as: UTF8.self).prefix(200_000)))
  }

  @Test(arguments: [
    ("", "JSON"), ("[]", "Dictionary"), ("{}", "format"), ("{\"format\":\"lienthong-graph\",\"version\":1}", "reports"),
    (
      "{\"format\":\"lienthong-graph\",\"version\":2,\"reports\":[],\"agencies\":[],\"systems\":[],\"claims\":[],\"connections\":[],\"findings\":[]}",
      "lienthong-graph 2"
    ),
    (
      "{\"format\":\"lienthong-graph\",\"version\":1,\"reports\":[],\"agencies\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"nonsense\"}],\"systems\":[],\"claims\":[],\"connections\":[],\"findings\":[]}",
      "nonsense"
    ),
  ])
  func anotherFileIsRefusedWithItsPlace(_ text: String, _ reason: String) {
    do throws(GraphJSONError) {
      _ = try InteropGraph(json: Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect((error.path + " " + error.reason).contains(reason), "\(error)")
    }
  }
}

@Suite struct LookupTests {
  private let lookup = Lookup(
    InteropGraph(
      reports: [],
      agencies: [
        Agency(id: "an-binh", name: "Ủy ban nhân dân tỉnh An Bình", kind: .province),
        Agency(id: "an-binh-dong", name: "Ủy ban nhân dân tỉnh An Bình Đông", kind: .province),
      ],
      systems: [
        System(id: "an-binh/mcdt", name: "Phần mềm một cửa", kind: .oneStop, agency: "an-binh", aliases: ["MCĐT"]),
        System(id: "an-binh-dong/mcdt", name: "Phần mềm một cửa", kind: .oneStop, agency: "an-binh-dong"),
        System(id: "quoc-gia/dan-cu", name: "CSDL quốc gia về Dân cư", kind: .nationalDatabase, agency: nil),
      ], claims: [], connections: []))

  @Test func namesIdsAndAliasesAreFound() {
    #expect(lookup.system("quoc-gia/dan-cu") == .found("quoc-gia/dan-cu"))
    #expect(lookup.system("csdl quốc gia về dân cư") == .found("quoc-gia/dan-cu"))
    #expect(lookup.system("mcđt") == .found("an-binh/mcdt"))
    #expect(lookup.system("Dân cư") == .found("quoc-gia/dan-cu"))
    #expect(lookup.agency("An Bình") == .found("an-binh"))
    #expect(lookup.agency("tỉnh an bình đông") == .found("an-binh-dong"))
  }

  /// What may be several is never guessed.
  @Test func severalAreOfferedNotChosen() {
    #expect(lookup.system("Phần mềm một cửa") == .near(["an-binh-dong/mcdt", "an-binh/mcdt"]))
    #expect(lookup.system("Phần mềm một cửa Ủy ban nhân dân tỉnh An Bình Đông") == .found("an-binh-dong/mcdt"))
    #expect(lookup.agency("tỉnh") == .near(["an-binh", "an-binh-dong"]))
    #expect(lookup.system("phần mềm dân cư") == .near(["an-binh-dong/mcdt", "an-binh/mcdt", "quoc-gia/dan-cu"]))
    #expect(lookup.system("xyz") == .near([]))
    #expect(lookup.system(" ") == .near([]))
  }
}
