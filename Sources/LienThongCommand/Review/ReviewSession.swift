internal import Diagnostics
internal import Exports
internal import Identity
internal import Review
internal import SafeText

/// Asks about one pair of names or one group of cells after the other and writes each answer into the ledger at once, so that it can be broken off at any time.
struct ReviewSession {
  let items: [ReviewItem]
  let ledger: LedgerFile
  let author: String
  let date: String
  let language: Language
  let keys: KeyReader
  let print: (String) -> Void

  struct Outcome {
    var answered = 0
    /// Questions that nobody has answered yet.
    var left = 0
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// - Throws: `LedgerError` when the ledger cannot be written.
  func run() throws(LedgerError) -> Outcome {
    var outcome = Outcome()
    var index = 0
    var given: [(index: Int, decision: String)] = []
    asking: while index < items.count {
      let item = items[index]
      // Said by an answer to another question of this run, or by a colleague meanwhile.
      if try ledger.read().decision(on: item) != nil {
        index += 1
        continue
      }
      show(item, index)
      switch try ask(item) {
      case .decided(let decision):
        given.append((index, decision))
        index += 1
      case .skipped: index += 1
      case .back:
        guard let last = given.popLast() else { continue }
        try ledger.add([Decision(id: try ledger.read().nextID, verdict: .withdraw(last.decision), agency: nil, author: author, date: date)])
        index = last.index
      case .quit: break asking
      }
    }
    outcome.answered = given.count
    let known = try ledger.read()
    outcome.left = items.count { known.decision(on: $0) == nil }
    return outcome
  }

  private enum Step {
    case decided(String)
    case skipped, back, quit
  }

  private func ask(_ item: ReviewItem) throws(LedgerError) -> Step {
    var reason = ""
    var isOnlyFirst = false
    while true {
      print(prompt(item))
      guard let key = keys.key() else { return .quit }
      print(key.isNewline ? "\n" : "\(key)\n")
      switch key {
      case "u": return .skipped
      case "r":
        print(say("Lý do: ", "Reason: "))
        reason = keys.line() ?? ""
      case "c":
        guard case .cell(let cell) = item else { continue }
        isOnlyFirst.toggle()
        print(scope(cell, isOnlyFirst) + "\n")
      case "b": return .back
      case "q": return .quit
      case "?": print(help(item))
      default:
        let id = try ledger.read().nextID
        guard let decision = decision(item, key, isOnlyFirst, id: id, reason: reason) else { continue }
        try ledger.add([decision])
        return .decided(id)
      }
    }
  }

  /// What a key decides; nil when it decides nothing.
  private func decision(_ item: ReviewItem, _ key: Character, _ isOnlyFirst: Bool, id: String, reason: String) -> Decision? {
    switch item {
    case .pair(let pair):
      guard key == "s" || key == "d" else { return nil }
      return pair.names.decision(key == "s" ? .same : .different, id: id, author: author, date: date, reason: reason)
    case .cell(let cell):
      return Self.answer(cell, key).map { cell.decision($0, isOnlyFirst: isOnlyFirst, id: id, author: author, date: date, reason: reason) }
    }
  }

  /// 1 to 9 and 0 in the order of the answers, "g" as guessed.
  private static func answer(_ cell: ReviewCell, _ key: Character) -> CellAnswer? {
    if key == "g" { return cell.guessed }
    guard let digit = key.wholeNumberValue else { return nil }
    let place = digit == 0 ? ReviewCell.answers.count - 1 : digit - 1
    return ReviewCell.answers.indices.contains(place) ? ReviewCell.answers[place] : nil
  }

  private func prompt(_ item: ReviewItem) -> String {
    switch item {
    case .pair:
      return say(
        "[s] một  [d] hai  [u] chưa rõ  [r] lý do  [b] lùi  [?] trợ giúp  [q] thoát > ",
        "[s]ame [d]ifferent [u]nsure [r]eason [b]ack [?] [q]uit > ")
    case .cell(let cell):
      let guess = cell.guessed == nil ? "" : say("[g] như phỏng đoán  ", "[g]uess ")
      return guess
        + say(
          "[0–9] câu trả lời  [c] chỉ ô đầu  [u] chưa rõ  [r] lý do  [b] lùi  [?] trợ giúp  [q] thoát > ",
          "[0–9] answer [c] first cell only [u]nsure [r]eason [b]ack [?] [q]uit > ")
    }
  }

  private func scope(_ cell: ReviewCell, _ isOnlyFirst: Bool) -> String {
    isOnlyFirst
      ? say("Câu trả lời chỉ cho ô đầu.", "The answer is for the first cell only.")
      : say("Câu trả lời cho cả \(cell.places.count) ô cùng chữ.", "The answer is for all \(cell.places.count) cells of these words.")
  }

  private func help(_ item: ReviewItem) -> String {
    switch item {
    case .pair: return pairHelp
    case .cell: return cellHelp
    }
  }

  private var cellHelp: String {
    say(
      """
        0–9  ô nói gì, theo danh sách trên    g  đúng như phỏng đoán
        c  chỉ trả lời cho ô đầu, hoặc cho cả nhóm
        u  chưa rõ: để lại, lần sau hỏi tiếp  r  ghi lý do cho câu trả lời sắp chọn
        b  rút lại câu trả lời vừa rồi        q  thoát; câu đã trả lời được giữ trong \(ledger.path)

      """,
      """
        0–9  what the cell says, as listed    g  as guessed
        c  answer for the first cell only, or for all of these words
        u  not sure: left open, asked again   r  say why, for the answer that follows
        b  take the last answer back          q  quit; what was answered is kept in \(ledger.path)

      """)
  }

  private var pairHelp: String {
    say(
      """
        s  hai tên là một hệ thống            d  là hai hệ thống khác nhau
        u  chưa rõ: để lại, lần sau hỏi tiếp  r  ghi lý do cho câu trả lời sắp chọn
        b  rút lại câu trả lời vừa rồi        q  thoát; câu đã trả lời được giữ trong \(ledger.path)

      """,
      """
        s  the two names are one system       d  they are two different systems
        u  not sure: left open, asked again   r  say why, for the answer that follows
        b  take the last answer back          q  quit; what was answered is kept in \(ledger.path)

      """)
  }

  // MARK: A question

  private func show(_ item: ReviewItem, _ index: Int) {
    let words = ReviewWords(language: language)
    let (heading, body) =
      switch item {
      case .pair(let pair): (pair.names.agency, lines(pair, words))
      case .cell(let cell): (words.heading(cell), lines(cell, words))
      }
    var lines = ["", "── \(index + 1)/\(items.count) · \(heading) " + String(repeating: "─", count: 8)] + body
    lines += ["", words.stakesHeading(item)] + words.stakes(item.stakes).map { "  – " + $0 }
    print(lines.map { $0.printable + "\n" }.joined() + "\n")
  }

  private func lines(_ pair: ReviewPair, _ words: ReviewWords) -> [String] {
    sideBySide(pair) + ["", words.taken(pair)] + EvidenceWords(language: language).waterfall(pair.evidence).map { "  " + $0 }
  }

  private func lines(_ cell: ReviewCell, _ words: ReviewWords) -> [String] {
    let more = cell.places.count - Self.mostPlaces
    let places =
      cell.places.prefix(Self.mostPlaces).map { "· " + $0 } + (more > 0 ? [say("· và \(more) ô khác", "· and \(more) more")] : [])
    let answers = ReviewCell.answers.enumerated().map { "\(($0 + 1) % 10) " + words.answer($1) }
    return places + [""] + cell.doubt.map { "  " + $0 } + ["", "  " + answers.joined(separator: " · ")]
  }

  private func sideBySide(_ pair: ReviewPair) -> [String] {
    let other = pair.names.other + (pair.names.otherAgency.map { " (\($0))" } ?? "")
    let left = Self.wrapped(["“\(pair.names.name)”"] + pair.places.prefix(Self.mostPlaces).map { "· " + $0 })
    let right = Self.wrapped(["“\(other)”"] + pair.otherPlaces.prefix(Self.mostPlaces).map { "· " + $0 })
    return (0..<max(left.count, right.count)).map { row in
      let own = row < left.count ? left[row] : ""
      return own + String(repeating: " ", count: max(Self.width - own.count, 0)) + " │ " + (row < right.count ? right[row] : "")
    }
  }

  private static let width = 46
  private static let mostPlaces = 4

  /// Lines cut between words at the width of a column.
  private static func wrapped(_ texts: [String]) -> [String] {
    texts.flatMap { text -> [String] in
      var lines: [String] = []
      var line = ""
      for word in text.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = "  "
        }
        line += (line.isEmpty || line == "  " ? "" : " ") + word
      }
      return lines + [line]
    }
  }
}
