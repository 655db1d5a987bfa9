public import Diagnostics
public import InteropGraph

/// At least two systems of an agency linked directly to one outside system while the agency has a bus.
public struct RedundantDirectLinks: Rule {
  public static let id = "redundant-direct-links"
  public static let title = LocalizedText(vi: "Nhiều kết nối trực tiếp thay vì qua trục", en: "Several direct links instead of the bus")

  public static let guide = RuleGuide(
    .scatteredInvestment,
    meaning: LocalizedText(
      vi: "Cơ quan có trục nhưng nhiều hệ thống vẫn nối trực tiếp tới cùng một nơi.",
      en: "The agency has a bus, yet several systems link directly to the same place."),
    method: LocalizedText(
      vi:
        "Ít nhất hai hệ thống của cơ quan có kết nối trực tiếp truyền dữ liệu tới một hệ thống ngoài cơ quan, và cơ quan đang vận hành trục.",
      en:
        "At least two systems of the agency with direct connections that carry data to one outside system, while the agency runs a bus."
    ),
    advice: LocalizedText(
      vi: "Kết nối một lần qua trục.",
      en: "Connect once through the bus."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.flatMap { agency -> [Finding] in
      let buses = context.runningBuses(of: agency.id)
      guard !buses.isEmpty else { return [] }
      let systems = context.graph.systems(of: agency.id).map(\.id)
      let own = Set(systems)
      var byTarget: [String: [Connection]] = [:]
      for system in systems {
        for number in context.graph.connectionNumbers(of: system) {
          let connection = context.graph.connections[Int(number)]
          guard connection.mode == .direct, connection.carriesData else { continue }
          let end = connection.source == system ? connection.target : connection.source
          if !own.contains(end) { byTarget[end, default: []].append(connection) }
        }
      }
      return byTarget.sorted { $0.key < $1.key }.compactMap { outside, connections in
        let linked = Set(connections.flatMap { [$0.source, $0.target] }).intersection(own).sorted()
        guard linked.count >= 2 else { return nil }
        return Finding(
          rule: Self.id, severity: .low, subjects: [outside] + linked, evidence: connections.flatMap { $0.claims.map { .claim($0) } },
          message: Self.message(
            RuleContext.short(agency.name), context.list(linked), context.quoted(outside), buses.map(\.name).joined(separator: ", ")))
      }
    }
  }

  private static func message(_ agency: String, _ systems: String, _ outside: String, _ bus: String) -> LocalizedText {
    LocalizedText(
      vi: "\(systems) cùng kết nối trực tiếp tới \(outside) trong khi \(agency) có \(bus). Đề nghị: kết nối một lần qua trục.",
      en: "\(systems) each link directly to \(outside), although \(agency) has \(bus). Connect once through the bus.")
  }
}
