import Foundation
import Markup
import TestSupport
import Testing

@testable import Drawing

/// The worker process, and what happens when it misbehaves.
@Suite struct WorkerTests {
  static let words = PageWords(
    legend: "Chú giải", page: { "Trang \($0)/\($1)" }, step: { "\($0)" }, tile: { "\($0).\($1)/\($2).\($3)" }, language: "vi")

  static func launch(_ executable: String = Command.lienthong, _ arguments: [String] = ["render-worker"], seconds: Double = 30)
    -> WorkerCrew.Launch
  {
    var launch = WorkerCrew.Launch()
    launch.executable = executable
    launch.arguments = arguments
    launch.seconds = seconds
    return launch
  }

  static func graph(_ labels: [String], edges: [(Int, Int)] = [], name: String = "t") -> DotGraph {
    var dot = DotGraph(name: name)
    dot.attributes = [.plain("rankdir", "LR"), .plain("newrank", "true")]
    dot.nodeDefaults = [.plain("fontname", DotText.font), .plain("shape", "box")]
    dot.edgeDefaults = [.plain("fontname", DotText.font)]
    let nodes = labels.map { dot.addNode([.label($0)], title: $0) }
    for (source, target) in edges { dot.addEdge(nodes[source], nodes[target], [.label("x")]) }
    return dot
  }

  static func plan(_ graph: DotGraph, name: String = "t") -> Typesetter.Plan {
    Typesetter.Plan(name: name, attempts: [{ _ in [PageContent(title: "Tiêu đề", subtitle: [], graph: graph, legend: [])] }])
  }

  private func typeset(_ graphs: [DotGraph], _ launch: WorkerCrew.Launch = launch()) -> [Typesetter.Result] {
    Typesetter(crew: WorkerCrew(launch), words: Self.words).set(graphs.map { Self.plan($0, name: $0.name) })
  }

  @Test func drawsRealTextInTheOrderAsked() {
    let results = typeset((0..<6).map { Self.graph(["Hệ thống \($0)", "CSDL"], edges: [(0, 1)], name: "d\($0)") })
    #expect(results.map(\.name) == (0..<6).map { "d\($0)" })
    for (index, result) in results.enumerated() {
      #expect(String(decoding: result.pages[0].svg, as: UTF8.self).contains("Hệ thống \(index)</text>"))
      #expect(result.step == .asDesigned && result.violations.isEmpty)
    }
  }

  /// The picture must not depend on what the same worker drew before it, nor on which worker draws it.
  @Test func aPictureDoesNotDependOnItsPredecessors() {
    func framed(_ count: Int) -> DotGraph {
      var dot = Self.graph((0..<count).map { "n\($0)" }, edges: (1..<count).map { ($0 / 2, $0) }, name: "c\(count)")
      for part in 0..<4 {
        dot.clusters.append(
          .init(id: "k\(part)", attributes: [.label("k")], nodes: dot.nodes.indices.filter { $0 % 4 == part }.map { "n\($0 + 1)" }))
      }
      return dot
    }
    let one = framed(21)
    let alone = typeset([one])[0].pages[0].svg
    let others = [8, 30, 13, 25, 9].map(framed)
    #expect(typeset(others + [one]).last?.pages[0].svg == alone)
    var single = Self.launch()
    single.workers = 1
    #expect(typeset([one] + others + [one], single).last?.pages[0].svg == alone)
  }

  // MARK: Misbehaviour

  /// A worker of our own making that misbehaves in some way.
  private func script(_ body: String) throws -> (WorkerCrew.Launch, TemporaryFolder) {
    let folder = TemporaryFolder()
    try folder.write(Array("#!/bin/sh\n\(body)\n".utf8), "worker")
    let path = folder.url.appending(path: "worker").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return (Self.launch(path, [], seconds: 0.4), folder)
  }

  @Test(arguments: [
    "exit 0", "kill -SEGV $$", "kill -ABRT $$", "sleep 60", "echo garbage garbage garbage >&0; sleep 60",
    "printf 'done 3\\nabc' >&0; sleep 60", "printf 'failed 3\\nabc' >&0; sleep 1", "printf 'done 99999999999999999999\\n' >&0; sleep 60",
    "head -c 500 /dev/zero >&0; sleep 60",
    // A picture that lacks an edge, with a cheerful answer: the return code lies.
    "s='<svg viewBox=\"0 0 9 9\"><g class=\"graph\"><g class=\"node\" id=\"n1\"/><g class=\"node\" id=\"n2\"/></g></svg>'; printf 'done %d\\n%s' ${#s} \"$s\" >&0; sleep 60",
    // Sizes that are none.
    "s='<svg viewBox=\"0 0 9 1e30\"><g class=\"graph\"><g class=\"node\" id=\"n1\"/><g class=\"node\" id=\"n2\"/><g class=\"edge\" id=\"e1\"/></g></svg>'; printf 'done %d\\n%s' ${#s} \"$s\" >&0; sleep 60",
    "s='<svg viewBox=\"0 0 9 nan\"><g class=\"graph\"><g class=\"node\" id=\"n1\"/><g class=\"node\" id=\"n2\"/><g class=\"edge\" id=\"e1\"/></g></svg>'; printf 'done %d\\n%s' ${#s} \"$s\" >&0; sleep 60",
    // Bytes that never end.
    "printf 'done 200000000\\n' >&0; while :; do printf x >&0; done",
    // One that draws a node twice.
    "s='<svg viewBox=\"0 0 9 9\"><g class=\"graph\"><g class=\"node\" id=\"n1\"/><g class=\"node\" id=\"n1\"/><g class=\"edge\" id=\"e1\"/></g></svg>'; printf 'done %d\\n%s' ${#s} \"$s\" >&0; sleep 60",
  ])
  func everyMisbehaviourEndsInAList(_ body: String) throws {
    let (launch, folder) = try script(body)
    let graph = Self.graph(["Một cửa <b>&", "CSDL"], edges: [(0, 1)])
    let content = PageContent(title: "Tiêu đề", subtitle: [], graph: graph, legend: [LegendEntry(.edge, [], "trực tiếp")])
    let plan = Typesetter.Plan(name: "t", attempts: [{ _ in [content] }])
    let result = Typesetter(crew: WorkerCrew(launch), words: Self.words, format: .init(paper: .a4)).set([plan])[0]
    withExtendedLifetime(folder) {}
    #expect(result.step == .list)
    #expect(result.reasons.count == 4, "\(result.reasons)")
    #expect(result.violations.isEmpty)
    let svg = String(decoding: result.pages[0].svg, as: UTF8.self)
    #expect(svg.contains("Một cửa &lt;b&gt;&amp;"))
    #expect(svg.contains(">list</text>"), "the step is said on the page")
  }

  /// A request larger than a socket holds, and a worker that does not read it.
  @Test func aWorkerThatDoesNotReadIsATimeout() throws {
    let (launch, folder) = try script("sleep 60")
    let large = RenderMessage(["pdf", "2017-10-20"], [UInt8](repeating: 0x20, count: 3 << 20))
    let outcomes = WorkerCrew(launch).answers(to: [large])
    withExtendedLifetime(folder) {}
    #expect(outcomes == [.timeout])
  }

  @Test func aRequestThatIsTooLongIsRefused() {
    let long = RenderMessage(["pdf", "2017-10-20"], [UInt8](repeating: 0x20, count: RenderMessage.bodyLimit + 1))
    if case .failed = WorkerCrew(Self.launch()).answers(to: [long])[0] { return }
    Issue.record("not refused")
  }

  /// When the fullest attempt can only be listed, a simpler one is drawn.
  @Test func aListIsNotTakenForADrawing() throws {
    let folder = TemporaryFolder()
    let flag = folder.url.appending(path: "count").path
    // The first four answers, one per step of the ladder, are failures.
    let (launch, worker) = try script(
      "if [ \"$(cat '\(flag)' 2>/dev/null | wc -c)\" -lt 4 ]; then printf x >> '\(flag)'; printf 'failed 3\\nabc' >&0; sleep 1; exit; fi; exec '\(Command.lienthong)' render-worker"
    )
    var patient = launch
    patient.seconds = 30
    patient.workers = 1
    let graph = Self.graph(["a", "b"], edges: [(0, 1)])
    let attempts = (0..<2).map { number in
      { @Sendable (_: Typesetter.Space) in [PageContent(title: "cách \(number)", subtitle: [], graph: graph, legend: [])] }
    }
    let result = Typesetter(crew: WorkerCrew(patient), words: Self.words).set([.init(name: "t", attempts: attempts)])[0]
    withExtendedLifetime(worker) {}
    #expect(result.step == .asDesigned && result.contents.map(\.title) == ["cách 1"])
  }

  @Test func aWorkerThatCannotStartIsNotACrash() {
    #expect(typeset([Self.graph(["a"])], Self.launch("/nonexistent", [], seconds: 1))[0].step == .list)
  }

  /// The first worker is killed in the middle of its work; one attempt is lost and nothing else.
  @Test func killingAWorkerLosesOneAttempt() throws {
    let marker = TemporaryFolder()
    let flag = marker.url.appending(path: "killed").path
    // Dies once, as if killed; from then on it is the real worker.
    let (launch, folder) = try script(
      "if [ ! -e '\(flag)' ]; then : > '\(flag)'; kill -KILL $$; fi; exec '\(Command.lienthong)' render-worker")
    var patient = launch
    patient.seconds = 30
    let results = typeset((0..<5).map { Self.graph(["n\($0)", "m"], edges: [(0, 1)], name: "k\($0)") }, patient)
    withExtendedLifetime(folder) {}
    #expect(results.count == 5)
    #expect(results.allSatisfy { $0.step == .asDesigned && $0.reasons.isEmpty })
  }

  @Test func limitsOnTimeEndAttemptsNotTheRun() {
    let crew = WorkerCrew(Self.launch(seconds: 1))
    guard let heavy = Ladder.request(heavy, .asDesigned), let light = Ladder.request(Self.graph(["a"]), .asDesigned) else {
      Issue.record("no request")
      return
    }
    let outcomes = crew.answers(to: [heavy, light, light])
    #expect(outcomes[0] == .timeout)
    for outcome in outcomes.dropFirst() { if case .done = outcome { continue } else { Issue.record("\(outcome)") } }
  }

  /// A hub with thousands of leaves keeps dot busy for minutes.
  private var heavy: DotGraph {
    let count = 9000
    return Self.graph((0..<count).map { "\($0)" }, edges: (1..<count).map { (0, $0) })
  }

  /// A chain so long that dot's recursion leaves the stack: a real crash of the library, or a very long run.
  @Test func aRealCrashIsOneFailedAttempt() throws {
    let count = 30_000
    let chain = Self.graph((0..<count).map { "\($0)" }, edges: (1..<count).map { ($0 - 1, $0) })
    let crew = WorkerCrew(Self.launch(seconds: 4))
    let light = try #require(Ladder.request(Self.graph(["a"]), .asDesigned))
    let outcomes = crew.answers(to: [try #require(Ladder.request(chain, .asDesigned)), light])
    #expect(outcomes[0] == .failed("signal 11") || outcomes[0] == .timeout, "\(outcomes[0].reason)")
    if case .done = outcomes[1] { return }
    Issue.record("\(outcomes[1].reason)")
  }

  /// Each limit ends one attempt with a reason; the same worker's seat goes on to the next request.
  @Test(arguments: [(["render-worker", "--seconds", "1"], "processor time"), (["render-worker", "--memory", "300"], "")])
  func limitsOfTheWorkerAreReported(_ arguments: [String], _ reason: String) throws {
    let crew = WorkerCrew(Self.launch(Command.lienthong, arguments, seconds: 60))
    let light = try #require(Ladder.request(Self.graph(["a"]), .asDesigned))
    let outcomes = crew.answers(to: [try #require(Ladder.request(heavy, .asDesigned)), light, light])
    guard case .failed(let found) = outcomes[0] else {
      Issue.record("\(outcomes[0].reason)")
      return
    }
    #expect(reason.isEmpty ? !found.isEmpty : found == reason, "\(found)")
    for outcome in outcomes.dropFirst() { if case .done = outcome { continue } else { Issue.record("\(outcome.reason)") } }
  }

  @Test func aRequestThatIsNoGraphIsAFailureWithAReason() {
    let outcomes = WorkerCrew(Self.launch()).answers(to: [
      RenderMessage(["dot"], Array("digraph { a -> ".utf8)), RenderMessage(["nonsense"], Array("digraph { a }".utf8)),
      RenderMessage(["pdf", "2017-10-20"], Array("rubbish".utf8)), RenderMessage(["png", "0"], []),
      RenderMessage(["dot"], Array("digraph { a [label=<<B>x</I>>] }".utf8)),
    ])
    for outcome in outcomes { if case .failed(let reason) = outcome { #expect(!reason.isEmpty) } else { Issue.record("\(outcome)") } }
  }

  @Test func messagesAreCutAnywhereAndPutTogether() {
    let answer = RenderMessage(["done"], Array("<svg/>".utf8))
    for length in 0..<answer.bytes.count { #expect(RenderMessage.parse(Array(answer.bytes.prefix(length))) == .incomplete) }
    #expect(RenderMessage.parse(answer.bytes) == .message(answer))
    #expect(RenderMessage.parse(answer.bytes + [1]) == .garbage)
  }
}

/// Drawings of all sorts with labels of all sorts: whole, well-formed, and never a crash.
@Suite struct RandomDrawingTests {
  private static let odd = [
    "\"", "\\", "\\N", "<b>x</b>", "&amp;", "&bogus;", "\u{1}\u{B}", "e\u{302}", "🙂", "\u{202E}abc", "אבג", "a:b", "{x|y}", "--", "",
    String(repeating: "dài ", count: 5000), "]]>", "%3", "->", "Hệ thống thông tin giải quyết thủ tục hành chính", "\u{FFFE}", "'", "<!--",
  ]

  private func random(_ seed: Int) -> DotGraph {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...(seed % 10 == 0 ? 300 : 60), using: &random)
    let labels = (0..<count).map { _ in
      Self.odd[Int.random(in: 0..<Self.odd.count, using: &random)] + " " + Self.odd[Int.random(in: 0..<Self.odd.count, using: &random)]
    }
    let edges = (0..<Int.random(in: 0...(count + 20), using: &random)).map { _ in
      (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
    }
    return WorkerTests.graph(labels, edges: edges, name: "r\(seed)")
  }

  @Test func fiveHundredRandomGraphsAreDrawnWhole() throws {
    let graphs = (0..<500).map(random)
    let crew = WorkerCrew(WorkerTests.launch())
    var open = Array(graphs.indices)
    var pictures: [Int: GraphvizPicture] = [:]
    for step in Ladder.Step.allCases where step != .list {
      let asked = open.compactMap { index in Ladder.request(graphs[index], step).map { (index, $0) } }
      for ((index, _), outcome) in zip(asked, crew.answers(to: asked.map(\.1))) {
        guard case .done(let svg) = outcome else { continue }
        // Throws when a node or an edge is missing, or is there twice.
        pictures[index] = try? GraphvizPicture(svg: svg, of: graphs[index])
      }
      open = open.filter { pictures[$0] == nil }
    }
    #expect(open.isEmpty, "not drawn: \(open)")
    for (index, picture) in pictures.sorted(by: { $0.key < $1.key }) {
      let text = "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + picture.body + "</svg>"
      #expect(throws: Never.self, "graph \(index)") { try MarkupParser.xml(Array(text.utf8)) }
    }
  }
}
