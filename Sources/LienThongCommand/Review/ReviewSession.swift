internal import Diagnostics
internal import Exports
internal import Identity
internal import Review

/// Asks about one pair after the other and writes each answer into the ledger at once, so that it can be broken off at any time.
struct ReviewSession {
  let pairs: [ReviewPair]
  let ledger: LedgerFile
  let author: String
  let date: String
  let language: Language
  let keys: KeyReader
  let print: (String) -> Void

  struct Outcome {
    var answered = 0
    /// Pairs that nobody has answered yet.
    var left = 0
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// - Throws: `LedgerError` when the ledger cannot be written.
  func run() throws(LedgerError) -> Outcome {
    var outcome = Outcome()
    var index = 0
    var given: [(index: Int, decision: String)] = []
    asking: while index < pairs.count {
      let pair = pairs[index]
      // Said by an answer to another pair of this run, or by a colleague meanwhile.
      if try ledger.read().answer(to: pair.names) != nil {
        index += 1
        continue
      }
      show(pair, index)
      switch try ask(pair) {
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
    for pair in pairs where try ledger.read().answer(to: pair.names) == nil { outcome.left += 1 }
    return outcome
  }

  private enum Step {
    case decided(String)
    case skipped, back, quit
  }

  private func ask(_ pair: ReviewPair) throws(LedgerError) -> Step {
    var reason = ""
    while true {
      print(
        say(
          "[s] một  [d] hai  [u] chưa rõ  [r] lý do  [b] lùi  [?] trợ giúp  [q] thoát > ",
          "[s]ame [d]ifferent [u]nsure [r]eason [b]ack [?] [q]uit > "))
      guard let key = keys.key() else { return .quit }
      print(key.isNewline ? "\n" : "\(key)\n")
      switch key {
      case "s", "d":
        let id = try ledger.read().nextID
        let answer: ReviewAnswer = key == "s" ? .same : .different
        guard let decision = pair.names.decision(answer, id: id, author: author, date: date, reason: reason) else { continue }
        try ledger.add([decision])
        return .decided(id)
      case "u": return .skipped
      case "r":
        print(say("Lý do: ", "Reason: "))
        reason = keys.line() ?? ""
      case "b": return .back
      case "q": return .quit
      case "?": print(help)
      default: continue
      }
    }
  }

  private var help: String {
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

  // MARK: A pair

  private func show(_ pair: ReviewPair, _ index: Int) {
    let words = ReviewWords(language: language)
    var lines = ["", "── \(index + 1)/\(pairs.count) · \(pair.names.agency) " + String(repeating: "─", count: 8)]
    lines += sideBySide(pair)
    lines += ["", words.taken(pair)] + EvidenceWords(language: language).waterfall(pair.evidence).map { "  " + $0 }
    lines += ["", words.stakesHeading(pair)] + words.stakes(pair).map { "  – " + $0 }
    print(lines.map { $0.printable + "\n" }.joined() + "\n")
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
