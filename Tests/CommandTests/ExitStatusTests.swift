import Foundation
import TestSupport
import Testing

/// The exit status says how it went, whatever went wrong.
@Suite struct ExitStatusTests {
  private let folder = TemporaryFolder()
  private let output = Command.package.appending(path: "Output").path

  private func shell(_ script: String, _ arguments: [String] = []) -> Command.Result {
    Command.run("/bin/sh", ["-c", script, Command.lienthong] + arguments, folder: folder.url)
  }

  private func report(_ agency: String = "Ủy ban nhân dân tỉnh An Bình") -> [UInt8] {
    Form.report(agency, oneStop: ["MCĐT", "Cổng DVC"], matrix: [[Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT", "Qua LGSP"]])
  }

  @Test(arguments: [
    "systems --from \"$1\"", "systems --from \"$1\" --csv", "systems --from \"$1\" --json", "outage --from \"$1\"", "rules --from \"$1\"",
    "--help",
    "phrases test",
  ])
  func aFullStandardOutputIsAnError(_ command: String) {
    let result = shell("\"$0\" \(command) >/dev/full", [output])
    #expect(result.status == 2 && result.errors.contains("No space left on device"), "\(result)")
  }

  @Test func resultsThatFindNoRoomLeaveTheOldOnes() throws {
    try folder.write(report(), "in/a.docx")
    #expect(shell("\"$0\" analyze in --output out").status == 0)
    let before = folder.read("out/manifest.json")
    try folder.write(report("Bộ Di sản"), "in/b.docx")
    // Files may grow to a block of 512 bytes, no further; the signal that says so is ignored, as on a full disk.
    let result = shell("(trap '' XFSZ; ulimit -f 1; \"$0\" analyze in --output out -q; echo status $?) 2>&1 | cat")
    #expect(result.output.contains("status 2") && result.output.contains("out/graph.json: File too large [cannot-write]"), "\(result)")
    #expect(folder.read("out/manifest.json") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["in", "out"])
  }

  @Test func aLedgerThatFindsNoRoomIsAWriteError() throws {
    try folder.write(report(), "in/a.docx")
    let long = String(repeating: "x", count: 2000)
    let page =
      #"<script type="application/json" id="lienthong-review">{"format":"lienthong-review","version":1,"author":"","pairs":[{"id":"p","agency":"UBND tỉnh An Bình","name":"\#(long)","other":"y","evidence":"0"}],"answers":{"p":{"answer":"different"}}}</script>"#
    try folder.write(Array(page.utf8), "page.html")
    let result = shell("(trap '' XFSZ; ulimit -f 1; \"$0\" review in --import page.html; echo status $?) 2>&1 | cat")
    #expect(result.output.contains("status 2") && result.output.contains("File too large [cannot-write]"), "\(result)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "in").path) == ["a.docx"])
  }

  @Test func withoutFontsNothingPasses() throws {
    try folder.write(Array("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>".utf8), "fonts.conf")
    for arguments in [["draw", "overview", "--verify"], ["draw", "overview", "--format", "pdf"]] {
      let result = Command.run(
        Command.lienthong, arguments + ["--from", output, "-o", "d"], folder: folder.url,
        environment: ["FONTCONFIG_FILE": folder.url.appending(path: "fonts.conf").path])
      #expect(result.status == 2 && result.errors.contains("[no-fonts]"), "\(arguments): \(result)")
    }
  }

  // MARK: Nothing is lost silently

  @Test func whatIsNotReadIsTold() throws {
    try folder.write(report(), "in/a.docx")
    try folder.write(report("Bộ Di sản"), "elsewhere/b.docx")
    for (name, bytes) in [("in/.hidden.docx", report("Bộ Ẩn")), ("in/~$a.docx", [1]), ("in/sub/.DS_Store", [1]), ("in/sub/Thumbs.db", [1])]
    {
      try folder.write(bytes, name)
    }
    let deep = "in/" + (0..<34).map { "d\($0)" }.joined(separator: "/")
    try folder.write(report("Bộ Sâu"), deep + "/c.docx")
    let place = folder.url.appending(path: "in")
    try FileManager.default.createSymbolicLink(
      atPath: place.appending(path: "linked").path, withDestinationPath: folder.url.appending(path: "elsewhere").path)
    try FileManager.default.createSymbolicLink(atPath: place.appending(path: "broken.docx").path, withDestinationPath: "/nowhere")
    #expect(shell("mkfifo in/pipe.docx").status == 0)
    let result = shell("\"$0\" analyze in --output out --json 2>/dev/null")
    #expect(result.status == 2)
    for (name, id) in [
      (".hidden.docx", "skipped-file"), ("linked", "linked-folder"), ("broken.docx", "file-not-found"), ("pipe.docx", "file-unreadable"),
      ("d0/", "folder-too-deep"),
    ] {
      let told = result.output.split(separator: "{").contains { $0.contains("\"\(id)\"") && $0.contains(name) }
      #expect(told, "\(name) \(id)")
    }
    #expect(result.output.contains("\"leftovers\"") && result.output.contains("bỏ qua 3 tệp tạm"))
  }

  @Test func namesNeedNotBeUTF8() throws {
    try folder.write(report(), "a.docx")
    try folder.write(report("Bộ Di sản"), "b.docx")
    let made = shell(
      "mkdir in && mv a.docx \"in/$(printf 'b\\341o c\\341o.docx')\" && mkdir \"$(printf 'th\\346')\" && mv b.docx \"$(printf 'th\\346')/\" && \"$0\" analyze in \"$(printf 'th\\346')\" --output \"$(printf 'k\\375t')\" && \"$0\" verify \"$(printf 'k\\375t')\" "
    )
    #expect(made.status == 0 && made.output.contains("2 báo cáo"), "\(made)")
    let manifest = shell("cat k*/manifest.json").output
    #expect(manifest.contains("b\\\\xE1o c\\\\xE1o.docx") && manifest.contains("b.docx"), "\(manifest)")
  }
}
