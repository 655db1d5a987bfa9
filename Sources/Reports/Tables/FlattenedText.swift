internal import Documents
internal import Vietnamese

/// Reshapes text whose tables lost their row marks: cells end at a line `|`, rows end nowhere. The width of a table comes
/// from its numbering line (1) (2) … (n), else from the headers of the form, else from where the row names fall.
struct FlattenedText {
  var words: (String) -> [Word]
  var isSystem: (String) -> Bool

  func items(_ chunks: [[String]], firstTable number: inout Int) -> [ReportItem] {
    var out: [ReportItem] = []
    var cells: [String] = []
    let builder = ItemBuilder(words: words, isSystem: isSystem)
    for (index, chunk) in chunks.enumerated() {
      let isLast = index == chunks.count - 1
      if isLast || opensNewTable(chunk, isFirst: index == 0, after: cells.last) {
        if !cells.isEmpty, let table = reshape(cells, number: number) {
          out.append(.table(table))
          number += 1
        }
        let cut = isLast ? chunk.count : chunk.count - firstCellLength(chunk)
        out += paragraphs(Array(chunk[..<cut]), builder)
        cells = isLast ? [] : [chunk[cut...].joined(separator: " ")]
      } else {
        cells.append(chunk.joined(separator: "\n"))
      }
    }
    return out
  }

  // MARK: Where tables begin

  private func opensNewTable(_ chunk: [String], isFirst: Bool, after previous: String?) -> Bool {
    if isFirst { return true }
    // "STT", then "Tên phần mềm": the second cell of the same header.
    if let previous, role(previous) == .index { return false }
    if let last = chunk.last, role(last) == .index { return true }
    guard chunk.count > 1 || isMatrixHead(chunk.joined(separator: " ")) else { return false }
    if isMatrixHead(chunk.joined(separator: " ")) { return true }
    if chunk.indices.contains(where: { Headings.part(of: joined(chunk, $0), lexicon: words) != nil }) { return true }
    return isMatrixHead(chunk.suffix(firstCellLength(chunk)).joined(separator: " ")) && firstCellLength(chunk) < chunk.count
  }

  /// A line with the two after it: headings are wrapped.
  private func joined(_ lines: [String], _ index: Int) -> String {
    lines[index..<min(index + 4, lines.count)].joined(separator: " ")
  }

  private func role(_ text: String) -> ColumnRole? { ColumnRole.of(text, lexicon: words) }

  private func isMatrixHead(_ text: String) -> Bool {
    let keys = words(text).filter { !$0.isMark }.map(\.key)
    return keys.first == Syllables.key("tên") && role(text) == .name && keys.count <= 14
  }

  /// How many lines at the end of a chunk are the first cell of the table that follows.
  private func firstCellLength(_ chunk: [String]) -> Int {
    guard let last = chunk.last else { return 0 }
    if role(last) == .index { return 1 }
    for length in 1...min(4, chunk.count) where isMatrixHead(chunk.suffix(length).joined(separator: " ")) { return length }
    return 1
  }

  private func paragraphs(_ lines: [String], _ builder: ItemBuilder) -> [ReportItem] {
    var out: [ReportItem] = []
    var index = 0
    while index < lines.count {
      // A heading may need the lines after it to be recognised; take the longest run that still is one.
      var taken = 0
      for length in stride(from: min(4, lines.count - index), through: 1, by: -1) {
        let text = lines[index..<(index + length)].joined(separator: " ")
        if Headings.part(of: lines[index], lexicon: words) != nil, length > 1, startsItem(lines[index + length - 1]) { continue }
        let items = builder.paragraph(text)
        if case .heading? = items.first, startsItem(lines[index]) || length == 1, length == 1 || isWrapped(lines[index..<(index + length)])
        {
          out += items
          taken = length
          break
        }
      }
      if taken == 0 {
        out.append(.paragraph(lines[index]))
        taken = 1
      }
      index += taken
    }
    return out
  }

  /// Lines of one heading: all in capitals, or each goes on in small letters. Behind the heading of a note its text begins.
  private func isWrapped(_ lines: ArraySlice<String>) -> Bool {
    guard let first = lines.first, case .note? = Headings.part(of: first, lexicon: words) else { return true }
    return lines.dropFirst().allSatisfy { line in
      line.first?.isLowercase == true || !line.contains(where: \.isLowercase) && !first.contains(where: \.isLowercase)
    }
  }

  /// Lines that begin a new item: numbers, bullets, capitals after a full stop cannot be told, so numbers and bullets only.
  private func startsItem(_ line: String) -> Bool {
    guard let first = words(line).first else { return false }
    return first.isMark || !Headings.leadingNumbers(words(line)).isEmpty
  }

  // MARK: Width

  private func reshape(_ cells: [String], number: Int) -> Table? {
    guard cells.count >= 2 else { return nil }
    let header = headerOf(cells)
    guard let width = header.width, width >= 2 else { return nil }
    var grid: [Table.Cell] = []
    for (column, text) in header.leaves.enumerated() { grid.append(Table.Cell(text: text, row: 0, column: column)) }
    let body = cells[header.end...]
    for (offset, text) in body.enumerated() {
      grid.append(Table.Cell(text: text, row: 1 + offset / width, column: offset % width))
    }
    return Table(number: number, cells: grid)
  }

  private struct Header {
    var leaves: [String]
    var width: Int?
    /// Index of the first cell that is not header.
    var end: Int
  }

  private func headerOf(_ cells: [String]) -> Header {
    if let run = numberingRun(cells) {
      let above = Array(cells[..<run.lowerBound])
      return Header(leaves: leaves(above, width: run.count), width: run.count, end: run.upperBound)
    }
    if role(cells[0]) == .index, let first = cells.firstIndex(of: "1"), first >= 2 {
      let above = Array(cells[..<first])
      let width = bestWidth(cells, headerCount: first) ?? first
      return Header(leaves: leaves(above, width: width), width: width, end: first)
    }
    let width = matrixWidth(cells)
    return Header(leaves: Array(cells.prefix(width ?? 0)), width: width, end: width ?? cells.count)
  }

  /// `(1) (2) … (n)`; the last may be dots.
  private func numberingRun(_ cells: [String]) -> Range<Int>? {
    guard let start = cells.prefix(400).firstIndex(where: { $0 == "(1)" }) else { return nil }
    var end = start
    while end < cells.count, cells[end] == "(\(end - start + 1))" || (end > start && (cells[end] == "..." || cells[end] == "…")) {
      end += 1
    }
    return end - start >= 2 ? start..<end : nil
  }

  /// One header cell per column. Where a header row stands over another, the lower cells take the place of the one above.
  private func leaves(_ above: [String], width: Int) -> [String] {
    guard above.count > width else { return above + [String](repeating: "", count: width - above.count) }
    let roles = above.map(role)
    let lower = above.count - width + 1
    if above.count == width + 1, roles.first == .index {
      // One group cell over the last cells: "Mô hình triển khai" over three models.
      for count in 2...max(2, width - 2) where above.count - count >= 2 {
        let subs = Array(above.suffix(count))
        let tops = Array(above.dropLast(count))
        guard let group = tops.indices.first(where: { $0 >= 2 && roles[$0] != .comment && !isLeafRole(roles[$0]) }) else { continue }
        guard tops.count - 1 + count == width, subs.allSatisfy({ isLeafRole(role($0)) }) else { continue }
        return Array(tops[..<group]) + subs + Array(tops[(group + 1)...])
      }
    }
    // Groups of systems over the systems: the name column, the groups, then the systems.
    return [above[0]] + above.suffix(width - 1) + (lower > 0 ? [] : [])
  }

  private func isLeafRole(_ role: ColumnRole?) -> Bool {
    switch role {
    case .centralised, .shared, .separate, .upgradeReady, .upgradePossible, .upgradeImpossible, .upgradePlan, .digitisation: true
    default: false
    }
  }

  /// The width under which the first column counts 1, 2, 3 …
  private func bestWidth(_ cells: [String], headerCount: Int) -> Int? {
    for width in [headerCount, headerCount - 1, headerCount - 2] where width >= 2 {
      var row = 0
      var place = headerCount
      while place < cells.count, cells[place] == "\(row + 1)" { (row, place) = (row + 1, place + width) }
      if row >= 2 || place >= cells.count { return width }
    }
    return nil
  }

  /// Without any mark: the width under which the first column and the header hold names of systems and the rest hold none.
  /// - Complexity: O(widths × cells), at most 80 widths.
  private func matrixWidth(_ cells: [String]) -> Int? {
    let limit = min(cells.count / 2, 80)
    guard limit >= 2 else { return nil }
    let named = cells.map { !$0.isEmpty && $0.utf8.count < 240 && isSystem($0) }
    var best: (width: Int, score: Double)?
    for width in 2...limit {
      var score = cells.count % width == 0 ? 2.0 : 0
      for index in 1..<width { score += named[index] ? 1 : -2 }
      for index in width..<cells.count {
        if index % width == 0 { score += named[index] ? 2 : -3 } else if named[index] { score -= 1.5 }
      }
      if score > (best?.score ?? 0) { best = (width, score) }
    }
    return best?.width
  }
}
