/// Mends scanning and typing mistakes inside well-known phrases: "Phần niềm", "một của điện từ", "kết nối trục tiếp".
///
/// Only whole phrases of the field are mended, and only when most of the phrase is right, because a single accent decides
/// between trục (bus) and trực (direct), chưa and chứa. A phrase whose accents were all lost is mended too.
public struct SpellingRepair: Sendable {
  private struct Entry: Sendable {
    var folds: [String]
    var keys: [String]
    var texts: [String]
    /// Mends only text that lost all its accents.
    var needsUnaccented = false
  }

  private var byFirst: [String: [Entry]] = [:]
  private var known: PhraseTable<Bool> = PhraseTable()
  private var singles: [String: String] = [:]

  /// - Parameters:
  ///   - phrases: right phrases of two words and more.
  ///   - unaccentedOnly: right phrases that mend only text without any accent.
  ///   - singles: single words that mean one thing in text without any accent: "chua" to "chưa".
  ///   - mistakes: wrong phrase to right phrase, for mistakes that change letters and not only accents.
  public init(
    phrases: [String], mistakes: [(wrong: String, right: String)] = [], unaccentedOnly: [String] = [],
    singles: [(wrong: String, right: String)] = []
  ) {
    for (wrong, right) in singles { self.singles[wrong] = Syllables.key(right) }
    var folds: [[String]: Int] = [:]
    for phrase in phrases { folds[Words.split(phrase).filter { !$0.isMark }.map { Syllables.folded($0.text) }, default: 0] += 1 }
    for phrase in phrases {
      known.insert(phrase, true)
      let words = Words.split(phrase).filter { !$0.isMark }
      let fold = words.map { Syllables.folded($0.text) }
      guard words.count >= 2, folds[fold] == 1 else { continue }
      add(fold: fold, right: words)
    }
    addUnaccented(unaccentedOnly)
    for (wrong, right) in mistakes {
      add(fold: Words.split(wrong).filter { !$0.isMark }.map { Syllables.folded($0.text) }, right: Words.split(right).filter { !$0.isMark })
    }
  }

  /// Phrases that share their letters with another one are left out: nobody can tell which was meant.
  private mutating func addUnaccented(_ phrases: [String]) {
    var readings: [[String]: Set<[String]>] = [:]
    var wordsOf: [[String]: [Word]] = [:]
    for phrase in phrases {
      let words = Words.split(phrase).filter { !$0.isMark }
      guard words.count >= 2 else { continue }
      let fold = words.map { Syllables.folded($0.text) }
      readings[fold, default: []].insert(words.map(\.key))
      wordsOf[fold] = words
    }
    for (fold, words) in wordsOf.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where readings[fold]?.count == 1 {
      add(fold: fold, right: words, needsUnaccented: true)
    }
  }

  private mutating func add(fold: [String], right: [Word], needsUnaccented: Bool = false) {
    guard fold.count == right.count, let first = fold.first else { return }
    var list = byFirst[first] ?? []
    let place = list.firstIndex { $0.folds.count < fold.count } ?? list.count
    list.insert(Entry(folds: fold, keys: right.map(\.key), texts: right.map(\.text), needsUnaccented: needsUnaccented), at: place)
    byFirst[first] = list
  }

  /// The words with mended keys; the text stays as written.
  public func mend(_ words: [Word]) -> [Word] {
    var out = words
    var index = 0
    while index < out.count {
      if out[index].isMark {
        index += 1
      } else if let known = known.match(out, at: index), known.length > 1 {
        index += known.length
      } else if let entry = repair(out, at: index) {
        for (offset, key) in entry.keys.enumerated() { out[index + offset].key = key }
        index += entry.keys.count
      } else {
        index += 1
      }
    }
    return restoreSingles(out)
  }

  /// Single words, when the whole text has no accent and some phrase of it was recognised.
  private func restoreSingles(_ words: [Word]) -> [Word] {
    guard !singles.isEmpty, !words.contains(where: { Syllables.hasVietnameseMark($0.text) }) else { return words }
    let plain = words.filter { !$0.isMark }
    guard plain.contains(where: { $0.key != $0.text.lowercased() && $0.key.contains("'") }) || plain.allSatisfy({ singles[$0.key] != nil })
    else { return words }
    return words.map { word in
      guard !word.isMark, let right = singles[word.key] else { return word }
      var copy = word
      copy.key = right
      return copy
    }
  }

  private func repair(_ words: [Word], at index: Int) -> Entry? {
    guard let list = byFirst[Syllables.folded(words[index].text)] else { return nil }
    return list.first { entry in
      guard index + entry.folds.count <= words.count else { return false }
      let slice = words[index..<(index + entry.folds.count)]
      guard slice.allSatisfy({ !$0.isMark }) else { return false }
      guard zip(slice, entry.folds).allSatisfy({ Syllables.folded($0.text) == $1 }) else { return false }
      let wrong = zip(slice, entry.keys).filter { $0.key != $1 }.count
      let unaccented = slice.allSatisfy { !Syllables.hasVietnameseMark($0.text) }
      if entry.needsUnaccented { return unaccented }
      return unaccented || wrong <= (entry.keys.count >= 4 ? 2 : 1)
    }
  }
}
