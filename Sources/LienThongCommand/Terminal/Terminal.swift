internal import Glibc

/// What the terminal can show, decided once at the start.
struct Terminal: Sendable, Equatable {
  var showsProgress: Bool
  var usesColour: Bool

  init(isQuiet: Bool, stderrIsTTY: Bool, environment: [String: String]) {
    let isDumb = environment["TERM"].map { $0.isEmpty || $0 == "dumb" } ?? true
    let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    usesColour = stderrIsTTY && !isDumb && !refusesColour
    showsProgress = stderrIsTTY && !isDumb && !isQuiet && environment["CI"] == nil
  }

  static var stderrIsTTY: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes to standard error; nothing below the command line prints.
  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  func severity(_ text: String, _ colour: Int) -> String { usesColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text }
}

/// One line on the terminal that is written over; nothing when standard error is no terminal.
struct Progress {
  var terminal: Terminal

  func show(_ text: String) {
    guard terminal.showsProgress else { return }
    Terminal.error("\r\u{1B}[K" + String(text.prefix(100)))
  }

  func clear() {
    guard terminal.showsProgress else { return }
    Terminal.error("\r\u{1B}[K")
  }
}
