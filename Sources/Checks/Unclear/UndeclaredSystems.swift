internal import Diagnostics
internal import InteropGraph

/// Systems of the agency's own in IV.1 that section III does not list.
struct UndeclaredSystems: Check {
  private static let inventory: Set<Section> = [.oneStopInventory, .otherInventory]

  func problems(in context: CheckContext) -> [Diagnostic] {
    guard context.has(.oneStopInventory) || context.has(.otherInventory) else { return [] }
    return context.systems.compactMap { system in
      guard system.kind != .integrationBus, let named = context.mentions(of: system, in: [.connections]).first,
        context.mentions(of: system, in: Self.inventory).isEmpty
      else { return nil }
      return context.problem(.notInInventory(name: named.text), at: named)
    }
  }
}
