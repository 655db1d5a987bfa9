internal import Drawing
public import InteropGraph

/// The pictures that can be asked for by name.
public enum ViewName: String, Sendable, CaseIterable {
  case overview, agency, system, path, isolated, duplicates, buses
  case nationalDatabases = "national-databases"
  case similarity
}

/// What to draw: a view and what it is of.
public enum ViewRequest: Sendable {
  case overview, isolated, duplicates, buses, nationalDatabases, similarity
  case agency(Agency)
  case system(System, depth: Int)
  case path(System, System)

  /// What `analyze` draws: every view of the whole, and every agency that filed a report.
  public static func all(of graph: InteropGraph) -> [ViewRequest] {
    let reported = Set(graph.reports.map(\.agency))
    let owners = Set(graph.systems.compactMap(\.agency))
    return [.overview, .nationalDatabases, .isolated, .duplicates, .buses, .similarity]
      + graph.agencies.filter { reported.contains($0.id) && owners.contains($0.id) }.map { .agency($0) }
  }

  func plan(_ context: ViewContext) -> Typesetter.Plan {
    switch self {
    case .overview: OverviewView(context: context).plan
    case .isolated: IsolatedView(context: context).plan
    case .duplicates: DuplicatesView(context: context).plan
    case .buses: BusesView(context: context).plan
    case .nationalDatabases: NationalDatabasesView(context: context).plan
    case .similarity: SimilarityView(context: context).plan
    case .agency(let agency): AgencyView(context: context, agency: agency).plan
    case .system(let system, let depth): SystemView(context: context, system: system, depth: depth).plan
    case .path(let from, let to): PathView(context: context, from: from, to: to).plan
    }
  }
}
