internal import Vietnamese

/// All phrases as one tree of words; each word is a small number.
struct PhraseTrie: Sendable {
  private var wordNumbers: [String: UInt32] = [:]
  /// (node, word) to node.
  private var next: [UInt64: UInt32] = [:]
  /// Rows whose phrase ends at a node.
  private var ends: [[Int32]] = [[]]

  /// How many nodes there are.
  var count: Int { ends.count }

  mutating func insert(_ keys: [String], row: Int) {
    var node: UInt32 = 0
    for key in keys {
      let number = wordNumbers[key] ?? UInt32(wordNumbers.count)
      wordNumbers[key] = number
      let edge = UInt64(node) << 32 | UInt64(number)
      if let known = next[edge] {
        node = known
      } else {
        ends.append([])
        next[edge] = UInt32(ends.count - 1)
        node = UInt32(ends.count - 1)
      }
    }
    ends[Int(node)].append(Int32(row))
  }

  func number(_ key: String) -> UInt32 { wordNumbers[key] ?? .max }

  /// Known words by their letters without accents.
  func numbersByFold() -> [String: [UInt32]] {
    var out: [String: [UInt32]] = [:]
    for (key, number) in wordNumbers.sorted(by: { $0.value < $1.value }) { out[Syllables.folded(key: key), default: []].append(number) }
    return out
  }

  func rows(at node: UInt32) -> [Int32] { ends[Int(node)] }

  func node(_ keys: [String]) -> UInt32? {
    var node: UInt32 = 0
    for key in keys {
      guard let next = step(node, number(key)) else { return nil }
      node = next
    }
    return node
  }

  func step(_ node: UInt32, _ word: UInt32) -> UInt32? {
    word == .max ? nil : next[UInt64(node) << 32 | UInt64(word)]
  }
}
