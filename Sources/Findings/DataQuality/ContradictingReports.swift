public import Diagnostics
public import InteropGraph
internal import SafeText

/// Two agencies that both filed a report say different things of one pair of their systems.
public struct ContradictingReports: Rule {
  public static let id = "contradicting-reports"
  public static let title = LocalizedText(vi: "Hai báo cáo mâu thuẫn", en: "Two reports contradict each other")

  public static let guide = RuleGuide(
    .soundReport,
    meaning: LocalizedText(
      vi: "Hai cơ quan nói khác nhau về cùng một kết nối.",
      en: "Two agencies differ on one connection."),
    method: LocalizedText(
      vi:
        "So trạng thái, hình thức, trục, chiều dữ liệu, tiêu chuẩn; chỉ tính khi không có gì chung. differences ghi khác ở đâu.",
      en:
        "Status, manner, route, direction and standards are compared; only what has nothing in common counts. differences says where."
    ),
    advice: LocalizedText(
      vi: "Hai cơ quan thống nhất rồi sửa báo cáo.",
      en: "Let the two agree and correct their reports."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.twoSides.compactMap { sides in
      let differences = sides.differences
      guard !differences.isEmpty else { return nil }
      return Finding(
        rule: Self.id, severity: differences.contains("status") ? .medium : .low, subjects: [sides.first, sides.second],
        evidence: sides.claims.map { .claim($0.id) },
        message: Self.message(
          context.quoted(sides.first), context.quoted(sides.second), differences.compactMap { Self.words[$0] }, sides),
        details: [.init("differences", .texts(differences))])
    }
  }

  /// The words for `TwoSides.differences`.
  public static let words: [String: LocalizedText] = [
    "status": LocalizedText(vi: "trạng thái", en: "status"), "mode": LocalizedText(vi: "hình thức", en: "manner"),
    "route": LocalizedText(vi: "trục đi qua", en: "route"), "flow": LocalizedText(vi: "chiều dữ liệu", en: "direction"),
    "standards": LocalizedText(vi: "tiêu chuẩn", en: "standards"),
  ]

  private static func message(_ a: String, _ b: String, _ words: [LocalizedText], _ sides: TwoSides) -> LocalizedText {
    func cell(_ claims: [Claim]) -> String { String((claims.first?.text ?? "").printable.prefix(80)) }
    return LocalizedText(
      vi:
        "Hai cơ quan nói khác nhau về \(words.map(\.vi).joined(separator: ", ")) của kết nối giữa \(a) và \(b): “\(cell(sides.firstClaims))” và “\(cell(sides.secondClaims))”. Đề nghị: hai cơ quan thống nhất rồi sửa báo cáo.",
      en:
        "The two agencies differ on the \(words.map(\.en).joined(separator: ", ")) of the connection of \(a) and \(b): “\(cell(sides.firstClaims))” and “\(cell(sides.secondClaims))”. Let them agree and correct their reports."
    )
  }
}
