public import Diagnostics
public import InteropGraph

/// A connected one-stop or online-service system from which no way of data-carrying connections leads to any of the six
/// national databases, in whatever direction. Buses do not join what no report joined.
public struct NoNationalDatabase: Rule {
  public static let id = "no-national-database"
  public static let title = LocalizedText(vi: "Không có đường tới cơ sở dữ liệu quốc gia", en: "No way to any national database")

  public static let guide = RuleGuide(
    .sharing,
    meaning: LocalizedText(
      vi: "Hệ thống có kết nối nhưng không đường nào dẫn tới một trong sáu CSDL quốc gia.",
      en: "The system is connected, but no way leads to any of the six national databases."),
    method: LocalizedText(
      vi:
        "Tìm theo chiều rộng trên các kết nối truyền dữ liệu, không kể chiều, từ sáu CSDL quốc gia (714/QĐ-TTg). Trục không tự nối các hệ thống mà báo cáo không nối.",
      en:
        "Breadth-first search over connections that carry data, in any direction, from the six national databases (714/QĐ-TTg). A bus joins nothing that no report joined."
    ),
    advice: LocalizedText(
      vi: "Kết nối qua NGSP tới CSDL mà thủ tục cần.",
      en: "Connect it through NGSP to the databases that its procedures need."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.systems.enumerated().compactMap { index, system in
      guard system.kind == .oneStop || system.kind == .onlineService, context.hopsToNationalDatabase[index] == nil else { return nil }
      let connections = context.dataConnections(of: system.id)
      guard !connections.isEmpty, !context.isPartlyUnread(system) else { return nil }
      return Finding(
        rule: Self.id, severity: .medium, subjects: [system.id], evidence: connections.flatMap { $0.claims.map { .claim($0) } },
        message: Self.message(context.quoted(system.id), connections.count),
        details: [.init("dataConnections", .integer(connections.count))])
    }
  }

  private static func message(_ name: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "\(name) có \(count) kết nối truyền dữ liệu nhưng không kết nối nào dẫn tới một trong sáu CSDL quốc gia (714/QĐ-TTg). Đề nghị: kết nối qua NGSP tới CSDL quốc gia mà thủ tục cần.",
      en:
        "\(name) has \(count) data-carrying connections, but none leads to any of the six national databases (714/QĐ-TTg). Connect it through NGSP to the databases its procedures need."
    )
  }
}
