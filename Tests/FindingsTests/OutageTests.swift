import Findings
import InteropGraph
import TestSupport
import Testing

@Suite struct OutageTests {
  private func graph(_ edges: [(String, String, [String])]) -> InteropGraph {
    let ids = Set(edges.flatMap { [$0.0, $0.1] + $0.2 }).sorted()
    let systems = ids.map { id in
      System(
        id: id, name: id,
        kind: id.hasPrefix("db")
          ? .nationalDatabase : id.hasPrefix("one") ? .oneStop : id.hasPrefix("bus") ? .integrationBus : .specialised,
        agency: id.hasPrefix("db") ? nil : id.hasPrefix("far") ? "far" : "near")
    }
    let connections = edges.enumerated().map { index, edge in
      Connection(
        id: "c\(index)", source: edge.0, target: edge.1, isBidirectional: false, status: .operational,
        mode: edge.2.isEmpty ? .direct : .viaBus,
        via: edge.2, standards: [], claims: [])
    }
    return InteropGraph(reports: [], agencies: [], systems: systems, claims: [], connections: connections)
  }

  @Test func whatGoesDownTakesItsConnectionsWithIt() {
    let outage = Outage(
      graph: graph([("one1", "db1", ["bus"]), ("one1", "db2", []), ("one2", "db1", ["bus"]), ("one3", "hub", []), ("hub", "db2", [])]))
    #expect(
      outage.losses(without: ["bus"]) == [
        .init(system: "one1", databases: ["db1"], isCutOff: false),
        // one2 - db1 - one1 - db2 is no way: a database passes nothing on.
        .init(system: "one2", databases: ["db1"], isCutOff: true),
      ])
    #expect(outage.losses(without: ["hub"]) == [.init(system: "one3", databases: ["db2"], isCutOff: true)])
    #expect(outage.losses(without: ["nobody"]).isEmpty)
    #expect(outage.losses(without: ["db2"]).contains(.init(system: "one3", databases: ["db2"], isCutOff: true)))
  }

  @Test func theWorstAreFoundAndPairsOnlyWhereTogetherTheyAreWorse() {
    // one1 has two ways: only both down cut it off. one2 hangs on `a` alone.
    let outage = Outage(graph: graph([("one1", "a", []), ("a", "db", []), ("one1", "b", []), ("b", "db", []), ("one2", "a", [])]))
    let (single, double) = outage.worst()
    // That nobody reaches a database that is itself down goes without saying.
    #expect(single.first?.down == ["a"] && !single.contains { $0.down == ["db"] })
    #expect(single.contains { $0.down == ["b"] } == false)
    #expect(double.contains { $0.down == ["a", "b"] && $0.cutOff == 2 })
    #expect(Outage(graph: graph([])).worst().single.isEmpty)
  }

  /// A one-stop system that others go through is an outage of theirs; its own loss does not count.
  @Test func othersMayGoThroughAOneStopSystem() {
    let single = Outage(graph: graph([("one2", "one1", []), ("one3", "one1", []), ("one1", "db", [])])).worst().single
    #expect(single == [.init(down: ["one1"], cutOff: 2, losses: 2)])
  }

  @Test func waysOverOtherAgenciesDoNotCount() {
    let outage = Outage(graph: graph([("one1", "farPortal", []), ("farPortal", "db", [])]))
    #expect(outage.losses(without: ["farPortal"]).isEmpty)
  }
}
