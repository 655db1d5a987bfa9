public import Diagnostics
public import InteropGraph

/// One rule: what it looks for in the graph. A rule never reads documents and never changes anything.
public protocol Rule: Sendable {
  /// The rule's id, part of the published contract.
  static var id: String { get }
  /// What it means, in one sentence.
  static var title: LocalizedText { get }
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

  /// Runs every rule; the findings are sorted by id.
  public static func findings(in context: RuleContext) -> [Finding] {
    all.flatMap { $0.init().findings(in: context) }.sorted { $0.id < $1.id }
  }
}
