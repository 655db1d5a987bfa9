public import Diagnostics
internal import Glibc

/// Draws diagrams with worker processes, two at a time, and goes down the ladder when a step fails. Crash, abort, hang,
/// garbage, and a picture that lacks what was asked for are all failures of a step, never of the run.
public struct Renderer {
  public struct Picture: Sendable {
    public var name: String
    public var dot: String
    public var svg: [UInt8]
    /// What went wrong on the way, if anything.
    public var diagnostics: [Diagnostic]
  }

  /// How a worker is started: this program and the hidden subcommand.
  public var executable: String
  public var arguments: [String]
  public var secondsPerStep: Double
  public var workerCount: Int

  public init(
    executable: String = "/proc/self/exe", arguments: [String] = ["render-worker"], secondsPerStep: Double = 20, workerCount: Int = 2
  ) {
    self.executable = executable
    self.arguments = arguments
    self.secondsPerStep = secondsPerStep
    self.workerCount = workerCount
  }

  private struct Job {
    var number: Int
    var steps: [Ladder.Step]
    var step = 0
    var reasons: [String] = []
  }

  /// - Parameter progress: called with the number of pictures done.
  /// - Returns: pictures in the order of `diagrams`.
  public func render(_ diagrams: [Diagram], language: Language, progress: (Int) -> Void = { _ in }) -> [Picture] {
    var waiting = diagrams.enumerated().map { Job(number: $0, steps: Ladder.steps($1.graph)) }[...]
    var done: [Int: Picture] = [:]
    var crew = Crew(renderer: self)
    while done.count < diagrams.count {
      crew.start(&waiting) { job in request(diagrams[job.number].graph, job.steps[job.step], language) }
      for (job, outcome) in crew.wait() {
        if let picture = finish(job, outcome, diagrams[job.number], language) {
          done[job.number] = picture
          progress(done.count)
        } else {
          var next = job
          next.reasons.append(outcome.reason)
          next.step += 1
          if next.step < next.steps.count {
            waiting.insert(next, at: waiting.startIndex)
          } else {
            done[job.number] = lastResort(next, diagrams[job.number], language)
            progress(done.count)
          }
        }
      }
    }
    return diagrams.indices.compactMap { done[$0] }
  }

  private func request(_ graph: DotGraph, _ step: Ladder.Step, _ language: Language) -> RenderMessage.Request {
    let note = language == .vi ? step.note.vi : step.note.en
    return RenderMessage.Request(engine: step.engine, dot: Array(graph.text(changing: step.changes, titleSuffix: note).utf8))
  }

  /// The picture when the step drew all of what was asked, else nil.
  private func finish(_ job: Job, _ outcome: Outcome, _ diagram: Diagram, _ language: Language) -> Picture? {
    guard case .answer(.drawn(let nodes, let edges, let svg)) = outcome else { return nil }
    let drawn = SVGCheck.counts(svg)
    let graph = diagram.graph
    guard (nodes, edges) == (graph.nodeCount, graph.edgeCount), (drawn.nodes, drawn.edges) == (graph.nodeCount, graph.drawnEdgeCount) else {
      return nil
    }
    let step = job.steps[job.step]
    let note = language == .vi ? step.note.vi : step.note.en
    let diagnostics =
      job.step == 0
      ? [] : [Diagnostic(.diagramSimplified(view: diagram.name, step: note + " (" + job.reasons.joined(separator: "; ") + ")"))]
    return Picture(name: diagram.name, dot: diagram.graph.text(), svg: SVGCheck.tidy(svg), diagnostics: diagnostics)
  }

  private func lastResort(_ job: Job, _ diagram: Diagram, _ language: Language) -> Picture {
    let note = language == .vi ? "Không vẽ được bằng Graphviz: liệt kê thay cho sơ đồ." : "Graphviz could not draw this: a list instead."
    let problem = Diagnostic(.diagramFailed(view: diagram.name, reason: job.reasons.joined(separator: "; ")))
    return Picture(
      name: diagram.name, dot: diagram.graph.text(), svg: PlainPicture.svg(diagram.graph, title: diagram.title, note: note),
      diagnostics: [problem])
  }

  enum Outcome {
    case answer(RenderMessage.Answer)
    case timeout, crashed, garbage, cannotStart

    var reason: String {
      switch self {
      case .answer(.drawn): "incomplete picture"
      case .answer(.failed(let reason)): reason
      case .timeout: "timeout"
      case .crashed: "crash"
      case .garbage: "garbage"
      case .cannotStart: "worker did not start"
      }
    }
  }

  /// The workers and what each is doing.
  private struct Crew: ~Copyable {
    let renderer: Renderer
    private var seats: [Seat]

    /// A worker's place. A class only because a noncopyable process cannot stand in an array.
    private final class Seat {
      var process: WorkerProcess?
      var job: Job?
      var received: [UInt8] = []
      var deadline = 0.0
    }

    init(renderer: Renderer) {
      self.renderer = renderer
      seats = (0..<max(1, renderer.workerCount)).map { _ in Seat() }
    }

    /// Gives waiting jobs to idle workers.
    mutating func start(_ waiting: inout ArraySlice<Job>, request: (Job) -> RenderMessage.Request) {
      for seat in seats where seat.job == nil {
        guard let job = waiting.popFirst() else { return }
        seat.job = job
        seat.received = []
        seat.deadline = Crew.now() + renderer.secondsPerStep
        let bytes = request(job).bytes
        seat.process = WorkerProcess(executable: renderer.executable, arguments: renderer.arguments)
        if seat.process?.send(bytes) != true { seat.process = nil }
      }
    }

    /// Waits until at least one job has an outcome.
    mutating func wait() -> [(Job, Outcome)] {
      var out: [(Job, Outcome)] = []
      for seat in seats where seat.job != nil && seat.process == nil { settle(seat, .cannotStart, &out) }
      while out.isEmpty {
        let busy = seats.filter { $0.job != nil }
        guard !busy.isEmpty else { return out }
        var polls = busy.map { pollfd(fd: $0.process?.descriptor ?? -1, events: Int16(POLLIN), revents: 0) }
        let left = (busy.map(\.deadline).min() ?? 0) - Crew.now()
        _ = unsafe polls.withUnsafeMutableBufferPointer {
          unsafe poll($0.baseAddress, nfds_t($0.count), Int32(max(0, min(left, 3600)) * 1000) + 1)
        }
        for (seat, poll) in zip(busy, polls) {
          if poll.revents != 0 { receive(seat, &out) } else if Crew.now() > seat.deadline { settle(seat, .timeout, &out) }
        }
      }
      return out
    }

    private func receive(_ seat: Seat, _ out: inout [(Job, Outcome)]) {
      let bytes = seat.process?.receive() ?? []
      guard !bytes.isEmpty else { return settle(seat, .crashed, &out) }
      seat.received += bytes
      switch RenderMessage.answer(seat.received) {
      case .incomplete: break
      case .garbage: settle(seat, .garbage, &out)
      case .message(let answer): settle(seat, .answer(answer), &out)
      }
    }

    /// Every picture gets a new worker: cgraph orders clusters by the addresses of their names, so a picture would depend
    /// on those drawn before it in the same process.
    private func settle(_ seat: Seat, _ outcome: Outcome, _ out: inout [(Job, Outcome)]) {
      if let job = seat.job { out.append((job, outcome)) }
      seat.job = nil
      seat.received = []
      seat.process = nil
    }

    private static func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }
}
