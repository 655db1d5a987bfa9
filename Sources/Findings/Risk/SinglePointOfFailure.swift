public import Diagnostics
internal import GraphAlgorithms
public import InteropGraph

/// A system or bus whose loss cuts at least two one-stop systems off every national database that they reach now over systems of their own
/// agency, as `Outage` counts. A bus takes with it every connection that passes it.
public struct SinglePointOfFailure: Rule {
  public static let id = "single-point-of-failure"
  public static let title = LocalizedText(vi: "Điểm hỏng đơn lẻ", en: "Single point of failure")
  static let least = 2

  public static let guide = RuleGuide(
    .linking,
    meaning: LocalizedText(
      vi: "Nếu hệ thống hoặc trục này ngừng, nhiều hệ thống một cửa mất mọi đường tới CSDL quốc gia.",
      en: "If this system or bus fails, several one-stop systems lose every way to any national database."),
    method: LocalizedText(
      vi:
        "Đỉnh khớp trên đồ thị kết nối truyền dữ liệu (R. Tarjan, 1972): bỏ đi thì ít nhất hai hệ thống một cửa không còn đường nào, chỉ kể đường qua hệ thống của chính cơ quan như lệnh outage. Trục mất thì mất mọi kết nối đi qua nó. Chi tiết (dominates) cho biết với từng CSDL bao nhiêu hệ thống một cửa chỉ đi được qua đây.",
      en:
        "Articulation vertices of the network that carries data (R. Tarjan, 1972): without it at least two one-stop systems have no way left, counting ways over their own agency's systems as the command outage does. A bus takes with it every connection that passes it. dominates tells for each database how many one-stop systems reach it only through here."
    ),
    advice: LocalizedText(
      vi: "Có đường dự phòng, hoặc bảo đảm hệ thống hoạt động liên tục.",
      en: "Provide a second way, or make sure that it does not fail."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let graph = context.graph
    let roots = graph.systems.indices.filter { graph.systems[$0].kind == .nationalDatabase }
    let isOneStop = graph.systems.map { $0.kind == .oneStop }
    let found = WayLoss(.ofOneAgency, to: roots, in: graph).losses(marked: isOneStop, least: Self.least)
    guard !found.isEmpty else { return [] }
    let candidates = Set(found.map(\.gone))
    let byDatabase = roots.map { (graph.systems[$0].id, dominated(by: candidates, to: $0, isOneStop, graph)) }
    let connections = users(of: Set(found.map { graph.systems[$0.gone].id }), graph)
    return found.map { gone, lost in
      let system = graph.systems[gone]
      let counts = byDatabase.compactMap { database, counts in counts[gone].map { DetailValue.Detail(database, .integer($0)) } }
      return finding(system, lost.map { graph.systems[$0].id }, counts, connections[system.id] ?? [], context)
    }
  }

  /// How many one-stop systems reach one database only through each of the candidates.
  private func dominated(by candidates: Set<Int>, to root: Int, _ isOneStop: [Bool], _ graph: InteropGraph) -> [Int: Int] {
    let losses = WayLoss(.ofOneAgency, to: [root], in: graph).losses(marked: isOneStop, least: 1).filter { candidates.contains($0.gone) }
    return Dictionary(losses.map { ($0.gone, $0.lost.count) }, uniquingKeysWith: { first, _ in first })
  }

  /// The connections that carry data at or over each of the systems.
  private func users(of systems: Set<String>, _ graph: InteropGraph) -> [String: [Connection]] {
    var out: [String: [Connection]] = [:]
    for connection in graph.connections where connection.carriesData {
      for id in Set([connection.source, connection.target] + connection.via).intersection(systems) {
        out[id, default: []].append(connection)
      }
    }
    return out
  }

  private func finding(
    _ system: System, _ lost: [String], _ dominated: [DetailValue.Detail], _ own: [Connection], _ context: RuleContext
  ) -> Finding {
    Finding(
      rule: Self.id, severity: .medium, subjects: [system.id], evidence: own.flatMap { $0.claims.map { .claim($0) } },
      message: Self.message(context.quoted(system.id), lost.count, context.list(Array(lost.prefix(5))) + (lost.count > 5 ? " …" : "")),
      details: [.init("cutOff", .texts(lost)), .init("dominates", .object(dominated))])
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
