internal import Diagnostics
internal import InteropGraph

/// A report without a date: it is then taken as of the end of 2017.
struct MissingDate: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    context.reports.filter { $0.date == nil }.map { Diagnostic(.missingDate, at: SourceLocation(file: $0.file)) }
  }
}
