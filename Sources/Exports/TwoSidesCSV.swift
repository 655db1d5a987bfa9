public import Diagnostics
public import Findings
internal import InteropGraph

/// two-sides.csv: each pair of systems of two agencies that both filed a report, with what either says of it, cell beside cell.
public enum TwoSidesCSV {
  public static func bytes(_ context: RuleContext, language: Language) -> [UInt8] {
    let rows = context.twoSides.map { row($0, context, language) }
    return CSVText.table([header(language)] + rows)
  }

  private static func way(_ claim: Claim, _ graph: InteropGraph, _ words: GraphWords) -> String {
    ([words.mode(claim.mode)] + (claim.via.isEmpty ? [] : [claim.via.map(graph.name).joined(separator: " → ")])).joined(separator: ": ")
  }

  /// A "no" that the other side passes over is no connection that one side only names.
  private static func verdict(_ sides: TwoSides, _ language: Language) -> String {
    if case .oneSided = sides.confirmation, (sides.firstClaims + sides.secondClaims).allSatisfy({ $0.status == .none }) {
      return language == .vi ? "một bên nói không có, bên kia không nêu" : "one side says that there is none, the other says nothing"
    }
    return DossierWords(language: language).confirmation(sides.confirmation)
  }

  private static func list(_ texts: [String]) -> String {
    texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "\n")
  }

  private static func header(_ language: Language) -> [String] {
    language == .vi
      ? [
        "Kết luận", "Cơ quan 1", "Hệ thống 1", "Trạng thái 1", "Hình thức 1", "Báo cáo 1 nói", "Cơ quan 2", "Hệ thống 2", "Trạng thái 2",
        "Hình thức 2",
        "Báo cáo 2 nói", "Mâu thuẫn về",
      ]
      : [
        "Verdict", "Agency 1", "System 1", "Status 1", "Manner 1", "Report 1 says", "Agency 2", "System 2", "Status 2", "Manner 2",
        "Report 2 says",
        "Contradiction in",
      ]
  }

  private static func row(_ sides: TwoSides, _ context: RuleContext, _ language: Language) -> [String] {
    let graph = context.graph
    let words = GraphWords(language: language)
    func side(_ system: String, _ claims: [Claim]) -> [String] {
      [
        graph.system(system)?.agency.map(graph.name) ?? "", graph.name(system), list(claims.map { words.status($0.status) }),
        list(claims.filter { $0.status != .none }.map { way($0, graph, words) }),
        claims.map { EvidenceText.line(.claim($0.id), graph, language) }.joined(separator: "\n"),
      ]
    }
    let differences = sides.differences.compactMap { ContradictingReports.words[$0]?[language] }
    return [verdict(sides, language)] + side(sides.first, sides.firstClaims)
      + side(sides.second, sides.secondClaims) + [differences.joined(separator: ", ")]
  }
}
