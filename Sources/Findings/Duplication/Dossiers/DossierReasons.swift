internal import InteropGraph

/// Looks in the reports for reasons why several systems may be right.
struct DossierReasons {
  let systems: [System]
  let likenesses: [Likeness]
  let context: RuleContext

  /// What the reports show; `unknown` when they show nothing: that there is a reason nobody wrote down can never be excluded.
  func all() -> [Dossier.Reason] {
    let found = Dossier.Reason.allCases.filter(holds)
    return found.isEmpty ? [.unknown] : found
  }

  private func holds(_ reason: Dossier.Reason) -> Bool {
    switch reason {
    case .differentLevels: likeness(.levels).map { $0.equal.isEmpty } ?? false
    case .differentUnits:
      Set(systems.map(\.agency)).count == 1 && Set(systems.map { UnitsOfNames.unit(in: $0.name) }).count == systems.count
    case .succession: systems.contains(where: isAtItsEnd) && !systems.allSatisfy(isAtItsEnd)
    case .introduction: systems.contains(where: isBeingIntroduced)
    case .ownFunctions: likeness(.functions).map { !$0.different.isEmpty } ?? false
    case .sharedWork: exchangesInside
    case .unknown: false
    }
  }

  private func likeness(_ kind: Likeness.Kind) -> Likeness? { likenesses.first { $0.kind == kind } }

  private func isAtItsEnd(_ system: System) -> Bool { system.profile.condition == .unusable || system.profile.upgrade == .impossible }

  private func isBeingIntroduced(_ system: System) -> Bool {
    let connections = context.graph.connections(of: system.id)
    return !connections.isEmpty && connections.allSatisfy { $0.status == .planned || $0.status == .pilot }
  }

  private var exchangesInside: Bool {
    let ids = Set(systems.map(\.id))
    return systems.contains { system in
      context.dataConnections(of: system.id).contains { ids.contains($0.source) && ids.contains($0.target) }
    }
  }
}
