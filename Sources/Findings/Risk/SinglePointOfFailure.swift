public import Diagnostics
internal import GraphAlgorithms
public import InteropGraph

/// A system or bus whose loss cuts at least two one-stop systems off every national database that they reach now. A bus takes with
/// it every connection that passes it.
public struct SinglePointOfFailure: Rule {
  public static let id = "single-point-of-failure"
  public static let title = LocalizedText(vi: "Điểm hỏng đơn lẻ", en: "Single point of failure")
  static let least = 2

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let graph = context.graph
    let roots = graph.systems.indices.filter { graph.systems[$0].kind == .nationalDatabase }
    let isOneStop = graph.systems.map { $0.kind == .oneStop }
    let working = graph.connections.filter(\.carriesData)
    let counts = CSRGraph.working(working, in: graph).cutOffCounts(from: roots, marked: isOneStop)
    let reached = context.hopsToNationalDatabase
    var onWay: [String: Int] = [:]
    for connection in working { for bus in Set(connection.via) { onWay[bus, default: 0] += 1 } }
    return graph.systems.indices.compactMap { index in
      let system = graph.systems[index]
      let isCandidate = counts[index] >= Self.least || onWay[system.id, default: 0] >= Self.least
      guard isCandidate, system.kind != .nationalDatabase else { return nil }
      let left = working.filter { $0.source != system.id && $0.target != system.id && !$0.via.contains(system.id) }
      let after = CSRGraph.working(left, in: graph).hopDistances(from: roots)
      let lost = graph.systems.indices.filter { isOneStop[$0] && $0 != index && reached[$0] != nil && after[$0] == nil }
      return lost.count >= Self.least ? finding(system, lost.map { graph.systems[$0].id }, working, context) : nil
    }
  }

  private func finding(_ system: System, _ lost: [String], _ working: [Connection], _ context: RuleContext) -> Finding {
    let own = working.filter { $0.source == system.id || $0.target == system.id || $0.via.contains(system.id) }
    return Finding(
      rule: Self.id, severity: .medium, subjects: [system.id], evidence: own.flatMap { $0.claims.map { .claim($0) } },
      message: Self.message(context.quoted(system.id), lost.count, context.list(Array(lost.prefix(5))) + (lost.count > 5 ? " …" : "")),
      details: [.init("cutOff", .texts(lost))])
  }

  private static func message(_ name: String, _ count: Int, _ lost: String) -> LocalizedText {
    LocalizedText(
      vi:
        "Nếu \(name) ngừng, \(count) hệ thống một cửa không còn đường nào tới CSDL quốc gia: \(lost). Đề nghị: có đường dự phòng hoặc bảo đảm hệ thống này hoạt động liên tục.",
      en:
        "If \(name) fails, \(count) one-stop systems have no way left to any national database: \(lost). Provide a second way, or make sure that this one does not fail."
    )
  }
}
