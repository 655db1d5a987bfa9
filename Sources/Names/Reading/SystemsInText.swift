internal import InteropGraph
internal import Vietnamese

extension NameReader {
  /// True when a sentence names a system of a known kind, a system of the catalogue or a bus.
  public func speaksOfSystem(_ text: String) -> Bool {
    let words = lexicon.words(text)
    return words.indices.contains { index in
      KindWords.table.match(words, at: index) != nil || KindWords.database.match(words, at: index) != nil
        || buses.table.match(words, at: index) != nil
    }
  }
}
