import Claims
import Phrasebook
import TestSupport
import Testing

/// Every example and counterexample of the phrasebook gives what it says.
@Suite struct PhrasebookExampleTests {
  private static let judge = PhraseTest(catalogue: Form.catalogue, book: .builtIn)

  @Test func thereAreRows() {
    #expect(Phrasebook.builtIn.rows.count > 200)
    #expect(Phrasebook.builtIn.rows.allSatisfy { !$0.examples.isEmpty })
  }

  @Test(arguments: Phrasebook.builtIn.rows.map(\.id)) func examplesHold(_ id: String) throws {
    let row = try #require(Phrasebook.builtIn.rows.first { $0.id == id })
    for example in row.examples { #expect(Self.judge.failure(of: example, in: row, isCounter: false) == nil) }
    for example in row.counterexamples { #expect(Self.judge.failure(of: example, in: row, isCounter: true) == nil) }
  }
}
