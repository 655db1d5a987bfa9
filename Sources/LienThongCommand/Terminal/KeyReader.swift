internal import Glibc

/// Single keys from the terminal without Enter; lines when standard input is no terminal, of which the first letter counts.
struct KeyReader {
  private let isTerminal = isatty(STDIN_FILENO) == 1

  /// The next key as a small letter; nil at the end of the input and for Ctrl-D.
  func key() -> Character? {
    guard isTerminal else {
      return line().map { $0.trimmingPrefix(while: \.isWhitespace).first.map { Character($0.lowercased()) } ?? "\n" }
    }
    guard let byte = Self.raw({ Self.byte() }), byte != 4 else { return nil }
    return Character(String(Character(Unicode.Scalar(byte))).lowercased())
  }

  /// A line of text; nil at the end of the input.
  func line() -> String? { readLine(strippingNewline: true) }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  /// Runs with the terminal giving each key at once; Ctrl-C still ends the program, and the terminal is put back as it was.
  private static func raw<Value>(_ body: () -> Value) -> Value {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var mode = before
    mode.c_lflag &= ~(UInt32(ICANON) | UInt32(ECHO))
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    defer { unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return body()
  }
}
