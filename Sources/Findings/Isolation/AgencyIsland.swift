public import Diagnostics
public import InteropGraph

/// An agency with systems none of which has a data-carrying connection to anything outside the agency.
public struct AgencyIsland: Rule {
  public static let id = "agency-island"
  public static let title = LocalizedText(vi: "Cơ quan không kết nối ra ngoài", en: "Agency without any connection to the outside")

  public static let guide = RuleGuide(
    .linking,
    meaning: LocalizedText(
      vi: "Không dữ liệu nào ra vào cơ quan bằng máy.",
      en: "No data leaves or enters the agency by machine."),
    method: LocalizedText(
      vi:
        "Cơ quan có báo cáo, có hệ thống, và không hệ thống nào có kết nối truyền dữ liệu với hệ thống ngoài cơ quan.",
      en:
        "An agency with a report and systems, none of which has a connection that carries data to a system outside."
    ),
    advice: LocalizedText(
      vi: "Nối trục của cơ quan với NGSP trước.",
      en: "Connect the agency's bus to NGSP first."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.compactMap { agency in
      guard context.hasReport(agency.id) else { return nil }
      let systems = context.graph.systems(of: agency.id).filter { $0.kind != .integrationBus }
      let own = Set(systems.map(\.id))
      guard !systems.isEmpty else { return nil }
      let leaves = systems.contains { system in
        context.dataConnections(of: system.id).contains { !own.contains($0.source) || !own.contains($0.target) }
      }
      let unclear =
        context.hasUnreadMatrix(agency.id)
        || systems.contains { system in
          context.unclearClaims(of: system.id).contains { !own.contains($0.row) || !own.contains($0.column) }
        }
      guard !leaves, !unclear else { return nil }
      let claims = systems.flatMap { context.graph.claims(of: $0.id) }.filter { !own.contains($0.row) || !own.contains($0.column) }
      let evidence: [Evidence] =
        claims.isEmpty ? systems.flatMap { $0.mentions.prefix(1).map { .mention($0) } } : claims.map { .claim($0.id) }
      return Finding(
        rule: Self.id, severity: .high, subjects: [agency.id], evidence: evidence,
        message: Self.message(
          RuleContext.short(agency.name), systems.count,
          hasBus: context.graph.systems(of: agency.id).contains { $0.kind == .integrationBus }),
        details: [.init("systems", .integer(systems.count))])
    }
  }

  private static func message(_ name: String, _ count: Int, hasBus: Bool) -> LocalizedText {
    LocalizedText(
      vi: "Không kết nối truyền dữ liệu nào ra khỏi \(name) (\(count) hệ thống). Đề nghị: "
        + (hasBus
          ? "ưu tiên kết nối trục của cơ quan với NGSP."
          : "báo cáo không nêu trục nào của cơ quan; kết nối hệ thống một cửa với NGSP trước."),
      en: "No data-carrying connection leaves \(name) (\(count) system\(count == 1 ? "" : "s")). "
        + (hasBus
          ? "Connect the agency's bus to NGSP first." : "The report names no bus of the agency; connect the one-stop system to NGSP first.")
    )
  }
}
