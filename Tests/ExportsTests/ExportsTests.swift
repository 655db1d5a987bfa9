import Diagnostics
import InteropGraph
import Testing

@testable import Exports

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2", "'-2"), ("+x", "'+x"),
    ("a\nb", "\"a\nb\""), ("", ""),
  ])
  func cellsAreQuotedAndNeverFormulas(_ text: String, _ expected: String) { #expect(CSVText.cell(text) == expected) }
}

@Suite struct SummaryTests {
  @Test func reportTextCannotBreakTheSummary() {
    let report = Report(
      id: "r", file: "r.docx", sha256: "", agency: "a", format: "docx", sections: [], warnings: 0, practice: Practice(),
      notes: ["V": "<script>alert(1)</script> | [x](javascript:1) `code` # *b*"])
    let graph = InteropGraph(
      reports: [report], agencies: [Agency(id: "a", name: "Bộ <i>X", kind: .ministry)], systems: [], claims: [], connections: [])
    let text = SummaryMarkdown(graph: graph, diagnostics: [], summary: Summary(graph, errors: 0, warnings: 0), language: .vi).text
    #expect(!text.contains("<script>"))
    #expect(text.contains("\\<script\\>"))
    #expect(!text.contains("[x]("))
  }

  @Test func namesWhatWasNotUnderstood() {
    let graph = InteropGraph(reports: [], agencies: [], systems: [], claims: [], connections: [])
    let problem = Diagnostic(
      .unclearCell(found: "Xem phụ lục"), at: SourceLocation(file: "a.docx", section: "IV.1", table: 2, row: 3, column: 4))
    let text = SummaryMarkdown(graph: graph, diagnostics: [problem], summary: Summary(graph, errors: 0, warnings: 1), language: .vi).text
    #expect(text.contains("a.docx, mục IV.1, bảng 2, dòng 3, cột 4"))
  }
}
