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
    words.indices.lazy.filter { !except[$0] }.compactMap { found(words, at: $0) }.first
  }

  /// The domain when all that is said is of one.
  func only(of words: [Word]) -> String? {
    let all = Set(words.indices.compactMap { found(words, at: $0) })
    return all.count == 1 ? all.first : nil
  }

  private func found(_ words: [Word], at index: Int) -> String? {
    guard let match = table.match(words, at: index) else { return nil }
    let keys = words.keys
    let isExcluded = (exclusions[match.value] ?? []).contains { phrase in
      keys.indices.contains { keys[$0...].starts(with: phrase) }
    }
    return isExcluded ? nil : match.value
  }
}
