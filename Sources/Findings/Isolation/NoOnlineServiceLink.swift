public import Diagnostics
public import InteropGraph

/// A one-stop system with no data-carrying connection to any online-service system of its own agency, which has one.
public struct NoOnlineServiceLink: Rule {
  public static let id = "no-online-service-link"
  public static let title = LocalizedText(
    vi: "Một cửa không nối với dịch vụ công trực tuyến của cơ quan", en: "One-stop system not linked to the agency's online services")

  public static let guide = RuleGuide(
    .linking,
    meaning: LocalizedText(
      vi: "Phần mềm một cửa không nhận hồ sơ từ dịch vụ công trực tuyến của chính cơ quan.",
      en: "The one-stop system takes no dossiers from the online services of its own agency."),
    method: LocalizedText(
      vi:
        "Hệ thống một cửa không có kết nối truyền dữ liệu với hệ thống dịch vụ công trực tuyến nào của cùng cơ quan, trong khi cơ quan có hệ thống đó.",
      en:
        "A one-stop system without a connection that carries data to any online-service system of its agency, which has one."
    ),
    advice: LocalizedText(
      vi: "Chuyển hồ sơ nộp trực tuyến thẳng vào phần mềm một cửa.",
      en: "Pass online dossiers straight into the one-stop system."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.systems.compactMap { system in
      guard system.kind == .oneStop, system.retired == nil, let agency = system.agency, context.isReported(system) else { return nil }
      let services = context.graph.systems(of: agency).filter { $0.kind == .onlineService }
      guard !services.isEmpty else { return nil }
      let ids = Set(services.map(\.id))
      let reaches = context.dataConnections(of: system.id).contains { ids.contains($0.source) || ids.contains($0.target) }
      let unclear =
        context.hasUnreadMatrix(agency)
        || context.unclearClaims(of: system.id).contains { ids.contains($0.row) || ids.contains($0.column) }
      guard !reaches, !unclear else { return nil }
      let claims = context.graph.claims(of: system.id).filter { ids.contains($0.row) || ids.contains($0.column) }
      let evidence: [Evidence] = claims.isEmpty ? system.mentions.map { .mention($0) } : claims.map { .claim($0.id) }
      return Finding(
        rule: Self.id, severity: claims.isEmpty ? .low : .medium, subjects: [system.id] + services.map(\.id), evidence: evidence,
        message: Self.message(context.quoted(system.id), context.list(services.map(\.id)), isSaid: !claims.isEmpty),
        details: [.init("basis", .text(claims.isEmpty ? "not-said" : "said"))])
    }
  }

  /// - Parameter isSaid: some cell speaks of the pair; else the reports are silent.
  private static func message(_ name: String, _ services: String, isSaid: Bool) -> LocalizedText {
    isSaid
      ? LocalizedText(
        vi: "\(name) không trao đổi dữ liệu bằng máy với \(services). Đề nghị: chuyển hồ sơ trực tuyến thẳng vào phần mềm một cửa.",
        en: "\(name) exchanges no data by machine with \(services). Pass online dossiers straight into the one-stop system.")
      : LocalizedText(
        vi:
          "Không báo cáo nào nêu kết nối giữa \(name) và \(services). Đề nghị: hỏi lại cơ quan; nếu chưa có thì chuyển hồ sơ trực tuyến thẳng vào phần mềm một cửa.",
        en:
          "No report names a connection between \(name) and \(services). Ask the agency; if there is none, pass online dossiers straight into the one-stop system."
      )
  }
}
