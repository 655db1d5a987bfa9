public import Diagnostics
public import InteropGraph

/// At least two systems of an agency linked directly to one outside system while the agency has a bus.
public struct RedundantDirectLinks: Rule {
  public static let id = "redundant-direct-links"
  public static let title = LocalizedText(vi: "Nhiều kết nối trực tiếp thay vì qua trục", en: "Several direct links instead of the bus")

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.flatMap { agency -> [Finding] in
      let buses = context.runningBuses(of: agency.id)
      guard !buses.isEmpty else { return [] }
      let own = Set(context.graph.systems(of: agency.id).map(\.id))
      var byTarget: [String: [Connection]] = [:]
      for connection in context.graph.connections where connection.carriesData && connection.mode == .direct {
        if own.contains(connection.source), !own.contains(connection.target) { byTarget[connection.target, default: []].append(connection) }
        if own.contains(connection.target), !own.contains(connection.source) { byTarget[connection.source, default: []].append(connection) }
      }
      return byTarget.sorted { $0.key < $1.key }.compactMap { outside, connections in
        let systems = Set(connections.flatMap { [$0.source, $0.target] }).intersection(own).sorted()
        guard systems.count >= 2 else { return nil }
        return Finding(
          rule: Self.id, severity: .low, subjects: [outside] + systems, evidence: connections.flatMap { $0.claims.map { .claim($0) } },
          message: Self.message(
            RuleContext.short(agency.name), context.list(systems), context.quoted(outside), buses.map(\.name).joined(separator: ", ")))
      }
    }
  }

  private static func message(_ agency: String, _ systems: String, _ outside: String, _ bus: String) -> LocalizedText {
    LocalizedText(
      vi: "\(systems) cùng kết nối trực tiếp tới \(outside) trong khi \(agency) có \(bus). Đề nghị: kết nối một lần qua trục.",
      en: "\(systems) each link directly to \(outside), although \(agency) has \(bus). Connect once through the bus.")
  }
}
