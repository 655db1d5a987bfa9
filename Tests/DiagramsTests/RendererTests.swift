import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Diagrams

/// The worker process, and what happens when it misbehaves.
@Suite struct RendererTests {
  private let real = Renderer(executable: Command.lienthong, secondsPerStep: 20)

  private func diagram(_ labels: [String], edges: [(Int, Int)] = [], name: String = "t") -> Diagram {
    var dot = DotGraph(name: name)
    dot.attributes = Style.graph([name])
    dot.nodeDefaults = Style.nodes
    dot.edgeDefaults = Style.edges
    let nodes = labels.map { dot.addNode([.label($0), .tooltip($0)]) }
    for (source, target) in edges { dot.addEdge(nodes[source], nodes[target], [.label("x")]) }
    return Diagram(name: name, title: name, graph: dot)
  }

  @Test func drawsRealTextInTheOrderAsked() {
    let diagrams = (0..<6).map { diagram(["Hệ thống \($0)", "CSDL"], edges: [(0, 1)], name: "d\($0)") }
    let pictures = real.render(diagrams, language: .vi)
    #expect(pictures.map(\.name) == diagrams.map(\.name))
    for (index, picture) in pictures.enumerated() {
      #expect(String(decoding: picture.svg, as: UTF8.self).contains("Hệ thống \(index)</text>"))
      #expect(picture.diagnostics.isEmpty)
    }
  }

  @Test func theSameDiagramGivesTheSameBytes() {
    let one = diagram((0..<30).map { "n\($0)" }, edges: (0..<29).map { ($0, $0 + 1) })
    #expect(real.render([one], language: .vi).first?.svg == real.render([one], language: .vi).first?.svg)
  }

  /// A worker of our own making that misbehaves in some way.
  private func script(_ body: String) throws -> (Renderer, TemporaryFolder) {
    let folder = TemporaryFolder()
    try folder.write(Array("#!/bin/sh\n\(body)\n".utf8), "worker")
    let path = folder.url.appending(path: "worker").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return (Renderer(executable: path, arguments: [], secondsPerStep: 0.4), folder)
  }

  @Test(arguments: [
    "exit 0", "kill -SEGV $$", "kill -ABRT $$", "sleep 60", "echo garbage garbage garbage >&0; sleep 60",
    "printf 'drawn 0 0 3\\nabc' >&0; sleep 60", "printf 'failed 3\\nabc' >&0; sleep 1",
    "printf 'drawn 99999999999999999999 1 1\\n' >&0; sleep 60", "head -c 500 /dev/zero >&0; sleep 60",
  ])
  func everyMisbehaviourEndsInAListAndAProblem(_ body: String) throws {
    let (renderer, folder) = try script(body)
    let picture = try #require(renderer.render([diagram(["Một cửa <b>&", "CSDL"], edges: [(0, 1)])], language: .vi).first)
    withExtendedLifetime(folder) {}
    #expect(picture.diagnostics.map(\.id) == ["diagram-failed"])
    let svg = String(decoding: picture.svg, as: UTF8.self)
    #expect(svg.contains("Một cửa &lt;b&gt;&amp;"))
    #expect(XMLCheck.isWellFormed(picture.svg))
    #expect(picture.dot.contains("Một cửa"))
  }

  @Test func aWorkerThatCannotStartIsAProblemNotACrash() {
    let picture = Renderer(executable: "/nonexistent", secondsPerStep: 1).render([diagram(["a"])], language: .en).first
    #expect(picture?.diagnostics.map(\.id) == ["diagram-failed"])
  }

  @Test(arguments: 0..<12) func randomGraphsWithOddLabelsAreDrawnWhole(seed: Int) {
    let odd = [
      "\"", "\\", "\\N", "<b>x</b>", "&amp;", "&bogus;", "\u{1}\u{B}", "e\u{302}", "🙂", "\u{202E}abc", "a:b", "{x|y}", "--", "",
      String(repeating: "dài ", count: 5000), "]]>", "%3", "->",
    ]
    var random = SplitMix64(seed: UInt64(seed))
    let labels = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      odd[Int.random(in: 0..<odd.count, using: &random)] + " " + odd[Int.random(in: 0..<odd.count, using: &random)]
    }
    let edges = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      (Int.random(in: 0..<labels.count, using: &random), Int.random(in: 0..<labels.count, using: &random))
    }
    let picture = real.render([diagram(labels, edges: edges)], language: .vi).first
    #expect(picture?.diagnostics.contains { $0.id == "diagram-failed" } == false)
    let counts = SVGCheck.counts(picture?.svg ?? [])
    #expect(counts.nodes == labels.count && counts.edges == edges.count)
    #expect(XMLCheck.isWellFormed(picture?.svg ?? []))
  }

  @Test func messagesAreCutAnywhereAndPutTogether() {
    let answer = RenderMessage.Answer.drawn(nodes: 2, edges: 1, svg: Array("<svg/>".utf8))
    for length in 0..<answer.bytes.count {
      if case .incomplete = RenderMessage.answer(Array(answer.bytes.prefix(length))) { continue }
      Issue.record("\(length)")
    }
    guard case .message(answer) = RenderMessage.answer(answer.bytes) else {
      Issue.record("whole")
      return
    }
  }
}

/// Well-formedness as an XML parser sees it.
enum XMLCheck {
  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    let folder = TemporaryFolder()
    guard (try? folder.write(bytes, "x.svg")) != nil else { return false }
    let script = "import sys,xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])"
    return Command.run("/usr/bin/python3", ["-c", script, folder.url.appending(path: "x.svg").path]).status == 0
  }
}
