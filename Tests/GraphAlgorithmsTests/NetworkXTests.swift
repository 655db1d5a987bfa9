import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// Every algorithm against NetworkX, an implementation by other hands, on some thousand random graphs.
@Suite struct NetworkXTests {
  private struct Answer: Codable, Equatable {
    var components: [Int]
    /// -1 where there is no way.
    var hops: [Int]
    var pathLength: Int
    /// For each vertex the vertices that it dominates from vertex 0, on the graph both ways.
    var dominated: [[Int]]
    /// Pairs with alike neighbourhoods: first, second, shared.
    var alike: [[Int]]
  }

  private struct Question: Encodable {
    var count: Int
    var edges: [[Int]]
    var sources: [Int]
    var threshold: Double
  }

  private static let graphs = 3000

  private func question(_ seed: Int) -> Question {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...20, using: &random)
    let edges = (0..<Int.random(in: 0...(3 * count), using: &random)).map { _ in
      [Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)]
    }
    let sources = (0..<count).filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
    return Question(count: count, edges: edges, sources: sources, threshold: [0.25, 0.5, 0.75, 1][seed % 4])
  }

  private func ours(_ question: Question) -> Answer {
    let graph = CSRGraph(vertexCount: question.count, edges: question.edges.map { ($0[0], $0[1]) })
    var dominated = [[Int]](repeating: [], count: question.count)
    let ways = WayLoss(vertexCount: question.count, edges: question.edges.map { WayLoss.Edge($0[0], $0[1]) }, roots: [0])
    for loss in ways.losses(marked: [Bool](repeating: true, count: question.count), least: 1) { dominated[loss.gone] = loss.lost }
    return Answer(
      components: graph.weakComponents(), hops: graph.hopDistances(from: question.sources).map { $0 ?? -1 },
      pathLength: graph.shortestPath(from: 0, to: question.count - 1).map { $0.count - 1 } ?? -1, dominated: dominated,
      alike: graph.undirected().alikeNeighbourhoods(threshold: question.threshold, leastShared: 1).map { [$0.first, $0.second, $0.shared] }
        .sorted {
          $0.lexicographicallyPrecedes($1)
        })
  }

  @Test func everyAlgorithmAgreesWithNetworkX() throws {
    let questions = (0..<Self.graphs).map(question)
    let folder = TemporaryFolder()
    try folder.write(Array(try JSONEncoder().encode(questions)), "questions.json")
    let script = Command.package.appending(path: "Tests/Tools/networkx_oracle.py").path
    let result = Command.run("/usr/bin/python3", [script, folder.url.appending(path: "questions.json").path])
    try #require(result.status == 0, "\(result.errors)")
    let answers = try JSONDecoder().decode([Answer].self, from: Data(result.output.utf8))
    try #require(answers.count == Self.graphs)
    for (question, answer) in zip(questions, answers) { #expect(ours(question) == answer, "\(question.count): \(question.edges)") }
  }
}
