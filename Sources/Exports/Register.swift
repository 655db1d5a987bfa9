public import Catalogue
public import Diagnostics
public import InteropGraph

/// The register of systems: name, kind, agency, other names, where each is named. As lines, CSV or JSON.
public struct Register {
  private let graph: InteropGraph
  private let systems: [System]
  private let language: Language
  private let words: GraphWords
  private let catalogue: Catalogue

  /// - Parameters:
  ///   - systems: those to list, in order.
  ///   - catalogue: what domains and products are called.
  public init(_ systems: [System], of graph: InteropGraph, catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.graph = graph
    self.systems = systems
    self.language = language
    words = GraphWords(language: language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func places(_ system: System) -> [String] {
    system.mentions.map { EvidenceText.line(.mention($0), graph, language) }
  }

  /// A line for each system, its other names and places below it.
  public var lines: [String] {
    systems.flatMap { system -> [String] in
      var head = system.name + " · " + words.kind(system.kind)
      if let agency = system.agency { head += " · " + graph.name(agency) + (system.formerAgency.map { " ← " + $0 } ?? "") }
      var out = [head + " · [\(system.id)]"]
      if !system.aliases.isEmpty { out.append("  " + say("còn gọi: ", "also: ") + system.aliases.joined(separator: "; ")) }
      return out + places(system).map { "  – " + $0 }
    }
  }

  public var csv: [UInt8] {
    let header =
      language == .vi
      ? ["Tên", "Loại", "Cơ quan", "Cơ quan năm 2017", "Tên khác", "Lĩnh vực", "Sản phẩm", "Số kết nối", "Nêu ở", "Mã"]
      : ["Name", "Kind", "Agency", "Agency in 2017", "Other names", "Domain", "Products", "Connections", "Named in", "Id"]
    let rows = systems.map { system in
      [
        system.name, words.kind(system.kind), system.agency.map(graph.name) ?? "", system.formerAgency ?? "",
        system.aliases.joined(separator: "; "), domain(of: system),
        system.products.map { ProductLabels.label($0, in: [system], catalogue) }.joined(separator: "; "),
        "\(graph.connections(of: system.id).count)", places(system).joined(separator: "\n"), system.id,
      ]
    }
    return CSVText.table([header] + rows)
  }

  private func domain(of system: System) -> String {
    system.domain.map { id in catalogue.domain(id).map { say($0.vi, $0.en) } ?? id } ?? ""
  }

  public var json: String {
    var writer = JSONWriter()
    writer.object { root in
      root.field("format", "lienthong-systems")
      root.field("version", 1)
      root.key("systems")
      root.array { list in
        for system in systems {
          list.object { entry in
            entry.field("id", system.id)
            entry.field("name", system.name)
            entry.field("kind", system.kind.rawValue)
            entry.field("agency", system.agency.map(graph.name))
            entry.field("formerAgency", system.formerAgency)
            entry.field("aliases", system.aliases)
            entry.field("mentions", places(system))
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
