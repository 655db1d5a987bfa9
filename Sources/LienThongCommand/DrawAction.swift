internal import Diagnostics
internal import Diagrams
internal import FoundationEssentials
internal import InteropGraph
internal import Names

/// What `draw` does, without its options: find what is meant, draw it, measure it, write it.
struct DrawAction {
  var view: ViewName?
  var names: [String]
  var depth: Int
  var source: GraphSource
  var output: String
  var options: DiagramMaker.Options
  var verifies: Bool
  var isQuiet: Bool
  /// Replaces files of the pictures' names that are no results.
  var forces = false

  private var language: Language { options.language }

  func run() -> ExitStatus {
    let terminal = Terminal(isQuiet: isQuiet, stderrIsTTY: Terminal.stderrIsTTY, environment: ProcessInfo.processInfo.environment)
    let progress = Progress(terminal: terminal)
    let loaded = source.load()
    warn(loaded.diagnostics)
    guard let graph = loaded.graph else { return .incomplete }
    let writer: ResultWriter
    switch ResultWriter.open(output, inputs: loaded.inputs, forces: forces) {
    case .success(let opened): writer = opened
    case .failure(let refused):
      warn([Diagnostic(refused.problem)])
      return .incomplete
    }
    let requests: [ViewRequest]
    switch wanted(graph) {
    case .found(let found): requests = found
    case .unknown(let problem):
      warn([Diagnostic(problem)])
      return .incomplete
    }
    let pictures = DiagramMaker(options).pictures(of: requests, in: graph) { done in
      progress.show(say("Vẽ sơ đồ \(done)/\(requests.count)", "Drawing \(done)/\(requests.count)"))
    }
    progress.clear()
    let failures = write(pictures, writer, loaded.inputs)
    let needsFonts = verifies || options.formats.contains(.pdf) || options.formats.contains(.png)
    let problems = (needsFonts ? DiagramMaker.missing : []) + pictures.flatMap(\.diagnostics) + failures
    warn(problems)
    if verifies { Terminal.output(report(pictures)) }
    if (loaded.diagnostics + problems).contains(where: { $0.severity == .error }) { return .incomplete }
    return verifies && pictures.contains { $0.measures.contains { !$0.faults.isEmpty } } ? .findings : .done
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func warn(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity >= .warning { Terminal.error(diagnostic.line(in: language) + "\n") }
  }

  // MARK: What is meant

  private enum Wanted {
    case found([ViewRequest])
    case unknown(Problem)
  }

  private func wanted(_ graph: InteropGraph) -> Wanted {
    let lookup = Lookup(graph, catalogue: source.catalogue)
    switch view {
    case nil: return .found(ViewRequest.all(of: graph))
    case .overview?: return .found([.overview])
    case .isolated?: return .found([.isolated])
    case .duplicates?: return .found([.duplicates])
    case .buses?: return .found([.buses])
    case .nationalDatabases?: return .found([.nationalDatabases])
    case .similarity?: return .found([.similarity])
    case .agency?: return one(names[0], lookup.agency(names[0]), graph) { graph.agency($0).map { .agency($0) } }
    case .system?: return one(names[0], lookup.system(names[0]), graph) { graph.system($0).map { .system($0, depth: depth) } }
    case .path?:
      let ends = names.map { ($0, lookup.system($0)) }
      for (name, answer) in ends { if case .near(let ids) = answer { return .unknown(unknown(name, ids, graph)) } }
      let systems = ends.compactMap { if case .found(let id) = $0.1 { graph.system(id) } else { nil } }
      return .found([.path(systems[0], systems[1])])
    }
  }

  private func one(_ name: String, _ answer: Lookup.Answer, _ graph: InteropGraph, _ make: (String) -> ViewRequest?) -> Wanted {
    switch answer {
    case .found(let id): make(id).map { .found([$0]) } ?? .unknown(unknown(name, [], graph))
    case .near(let ids): .unknown(unknown(name, ids, graph))
    }
  }

  private func unknown(_ name: String, _ ids: [String], _ graph: InteropGraph) -> Problem {
    .unknownName(name: name, candidates: ids.map { graph.name($0) + " [\($0)]" }.joined(separator: "; "))
  }

  // MARK: Results

  private func write(_ pictures: [DiagramMaker.Picture], _ writer: ResultWriter, _ inputs: InputCollector) -> [Diagnostic] {
    let files = pictures.flatMap(\.files)
    let (told, isWritten) = writer.publish(files, command: "draw", inputs: inputs, keepsOthers: true)
    if isWritten, !isQuiet, !verifies { Terminal.output(files.map { output + "/" + $0.name + "\n" }.joined()) }
    return told
  }

  /// One line per page: sheet, smallest text, what is drawn, and every fault.
  private func report(_ pictures: [DiagramMaker.Picture]) -> String {
    var out = ""
    for measure in pictures.flatMap(\.measures) {
      let sheet = measure.paper.uppercased() + (measure.isLandscape ? say(" ngang", " landscape") : say(" dọc", " portrait"))
      let smallest =
        measure.smallestText.map { say("chữ nhỏ nhất ", "smallest text ") + Self.tenths($0) + " pt" } ?? say("không có chữ", "no text")
      let drawn = say("\(measure.nodes) ô, \(measure.edges) đường", "\(measure.nodes) nodes, \(measure.edges) lines")
      let faults = measure.faults.isEmpty ? say("đạt", "ok") : say("\(measure.faults.count) lỗi", "\(measure.faults.count) faults")
      out += "\(measure.file): \(sheet), \(smallest), \(drawn): \(faults)\n"
      for fault in measure.faults { out += "  – \(fault[language])\n" }
    }
    return out
  }

  private static func tenths(_ value: Double) -> String {
    guard value.magnitude < 1e9 else { return "?" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
