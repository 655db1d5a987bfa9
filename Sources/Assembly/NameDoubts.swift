internal import Identity
public import InteropGraph

/// The names of an analysis that a person may see differently, and the graphs that would come of it.
public struct NameDoubts: Sendable {
  public let questions: [NameQuestion]
  /// For each question the indices of its mentions.
  private let members: [[Int]]
  private let outcome: Resolver.Outcome
  private let build: @Sendable (Resolver.Outcome) -> InteropGraph

  /// - Parameter build: makes the graph of an outcome.
  init(mentions: [NamedMention], outcome: Resolver.Outcome, build: @escaping @Sendable (Resolver.Outcome) -> InteropGraph) {
    self.outcome = outcome
    self.build = build
    var groups: [Key: [Int]] = [:]
    let several = Dictionary(outcome.ambiguities.map { ($0.mention, $0.candidates) }, uniquingKeysWith: { first, _ in first })
    for index in mentions.indices {
      guard let doubt = Self.doubt(outcome.reasons[index], isAmbiguous: several[index] != nil) else { continue }
      let key = Key(
        doubt: doubt.rawValue, name: mentions[index].mention.text, decided: outcome.systemOf[index], candidates: several[index] ?? [])
      groups[key, default: []].append(index)
    }
    let ordered = groups.sorted { $0.key < $1.key }
    members = ordered.map(\.value)
    questions = ordered.map { key, indices in
      NameQuestion(
        doubt: NameQuestion.Doubt(rawValue: key.doubt) ?? .severalFit, name: key.name, mentions: indices.map { mentions[$0].mention },
        decided: key.decided, candidates: key.candidates)
    }
  }

  private struct Key: Hashable, Comparable {
    var doubt: String
    var name: String
    var decided: String
    var candidates: [String]

    static func < (a: Key, b: Key) -> Bool {
      if a.decided != b.decided { return a.decided < b.decided }
      if a.name != b.name { return a.name < b.name }
      return a.doubt == b.doubt ? a.candidates.lexicographicallyPrecedes(b.candidates) : a.doubt < b.doubt
    }
  }

  private static func doubt(_ reason: MergeReason, isAmbiguous: Bool) -> NameQuestion.Doubt? {
    if isAmbiguous { return .severalFit }
    switch reason {
    case .onlyOneOfKind: return .onlyOneOfKind
    case .unitInitials, .initials: return .initials
    case .nearWords: return .nearWords
    case .founder, .catalogue, .sameParts, .sameProduct, .bus: return nil
    }
  }

  /// The graphs that come of answering a question otherwise: one for each candidate, or one with the name as a system of its own.
  public func alternatives(to question: Int) -> [InteropGraph] {
    let (asked, indices) = (questions[question], members[question])
    if asked.candidates.isEmpty { return [build(outcome.separating(indices, asked.mentions))] }
    return asked.candidates.map { build(outcome.moving(indices, asked.mentions, to: $0)) }
  }
}

extension Resolver.Outcome {
  /// The mentions as one system of their own.
  fileprivate func separating(_ indices: [Int], _ mentions: [Mention]) -> Self {
    guard let first = indices.first, var apart = systems.first(where: { $0.id == systemOf[first] }) else { return self }
    apart.id += "-rieng"
    apart.mentions = []
    var copy = self
    copy.systems.append(apart)
    return copy.moving(indices, mentions, to: apart.id)
  }

  /// Systems that lose their last mention are gone.
  fileprivate func moving(_ indices: [Int], _ mentions: [Mention], to system: String) -> Self {
    var copy = self
    let moved = Set(mentions)
    let old = Set(indices.map { systemOf[$0] })
    for index in indices { copy.systemOf[index] = system }
    for number in copy.systems.indices {
      if copy.systems[number].id == system {
        copy.systems[number].mentions += mentions
      } else if old.contains(copy.systems[number].id) {
        copy.systems[number].mentions.removeAll { moved.contains($0) }
      }
    }
    copy.systems.removeAll { old.contains($0.id) && $0.mentions.isEmpty }
    return copy
  }
}
