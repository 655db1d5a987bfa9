internal import Diagnostics
internal import Vietnamese

/// Plain text. Tables come in three ways: cells on lines of their own with a `|` line after each (as legal web sites flatten
/// them), one line per row with `|` between cells, one line per row with tabs; where there is none of these, columns of blanks count.
struct PlainTextReader {
  private let limits: DocumentLimits
  private var texts: TextBudget
  private var places: PlaceBudget
  private var remarks: [Document.Remark] = []
  private var blocks: [Document.Block] = []
  private var rows: [[Substring]] = []
  private var number = 0

  init(limits: DocumentLimits) {
    self.limits = limits
    texts = TextBudget(limits)
    places = PlaceBudget(limits.documentPlaces)
  }

  func read(_ text: String) -> Document {
    var reader = self
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    if lines.count(where: { $0.utf8.count < 50 && String($0).cleanedLine() == "|" }) >= 4 {
      reader.blocks = [.barred(reader.chunks(lines))]
    } else if !text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\t") }) {
      reader.laidOut(lines)
    } else {
      reader.rowwise(lines)
    }
    return Document(format: .text, blocks: reader.blocks, remarks: reader.remarks)
  }

  private mutating func chunks(_ lines: [Substring]) -> [[String]] {
    var out: [[String]] = [[]]
    for line in lines {
      let line = texts.fit(String(line).cleanedLine().trimmed(), &remarks)
      if line == "|" {
        out.append([])
      } else if !line.isEmpty {
        out[out.count - 1].append(line)
      }
    }
    return out
  }

  private mutating func laidOut(_ lines: [Substring]) {
    for piece in BlankColumns.pieces(lines.map(String.init)) {
      switch piece {
      case .line(let line):
        let text = texts.fit(line.cleaned(), &remarks)
        if !text.isEmpty { blocks.append(.paragraph(text)) }
      case .table(let rows):
        number += 1
        table(rows.map { $0.map { $0[...] } })
      }
    }
  }

  private mutating func rowwise(_ lines: [Substring]) {
    for line in lines {
      if let cells = Self.rowCells(line) {
        rows.append(cells)
      } else {
        close()
        let text = texts.fit(String(line).cleaned(), &remarks)
        if !text.isEmpty { blocks.append(.paragraph(text)) }
      }
    }
    close()
  }

  /// Lines with cells are a table when there are two or more, else paragraphs.
  private mutating func close() {
    defer { rows = [] }
    let body = rows.filter { row in
      !row.allSatisfy { $0.allSatisfy { "-=:+".contains($0) || $0.isWhitespace } } || row.allSatisfy(\.isEmpty)
    }
    guard body.count >= 2 else {
      for row in rows {
        let words = row.map { String($0).cleaned() }.filter { !$0.isEmpty }
        blocks.append(.paragraph(texts.fit(words.joined(separator: " "), &remarks)))
      }
      return
    }
    number += 1
    table(body)
  }

  private mutating func table(_ rows: [[Substring]]) {
    let size = rows.count * min(rows.map(\.count).max() ?? 0, limits.columns)
    guard size <= limits.tablePlaces, places.spend(size) else {
      return remarks.append(Document.Remark(.dropped(.table(limit: limits.tablePlaces)), table: number))
    }
    var cells: [Table.Cell] = []
    for (row, pieces) in rows.enumerated() {
      if pieces.count > limits.columns {
        remarks.append(Document.Remark(.dropped(.columns(limit: limits.columns)), table: number, row: row + 1))
      }
      for (column, piece) in pieces.prefix(limits.columns).enumerated() {
        let text = texts.fit(String(piece).cleaned(), &remarks, table: number, row: row + 1)
        cells.append(Table.Cell(text: text, row: row, column: column))
      }
    }
    blocks.append(.table(Table(number: number, cells: cells)))
  }

  /// The pieces between tabs or bars; nil for a line that has none.
  private static func rowCells(_ line: Substring) -> [Substring]? {
    var body = line.trimmed()
    if body.utf8.contains(UInt8(ascii: "\t")) { return line.split(separator: "\t", omittingEmptySubsequences: false) }
    guard body.utf8.count(where: { $0 == UInt8(ascii: "|") }) >= 2 || body.contains(" | ") else { return nil }
    if body.hasPrefix("|") { body = body.dropFirst() }
    if body.hasSuffix("|") { body = body.dropLast() }
    return body.split(separator: "|", omittingEmptySubsequences: false)
  }
}

extension Substring {
  fileprivate func trimmed() -> Substring {
    var view = self
    while view.first?.isWhitespace == true { view = view.dropFirst() }
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return view
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
