public import InteropGraph
internal import Vietnamese

/// Finds what a person means by a name: the id, the name or an alias as written, letter case aside; else what contains it.
public struct Lookup: Sendable {
  public enum Answer: Sendable, Equatable {
    case found(String)
    /// Several or none: what comes nearest, best first.
    case near([String])
  }

  private let graph: InteropGraph

  public init(_ graph: InteropGraph) { self.graph = graph }

  public func system(_ name: String) -> Answer {
    answer(name, graph.systems.map { ($0.id, [$0.name] + $0.aliases, graph.agency($0.agency ?? "")?.name ?? "") })
  }

  /// Agencies are known with and without "Ủy ban nhân dân" and "tỉnh".
  public func agency(_ name: String) -> Answer {
    answer(
      name,
      graph.agencies.map { agency in
        let prefixes = ["Ủy ban nhân dân ", "tỉnh ", "thành phố "]
        var names = [agency.name]
        for prefix in prefixes { if let last = names.last, last.hasPrefix(prefix) { names.append(String(last.dropFirst(prefix.count))) } }
        return (agency.id, names, "")
      })
  }

  private static let nearest = 8

  private func answer(_ wanted: String, _ entries: [(id: String, names: [String], owner: String)]) -> Answer {
    let key = Self.key(wanted)
    guard !key.isEmpty else { return .near([]) }
    if entries.contains(where: { $0.id == wanted }) { return .found(wanted) }
    let exact = entries.filter { entry in
      // As results print it: with the agency in parentheses, in short.
      let owner = Self.key(entry.owner).split(separator: " ").drop { Self.council.contains(String($0)) }.joined(separator: " ")
      return entry.names.contains { Self.key($0) == key || (!owner.isEmpty && Self.key($0) + " " + owner == key) }
    }
    if exact.count == 1 { return .found(exact[0].id) }
    if exact.count > 1 { return .near(exact.prefix(Self.nearest).map(\.id)) }
    let containing = entries.filter { entry in
      (entry.names + [entry.id]).contains { (Self.key($0) + " " + Self.key(entry.owner)).contains(key) }
    }
    if containing.count == 1 { return .found(containing[0].id) }
    if containing.count > 1 { return .near(containing.prefix(Self.nearest).map(\.id)) }
    return .near(alike(key, entries))
  }

  /// Entries that share most words with the name, accents aside: what is typed without them is offered, never taken.
  private func alike(_ key: String, _ entries: [(id: String, names: [String], owner: String)]) -> [String] {
    let words = Set(key.split(separator: " ").map { Syllables.folded(String($0)) })
    let scored = entries.compactMap { entry -> (score: Int, id: String)? in
      let own = Set((entry.names + [entry.owner]).flatMap { Self.key($0).split(separator: " ").map { Syllables.folded(String($0)) } })
      let shared = words.count { own.contains($0) }
      return shared > 0 ? (shared, entry.id) : nil
    }
    return scored.sorted { (-$0.score, $0.id) < (-$1.score, $1.id) }.prefix(Self.nearest).map(\.id)
  }

  private static let council = Set(Words.keys("ủy ban nhân dân"))

  /// Letter case, spaces, quotes, parentheses and the place of the tone (hoà, hòa) aside.
  private static func key(_ text: String) -> String {
    let words = text.composed().lowercased().split { " “”\"()".contains($0) || $0.isNewline }
    return words.map { Syllables.isSyllable(String($0)) ? Syllables.key(String($0)) : String($0) }.joined(separator: " ")
  }
}
