internal import Names
internal import Phrasebook
internal import Vietnamese

/// A cell as a row of tokens.
struct CellTokens {
  let words: [Word]
  let book: Phrasebook
  private(set) var tokens: [Token] = []
  /// Typed without any accent.
  let lacksAccents: Bool

  /// - Complexity: O(words × length of the longest phrase).
  init(_ text: String, names: NameReader, book: Phrasebook) {
    self.book = book
    words = book.repair.mend(names.lexicon.words(book.expanded(Words.split(text))))
    lacksAccents = text.utf8.allSatisfy { $0 < 0x80 }
    let numbers = book.numbers(words)
    var index = 0
    while index < words.count {
      let token = token(at: index, numbers, names)
      tokens.append(token)
      index = token.range.upperBound
    }
    mergeBusNames()
  }

  func text(_ range: Range<Int>) -> String {
    var out = ""
    for word in words[range] where !word.text.isEmpty {
      out += (out.isEmpty || word.isGlued || word.key == "\n" ? "" : " ") + (word.key == "\n" ? " " : word.text)
    }
    return out
  }

  func text(_ token: Token) -> String { text(token.range) }

  /// The key of a token's first word.
  func key(_ token: Token) -> String { words[token.range.lowerBound].key }

  private static let separators: Set<String> = [
    "\n", ";", ".", ",", "(", ")", "[", "]", "?", "!", "•", "+", "–", ":", "/", "|", "…", "*", "▪", "■", "◦",
  ]

  private func token(at index: Int, _ numbers: [Phrasebook.Number], _ names: NameReader) -> Token {
    let word = words[index]
    if let arrow = arrow(at: index) { return arrow }
    if word.isMark { return Token(content: isSeparator(index) ? .separator : .word, range: index..<(index + 1)) }
    let said = book.match(words, numbers, at: index, previous: tokens.last?.role)
    if let bus = BusNames.bus(words, at: index, names), bus.length >= (said?.length ?? 0) {
      return Token(content: .bus(bus.reference), range: index..<(index + bus.length))
    }
    guard let said else { return Token(content: .word, range: index..<(index + 1)) }
    let range = index..<(index + said.length)
    let row = book.row(said.row)
    if row.role == .bus {
      return Token(content: .bus(row.value == "named" ? .system(text(range)) : .unnamed(owner: nil)), range: range, row: said.row)
    }
    // "anh", "cô" are people only before a name.
    if row.value == "kin", range.upperBound >= words.count || !words[range.upperBound].isCapitalised {
      return Token(content: .word, range: range)
    }
    return Token(content: .role(row.role), range: range, row: said.row)
  }

  /// "→", "->", "=>", ">", "<->": an arrow as people type it.
  private func arrow(at index: Int) -> Token? {
    switch words[index].key {
    case "→": return Token(content: .role(.arrow), range: index..<(index + 1))
    case "←": return Token(content: .role(.arrowBack), range: index..<(index + 1))
    case "↔": return Token(content: .role(.arrowBoth), range: index..<(index + 1))
    case "-", "=", "<", ">", "~": break
    default: return nil
    }
    var end = index
    var drawn = ""
    while end < words.count, ["-", "=", "<", ">", "~"].contains(words[end].key), end == index || words[end].isGlued {
      drawn += words[end].key
      end += 1
    }
    guard drawn.contains(">") || drawn.contains("<"), end < words.count, words[end].key.first?.isNumber != true else { return nil }
    let role: Role = drawn.contains(">") && drawn.contains("<") ? .arrowBoth : drawn.contains(">") ? .arrow : .arrowBack
    return Token(content: .role(role), range: index..<end)
  }

  private func isSeparator(_ index: Int) -> Bool {
    let word = words[index]
    let startsLine = index == 0 || words[index - 1].key == "\n"
    let nextIsGlued = index + 1 < words.count && words[index + 1].isGlued
    switch word.key {
    // ".xlsx".
    case "." where !word.isGlued && nextIsGlued && !words[index + 1].isCapitalised: return false
    // "1.2", "gov.vn", "3/11", "và/hoặc" are one.
    case ".", "/": return !(word.isGlued && nextIsGlued && !words[index - 1].isMark && !isSentence(index))
    case "+": return startsLine || !word.isGlued && !nextIsGlued
    // A hyphen with blanks on both sides cuts, one between words is part of a name or a chain.
    case "-": return startsLine || !word.isGlued && !nextIsGlued && index + 1 < words.count
    default: return Self.separators.contains(word.key)
    }
  }

  /// "…sang.Hồ sơ": a full stop without a blank.
  private func isSentence(_ index: Int) -> Bool {
    words[index].key == "." && words[index + 1].isCapitalised && words[index - 1].text.last.map { !$0.isUppercase && !$0.isNumber } ?? false
  }

  /// A description and the name in brackets behind it are one bus: "Trục tích hợp dữ liệu tỉnh X (LGSP)", "trung gian (trục ESB)".
  private mutating func mergeBusNames() {
    var out: [Token] = []
    for token in tokens {
      if case .bus(let reference) = token.content, let last = out.last, last.isSeparator, key(last) == "(",
        let before = out.dropLast().last, case .bus(let described) = before.content, let merged = BusNames.merged(described, reference)
      {
        out.removeLast(2)
        out.append(Token(content: .bus(merged), range: before.range.lowerBound..<token.range.upperBound))
      } else if case .bus(let reference) = token.content, let last = out.last, case .bus(let same) = last.content,
        let merged = BusNames.merged(same, reference)
      {
        out[out.count - 1] = Token(content: .bus(merged), range: last.range.lowerBound..<token.range.upperBound)
      } else {
        out.append(token)
      }
    }
    tokens = out
  }
}
