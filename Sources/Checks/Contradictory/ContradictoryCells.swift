internal import Diagnostics
internal import InteropGraph
internal import SafeText

/// Two cells of one report on the same two systems, of which one says yes and the other no.
struct ContradictoryCells: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    var pairs: [[String]: [Claim]] = [:]
    for claim in context.claims where claim.status != .unclear { pairs[[claim.row, claim.column].sorted(), default: []].append(claim) }
    return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, claims in
      guard let first = claims.first, let second = claims.first(where: { ($0.status == .none) != (first.status == .none) }) else {
        return nil
      }
      let names = (context.graph.name(second.row), context.graph.name(second.column))
      return context.problem(
        .contradictoryCells(
          name: names.0, other: names.1, place: context.location(first.report, first.place), here: short(second.text),
          there: short(first.text)), at: second)
    }
  }

  private func short(_ text: String) -> String {
    let line = text.printable
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
