public import Diagnostics
public import InteropGraph

/// A system that its agency calls unusable (sections III.1, III.2) and that carries data all the same.
public struct UnusableButConnected: Rule {
  public static let id = "unusable-but-connected"
  public static let title = LocalizedText(vi: "Không sử dụng được nhưng đang kết nối", en: "Unusable, yet connected")

  public static let guide = RuleGuide(
    .soundReport,
    meaning: LocalizedText(
      vi: "Cơ quan đánh giá là không dùng được nhưng vẫn có dữ liệu đi qua.",
      en: "The agency calls it unusable, yet data passes it."),
    method: LocalizedText(
      vi:
        "Hiện trạng ở III.1 hoặc III.2 là không sử dụng được, và có kết nối truyền dữ liệu.",
      en:
        "Condition unusable in III.1 or III.2, and a connection that carries data."
    ),
    advice: LocalizedText(
      vi: "Kiểm tra lại đánh giá, hoặc chuyển kết nối trước khi dừng.",
      en: "Check the assessment, or move the connections before it is switched off."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.systems.compactMap { system in
      let connections = context.dataConnections(of: system.id)
      guard system.profile.condition == .unusable, !connections.isEmpty else { return nil }
      let name = context.quoted(system.id)
      return Finding(
        rule: Self.id, severity: .medium, subjects: [system.id],
        evidence: context.inventoryMentions(of: system) + connections.flatMap { $0.claims.map { .claim($0) } },
        message: LocalizedText(
          vi:
            "\(name) được đánh giá là không sử dụng được nhưng có \(connections.count) kết nối đang truyền dữ liệu. Đề nghị: kiểm tra lại đánh giá, hoặc chuyển các kết nối sang hệ thống khác trước khi dừng.",
          en:
            "\(name) is called unusable but has \(connections.count) connections that carry data. Check the assessment, or move the connections before it is switched off."
        ), details: [.init("dataConnections", .integer(connections.count))])
    }
  }
}
