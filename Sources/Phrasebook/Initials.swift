internal import Vietnamese

/// "K.nối", "t/tin", "c.chỉ": a first syllable cut to its letter. The second one tells which phrase of two words is meant, if only one fits.
struct Initials: Sendable {
  private var firsts: [String: Set<String>] = [:]

  /// - Parameter keys: a phrase; only those of two words are kept.
  mutating func insert(_ keys: [String]) {
    guard keys.count == 2, keys[0].count > 1, let letter = keys[0].first else { return }
    firsts[Self.place(letter, keys[1]), default: []].insert(keys[0])
  }

  /// The first syllable that a letter stands for; nil where none or several fit.
  func first(_ letter: Word, before second: Word) -> String? {
    guard letter.key.count == 1, let initial = letter.key.first, let fitting = firsts[Self.place(initial, second.key)], fitting.count == 1
    else { return nil }
    return fitting.first
  }

  private static func place(_ letter: Character, _ second: String) -> String { "\(letter) \(second)" }
}
