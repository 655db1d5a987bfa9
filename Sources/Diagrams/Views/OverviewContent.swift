internal import InteropGraph

/// How much the overview shows; each of `all` leaves out more than the one before.
struct OverviewExtent: Sendable {
  var showsPlanned: Bool
  var showsCentral: Bool

  static let all = [(true, true), (false, true), (true, false), (false, false)].map {
    OverviewExtent(showsPlanned: $0.0, showsCentral: $0.1)
  }
}

/// What the overview of single agencies draws, worked out from the graph: agencies, targets, bundles of connections.
struct OverviewContent {
  struct Bundle {
    var source: String
    var target: String
    var kind: LineKind
    var direction: Style.Direction
    var isBetweenAgencies = false
    var connections: [Connection] = []
  }

  /// An agency and a target of which only cells in doubt speak.
  struct Question {
    var agency: String
    var target: String
    var pairs: [DoubtfulPair]
  }

  let context: ViewContext
  let extent: OverviewExtent
  let targets: [System]
  let bundles: [Bundle]
  let questions: [Question]

  static let centralBudget = 6

  init(context: ViewContext, extent: OverviewExtent) {
    self.context = context
    self.extent = extent
    targets = Self.targets(context, extent)
    bundles = Self.bundles(context, extent, Set(targets.map(\.id)))
    questions = extent.showsPlanned ? Self.questions(context, Set(targets.map(\.id)), bundles) : []
  }

  /// Lines on the page.
  var size: Int { bundles.count + questions.count }

  /// Only where no arrow of the page says more.
  private static func questions(_ context: ViewContext, _ targets: Set<String>, _ bundles: [Bundle]) -> [Question] {
    let agencies = Set(context.reporting.map(\.id))
    let drawn = Set(bundles.map { [$0.source, $0.target] })
    var out: [[String]: [DoubtfulPair]] = [:]
    for pair in context.doubts {
      for (own, other) in [(pair.first, pair.second), (pair.second, pair.first)] where targets.contains(other) {
        guard let agency = context.graph.system(own)?.agency, agencies.contains(agency), !drawn.contains([agency, other]) else { continue }
        out[[agency, other], default: []].append(pair)
      }
    }
    return out.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Question(agency: $0.key[0], target: $0.key[1], pairs: $0.value) }
  }

  /// Systems of the largest agency.
  var largestAgency: Int { context.reporting.map { context.systems(of: $0.id).count }.max() ?? 0 }

  /// All six databases that any report names, then the central systems with most connections.
  private static func targets(_ context: ViewContext, _ extent: OverviewExtent) -> [System] {
    let graph = context.graph
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }
    guard extent.showsCentral else { return databases }
    let central = graph.systems.filter { $0.kind == .centralSystem && $0.agency == nil && !graph.connections(of: $0.id).isEmpty }
      .sorted { (-graph.connections(of: $0.id).count, $0.id) < (-graph.connections(of: $1.id).count, $1.id) }
    return databases + central.prefix(centralBudget)
  }

  // MARK: Bundles

  private struct Key: Hashable {
    var source: String
    var target: String
    var kind: LineKind
    var direction: Style.Direction
  }

  private static func bundles(_ context: ViewContext, _ extent: OverviewExtent, _ targets: Set<String>) -> [Bundle] {
    let agencies = Set(context.reporting.map(\.id))
    var out: [Key: Bundle] = [:]
    func add(_ connection: Connection, _ source: String, _ target: String, _ direction: Style.Direction, isBetweenAgencies: Bool) {
      let kind = LineKind(connection)
      let key = Key(source: source, target: target, kind: kind, direction: direction)
      let new = Bundle(source: source, target: target, kind: kind, direction: direction, isBetweenAgencies: isBetweenAgencies)
      out[key, default: new].connections.append(connection)
    }
    for connection in context.graph.connections {
      guard connection.carriesData || (extent.showsPlanned && (connection.status == .planned || connection.status == .pilot)) else {
        continue
      }
      let owners = [connection.source, connection.target].map { context.graph.system($0)?.agency }
      if let first = owners[0], let second = owners[1], first != second, agencies.contains(first), agencies.contains(second) {
        add(connection, first, second, connection.isBidirectional ? .both : .forward, isBetweenAgencies: true)
      }
      for (own, other) in [(connection.source, connection.target), (connection.target, connection.source)] {
        guard targets.contains(other), let agency = context.graph.system(own)?.agency, agencies.contains(agency) else { continue }
        add(
          connection, agency, other, connection.isBidirectional ? .both : connection.target == other ? .forward : .back,
          isBetweenAgencies: false)
      }
    }
    return out.values.sorted {
      ($0.source, $0.target, "\($0.kind)", $0.direction.rawValue) < ($1.source, $1.target, "\($1.kind)", $1.direction.rawValue)
    }
  }
}
