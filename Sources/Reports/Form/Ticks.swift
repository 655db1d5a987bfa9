internal import Vietnamese

/// Choices in a cell: lines with a box, a cross or a bracket before them.
enum Ticks {
  struct Choice: Equatable {
    var label: String
    /// nil when the line carries no mark of either kind.
    var isTicked: Bool?
  }

  private static let tickedMarks: Set<String> = ["☑", "☒", "✓", "✔", "√", "✗", "✘", "⊠", "■", "◼", "🗹", "þ"]
  private static let emptyMarks: Set<String> = ["☐", "□", "▢", "◻", "o", "¨", "❑", "❏", "⬜"]
  private static let crosses: Set<String> = ["x", "X", "v", "V", "×"]

  /// Choices of a cell. A line without a mark continues the one before it when the cell uses boxes; where only crosses are
  /// used it is a choice that was not made.
  static func choices(_ text: String) -> [Choice] {
    let lines = text.split(whereSeparator: \.isNewline).flatMap { separate(String($0)) }.filter { !$0.isEmpty }
    let marked = lines.map(mark)
    let usesBoxes = marked.contains { $0.isTicked == false }
    let usesTicks = marked.contains { $0.isTicked == true }
    var out: [Choice] = []
    for choice in marked {
      if choice.isTicked == nil, usesBoxes, !out.isEmpty {
        out[out.count - 1].label += " " + choice.label
      } else if choice.isTicked == nil, usesTicks {
        out.append(Choice(label: choice.label, isTicked: false))
      } else {
        out.append(choice)
      }
    }
    return out
  }

  /// The labels that are chosen: ticked ones, or all lines when the cell has no marks at all.
  static func chosen(_ text: String) -> [String] {
    let choices = choices(text)
    if choices.contains(where: { $0.isTicked != nil }) { return choices.filter { $0.isTicked == true }.map(\.label) }
    return choices.map(\.label)
  }

  /// Whether a cell that should hold a tick does. Free text without boxes counts as one.
  static func isTicked(_ text: String) -> Bool {
    let choices = choices(text)
    if choices.contains(where: { $0.isTicked != nil }) { return choices.contains { $0.isTicked == true } }
    return choices.contains { $0.label.contains { $0.isLetter || $0.isNumber } && !isNo($0.label) }
  }

  private static func isNo(_ label: String) -> Bool { ["không", "chưa", "không có"].contains(label.lowercased().composed()) }

  /// Several boxes on one line are several choices.
  private static func separate(_ line: String) -> [String] {
    var out: [String] = []
    var current = ""
    for character in line {
      let text = String(character)
      if ["☑", "☒", "☐", "□", "✓", "✔"].contains(text), !current.allSatisfy({ $0.isWhitespace || "-+•▪*".contains($0) }) {
        out.append(current.trimmed())
        current = ""
      }
      current += text
    }
    out.append(current.trimmed())
    return out
  }

  private static func mark(_ line: String) -> Choice {
    var rest = Substring(line)
    while let first = rest.first, first.isWhitespace || "-+•▪*●".contains(first) { rest = rest.dropFirst() }
    if let bracket = bracketed(rest) { return bracket }
    if let trailing = trailing(rest) { return trailing }
    guard let first = rest.first else { return Choice(label: "", isTicked: nil) }
    let after = rest.dropFirst()
    let stands = after.isEmpty || after.first?.isWhitespace == true
    let mark = String(first)
    if tickedMarks.contains(mark) { return Choice(label: String(after).trimmed(), isTicked: true) }
    if mark != "o", emptyMarks.contains(mark) { return Choice(label: String(after).trimmed(), isTicked: false) }
    if stands, crosses.contains(mark) { return Choice(label: String(after).trimmed(), isTicked: true) }
    if stands, mark == "o" || mark == "O" { return Choice(label: String(after).trimmed(), isTicked: false) }
    return Choice(label: String(rest).trimmed(), isTicked: nil)
  }

  /// `[x] …`, `( ) …`.
  private static func bracketed(_ text: Substring) -> Choice? {
    guard let open = text.first, open == "[" || open == "(" else { return nil }
    let close: Character = open == "[" ? "]" : ")"
    guard let end = text.firstIndex(of: close), text.distance(from: text.startIndex, to: end) <= 3 else { return nil }
    let inner = String(text[text.index(after: text.startIndex)..<end]).trimmed()
    let rest = String(text[text.index(after: end)...]).trimmed()
    if inner.isEmpty || emptyMarks.contains(inner) { return Choice(label: rest, isTicked: false) }
    if crosses.contains(inner) || tickedMarks.contains(inner) { return Choice(label: rest, isTicked: true) }
    return nil
  }

  /// `… (x)`, `… [X]`, `… ☑`, `…: x` at the end of the line.
  private static func trailing(_ text: Substring) -> Choice? {
    let line = String(text).trimmed()
    for (open, close) in [("(", ")"), ("[", "]")] where line.hasSuffix(close) {
      guard let start = line.lastIndex(of: Character(open)) else { continue }
      let inner = String(line[line.index(after: start)...].dropLast()).trimmed()
      let label = String(line[..<start]).trimmed()
      if crosses.contains(inner) || tickedMarks.contains(inner) { return Choice(label: label, isTicked: true) }
      if inner.isEmpty, !label.isEmpty { return Choice(label: label, isTicked: false) }
    }
    guard let last = line.last, line.count > 2 else { return nil }
    if tickedMarks.contains(String(last)) { return Choice(label: String(line.dropLast()).trimmed(), isTicked: true) }
    if last != "o", emptyMarks.contains(String(last)) { return Choice(label: String(line.dropLast()).trimmed(), isTicked: false) }
    if line.hasSuffix(": x") || line.hasSuffix(": X") { return Choice(label: String(line.dropLast(3)).trimmed(), isTicked: true) }
    return nil
  }
}

extension String {
  func trimmed() -> String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view = view.dropFirst() }
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}
