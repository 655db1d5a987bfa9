internal import Catalogue
internal import InteropGraph

/// Which central system or national database serves a domain of work.
struct CentralSystems {
  private let context: RuleContext
  private let mentioned: [String: String]
  private let databases: Set<String>

  init(context: RuleContext) {
    self.context = context
    mentioned = Dictionary(
      context.graph.systems.compactMap { system in system.catalogue.map { ($0, system.id) } }, uniquingKeysWith: { first, _ in first })
    databases = Set(context.catalogue.nationalDatabases.map(\.id))
  }

  /// Of several the one that reports mention; then software before databases, because the local software is software.
  /// - Parameter agency: a ministry's name, whose own central systems do not duplicate its software.
  /// - Returns: the catalogue's entry, and the id of the node, whether or not a report names it.
  func serving(_ domain: String, except agency: String? = nil) -> (entry: CatalogueSystem, id: String)? {
    let ordered = context.catalogue.central(domain: domain).filter { agency == nil || $0.owner != agency }.sorted { a, b in
      if isMentioned(a) != isMentioned(b) { return isMentioned(a) }
      if databases.contains(a.id) != databases.contains(b.id) { return databases.contains(b.id) }
      return a.id < b.id
    }
    return ordered.first.map { ($0, mentioned[$0.id] ?? "quoc-gia/" + $0.id) }
  }

  private func isMentioned(_ entry: CatalogueSystem) -> Bool { mentioned[entry.id] != nil }
}
