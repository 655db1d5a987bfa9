internal import Catalogue
internal import InteropGraph

/// Products as people write them: systems carry them in letters and digits only.
enum ProductLabels {
  /// The catalogue's spelling, else that of a system's name, else the key itself.
  static func label(_ key: String, in systems: [System], _ catalogue: Catalogue) -> String {
    if let known = catalogue.products.first(where: { fold($0.name) == key }) { return known.name }
    for system in systems {
      let words = system.name.split { $0.isWhitespace || "()[],;".contains($0) }
      for start in words.indices {
        for end in start..<min(start + mostWords, words.count) where fold(words[start...end].joined()) == key {
          return words[start...end].joined(separator: " ")
        }
      }
    }
    return key
  }

  private static let mostWords = 3

  private static func fold(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
