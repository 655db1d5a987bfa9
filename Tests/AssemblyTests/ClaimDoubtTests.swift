import Assembly
import Diagnostics
import Foundation
import InteropGraph
import TestSupport
import Testing

/// What proves a claim and what stands against a proof goes with it into graph.json and back.
@Suite struct ClaimDoubtTests {
  private static let agency = "Ủy ban nhân dân tỉnh An Bình"

  private static func graph(_ cell: String) -> InteropGraph {
    let matrix = [[Form.matrixCorner, "CSDLQG về dân cư", "Phần mềm hộ tịch"], ["MCĐT Sở Y tế", cell, "Không"]]
    return Form.analyze([("a.docx", Form.report(agency, oneStop: ["MCĐT Sở Y tế"], matrix: matrix))]).graph
  }

  @Test func aDoubtfulCellTellsWordsReasonAndGuess() throws {
    let graph = Self.graph("Kết nối bị xyz")
    let claim = try #require(graph.claims.first { $0.text == "Kết nối bị xyz" })
    let doubt = try #require(claim.doubt)
    #expect(claim.status == .unclear && claim.proof.isEmpty)
    #expect(doubt.words.joined(separator: " ").contains("xyz") && !doubt.reason.vi.isEmpty && doubt.reason.vi != doubt.reason.en)
    #expect(doubt.guess?.status == .operational)
    // What is guessed is no connection.
    #expect(graph.connections.isEmpty)
  }

  @Test(arguments: ["Hồ sơ.", "XML", "Đang rà soát"]) func aCellThatSaysNothingHasNoGuess(_ cell: String) throws {
    let claim = try #require(Self.graph(cell).claims.first { $0.status == .unclear })
    #expect(claim.doubt != nil && claim.doubt?.guess == nil)
  }

  @Test(arguments: [("Kết nối trực tiếp", Status.operational), ("Chưa kết nối", .none)])
  func aPlainCellTellsItsProof(_ cell: String, _ status: Status) throws {
    let claim = try #require(Self.graph(cell).claims.first { $0.text == cell })
    #expect(claim.status == status && claim.doubt == nil)
    #expect(!claim.proof.isEmpty && claim.proof.allSatisfy { !$0.words.isEmpty && !$0.rule.isEmpty })
  }

  /// A bus that only a cell in doubt names is no system of the graph.
  @Test func aGuessAddsNoSystem() throws {
    let plain = Self.graph("Chưa kết nối")
    let doubted = Self.graph("Kết nối qua LGSP bị xyz")
    #expect(doubted.claims.contains { $0.status == .unclear })
    #expect(doubted.systems.map(\.id) == plain.systems.map(\.id))
  }

  @Test func proofAndDoubtAreWrittenAndReadBack() throws {
    let graph = Self.graph("Kết nối bị xyz")
    let bytes = graph.json()
    let back = try InteropGraph(json: bytes)
    #expect(back.json() == bytes)
    #expect(back.claims.map(\.doubt) == graph.claims.map(\.doubt) && back.claims.map(\.proof) == graph.claims.map(\.proof))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"doubt\": {") && text.contains("\"proof\": ["))
  }

  @Test func aFileWithoutProofsIsStillRead() throws {
    let claim = Claim(
      id: "c", report: "r", row: "a", column: "b", status: .operational, mode: .direct, via: [], flow: nil, data: "", purpose: "",
      standards: [], text: "Có", place: Place(section: .connections, table: 1, row: 2, column: 2))
    let graph = InteropGraph(reports: [], agencies: [], systems: [], claims: [claim], connections: [])
    let old = String(decoding: graph.json(), as: UTF8.self).replacing(",\n      \"proof\": []", with: "")
    #expect(!old.contains("proof"))
    #expect(try InteropGraph(json: Array(old.utf8)).claims.first?.proof == [])
  }
}
