internal import Diagnostics
internal import InteropGraph

/// Systems of III.1 that have no row or column in IV.1.
struct MissingRows: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    guard context.has(.connections) else { return [] }
    return context.systems.compactMap { system in
      guard let listed = context.mentions(of: system, in: [.oneStopInventory]).first,
        context.mentions(of: system, in: [.connections]).isEmpty
      else { return nil }
      return context.problem(.notInMatrix(name: listed.text), at: listed)
    }
  }
}
