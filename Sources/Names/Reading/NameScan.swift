internal import Vietnamese

/// A name being taken apart: its words, which of them are spoken for, and what was found so far.
struct NameScan {
  let words: [Word]
  private(set) var isTaken: [Bool]
  /// Words that tell a system apart though they tell nothing elsewhere: the "thông tin điện tử" of a web site.
  var telling: Set<Int> = []
  var reading: NameReading

  init(words: [Word], reading: NameReading) {
    self.words = words
    self.reading = reading
    isTaken = [Bool](repeating: false, count: words.count)
  }

  mutating func take(_ start: Int, _ length: Int) {
    for index in max(start, 0)..<min(start + length, words.count) { isTaken[index] = true }
  }

  func isAnyTaken(_ start: Int, _ length: Int) -> Bool { isTaken[start..<min(start + length, words.count)].contains(true) }

  /// The words that nothing has spoken for yet.
  var rest: [Word] { zip(words, isTaken).filter { !$1 }.map(\.0) }
}

extension [Word] {
  /// Comparison keys, marks left out.
  var keys: [String] { filter { !$0.isMark }.map(\.key) }

  func withoutParentheses() -> [Word] {
    var depth = 0
    var out: [Word] = []
    for word in self {
      if word.isMark, word.key == "(" || word.key == "[" { depth += 1 }
      if depth == 0 { out.append(word) }
      if word.isMark, word.key == ")" || word.key == "]" { depth = Swift.max(0, depth - 1) }
    }
    return out
  }

  func parenthesised() -> [[Word]] {
    var out: [[Word]] = []
    var current: [Word]?
    for word in self {
      if word.isMark, word.key == "(" {
        current = []
      } else if word.isMark, word.key == ")" {
        if let done = current, !done.isEmpty { out.append(done) }
        current = nil
      } else {
        current?.append(word)
      }
    }
    if let rest = current, !rest.isEmpty { out.append(rest) }
    return out
  }

  /// How many words a phrase takes at a place; a comma or hyphen inside it is stepped over.
  func length(of keys: [String], at start: Int) -> Int? {
    var place = start
    for (number, key) in keys.enumerated() {
      if number > 0, place < count, self[place].isMark, self[place].key == "," || self[place].key == "-" { place += 1 }
      guard place < count, self[place].key == key else { return nil }
      place += 1
    }
    return place - start
  }
}
