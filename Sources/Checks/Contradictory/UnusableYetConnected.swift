internal import Diagnostics
internal import Findings
internal import InteropGraph

/// Systems called unusable in section III whose connections in IV.1 carry data.
struct UnusableYetConnected: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.systems.compactMap { system in
      guard system.profile.condition == .unusable,
        let listed = context.mentions(of: system, in: [.oneStopInventory, .otherInventory]).first
      else { return nil }
      let count = context.rules.dataConnections(of: system.id).count
      return count == 0 ? nil : context.problem(.unusableYetConnected(name: listed.text, count: count), at: listed)
    }
  }
}
