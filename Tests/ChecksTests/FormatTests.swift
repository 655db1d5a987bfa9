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

  private func text(_ format: CheckFormat) -> String { format.text(problems, files: ["Báo cáo 1.docx", "b.xlsx"], version: "1", language: .vi) }

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
    #expect(root.descendants("failure").count == 1 && root.descendants("system-out").count == 1)
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

  @Test func aBaselineAcceptsWhatItHoldsWhereverTheRowGoes() {
    let baseline = Baseline(Baseline.text(accepting: problems, language: .vi))
    #expect(baseline.apply(to: problems, files: ["Báo cáo 1.docx"]).left.isEmpty)
    var moved = problems
    moved[0].location?.row = 9
    let result = baseline.apply(to: moved, files: ["Báo cáo 1.docx"])
    #expect(result.left.isEmpty && result.accepted == 2 && result.stale.isEmpty)
  }

  @Test func aBaselineTellsNewProblemsAndStaleEntries() {
    let baseline = Baseline(Baseline.text(accepting: [problems[1]], language: .vi))
    #expect(baseline.apply(to: problems, files: ["Báo cáo 1.docx"]).left.map(\.id) == ["not-in-matrix"])
    let gone = baseline.apply(to: [problems[0]], files: ["Báo cáo 1.docx"])
    #expect(gone.left.count == 1 && gone.stale.map(\.id) == ["stale-baseline"])
    // Files that were not checked say nothing.
    #expect(baseline.apply(to: [], files: ["b.xlsx"]).stale.isEmpty)
    // The second of two equal ones is another.
    #expect(baseline.apply(to: [problems[1], problems[1]], files: ["Báo cáo 1.docx"]).left.count == 1)
  }
}
