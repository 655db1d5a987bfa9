internal import ArgumentParser
internal import Assembly
internal import Catalogue
internal import Diagnostics
internal import Findings
internal import FoundationEssentials
internal import InteropGraph

struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "analyze", abstract: "Đọc báo cáo, dựng đồ thị, tìm vấn đề, vẽ sơ đồ. / Read reports, build the graph, find problems, draw.")

  @Argument(help: "Tệp hoặc thư mục báo cáo. / Files or folders of reports.", completion: .file()) var paths: [String]
  @Option(name: .shortAndLong, help: "Thư mục kết quả. / Folder for the results.") var output = "Output"

  func run() async throws {
    var inputs = InputCollector()
    inputs.collect(paths)
    let catalogue = try Catalogue()
    let result = Analysis(catalogue: catalogue).run(inputs.files)
    var graph = result.graph
    graph.findings = RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: catalogue))
    for d in Diagnostic.sorted(inputs.diagnostics + result.diagnostics) { Terminal.error(d.line(in: .vi) + "\n") }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try Data(graph.json()).write(to: URL(filePath: output + "/graph.json"))
  }
}
