internal import Glibc

/// Worker processes, by default one per core, and the requests that they answer. Crash, abort, hang, garbage and a worker that
/// is killed are outcomes of one attempt, never of the run.
package final class WorkerCrew {
  /// How a worker is started: this program and the hidden subcommand.
  package struct Launch: Sendable {
    package var executable = "/proc/self/exe"
    package var arguments = ["render-worker"]
    /// Seconds on the clock that one request may take.
    package var seconds = 20.0
    package var workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    package init() {}
  }

  enum Outcome: Equatable {
    case done([UInt8])
    case failed(String)
    case timeout
    /// The worker went away without a word; the request was asked again of a fresh one.
    case lost
    case garbage
    case cannotStart

    var reason: String {
      switch self {
      case .done: ""
      case .failed(let reason): reason
      case .timeout: "timeout"
      case .lost: "worker lost"
      case .garbage: "garbage"
      case .cannotStart: "worker did not start"
      }
    }
  }

  /// A worker's place and what it is doing.
  private final class Seat {
    var process: WorkerProcess?
    var job: Int?
    var received: [UInt8] = []
    var deadline = 0.0
  }

  private let launch: Launch
  private let seats: [Seat]

  package init(_ launch: Launch = Launch()) {
    self.launch = launch
    seats = (0..<max(1, launch.workers)).map { _ in Seat() }
  }

  /// Asks the workers, as many requests at a time as there are workers. A request whose worker is lost is asked once more.
  /// - Parameter progress: called with the number of answers so far.
  /// - Returns: outcomes in the order of the requests.
  func answers(to requests: [RenderMessage], progress: (Int) -> Void = { _ in }) -> [Outcome] {
    var waiting = Array(requests.indices)[...]
    var lost: Set<Int> = []
    var outcomes: [Int: Outcome] = [:]
    while outcomes.count < requests.count {
      for seat in seats where seat.job == nil {
        guard let job = waiting.popFirst() else { break }
        start(seat, job, requests[job])
      }
      for (job, outcome) in wait() {
        if outcome == .lost, lost.insert(job).inserted {
          waiting.insert(job, at: waiting.startIndex)
        } else {
          outcomes[job] = outcome
          progress(outcomes.count)
        }
      }
    }
    return requests.indices.compactMap { outcomes[$0] }
  }

  private func start(_ seat: Seat, _ job: Int, _ request: RenderMessage) {
    // Longer than a worker reads: an empty message is refused by it with a reason.
    let request = request.body.count <= RenderMessage.bodyLimit ? request : RenderMessage(["too-long"], [])
    seat.job = job
    seat.received = []
    seat.deadline = Self.now() + launch.seconds
    if seat.process == nil { seat.process = WorkerProcess(executable: launch.executable, arguments: launch.arguments) }
    // A worker that closed its end, or does not read, is noticed when its answer is waited for.
    _ = seat.process?.send(request.bytes, patience: launch.seconds)
  }

  /// Waits until at least one request has an outcome.
  private func wait() -> [(Int, Outcome)] {
    var out: [(Int, Outcome)] = []
    for seat in seats where seat.job != nil && seat.process == nil { settle(seat, .cannotStart, &out) }
    while out.isEmpty {
      let busy = seats.filter { $0.job != nil }
      guard !busy.isEmpty else { return out }
      var polls = busy.map { pollfd(fd: $0.process?.descriptor ?? -1, events: Int16(POLLIN), revents: 0) }
      let left = (busy.map(\.deadline).min() ?? 0) - Self.now()
      _ = unsafe polls.withUnsafeMutableBufferPointer {
        unsafe poll($0.baseAddress, nfds_t($0.count), Int32(max(0, min(left, 3600)) * 1000) + 1)
      }
      for (seat, poll) in zip(busy, polls) {
        if poll.revents != 0 { receive(seat, &out) }
        if seat.job != nil, Self.now() > seat.deadline { settle(seat, .timeout, &out) }
      }
    }
    return out
  }

  private func receive(_ seat: Seat, _ out: inout [(Int, Outcome)]) {
    let bytes = seat.process?.receive() ?? []
    guard !bytes.isEmpty else { return settle(seat, .lost, &out) }
    seat.received += bytes
    switch RenderMessage.parse(seat.received) {
    case .incomplete: break
    case .garbage: settle(seat, .garbage, &out)
    case .message(let answer):
      switch answer.words.first {
      case "done": settle(seat, .done(answer.body), &out)
      case "failed": settle(seat, .failed(String(decoding: answer.body, as: UTF8.self)), &out)
      default: settle(seat, .garbage, &out)
      }
    }
  }

  /// Only a worker that answered well goes on; any other may be out of step and is ended.
  private func settle(_ seat: Seat, _ outcome: Outcome, _ out: inout [(Int, Outcome)]) {
    if let job = seat.job { out.append((job, outcome)) }
    seat.job = nil
    seat.received = []
    if case .done = outcome { return }
    seat.process = nil
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
