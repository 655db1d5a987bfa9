public import Diagnostics
internal import InteropGraph
internal import Markup
internal import SafeText

/// The ways in which the problems of a check are told to people and to machines.
public enum CheckFormat: String, Sendable, CaseIterable {
  /// One line each: `file:table:row:column: severity: text [rule]`.
  case text
  case json
  /// OASIS SARIF 2.1.0, 27 March 2020.
  case sarif
  /// JUnit's XML as continuous integration reads it: a suite for each file, a case for each rule.
  case junit

  /// - Parameter files: all files that were checked, also those without a problem.
  public func text(_ problems: [Diagnostic], files: [String], version: String, language: Language) -> String {
    switch self {
    case .text: problems.map { CheckLines.line($0, language) + "\n" }.joined()
    case .json: CheckJSON.text(problems, language)
    case .sarif: CheckSarif.text(problems, version: version, language)
    case .junit: CheckJUnit.text(problems, files: files, language)
    }
  }
}

/// One line for each problem.
enum CheckLines {
  static func line(_ problem: Diagnostic, _ language: Language) -> String {
    let place = problem.location.map { $0.numbers + ": " } ?? ""
    return (place + problem.severity.name + ": " + message(problem, language) + " [\(problem.id)]").printable
  }

  /// What is wrong, and how to write it.
  static func message(_ problem: Diagnostic, _ language: Language) -> String {
    let hint = problem.problem.hint[language]
    let text = problem.problem.text[language].printable
    return hint.isEmpty ? text : text + " → " + hint
  }
}

enum CheckJSON {
  static func text(_ problems: [Diagnostic], _ language: Language) -> String {
    var writer = JSONWriter()
    writer.object { root in
      root.field("format", "lienthong-check")
      root.field("version", 1)
      root.key("problems")
      root.array { list in
        for problem in problems {
          list.object { entry in
            let place = problem.location
            entry.field("rule", problem.id)
            entry.field("severity", problem.severity.name)
            entry.field("file", place?.file)
            entry.field("section", place?.section)
            entry.field("sheet", place?.sheet)
            for (key, number) in [("table", place?.table), ("row", place?.row), ("column", place?.column)] {
              entry.key(key)
              if let number { entry.integer(number) } else { entry.null() }
            }
            entry.field("text", problem.problem.text[language])
            entry.field("advice", problem.problem.hint[language])
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
