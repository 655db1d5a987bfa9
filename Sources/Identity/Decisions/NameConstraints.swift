/// What people decided on names, as the resolver obeys it: names that are kept apart, and names that are taken out of what they would be
/// put with.
public struct NameConstraints: Sendable {
  /// Mention to the group of names that people say are one; only names that a decision speaks of have one.
  var group: [Int: Int] = [:]
  /// Mention to the system of its own that it founds.
  var detached: [Int: Int] = [:]
  private var apart: Set<Pair> = []

  private struct Pair: Hashable {
    var first: Int
    var second: Int

    init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
  }

  public init() {}

  mutating func keepApart(_ a: Int, _ b: Int) { apart.insert(Pair(a, b)) }

  func areApart(_ a: Int, _ b: Int?) -> Bool { b.map { apart.contains(Pair(a, $0)) } ?? false }
}
