public import Diagnostics
public import InteropGraph

/// A pair of systems linked both directly and through a bus.
public struct ParallelRoutes: Rule {
  public static let id = "parallel-routes"
  public static let title = LocalizedText(vi: "Hai đường kết nối song song", en: "Two routes between the same systems")

  public static let guide = RuleGuide(
    .scatteredInvestment,
    meaning: LocalizedText(
      vi: "Hai hệ thống vừa nối trực tiếp vừa nối qua trục.",
      en: "Two systems are linked both directly and through a bus."),
    method: LocalizedText(
      vi:
        "Cùng một cặp vừa có kết nối trực tiếp vừa có kết nối qua trục, đều truyền dữ liệu.",
      en:
        "The same pair has a connection of mode direct and one of mode viaBus, both carrying data."
    ),
    advice: LocalizedText(
      vi: "Giữ đường qua trục.",
      en: "Keep the route through the bus."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let graph = context.graph
    // Where each of two agencies names one of the routes, they contradict each other: that is not two routes.
    let contradicted = Set(context.twoSides.filter { !$0.differences.isEmpty }.map { [$0.first, $0.second] })
    var byPair: [Pair: [Int]] = [:]
    for (number, connection) in graph.connections.enumerated() where connection.carriesData {
      guard let ends = graph.ends(ofConnection: number) else { continue }
      byPair[Pair(first: min(ends.source, ends.target), second: max(ends.source, ends.target)), default: []].append(number)
    }
    return byPair.filter { $0.value.count > 1 }.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }.compactMap {
      _, numbers in
      let connections = numbers.map { graph.connections[$0] }
      guard connections.contains(where: { $0.mode == .direct }), connections.contains(where: { $0.mode == .viaBus }) else { return nil }
      guard !contradicted.contains([connections[0].source, connections[0].target].sorted()) else { return nil }
      let pair = [connections[0].source, connections[0].target].sorted()
      return Finding(
        rule: Self.id, severity: .low, subjects: pair, evidence: connections.flatMap { $0.claims.map { .claim($0) } },
        message: LocalizedText(
          vi: "\(context.quoted(pair[0])) và \(context.quoted(pair[1])) vừa kết nối trực tiếp vừa qua trục. Đề nghị: giữ đường qua trục.",
          en:
            "\(context.quoted(pair[0])) and \(context.quoted(pair[1])) are linked both directly and through a bus. Keep the route through the bus."
        ))
    }
  }

  /// Two systems by their numbers.
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }
}
