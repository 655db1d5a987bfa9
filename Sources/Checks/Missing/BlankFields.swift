internal import Diagnostics
internal import InteropGraph

/// Columns of III.1 and IV.2 that a one-stop or online-service system left empty.
struct BlankFields: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.systems.flatMap { system -> [Diagnostic] in
      guard let listed = context.mentions(of: system, in: [.oneStopInventory]).first else { return [] }
      var out = missing(system.profile).map { context.problem(.blankField($0, name: listed.text), at: listed) }
      if context.has(.upgrade), system.profile.upgrade == nil {
        let place = context.mentions(of: system, in: [.upgrade]).first ?? listed
        out.append(context.problem(.blankField(.upgrade, name: place.text), at: place))
      }
      return out
    }
  }

  private func missing(_ profile: Profile) -> [Problem.BlankField] {
    (profile.functions.isEmpty ? [.functions] : []) + (profile.deployedUnits.isEmpty ? [.units] : [])
      + (profile.condition == nil ? [.condition] : [])
  }
}
