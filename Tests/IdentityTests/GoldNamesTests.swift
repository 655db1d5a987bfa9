import Foundation
import TestSupport
import Testing

/// Pairs of names judged by people who know Vietnamese administration and did not know the program (`Tests/Fixtures/gold-names`).
@Suite struct GoldNamesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/gold-names")

  private static func pairs() throws -> [GoldPair] {
    try ["first", "second", "third"].flatMap { name in
      GoldPair.read(try String(contentsOf: folder.appending(path: name + ".tsv"), encoding: .utf8))
    }
  }

  @Test func thereAreManyAndMostMustNotMerge() throws {
    let pairs = try Self.pairs()
    #expect(pairs.count >= 400)
    #expect(pairs.count { !$0.isSame } * 2 >= pairs.count)
  }

  @Test func noPairOfTheMustNotListIsMerged() throws {
    let pairs = try Self.pairs()
    let judge = GoldJudge(pairs: pairs)
    for pair in pairs where !pair.isSame {
      #expect(!judge.areSame(pair), "\(pair.first.name) ~ \(pair.second.name): \(pair.why)")
    }
  }

  @Test func nearlyAllOthersAre() throws {
    let pairs = try Self.pairs().filter(\.isSame)
    let judge = GoldJudge(pairs: pairs)
    let found = pairs.count { judge.areSame($0) }
    // No wrong merges: the harmonic mean of precision 1 and recall.
    let f1 = 2 * Double(found) / Double(pairs.count + found)
    #expect(f1 >= 0.99, "\(found) of \(pairs.count)")
  }
}
