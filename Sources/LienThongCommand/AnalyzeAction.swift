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
  /// Replaces files of the results' names that are no results.
  var forces = false

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
        Terminal.data(json(summary(empty, diagnostics), diagnostics))
      }
      return .incomplete
    }
    let decisions = LedgerSource(paths: paths).load(telling: &inputs)
    let writer: ResultWriter
    switch ResultWriter.open(output, inputs: inputs, forces: forces) {
    case .success(let opened): writer = opened
    case .failure(let refused):
      warn([Diagnostic(refused.problem)])
      return .incomplete
    }
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
    let (told, isWritten) = writer.publish(results(judgement, pictures, diagnostics), command: "analyze", inputs: inputs)
    diagnostics += told
    tell(graph, diagnostics, isWritten: isWritten)
    return status(graph, diagnostics)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Results

  private func results(_ judgement: Judgement, _ pictures: [DiagramMaker.Picture], _ diagnostics: [Diagnostic]) -> [(
    name: String, bytes: [UInt8]
  )] {
    let graph = judgement.graph
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
    return files
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

  private func tell(_ graph: InteropGraph, _ diagnostics: [Diagnostic], isWritten: Bool) {
    warn(diagnostics)
    let summary = summary(graph, diagnostics)
    if printsJSON {
      Terminal.data(json(summary, diagnostics))
    } else if !isQuiet {
      Terminal.output(SummaryText.text(summary, graph, language: language, output: isWritten ? output : nil))
    }
  }

  private func warn(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity >= .warning || diagnostic.id == "foreign-files-left" {
      Terminal.error(diagnostic.line(in: language) + "\n")
    }
  }

  private func json(_ summary: Summary, _ diagnostics: [Diagnostic]) -> [UInt8] {
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
    return writer.bytes + [0x0A]
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
