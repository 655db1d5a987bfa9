internal import Diagnostics
internal import InteropGraph

/// Two rows of III.1 or III.2 that are one system.
struct ListedTwice: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.systems.flatMap { system -> [Diagnostic] in
      let rows = context.mentions(of: system, in: [.oneStopInventory, .otherInventory])
      return rows.enumerated().compactMap { number, row in
        // A second report of the agency is told once, as such.
        guard let first = rows[..<number].first(where: { $0.report == row.report }) else { return nil }
        return context.problem(.listedTwice(name: row.text, other: first.text), at: row)
      }
    }
  }
}
