public import Catalogue
public import InteropGraph
internal import Vietnamese

/// Finds what a person means by a name: the id, the name or an alias as written, letter case aside; else the one system whose name says the
/// same ("MCĐT tỉnh An Bình"); else the one that contains it. What is like it is offered, never taken.
public struct Lookup: Sendable {
  public enum Answer: Sendable, Equatable {
    case found(String)
    /// Several or none: what comes nearest, best first.
    case near([String])
  }

  private let graph: InteropGraph
  private let names: NameReader

  /// - Parameter catalogue: short forms and agencies that names are written with.
  public init(_ graph: InteropGraph, catalogue: Catalogue) {
    self.graph = graph
    var directory = AgencyDirectory(catalogue: catalogue)
    for agency in graph.agencies { directory.add(name: agency.name, kind: agency.kind) }
    names = NameReader(catalogue: catalogue, lexicon: Lexicon(catalogue: catalogue), agencies: directory)
  }

  public func system(_ name: String) -> Answer {
    let entries = graph.systems.map { ($0.id, [$0.name] + $0.aliases, graph.agency($0.agency ?? "")?.name ?? "") }
    let answer = answer(name, entries)
    if case .found = answer { return answer }
    let same = sayingTheSame(name)
    if same.count == 1 { return .found(same[0]) }
    if same.count > 1 { return .near(Array(same.prefix(Self.nearest))) }
    return answer
  }

  /// Systems with a name whose parts are those of the name given: kind, agency, unit, product, further words.
  private func sayingTheSame(_ name: String) -> [String] {
    let wanted = names.read(name)
    guard wanted.kind != nil || wanted.unit != nil || !wanted.products.isEmpty || !wanted.core.isEmpty else { return [] }
    return graph.systems.filter { system in
      ([system.name] + system.aliases).contains { says(names.read($0), of: system.agency, theSameAs: wanted) }
    }.map(\.id)
  }

  private func says(_ name: NameReading, of agency: String?, theSameAs wanted: NameReading) -> Bool {
    guard name.kind == wanted.kind, name.unit?.identity == wanted.unit?.identity, Set(name.core) == Set(wanted.core),
      Set(name.products) == Set(wanted.products), name.version == wanted.version, name.isDatabase == wanted.isDatabase
    else { return false }
    // A name without an agency may be anybody's.
    guard case .agency(let owner) = wanted.owner else { return true }
    return owner == agency || name.owner == wanted.owner
  }

  /// Agencies are known with and without "Ủy ban nhân dân" and "tỉnh", by their short forms, and by the names that they had before a merger.
  public func agency(_ name: String) -> Answer {
    let words = names.lexicon.words(name)
    if let match = names.agencies.match(words, at: 0), match.length == words.count, graph.agency(match.agency) != nil {
      return .found(match.agency)
    }
    let former = Set(
      graph.systems.filter { $0.formerAgency.map { Self.shortKey($0) == Self.shortKey(name) } ?? false }.compactMap(\.agency))
    if former.count == 1, let only = former.first { return .found(only) }
    return answer(
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

  /// Entries whose names share most words with the name, short forms written out and accents aside; of those the ones with fewest other words.
  private func alike(_ key: String, _ entries: [(id: String, names: [String], owner: String)]) -> [String] {
    let wanted = folded(key)
    let scored = entries.compactMap { entry -> (shared: Int, other: Int, id: String)? in
      let owner = folded(entry.owner)
      return entry.names.map { name -> (shared: Int, other: Int, id: String) in
        let own = folded(name)
        return (wanted.intersection(own.union(owner)).count, own.subtracting(wanted).count, entry.id)
      }.max { ($0.shared, -$0.other) < ($1.shared, -$1.other) }.flatMap { $0.shared > 0 ? $0 : nil }
    }
    return scored.sorted { (-$0.shared, $0.other, $0.id) < (-$1.shared, $1.other, $1.id) }.prefix(Self.nearest).map(\.id)
  }

  private func folded(_ text: String) -> Set<String> {
    Set(names.lexicon.words(text).filter { !$0.isMark }.map { Syllables.folded(key: $0.key) })
  }

  private static func shortKey(_ agency: String) -> String { key(AgencyDirectory.placeName(agency)) }

  private static let council = Set(Words.keys("ủy ban nhân dân"))

  /// Letter case, spaces, quotes, parentheses and the place of the tone (hoà, hòa) aside.
  private static func key(_ text: String) -> String {
    let words = text.composed().lowercased().split { " “”\"()".contains($0) || $0.isNewline }
    return words.map { Syllables.isSyllable(String($0)) ? Syllables.key(String($0)) : String($0) }.joined(separator: " ")
  }
}
