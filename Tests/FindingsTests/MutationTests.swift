import Assembly
import Catalogue
import Findings
import Foundation
import InteropGraph
import TestSupport
import Testing

/// One cell of the examples is written over so that the truth changes: the findings on its systems must change, and no others.
@Suite struct MutationTests {
  /// The examples that can be written into cell by cell.
  static let files = ["docx", "xlsx"].flatMap { ending in
    ((try? FileManager.default.contentsOfDirectory(atPath: Command.package.appending(path: "Examples/reports").path)) ?? [])
      .filter { $0.hasSuffix("." + ending) }
  }.sorted()

  private struct State {
    var graph: InteropGraph
    var findings: [String: Finding]

    init(_ name: String, _ bytes: [UInt8]) {
      graph = Form.analyze([(name, bytes)]).graph
      let found = RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: Form.catalogue))
      findings = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    func isIsolated(_ system: String) -> Bool {
      findings["isolated-one-stop:" + system] != nil || findings["isolated-online-service:" + system] != nil
    }

    func isJudged(_ system: String) -> Bool { [.oneStop, .onlineService].contains(graph.system(system)?.kind) }

    /// The claims that carry data at a system, by their places: counted anew from the cells.
    func working(_ system: String) -> Set<Place> {
      Set(graph.claims.filter { $0.row == system || $0.column == system }.filter(Self.carries).map(\.place))
    }

    static func carries(_ claim: Claim) -> Bool { claim.status == .operational && claim.mode != .manual && claim.mode != .interfaceOnly }
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Command.package.appending(path: "Examples/reports/" + file)))
  }

  /// Rules that look at the cell's systems or their agencies only; the others look along the ways through them.
  private static let ofTheWays: Set<String> = ["no-national-database", "single-point-of-failure"]

  private func changes(_ before: State, _ after: State) -> [Finding] {
    Set(before.findings.keys).symmetricDifference(after.findings.keys).sorted().compactMap { before.findings[$0] ?? after.findings[$0] }
  }

  private func isRelated(_ finding: Finding, _ claim: Claim, _ state: State) -> Bool {
    let agencies = [claim.row, claim.column].compactMap { state.graph.system($0)?.agency }
    if finding.subjects.contains(where: { $0 == claim.row || $0 == claim.column || agencies.contains($0) || claim.via.contains($0) }) {
      return true
    }
    return Self.ofTheWays.contains(finding.rule)
  }

  @Test(arguments: files) func everyCellOfTheMatrixCounts(_ file: String) throws {
    let original = try bytes(file)
    let before = State(file, original)
    var mutated = 0
    for claim in before.graph.claims.sorted(by: { $0.place < $1.place }) {
      let words = State.carries(claim) ? "Không kết nối" : "Kết nối trực tiếp, gửi hồ sơ, chuẩn XML"
      let place = claim.place
      guard
        let changed = try CellEditor.replacing(
          original, name: file, table: place.table, row: place.row, column: place.column, with: words)
      else { continue }
      let after = State(file, changed)
      let same = after.graph.claims.filter { $0.place == place }
      // An answer that stood for several cells, or that others repeat, changes more than one.
      guard same.count == 1, after.graph.claims.count == before.graph.claims.count,
        zip(before.graph.claims, after.graph.claims).count(where: { $0.text != $1.text || $0.status != $1.status }) == 1
      else { continue }
      mutated += 1
      #expect(State.carries(same[0]) != State.carries(claim), "\(file) \(place): “\(claim.text)”")
      for system in [claim.row, claim.column] where before.isJudged(system) {
        #expect(after.isIsolated(system) == after.working(system).isEmpty, "\(file) \(place): \(system)")
        #expect(before.isIsolated(system) == before.working(system).isEmpty, "\(file) \(place): \(system)")
      }
      for finding in changes(before, after) { #expect(isRelated(finding, claim, before), "\(file) \(place): \(finding.id)") }
    }
    #expect(mutated > 0, "\(file)")
  }

  @Test(arguments: files) func functionsDecideOnDuplicates(_ file: String) throws {
    let original = try bytes(file)
    let before = State(file, original)
    for finding in before.findings.values.filter({ $0.rule == "duplicate-one-stop" }).sorted(by: { $0.id < $1.id }) {
      let system = try #require(before.graph.system(finding.subjects[0]))
      let listed = try #require(system.mentions.first { $0.place.section == .oneStopInventory })
      // The column of functions stands right of the name.
      let changed = try #require(
        try CellEditor.replacing(
          original, name: file, table: listed.place.table, row: listed.place.row, column: listed.place.column + 1, with: ""))
      let after = State(file, changed)
      #expect(after.graph.system(system.id)?.profile.functions == [])
      #expect(after.findings[finding.id] == nil, "\(file): \(finding.id)")
      for change in changes(before, after) { #expect(change.subjects.contains(system.id), "\(file): \(change.id)") }
    }
  }
}
