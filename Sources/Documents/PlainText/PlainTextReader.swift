internal import Vietnamese

/// Plain text. Tables come in three ways: cells on lines of their own with a `|` line after each (as legal web sites flatten
/// them), one line per row with `|` between cells, one line per row with tabs; where there is none of these, columns of blanks count.
enum PlainTextReader {
  static func read(_ text: String) -> Document {
    let raw = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    if !text.contains("|"), !text.contains("\t") { return Document(format: .text, blocks: laidOut(raw)) }
    let lines = raw.map { $0.cleanedLine() }
    if lines.filter({ $0 == "|" }).count >= 4 {
      return Document(format: .text, blocks: [.barred(chunks(lines))])
    }
    return Document(format: .text, blocks: rowwise(lines))
  }

  private static func chunks(_ lines: [String]) -> [[String]] {
    var out: [[String]] = [[]]
    for line in lines {
      if line == "|" {
        out.append([])
      } else if !line.trimmed().isEmpty {
        out[out.count - 1].append(line.trimmed())
      }
    }
    return out
  }

  private static func rowwise(_ lines: [String]) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var rows: [[String]] = []
    var number = 0
    func close() {
      defer { rows = [] }
      let body = rows.filter { row in !row.allSatisfy { cell in cell.allSatisfy { "-=:+ ".contains($0) } } || row.allSatisfy(\.isEmpty) }
      if body.count >= 2 {
        number += 1
        blocks.append(.table(table(body, number)))
      } else {
        for row in rows { blocks.append(.paragraph(row.filter { !$0.isEmpty }.joined(separator: " "))) }
      }
    }
    for line in lines {
      if let cells = rowCells(line) {
        rows.append(cells)
      } else {
        if !rows.isEmpty { close() }
        let text = line.trimmed()
        if !text.isEmpty { blocks.append(.paragraph(text)) }
      }
    }
    if !rows.isEmpty { close() }
    return blocks
  }

  private static func laidOut(_ lines: [String]) -> [Document.Block] {
    var number = 0
    return BlankColumns.pieces(lines).compactMap { piece in
      switch piece {
      case .line(let line):
        let text = line.cleaned()
        return text.isEmpty ? nil : .paragraph(text)
      case .table(let rows):
        number += 1
        return .table(table(rows, number))
      }
    }
  }

  private static func rowCells(_ line: String) -> [String]? {
    if line.contains("\t"), line.trimmed().contains("\t") {
      return line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed() }
    }
    var body = Substring(line.trimmed())
    guard body.filter({ $0 == "|" }).count >= 2 || body.contains(" | ") else { return nil }
    if body.hasPrefix("|") { body = body.dropFirst() }
    if body.hasSuffix("|") { body = body.dropLast() }
    return body.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed() }
  }

  private static func table(_ rows: [[String]], _ number: Int) -> Table {
    var cells: [Table.Cell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() { cells.append(Table.Cell(text: text, row: row, column: column)) }
    }
    return Table(number: number, cells: cells)
  }
}

extension String {
  /// `cleaned`, but tabs stay: they part cells.
  fileprivate func cleanedLine() -> String {
    split(separator: "\t", omittingEmptySubsequences: false).map { String($0).cleaned() }.joined(separator: "\t")
  }

  func trimmed() -> String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view = view.dropFirst() }
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}
