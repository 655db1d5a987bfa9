/// Mends scanning and typing mistakes inside well-known phrases: "Phần niềm", "một của điện từ", "kết nối trục tiếp".
///
/// Only whole phrases of the field are mended, and only when most of the phrase is right, because a single accent decides
/// between trục (bus) and trực (direct), chưa and chứa. A phrase whose accents were all lost is mended too.
public struct SpellingRepair: Sendable {
  private struct Entry: Sendable {
    var folds: [String]
    var keys: [String]
    var texts: [String]
    /// In text that has accents, which of the words may be mended; nil for any.
    var mendable: [Bool]?
  }

  private var byFirst: [String: [Entry]] = [:]
  private var known: PhraseTable<Bool> = PhraseTable()
  private var singles: [String: String] = [:]

  /// - Parameters:
  ///   - phrases: right phrases of two words and more.
  ///   - unaccentedOnly: right phrases that mend text without any accent, and of other text only words of `common`.
  ///   - common: words that tell nothing apart, so that a wrong accent in them can be mended inside a long phrase.
  ///   - singles: single words that mean one thing in text without any accent: "chua" to "chưa".
  ///   - mistakes: wrong phrase to right phrase, for mistakes that change letters and not only accents.
  public init(
    phrases: [String], mistakes: [(wrong: String, right: String)] = [], unaccentedOnly: [String] = [], common: String = "",
    singles: [(wrong: String, right: String)] = []
  ) {
    for (wrong, right) in singles { self.singles[wrong] = Syllables.key(right) }
    var folds: [[String]: Int] = [:]
    for phrase in phrases { folds[Words.split(phrase).filter { !$0.isMark }.map(Self.fold), default: 0] += 1 }
    for phrase in phrases {
      known.insert(phrase, true)
      let words = Words.split(phrase).filter { !$0.isMark }
      let fold = words.map(Self.fold)
      guard words.count >= 2, folds[fold] == 1 else { continue }
      add(fold: fold, right: words)
    }
    addUnaccented(unaccentedOnly, common: Set(Words.keys(common)))
    for (wrong, right) in mistakes {
      add(fold: Words.split(wrong).filter { !$0.isMark }.map(Self.fold), right: Words.split(right).filter { !$0.isMark })
    }
  }

  private static let exactWords = 2

  /// The letters of a word without accents; of its key, because a short form was written out.
  private static func fold(_ word: Word) -> String { Syllables.folded(key: word.key) }

  /// Phrases that share their letters with another one are left out: nobody can tell which was meant.
  private mutating func addUnaccented(_ phrases: [String], common: Set<String>) {
    var readings: [[String]: Set<[String]>] = [:]
    var wordsOf: [[String]: [Word]] = [:]
    for phrase in phrases {
      let words = Words.split(phrase).filter { !$0.isMark }
      guard words.count >= 2 else { continue }
      let fold = words.map(Self.fold)
      readings[fold, default: []].insert(words.map(\.key))
      wordsOf[fold] = words
    }
    for (fold, words) in wordsOf.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where readings[fold]?.count == 1 {
      // What is mended must leave enough that stands exactly as it should.
      let isTold = words.count { !common.contains($0.key) } >= Self.exactWords
      add(fold: fold, right: words, mendable: words.map { isTold && common.contains($0.key) })
    }
  }

  private mutating func add(fold: [String], right: [Word], mendable: [Bool]? = nil) {
    guard fold.count == right.count, let first = fold.first else { return }
    var list = byFirst[first] ?? []
    let place = list.firstIndex { $0.folds.count < fold.count } ?? list.count
    list.insert(Entry(folds: fold, keys: right.map(\.key), texts: right.map(\.text), mendable: mendable), at: place)
    byFirst[first] = list
  }

  /// The words with syllables put together that a stray space broke: "đi ện tử", "Tam Đ ảo".
  public func joined(_ written: [Word]) -> [Word] {
    let words = spaced(typed(written))
    guard words.indices.contains(where: { isFragment(words, $0) }) else { return words }
    var out: [Word] = []
    for (index, word) in words.enumerated() {
      guard isFragment(words, index), let last = out.last, let whole = Words.split(last.text + word.text).first else {
        out.append(word)
        continue
      }
      let candidate = Word(text: whole.text, key: whole.key, isGlued: last.isGlued)
      if !Syllables.hasVowel(last.text) || makesPhrase(out.dropLast() + [candidate] + words[(index + 1)...], at: out.count - 1) {
        out[out.count - 1] = candidate
      } else {
        out.append(word)
      }
    }
    return out
  }

  /// Words left as they were typed, where two or more of them show that the keyboard's helper was off.
  private func typed(_ words: [Word]) -> [Word] {
    let decoded = words.map { word in word.isMark || Syllables.isSyllable(word.text) ? nil : Telex.decoded(word.text) }
    guard decoded.count(where: { $0 != nil }) >= 2 else { return words }
    return zip(words, decoded).map { word, text in
      guard let text else { return word }
      return Word(text: text, key: Syllables.key(text), isGlued: word.isGlued)
    }
  }

  /// "mộtcửa điệntử": a word that is no syllable and is two of a known phrase.
  private func spaced(_ words: [Word]) -> [Word] {
    words.flatMap { word -> [Word] in
      guard !word.isMark, (4...12).contains(word.text.count), Syllables.hasVietnameseMark(word.text), !Syllables.isSyllable(word.text)
      else {
        return [word]
      }
      for cut in 1..<word.text.count {
        let pieces = [word.text.prefix(cut), word.text.dropFirst(cut)].map(String.init)
        guard pieces.allSatisfy(Syllables.isSyllable) else { continue }
        let split = pieces.flatMap { Words.split($0) }
        if split.count == 2, known.match(split, at: 0)?.length == 2 || known.begins(with: split) { return split }
      }
      return [word]
    }
  }

  /// A piece that begins with a vowel in a small letter, behind a piece that it makes one syllable with.
  private func isFragment(_ words: [Word], _ index: Int) -> Bool {
    guard index > 0, !words[index].isMark, !words[index - 1].isMark, !words[index].isGlued, !words[index].isCapitalised,
      let first = words[index].text.unicodeScalars.first, Syllables.isVowel(first), Syllables.hasVietnameseMark(words[index].text)
    else { return false }
    return Syllables.isSyllable(words[index - 1].text + words[index].text)
  }

  private func makesPhrase(_ words: some Sequence<Word>, at index: Int) -> Bool {
    let all = Array(words)
    return (max(0, index - 3)...index).contains { start in
      known.match(all, at: start).map { $0.length > 1 && start + $0.length > index } ?? false
    }
  }

  /// The words with mended keys; the text stays as written.
  public func mend(_ words: [Word]) -> [Word] {
    var out = words
    var index = 0
    while index < out.count {
      let right = out[index].isMark ? 0 : known.match(out, at: index)?.length ?? 0
      if !out[index].isMark, let entry = repair(out, at: index), entry.keys.count > right || right <= 1 {
        for (offset, key) in entry.keys.enumerated() { out[index + offset].key = key }
        index += entry.keys.count
      } else {
        index += max(right, 1)
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

  /// "đinệ" for "điện": no syllable, and the right letters in a wrong order.
  private static func isScrambled(_ word: Word, _ fold: String) -> Bool {
    word.text.count >= 3 && word.text.utf8.count <= 16 && !Syllables.isSyllable(word.text) && Self.fold(word).sorted() == fold.sorted()
  }

  private func repair(_ words: [Word], at index: Int) -> Entry? {
    guard let list = byFirst[Self.fold(words[index])] else { return nil }
    return list.first { entry in
      guard index + entry.folds.count <= words.count else { return false }
      let slice = words[index..<(index + entry.folds.count)]
      guard slice.allSatisfy({ !$0.isMark }) else { return false }
      guard zip(slice, entry.folds).allSatisfy({ Self.fold($0) == $1 || Self.isScrambled($0, $1) }) else { return false }
      let wrong = zip(slice, entry.keys).filter { $0.key != $1 }.count
      // Of a short form that was written out the key has the accents: "nội dung TTHC".
      let unaccented = slice.allSatisfy { !Syllables.hasVietnameseMark($0.text) && Syllables.folded(key: $0.key) == $0.key }
      if let mendable = entry.mendable, !unaccented {
        guard zip(zip(slice, entry.keys), mendable).allSatisfy({ $0.0.key == $0.1 || $1 }) else { return false }
      }
      return unaccented || wrong <= (entry.keys.count >= 4 ? 2 : 1)
    }
  }
}
