internal import Documents
internal import Vietnamese

/// Several systems as lines of one cell, with the answers in parallel lines of the cells beside it.
enum ParallelLines {
  struct Line {
    var name: String
    var answers: [String]
  }

  /// nil unless each line of the cell of names is a system and each cell of answers has as many lines, or none.
  static func lines(_ table: Table, _ row: Int, _ names: Int, _ answers: [Int], isSystem: (String) -> Bool) -> [Line]? {
    let systems = split(table.text(row, names))
    guard systems.count >= 2, systems.allSatisfy({ isSystem($0) && !AnswerShape.denies($0) }) else { return nil }
    let cells = answers.map { split(table.text(row, $0)) }
    guard cells.allSatisfy({ $0.isEmpty || $0.count == systems.count }), cells.contains(where: { !$0.isEmpty }) else { return nil }
    return systems.indices.map { index in Line(name: bare(systems[index]), answers: cells.map { $0.isEmpty ? "" : bare($0[index]) }) }
  }

  static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed() }.filter { !$0.isEmpty }
  }

  /// Without "1. ", "- ", "a) ".
  private static func bare(_ line: String) -> String {
    guard let space = line.firstIndex(of: " "), line.distance(from: line.startIndex, to: space) <= 3, let last = line[..<space].last,
      ".)-–+•:".contains(last)
    else { return line == "-" ? "" : line }
    return String(line[line.index(after: space)...]).trimmed()
  }
}
