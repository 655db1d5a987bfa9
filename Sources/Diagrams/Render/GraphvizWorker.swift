internal import CGraphviz
internal import Glibc
internal import Synchronization

/// Messages of libgvc for the graph at hand. Its error callback has no context pointer, hence a global.
private let captured = Mutex<String>("")

/// The child process that draws. libgvc is not safe for threads, hangs, aborts and says success when it failed, so it lives
/// here, one graph at a time, under limits, and may die without harm.
public enum GraphvizWorker {
  /// Answers requests on the descriptor until it is closed. Never returns early: a bad request ends the process.
  /// - Parameter memoryLimit: bytes of address space the process may use.
  public static func serve(descriptor: Int32, memoryLimit: UInt = 3 << 30, secondsPerGraph: UInt = 60) {
    harden(memoryLimit: memoryLimit)
    guard let context = unsafe gvContext() else { return }
    unsafe _ = agseterrf { message in
      guard let message = unsafe message else { return 0 }
      let text = unsafe String(cString: message)
      captured.withLock { if $0.utf8.count < 4000 { $0 += text } }
      return 0
    }
    _ = agseterr(AGWARN)
    var input: [UInt8] = []
    while let request = next(descriptor, &input) {
      limitTime(secondsPerGraph)
      let answer = unsafe draw(request, context)
      guard Socket.send(answer.bytes, to: descriptor) else { return }
    }
  }

  /// No files may be opened by a graph, no core dumped, memory bounded.
  private static func harden(memoryLimit: UInt) {
    unsafe setenv("SERVER_NAME", "lienthong", 1)
    unsafe setenv("GV_FILE_PATH", "", 1)
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    unsafe _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    var memory = rlimit(rlim_cur: memoryLimit, rlim_max: memoryLimit)
    unsafe _ = setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
  }

  /// The limit on processor time counts from the start of the process: it is moved on before each graph.
  private static func limitTime(_ seconds: UInt) {
    var used = rusage()
    unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    let spent = UInt(max(0, used.ru_utime.tv_sec + used.ru_stime.tv_sec))
    var limit = rlimit(rlim_cur: spent + seconds, rlim_max: rlim_t.max)
    unsafe _ = setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  // MARK: One graph

  private static func draw(_ request: RenderMessage.Request, _ context: OpaquePointer) -> RenderMessage.Answer {
    captured.withLock { $0 = "" }
    _ = agreseterrors()
    let text = String(decoding: request.dot, as: UTF8.self)
    guard let graph = unsafe agmemread(text) else { return .failed(reason("DOT")) }
    defer { unsafe _ = agclose(graph) }
    guard unsafe gvLayout(context, graph, request.engine) == 0 else { return .failed(reason("layout")) }
    defer { unsafe _ = gvFreeLayout(context, graph) }
    var data: UnsafeMutablePointer<CChar>? = nil
    var length: UInt32 = 0
    guard unsafe gvRenderData(context, graph, "svg", &data, &length) == 0, let data = unsafe data else { return .failed(reason("render")) }
    defer { unsafe gvFreeRenderData(data) }
    // Return codes say success after "trouble in init_rank"; the error level does not.
    guard agerrors() == 0 else { return .failed(reason("error")) }
    let svg = unsafe UnsafeRawBufferPointer(start: data, count: Int(length)).withMemoryRebound(to: UInt8.self) { unsafe Array($0) }
    return .drawn(nodes: unsafe Int(agnnodes(graph)), edges: unsafe Int(agnedges(graph)), svg: svg)
  }

  private static func reason(_ stage: String) -> String {
    let text = captured.withLock { $0 }.split(separator: "\n").first.map(String.init) ?? ""
    return text.isEmpty ? stage : "\(stage): \(text)"
  }

  // MARK: Socket

  private static func next(_ descriptor: Int32, _ input: inout [UInt8]) -> RenderMessage.Request? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      switch RenderMessage.request(input) {
      case .message(let request):
        input = []
        return request
      case .garbage: return nil
      case .incomplete: break
      }
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      input += chunk[..<count]
    }
  }
}
