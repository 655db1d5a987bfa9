public import Diagnostics
public import InteropGraph
internal import SafeText

/// A filled cell that no rule could read. Nothing is concluded from it, and the systems in it are never called isolated.
public struct UnclearCell: Rule {
  public static let id = "unclear-cell"
  public static let title = LocalizedText(vi: "Ô không rõ nội dung", en: "Cell that could not be read")

  public static let guide = RuleGuide(
    .soundReport,
    meaning: LocalizedText(
      vi: "Ô đã điền nhưng không quy tắc nào đọc được, hoặc cả một bảng ở IV.1 chưa hiểu được.",
      en: "A filled cell that no rule could read, or a whole table of IV.1 that was not understood."),
    method: LocalizedText(
      vi:
        "Ô đã điền mà không đọc được ý; hoặc bảng dưới IV.1 có nêu tên hệ thống mà không hiểu được bố cục.",
      en:
        "Cells of status unclear; or a table under IV.1 that names systems and whose layout was not understood."
    ),
    advice: LocalizedText(
      vi: "Hỏi lại cơ quan báo cáo; không suy đoán.",
      en: "Ask the agency; do not guess."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    var byPair: [[String]: [Claim]] = [:]
    for claim in context.graph.claims where claim.status == .unclear { byPair[[claim.row, claim.column], default: []].append(claim) }
    return unreadTables(context)
      + byPair.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, claims in
        let text = claims[0].text.printable
        let reason = claims[0].doubt?.reason
        return Finding(
          rule: Self.id, severity: .info, subjects: pair, evidence: claims.map { .claim($0.id) },
          message: LocalizedText(
            vi:
              "Không đọc được ô của \(context.quoted(pair[0])) và \(context.quoted(pair[1])): “\(text.prefix(120))”\(reason.map { " (\($0.vi))" } ?? ""). Đề nghị: hỏi lại cơ quan báo cáo.",
            en:
              "The cell of \(context.quoted(pair[0])) and \(context.quoted(pair[1])) could not be read: “\(text.prefix(120))”\(reason.map { " (\($0.en))" } ?? ""). Ask the agency."
          ))
      }
  }

  /// A table under IV.1 that was not understood may speak of every system of the agency.
  private func unreadTables(_ context: RuleContext) -> [Finding] {
    context.graph.agencies.compactMap { agency in
      guard context.hasUnreadMatrix(agency.id) else { return nil }
      let silent = context.graph.systems(of: agency.id).filter {
        ($0.kind == .oneStop || $0.kind == .onlineService) && context.dataConnections(of: $0.id).isEmpty
      }
      guard !silent.isEmpty else { return nil }
      let name = RuleContext.short(agency.name)
      return Finding(
        rule: Self.id, severity: .info, subjects: [agency.id] + silent.map(\.id),
        evidence: silent.flatMap { $0.mentions.prefix(1).map { .mention($0) } },
        message: LocalizedText(
          vi:
            "Có bảng ở mục IV.1 của \(name) chưa đọc được, nên không kết luận gì về kết nối của \(context.list(silent.map(\.id))). Đề nghị: xem bảng đó, hoặc hỏi lại cơ quan báo cáo.",
          en:
            "A table of section IV.1 of \(name) could not be read, so nothing is concluded on the connections of \(context.list(silent.map(\.id))). Look at that table, or ask the agency."
        ), details: [.init("unreadTable", .flag(true))])
    }
  }
}
