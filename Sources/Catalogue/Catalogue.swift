internal import Yams

/// The facts with force of law that the product knows: national databases, central systems, buses, agencies, domains of
/// work, and the short forms they go by. Read from YAML; each file can be replaced by one of the same name in a folder.
public struct Catalogue: Sendable {
  public var nationalDatabases: [CatalogueSystem]
  public var centralSystems: [CatalogueSystem]
  public var buses: [CatalogueBus]
  public var agencies: [CatalogueAgency]
  public var domains: [CatalogueDomain]
  public var units: [CatalogueUnit]
  public var places: [CataloguePlace]
  public var products: [CatalogueProduct]
  public var mergers: [CatalogueMerger]
  /// Short form to full form, ordered by short form.
  public var abbreviations: [(short: String, full: String)]
  /// First label of a web page's address to what it serves.
  public var hostWords: [(short: String, full: String)]
  public var phrases: [String]
  public var mistakes: [(wrong: String, right: String)]
  /// Words without accents that mean one thing.
  public var singles: [(wrong: String, right: String)]

  /// The files that can be replaced.
  public static let fileNames: Set<String> = [
    "national_databases.yaml", "central_systems.yaml", "buses.yaml", "agencies.yaml", "domains.yaml", "units.yaml", "places.yaml",
    "products.yaml", "mergers.yaml", "abbreviations.yaml", "phrases.yaml",
  ]

  /// - Parameter replacement: gives the text of a replaced file by its name (`buses.yaml`), or nil for the built-in one.
  public init(replacing replacement: (String) -> String? = { _ in nil }) throws(CatalogueError) {
    func list<Item: Decodable & Sendable>(_ name: String, _ key: String, _ builtIn: [UInt8]) throws(CatalogueError) -> [Item] {
      let text = replacement(name) ?? String(decoding: builtIn, as: UTF8.self)
      do {
        guard let items = try YAMLDecoder().decode([String: [Item]].self, from: text)[key] else {
          throw CatalogueError(file: name, reason: "\(key)?")
        }
        return items
      } catch let error as CatalogueError {
        throw error
      } catch {
        throw CatalogueError(file: name, reason: String(describing: error))
      }
    }
    nationalDatabases = try list("national_databases.yaml", "systems", PackageResources.national_databases_yaml)
    centralSystems = try list("central_systems.yaml", "systems", PackageResources.central_systems_yaml)
    buses = try list("buses.yaml", "buses", PackageResources.buses_yaml)
    agencies = try list("agencies.yaml", "agencies", PackageResources.agencies_yaml)
    domains = try list("domains.yaml", "domains", PackageResources.domains_yaml)
    units = try list("units.yaml", "units", PackageResources.units_yaml)
    places = try list("places.yaml", "places", PackageResources.places_yaml)
    products = try list("products.yaml", "products", PackageResources.products_yaml)
    mergers = try list("mergers.yaml", "mergers", PackageResources.mergers_yaml)
    abbreviations = try Self.pairs(
      "abbreviations.yaml", "abbreviations", replacement("abbreviations.yaml"), PackageResources.abbreviations_yaml
    )
    .map { ($0.0, $0.1) }
    hostWords = try Self.pairs(
      "abbreviations.yaml", "hosts", replacement("abbreviations.yaml"), PackageResources.abbreviations_yaml
    )
    .map { ($0.0, $0.1) }
    let phraseText = replacement("phrases.yaml")
    phrases = try Self.strings("phrases.yaml", "phrases", phraseText, PackageResources.phrases_yaml)
    singles = try Self.pairs("phrases.yaml", "singles", phraseText, PackageResources.phrases_yaml).map { (wrong: $0.0, right: $0.1) }
    mistakes = try Self.pairs("phrases.yaml", "mistakes", phraseText, PackageResources.phrases_yaml).map { (wrong: $0.0, right: $0.1) }
  }

  private static func root(_ name: String, _ text: String?, _ builtIn: [UInt8]) throws(CatalogueError) -> Node.Mapping {
    do {
      guard let mapping = try Yams.compose(yaml: text ?? String(decoding: builtIn, as: UTF8.self))?.mapping else {
        throw CatalogueError(file: name, reason: "mapping?")
      }
      return mapping
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw CatalogueError(file: name, reason: String(describing: error))
    }
  }

  private static func strings(_ name: String, _ key: String, _ text: String?, _ builtIn: [UInt8]) throws(CatalogueError) -> [String] {
    (try root(name, text, builtIn)[key]?.sequence ?? []).compactMap(\.string)
  }

  private static func pairs(_ name: String, _ key: String, _ text: String?, _ builtIn: [UInt8]) throws(CatalogueError) -> [(String, String)]
  {
    guard let mapping = try root(name, text, builtIn)[key]?.mapping else { return [] }
    return mapping.compactMap { pair in
      guard let short = pair.key.string, let full = pair.value.string else { return nil }
      return (short, full)
    }
    .sorted { $0.0 < $1.0 }
  }

  public func system(_ id: String) -> CatalogueSystem? {
    nationalDatabases.first { $0.id == id } ?? centralSystems.first { $0.id == id }
  }

  /// The mergers in force at the end of a year.
  public func mergers(until year: Int) -> [CatalogueMerger] { mergers.filter { (Int($0.date.prefix(4)) ?? .max) <= year } }

  /// The same facts with the owners of systems and buses as they are at the end of a year.
  public func owned(asOf year: Int) -> Catalogue {
    let successors = Dictionary(
      mergers(until: year).flatMap { merger in merger.from.map { ($0, merger.to) } }, uniquingKeysWith: { first, _ in first })
    func successor(_ owner: String?) -> String? { owner.map { successors[$0] ?? $0 } }
    var copy = self
    for index in copy.nationalDatabases.indices { copy.nationalDatabases[index].owner = successor(copy.nationalDatabases[index].owner) }
    for index in copy.centralSystems.indices { copy.centralSystems[index].owner = successor(copy.centralSystems[index].owner) }
    for index in copy.buses.indices { copy.buses[index].owner = successor(copy.buses[index].owner) }
    return copy
  }

  public func domain(_ id: String) -> CatalogueDomain? { domains.first { $0.id == id } }

  /// The central systems and national databases that do the work of a domain, databases first.
  public func central(domain: String) -> [CatalogueSystem] {
    nationalDatabases.filter { $0.domain == domain } + centralSystems.filter { $0.domain == domain }
  }
}

/// A catalogue file that cannot be used.
public struct CatalogueError: Error, Sendable, Equatable, CustomStringConvertible {
  public var file: String
  public var reason: String

  public var description: String { "\(file): \(reason)" }
}
