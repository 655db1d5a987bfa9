internal import Diagnostics
internal import Markup

/// JUnit's XML: errors and warnings are failures; notes stand in the output of their case.
enum CheckJUnit {
  static func text(_ problems: [Diagnostic], files: [String], _ language: Language) -> String {
    let named = problems.compactMap { $0.location?.file }
    let suites = Set(files + named).sorted()
    let failed = problems.count { $0.severity > .note }
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out +=
      "<testsuites name=\"lienthong check\" tests=\"\((suites.count + (problems.contains { $0.location == nil } ? 1 : 0)) * CheckTitles.all.count)\" failures=\"\(failed)\">\n"
    for file in suites { out += suite(file, problems.filter { $0.location?.file == file }, language) }
    let general = problems.filter { $0.location == nil }
    if !general.isEmpty { out += suite(language == .vi ? "(chung)" : "(general)", general, language) }
    return out + "</testsuites>\n"
  }

  private static func suite(_ file: String, _ problems: [Diagnostic], _ language: Language) -> String {
    let failed = problems.count { $0.severity > .note }
    var out = "  <testsuite name=\"\(MarkupText.escape(file))\" tests=\"\(CheckTitles.all.count)\" failures=\"\(failed)\">\n"
    // A rule without a title is told all the same.
    let unlisted = Set(problems.map(\.id)).subtracting(CheckTitles.all.map(\.rule)).sorted().map { ($0, CheckTitles.title($0)) }
    for (rule, title) in CheckTitles.all + unlisted {
      let own = problems.filter { $0.id == rule }
      let head = "    <testcase classname=\"\(rule)\" name=\"\(MarkupText.escape(title[language]))\""
      if own.isEmpty {
        out += head + "/>\n"
      } else {
        out += head + ">\n" + own.map { body($0, language) }.joined() + "    </testcase>\n"
      }
    }
    return out + "  </testsuite>\n"
  }

  private static func body(_ problem: Diagnostic, _ language: Language) -> String {
    let line = MarkupText.escape(CheckLines.line(problem, language))
    guard problem.severity > .note else { return "      <system-out>\(line)</system-out>\n" }
    return
      "      <failure type=\"\(problem.severity.name)\" message=\"\(MarkupText.escape(CheckLines.message(problem, language)))\">\(line)</failure>\n"
  }
}
