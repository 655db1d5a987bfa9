import Foundation
import TestSupport
import Testing

/// `check` as its users run it: lines, exit codes, baselines, copies with remarks.
@Suite struct CheckCommandTests {
  private func check(_ arguments: [String]) -> Command.Result {
    Command.run(Command.lienthong, ["check"] + arguments, folder: Command.package)
  }

  @Test func checkTellsOneLineForEachProblem() {
    let result = check(["Examples/rules/tinh-dong-son.html"])
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count > 4)
    for line in lines { #expect(line.firstMatch(of: /^[^:]+(:\d+){0,3}: (error|warning|note): .+ \[[a-z-]+\]$/) != nil, "\(line)") }
    #expect(check(["Examples/rules/tinh-dong-son.html", "--fail-on", "error"]).status == 0)
    #expect(check(["khong-co.docx"]).status == 2)
    #expect(check(["Examples/rules/tinh-dong-son.html", "--format", "sarif"]).output.contains("\"version\": \"2.1.0\""))
    #expect(check(["Examples/rules/tinh-dong-son.html", "--json"]).output.hasPrefix("{"))
  }

  @Test func acceptedProblemsAreSilentAndStaleOnesFail() throws {
    let folder = TemporaryFolder()
    let baseline = folder.url.appending(path: "chap-nhan.txt").path
    let report = "Examples/rules/tinh-dong-son.html"
    #expect(check([report, "--write-baseline", baseline]).status == 0)
    let accepted = check([report, "--baseline", baseline])
    #expect(accepted.status == 0 && accepted.output.isEmpty)
    // Another file is not spoken of; the same file, mended, is.
    #expect(!check(["Examples/rules/bo-van-thu.html", "--baseline", baseline]).output.contains("[stale-baseline]"))
    let text = try String(contentsOf: Command.package.appending(path: report), encoding: .utf8)
    try folder.write(Array(text.replacing("Xem phụ lục 2", with: "Không kết nối").utf8), "tinh-dong-son.html")
    let stale = check([folder.url.appending(path: "tinh-dong-son.html").path, "--baseline", baseline, "--fail-on", "error"])
    #expect(stale.status == 1 && stale.output.contains("[stale-baseline]"))
    #expect(check([report, "--baseline", folder.url.appending(path: "none").path]).status == 2)
  }

  @Test func checkGivesBackTheReportWithRemarks() throws {
    let folder = TemporaryFolder()
    let result = check(["Examples/reports/tinh-an-binh.docx", "Examples/reports/bo-kinh-te-bien.xlsx", "--annotate", folder.url.path])
    #expect(result.status == 1)
    let (before, after) = (TemporaryFolder(), TemporaryFolder())
    func graph(_ reports: [String], _ out: TemporaryFolder) -> [UInt8] {
      #expect(Command.run(Command.lienthong, ["analyze", "-q", "-o", out.url.path] + reports, folder: Command.package).status == 0)
      return out.read("scores.csv") + out.read("verdicts.csv")
    }
    let names = ["tinh-an-binh.docx", "bo-kinh-te-bien.xlsx"]
    #expect(graph(names.map { "Examples/reports/" + $0 }, before) == graph(names.map { folder.url.appending(path: $0).path }, after))
    // The agency's own file is never written over.
    try folder.write(folder.read("tinh-an-binh.docx"), "own/a.docx")
    let own = folder.url.appending(path: "own")
    let refused = check([own.appending(path: "a.docx").path, "--annotate", own.path])
    #expect(refused.status == 2 && refused.output.contains("[would-overwrite]"))
  }
}
