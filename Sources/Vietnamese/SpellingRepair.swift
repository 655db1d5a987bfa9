/// Mends scanning and typing mistakes inside well-known phrases: "Phần niềm", "một của điện từ", "kết nối trục tiếp".
///
/// Only whole phrases of the field are mended, and only when most of the phrase is right, because a single accent decides
/// between trục (bus) and trực (direct), chưa and chứa. A phrase whose accents were all lost is mended too.
public struct SpellingRepair: Sendable {
  private struct Entry: Sendable {
    var folds: [String]
    var keys: [String]
    var texts: [String]
  }

  private var byFirst: [String: [Entry]] = [:]
  private var known: PhraseTable<Bool> = PhraseTable()

  /// - Parameters:
  ///   - phrases: right phrases of two words and more.
  ///   - mistakes: wrong phrase to right phrase, for mistakes that change letters and not only accents.
  public init(phrases: [String], mistakes: [(wrong: String, right: String)] = []) {
    var folds: [[String]: Int] = [:]
    for phrase in phrases { folds[Words.split(phrase).filter { !$0.isMark }.map { Syllables.folded($0.text) }, default: 0] += 1 }
    for phrase in phrases {
      known.insert(phrase, true)
      let words = Words.split(phrase).filter { !$0.isMark }
      let fold = words.map { Syllables.folded($0.text) }
      guard words.count >= 2, folds[fold] == 1 else { continue }
      add(fold: fold, right: words)
    }
    for (wrong, right) in mistakes {
      add(fold: Words.split(wrong).filter { !$0.isMark }.map { Syllables.folded($0.text) }, right: Words.split(right).filter { !$0.isMark })
    }
  }

  private mutating func add(fold: [String], right: [Word]) {
    guard fold.count == right.count, let first = fold.first else { return }
    var list = byFirst[first] ?? []
    let place = list.firstIndex { $0.folds.count < fold.count } ?? list.count
    list.insert(Entry(folds: fold, keys: right.map(\.key), texts: right.map(\.text)), at: place)
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
    return out
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
      return unaccented || wrong <= (entry.keys.count >= 4 ? 2 : 1)
    }
  }
}
