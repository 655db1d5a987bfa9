internal import Catalogue
internal import InteropGraph

/// Collects the dossiers that the graph gives cause for.
public struct DossierMaker {
  private let context: RuleContext
  /// Pairs of one agency are compared up to this many systems of a kind; more would be a list of groups, not of systems.
  static let systemsOfOneAgency = 200

  public init(context: RuleContext) { self.context = context }

  /// Systems of one agency first, then domains, then products; the most alike first, then by id.
  public func all() -> [Dossier] {
    (agencyPairs() + domains() + products()).sorted { a, b in
      if a.scope != b.scope { return order(a.scope) < order(b.scope) }
      return a.grade == b.grade ? a.id < b.id : a.grade > b.grade
    }
  }

  private func order(_ scope: Dossier.Scope) -> Int { scope == .agency ? 0 : scope == .domain ? 1 : 2 }

  /// Two systems of one agency and kind that at least overlap, or that the rule `duplicate-one-stop` names.
  private func agencyPairs() -> [Dossier] {
    context.graph.agencies.flatMap { agency -> [Dossier] in
      [SystemKind.oneStop, .onlineService].flatMap { kind -> [Dossier] in
        let systems = context.graph.systems(of: agency.id).filter { $0.kind == kind }
        guard systems.count <= Self.systemsOfOneAgency else { return [] }
        return systems.indices.flatMap { first in
          systems.indices.filter { $0 > first }.map { pair(systems[first], systems[$0]) }
        }
      }
    }.filter { $0.grade > .fragmented || DuplicateOneStop.applies(to: $0.systems) }
  }

  func pair(_ a: System, _ b: System) -> Dossier {
    Dossier(scope: .agency, systems: a.id < b.id ? [a, b] : [b, a], in: context)
  }

  /// Specialised systems of one domain in two agencies or more, or in one beside a central system.
  private func domains() -> [Dossier] {
    byDomain().compactMap { domain, systems in
      let central = CentralSystems(context: context).serving(domain)
      guard Set(systems.compactMap(\.agency)).count >= 2 else { return nil }
      return self.domain(domain, systems, central: central?.id)
    }
  }

  func domain(_ domain: String, _ systems: [System], central: String?) -> Dossier {
    Dossier(scope: .domain, systems: systems, central: central, topic: domain, in: context)
  }

  private func byDomain() -> [(String, [System])] {
    var out: [String: [System]] = [:]
    for system in context.graph.systems where system.kind == .specialised && system.agency != nil {
      if let domain = system.domain { out[domain, default: []].append(system) }
    }
    return out.sorted { $0.key < $1.key }
  }

  /// A product of the catalogue that two agencies or more have.
  private func products() -> [Dossier] {
    let known = Dictionary(
      context.catalogue.products.flatMap { entry in ([entry.name] + entry.aliases).map { (Self.fold($0), entry.name) } },
      uniquingKeysWith: { first, _ in first })
    var out: [String: [System]] = [:]
    for system in context.graph.systems where system.agency != nil {
      for name in Set(system.products.compactMap { known[$0] }).sorted() { out[name, default: []].append(system) }
    }
    return out.sorted { $0.key < $1.key }.compactMap { product, systems in
      guard Set(systems.compactMap(\.agency)).count >= 2 else { return nil }
      return Dossier(scope: .product, systems: systems, topic: product, in: context)
    }
  }

  /// A product's name as systems carry it: letters and digits only.
  private static func fold(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
