import Foundation
import Outputs
import TestSupport
import Testing

/// A set of results in place of another: whole, and nothing of the user's lost.
@Suite struct ResultFolderTests {
  private let base = TemporaryFolder()
  private var out: BytePath { BytePath(base.url.appending(path: "out").path) }

  private func publish(
    _ files: [(String, String)], forces: Bool = false, keepsOthers: Bool = false, inputs: Set<FileSystem.Identity> = []
  ) throws(ResultFolder.Refusal) -> [String] {
    let folder = try ResultFolder(out, inputs: inputs, forces: forces)
    return try folder.publish(
      files.map { ($0.0, Array($0.1.utf8)) }, program: "1", command: "test", sources: [.init(name: "a.docx", bytes: [1])],
      keepsOthers: keepsOthers)
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOf: base.url.appending(path: name), encoding: .utf8)
  }

  /// Everything in the base folder, hidden files too.
  private var all: [String] {
    let names = FileManager.default.enumerator(atPath: base.url.path)?.compactMap { $0 as? String } ?? []
    return names.sorted()
  }

  @Test func aSetIsWrittenWithItsManifestAndNothingElse() throws {
    #expect(try publish([("a.txt", "1"), ("d/b.txt", "2")]).isEmpty)
    #expect(all == ["out", "out/a.txt", "out/d", "out/d/b.txt", "out/manifest.json"])
    let manifest = try #require(Manifest(folder: out))
    #expect(manifest.files.map(\.name) == ["a.txt", "d/b.txt"] && manifest.inputs.map(\.name) == ["a.docx"])
    #expect(manifest.differences(in: out).isEmpty)
  }

  @Test func theNextSetTakesItsPlaceAndOldResultsGo() throws {
    _ = try publish([("a.txt", "1"), ("d/b.txt", "2"), ("e/f/c.txt", "3")])
    _ = try publish([("a.txt", "4"), ("x/y.txt", "5")])
    #expect(all == ["out", "out/a.txt", "out/manifest.json", "out/x", "out/x/y.txt"])
    #expect(text("out/a.txt") == "4")
  }

  @Test func othersCanBeKept() throws {
    _ = try publish([("a.txt", "1"), ("b.txt", "2")])
    _ = try publish([("b.txt", "3")], keepsOthers: true)
    #expect(text("out/a.txt") == "1" && text("out/b.txt") == "3")
    #expect(Manifest(folder: out)?.files.map(\.name) == ["a.txt", "b.txt"])
    #expect(Manifest(folder: out)?.differences(in: out).isEmpty == true)
  }

  @Test func foreignFilesAreLeftAndTold() throws {
    try base.write([7], "out/mine/notes.txt")
    try FileManager.default.createSymbolicLink(atPath: base.url.appending(path: "out/link").path, withDestinationPath: "/nowhere")
    try FileManager.default.createDirectory(at: base.url.appending(path: "out/empty"), withIntermediateDirectories: true)
    #expect(try publish([("a.txt", "1")]) == ["link", "mine/notes.txt"])
    #expect(try publish([("b.txt", "1")]) == ["link", "mine/notes.txt"])
    #expect(base.read("out/mine/notes.txt") == [7])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: base.url.appending(path: "out/link").path) == "/nowhere")
    #expect(all == ["out", "out/b.txt", "out/empty", "out/link", "out/manifest.json", "out/mine", "out/mine/notes.txt"])
  }

  @Test func aForeignFileIsNotWrittenOverUnlessForced() throws {
    try base.write(Array("mine".utf8), "out/a.txt")
    #expect(throws: ResultFolder.Refusal.self) { try publish([("a.txt", "1")]) }
    #expect(text("out/a.txt") == "mine" && all == ["out", "out/a.txt"])
    _ = try publish([("a.txt", "1")], forces: true)
    #expect(text("out/a.txt") == "1")
    #expect(all == ["out", "out/a.txt", "out/manifest.json"])
  }

  @Test func aChangedResultIsTheUsers() throws {
    _ = try publish([("a.txt", "1"), ("b.txt", "2")])
    try base.write(Array("mine".utf8), "out/b.txt")
    #expect(Manifest(folder: out)?.differences(in: out) == [.changed("b.txt")])
    #expect(try publish([("a.txt", "1")]) == ["b.txt"])
    #expect(text("out/b.txt") == "mine")
  }

  @Test func inputsAreNeverTouched() throws {
    _ = try publish([("a.txt", "1"), ("b.txt", "2")])
    let input = try #require(FileSystem.status(out.appending("b.txt"))).identity
    #expect(throws: ResultFolder.Refusal.self) { try publish([("b.txt", "3")], forces: true, inputs: [input]) }
    #expect(try publish([("c.txt", "3")], inputs: [input]) == ["b.txt"])
    #expect(text("out/b.txt") == "2")
  }

  @Test func nothingIsWrittenThroughALink() throws {
    try base.write([1], "elsewhere/x")
    let link = base.url.appending(path: "out").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: base.url.appending(path: "elsewhere").path)
    #expect(throws: ResultFolder.Refusal.self) { try publish([("a.txt", "1")]) }
    #expect(throws: ResultFolder.Refusal.self) { try ResultFolder(BytePath(link + "/")) }
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createDirectory(atPath: link, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link + "/d", withDestinationPath: base.url.appending(path: "elsewhere").path)
    #expect(throws: ResultFolder.Refusal.self) { try publish([("d/a.txt", "1")]) }
    try FileManager.default.createSymbolicLink(atPath: link + "/a.txt", withDestinationPath: base.url.appending(path: "elsewhere/x").path)
    #expect(throws: ResultFolder.Refusal.self) { try publish([("a.txt", "1")]) }
    _ = try publish([("a.txt", "1")], forces: true)
    #expect(base.read("elsewhere/x") == [1] && text("out/a.txt") == "1")
    #expect(FileManager.default.subpaths(atPath: base.url.appending(path: "elsewhere").path) == ["x"])
  }

  @Test(arguments: ["/etc/x", "../x", "a/../../x", "", "a//b", ".", "a/./b"]) func namesStayInTheFolder(_ name: String) throws {
    #expect(ResultName(name) == nil)
    #expect(throws: ResultFolder.Refusal.self) { try publish([(name, "1")]) }
    let manifest = Manifest(program: "1", command: "x", inputs: [], files: [.init(name: name, bytes: [1])])
    #expect(Manifest(manifest.bytes) == nil)
  }

  @Test func oneRunAtATime() throws {
    let first = try ResultFolder(out)
    #expect(throws: ResultFolder.Refusal.self) { try ResultFolder(out) }
    try first.publish([("a.txt", [1])], program: "1", command: "x", sources: [])
    withExtendedLifetime(first) {}
  }

  @Test func theWorkingFolderAndItsParentsAreFilledInPlace() throws {
    let result = Command.run(
      "/bin/sh",
      ["-c", "mkdir w && cd w && echo mine >note && \"\(Command.lienthong)\" draw overview --from \"$0\" -o . && ls -A", output],
      folder: base.url)
    #expect(
      result.output.split(separator: "\n").suffix(4) == ["manifest.json", "note", "overview.dot", "overview.svg"], "\(result.errors)")
  }

  private var output: String { Command.package.appending(path: "Output").path }

  // MARK: After a run that died

  /// A stage as a run leaves that was ended before the swap.
  @Test func aDeadStageIsRemoved() throws {
    _ = try publish([("a.txt", "1")])
    try base.write([1], ".out.lienthong-new-abcdefabcdef/set/a.txt")
    try base.write(Array("1 2".utf8), ".out.lienthong-new-abcdefabcdef/identity")
    _ = try ResultFolder(out)
    #expect(all == ["out", "out/a.txt", "out/manifest.json"])
  }

  /// One that was ended between the swap and the end: the old set lies in the stage, with what the user had in it.
  @Test func whatIsLeftOfAnOldSetIsSettled() throws {
    _ = try publish([("a.txt", "1"), ("b.txt", "2")])
    let (old, stage) = (base.url.appending(path: "old"), base.url.appending(path: ".out.lienthong-new-abcdefabcdef"))
    try FileManager.default.moveItem(at: base.url.appending(path: "out"), to: old)
    try base.write(Array("mine".utf8), "old/d/note")
    _ = try publish([("a.txt", "3")])
    try FileManager.default.createDirectory(at: stage, withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: old, to: stage.appending(path: "set"))
    let identity = try Self.identity(out)
    try base.write(Array(identity.utf8), ".out.lienthong-new-abcdefabcdef/identity")
    _ = try ResultFolder(out)
    #expect(all == ["out", "out/a.txt", "out/d", "out/d/note", "out/manifest.json"])
    #expect(text("out/a.txt") == "3" && text("out/d/note") == "mine")
  }

  /// Where names cannot be exchanged there is a moment without a folder.
  @Test func anOldSetComesBack() throws {
    try base.write(Array("1".utf8), ".out.lienthong-new-abcdefabcdef/old/a.txt")
    try base.write([], ".out.lienthong-new-abcdefabcdef/identity")
    _ = try ResultFolder(out)
    #expect(all == ["out", "out/a.txt"])
  }

  private static func identity(_ path: BytePath) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: String(decoding: path.bytes, as: UTF8.self))
    return "\(attributes[.systemNumber] ?? 0) \(attributes[.systemFileNumber] ?? 0)"
  }
}

@Suite struct WholeFileTests {
  @Test func aLinkIsReplacedNotFollowed() throws {
    let base = TemporaryFolder()
    try base.write([1], "other")
    let link = base.url.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: base.url.appending(path: "other").path)
    try WholeFile.write([2], to: BytePath(link))
    #expect(base.read("other") == [1] && base.read("link") == [2])
    #expect(try FileManager.default.contentsOfDirectory(atPath: base.url.path).sorted() == ["link", "other"])
  }

  @Test func aFailureNamesTheTargetAndTheCause() {
    #expect { try WholeFile.write([1], to: BytePath("/nowhere/x")) } throws: { error in
      (error as? FileFailure).map { $0.path == "/nowhere/x" && $0.reason == "No such file or directory" } ?? false
    }
  }
}

@Suite struct BytePathTests {
  @Test func whatIsNoUTF8IsShownByItsBytes() {
    #expect(BytePath(Array("báo ".utf8) + [0xFF, 0x41, 0xE1, 0xBA]).shown == "báo \\xFFA\\xE1\\xBA")
    #expect(BytePath(Array("a\u{1B}b".utf8)).shown == "a␛b")
  }

  @Test(arguments: [("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/", "/", "")]) func aPathHasAParentAndAName(
    _ path: String, _ parent: String, _ name: String
  ) {
    #expect(BytePath(path).parent == BytePath(parent) && BytePath(path).name == Array(name.utf8))
  }
}
