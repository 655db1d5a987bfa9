internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// The command and its subcommands. Each turns its options into an action and the action's result into an exit status.
struct Tool: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lienthong",
    abstract: "Đọc báo cáo theo công văn 3820/BTTTT-THH, gộp thành một đồ thị liên thông, tìm hệ thống bị cô lập và đầu tư trùng lặp.",
    discussion: """
      Reads the reports that Vietnamese ministries and provinces file on the form of công văn 3820/BTTTT-THH, merges their
      connection matrices into one directed graph, finds isolated one-stop systems and duplicated investments, and draws them.

      Exit status: 0 done; 1 findings or warnings at or above --fail-on; 2 an input could not be read or a diagram not be
      drawn (the rest was done); 64 wrong usage.
      """,
    version: version,
    subcommands: [
      AnalyzeCommand.self, CheckCommand.self, DrawCommand.self, ExplainCommand.self, OutageCommand.self, SystemsCommand.self,
      ReviewCommand.self, RulesCommand.self, VerifyCommand.self, PhrasesCommand.self, RenderWorkerCommand.self,
    ])
}

/// The process's entry; the executable target holds nothing but a call of this.
///
/// Not `Tool.main()`: its messages repeat the arguments, which may hold anything, as they are.
public func runTool() -> Never {
  do {
    var command = try Tool.parseAsRoot()
    try command.run()
    finish(EXIT_SUCCESS)
  } catch {
    let text = Tool.fullMessage(for: error)
    let code = Tool.exitCode(for: error)
    if !text.isEmpty { code.isSuccess ? Terminal.output(text + "\n") : Terminal.error(text + "\n") }
    finish(code.rawValue)
  }
}

/// Ends the process. Results that did not reach standard output are results that nobody has.
private func finish(_ status: Int32) -> Never {
  guard let reason = Terminal.outputFailure else { exit(status) }
  Terminal.error(Diagnostic(.cannotWrite(path: "stdout", reason: reason)).line(in: .vi) + "\n")
  exit(ExitStatus.incomplete.rawValue)
}
