public import Diagnostics
public import InteropGraph

/// A connection that carries data between systems of two agencies that both filed a report, and only one of them knows of it.
public struct UnconfirmedConnection: Rule {
  public static let id = "unconfirmed-connection"
  public static let title = LocalizedText(vi: "Chỉ một bên nêu kết nối", en: "Only one side knows the connection")

  public static let guide = RuleGuide(
    .soundReport,
    meaning: LocalizedText(
      vi: "Hai cơ quan đều có báo cáo nhưng chỉ một bên nêu kết nối.",
      en: "Both agencies filed a report, but only one names the connection."),
    method: LocalizedText(
      vi:
        "Ghép các ô của hai báo cáo về cùng một cặp hệ thống; bên kia không nói gì và không có ô nào chưa đọc được. Toàn bộ so sánh ở two-sides.csv.",
      en:
        "The cells of both reports on one pair, side by side; the other side says nothing and none of its cells is unread. All of it is in two-sides.csv."
    ),
    advice: LocalizedText(
      vi: "Hỏi lại bên im lặng.",
      en: "Ask the silent side."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.twoSides.compactMap { sides in
      // A third report that speaks of the pair, or a cell that nobody could read, may be the other side's word.
      guard case .oneSided(let silent) = sides.confirmation else { return nil }
      let working = sides.claims.filter { $0.status == .operational && $0.mode != .manual && $0.mode != .interfaceOnly }
      // Nor is an agency silent whose table could not be read.
      guard !working.isEmpty, !context.hasUnreadMatrix(context.graph.system(silent)?.agency ?? "") else { return nil }
      return Finding(
        rule: Self.id, severity: .low, subjects: [sides.first, sides.second], evidence: working.map { .claim($0.id) },
        message: Self.message(context.quoted(sides.first), context.quoted(sides.second), context.ownerName(silent)),
        details: [.init("silentAgency", .text(context.graph.system(silent)?.agency ?? ""))])
    }
  }

  private static func message(_ a: String, _ b: String, _ silent: String) -> LocalizedText {
    LocalizedText(
      vi: "Kết nối giữa \(a) và \(b) chỉ do một bên nêu; báo cáo của \(silent) không nhắc tới. Đề nghị: hỏi lại \(silent).",
      en: "Only one side names the connection of \(a) and \(b); the report of \(silent) is silent on it. Ask \(silent).")
  }
}
