internal import ArgumentParser

/// What the process says to its caller. Documented in the README; never renumbered. Wrong usage is 64, ArgumentParser's own.
enum ExitStatus: Int32 {
  case done = 0
  /// Findings or warnings at or above `--fail-on`.
  case findings = 1
  /// An input could not be read, or a diagram not be drawn; the rest was done.
  case incomplete = 2

  var code: ExitCode { ExitCode(rawValue) }
}
