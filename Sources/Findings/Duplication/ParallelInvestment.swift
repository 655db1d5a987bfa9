internal import Catalogue
public import Diagnostics
public import InteropGraph

/// The same domain of work built separately by at least three agencies.
public struct ParallelInvestment: Rule {
  public static let id = "parallel-investment"
  public static let title = LocalizedText(vi: "Nhiều cơ quan cùng đầu tư một lĩnh vực", en: "Many agencies build for the same domain")
  static let agencies = 3

  public static let guide = RuleGuide(
    .scatteredInvestment,
    meaning: LocalizedText(
      vi: "Nhiều cơ quan cùng tự xây dựng phần mềm cho một lĩnh vực.",
      en: "Many agencies build software for one domain, each for itself."),
    method: LocalizedText(
      vi:
        "Cùng lĩnh vực trong danh mục, hệ thống nghiệp vụ của ít nhất ba cơ quan.",
      en:
        "The same domain in the catalogue, specialised systems of at least three agencies."
    ),
    advice: LocalizedText(
      vi: "Xem xét một nền tảng dùng chung.",
      en: "Consider one shared platform."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let centrals = CentralSystems(context: context)
    var byDomain: [String: [System]] = [:]
    for system in context.graph.systems where system.kind == .specialised && system.agency != nil {
      if let domain = system.domain { byDomain[domain, default: []].append(system) }
    }
    return byDomain.sorted { $0.key < $1.key }.compactMap { domain, systems in
      let agencies = Set(systems.compactMap(\.agency))
      guard agencies.count >= Self.agencies else { return nil }
      let entry = context.catalogue.domain(domain)
      return Finding(
        rule: Self.id, severity: .medium, subjects: systems.map(\.id),
        evidence: systems.flatMap { $0.mentions.prefix(1).map { .mention($0) } },
        message: Self.message(
          entry?.vi ?? domain, entry?.en ?? domain, agencies.count, systems.count, central: centrals.serving(domain)?.entry.name),
        details: [.init("domain", .text(domain)), .init("agencies", .integer(agencies.count))]
          + DossierMaker(context: context).domain(domain, systems, central: centrals.serving(domain)?.id).details)
    }
  }

  private static func message(_ vi: String, _ en: String, _ agencies: Int, _ systems: Int, central: String?) -> LocalizedText {
    let adviceVi = central.map { "dùng “\($0)” hoặc nêu lý do cần phần mềm riêng" } ?? "xem xét một nền tảng dùng chung"
    let adviceEn = central.map { "Use “\($0)”, or say why software of one's own is needed" } ?? "Consider one shared platform"
    return LocalizedText(
      vi: "\(agencies) cơ quan có \(systems) phần mềm riêng cho lĩnh vực \(vi). Đề nghị: \(adviceVi).",
      en: "\(agencies) agencies run \(systems) separate systems for the domain of \(en). \(adviceEn).")
  }
}
