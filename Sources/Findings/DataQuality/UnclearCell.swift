public import Diagnostics
public import InteropGraph

/// A filled cell that no rule could read. Nothing is concluded from it, and the systems in it are never called isolated.
public struct UnclearCell: Rule {
  public static let id = "unclear-cell"
  public static let title = LocalizedText(vi: "Ô không rõ nội dung", en: "Cell that could not be read")

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    var byPair: [[String]: [Claim]] = [:]
    for claim in context.graph.claims where claim.status == .unclear { byPair[[claim.row, claim.column], default: []].append(claim) }
    return byPair.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, claims in
      let text = claims[0].text.replacing("\n", with: " ")
      return Finding(
        rule: Self.id, severity: .info, subjects: pair, evidence: claims.map { .claim($0.id) },
        message: LocalizedText(
          vi:
            "Không đọc được ô của \(context.quoted(pair[0])) và \(context.quoted(pair[1])): “\(text.prefix(120))”. Đề nghị: hỏi lại cơ quan báo cáo.",
          en:
            "The cell of \(context.quoted(pair[0])) and \(context.quoted(pair[1])) could not be read: “\(text.prefix(120))”. Ask the agency."
        ))
    }
  }
}
