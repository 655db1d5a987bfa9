internal import InteropGraph

/// One thing that could be done, and the connections that it would move.
public struct DossierOption: Sendable {
  public enum Action: String, Sendable {
    case keep, upgrade
    case mergeInto = "merge-into"
    case retire
    /// By a new system, where none of them has a future.
    case replaceAll = "replace-all"
  }

  /// Why nobody should decide on it yet.
  public enum Doubt: String, Sendable {
    /// A cell or a table that speaks of the system could not be read.
    case unread
    /// No report says anything of its connections.
    case notReported = "not-reported"
  }

  /// What the one to keep has over the next best: the first of these in which they differ.
  public enum Merit: String, Sendable, CaseIterable { case future, condition, upgrade, connections, units }

  public var action: Action
  public var system: String
  /// Where to; only of `mergeInto`.
  public var into: String?
  /// Connections of the system that its successor does not have: they would have to move. Ids.
  public var moves: [String]
  /// Connections that its successor has already: they fall away.
  public var falls: [String]
  /// Connections that carry no data yet, or none by machine: plans, trials, files by hand. Nothing to move, but to be told.
  public var plans: [String]
  /// Functions that the system would have to learn; of `upgrade` and `replaceAll`.
  public var functions: [String]
  /// Set where connections may exist that nobody has read or reported.
  public var doubt: Doubt?
  /// Why this one; only of `keep`, and nil when all merits are equal.
  public var merit: Merit?
}

/// Finds what could be done with systems that do the same. The best to keep is found by comparing one thing after the other,
/// nothing weighted: whether it can be used and upgraded at all, condition, upgradability, systems that it exchanges data with, units with it,
/// id.
struct DossierOptions {
  let systems: [System]
  let central: String?
  let context: RuleContext

  func all() -> [DossierOption] {
    if let central { return systems.flatMap { [option(.keep, $0)] + towards(central, $0) } }
    if let shared { return [keep(shared)] + systems.flatMap { towards(shared.id, $0) } }
    let meritsOf = Dictionary(systems.map { ($0.id, merits($0)) }, uniquingKeysWith: { first, _ in first })
    let ordered = systems.sorted { isBetter($0, $1, meritsOf) }
    guard let best = ordered.first else { return [] }
    guard hasFuture(best) else { return [replacement(best)] }
    let others = ordered.dropFirst()
    var keep = keep(best)
    keep.merit = others.first.flatMap { difference(meritsOf[best.id] ?? [], meritsOf[$0.id] ?? []) }
    return [keep] + upgrade(best, others) + others.flatMap { towards(best.id, $0) }
  }

  private func option(_ action: DossierOption.Action, _ system: System, into: String? = nil) -> DossierOption {
    DossierOption(action: action, system: system.id, into: into, moves: [], falls: [], plans: [], functions: [])
  }

  private func keep(_ system: System) -> DossierOption {
    var keep = option(.keep, system)
    keep.doubt = doubt(system)
    return keep
  }

  /// The agency's own one-stop system that is no unit's, where each of these is another unit's: no Sở and no commune takes over another's
  /// work, the whole agency's system may.
  private var shared: System? {
    guard let agency = systems.first?.agency, systems.allSatisfy({ $0.kind == .oneStop && $0.agency == agency }),
      UnitsOfNames.areAllDifferent(systems)
    else { return nil }
    let ids = Set(systems.map(\.id))
    let whole = context.graph.systems(of: agency).filter {
      $0.kind == .oneStop && $0.retired == nil && !ids.contains($0.id) && hasFuture($0) && UnitsOfNames.unit(in: $0.name).isEmpty
    }
    return whole.count == 1 ? whole.first : nil
  }

  /// Keeping what can be neither used nor linked helps nobody.
  private func hasFuture(_ system: System) -> Bool { system.profile.condition != .unusable && system.profile.upgrade != .impossible }

  private func replacement(_ best: System) -> DossierOption {
    var option = option(.replaceAll, best)
    let ids = Set(systems.map(\.id))
    option.functions = Set(systems.flatMap(\.profile.functions)).sorted()
    option.moves = Set(systems.flatMap { live($0.id) }.filter { !ids.contains($0.source) || !ids.contains($0.target) }.map(\.id)).sorted()
    option.doubt = systems.compactMap(doubt).first
    return option
  }

  private func doubt(_ system: System) -> DossierOption.Doubt? {
    if context.isPartlyUnread(system) { return .unread }
    return !context.isReported(system) || context.graph.claims(of: system.id).isEmpty ? .notReported : nil
  }

  /// When the best lacks something that the others do, or is said to need work.
  private func upgrade(_ best: System, _ others: ArraySlice<System>) -> [DossierOption] {
    let missing = Set(others.flatMap(\.profile.functions)).subtracting(best.profile.functions).sorted()
    guard best.profile.upgrade != .impossible, !missing.isEmpty || best.profile.condition == .needsWork else { return [] }
    var option = option(.upgrade, best)
    option.functions = missing
    return [option]
  }

  /// Merging into a successor, and retiring afterwards: at once when nothing has to move.
  private func towards(_ successor: String, _ system: System) -> [DossierOption] {
    let reached = Set(live(successor).map { end($0, from: successor) })
    let own = live(system.id).filter { end($0, from: system.id) != successor }
    var merge = option(.mergeInto, system, into: successor)
    merge.moves = own.filter { !reached.contains(end($0, from: system.id)) }.map(\.id)
    merge.falls = own.filter { reached.contains(end($0, from: system.id)) }.map(\.id)
    merge.doubt = doubt(system)
    merge.plans = context.graph.connections(of: system.id).filter { !$0.carriesData && $0.status != .suspended }.map(\.id)
    var retire = option(.retire, system)
    retire.doubt = merge.doubt
    retire.moves = merge.moves
    retire.falls = merge.falls + live(system.id).filter { end($0, from: system.id) == successor }.map(\.id)
    return [merge, retire]
  }

  private func live(_ id: String) -> [Connection] { context.dataConnections(of: id) }

  private func end(_ connection: Connection, from id: String) -> String { connection.source == id ? connection.target : connection.source }

  private func isBetter(_ a: System, _ b: System, _ merits: [String: [Int]]) -> Bool {
    let (first, second) = (merits[a.id] ?? [], merits[b.id] ?? [])
    return first == second ? a.id < b.id : second.lexicographicallyPrecedes(first)
  }

  /// The first merit in which the two differ.
  private func difference(_ a: [Int], _ b: [Int]) -> DossierOption.Merit? {
    DossierOption.Merit.allCases.indices.first { a[$0] != b[$0] }.map { DossierOption.Merit.allCases[$0] }
  }

  private func merits(_ system: System) -> [Int] {
    let condition =
      switch system.profile.condition {
      case .good: 3
      case .needsWork: 2
      case nil: 1
      case .unusable: 0
      }
    let upgrade =
      switch system.profile.upgrade {
      case .ready: 3
      case .possible: 2
      case nil: 1
      case .impossible: 0
      }
    let units = system.profile.deployedUnits.values.reduce(0) { $0 + $1.deployed }
    return [hasFuture(system) ? 1 : 0, condition, upgrade, context.partners(of: system.id).count, units]
  }
}
