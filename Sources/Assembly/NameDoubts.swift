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
    let named = Dictionary(grouping: mentions.indices) { SystemName(system: outcome.systemOf[$0], name: mentions[$0].mention.text) }
    let found = outcome.doubts.map { doubt -> (question: NameQuestion, members: [Int]) in
      let (decided, name) = (outcome.systemOf[doubt.mention], mentions[doubt.mention].mention.text)
      let own = named[SystemName(system: decided, name: name)] ?? []
      let others = doubt.others.map { other in
        var copy = other
        let there = named[SystemName(system: other.system, name: other.name)]?.first
        if let there { copy.fingerprint = EvidenceHash.of(mentions[doubt.mention], mentions[there]) }
        return copy
      }
      return (
        NameQuestion(doubt: doubt.kind, name: name, mentions: own.map { mentions[$0].mention }, decided: decided, others: others), own
      )
    }
    let ordered = found.sorted { Self.order($0.question) < Self.order($1.question) }
    questions = ordered.map(\.question)
    members = ordered.map(\.members)
  }

  private struct SystemName: Hashable {
    var system: String
    var name: String
  }

  private static func order(_ question: NameQuestion) -> (String, String, String) {
    (question.decided, question.name, question.doubt.rawValue)
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
    // By its own name; what the report says under the other names is not its.
    apart.name = mentions.first?.text ?? apart.name
    apart.aliases = []
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
