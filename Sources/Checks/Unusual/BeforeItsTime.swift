internal import Diagnostics
internal import Findings
internal import InteropGraph

/// Cells that name as working what came only after the report's day, by the rule `anachronism`.
struct BeforeItsTime: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    let own = Set(context.reports.map(\.id))
    return Anachronism().findings(in: context.rules).flatMap { finding -> [Diagnostic] in
      let name = context.graph.name(finding.subjects[0])
      let since = (finding.text("since") ?? "").split(separator: "-").reversed().joined(separator: "/")
      return finding.evidence.compactMap { evidence in
        switch evidence {
        case .mention(let mention):
          own.contains(mention.report) ? context.problem(.beforeItsTime(name: name, since: since), at: mention) : nil
        case .claim(let id):
          context.graph.claim(id).flatMap { claim in
            own.contains(claim.report) ? context.problem(.beforeItsTime(name: name, since: since), at: claim) : nil
          }
        }
      }
    }
  }
}
