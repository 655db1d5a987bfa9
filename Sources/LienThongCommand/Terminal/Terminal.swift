internal import Glibc
internal import SafeText
internal import Synchronization

/// What the terminal can show, decided once at the start.
struct Terminal: Sendable, Equatable {
  var showsProgress: Bool

  init(isQuiet: Bool, stderrIsTTY: Bool, environment: [String: String]) {
    let isDumb = environment["TERM"].map { $0.isEmpty || $0 == "dumb" } ?? true
    showsProgress = stderrIsTTY && !isDumb && !isQuiet && environment["CI"] == nil
  }

  static var stderrIsTTY: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes words for people to standard error; nothing below the command line prints. Whatever stands in a text, no control
  /// sequence reaches the terminal.
  static func error(_ text: String) { write(Array(text.printableLines.utf8), to: STDERR_FILENO) }

  /// The same to standard output.
  static func output(_ text: String) { write(Array(text.printableLines.utf8), to: STDOUT_FILENO) }

  /// A format for machines, which its writer has made safe, as it is.
  static func data(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// A control sequence of our own.
  fileprivate static func control(_ sequence: String) { write(Array(sequence.utf8), to: STDERR_FILENO) }

  private static let failure = Mutex<Int32?>(nil)

  /// Why not all results reached standard output; nil when they did.
  static var outputFailure: String? { failure.withLock { $0 }.map { unsafe String(cString: strerror($0)) } }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if descriptor == STDOUT_FILENO { failure.withLock { [code = errno] in $0 = $0 ?? code } }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// One line on the terminal that is written over; nothing when standard error is no terminal.
struct Progress {
  var terminal: Terminal

  func show(_ text: String) {
    guard terminal.showsProgress else { return }
    clear()
    Terminal.error(String(text.printable.prefix(100)))
  }

  func clear() {
    guard terminal.showsProgress else { return }
    Terminal.control("\r\u{1B}[K")
  }
}
