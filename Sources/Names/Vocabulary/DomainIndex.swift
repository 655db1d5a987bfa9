internal import Catalogue
internal import Vietnamese

/// The domains of work by the words that show them.
struct DomainIndex: Sendable {
  private var table = PhraseTable<String>()
  private var exclusions: [String: [[String]]] = [:]

  init(catalogue: Catalogue, lexicon: Lexicon) {
    for domain in catalogue.domains {
      for word in domain.words { table.insert(keys: lexicon.words(word).keys, domain.id) }
      exclusions[domain.id] = (domain.not ?? []).map { Words.keys($0) }
    }
  }

  /// - Parameter except: words that tell no domain.
  func domain(of words: [Word], except: [Bool]) -> String? {
    let keys = words.keys
    for index in words.indices {
      guard !except[index], let match = table.match(words, at: index) else { continue }
      let excluded = (exclusions[match.value] ?? []).contains { phrase in
        keys.indices.contains { $0 + phrase.count <= keys.count && Array(keys[$0..<($0 + phrase.count)]) == phrase }
      }
      if !excluded { return match.value }
    }
    return nil
  }
}
