public import Diagnostics
public import InteropGraph

/// A pair of systems linked both directly and through a bus.
public struct ParallelRoutes: Rule {
  public static let id = "parallel-routes"
  public static let title = LocalizedText(vi: "Hai đường kết nối song song", en: "Two routes between the same systems")

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    var byPair: [String: [Connection]] = [:]
    for connection in context.graph.connections where connection.carriesData {
      byPair[[connection.source, connection.target].sorted().joined(separator: "\u{1}"), default: []].append(connection)
    }
    return byPair.sorted { $0.key < $1.key }.compactMap { _, connections in
      guard connections.contains(where: { $0.mode == .direct }), connections.contains(where: { $0.mode == .viaBus }) else { return nil }
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
}
