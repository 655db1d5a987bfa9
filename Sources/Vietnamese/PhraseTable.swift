/// A dictionary of phrases, looked up at a place in a text: the longest phrase that stands there wins.
public struct PhraseTable<Value: Sendable>: Sendable {
  private var byFirst: [String: [(keys: [String], value: Value)]] = [:]
  public private(set) var count = 0

  public init() {}

  /// Adds a phrase written in plain Vietnamese. Marks inside it are ignored.
  public mutating func insert(_ phrase: String, _ value: Value) {
    insert(keys: Words.keys(phrase), value)
  }

  public mutating func insert(keys: [String], _ value: Value) {
    guard let first = keys.first else { return }
    var list = byFirst[first] ?? []
    let place = list.firstIndex { $0.keys.count < keys.count } ?? list.count
    list.insert((keys, value), at: place)
    byFirst[first] = list
    count += 1
  }

  /// The longest phrase that starts at `index`, and how many words it takes. A single comma, hyphen or slash between two words of
  /// a phrase is stepped over ("tích hợp, chia sẻ dữ liệu").
  /// - Parameter isAllowed: asked with the number of words; what it refuses gives way to a shorter phrase.
  /// - Complexity: O(phrases with that first word × their length).
  public func match(_ words: [Word], at index: Int, where isAllowed: (Int) -> Bool = { _ in true }) -> (value: Value, length: Int)? {
    guard index < words.count, !words[index].isMark, let list = byFirst[words[index].key] else { return nil }
    for entry in list {
      if let length = Self.length(of: entry.keys, in: words, at: index), isAllowed(length) { return (entry.value, length) }
    }
    return nil
  }

  /// True when some phrase starts with the words.
  func begins(with words: [Word]) -> Bool {
    guard let first = words.first, let list = byFirst[first.key] else { return false }
    return list.contains { $0.keys.starts(with: words.map(\.key)) }
  }

  private static func length(of keys: [String], in words: [Word], at start: Int) -> Int? {
    var place = start
    for (number, key) in keys.enumerated() {
      if number > 0, place < words.count, words[place].isMark, [",", "-", "/", "\n", "&", "."].contains(words[place].key) { place += 1 }
      guard place < words.count, words[place].key == key else { return nil }
      place += 1
    }
    return place - start
  }
}
