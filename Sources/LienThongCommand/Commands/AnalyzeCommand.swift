internal import ArgumentParser

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Đọc báo cáo, dựng đồ thị, tìm vấn đề, vẽ sơ đồ. / Read reports, build the graph, find problems, draw.")

  @Argument(help: "Tệp hoặc thư mục báo cáo. / Files or folders of reports.", completion: .file()) var paths: [String]
  @Option(name: .shortAndLong, help: "Thư mục kết quả. / Folder for the results.", completion: .directory) var output = "Output"
  @Flag(help: "In tóm tắt dạng JSON ra stdout. / Print the summary as JSON on standard output.") var json = false
  @Option(
    help:
      "Trả mã 1 khi có phát hiện từ mức này: info, low, medium, high, hoặc warning (mọi cảnh báo). / Exit 1 on findings at or above this level, or on warnings."
  )
  var failOn: FailLevel?
  @Flag(help: "Ghi đè cả tệp không phải kết quả. / Write over files that are no results, too.") var force = false
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let action = AnalyzeAction(
      paths: paths, output: output, printsJSON: json, failLevel: failOn, language: shared.lang.language, isQuiet: shared.quiet,
      knowledge: try shared.loadKnowledge(), expected: shared.expected, year: shared.asOf, forces: force)
    let status = action.run()
    if status != .done { throw status.code }
  }
}

/// From where on a run counts as failed.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case info, low, medium, high, warning
}
