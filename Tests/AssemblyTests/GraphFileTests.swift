import Assembly
import Diagnostics
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
    func beforeFindings(_ bytes: [UInt8]) throws -> Substring {
      let text = String(decoding: bytes, as: UTF8.self)
      return text[..<(try #require(text.firstRange(of: "\"findings\": [")).lowerBound)]
    }
    #expect(try beforeFindings(graph.json()) == beforeFindings(committed))
    let again = try InteropGraph(json: graph.json())
    #expect(again.json() == graph.json())
    #expect(
      again.findings.map(\.message) == graph.findings.map(\.message) && again.findings.map(\.evidence) == graph.findings.map(\.evidence))
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

  private static let file = Command.package.appending(path: "Output/graph.json")

  private func edited(_ edit: (inout [String: Any]) -> Void) throws -> [UInt8] {
    var root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any])
    edit(&root)
    return Array(try JSONSerialization.data(withJSONObject: root))
  }

  private func refusal(_ bytes: [UInt8]) -> String? {
    do throws(GraphJSONError) {
      _ = try InteropGraph(json: bytes)
      return nil
    } catch {
      return error.path
    }
  }

  @Test(arguments: ["reports", "agencies", "systems", "claims", "connections"]) func anIDStandsOnce(_ list: String) throws {
    let bytes = try edited { root in
      let entries = root[list] as? [Any] ?? []
      root[list] = entries + entries.prefix(1)
    }
    let path = try #require(refusal(bytes))
    #expect(path.hasPrefix(list + ".[") && path.hasSuffix("].id"))
  }

  @Test(arguments: [9_223_372_036_854_775_807, -9_223_372_036_854_775_808, -1, 1_000_000_001]) func placesArePlaces(_ number: Int) throws {
    for key in ["table", "row", "column"] {
      let bytes = try edited { root in
        var claims = root["claims"] as? [[String: Any]] ?? []
        var place = claims[0]["place"] as? [String: Any] ?? [:]
        place[key] = number
        claims[0]["place"] = place
        root["claims"] = claims
      }
      #expect(refusal(bytes) == "claims.[0].place")
    }
  }

  @Test func aFindingSpeaksOfSomething() throws {
    let bytes = try edited { root in
      var findings = root["findings"] as? [[String: Any]] ?? []
      findings[2]["subjects"] = [String]()
      root["findings"] = findings
    }
    #expect(refusal(bytes) == "findings.[2].subjects")
  }

  @Test func countsOfUnitsCannotOverflow() {
    let units = DeployedUnits(deployed: .max, total: .min)
    #expect(units.deployed + units.deployed == 2_000_000_000 && units.total == 0)
  }

  /// Within the program nobody promises distinct ids either.
  @Test func twoSystemsOfOneIDAreNoTrap() {
    let systems = [0, 1].map { System(id: "s", name: "\($0)", kind: .other, agency: nil) }
    let graph = InteropGraph(reports: [], agencies: [], systems: systems, claims: [], connections: [])
    #expect(graph.systems.count == 2 && graph.connections(of: "s").isEmpty && graph.claims(of: "s").isEmpty)
  }

  @Test func whatASystemSaysOfItselfIsNoClaimAndNoProblem() {
    let matrix = [[Form.matrixCorner, "Phần mềm một cửa điện tử", "CSDLQG về dân cư"], ["MCĐT", "(chính hệ thống này)", "Có"]]
    let result = Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: matrix))])
    #expect(result.graph.claims.count == 1)
    #expect(!result.diagnostics.contains { $0.id == "unclear-cell" })
  }
}
