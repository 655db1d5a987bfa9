internal import Catalogue
public import Diagnostics
public import InteropGraph

/// A specialised system of an agency that does the work of a central system or a national database: the same domain in
/// the catalogue. Subjects: the local one, then the central one.
public struct DuplicatesCentralSystem: Rule {
  public static let id = "duplicates-central-system"
  public static let title = LocalizedText(vi: "Trùng với hệ thống từ Trung ương", en: "Does the work of a central system")

  public static let guide = RuleGuide(
    .scatteredInvestment,
    meaning: LocalizedText(
      vi: "Phần mềm riêng của cơ quan làm việc mà hệ thống từ Trung ương hoặc CSDL quốc gia đã làm.",
      en: "Software of the agency's own does what a central system or a national database does."),
    method: LocalizedText(
      vi:
        "Hệ thống nghiệp vụ có cùng lĩnh vực trong danh mục (theo tên; tên chỉ là tên sản phẩm thì theo cột chức năng) với một hệ thống từ Trung ương hoặc CSDL quốc gia; bộ chủ quản hệ thống đó được loại trừ.",
      en:
        "A specialised system of the same domain in the catalogue (by its name; by the column of functions where the name is nothing but a product) as a central system or national database; the ministry that runs that one is left out."
    ),
    advice: LocalizedText(
      vi: "Dùng hệ thống từ Trung ương, hoặc nêu lý do cần phần mềm riêng và kết nối hai bên.",
      en: "Use the central system, or say why software of one's own is needed and connect the two."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let centrals = CentralSystems(context: context)
    return context.graph.systems.compactMap { system in
      guard system.kind == .specialised, let agency = system.agency.flatMap(context.graph.agency), let domain = system.domain else {
        return nil
      }
      // The ministry that runs the central system does not duplicate itself.
      guard let (central, id) = centrals.serving(domain, except: agency.name) else { return nil }
      let link = context.graph.connections(of: system.id).first { $0.source == id || $0.target == id }
      let domainName = context.catalogue.domain(domain).map { LocalizedText(vi: $0.vi, en: $0.en) } ?? LocalizedText(vi: domain, en: domain)
      return Finding(
        rule: Self.id, severity: .medium, subjects: [system.id, id],
        evidence: system.mentions.map { .mention($0) } + (link?.claims.map { .claim($0) } ?? []),
        message: Self.message(context.quoted(system.id), central, domainName, isNamed: context.graph.system(id) != nil),
        details: [
          .init("domain", .text(domain)), .init("central", .text(central.name)), .init("connected", .flag(link?.carriesData ?? false)),
        ] + Dossier(scope: .domain, systems: [system], central: id, topic: domain, in: context).details)
    }
  }

  private static func message(_ name: String, _ central: CatalogueSystem, _ domain: LocalizedText, isNamed: Bool) -> LocalizedText {
    let owner = central.owner ?? ""
    let sourceVi = isNamed ? "" : ", theo danh mục, không báo cáo nào nêu"
    let sourceEn = isNamed ? "" : ", by the catalogue, named in no report"
    return LocalizedText(
      vi:
        "\(name) làm việc thuộc lĩnh vực \(domain.vi), đã có “\(central.name)” (\(owner)\(sourceVi)). Đề nghị: dùng hệ thống từ Trung ương, hoặc nêu lý do cần phần mềm riêng và kết nối hai hệ thống.",
      en:
        "\(name) works in the domain of \(domain.en), which “\(central.name)” (\(owner)\(sourceEn)) already serves. Use the central system, or say why software of one's own is needed and connect the two."
    )
  }
}
