public import Catalogue
public import InteropGraph

/// The agencies of 2017 under those of a later year. Names, ids and cells of reports stay as they were: only who owns a system
/// changes, and with it what stands in one agency.
public struct AgencySuccession: Sendable {
  private var successors: [String: Agency] = [:]

  /// - Parameter year: 2017 changes nothing.
  public init(catalogue: Catalogue, asOf year: Int) {
    for merger in catalogue.mergers(until: year) {
      merge(
        merger.from,
        into: Agency(id: AgencyDirectory.id(for: merger.to), name: merger.to, kind: AgencyKind(rawValue: merger.kind) ?? .other))
    }
  }

  /// What an earlier merger made goes on into the later one.
  private mutating func merge(_ former: [String], into agency: Agency) {
    let ids = Set(former.map(AgencyDirectory.id(for:)))
    for old in successors.keys where successors[old].map({ ids.contains($0.id) }) ?? false { successors[old] = agency }
    for id in ids { successors[id] = agency }
  }

  /// The graph under the later agencies, without findings: they have to be made anew.
  public func applied(to graph: InteropGraph) -> InteropGraph {
    guard !successors.isEmpty else { return graph }
    let reports = graph.reports.map { report in
      var copy = report
      (copy.agency, copy.formerAgency) = moved(report.agency, graph)
      return copy
    }
    let systems = graph.systems.map { system in
      var copy = system
      if let agency = system.agency {
        let (now, former) = moved(agency, graph)
        (copy.agency, copy.formerAgency) = (now, former)
      }
      return copy
    }
    var agencies: [String: Agency] = [:]
    for agency in graph.agencies {
      let now = successors[agency.id] ?? agency
      agencies[now.id] = now
    }
    var later = InteropGraph(
      reports: reports, agencies: agencies.sorted { $0.key < $1.key }.map(\.value), systems: systems, claims: graph.claims,
      connections: graph.connections)
    later.mergers = graph.mergers
    later.unreadFiles = graph.unreadFiles.map { file in
      UnreadFile(file: file.file, agency: file.agency.map { moved($0, graph).now })
    }
    return later
  }

  /// The agency now, and its name then when that was another.
  private func moved(_ agency: String, _ graph: InteropGraph) -> (now: String, former: String?) {
    guard let successor = successors[agency] else { return (agency, nil) }
    let name = graph.name(agency)
    return (successor.id, name == successor.name ? nil : name)
  }
}

extension Catalogue {
  /// With the mergers that people decided on after its own.
  public func adding(_ decided: [AgencyMerger]) -> Catalogue {
    var copy = self
    copy.mergers += decided.map { merger in
      let kind = merger.from.lazy.compactMap { former in agencies.first { $0.name == former }?.kind }.first
      return CatalogueMerger(
        to: merger.to, kind: kind ?? (merger.to.hasPrefix("Bộ ") ? "ministry" : "province"), date: merger.effective, act: merger.act,
        from: merger.from)
    }
    return copy
  }
}
