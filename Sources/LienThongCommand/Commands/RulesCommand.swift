internal import ArgumentParser
internal import Exports

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Giải thích mọi quy tắc, kèm ví dụ từ kết quả. / Explain every rule, with examples from the results.",
    discussion: "Exit status: 0 done; 2 something could not be read; 64 wrong usage.")

  @OptionGroup var origin: FromOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let (graph, isWhole) = try shared.source(origin.from).loadTelling(in: shared.lang.language)
    Terminal.output(RulesMarkdown.text(example: graph, language: shared.lang.language))
    if !isWhole { throw ExitStatus.incomplete.code }
  }
}
