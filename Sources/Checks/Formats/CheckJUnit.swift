internal import Diagnostics
internal import Markup

/// JUnit's XML: errors and warnings are failures; notes stand in the output of their case. A case has at most one failure, with a line
/// for each of its problems, so that the counts are those of the cases.
enum CheckJUnit {
  static func text(_ problems: [Diagnostic], files: [String], _ language: Language) -> String {
    let named = problems.compactMap { $0.location?.file }
    let general = problems.filter { $0.location == nil }
    var suites = Set(files + named).sorted().map { file in suite(file, problems.filter { $0.location?.file == file }, language) }
    if !general.isEmpty { suites.append(suite(language == .vi ? "(chung)" : "(general)", general, language)) }
    let (tests, failures) = (suites.reduce(0) { $0 + $1.tests }, suites.reduce(0) { $0 + $1.failures })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"lienthong check\" tests=\"\(tests)\" failures=\"\(failures)\">\n" + suites.map(\.text).joined()
      + "</testsuites>\n"
  }

  private static func suite(_ file: String, _ problems: [Diagnostic], _ language: Language) -> (text: String, tests: Int, failures: Int) {
    // A rule without a title is told all the same.
    let unlisted = Set(problems.map(\.id)).subtracting(CheckTitles.all.map(\.rule)).sorted().map { ($0, CheckTitles.title($0)) }
    let rules = CheckTitles.all + unlisted
    let failed = Set(problems.filter { $0.severity > .note }.map(\.id)).count
    var out = "  <testsuite name=\"\(MarkupText.escape(file))\" tests=\"\(rules.count)\" failures=\"\(failed)\">\n"
    for (rule, title) in rules {
      let head = "    <testcase classname=\"\(rule)\" name=\"\(MarkupText.escape(title[language]))\""
      let body = body(problems.filter { $0.id == rule }, language)
      out += body.isEmpty ? head + "/>\n" : head + ">\n" + body + "    </testcase>\n"
    }
    return (out + "  </testsuite>\n", rules.count, failed)
  }

  private static func body(_ problems: [Diagnostic], _ language: Language) -> String {
    func lines(_ problems: [Diagnostic]) -> String {
      MarkupText.escape(problems.map { CheckLines.line($0, language) }.joined(separator: "\n"))
    }
    let (failures, notes) = (problems.filter { $0.severity > .note }, problems.filter { $0.severity == .note })
    var out = ""
    if let first = failures.first {
      let more = failures.count > 1 ? " (+\(failures.count - 1))" : ""
      let message = MarkupText.escape(CheckLines.message(first, language)) + more
      let gravest = failures.map(\.severity).max() ?? first.severity
      out += "      <failure type=\"\(gravest.name)\" message=\"\(message)\">\(lines(failures))</failure>\n"
    }
    if !notes.isEmpty { out += "      <system-out>\(lines(notes))</system-out>\n" }
    return out
  }
}
