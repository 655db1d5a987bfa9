internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// How well the cells of a table are what a layout takes them for: names that are or look like systems, answers that look like answers, cells
/// left over.
struct CellFit {
  var view: TableView
  var marks: CellMarks

  /// The mean over the non-blank cells, -1...1.
  /// - Complexity: O(cells).
  var share: Double {
    var (sum, count) = (0.0, 0.0)
    for cell in view.table.cells where !cell.text.cleaned().isEmpty {
      sum += value(cell)
      count += 1
    }
    return count == 0 ? 0 : sum / count
  }

  private func value(_ cell: Table.Cell) -> Double {
    guard let mark = marks[cell] else { return -1 }
    switch mark.kind {
    case .name: return name(cell.text)
    case .answer: return answer(cell.text)
    case .header: return 0.8
    case .label, .form, .note: return 0.6
    case .profile, .legend, .matter, .practice: return 0.8
    case .notRead: return -0.5
    }
  }

  /// A header word, a question of the form or an answer is never a system.
  private func name(_ text: String) -> Double {
    if view.judge.isNoName(text) { return -2 }
    return view.judge.isSystemName(text, "") ? 1 : 0.1
  }

  private func answer(_ text: String) -> Double {
    let stripped = FormQuestions.strip(text)
    if Placeholders.isBlankAnswer(stripped) { return 0.6 }
    if AnswerShape.fits(stripped) { return 1 }
    // Counts and names of systems are no answers.
    if stripped.contains("/"), stripped.allSatisfy({ $0.isNumber || $0 == "/" || $0.isWhitespace }) { return -1 }
    return view.judge.isSystemName(stripped, "") ? -1 : 0.2
  }
}
