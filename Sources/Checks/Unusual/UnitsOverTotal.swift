internal import Diagnostics
internal import InteropGraph

/// More units with a system than there are.
struct UnitsOverTotal: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.systems.flatMap { system -> [Diagnostic] in
      guard let listed = context.mentions(of: system, in: [.oneStopInventory, .otherInventory]).first else { return [] }
      return Level.allCases.compactMap { level in
        guard let units = system.profile.deployedUnits[level], let total = units.total, units.deployed > total else { return nil }
        let words = LocalizedText(vi: GraphWords(language: .vi).level(level), en: GraphWords(language: .en).level(level))
        return Diagnostic(
          .unitsOverTotal(name: listed.text, level: words, deployed: units.deployed, total: total),
          at: context.location(of: .units, at: listed))
      }
    }
  }
}
