import Foundation
import TestSupport
import Testing

/// What commands do to the places they write to.
@Suite struct OutputCommandTests {
  private let folder = TemporaryFolder()

  private func run(_ arguments: [String]) -> Command.Result { Command.run(Command.lienthong, arguments, folder: folder.url) }

  private func report(_ agency: String = "Ủy ban nhân dân tỉnh An Bình") -> [UInt8] {
    Form.report(agency, oneStop: ["MCĐT", "Cổng DVC"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Qua LGSP"]])
  }

  private func listing(_ name: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder.url.appending(path: name).path) ?? []).sorted()
  }

  @Test func resultsComeWithAManifestThatVerifies() throws {
    try folder.write(report(), "in/a.docx")
    #expect(run(["analyze", "in", "--output", "out"]).status == 0)
    #expect(listing("").filter { $0.hasPrefix(".") }.isEmpty)
    #expect(run(["verify", "out"]).status == 0)
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(folder.read("out/manifest.json"))) as? [String: Any])
    #expect((manifest["inputs"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["a.docx"])
    #expect((manifest["files"] as? [[String: Any]])?.count == listing("out").filter { $0.contains(".") }.count - 1)
    try folder.write([1], "out/summary.md")
    try FileManager.default.removeItem(at: folder.url.appending(path: "out/scores.csv"))
    try folder.write([1], "out/notes.txt")
    let verified = run(["verify", "out"])
    #expect(verified.status == 1)
    #expect(verified.output.contains("summary.md: warning") && verified.output.contains("scores.csv: warning"))
    #expect(verified.output.contains("notes.txt: note"))
    #expect(run(["verify", "in"]).status == 2)
  }

  @Test func aUsersFileIsNeitherReplacedNorRemoved() throws {
    try folder.write(report(), "in/a.docx")
    try folder.write(Array("mine".utf8), "out/summary.md")
    try folder.write(Array("mine".utf8), "out/diagrams/own.svg")
    let refused = run(["analyze", "in", "--output", "out"])
    #expect(refused.status == 2 && refused.errors.contains("[foreign-file]"))
    #expect(listing("out") == ["diagrams", "diagrams/own.svg", "summary.md"])
    let forced = run(["analyze", "in", "--output", "out", "--force"])
    #expect(forced.status == 0 && forced.errors.contains("[foreign-files-left]"))
    #expect(folder.read("out/summary.md").count > 10 && folder.read("out/diagrams/own.svg") == Array("mine".utf8))
    #expect(run(["analyze", "in", "--output", "out"]).status == 0)
    #expect(folder.read("out/diagrams/own.svg") == Array("mine".utf8))
  }

  @Test func aLinkIsNotWrittenThrough() throws {
    try folder.write(report(), "in/a.docx")
    try folder.write([1], "precious/x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "out").path, withDestinationPath: folder.url.appending(path: "precious").path)
    let result = run(["analyze", "in", "--output", "out/"])
    #expect(result.status == 2 && result.errors.contains("[linked-output]"))
    #expect(listing("precious") == ["x"])
  }

  @Test func filesThatCommandsWriteAreRefusedWhereTheUsersStand() throws {
    try folder.write(report(), "in/a.docx")
    try folder.write(Array("<p>mine".utf8), "mine.html")
    let before = folder.read("in/a.docx")
    for arguments in [
      ["check", "in", "--write-baseline", "in/a.docx"], ["check", "in", "--write-baseline", "mine.html"],
      ["review", "in", "--html", "in/a.docx"],
      ["review", "in", "--html", "mine.html"], ["check", "in", "--annotate", "in"],
    ] {
      let result = run(arguments)
      #expect(result.status == 2 && result.errors.contains("error") || result.output.contains("error"), "\(arguments): \(result)")
      #expect(folder.read("in/a.docx") == before && folder.read("mine.html") == Array("<p>mine".utf8), "\(arguments)")
    }
    #expect(run(["review", "in", "--html", "mine.html", "--force"]).status == 0)
    #expect(run(["review", "in", "--html", "mine.html"]).status == 0)
    #expect(run(["check", "in", "--write-baseline", "in/a.docx", "--force"]).status == 2)
    #expect(folder.read("in/a.docx") == before)
  }

  @Test func aBaselineThatIsWrittenIsNoFailure() throws {
    try folder.write(report(), "in/a.docx")
    #expect(run(["check", "in"]).status == 1)
    #expect(run(["check", "in", "--write-baseline", "accepted.txt"]).status == 0)
    #expect(run(["check", "in", "--write-baseline", "accepted.txt"]).status == 0)
    #expect(run(["check", "in", "--baseline", "accepted.txt"]).status == 0)
  }

  @Test func annotatedCopiesLieAsTheReportsDo() throws {
    try folder.write(report(), "in/a/r.docx")
    try folder.write(report("Bộ Di sản"), "in/b/r.docx")
    _ = run(["check", "in", "--annotate", "copies"])
    #expect(listing("copies") == ["a", "a/r.docx", "b", "b/r.docx", "manifest.json"])
    _ = run(["check", "in", "--annotate", "copies"])
    #expect(listing("copies") == ["a", "a/r.docx", "b", "b/r.docx", "manifest.json"])
  }

  @Test func theLedgerIsNotWrittenThroughALinkNorTakenForEmpty() throws {
    try folder.write(report(), "in/a.docx")
    try folder.write(Array("decisions:\n".utf8), "shared.yaml")
    let ledger = folder.url.appending(path: "in/decisions.yaml").path
    try FileManager.default.createSymbolicLink(atPath: ledger, withDestinationPath: folder.url.appending(path: "shared.yaml").path)
    let page =
      #"<script type="application/json" id="lienthong-review">{"format":"lienthong-review","version":1,"author":"","pairs":[{"id":"p","agency":"UBND tỉnh An Bình","name":"x","other":"y","evidence":"0"}],"answers":{"p":{"answer":"different"}}}</script>"#
    try folder.write(Array(page.utf8), "page.html")
    let result = run(["review", "in", "--import", "page.html"])
    #expect(result.status == 2 && result.errors.contains("[cannot-write]"))
    #expect(folder.read("shared.yaml") == Array("decisions:\n".utf8))
    try FileManager.default.removeItem(atPath: ledger)
    try FileManager.default.createDirectory(atPath: ledger, withIntermediateDirectories: true)
    #expect(run(["review", "in", "--import", "page.html"]).errors.contains("[bad-ledger]"))
  }

  // MARK: Stops

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Command.lienthong)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)]) func anInterruptedRunLeavesTheOldSet(
    _ signal: Int32, _ status: Int32
  )
    throws
  {
    try folder.write(report(), "in/a.docx")
    #expect(run(["analyze", "in", "--output", "out"]).status == 0)
    let before = folder.read("out/manifest.json")
    for number in 0..<60 { try folder.write(report("Ủy ban nhân dân tỉnh Số \(number)"), "in/\(number).docx") }
    let process = try start(["analyze", "in", "--output", "out"])
    // From the moment on that the folder is locked, signals clean up.
    let lock = folder.url.appending(path: ".out.lienthong-lock").path
    while !FileManager.default.fileExists(atPath: lock), process.isRunning { usleep(2000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == status)
    #expect(folder.read("out/manifest.json") == before)
    #expect(run(["verify", "out"]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["in", "out"])
  }

  @Test func aSecondRunIsToldOfTheFirst() throws {
    for number in 0..<40 { try folder.write(report("Ủy ban nhân dân tỉnh Số \(number)"), "in/\(number).docx") }
    let process = try start(["analyze", "in", "--output", "out"])
    let lock = folder.url.appending(path: ".out.lienthong-lock").path
    while !FileManager.default.fileExists(atPath: lock), process.isRunning { usleep(2000) }
    let second = run(["analyze", "in/0.docx", "--output", "out"])
    #expect(second.status == 2 && second.errors.contains("[output-busy]"))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && run(["verify", "out"]).status == 0)
  }
}
