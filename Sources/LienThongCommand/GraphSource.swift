internal import Assembly
internal import Catalogue
internal import Diagnostics
internal import InteropGraph
internal import Names
internal import Outputs

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
  func load() -> (graph: InteropGraph?, diagnostics: [Diagnostic], inputs: InputCollector) {
    var inputs = InputCollector()
    if paths.count == 1, let file = graphFile(paths[0]) { return read(file, &inputs) }
    inputs.collect(paths)
    guard !inputs.files.isEmpty else { return (nil, Diagnostic.sorted(inputs.diagnostics), inputs) }
    let decisions = LedgerSource(paths: paths).load(telling: &inputs)
    let result = knowledge.analysis(decisions.ledger).run(inputs.files)
    let diagnostics = Diagnostic.sorted(inputs.diagnostics + decisions.diagnostics + result.diagnostics)
    return (Judgement(result, catalogue: catalogue, year: year).graph, diagnostics, inputs)
  }

  /// The graph, after telling what went wrong on standard error; `isWhole` is false when a part could not be read.
  /// - Throws: exit status 2 when there is nothing to go on with.
  func loadTelling(in language: Language) throws -> (graph: InteropGraph, isWhole: Bool) {
    let loaded = load()
    for diagnostic in loaded.diagnostics where diagnostic.severity >= .warning { Terminal.error(diagnostic.line(in: language) + "\n") }
    guard let graph = loaded.graph else { throw ExitStatus.incomplete.code }
    return (graph, !loaded.diagnostics.contains { $0.severity == .error })
  }

  private func graphFile(_ path: String) -> BytePath? {
    let file = BytePath(argument: path)
    if path.hasSuffix(".json") { return file }
    let inside = file.appending("graph.json")
    return FileSystem.status(inside, followingLinks: true) == nil ? nil : inside
  }

  private func read(_ file: BytePath, _ inputs: inout InputCollector) -> (
    graph: InteropGraph?, diagnostics: [Diagnostic], inputs: InputCollector
  ) {
    let path = file.shown
    guard FileSystem.status(file, followingLinks: true)?.kind == .file else {
      return (nil, [Diagnostic(.fileNotFound, at: SourceLocation(file: path))], inputs)
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(file)
    } catch {
      return (nil, [Diagnostic(.fileUnreadable(reason: error.reason), at: SourceLocation(file: path))], inputs)
    }
    inputs.protect(file)
    inputs.add(ledger: BytePath.shown(file.name), bytes: bytes)
    do throws(GraphJSONError) {
      return (Judgement.moved(try InteropGraph(json: bytes), catalogue, year), [], inputs)
    } catch {
      return (nil, [Diagnostic(.badGraphFile(path: error.path, reason: error.reason), at: SourceLocation(file: path))], inputs)
    }
  }
}
