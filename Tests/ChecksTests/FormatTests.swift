import Checks
import Diagnostics
import Foundation
import Markup
import Testing

/// What machines read of a check, and what a baseline remembers.
@Suite struct CheckFormatTests {
  private let hostile = "<b>&\"\u{1}\n=1+1"
  private var problems: [Diagnostic] {
    [
      Diagnostic(.notInMatrix(name: hostile), at: SourceLocation(file: "Báo cáo 1.docx", section: "III.1", table: 1, row: 3, column: 2)),
      Diagnostic(.missingDate, at: SourceLocation(file: "Báo cáo 1.docx")),
    ]
  }

  private func text(_ format: CheckFormat) -> String {
    format.text(problems, files: ["Báo cáo 1.docx", "b.xlsx"], version: "1", language: .vi)
  }

  @Test func oneLineForEachProblem() {
    let lines = text(.text).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("Báo cáo 1.docx:1:3:2: warning: ") && lines[0].hasSuffix(" [not-in-matrix]"))
    #expect(lines[1].hasPrefix("Báo cáo 1.docx: note: "))
  }

  @Test func sarifNamesRulesAndPlaces() throws {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text(.sarif).utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    #expect((physical["artifactLocation"] as? [String: Any])?["uri"] as? String == "B%C3%A1o%20c%C3%A1o%201.docx")
    let logical = try #require((location["logicalLocations"] as? [[String: Any]])?.first)
    #expect(logical["fullyQualifiedName"] as? String == "III.1/1/3/2")
  }

  @Test func junitIsWellFormedAndCountsFailures() throws {
    let root = try MarkupParser.xml(Array(text(.junit).utf8))
    let suites = root.all("testsuite")
    #expect(suites.map { $0.attribute("name") } == ["Báo cáo 1.docx", "b.xlsx"])
    #expect(suites.map { $0.attribute("failures") } == ["1", "0"])
    #expect(suites.allSatisfy { Int($0.attribute("tests") ?? "") == $0.all("testcase").count })
    #expect(root.outermost("failure").count == 1 && root.outermost("system-out").count == 1)
  }

  @Test func jsonHoldsEveryField() throws {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any])
    let entry = try #require((root["problems"] as? [[String: Any]])?.first)
    #expect(entry["rule"] as? String == "not-in-matrix" && entry["row"] as? Int == 3 && entry["section"] as? String == "III.1")
    #expect((entry["advice"] as? String)?.isEmpty == false)
  }

  @Test func everyRuleHasATitle() {
    for problem in problems {
      #expect(text(.sarif).contains("\"id\": \"\(problem.id)\""))
      #expect(!text(.sarif).contains("\"text\": \"\(problem.id)\""))
    }
  }

  private let file = "Báo cáo 1.docx"

  private func baseline(_ problems: [Diagnostic], _ subjects: [Diagnostics.SourceLocation: String] = [:]) -> Baseline {
    Baseline(Baseline.text(accepting: ReportCheck(problems: problems, subjects: subjects), language: .vi))
  }

  @Test func aBaselineAcceptsWhatItHoldsWhereverTheRowGoes() {
    let accepted = baseline(problems)
    #expect(accepted.apply(to: ReportCheck(problems: problems), files: [file]).left.isEmpty)
    var moved = problems
    moved[0].location?.row = 9
    let result = accepted.apply(to: ReportCheck(problems: moved), files: [file])
    #expect(result.left.isEmpty && result.accepted == 2 && result.stale.isEmpty)
  }

  @Test func aBaselineTellsNewProblemsAndStaleEntries() {
    let accepted = baseline([problems[1]])
    #expect(accepted.apply(to: ReportCheck(problems: problems), files: [file]).left.map(\.id) == ["not-in-matrix"])
    let gone = accepted.apply(to: ReportCheck(problems: [problems[0]]), files: [file])
    #expect(gone.left.count == 1 && gone.stale.map(\.id) == ["stale-baseline"])
    // Files that were not checked say nothing.
    #expect(accepted.apply(to: ReportCheck(problems: []), files: ["b.xlsx"]).stale.isEmpty)
    // The second of two equal ones is another.
    #expect(accepted.apply(to: ReportCheck(problems: [problems[1], problems[1]]), files: [file]).left.count == 1)
  }

  /// One problem mended and the same one made elsewhere is a new problem; one cell more of many is none.
  @Test func aBaselineKnowsWhoseProblemItIs() {
    func unclear(_ row: Int) -> Diagnostic {
      Diagnostic(.unclearCell(found: "Xem phụ lục"), at: SourceLocation(file: file, section: "IV.1", table: 4, row: row, column: 3))
    }
    let (first, second) = (unclear(2), unclear(5))
    let subjects = [first.location!: "a/mc ~ dân cư", second.location!: "a/mc-so-y-te ~ dân cư"]
    let result = baseline([first], subjects).apply(to: ReportCheck(problems: [second], subjects: subjects), files: [file])
    #expect(result.left.count == 1 && result.stale.count == 1)
    let place = SourceLocation(file: file, section: "IV.1", table: 4, row: 1, column: 1)
    let few = Diagnostic(.unnamedBus(count: 3), at: place)
    #expect(baseline([few]).apply(to: ReportCheck(problems: [Diagnostic(.unnamedBus(count: 4), at: place)]), files: [file]).left.isEmpty)
  }

  /// A build that fails for a stale entry must show why.
  @Test func junitHoldsWhatBelongsToNoFile() throws {
    let root = try MarkupParser.xml(
      Array(CheckFormat.junit.text([Diagnostic(.staleBaseline(entry: "x"))], files: [file], version: "1", language: .vi).utf8))
    #expect(root.outermost("failure").count == 1 && root.attribute("failures") == "1")
    #expect(root.attribute("tests") == "\(root.outermost("testcase").count)")
  }
}
