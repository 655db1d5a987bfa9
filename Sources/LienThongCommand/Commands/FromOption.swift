internal import ArgumentParser

/// Where a command takes its graph from.
struct FromOption: ParsableArguments {
  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "graph.json, thư mục kết quả, hoặc báo cáo. / A graph.json, a folder of results, or reports.", completion: .file())
  var from = ["Output"]
}
