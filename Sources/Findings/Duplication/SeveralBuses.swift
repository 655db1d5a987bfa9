public import Diagnostics
public import InteropGraph

/// An agency that runs two or more integration buses.
public struct SeveralBuses: Rule {
  public static let id = "several-buses"
  public static let title = LocalizedText(vi: "Cơ quan có nhiều trục tích hợp", en: "An agency with several buses")

  public static let guide = RuleGuide(
    .scatteredInvestment,
    meaning: LocalizedText(
      vi: "Cơ quan vận hành từ hai trục tích hợp trở lên.",
      en: "The agency runs two or more integration buses."),
    method: LocalizedText(
      vi:
        "Trục có trong mục III, hoặc có kết nối đang hoạt động hay thử nghiệm đi qua.",
      en:
        "Buses named in section III, or passed by a connection that works or is tried."
    ),
    advice: LocalizedText(
      vi: "Quy về một trục.",
      en: "Bring them together in one."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.compactMap { agency in
      let buses = context.runningBuses(of: agency.id)
      guard buses.count >= 2 else { return nil }
      let claims = context.graph.claims.filter { claim in buses.contains { claim.via.contains($0.id) } }
      return Finding(
        rule: Self.id, severity: .low, subjects: [agency.id] + buses.map(\.id), evidence: claims.map { .claim($0.id) },
        message: LocalizedText(
          vi:
            "\(RuleContext.short(agency.name)) vận hành \(buses.count) trục: \(buses.map(\.name).joined(separator: ", ")). Đề nghị: quy về một trục.",
          en:
            "\(RuleContext.short(agency.name)) runs \(buses.count) buses: \(buses.map(\.name).joined(separator: ", ")). Bring them together in one."
        ))
    }
  }
}
