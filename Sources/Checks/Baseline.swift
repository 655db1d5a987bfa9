public import Diagnostics
internal import Digests

/// Problems that somebody has looked at and accepted, in a text file: a line each, its fingerprint first, then words for people.
///
/// A fingerprint is made of the rule, the file, the section, the systems that the place speaks of and the words of the problem in Vietnamese
/// without their figures, never of rows and columns: a row put in above changes nothing, nor does one cell more of ten, and the same problem
/// of another system is another. The second of two equal ones counts as another.
public struct Baseline: Sendable {
  private let entries: [(fingerprint: String, file: String, words: String)]

  /// - Parameter text: lines of a fingerprint, the file and words for people, with tabs between; empty lines and lines that begin
  ///   with `#` are passed over.
  public init(_ text: String) {
    entries = text.split(whereSeparator: \.isNewline).compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), let fingerprint = fields.first, !fingerprint.isEmpty else { return nil }
      return (fingerprint, fields.count > 1 ? fields[1] : "", fields.last ?? "")
    }
  }

  /// What is left when accepted problems are taken out, and entries of the files at hand that nothing answers to any more.
  /// - Parameter files: the files that were checked; nothing is said of others.
  public func apply(to check: ReportCheck, files: [String]) -> (left: [Diagnostic], accepted: Int, stale: [Diagnostic]) {
    let problems = check.problems
    let known = Set(entries.map(\.fingerprint))
    let marked = Self.fingerprints(check)
    let left = zip(problems, marked).filter { !known.contains($0.1) }.map(\.0)
    let present = Set(marked)
    let checked = Set(files)
    let stale = entries.filter { !present.contains($0.fingerprint) && ($0.file.isEmpty || checked.contains($0.file)) }
      .map { Diagnostic(.staleBaseline(entry: $0.words)) }
    return (left, problems.count - left.count, stale)
  }

  private static let heads = [
    "# Các vấn đề đã được chấp nhận. Xóa dòng nào thì vấn đề đó lại được báo.",
    "# Accepted problems. Delete a line and its problem is told again.",
  ]

  /// True for a text that begins as a baseline does.
  public static func isBaseline(_ text: String) -> Bool { heads.contains { text.utf8.starts(with: $0.utf8) } }

  /// A baseline that accepts all of these.
  public static func text(accepting check: ReportCheck, language: Language) -> String {
    let head = language == .vi ? heads[0] : heads[1]
    let lines = zip(fingerprints(check), check.problems).map { "\($0)\t\($1.location?.file ?? "")\t\(CheckLines.line($1, language))" }
      .sorted()
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private static func fingerprints(_ check: ReportCheck) -> [String] {
    var seen: [String: Int] = [:]
    return check.problems.map { problem in
      let subject = problem.location.flatMap { check.subjects[$0] } ?? ""
      let words = problem.problem.text.vi.replacing(/[0-9]+/, with: "#")
      let base = [problem.id, problem.location?.file ?? "", problem.location?.section ?? "", subject, words].joined(separator: "\u{1F}")
      let number = seen[base, default: 0]
      seen[base] = number + 1
      return String(Digest.sha256(Array("\(base)\u{1F}\(number)".utf8)).prefix(16))
    }
  }
}
