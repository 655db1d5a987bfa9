internal import CGraphviz
internal import Synchronization

/// Messages of libgvc for the graph at hand. Its error callback has no context pointer, hence a global.
private let captured = Mutex<String>("")

/// libgvc in the worker: DOT in, SVG out, and an honest verdict on it.
@safe struct GraphvizDrawer {
  private let context: OpaquePointer

  init?() {
    guard let context = unsafe gvContext() else { return nil }
    unsafe self.context = context
    unsafe _ = agseterrf { message in
      guard let message = unsafe message else { return 0 }
      let text = unsafe String(cString: message)
      captured.withLock { if $0.utf8.count < 4000 { $0 += text } }
      return 0
    }
    _ = agseterr(AGWARN)
  }

  /// Draws something small, so that plugins and fonts are loaded before the first fork.
  func warmUp() {
    let attributes = "[fontname=\"\(DotText.font)\", label=<<B>Ễ</B>g>]"
    _ = answer(RenderMessage(["dot"], Array("digraph { a \(attributes) b \(attributes.replacing("<<B>Ễ</B>g>", with: "b")) a -> b }".utf8)))
  }

  /// - Parameter request: its first word is the engine, its body the DOT text.
  func answer(_ request: RenderMessage) -> RenderMessage {
    captured.withLock { $0 = "" }
    _ = agreseterrors()
    guard let engine = request.words.first else { return .failed("engine") }
    guard let graph = unsafe cgraphviz_read(String(decoding: request.body, as: UTF8.self)) else { return .failed(reason("DOT")) }
    defer { unsafe _ = agclose(graph) }
    guard unsafe gvLayout(context, graph, engine) == 0 else { return .failed(reason("layout")) }
    defer { unsafe _ = gvFreeLayout(context, graph) }
    var data: UnsafeMutablePointer<CChar>? = nil
    var length: UInt32 = 0
    guard unsafe gvRenderData(context, graph, "svg", &data, &length) == 0, let data = unsafe data else { return .failed(reason("render")) }
    defer { unsafe gvFreeRenderData(data) }
    // Return codes say success after "trouble in init_rank"; the error level does not.
    guard agerrors() == 0 else { return .failed(reason("error")) }
    let svg = unsafe UnsafeRawBufferPointer(start: data, count: Int(length)).withMemoryRebound(to: UInt8.self) { unsafe Array($0) }
    return RenderMessage(["done"], svg)
  }

  private func reason(_ stage: String) -> String {
    let text = captured.withLock { $0 }.split(separator: "\n").first.map(String.init) ?? ""
    return text.isEmpty ? stage : "\(stage): \(text)"
  }
}
