public import Diagnostics
public import InteropGraph

/// A report whose agency is no ministry, no agency under the Government and no province that could be recognised.
public struct UnknownAgency: Rule {
  public static let id = "unknown-agency"
  public static let title = LocalizedText(vi: "Không rõ cơ quan báo cáo", en: "Reporting agency not recognised")

  public static let guide = RuleGuide(
    .soundReport,
    meaning: LocalizedText(
      vi: "Không nhận ra cơ quan lập báo cáo.",
      en: "The reporting agency was not recognised."),
    method: LocalizedText(
      vi:
        "Tên ở đầu báo cáo, nơi ký và tên tệp không khớp bộ, cơ quan thuộc Chính phủ hay tỉnh nào.",
      en:
        "Letterhead, signature and file name match no ministry, agency under the Government or province."
    ),
    advice: LocalizedText(
      vi: "Ghi tên cơ quan ở đầu báo cáo.",
      en: "Put the agency's name at the head of the report."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.filter { $0.kind == .other && context.hasReport($0.id) }.compactMap { agency in
      let mentions = context.graph.systems(of: agency.id).flatMap(\.mentions).prefix(3)
      guard !mentions.isEmpty else { return nil }
      let files = context.graph.reports(of: agency.id).map(\.file).joined(separator: ", ")
      return Finding(
        rule: Self.id, severity: .info, subjects: [agency.id], evidence: mentions.map { .mention($0) },
        message: LocalizedText(
          vi: "Không nhận ra cơ quan của báo cáo \(files); tạm gọi là “\(agency.name)”. Đề nghị: ghi tên cơ quan ở đầu báo cáo.",
          en:
            "The agency of the report \(files) was not recognised and is called “\(agency.name)”. Put the agency's name at the head of the report."
        ))
    }
  }
}
