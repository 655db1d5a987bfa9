internal import Vietnamese

/// A legend of marks near the matrix: "x: kết nối trực tiếp; ✓: qua LGSP; KH: kế hoạch". The text of a cell stays the mark; what
/// is read is its meaning.
struct MarkLegend {
  private var meanings: [String: String] = [:]
  /// True after "Ghi chú:" alone, as long as line after line explains one mark.
  private var isOpen = false

  /// Takes what a paragraph explains. Only short marks count, and only beside each other or after "ghi chú", "ký hiệu" …
  /// - Returns: true when the text explains a mark.
  @discardableResult mutating func read(_ text: String) -> Bool {
    guard text.utf8.count < 700 else { return false }
    var found: [(String, String)] = []
    let opened = Self.openings.contains { text.lowercased().composed().contains($0) }
    for piece in Self.pieces(text) {
      let body = opened && found.isEmpty ? String(piece).afterOpening(Self.openings) : String(piece)
      // "Ký hiệu dùng trong bảng: TT = …": what stands before the first mark names the legend.
      let rest = opened && found.isEmpty ? body.split(separator: ":", maxSplits: 1).last.map(String.init) ?? "" : ""
      if let pair = Self.pair(body) ?? Self.pair(rest) { found.append(pair) }
    }
    defer {
      isOpen = (opened && found.isEmpty && text.trimmed().hasSuffix(":")) || (isOpen && found.count == 1) || (opened && found.count == 1)
    }
    guard found.count >= 2 || ((opened || isOpen) && !found.isEmpty) else { return false }
    // "X: đã kết nối; (X): dự kiến": brackets tell two marks apart where the legend has both.
    for (mark, meaning) in found {
      meanings[Self.exact(mark)] = meaning
      if meanings[Self.normal(mark)] == nil || Self.normal(mark) == Self.exact(mark) { meanings[Self.normal(mark)] = meaning }
    }
    return true
  }

  /// A line that begins with a footnote's number is one piece, whatever stands in it.
  private static func pieces(_ text: String) -> [Substring] {
    let lines = text.split(separator: "\n")
    return lines.flatMap { line in
      pair(String(line)) != nil && line.trimmingPrefix(" ").first == "(" ? [line] : line.split { ";,".contains($0) }
    }
  }

  /// Replaces answers that are nothing but a mark of the legend.
  func apply(to content: inout ReportContent) {
    guard !meanings.isEmpty else { return }
    for index in content.links.indices {
      if let meaning = meaning(of: content.links[index].answer) { content.links[index].answer = meaning }
    }
  }

  /// The meaning of a mark, also of one with a word behind it: "x (JSON)".
  private func meaning(of answer: String) -> String? {
    if let whole = meanings[Self.exact(answer)] ?? meanings[Self.normal(answer)] { return whole }
    let trimmed = answer.trimmed()
    if let noted = footnotes(trimmed) { return noted }
    if let spelt = SpeltMarks(meanings).writtenOut(trimmed) { return spelt }
    guard trimmed.count <= 60 || isSymbol(trimmed), let end = trimmed.firstIndex(where: { " (,;:\n".contains($0) }) else { return nil }
    return meanings[Self.normal(String(trimmed[..<end]))].map { $0 + "; " + trimmed[end...].filter { !"()".contains($0) }.trimmed() }
  }

  /// "Có (1)", "Cổng gửi hồ sơ sang Cục, (2), JSON": each number in parentheses by what the note under it says.
  private func footnotes(_ answer: String) -> String? {
    var out = ""
    var rest = answer[...]
    var isChanged = false
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let mark = String(rest[rest.index(after: open)..<close]).trimmed()
      out += rest[..<open]
      if mark.count <= 2, !mark.isEmpty, mark.allSatisfy({ $0.isNumber }), let meaning = meanings[mark] {
        out += "; " + meaning + ";"
        isChanged = true
      } else {
        out += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    guard isChanged else { return nil }
    return (out + rest).trimmed()
  }

  /// "● LGSP; giao hồ sơ": a symbol may stand before a whole answer, an "x" may not.
  private func isSymbol(_ answer: String) -> Bool { answer.first.map { !$0.isLetter && !$0.isNumber } ?? false }

  /// True for a line that begins a legend or a note.
  static func opens(_ text: String) -> Bool {
    let lower = text.lowercased().composed()
    return openings.contains { lower.trimmed().drop { "(*".contains($0) }.hasPrefix($0) }
  }

  private static let openings = ["ghi chú", "chú thích", "ký hiệu", "kí hiệu", "quy ước", "chú giải"]

  private static func exact(_ mark: String) -> String { mark.trimmed().lowercased() }

  private static func normal(_ mark: String) -> String { mark.trimmed().lowercased().filter { !"()[]“”\"".contains($0) } }

  /// `x: …`, `(x) = …`, `KH – …`.
  private static func pair(_ text: String) -> (String, String)? {
    let trimmed = String(text.trimmed().drop { "-+•*– ".contains($0) })
    // "(1) Qua LGSP của Bộ".
    if trimmed.first == "(", let end = trimmed.firstIndex(of: ")"), trimmed.distance(from: trimmed.startIndex, to: end) <= 3 {
      let (mark, meaning) = (
        String(trimmed[...end]), String(trimmed[trimmed.index(after: end)...].drop { ":=–- ".contains($0) }).trimmed()
      )
      if !normal(mark).isEmpty, let first = meaning.first, first.isLetter { return (mark, meaning) }
    }
    for separator in [":", "=", " – ", " - ", " là "] {
      guard let range = trimmed.firstRange(of: separator) else { continue }
      let mark = String(trimmed[..<range.lowerBound]).trimmed()
      let meaning = String(trimmed[range.upperBound...]).trimmed()
      if (1...3).contains(normal(mark).count), meaning.contains(where: \.isLetter), !mark.contains(" ") { return (mark, meaning) }
    }
    return nil
  }
}

extension String {
  /// The text behind "Ghi chú:" or the like.
  fileprivate func afterOpening(_ openings: [String]) -> String {
    let lower = lowercased().composed()
    for opening in openings {
      guard let range = lower.firstRange(of: opening) else { continue }
      let offset = lower.distance(from: lower.startIndex, to: range.upperBound)
      return String(dropFirst(offset).drop { ":. –-".contains($0) })
    }
    return self
  }
}
