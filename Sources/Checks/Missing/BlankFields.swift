internal import Diagnostics
internal import InteropGraph

/// Columns of III.1 and IV.2 that a one-stop or online-service system left empty.
struct BlankFields: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.systems.flatMap { system -> [Diagnostic] in
      guard let listed = context.mentions(of: system, in: [.oneStopInventory]).first else { return [] }
      var blank = missing(system.profile).map { ($0, listed) }
      if context.has(.upgrade), system.profile.upgrade == nil {
        blank.append((.upgrade, context.mentions(of: system, in: [.upgrade]).first ?? listed))
      }
      // Several ticks in a cell were told already.
      return blank.map { Diagnostic(.blankField($0, name: $1.text), at: context.location(of: $0, at: $1)) }
        .filter { problem in !context.isTickedSeveralTimes(problem) }
    }
  }

  private func missing(_ profile: Profile) -> [Problem.BlankField] {
    (profile.functions.isEmpty ? [.functions] : []) + (profile.deployedUnits.isEmpty ? [.units] : [])
      + (profile.condition == nil ? [.condition] : [])
  }
}
