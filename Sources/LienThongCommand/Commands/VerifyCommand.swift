internal import ArgumentParser
internal import Diagnostics
internal import Outputs

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kết quả có còn nguyên như khi được ghi không. / Whether results are as they were written.",
    discussion: """
      So từng tệp với manifest.json trong thư mục. / Compares each file with manifest.json in the folder.

      Exit status: 0 as written; 1 results were changed or removed; 2 there is no manifest; 64 wrong usage.
      """)

  @Argument(help: "Thư mục kết quả. / Folder of results.", completion: .directory) var folder: String
  @Option(help: "Ngôn ngữ: vi hoặc en. / Language.") var lang: LanguageOption = .vi

  func run() throws {
    let path = BytePath(argument: folder)
    guard let manifest = Manifest(folder: path) else {
      Terminal.error(Diagnostic(.noManifest, at: SourceLocation(file: folder)).line(in: lang.language) + "\n")
      throw ExitStatus.incomplete.code
    }
    let differences = manifest.differences(in: path).map(diagnostic)
    for diagnostic in differences { Terminal.output(diagnostic.line(in: lang.language) + "\n") }
    let changed = differences.count { $0.severity > .note }
    let count = manifest.files.count
    Terminal.output(
      lang == .vi
        ? "\(count) tệp kết quả, \(changed) không còn như khi được ghi\n" : "\(count) results, \(changed) not as they were written\n")
    if changed > 0 { throw ExitStatus.findings.code }
  }

  private func diagnostic(_ difference: Manifest.Difference) -> Diagnostic {
    switch difference {
    case .missing(let name): Diagnostic(.resultMissing, at: SourceLocation(file: name))
    case .changed(let name): Diagnostic(.resultChanged, at: SourceLocation(file: name))
    case .foreign(let name): Diagnostic(.resultForeign, at: SourceLocation(file: name))
    }
  }
}
