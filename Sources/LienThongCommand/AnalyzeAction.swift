internal import Assembly
internal import Catalogue
internal import Diagnostics
internal import Diagrams
internal import Exports
internal import Findings
internal import FoundationEssentials
internal import InteropGraph
internal import Names

/// What `analyze` does, without its options: read, merge, judge, draw, write, tell.
struct AnalyzeAction {
  var paths: [String]
  var output: String
  var printsJSON: Bool
  var failLevel: FailLevel?
  var language: Language
  var isQuiet: Bool
  var knowledge: Knowledge
  /// Reports that were due; nil for the addressees in the catalogue.
  var expected: Int?
  /// The year whose agencies own the systems.
  var year = 2017

  func run() -> ExitStatus {
    let terminal = Terminal(isQuiet: isQuiet, stderrIsTTY: Terminal.stderrIsTTY, environment: ProcessInfo.processInfo.environment)
    let progress = Progress(terminal: terminal)
    var inputs = InputCollector()
    inputs.collect(paths)
    // Nothing to read: results of an earlier run are not replaced by empty ones.
    guard !inputs.files.isEmpty else {
      let diagnostics = Diagnostic.sorted(inputs.diagnostics)
      warn(diagnostics)
      if printsJSON {
        let empty = InteropGraph(reports: [], agencies: [], systems: [], claims: [], connections: [])
        Terminal.output(json(summary(empty, diagnostics), diagnostics))
      }
      return .incomplete
    }
    let decisions = LedgerSource(paths: paths).load()
    let result = knowledge.analysis(decisions.ledger).run(inputs.files) { done, all, file in
      progress.show(say("Đọc \(done + 1)/\(all): \(file)", "Reading \(done + 1)/\(all): \(file)"))
    }
    let judgement = Judgement(result, catalogue: knowledge.catalogue, year: year)
    let graph = judgement.graph
    let requests = ViewRequest.all(of: graph)
    let maker = DiagramMaker(.init(language: language, round: ReportRound(catalogue: knowledge.catalogue, expected: expected)))
    let pictures = maker.pictures(of: requests, in: graph) { done in
      progress.show(say("Vẽ sơ đồ \(done)/\(requests.count)", "Drawing \(done)/\(requests.count)"))
    }
    progress.clear()
    var diagnostics = Diagnostic.sorted(inputs.diagnostics + decisions.diagnostics + result.diagnostics + pictures.flatMap(\.diagnostics))
    diagnostics += write(judgement, pictures, diagnostics)
    tell(graph, diagnostics, terminal)
    return status(graph, diagnostics)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Results

  /// Writes everything; what cannot be written is told, the rest still is.
  private func write(_ judgement: Judgement, _ pictures: [DiagramMaker.Picture], _ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let graph = judgement.graph
    let folder = OutputFolder(path: output)
    let summary = summary(graph, diagnostics)
    let context = RuleContext(graph: graph, catalogue: knowledge.catalogue.adding(graph.mergers).owned(asOf: year))
    var files: [(name: String, bytes: [UInt8])] = [
      ("graph.json", graph.json()), ("findings.csv", FindingsCSV.bytes(graph, language: language)),
      ("scores.csv", ScoresCSV.bytes(graph, language: language)), ("verdicts.csv", VerdictsCSV.bytes(context, language: language)),
      ("two-sides.csv", TwoSidesCSV.bytes(context, language: language)),
      ("reading.csv", ReadingCSV.bytes(graph, language: language)),
      ("dossiers.md", Array(DossiersMarkdown(context: context, language: language).text.utf8)),
      ("summary.md", Array(summaryText(context, judgement.robustness, diagnostics, summary).utf8)),
    ]
    for file in pictures.flatMap(\.files) { files.append(("diagrams/" + file.name, file.bytes)) }
    var failures: [Diagnostic] = []
    for file in files {
      do throws(OutputFolder.Failure) {
        try folder.write(file.bytes, to: file.name)
      } catch {
        failures.append(Diagnostic(.cannotWrite(path: error.path, reason: error.reason)))
        // Where the first file cannot go, none can: said once.
        if file.name == files[0].name { return failures }
      }
    }
    let wanted = Set(files.map(\.name))
    for part in ["diagrams", "diagrams/agencies"] { folder.clean(part, endings: [".dot", ".svg"], keeping: wanted) }
    return failures
  }

  private func summaryText(_ context: RuleContext, _ robustness: Robustness, _ diagnostics: [Diagnostic], _ summary: Summary) -> String {
    SummaryMarkdown(
      context: context, names: robustness.names, cells: robustness.cells, diagnostics: diagnostics, summary: summary, language: language
    ).text
  }

  private func summary(_ graph: InteropGraph, _ diagnostics: [Diagnostic]) -> Summary {
    Summary(graph, errors: diagnostics.count { $0.severity == .error }, warnings: diagnostics.count { $0.severity == .warning })
  }

  // MARK: Words

  private func tell(_ graph: InteropGraph, _ diagnostics: [Diagnostic], _ terminal: Terminal) {
    warn(diagnostics)
    let summary = summary(graph, diagnostics)
    if printsJSON {
      Terminal.output(json(summary, diagnostics))
    } else if !isQuiet {
      Terminal.output(SummaryText.text(summary, graph, language: language, output: isWritten(diagnostics) ? output : nil))
    }
  }

  private func warn(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity >= .warning { Terminal.error(diagnostic.line(in: language) + "\n") }
  }

  private func json(_ summary: Summary, _ diagnostics: [Diagnostic]) -> String {
    var writer = JSONWriter()
    writer.object { root in
      for figure in summary.figures { root.field(figure.key, figure.value) }
      root.key("problems")
      root.array { list in
        for diagnostic in diagnostics {
          list.object {
            $0.field("id", diagnostic.id)
            $0.field("severity", diagnostic.severity.name)
            $0.field("place", diagnostic.location?.compact)
            $0.field("text", diagnostic.problem.text[language])
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func isWritten(_ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.contains { if case .cannotWrite = $0.problem { true } else { false } }
  }

  // MARK: Exit status

  private func status(_ graph: InteropGraph, _ diagnostics: [Diagnostic]) -> ExitStatus {
    if diagnostics.contains(where: { $0.severity == .error }) { return .incomplete }
    guard let failLevel else { return .done }
    if failLevel == .warning { return diagnostics.contains { $0.severity >= .warning } ? .findings : .done }
    guard let least = FindingSeverity(rawValue: failLevel.rawValue) else { return .done }
    return graph.findings.contains { $0.severity >= least } ? .findings : .done
  }
}
