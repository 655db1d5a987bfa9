public import Diagnostics
public import InteropGraph

/// An agency that names no data or exchange standard for connections of its own that carry data.
public struct NoStandard: Rule {
  public static let id = "no-standard"
  public static let title = LocalizedText(vi: "Không nêu tiêu chuẩn trao đổi", en: "No exchange standard named")

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
    var out: [String: [Connection]] = [:]
    for connection in context.graph.connections where connection.carriesData {
      let reports = connection.claims.compactMap { context.graph.claim($0)?.report }
      for agency in Set(reports.compactMap { context.graph.report($0)?.agency }) { out[agency, default: []].append(connection) }
    }
    return out
  }
}
