public import Diagnostics
public import Documents

/// The problems of one file as remarks for its cells.
public enum Annotations {
  /// In the order of the file; what has no cell of its own goes to its head.
  public static func notes(_ problems: [Diagnostic], file: String, language: Language) -> [CellNote] {
    problems.filter { $0.location?.file == file }.map { problem in
      let place = problem.location
      let head = severity(problem.severity, language) + ": " + problem.problem.text[language]
      let hint = problem.problem.hint[language]
      let advice = hint.isEmpty ? "" : "\n" + (language == .vi ? "Cách sửa: " : "Advice: ") + hint
      return CellNote(
        table: place?.table, sheet: place?.sheet, row: place?.row, column: place?.column, text: head + advice + "\n[\(problem.id)]")
    }
  }

  private static func severity(_ severity: Diagnostic.Severity, _ language: Language) -> String {
    switch severity {
    case .error: language == .vi ? "Lỗi" : "Error"
    case .warning: language == .vi ? "Cảnh báo" : "Warning"
    case .note: language == .vi ? "Lưu ý" : "Note"
    }
  }
}
