import Foundation
import TestSupport
import Testing

/// Whole corpora: the committed results of the examples are fresh, and reports in words and layouts of other hands are read.
@Suite struct CorpusTests {
  @Test func theCommittedOutputIsFresh() throws {
    let folder = TemporaryFolder()
    let result = Command.run(
      Command.lienthong, ["analyze", "Examples/reports", "--output", folder.url.appending(path: "Output").path], folder: Command.package)
    #expect(result.status == 0, "\(result.errors)")
    let committed = Command.package.appending(path: "Output")
    #expect(Schema.accepts(committed.appending(path: "graph.json")))
    let files = try #require(FileManager.default.enumerator(atPath: committed.path)).compactMap { $0 as? String }.filter {
      $0.hasSuffix(".json") || $0.hasSuffix(".dot") || $0.hasSuffix(".csv") || $0.hasSuffix(".md")
    }
    #expect(files.count > 10)
    for name in files {
      #expect(
        folder.read("Output/" + name) == (try Array(Data(contentsOf: committed.appending(path: name)))), "\(name) is stale: run make demo")
    }
  }

  /// The pages on the rules are what the command says, with an example of each rule.
  @Test(arguments: [("vi", "Rules.md", "các ví dụ không có"), ("en", "Rules.en.md", "none among the examples")])
  func theRulesAreDocumented(_ language: String, _ file: String, _ missing: String) throws {
    let result = Command.run(
      Command.lienthong, ["rules", "--lang", language, "--from", "Examples/reports", "Examples/rules"], folder: Command.package)
    #expect(result.status == 0)
    let committed = try String(contentsOf: Command.package.appending(path: "Documentation/" + file), encoding: .utf8)
    #expect(result.output == committed, "\(file) is stale: make rules")
    #expect(!committed.contains(missing))
  }

  /// Every figure of the score, measured by `Tests/Tools/score.py` against the truth that lies beside the reports.
  @Test(arguments: ["second-corpus", "layout-corpus"]) func otherHandsAreReadRight(_ name: String) throws {
    let corpus = Command.package.appending(path: "Tests/Fixtures/" + name)
    let folder = TemporaryFolder()
    let result = Command.run(Command.lienthong, ["analyze", corpus.appending(path: "reports").path, "--output", folder.url.path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(Schema.accepts(folder.url.appending(path: "graph.json")))
    let score = Command.run(
      "/usr/bin/python3",
      [
        Command.package.appending(path: "Tests/Tools/score.py").path, folder.url.appending(path: "graph.json").path,
        corpus.appending(path: "truth.json").path, "--json",
      ])
    let figures = try #require(try JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? [String: Double])
    #expect(figures.count == 13)
    // The flow of the layouts' cells is the cell reader's, measured by its own tests.
    for (figure, value) in figures where name == "second-corpus" || figure != "flow" { #expect(value >= 0.97, "\(figure) is \(value)") }
    #expect(figures["isolated"] == 1)
  }

  @Test func theBlankFormNamesNoSystemsAndSaysSo() throws {
    let folder = TemporaryFolder()
    let form = Command.package.appending(path: "Tests/Fixtures/blank-form.txt")
    let result = Command.run(Command.lienthong, ["analyze", form.path, "--output", folder.url.path])
    #expect(result.status == 0)
    #expect(result.errors.contains("[blank-form]"))
    #expect(result.output.contains("0 hệ thống"))
  }
}
