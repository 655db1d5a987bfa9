public import InteropGraph

/// The cells of an analysis that wait for an answer, and the graphs that would come of one.
public struct CellDoubts: Sendable {
  /// Those of most cells first.
  public let questions: [CellQuestion]
  private let graph: InteropGraph

  /// - Parameter skeletons: of each claim in doubt, by its id.
  /// - Complexity: O(n log n) for n claims.
  init(_ graph: InteropGraph, skeletons: [String: String]) {
    self.graph = graph
    let groups = Dictionary(grouping: graph.claims.filter { $0.doubt != nil }) { skeletons[$0.id] ?? $0.text }
    questions = groups.map { CellQuestion(skeleton: $0, claims: $1) }
      .sorted { $0.claims.count == $1.claims.count ? $0.skeleton < $1.skeleton : $0.claims.count > $1.claims.count }
  }

  /// The graphs that come of an answer: all cells of the question read as guessed; where there is no guess, once as connected and once as
  /// not connected.
  /// - Complexity: O(n log n) for n claims.
  public func alternatives(to question: Int) -> [InteropGraph] {
    let asked = questions[question]
    let ids = Set(asked.claims.map(\.id))
    guard asked.guess == nil else { return [reading(ids) { $0.doubt?.guess }] }
    return [.operational, .none].map { status in reading(ids) { _ in ClaimGuess(status: status, mode: .unspecified) } }
  }

  private func reading(_ ids: Set<String>, as guess: (Claim) -> ClaimGuess?) -> InteropGraph {
    let claims = graph.claims.map { claim in ids.contains(claim.id) ? guess(claim).map(claim.read) ?? claim : claim }
    var copy = InteropGraph(
      reports: graph.reports, agencies: graph.agencies, systems: graph.systems, claims: claims, connections: ConnectionMerger.merge(claims))
    (copy.mergers, copy.unreadFiles) = (graph.mergers, graph.unreadFiles)
    return copy
  }
}
