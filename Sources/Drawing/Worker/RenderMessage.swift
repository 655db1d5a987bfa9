/// What the command and its worker say to each other over one socket: a line of words, the last of which is the length of
/// the bytes that follow.
///
/// Requests: `dot LENGTH`, `nop LENGTH`, `sfdp LENGTH` (engines of Graphviz) with DOT text, `pdf …` and `png …` with pages of SVG.
/// Answers: `done LENGTH` with the result, `failed LENGTH` with the reason. One request at a time.
struct RenderMessage: Equatable, Sendable {
  var words: [String]
  var body: [UInt8]

  init(_ words: [String], _ body: [UInt8]) {
    self.words = words
    self.body = body
  }

  static func failed(_ reason: String) -> Self { Self(["failed"], Array(reason.utf8)) }

  var bytes: [UInt8] { Array("\((words + ["\(body.count)"]).joined(separator: " "))\n".utf8) + body }

  /// Longest head line; anything longer is garbage.
  static let headLimit = 200
  /// Longest body: a picture larger than this is not one that anybody can read.
  static let bodyLimit = 256 << 20

  enum Parsed: Equatable {
    case incomplete
    case garbage
    case message(RenderMessage)
  }

  /// The words of a head line and the length that it announces, or nil for garbage.
  static func head(_ line: some Sequence<UInt8>) -> (words: [String], length: Int)? {
    let words = String(decoding: Array(line), as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count >= 2, let length = words.last.flatMap({ Int($0) }), (0...bodyLimit).contains(length) else { return nil }
    return (Array(words.dropLast()), length)
  }

  static func parse(_ bytes: [UInt8]) -> Parsed {
    guard let end = bytes.prefix(headLimit).firstIndex(of: 0x0A) else { return bytes.count >= headLimit ? .garbage : .incomplete }
    guard let (words, length) = head(bytes[..<end]) else { return .garbage }
    let body = bytes[(end + 1)...]
    if body.count < length { return .incomplete }
    return body.count == length ? .message(RenderMessage(words, Array(body))) : .garbage
  }
}
