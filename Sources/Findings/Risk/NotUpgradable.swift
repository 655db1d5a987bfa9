public import Diagnostics
public import InteropGraph

/// A system that section IV.2 says cannot be upgraded. High stakes when others depend on it.
public struct NotUpgradable: Rule {
  public static let id = "not-upgradable"
  public static let title = LocalizedText(vi: "Không thể nâng cấp", en: "Cannot be upgraded")

  public static let guide = RuleGuide(
    .linking,
    meaning: LocalizedText(
      vi: "Mục IV.2 nói hệ thống không thể nâng cấp.",
      en: "Section IV.2 says that the system cannot be upgraded."),
    method: LocalizedText(
      vi:
        "Khả năng nâng cấp ở IV.2 là không thể; mức độ cao hơn khi hệ thống có kết nối truyền dữ liệu.",
      en:
        "Upgradability impossible in IV.2; more severe when connections of it carry data."
    ),
    advice: LocalizedText(
      vi: "Lập kế hoạch thay thế và chuyển dữ liệu.",
      en: "Plan its replacement and the move of its data."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.systems.compactMap { system in
      guard system.profile.upgrade == .impossible else { return nil }
      let connections = context.dataConnections(of: system.id)
      let name = context.quoted(system.id)
      return Finding(
        rule: Self.id, severity: connections.isEmpty ? .low : .medium, subjects: [system.id],
        evidence: context.mentions(of: system, in: [.upgrade]) + connections.flatMap { $0.claims.map { .claim($0) } },
        message: LocalizedText(
          vi:
            "\(name) không thể nâng cấp (mục IV.2) và có \(connections.count) kết nối truyền dữ liệu. Đề nghị: lập kế hoạch thay thế và chuyển dữ liệu.",
          en:
            "\(name) cannot be upgraded (section IV.2) and has \(connections.count) connections that carry data. Plan its replacement and the move of its data."
        ), details: [.init("dataConnections", .integer(connections.count))])
    }
  }
}
