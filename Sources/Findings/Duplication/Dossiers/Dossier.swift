public import InteropGraph

/// What an architect needs to decide on systems that may be one too many: what is equal, what differs, in what state each is,
/// why two may be right, and what could be done.
public struct Dossier: Sendable {
  public enum Scope: String, Sendable {
    /// Systems of one agency.
    case agency
    /// The same domain in several agencies, with the central system that serves it where there is one.
    case domain
    /// The same product in several agencies.
    case product
  }

  /// How far the likeness goes. See `Likeness` for what counts.
  public enum Grade: String, Sendable, Comparable {
    /// At most one kind of evidence: one job in several pieces, or one thing bought several times.
    case fragmented
    /// Two kinds.
    case overlapping
    /// At least three independent kinds.
    case duplicate

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .fragmented ? 0 : self == .overlapping ? 1 : 2 }

    /// How much a finding of that grade weighs.
    var severity: FindingSeverity { self == .duplicate ? .high : self == .overlapping ? .medium : .low }

    init(_ likenesses: [Likeness]) {
      switch likenesses.count(where: \.isAlike) {
      case 3...: self = .duplicate
      case 2: self = .overlapping
      default: self = .fragmented
      }
    }
  }

  /// Why two systems may be right after all, as far as the reports show it.
  public enum Reason: String, Sendable, CaseIterable {
    /// They are deployed at no common level.
    case differentLevels
    /// They name different units.
    case differentUnits
    /// One cannot be used or upgraded: the other may be its successor, both running for a while.
    case succession
    /// Connections of one are only planned or being tried: it may be being introduced.
    case introduction
    /// Each does something that the others do not.
    case ownFunctions
    /// They exchange data with each other: they may share the work.
    case sharedWork
    /// The other agency's law or the ministry's order may require it: not to be seen in the reports.
    case unknown
  }

  static let systemsWithPlan = 50

  public var id: String
  public var scope: Scope
  /// Systems, in order of id; the central system is not among them.
  public var systems: [System]
  /// The central system or national database that serves the domain: its id, whether or not a report names it.
  public var central: String?
  /// What the dossier is about: the domain's id or the product.
  public var topic: String?
  public var likenesses: [Likeness]
  public var grade: Grade
  public var reasons: [Reason]
  public var options: [DossierOption]

  init(scope: Scope, systems: [System], central: String? = nil, topic: String? = nil, in context: RuleContext) {
    id = scope.rawValue + ":" + (topic.map { [$0] } ?? systems.map(\.id)).joined(separator: "+")
    self.scope = scope
    self.systems = systems
    self.central = central
    self.topic = topic
    let other = systems.count == 1 ? central.flatMap(context.graph.system) : nil
    likenesses = (systems.count > Self.systemsWithPlan ? Likeness.Kind.ofMany : Likeness.Kind.allCases).compactMap {
      Likeness.of($0, systems + (other.map { [$0] } ?? []), in: context)
    }
    grade = Grade(likenesses)
    reasons = DossierReasons(systems: systems, likenesses: likenesses, context: context).all()
    // The same product in several agencies may be bought together; nobody has to give up his own. A plan for each of many
    // systems is no plan: they need a common platform first.
    // Nor does anybody move into another agency's system: without a central one they need a common platform.
    options =
      scope == .product || (scope == .domain && central == nil) || systems.count > Self.systemsWithPlan
      ? [] : DossierOptions(systems: systems, central: central, context: context).all()
  }
}
