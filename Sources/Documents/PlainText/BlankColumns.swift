internal import Vietnamese

/// Tables laid out with blanks, the way `pdftotext -layout` prints them: columns are parted by runs of places that are blank in every line.
///
/// A line begins a row where its first column is filled and no cell of it goes on in small letters from the line above; all else continues
/// the row.
enum BlankColumns {
  enum Piece: Equatable {
    case line(String)
    /// Rows of cells, at least two of each.
    case table([[String]])
  }

  /// - Complexity: O(characters).
  static func pieces(_ lines: [String]) -> [Piece] {
    var out: [Piece] = []
    var index = 0
    while index < lines.count {
      if let (rows, end) = table(lines, from: index) {
        out.append(.table(rows))
        index = end
      } else {
        out.append(.line(lines[index]))
        index += 1
      }
    }
    return out
  }

  private static let leastGap = 2

  /// The table that begins at a line, and the line behind it.
  private static func table(_ lines: [String], from start: Int) -> ([[String]], Int)? {
    guard hasGap(lines[start]) else { return nil }
    var region: [[Character]] = []
    var blank: [Bool] = []
    var end = start
    for (number, line) in lines.enumerated().dropFirst(start) {
      let characters = Array(line)
      if characters.allSatisfy(\.isWhitespace) {
        guard number + 1 < lines.count, region.last?.isEmpty == false else { break }
        region.append([])
        continue
      }
      let merged = narrowed(blank, characters)
      guard rivers(merged).count >= 1, region.last?.isEmpty != true || hasGap(line) else { break }
      blank = merged
      region.append(characters)
      end = number + 1
    }
    while region.last?.isEmpty == true { region.removeLast() }
    let cuts = rivers(blank)
    guard region.count(where: { !$0.isEmpty }) >= 2, region.count(where: { hasGap(String($0)) }) >= 2 else { return nil }
    let rows = rows(region, cuts)
    return rows.count >= 2 ? (rows, end) : nil
  }

  private static func hasGap(_ line: String) -> Bool {
    line.trimmed().contains("   ")
  }

  /// The places that stay blank when a line is added; beyond a line's end all is blank.
  private static func narrowed(_ blank: [Bool], _ line: [Character]) -> [Bool] {
    let length = max(blank.count, line.count)
    return (0..<length).map { place in
      (place < blank.count ? blank[place] : true) && (place < line.count ? line[place].isWhitespace : true)
    }
  }

  /// Where a column ends and the next begins: the first place behind each run of blanks with text on both sides.
  private static func rivers(_ blank: [Bool]) -> [Int] {
    var out: [Int] = []
    guard let first = blank.firstIndex(of: false), let last = blank.lastIndex(of: false) else { return [] }
    var run = 0
    for place in first...last {
      if blank[place] {
        run += 1
      } else {
        if run >= leastGap { out.append(place) }
        run = 0
      }
    }
    return out
  }

  private static func rows(_ region: [[Character]], _ cuts: [Int]) -> [[String]] {
    var out: [[String]] = []
    var isOpen = false
    for line in region {
      if line.isEmpty {
        isOpen = false
        continue
      }
      let cells = cells(line, cuts)
      if !isOpen || beginsRow(cells) { out.append(cells) } else { append(cells, to: &out[out.count - 1]) }
      isOpen = true
    }
    return out
  }

  private static func cells(_ line: [Character], _ cuts: [Int]) -> [String] {
    let bounds = [0] + cuts + [max(line.count, cuts.last ?? 0)]
    return zip(bounds, bounds.dropFirst()).map { start, end in
      start < line.count ? String(line[start..<min(end, line.count)]).cleaned() : ""
    }
  }

  private static func beginsRow(_ cells: [String]) -> Bool {
    guard cells.count(where: { !$0.isEmpty }) >= 2, !cells[0].isEmpty else { return false }
    return cells.allSatisfy { $0.first.map { !$0.isLowercase } ?? true }
  }

  private static func append(_ cells: [String], to row: inout [String]) {
    for (column, text) in cells.enumerated() where !text.isEmpty {
      let isMarked = text.first.map { "[(☐☑□-+•".contains($0) } ?? false
      row[column] += row[column].isEmpty ? text : (isMarked ? "\n" : " ") + text
    }
  }
}
