public import Vietnamese

/// The words that the program knows, as rows that a person can read, test and add to. Made once; a value that can be handed to every thread.
public struct Phrasebook: Sendable {
  /// Where a phrase stands, and the row that says what it does there.
  public struct Match: Sendable {
    public var row: Int
    public var length: Int
  }

  public let rows: [PhraseRow]
  private let trie: PhraseTrie
  private let shorts: PhraseTrie
  private let labels: PhraseTrie
  private let conditions: [Int: Conditions]
  /// Longer phrases in which the phrase that ends at a node does not mean what a row says: node, row, words before and behind.
  private let surroundings: [UInt32: [Surrounding]]
  private let byFold: [String: [UInt32]]
  private let expansions: [Int: [Word]]
  private let initials: Initials
  /// Mends phrases whose accents were lost.
  public let repair: SpellingRepair

  private struct Conditions: Sendable {
    var before: [Neighbour]
    var after: [Neighbour]
  }

  private struct Surrounding: Sendable {
    var row: Int
    var before: [String]
    var after: [String]
  }

  /// A word's number among the phrases' words; of a word that no phrase has, the numbers of words with the same letters.
  public struct Number: Sendable {
    var exact: UInt32
    var near: [UInt32]
  }

  private enum Neighbour: Sendable {
    case words([String])
    case role(Role)
  }

  /// The files that come with the program.
  public static let builtIn: Phrasebook = {
    do { return try Phrasebook() } catch { preconditionFailure("the phrasebook of the program cannot be read: \(error)") }
  }()

  public static var fileNames: [String] { BuiltInFiles.all.map(\.name) }

  /// - Parameter replacement: gives the text that stands for a file by its name, nil for the built-in one.
  /// - Parameter added: files of other names, read behind the built-in ones.
  /// - Throws: when a row cannot be used, two rows say the same, or a phrase can never be reached.
  public init(
    replacing replacement: (String) -> String? = { _ in nil }, adding added: [(name: String, text: String)] = []
  ) throws(PhrasebookError) {
    var rows: [PhraseRow] = []
    for (name, text) in BuiltInFiles.all { rows += try PhrasebookReader.rows(replacement(name) ?? text(), file: name) }
    for (name, text) in added { rows += try PhrasebookReader.rows(text, file: name) }
    try self.init(rows: rows)
  }

  /// - Parameter files: texts by file name: those of a built-in name stand for the built-in file, the others are added in the order of their names.
  public init(files: [String: String]) throws(PhrasebookError) {
    let added = files.filter { !Self.fileNames.contains($0.key) }.sorted { $0.key < $1.key }
    try self.init(replacing: { files[$0] }, adding: added.map { (name: $0.key, text: $0.value) })
  }

  /// - Complexity: O(phrases).
  public init(rows: [PhraseRow]) throws(PhrasebookError) {
    var (trie, shorts, labels) = (PhraseTrie(), PhraseTrie(), PhraseTrie())
    var conditions: [Int: Conditions] = [:]
    var expansions: [Int: [Word]] = [:]
    var said: [String: String] = [:]
    var ids: Set<String> = []
    var mendable: [String] = []
    var phrasesOf: [Set<[String]>] = []
    var initials = Initials()
    for (number, row) in rows.enumerated() {
      guard ids.insert(row.id).inserted else { throw PhrasebookError(row.file, row.id, vi: "“id” đã có", en: "the id is taken") }
      if row.role == .short { expansions[number] = Words.split(row.value) }
      if !row.before.isEmpty || !row.after.isEmpty {
        conditions[number] = Conditions(before: try Self.neighbours(row.before, row), after: try Self.neighbours(row.after, row))
      }
      var phrases: Set<[String]> = []
      for phrase in try Self.phrases(row) {
        let keys = Words.keys(phrase)
        phrases.insert(keys)
        guard !keys.isEmpty else {
          throw PhrasebookError(row.file, row.id, vi: "cụm từ “\(phrase)” không có chữ", en: "“\(phrase)” has no word")
        }
        let space = row.role == .label ? "label " : row.role == .short ? "short " : ""
        let place = space + keys.joined(separator: " ") + (conditions[number] == nil ? "" : "#" + row.id)
        if said[place] == row.id { continue }
        if let other = said[place] {
          throw PhrasebookError(row.file, row.id, vi: "“\(phrase)” đã có ở dòng “\(other)”", en: "“\(phrase)” stands in row “\(other)” too")
        }
        said[place] = row.id
        switch row.role {
        case .short: shorts.insert(keys, row: number)
        case .label: labels.insert(keys, row: number)
        default:
          trie.insert(keys, row: number)
          if Self.cutShort.contains(row.role) { initials.insert(keys) }
          mendable.append(phrase)
        }
      }
      phrasesOf.append(phrases)
    }
    var surroundings: [UInt32: [Surrounding]] = [:]
    for (number, row) in rows.enumerated() where !row.not.isEmpty {
      let table = row.role == .short ? shorts : trie
      for longer in row.not.flatMap({ Alternatives.phrases(of: $0) ?? [] }).map({ Words.keys($0) }) {
        for (start, end) in Self.parts(of: longer.count) {
          let part = Array(longer[start..<end])
          guard phrasesOf[number].contains(part), let node = table.node(part) else { continue }
          surroundings[row.role == .short ? node | Self.shortNodes : node, default: []].append(
            Surrounding(row: number, before: Array(longer[..<start]), after: Array(longer[end...])))
        }
      }
    }
    self.surroundings = surroundings
    self.initials = initials
    byFold = trie.numbersByFold()
    (self.rows, self.trie, self.shorts, self.labels, self.conditions, self.expansions) = (
      rows, trie, shorts, labels, conditions, expansions
    )
    repair = SpellingRepair(phrases: [], unaccentedOnly: mendable)
  }

  /// Roles of phrases whose first syllable is often cut to a letter.
  private static let cutShort: Set<Role> = [.connect, .exchange, .payload, .technique, .direct, .indirect, .send, .receive]

  private static let shortNodes: UInt32 = 1 << 31

  /// Every stretch of some words that is shorter than all of them.
  private static func parts(of count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { start in ((start + 1)...count).map { (start, $0) } }.filter { $0.1 - $0.0 < count }
  }

  private static func phrases(_ row: PhraseRow) throws(PhrasebookError) -> [String] {
    var out: [String] = []
    for pattern in row.say {
      guard let phrases = Alternatives.phrases(of: pattern) else {
        throw PhrasebookError(row.file, row.id, vi: "ngoặc không khớp trong “\(pattern)”", en: "brackets do not match in “\(pattern)”")
      }
      out += phrases
    }
    return out
  }

  private static func neighbours(_ texts: [String], _ row: PhraseRow) throws(PhrasebookError) -> [Neighbour] {
    var out: [Neighbour] = []
    for text in texts {
      if text.hasPrefix("@") {
        guard let role = Role(rawValue: String(text.dropFirst())) else {
          throw PhrasebookError(row.file, row.id, vi: "không có vai trò “\(text)”", en: "there is no role “\(text)”")
        }
        out.append(.role(role))
      } else {
        out.append(.words(Words.keys(text)))
      }
    }
    return out
  }

  public func row(_ number: Int) -> PhraseRow { rows[number] }

  // MARK: Matching

  /// The numbers of words, for `match`. - Complexity: O(words).
  public func numbers(_ words: [Word]) -> [Number] {
    words.map { word in
      guard !word.isMark else { return Number(exact: .max, near: []) }
      let exact = trie.number(word.key)
      guard exact == .max, word.key.utf8.count <= 12 else { return Number(exact: exact, near: []) }
      return Number(exact: exact, near: byFold[Syllables.folded(key: word.key)] ?? [])
    }
  }

  /// The longest phrase at a place whose conditions hold; nil where none stands. In a phrase of several words one may have wrong accents.
  /// - Parameter previous: role of the phrase that ends right before.
  /// - Complexity: O(length of the phrase).
  public func match(_ words: [Word], _ numbers: [Number], at index: Int, previous: Role?) -> Match? {
    var node: UInt32 = 0
    var place = index
    var best: Match?
    var mended = 0
    while place < words.count {
      if words[place].isMark, place > index, isStepOver(words, place) { place += 1 }
      guard place < words.count else { break }
      if let next = trie.step(node, numbers[place].exact) {
        node = next
      } else if let next = numbers[place].near.lazy.compactMap({ trie.step(node, $0) }).first {
        node = next
        mended += 1
      } else {
        break
      }
      place += 1
      guard mended == 0 || mended * 2 <= place - index && place - index > 1 else { continue }
      // A phrase that ends inside a short form that was written out ("giấy" of GPXD) is not there.
      if place < words.count, words[place].text.isEmpty, !words[place].isMark { continue }
      for row in trie.rows(at: node) {
        let number = Int(row)
        if let conditions = conditions[number], !holds(conditions, words, numbers, index, place, previous) { continue }
        if isInLonger(node, number, words, index, place) { continue }
        if let best, best.length == place - index, conditions[number] == nil, conditions[best.row] != nil { continue }
        best = Match(row: number, length: place - index)
      }
    }
    return best
  }

  /// True when the phrase is part of a longer one in which the row does not hold.
  private func isInLonger(_ node: UInt32, _ row: Int, _ words: [Word], _ start: Int, _ end: Int) -> Bool {
    guard let around = surroundings[node] else { return false }
    return around.contains { $0.row == row && stand($0.before, words, endingAt: start) && stand($0.after, words, startingAt: end) }
  }

  private func stand(_ keys: [String], _ words: [Word], endingAt end: Int) -> Bool {
    var place = end
    for key in keys.reversed() {
      if place > 0, words[place - 1].isMark, isStepOver(words, place - 1) { place -= 1 }
      // The words of a short form that was written out make no phrase with those behind it: "DVC nhận" is not "công nhận".
      guard place > 0, words[place - 1].key == key, !words[place - 1].text.isEmpty else { return false }
      place -= 1
    }
    return true
  }

  private func stand(_ keys: [String], _ words: [Word], startingAt start: Int) -> Bool {
    var place = start
    for key in keys {
      if place < words.count, words[place].isMark, isStepOver(words, place) { place += 1 }
      guard place < words.count, words[place].key == key else { return false }
      place += 1
    }
    return true
  }

  private func isStepOver(_ words: [Word], _ place: Int) -> Bool {
    guard place + 1 < words.count, !words[place + 1].isMark else { return false }
    switch words[place].key {
    case ",", "-", "/", "&": return true
    // A new sentence, or a new line with an answer of its own.
    case ".", "\n": return !words[place + 1].isCapitalised
    default: return false
    }
  }

  private func holds(_ conditions: Conditions, _ words: [Word], _ numbers: [Number], _ start: Int, _ end: Int, _ previous: Role?) -> Bool {
    let isBefore =
      conditions.before.isEmpty
      || conditions.before.contains { neighbour in
        switch neighbour {
        case .role(let role): previous == role
        case .words(let keys): start >= keys.count && zip(words[(start - keys.count)..<start], keys).allSatisfy { $0.key == $1 }
        }
      }
    guard isBefore else { return false }
    return conditions.after.isEmpty
      || conditions.after.contains { neighbour in
        switch neighbour {
        case .role(let role): unconditional(words, numbers, at: end) == role
        case .words(let keys): end + keys.count <= words.count && zip(words[end..<(end + keys.count)], keys).allSatisfy { $0.key == $1 }
        }
      }
  }

  /// The role of the longest phrase at a place, conditions left out.
  private func unconditional(_ words: [Word], _ numbers: [Number], at index: Int) -> Role? {
    var node: UInt32 = 0
    var place = index
    var best: Role?
    while place < words.count, let next = trie.step(node, numbers[place].exact) {
      node = next
      place += 1
      if let row = trie.rows(at: node).first(where: { conditions[Int($0)] == nil }) { best = rows[Int(row)].role }
    }
    return best
  }

  /// The question of the form that a label names; nil when the words are no label, or say more than one.
  public func label(_ words: some Sequence<Word>) -> (row: Int, topic: String)? {
    var node: UInt32 = 0
    for word in words where !word.isMark {
      guard let next = labels.step(node, labels.number(word.key)) else { return nil }
      node = next
    }
    return labels.rows(at: node).first.map { (Int($0), rows[Int($0)].value) }
  }

  // MARK: Short forms

  /// The words with short forms written out: the first word of an expansion keeps the text, the others have none.
  public func expanded(_ words: [Word]) -> [Word] {
    var out: [Word] = []
    out.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let pair = cutShort(words, at: index) {
        out += pair
        index += 3
        continue
      }
      guard let (row, length) = short(words, at: index), let expansion = expansions[row] else {
        out.append(words[index])
        index += 1
        continue
      }
      let text = words[index..<(index + length)].map(\.text).joined(separator: " ")
      for (offset, word) in expansion.enumerated() {
        out.append(
          Word(text: offset == 0 ? text : "", key: word.key, isGlued: offset > 0 || words[index].isGlued, isMark: word.isMark))
      }
      index += length
    }
    return out
  }

  /// "K.nối" as the two words it stands for.
  private func cutShort(_ words: [Word], at index: Int) -> [Word]? {
    guard index + 2 < words.count, !words[index].isMark, [".", "/"].contains(words[index + 1].key), words[index + 1].isGlued,
      words[index + 2].isGlued, !words[index + 2].isMark, let first = initials.first(words[index], before: words[index + 2])
    else { return nil }
    let text = words[index].text + words[index + 1].text + words[index + 2].text
    return [
      Word(text: text, key: first, isGlued: words[index].isGlued, isMark: false),
      Word(text: "", key: words[index + 2].key, isGlued: true, isMark: false),
    ]
  }

  /// "02/2017/TT-VPCP": letters of a paper's number.
  private func isPartOfNumber(_ words: [Word], _ index: Int) -> Bool {
    guard index > 0, words[index].isGlued, words[index - 1].isMark, words[index - 1].isGlued else { return false }
    return ["/", "-"].contains(words[index - 1].key)
  }

  private func short(_ words: [Word], at index: Int) -> (row: Int, length: Int)? {
    guard !words[index].isMark, !isPartOfNumber(words, index) else { return nil }
    var node: UInt32 = 0
    var place = index
    var best: (Int, Int)?
    while place < words.count, !words[place].isMark, let next = shorts.step(node, shorts.number(words[place].key)) {
      node = next
      place += 1
      for row in shorts.rows(at: node) {
        if let conditions = conditions[Int(row)], !holds(conditions, words, numbers(words), index, place, nil) { continue }
        if isInLonger(node | Self.shortNodes, Int(row), words, index, place) { continue }
        best = (Int(row), place - index)
      }
    }
    return best
  }
}
