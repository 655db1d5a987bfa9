internal import SafeText

/// A problem of the input or of a rendering: what (`problem`), how bad, where. A value, never thrown.
public struct Diagnostic: Sendable, Hashable {
  /// Larger is more severe, so `>=` reads as one expects.
  public enum Severity: Int, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    public var name: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  public var problem: Problem
  public var location: SourceLocation?

  public init(_ problem: Problem, at location: SourceLocation? = nil) {
    self.problem = problem
    self.location = location
  }

  public var id: String { problem.id }
  public var severity: Severity { problem.severity }

  /// One line: `file:t2:r5:c3: warning: text [id]`, then what to do.
  public func line(in language: Language) -> String {
    let place = location.map { $0.compact + ": " } ?? ""
    let text = problem.text[language]
    let hint = problem.hint[language]
    return ("\(place)\(severity.name): \(text) [\(id)]" + (hint.isEmpty ? "" : " → \(hint)")).printable
  }

  /// Sorted by location, then the most severe first, then by id: independent of the order of work. Equal ones once.
  public static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let ordered = Array(Set(diagnostics)).sorted { a, b in
      switch (a.location, b.location) {
      case (nil, _?): return true
      case (_?, nil): return false
      case (let l?, let r?) where l != r: return l < r
      default:
        if a.severity != b.severity { return a.severity > b.severity }
        return (a.id, a.problem.text.vi) < (b.id, b.problem.text.vi)
      }
    }
    return ordered
  }
}
