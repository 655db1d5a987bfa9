internal import Diagnostics
internal import InteropGraph

/// Two rows of III.1 or III.2 that are one system.
struct ListedTwice: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.systems.flatMap { system in
      let rows = context.mentions(of: system, in: [.oneStopInventory, .otherInventory])
      return rows.dropFirst().map { context.problem(.listedTwice(name: $0.text, other: rows[0].text), at: $0) }
    }
  }
}
