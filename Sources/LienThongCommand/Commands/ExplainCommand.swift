internal import ArgumentParser
internal import Diagnostics
internal import Exports
internal import Findings
internal import InteropGraph
internal import Names
internal import SafeText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Giải thích một hệ thống, kết nối hoặc phát hiện, kèm mọi ô làm căn cứ. / Explain a system, connection or finding by its cells.",
    discussion: """
      TÊN là tên hệ thống như trong báo cáo, hoặc mã của hệ thống, kết nối, ô, phát hiện trong graph.json và findings.csv.
      NAME is a system's name as reports write it, or an id of a system, connection, cell or finding in graph.json or findings.csv.

      Exit status: 0 done; 2 something could not be read or found; 64 wrong usage.
      """)

  @Argument(help: "Tên hoặc mã. / Name or id.") var name: String
  @OptionGroup var origin: FromOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.lang.language
    let source = try shared.source(origin.from)
    let (graph, isWhole) = try source.loadTelling(in: language)
    let lookup = Lookup(graph, catalogue: source.catalogue)
    guard let text = text(RuleContext(graph: graph, catalogue: source.ruleCatalogue(for: graph)), lookup, language) else {
      let candidates = if case .near(let ids) = lookup.system(name) { ids } else { [String]() }
      let problem = Problem.unknownName(name: name, candidates: candidates.map { graph.name($0) + " [\($0)]" }.joined(separator: "; "))
      Terminal.error(Diagnostic(problem).line(in: language) + "\n")
      throw ExitStatus.incomplete.code
    }
    Terminal.output(text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n"))
    if !isWhole { throw ExitStatus.incomplete.code }
  }

  private func text(_ context: RuleContext, _ lookup: Lookup, _ language: Language) -> String? {
    let graph = context.graph
    let explanation = Explanation(context: context, language: language)
    if let finding = graph.findings.first(where: { $0.id == name }) { return explanation.finding(finding) }
    if let connection = graph.connections.first(where: { $0.id == name }) { return explanation.connection(connection) }
    if let claim = graph.claim(name) { return explanation.claim(claim) }
    guard case .found(let id) = lookup.system(name) else { return nil }
    return graph.system(id).map(explanation.system)
  }
}
