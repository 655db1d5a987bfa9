public import InteropGraph

/// The figures of a run, for the terminal, for `--json` and for summary.md.
public struct Summary: Sendable {
  public var reports: Int
  public var agencies: Int
  public var systems: Int
  public var oneStops: Int
  public var claims: Int
  public var connections: Int
  public var dataConnections: Int
  public var isolated: Int
  /// Those of `isolated` of which nobody has said anything: their agency filed no report, or its matrix leaves them out.
  public var isolatedUnsaid: Int
  /// Pairs of one-stop systems, and how many have each grade.
  public var duplicates: Int
  public var grades: [String: Int]
  public var shadows: Int
  public var unclearCells: Int
  public var errors: Int
  public var warnings: Int

  public init(_ graph: InteropGraph, errors: Int, warnings: Int) {
    func count(_ rule: String) -> Int { graph.findings.count { $0.rule == rule } }
    reports = graph.reports.count
    agencies = Set(graph.reports.map(\.agency)).count
    systems = graph.systems.count
    oneStops = graph.systems.count { $0.kind == .oneStop }
    claims = graph.claims.count
    connections = graph.connections.count
    dataConnections = graph.connections.count(where: \.carriesData)
    isolated = count("isolated-one-stop")
    isolatedUnsaid = graph.findings.count { $0.rule == "isolated-one-stop" && $0.isUnsaid }
    duplicates = count("duplicate-one-stop")
    grades = Dictionary(grouping: graph.findings.filter { $0.rule == "duplicate-one-stop" }) { $0.text("grade") ?? "" }.mapValues(\.count)
    shadows = count("duplicates-central-system")
    unclearCells = graph.claims.count { $0.status == .unclear }
    self.errors = errors
    self.warnings = warnings
  }

  /// Every figure with its key, in a fixed order.
  public var figures: [(key: String, value: Int)] {
    [
      ("reports", reports), ("agencies", agencies), ("systems", systems), ("oneStopSystems", oneStops), ("claims", claims),
      ("connections", connections), ("dataConnections", dataConnections),
      ("isolatedOneStop", isolated), ("isolatedOneStopUnsaid", isolatedUnsaid), ("duplicateOneStop", duplicates),
      ("duplicateOneStopDuplicate", grades["duplicate"] ?? 0), ("duplicateOneStopOverlapping", grades["overlapping"] ?? 0),
      ("duplicateOneStopFragmented", grades["fragmented"] ?? 0), ("duplicatesCentralSystem", shadows), ("unclearCells", unclearCells),
      ("errors", errors), ("warnings", warnings),
    ]
  }
}
