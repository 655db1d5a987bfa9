internal import Diagnostics
internal import InteropGraph

/// Cells that go through a bus without naming it, or through a bus of the agency that no table and no note declares. One line for
/// each bus, at its first cell.
struct UnnamedBuses: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    var cells: [String: [Claim]] = [:]
    for claim in context.claims where claim.status == .operational || claim.status == .pilot {
      for bus in Set(claim.via) { cells[bus, default: []].append(claim) }
    }
    return cells.sorted { $0.key < $1.key }.compactMap { bus, claims in
      guard let system = context.graph.system(bus), let first = claims.first, system.agency == context.agency.id else { return nil }
      if system.catalogue == nil { return context.problem(.unnamedBus(count: claims.count), at: first) }
      guard system.mentions.isEmpty, !isNoted(system.name, context) else { return nil }
      return context.problem(.undeclaredBus(name: system.name, count: claims.count), at: first)
    }
  }

  /// Sections V to VII may tell of it in words.
  private func isNoted(_ name: String, _ context: CheckContext) -> Bool {
    context.reports.contains { $0.notes.values.contains { $0.contains(name) } }
  }
}
