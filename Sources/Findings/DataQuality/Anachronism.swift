internal import Catalogue
public import Diagnostics
public import InteropGraph

/// A report that names as existing what came only after its day: VXP began in 2019. Plans for it are no fault.
public struct Anachronism: Rule {
  public static let id = "anachronism"
  public static let title = LocalizedText(vi: "Nêu hệ thống chưa có vào thời điểm báo cáo", en: "Names what did not exist yet")
  /// The day that a report without a date is taken to bear: the end of the year of công văn 3820.
  static let assumedDay = "2017-12-31"

  public static let guide = RuleGuide(
    .soundReport,
    meaning: LocalizedText(
      vi: "Báo cáo nêu như đang hoạt động một hệ thống chỉ có sau đó.",
      en: "The report names as working what came only later."),
    method: LocalizedText(
      vi:
        "Ngày bắt đầu trong danh mục (ví dụ VXP 2019) muộn hơn ngày báo cáo; báo cáo không ghi ngày được coi là 31/12/2017. Kế hoạch không tính.",
      en:
        "The first day in the catalogue (VXP 2019, for example) is after the report's; a report without a date is taken as of 31/12/2017. Plans do not count."
    ),
    advice: LocalizedText(
      vi: "Hỏi lại tên đúng của hệ thống hoặc trục.",
      en: "Ask for the right name of the system or bus."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let begins = Dictionary(
      (context.catalogue.nationalDatabases + context.catalogue.centralSystems).compactMap { entry in entry.since.map { (entry.id, $0) } }
        + context.catalogue.buses.compactMap { bus in bus.since.map { (bus.id, $0) } }, uniquingKeysWith: { first, _ in first })
    return context.graph.systems.compactMap { system in
      guard let catalogue = system.catalogue, let begin = begins[catalogue] else { return nil }
      let evidence = evidence(system, begin, context)
      guard !evidence.isEmpty else { return nil }
      return Finding(
        rule: Self.id, severity: .low, subjects: [system.id], evidence: evidence, message: Self.message(context.quoted(system.id), begin),
        details: [.init("since", .text(begin))])
    }
  }

  private func evidence(_ system: System, _ begin: String, _ context: RuleContext) -> [Evidence] {
    func isEarly(_ report: String) -> Bool { (context.graph.report(report)?.date ?? Self.assumedDay) < begin }
    let mentions = system.mentions.filter { $0.place.section != .connections && isEarly($0.report) }.map { Evidence.mention($0) }
    let claims = context.graph.claims.filter { claim in
      (claim.row == system.id || claim.column == system.id || claim.via.contains(system.id))
        && (claim.status == .operational || claim.status == .pilot || claim.status == .suspended) && isEarly(claim.report)
    }
    return mentions + claims.map { .claim($0.id) }
  }

  private static func message(_ name: String, _ begin: String) -> LocalizedText {
    let day = begin.split(separator: "-").reversed().joined(separator: "/")
    return LocalizedText(
      vi:
        "\(name) có từ \(day), sau ngày của báo cáo nêu nó như đang hoạt động. Đề nghị: hỏi lại cơ quan tên đúng của hệ thống hoặc của trục.",
      en: "\(name) exists since \(day), after the day of the report that names it as working. Ask the agency for the right name.")
  }
}
