internal import Diagnostics
internal import InteropGraph

/// A report that bears a day before the công văn that asked for it.
struct UnusualDate: Check {
  private static let asked = "2017-10-20"

  func problems(in context: CheckContext) -> [Diagnostic] {
    context.reports.compactMap { report in
      guard let date = report.date, date < Self.asked else { return nil }
      let day = date.split(separator: "-").reversed().joined(separator: "/")
      return Diagnostic(.unusualDate(day), at: SourceLocation(file: report.file))
    }
  }
}
