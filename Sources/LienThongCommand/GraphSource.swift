internal import Assembly
internal import Catalogue
internal import Diagnostics
internal import FoundationEssentials
internal import InteropGraph
internal import Names

/// Where a command takes its graph from: a graph.json, a folder of results that holds one, or reports.
struct GraphSource {
  var paths: [String]
  var knowledge: Knowledge
  /// The year whose agencies the graph is shown under.
  var year = 2017

  var catalogue: Catalogue { knowledge.catalogue }

  /// What rules go by: the owners of that year.
  func ruleCatalogue(for graph: InteropGraph) -> Catalogue { catalogue.adding(graph.mergers).owned(asOf: year) }

  /// nil when there is nothing to go on with; the diagnostics say why.
  func load() -> (graph: InteropGraph?, diagnostics: [Diagnostic]) {
    if paths.count == 1, let file = graphFile(paths[0]) { return read(file) }
    var inputs = InputCollector()
    inputs.collect(paths)
    guard !inputs.files.isEmpty else { return (nil, Diagnostic.sorted(inputs.diagnostics)) }
    let decisions = LedgerSource(paths: paths).load()
    let result = knowledge.analysis(decisions.ledger).run(inputs.files)
    let diagnostics = Diagnostic.sorted(inputs.diagnostics + decisions.diagnostics + result.diagnostics)
    return (Judgement(result, catalogue: catalogue, year: year).graph, diagnostics)
  }

  /// The graph, after telling what went wrong on standard error; `isWhole` is false when a part could not be read.
  /// - Throws: exit status 2 when there is nothing to go on with.
  func loadTelling(in language: Language) throws -> (graph: InteropGraph, isWhole: Bool) {
    let loaded = load()
    for diagnostic in loaded.diagnostics where diagnostic.severity >= .warning { Terminal.error(diagnostic.line(in: language) + "\n") }
    guard let graph = loaded.graph else { throw ExitStatus.incomplete.code }
    return (graph, !loaded.diagnostics.contains { $0.severity == .error })
  }

  private func graphFile(_ path: String) -> String? {
    if path.hasSuffix(".json") { return path }
    let inside = path + "/graph.json"
    return FileManager.default.fileExists(atPath: inside) ? inside : nil
  }

  private func read(_ path: String) -> (graph: InteropGraph?, diagnostics: [Diagnostic]) {
    guard let data = FileManager.default.contents(atPath: path) else {
      return (nil, [Diagnostic(.fileNotFound, at: SourceLocation(file: path))])
    }
    do {
      return (Judgement.moved(try InteropGraph(json: Array(data)), catalogue, year), [])
    } catch {
      return (nil, [Diagnostic(.badGraphFile(path: error.path, reason: error.reason), at: SourceLocation(file: path))])
    }
  }
}
