public import Diagnostics
public import InteropGraph

/// An agency that names no data or exchange standard for connections of its own that carry data.
public struct NoStandard: Rule {
  public static let id = "no-standard"
  public static let title = LocalizedText(vi: "Không nêu tiêu chuẩn trao đổi", en: "No exchange standard named")

  public static let guide = RuleGuide(
    .sharing,
    meaning: LocalizedText(
      vi: "Kết nối truyền dữ liệu mà báo cáo không nêu tiêu chuẩn trao đổi.",
      en: "Connections that carry data and for which no exchange standard is named."),
    method: LocalizedText(
      vi:
        "Theo từng cơ quan: kết nối truyền dữ liệu do cơ quan nêu, không ô nào ghi tiêu chuẩn.",
      en:
        "Per agency: connections that carry data and that it names, with no standard in any cell."
    ),
    advice: LocalizedText(
      vi: "Ghi rõ tiêu chuẩn (XML, edXML, JSON …).",
      en: "Name the standard (XML, edXML, JSON …)."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let named = connectionsByAgency(context)
    return context.graph.agencies.compactMap { agency in
      let own = named[agency.id] ?? []
      let without = own.filter(\.standards.isEmpty)
      guard !without.isEmpty else { return nil }
      let name = RuleContext.short(agency.name)
      return Finding(
        rule: Self.id, severity: .info, subjects: [agency.id], evidence: without.flatMap { $0.claims.map { .claim($0) } },
        message: LocalizedText(
          vi:
            "\(without.count)/\(own.count) kết nối truyền dữ liệu mà \(name) nêu không ghi tiêu chuẩn trao đổi. Đề nghị: ghi rõ tiêu chuẩn (XML, edXML, JSON …) của từng kết nối.",
          en:
            "\(without.count) of \(own.count) connections that carry data and that \(name) names have no exchange standard. Say which standard (XML, edXML, JSON …) each uses."
        ), details: [.init("without", .integer(without.count)), .init("connections", .integer(own.count))])
    }
  }

  /// Connections that carry data, by the agency whose report names them.
  private func connectionsByAgency(_ context: RuleContext) -> [String: [Connection]] {
    let graph = context.graph
    let agencyOf = Dictionary(graph.reports.map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    var out: [String: [Connection]] = [:]
    // Modules over one database exchange no messages.
    for connection in graph.connections where connection.carriesData && connection.mode != .sharedDatabase {
      var named: [String] = []
      for claim in connection.claims {
        guard let agency = graph.claim(claim).flatMap({ agencyOf[$0.report] }), !named.contains(agency) else { continue }
        named.append(agency)
      }
      for agency in named { out[agency, default: []].append(connection) }
    }
    return out
  }
}
