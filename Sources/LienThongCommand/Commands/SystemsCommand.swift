internal import ArgumentParser
internal import Diagnostics
internal import Exports
internal import InteropGraph
internal import Names
internal import SafeText
internal import Vietnamese

struct SystemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "systems",
    abstract: "Danh mục hệ thống: tên, loại, cơ quan, tên khác, nêu ở đâu. / The register of systems.",
    discussion: """
      CHỮ lọc theo tên và tên khác, không phân biệt hoa thường. / TEXT filters by name and other names, letter case aside.

      Exit status: 0 done; 2 something could not be read or found; 64 wrong usage.
      """)

  @Argument(help: "Chữ có trong tên. / Text in the name.") var text: String?
  @Option(help: "Chỉ của cơ quan này. / Only of this agency.") var agency: String?
  @Option(help: ArgumentHelp("Chỉ loại này. / Only of this kind: \(SystemKind.allCases.map(\.rawValue).joined(separator: ", "))."))
  var kind: KindOption?
  @Flag(help: "Dạng JSON. / As JSON.") var json = false
  @Flag(help: "Dạng CSV cho Excel. / As CSV for Excel.") var csv = false
  @OptionGroup var origin: FromOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !(json && csv) else { throw ValidationError(shared.lang == .vi ? "chọn --json hoặc --csv" : "choose --json or --csv") }
  }

  func run() throws {
    let language = shared.lang.language
    let source = try shared.source(origin.from)
    let (graph, isWhole) = try source.loadTelling(in: language)
    let owner = try agency.map { try agencyID($0, graph, Lookup(graph, catalogue: source.catalogue), language) }
    let wanted = text.map { $0.composed().lowercased() }
    let systems = graph.systems.filter { system in
      (owner == nil || system.agency == owner) && (kind == nil || system.kind.rawValue == kind?.rawValue)
        && (wanted.map { text in ([system.name] + system.aliases).contains { $0.lowercased().contains(text) } } ?? true)
    }
    let register = Register(systems, of: graph, catalogue: source.catalogue, language: language)
    if json {
      Terminal.data(Array(register.json.utf8))
    } else if csv {
      Terminal.data(register.csv)
    } else {
      Terminal.output(register.lines.map { $0.printable + "\n" }.joined())
    }
    if !isWhole { throw ExitStatus.incomplete.code }
  }

  private func agencyID(_ name: String, _ graph: InteropGraph, _ lookup: Lookup, _ language: Language) throws -> String {
    switch lookup.agency(name) {
    case .found(let id): return id
    case .near(let ids):
      let candidates = ids.map { graph.name($0) + " [\($0)]" }.joined(separator: "; ")
      Terminal.error(Diagnostic(.unknownName(name: name, candidates: candidates)).line(in: language) + "\n")
      throw ExitStatus.incomplete.code
    }
  }
}

/// The kinds of systems as an option's value, by the words of the published format or by the words of the results.
enum KindOption: String, ExpressibleByArgument, CaseIterable {
  case oneStop, onlineService, specialised, documentManagement, centralSystem, nationalDatabase, integrationBus, other

  init?(argument: String) {
    let wanted = Syllables.slug(argument)
    let found = Self.allCases.first { kind in
      kind.rawValue == argument
        || SystemKind(rawValue: kind.rawValue).map { system in
          Language.allCases.contains { Syllables.slug(GraphWords(language: $0).kind(system)) == wanted }
        } ?? false
    }
    guard let found else { return nil }
    self = found
  }
}
