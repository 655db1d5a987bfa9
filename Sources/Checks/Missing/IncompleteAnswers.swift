internal import Diagnostics
internal import InteropGraph

/// Cells of IV.1 that say connected, but not all that the form asks: directly or through a bus, what is exchanged, by which
/// standard.
struct IncompleteAnswers: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.claims.compactMap { claim in
      guard claim.status == .operational, claim.mode != .manual, claim.mode != .interfaceOnly, claim.mode != .sharedDatabase,
        !context.remarked.contains(context.location(claim.report, claim.place))
      else { return nil }
      let missing = missing(claim)
      guard !missing.isEmpty else { return nil }
      let names = (context.graph.name(claim.row), context.graph.name(claim.column))
      return context.problem(.incompleteAnswer(missing: missing, name: names.0, other: names.1), at: claim)
    }
  }

  private func missing(_ claim: Claim) -> [Problem.MissingAnswer] {
    (claim.mode == .unspecified ? [.manner] : []) + (claim.data.isEmpty && claim.purpose.isEmpty ? [.data] : [])
      + (claim.standards.isEmpty ? [.standard] : [])
  }
}
