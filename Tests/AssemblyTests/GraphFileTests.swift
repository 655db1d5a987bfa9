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

  @Test func whatASystemSaysOfItselfIsNoClaimAndNoProblem() {
    let matrix = [[Form.matrixCorner, "Phần mềm một cửa điện tử", "CSDLQG về dân cư"], ["MCĐT", "(chính hệ thống này)", "Có"]]
    let result = Form.analyze([("a.docx", Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT"], matrix: matrix))])
    #expect(result.graph.claims.count == 1)
    #expect(!result.diagnostics.contains { $0.id == "unclear-cell" })
  }
}
