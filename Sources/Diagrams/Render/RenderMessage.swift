/// What parent and worker say to each other over one socket: a line of words, then bytes of the length it names.
///
/// Request: `draw ENGINE LENGTH` and the DOT text. Answer: `drawn NODES EDGES LENGTH` and the SVG, or `failed LENGTH` and the
/// reason. One request at a time.
enum RenderMessage {
  struct Request: Equatable {
    var engine: String
    var dot: [UInt8]

    var bytes: [UInt8] { Array("draw \(engine) \(dot.count)\n".utf8) + dot }
  }

  enum Answer: Equatable {
    case drawn(nodes: Int, edges: Int, svg: [UInt8])
    case failed(String)

    var bytes: [UInt8] {
      switch self {
      case .drawn(let nodes, let edges, let svg): Array("drawn \(nodes) \(edges) \(svg.count)\n".utf8) + svg
      case .failed(let reason): Array("failed \(reason.utf8.count)\n".utf8) + Array(reason.utf8)
      }
    }
  }

  /// Longest head line; anything longer is garbage.
  static let headLimit = 200
  /// Longest body: a picture larger than this is not one that anybody can read.
  static let bodyLimit = 256 << 20

  enum Parsed<Message> {
    case incomplete
    case garbage
    case message(Message)
  }

  static func request(_ bytes: [UInt8]) -> Parsed<Request> {
    parse(bytes, words: 3) { words, body in words[0] == "draw" ? Request(engine: words[1], dot: body) : nil }
  }

  static func answer(_ bytes: [UInt8]) -> Parsed<Answer> {
    if bytes.starts(with: Array("failed".utf8)) {
      return parse(bytes, words: 2) { _, body in .failed(String(decoding: body, as: UTF8.self)) }
    }
    return parse(bytes, words: 4) { words, body in
      guard words[0] == "drawn", let nodes = Int(words[1]), let edges = Int(words[2]) else { return nil }
      return .drawn(nodes: nodes, edges: edges, svg: body)
    }
  }

  private static func parse<Message>(_ bytes: [UInt8], words count: Int, _ make: ([String], [UInt8]) -> Message?) -> Parsed<Message> {
    guard let end = bytes.prefix(headLimit).firstIndex(of: 0x0A) else { return bytes.count >= headLimit ? .garbage : .incomplete }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count == count, let length = words.last.flatMap({ Int($0) }), (0...bodyLimit).contains(length) else { return .garbage }
    let body = bytes[(end + 1)...]
    if body.count < length { return .incomplete }
    guard body.count == length, let message = make(words, Array(body)) else { return .garbage }
    return .message(message)
  }
}
