internal import Cores
public import Diagnostics
public import InteropGraph
internal import Synchronization

/// One rule: what it looks for in the graph. A rule never reads documents and never changes anything.
public protocol Rule: Sendable {
  /// The rule's id, part of the published contract.
  static var id: String { get }
  /// What it means, in one sentence.
  static var title: LocalizedText { get }
  /// What it tells its reader.
  static var guide: RuleGuide { get }
  init()
  func findings(in context: RuleContext) -> [Finding]
}

/// All rules, in the order of the contract.
public enum RuleRegistry {
  public static let all: [any Rule.Type] = [
    IsolatedOneStop.self, IsolatedOnlineService.self, NoNationalDatabase.self, NoOnlineServiceLink.self, AgencyIsland.self,
    DuplicateOneStop.self, DuplicatesCentralSystem.self, ParallelInvestment.self, RedundantDirectLinks.self, ParallelRoutes.self,
    SeveralBuses.self,
    SinglePointOfFailure.self, UnusableButConnected.self, NotUpgradable.self, UnconfirmedConnection.self, ContradictingReports.self,
    NoStandard.self, UnclearCell.self, UnknownAgency.self, Anachronism.self,
  ]

  /// Runs every rule, as many at a time as there are cores; the findings are sorted by id.
  public static func findings(in context: RuleContext) -> [Finding] {
    let found = Mutex<[Finding]>([])
    Cores.perform(all.count) { number in
      let own = all[number].init().findings(in: context)
      found.withLock { $0 += own }
    }
    return found.withLock { $0 }.sorted { $0.id < $1.id }
  }
}
