public import Diagnostics
internal import Documents

/// Problems that somebody has looked at and accepted, in a text file: a line each, its fingerprint first, then words for people.
///
/// A fingerprint is made of the rule, the file, the section and the words of the problem in Vietnamese, never of rows and columns:
/// a row put in above changes nothing. The second of two equal ones counts as another.
public struct Baseline: Sendable {
  private let entries: [(fingerprint: String, line: String)]

  /// - Parameter text: lines of a fingerprint, a space and words; empty lines and lines that begin with `#` are passed over.
  public init(_ text: String) {
    entries = text.split(whereSeparator: \.isNewline).compactMap { line in
      guard !line.hasPrefix("#"), let fingerprint = line.split(separator: " ").first else { return nil }
      return (String(fingerprint), String(line))
    }
  }

  /// What is left when accepted problems are taken out, and entries that nothing answers to any more.
  public func apply(to problems: [Diagnostic]) -> (left: [Diagnostic], accepted: Int, stale: [Diagnostic]) {
    let known = Set(entries.map(\.fingerprint))
    let marked = Self.fingerprints(problems)
    let left = zip(problems, marked).filter { !known.contains($0.1) }.map(\.0)
    let present = Set(marked)
    let stale = entries.filter { !present.contains($0.fingerprint) }.map { Diagnostic(.staleBaseline(entry: $0.line)) }
    return (left, problems.count - left.count, stale)
  }

  /// A baseline that accepts all of these.
  public static func text(accepting problems: [Diagnostic], language: Language) -> String {
    let head =
      language == .vi
      ? "# Các vấn đề đã được chấp nhận. Xóa dòng nào thì vấn đề đó lại được báo." : "# Accepted problems. Delete a line and its problem is told again."
    let lines = zip(fingerprints(problems), problems).map { "\($0) \(CheckLines.line($1, language))" }.sorted()
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private static func fingerprints(_ problems: [Diagnostic]) -> [String] {
    var seen: [String: Int] = [:]
    return problems.map { problem in
      let base = [problem.id, problem.location?.file ?? "", problem.location?.section ?? "", problem.problem.text.vi].joined(separator: "\u{1F}")
      let number = seen[base, default: 0]
      seen[base] = number + 1
      return String(Digest.sha256(Array("\(base)\u{1F}\(number)".utf8)).prefix(16))
    }
  }
}
