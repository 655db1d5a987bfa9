internal import InteropGraph
internal import Names
internal import Vietnamese

/// Connections told in paragraphs: "- Trang DVC với PM tiếp nhận hồ sơ: kết nối trực tiếp", "Với Cổng DVC: chưa kết nối" under the name of a
/// system, and sentences that name a system, how it is connected, and with what.
///
/// What is left of a sentence without its two names is the answer; a sentence that does not come apart so is left to people.
struct ProseReader {
  var isSystem: (String) -> Bool
  /// The system that a line above names.
  var subject: String?

  init(isSystem: @escaping (String) -> Bool, subject: String? = nil) {
    self.isSystem = isSystem
    self.subject = subject
  }

  struct Line {
    var first: String
    var second: String
    var answer: String
  }

  struct Found {
    var lines: [Line] = []
    /// Systems that are said to be connected with none.
    var lonely: [String] = []
    /// False when a sentence was left over.
    var isComplete = true
  }

  func read(_ text: String) -> Found {
    if let line = line(text) ?? lineOfSubject(text) { return Found(lines: [line]) }
    var found = Found()
    var last: String?
    for part in Self.sentences(text) {
      // "…; kết nối qua LGSP với Y": the subject goes on.
      let sentence = last.map { Self.opensWithPredicate(part) ? $0 + " " + part : part } ?? part
      defer { last = self.subject(of: sentence)?.name ?? last }
      if let name = lonely(sentence) {
        found.lonely.append(name)
      } else if let line = sentenceLine(sentence) {
        found.lines.append(line)
      } else {
        found.isComplete = false
      }
    }
    return found
  }

  // MARK: Labels

  /// nil for a paragraph that is no line of two systems before a colon.
  func line(_ text: String) -> Line? {
    let bare = Self.withoutNumber(text.trimmed())
    guard let colon = bare.firstIndex(of: ":") else { return nil }
    let answer = String(bare[bare.index(after: colon)...]).trimmed()
    guard !answer.isEmpty, let pair = pair(Self.withoutOpening(String(bare[..<colon]))) else { return nil }
    return Line(first: pair.first, second: pair.second, answer: answer)
  }

  /// "Với Cổng DVC: …" under the name of a system.
  private func lineOfSubject(_ text: String) -> Line? {
    let bare = Self.withoutNumber(text.trimmed())
    guard let subject, let colon = bare.firstIndex(of: ":") else { return nil }
    let (label, answer) = (String(bare[..<colon]).trimmed(), String(bare[bare.index(after: colon)...]).trimmed())
    guard let opening = Self.partnerOpenings.first(where: { label.hasPrefix($0) }), !answer.isEmpty else { return nil }
    let name = String(label.dropFirst(opening.count)).trimmed()
    return isName(name) ? Line(first: subject, second: name, answer: answer) : nil
  }

  private static let partnerOpenings = ["Với ", "với ", "Kết nối với ", "Đối với ", "Kết nối tới ", "Kết nối đến "]

  func pair(_ text: String) -> (first: String, second: String)? {
    for separator in Self.separators {
      var start = text.startIndex
      while let range = text[start...].firstRange(of: separator) {
        let (first, second) = (String(text[..<range.lowerBound]).trimmed(), String(text[range.upperBound...]).trimmed())
        if isName(first), isName(second) { return (first, second) }
        start = range.upperBound
      }
    }
    return nil
  }

  private func isName(_ text: String) -> Bool {
    text.utf8.count < Self.longestName && !text.isEmpty && !Self.speaks(text) && !text.hasSuffix(" nào") && isSystem(text)
  }

  private static let separators = [" ↔ ", " <-> ", " → ", " -> ", " với ", " – ", " - ", " và "]
  private static let openings = ["Kết nối giữa ", "Liên thông giữa ", "Giữa ", "Kết nối "]
  private static let longestName = 160

  /// "- ", "+ ", "a) ", "1. ", "(2) " before the names.
  private static func withoutNumber(_ text: String) -> String {
    guard let space = text.firstIndex(of: " "), text.distance(from: text.startIndex, to: space) <= 5,
      let last = text[..<space].last, ".):-–+•*".contains(last)
    else { return text }
    return String(text[text.index(after: space)...]).trimmed()
  }

  private static func withoutOpening(_ text: String) -> String {
    for opening in openings where text.hasPrefix(opening) { return String(text.dropFirst(opening.count)) }
    return text
  }

  // MARK: Sentences

  /// True for a text with a verb of connecting: no name has one.
  static func speaks(_ text: String) -> Bool {
    let keys = Words.keys(text)
    return ["kết nối", "chưa", "trao đổi", "đã"].contains { Answers.has(keys, $0) }
  }

  /// Parts at full stops, and at semicolons where another system's turn comes.
  static func sentences(_ text: String) -> [String] {
    var out = [""]
    var rest = withoutNumber(text.trimmed())[...]
    while let first = rest.first {
      let after = rest.dropFirst()
      if first == ";" || (first == "." && (after.isEmpty || after.first?.isWhitespace == true)) || first.isNewline {
        out.append("")
      } else {
        out[out.count - 1].append(first)
      }
      rest = after
    }
    return out.map { withoutConjunction($0.trimmed()) }.filter { !$0.isEmpty }
  }

  private static func withoutConjunction(_ text: String) -> String {
    for word in ["riêng ", "còn ", "Riêng ", "Còn ", "Hiện nay, ", "Hiện tại, ", "Ngoài ra, ", "Đối với "] where text.hasPrefix(word) {
      return String(text.dropFirst(word.count))
    }
    return text
  }

  private static let predicates = [
    " đã ", " chưa ", " không ", " đang ", " sẽ ", " dự kiến ", " hiện ", " kết nối ", " liên thông ", " có kết nối ", " được kết nối ",
  ]
  private static let links = [" với ", " tới ", " đến "]
  private static func opensWithPredicate(_ text: String) -> Bool {
    let lower = " " + text.prefix(1).lowercased() + text.dropFirst()
    return predicates.contains { lower.hasPrefix($0) }
  }

  private static let ends = [
    ",", " (", " qua ", " thông qua ", " để ", " trong ", " bằng ", " theo ", " từ ", " vào ", " nhằm ", " phục vụ ",
  ]

  /// The system before the predicate, and the predicate with what follows.
  private func subject(of sentence: String) -> (name: String, rest: String)? {
    var cuts: [String.Index] = []
    for predicate in Self.predicates {
      if let range = sentence.firstRange(of: predicate) { cuts.append(range.lowerBound) }
    }
    guard let cut = cuts.min() else { return nil }
    var name = String(sentence[..<cut]).trimmed()
    if name.hasSuffix(":") || name.hasSuffix(",") { name.removeLast() }
    return isName(name) ? (name, String(sentence[cut...]).trimmed()) : nil
  }

  private func sentenceLine(_ sentence: String) -> Line? {
    guard let (first, rest) = subject(of: sentence), Self.connects(rest) else { return nil }
    for link in Self.links {
      var start = rest.startIndex
      while let range = rest[start...].firstRange(of: link) {
        if let end = end(of: rest, from: range.upperBound) {
          let second = String(rest[range.upperBound..<end]).trimmed()
          return Line(first: first, second: second, answer: String(rest[..<range.lowerBound] + rest[end...]).cleaned())
        }
        start = range.upperBound
      }
    }
    return nil
  }

  /// The end of the longest name of a system that starts here and stops before a word that no name holds.
  private func end(of text: String, from start: String.Index) -> String.Index? {
    var cuts = [text.endIndex]
    for end in Self.ends {
      var place = start
      while let range = text[place...].firstRange(of: end) {
        cuts.append(range.lowerBound)
        place = range.upperBound
      }
    }
    let nearest = cuts.sorted()
    // One name only: where several systems stand in a row, nobody knows which of them the rest speaks of.
    guard let first = nearest.first, isName(String(text[start..<first])) else { return nil }
    return Self.namesSeveral(String(text[start..<first])) ? nil : first
  }

  private static func namesSeveral(_ text: String) -> Bool { text.contains(" và ") && text.contains(", ") }

  private static func connects(_ text: String) -> Bool {
    let keys = Words.keys(text)
    return ["kết nối", "liên thông", "trao đổi"].contains { Answers.has(keys, $0) }
  }

  /// "… chưa kết nối với hệ thống nào".
  private func lonely(_ sentence: String) -> String? {
    guard let (name, rest) = subject(of: sentence), AnswerShape.denies(rest), Self.connects(rest) else { return nil }
    let keys = Words.keys(rest)
    guard
      ["hệ thống nào", "phần mềm nào", "hệ thống khác", "bất kỳ hệ thống"].contains(where: { Answers.has(keys, $0) }) || keys.count <= 4
    else { return nil }
    return name
  }
}
