internal import CGraphviz
internal import Glibc

/// The long-lived child that draws. It warms libgvc up once and then forks for every request: each picture starts from the
/// same memory, whatever was drawn before it, and a crash, a hang or a leak is that fork's alone. One request at a time.
package enum RenderWorker {
  /// Limits of one request.
  package struct Limits: Sendable {
    /// Bytes of address space.
    package var memory: UInt = 3 << 30
    /// Seconds of processor time.
    package var seconds: UInt = 20

    package init() {}
  }

  /// Answers requests on the descriptor until it is closed.
  package static func serve(descriptor: Int32, limits: Limits = Limits()) {
    harden()
    guard let drawer = GraphvizDrawer() else { return }
    drawer.warmUp()
    while Socket.waits(descriptor) {
      let child = cgraphviz_fork()
      if child == 0 { answerOnce(drawer, descriptor, limits) }
      guard child > 0, report(child, descriptor) else { return }
    }
  }

  /// No file may be opened by a graph, and no core is dumped.
  private static func harden() {
    unsafe setenv("SERVER_NAME", "lienthong", 1)
    unsafe setenv("GV_FILE_PATH", "", 1)
    limit(RLIMIT_CORE.rawValue, 0)
  }

  /// In the fork: reads the request, answers it and is gone.
  private static func answerOnce(_ drawer: GraphvizDrawer, _ descriptor: Int32, _ limits: Limits) -> Never {
    cgraphviz_die_with_parent(SIGKILL)
    limit(RLIMIT_AS.rawValue, limits.memory)
    // At the hard limit the kernel kills without a word; the soft one says SIGXCPU.
    limit(RLIMIT_CPU.rawValue, limits.seconds, hard: limits.seconds + 5)
    guard let request = Socket.message(from: descriptor) else { _exit(1) }
    let answer = request.words.first == "pdf" || request.words.first == "png" ? PagePrinter.answer(request) : drawer.answer(request)
    _exit(Socket.send(answer.bytes, to: descriptor) ? 0 : 1)
  }

  private static func limit(_ resource: UInt32, _ value: UInt, hard: UInt? = nil) {
    var limit = rlimit(rlim_cur: value, rlim_max: hard ?? value)
    unsafe _ = setrlimit(__rlimit_resource_t(resource), &limit)
  }

  /// Waits for the fork and tells of its death. After one the worker ends: what the fork left unread or half said would be taken
  /// for the next message.
  private static func report(_ child: pid_t, _ descriptor: Int32) -> Bool {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
    if status == 0 { return true }
    let signal = status & 0x7F
    let reason = signal == 0 ? "exit \(status >> 8)" : signal == SIGXCPU ? "processor time" : "signal \(signal)"
    // Killed from outside: the crew asks again when nothing is said.
    if signal != SIGKILL { _ = Socket.send(RenderMessage.failed(reason).bytes, to: descriptor) }
    return false
  }
}
