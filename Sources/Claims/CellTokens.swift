internal import InteropGraph
internal import Names
internal import Vietnamese

/// A cell as a row of tagged pieces: words the lexicon knows, buses, separators, everything else.
struct Token {
  enum Content: Equatable {
    case tag(Tag)
    case bus(BusReference)
    case separator
    case other
  }

  var content: Content
  /// Words it covers in `CellTokens.words`.
  var range: Range<Int>

  var tag: Tag? { if case .tag(let tag) = content { tag } else { nil } }
}

struct CellTokens {
  let words: [Word]
  private(set) var tokens: [Token] = []

  init(_ text: String, names: NameReader, lexicon: ClaimLexicon) {
    words = lexicon.repair.mend(names.lexicon.words(text))
    var index = 0
    while index < words.count {
      let token = Self.token(words, index, names, lexicon)
      tokens.append(token)
      index = token.range.upperBound
    }
    mergeBusNames()
  }

  func text(_ range: Range<Int>) -> String {
    var out = ""
    for word in words[range] { out += (out.isEmpty || word.isGlued || word.key == "\n" ? "" : " ") + (word.key == "\n" ? " " : word.text) }
    return out
  }

  private static let separators: Set<String> = ["\n", ";", ".", ",", "(", ")", "[", "]", "?", "!", "•", "+", "–", ":", "/"]

  private static func token(_ words: [Word], _ index: Int, _ names: NameReader, _ lexicon: ClaimLexicon) -> Token {
    let word = words[index]
    if word.key == "\n", index > 0, isDangling(words, index, lexicon) { return Token(content: .other, range: index..<(index + 1)) }
    if word.isMark {
      // A hyphen between words is part of a name or a chain; at the start of a line it is a bullet.
      let isSeparator = separators.contains(word.key) || (word.key == "-" && (index == 0 || words[index - 1].key == "\n"))
      return Token(content: isSeparator ? .separator : .other, range: index..<(index + 1))
    }
    let tagged = lexicon.tags.match(words, at: index) { !isCutOut(words, index, length: $0) }
    if let bus = busAt(words, index, names), bus.length >= (tagged?.length ?? 0) || tagged?.value != .neutral {
      return Token(content: .bus(bus.reference), range: index..<(index + bus.length))
    }
    if let tagged { return Token(content: .tag(tagged.value), range: index..<(index + tagged.length)) }
    return Token(content: .other, range: index..<(index + 1))
  }

  /// A phrase that is only part of what stands there: "gửi giấy" of "gửi giấy phép", "công nhận" of "Cổng DVC nhận", a "Kế hoạch" that is
  /// part of a unit's name.
  private static func isCutOut(_ words: [Word], _ index: Int, length: Int) -> Bool {
    let last = index + length - 1
    // The words of a short form that was written out have no text of their own behind the first.
    if words[index].text.isEmpty, !words[last].text.isEmpty { return true }
    if sending.contains(words[index].key), words[last].key == paper, last + 1 < words.count, !words[last + 1].isMark,
      !afterPaper.contains(words[last + 1].key)
    {
      return true
    }
    // "chưa thông" is no "chưa thông qua trục".
    if words[last].key == through.first, last + 1 < words.count, words[last + 1].key == through.last { return true }
    return words[index].key == plan.first && length == plan.count && words[index].isCapitalised && index > 0 && words[index - 1].key != "\n"
      && !isSentenceEnd(words[index - 1])
  }

  private static func isSentenceEnd(_ word: Word) -> Bool { word.isMark && [".", ";", ":", "(", "!", "?"].contains(word.key) }

  private static let sending = Set(Words.keys("gửi chuyển nhận trả"))
  private static let paper = Syllables.key("giấy")
  /// What may follow paper that is only paper: "gửi giấy qua bưu điện"; other words say which document it is ("giấy phép", "giấy kiểm tra").
  private static let afterPaper = Set(
    Words.keys("qua sang lên về cho tới đến bằng hằng hàng theo từ rồi để và không tờ tại vào do của như"))
  private static let through = Words.keys("thông qua")
  private static let plan = Words.keys("kế hoạch")

  private static let connectives = Set(
    Words.constant("và của cho qua với từ sang đến các do về tại theo là được đã đang sẽ để trên trong bằng vào lên không chưa hoặc"))

  /// A line that ends in a verb or a connective was wrapped: the sentence goes on in the next one.
  private static func isDangling(_ words: [Word], _ newline: Int, _ lexicon: ClaimLexicon) -> Bool {
    let last = words[newline - 1]
    guard !last.isMark, newline + 1 < words.count, !words[newline + 1].isMark, !words[newline + 1].isCapitalised,
      words[newline + 1].text.first?.isNumber != true
    else { return false }
    if connectives.contains(last.key) { return true }
    guard let tag = lexicon.tags.match(words, at: newline - 1) else { return false }
    return [.in, .out, .share, .through].contains(tag.value) && tag.length == 1
  }

  // MARK: Buses

  private static func busAt(_ words: [Word], _ index: Int, _ names: NameReader) -> (reference: BusReference, length: Int)? {
    if let named = names.busName(words, at: index) {
      let owner = owner(words, index + named.length, names)
      if named.isNational { return (.known(id: named.id, owner: nil), named.length) }
      return (.known(id: named.id, owner: owner.agency), named.length + owner.length)
    }
    guard let length = names.genericBus(words, at: index) else { return nil }
    var end = index + length
    // "trục LGSP", "trục tích hợp ESB": the name follows at once.
    if let named = names.busName(words, at: end) {
      let owner = owner(words, end + named.length, names)
      return (.known(id: named.id, owner: named.isNational ? nil : owner.agency), end + named.length + owner.length - index)
    }
    let owner = owner(words, end, names)
    end += owner.length
    return (.unnamed(owner: owner.agency), end - index)
  }

  /// "… của tỉnh", "… Bộ Tư pháp" behind a bus: whose it is.
  private static func owner(_ words: [Word], _ start: Int, _ names: NameReader) -> (agency: String?, length: Int) {
    var place = start
    if place < words.count, ownerWords.contains(words[place].key) { place += 1 }
    if place < words.count, words[place].key == Syllables.key("cấp") { place += 1 }
    guard place < words.count, !words[place].isMark else { return (nil, 0) }
    if let match = names.agencies.match(words, at: place) { return (match.agency, place + match.length - start) }
    if [Syllables.key("tỉnh"), Syllables.key("bộ"), Syllables.key("ngành")].contains(words[place].key) { return (nil, place + 1 - start) }
    if words[place].key == Syllables.key("thành"), place + 1 < words.count, words[place + 1].key == Syllables.key("phố") {
      return (nil, place + 2 - start)
    }
    return (nil, 0)
  }

  private static let ownerWords = Set(Words.keys("của tại do"))

  /// One bus out of a description and a name, or nil when they are two buses.
  private static func merged(_ described: BusReference, _ named: BusReference) -> BusReference? {
    switch (described, named) {
    case (.unnamed(let owner), .known(let id, let other)): .known(id: id, owner: other ?? owner)
    case (.unnamed(let owner), .unnamed(let other)): .unnamed(owner: other ?? owner)
    case (.known(let id, let owner), .known(let same, let other)) where id == same: .known(id: id, owner: other ?? owner)
    default: nil
    }
  }

  /// A description and the name in brackets behind it are one bus: "Trục tích hợp dữ liệu tỉnh X (LGSP)", "trung gian (trục ESB)".
  private mutating func mergeBusNames() {
    var out: [Token] = []
    for token in tokens {
      if case .bus(let reference) = token.content, let last = out.last, case .separator = last.content,
        words[last.range.lowerBound].key == "(",
        let before = out.dropLast().last, case .bus(let described) = before.content, let merged = Self.merged(described, reference)
      {
        out.removeLast(2)
        out.append(Token(content: .bus(merged), range: before.range.lowerBound..<token.range.upperBound))
      } else if case .bus(let reference) = token.content, let last = out.last, case .bus(let same) = last.content, same == reference {
        out[out.count - 1].range = last.range.lowerBound..<token.range.upperBound
      } else {
        out.append(token)
      }
    }
    tokens = out
  }
}
