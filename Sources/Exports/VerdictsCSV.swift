internal import Catalogue
public import Diagnostics
public import Findings
internal import InteropGraph

/// verdicts.csv: a line for each one-stop and online-service system with its one verdict, the hops to each of the six national
/// databases, and the cells.
public enum VerdictsCSV {
  public static func bytes(_ context: RuleContext, language: Language) -> [UInt8] {
    let words = (dossier: DossierWords(language: language), graph: GraphWords(language: language))
    let databases = context.catalogue.nationalDatabases.map { $0.short ?? $0.name }
    let rows = VerdictJudge(context: context).standings().map { standing -> [String] in
      let system = standing.system
      let far = language == .vi ? " (qua cơ quan khác)" : " (over other agencies)"
      let hops = zip(standing.hops, standing.farHops).map { own, any in own.map { "\($0)" } ?? any.map { "\($0)" + far } ?? "" }
      let others = words.dossier.saidBy(standing)
      let evidence = standing.evidence.map { EvidenceText.line($0, context.graph, language) }.joined(separator: "\n")
      return [
        system.agency.map(context.graph.name) ?? "", system.name, words.graph.kind(system.kind), words.dossier.verdict(standing.verdict),
        others,
      ]
        + hops + [evidence, standing.verdict.rawValue, system.id]
    }
    return CSVText.table([header(databases, language)] + rows)
  }

  private static func header(_ databases: [String], _ language: Language) -> [String] {
    let (first, last, hops) =
      language == .vi
      ? (["Cơ quan", "Hệ thống", "Loại", "Kết luận", "Ai nêu"], ["Căn cứ", "Mã kết luận", "Mã hệ thống"], "Số bước tới ")
      : (["Agency", "System", "Kind", "Verdict", "Who says so"], ["Evidence", "Verdict id", "System id"], "Hops to ")
    return first + databases.map { hops + $0 } + last
  }
}
