internal import Phrasebook
internal import Vietnamese

/// The form's question that a piece of a cell answers.
enum Topic: String {
  case manner, content, standard, purpose, flow, note, reason, plan
  /// What is sent, and what comes back.
  case out, `in`
}

/// A piece of a cell between full stops: what it is about, and its clauses.
struct Statement {
  var topic: Topic?
  /// True when a label or number says so, false when only its place among three does.
  var isLabelled = false
  /// Ranges of tokens.
  var clauses: [Piece] = []

  struct Piece {
    var range: Range<Int>
    /// Stands in brackets.
    var isAside = false
    var isQuestion = false
    /// The mark before it: "," or the like; empty at the start of the statement.
    var mark = ""
  }
}

/// Cuts a cell by form first: labels and their answers, numbered and bulleted answers, lines, sentences, clauses.
struct StatementCutter {
  let cell: CellTokens

  private static let full: Set<String> = ["\n", ";", ".", "!", "?", "•", "|", "▪", "■", "◦", "…"]

  func statements() -> [Statement] {
    var out: [Statement] = []
    var start = 0
    for (index, token) in cell.tokens.enumerated() where token.isSeparator && isFull(index) {
      append(start..<index, question: cell.key(token) == "?", to: &out)
      start = index + 1
    }
    append(start..<cell.tokens.count, question: false, to: &out)
    return placed(unmarked(out))
  }

  private func isFull(_ index: Int) -> Bool {
    let key = cell.key(cell.tokens[index])
    // A line that ends in a connective or a verb was wrapped.
    if key == "\n" { return !isWrapped(index) }
    return Self.full.contains(key) || (["-", "+", "–", "*"].contains(key) && (index == 0 || cell.key(cell.tokens[index - 1]) == "\n"))
  }

  private func isWrapped(_ index: Int) -> Bool {
    guard index > 0, index + 1 < cell.tokens.count else { return false }
    let next = cell.words[cell.tokens[index + 1].range.lowerBound]
    guard !next.isMark, !next.isCapitalised, next.text.first?.isNumber != true, let role = cell.tokens[index - 1].role else { return false }
    return Self.openRoles.contains(role)
  }

  private static let openRoles: Set<Role> = [
    .and, .from, .toward, .through, .by, .not, .notYet, .passive, .done, .ongoing, .future, .send, .receive, .agent, .purpose, .event,
    .contrast,
  ]

  private func append(_ range: Range<Int>, question: Bool, to out: inout [Statement]) {
    var (range, topic) = (range, Topic?.none)
    if let number = ordinal(range) {
      range = number.rest
      topic = number.topic
    }
    guard range.contains(where: { !cell.tokens[$0].isSeparator }) else { return }
    var statement = Statement(topic: topic, isLabelled: topic != nil)
    if let label = label(range) {
      (statement.topic, statement.isLabelled) = (label.topic, true)
      range = label.rest
    }
    statement.clauses = pieces(range, question: question)
    if !statement.clauses.isEmpty { out.append(statement) }
  }

  /// "1.", "2)", "a)": which of the three questions is answered.
  private func ordinal(_ range: Range<Int>) -> (topic: Topic?, rest: Range<Int>)? {
    guard let first = range.first, range.count >= 2, case .word = cell.tokens[first].content else { return nil }
    let key = cell.key(cell.tokens[first])
    guard let number = Self.ordinals[key] else { return nil }
    let next = cell.tokens[first + 1]
    if next.isSeparator, [")", "/", ":"].contains(cell.key(next)) { return (Self.topics[number], (first + 2)..<range.upperBound) }
    return nil
  }

  private static let ordinals: [String: Int] = ["1": 0, "2": 1, "3": 2, "a": 0, "b": 1, "c": 2, "i": 0, "ii": 1, "iii": 2]
  private static let topics: [Topic?] = [.manner, .content, .standard]

  private func label(_ range: Range<Int>) -> (topic: Topic?, rest: Range<Int>)? {
    guard let colon = range.first(where: { cell.tokens[$0].isSeparator && cell.key(cell.tokens[$0]) == ":" }), colon > range.lowerBound
    else { return nil }
    let words = cell.words[cell.tokens[range.lowerBound].range.lowerBound..<cell.tokens[colon].range.lowerBound]
    guard words.count <= 14 else { return nil }
    let plain = withoutBrackets(words)
    guard let found = cell.book.label(plain), let topic = Topic(rawValue: found.topic) else { return nil }
    return (topic, (colon + 1)..<range.upperBound)
  }

  /// "Hình thức Trực tiếp / Nội dung Gửi hồ sơ": labels in a column of their own have no colon. Only where two lines start so.
  private func unmarked(_ statements: [Statement]) -> [Statement] {
    let found = statements.map { $0.topic == nil ? leadingLabel($0) : nil }
    guard found.count(where: { $0 != nil }) >= 2 else { return statements }
    return zip(statements, found).map { statement, label in
      guard let label else { return statement }
      var copy = statement
      (copy.topic, copy.isLabelled) = (label.topic, true)
      copy.clauses[0].range = label.rest
      return copy
    }
  }

  private func leadingLabel(_ statement: Statement) -> (topic: Topic, rest: Range<Int>)? {
    guard let range = statement.clauses.first?.range else { return nil }
    for end in [range.lowerBound + 2, range.lowerBound + 1] where end < range.upperBound {
      let words = cell.words[cell.tokens[range.lowerBound].range.lowerBound..<cell.tokens[end].range.lowerBound]
      guard let label = cell.book.label(words), let topic = Topic(rawValue: label.topic), [.manner, .content, .standard].contains(topic),
        cell.words[cell.tokens[end].range.lowerBound].isCapitalised
      else { continue }
      return (topic, end..<range.upperBound)
    }
    return nil
  }

  private func withoutBrackets(_ words: ArraySlice<Word>) -> [Word] {
    var depth = 0
    return words.filter { word in
      if word.key == "(" { depth += 1 }
      defer { if word.key == ")" { depth -= 1 } }
      return depth == 0 && !word.isMark
    }
  }

  // MARK: Clauses

  private static let turns: Set<Role> = [.contrast, .cause, .purpose, .concede, .except, .condition, .hence, .also, .unlike, .especially]

  private func pieces(_ range: Range<Int>, question: Bool) -> [Statement.Piece] {
    var out: [Statement.Piece] = []
    var (start, depth, mark) = (range.lowerBound, 0, "")
    func close(_ end: Int, _ next: String) {
      if start < end, (start..<end).contains(where: { !cell.tokens[$0].isSeparator }) {
        out.append(Statement.Piece(range: start..<end, isAside: depth > 0, isQuestion: false, mark: mark))
      }
      mark = next
    }
    for index in range {
      let token = cell.tokens[index]
      if token.isSeparator {
        let key = cell.key(token)
        // "Kết nối: không": the answer is a part of what it answers.
        if key == ":", isBareAnswer(index + 1, range.upperBound) { continue }
        // A line that was wrapped goes on; "ESB - NGSP" is one way.
        if key == "\n" || key == "-" && isBus(index - 1) && isBus(index + 1) { continue }
        close(index, key)
        if key == "(" || key == "[" { depth += 1 }
        if key == ")" || key == "]" { depth = max(0, depth - 1) }
        start = index + 1
      } else if let role = token.role, Self.turns.contains(role), index > start {
        close(index, "")
        start = index
      }
    }
    close(range.upperBound, "")
    if question, !out.isEmpty { out[out.count - 1].isQuestion = true }
    return out
  }

  private func isBus(_ index: Int) -> Bool { cell.tokens.indices.contains(index) && cell.tokens[index].role == .bus }

  /// "không", "chưa có" up to the next mark.
  private func isBareAnswer(_ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end, !cell.tokens[place].isSeparator {
      guard let role = cell.tokens[place].role, [.not, .notYet, .have, .still].contains(role) else { return false }
      place += 1
    }
    return place > start
  }

  /// "Trực tiếp; hồ sơ; XML": three answers without labels answer the form's three questions in their order.
  private func placed(_ statements: [Statement]) -> [Statement] {
    guard (2...4).contains(statements.count), statements.allSatisfy({ $0.topic == nil }) else { return statements }
    var out = statements
    for index in out.indices.prefix(3) { out[index].topic = Self.topics[index] }
    return out
  }
}
