import Testing

@testable import Identity

/// Rows of III.3 and IV.2 by their place between known rows of III.1.
@Suite struct RowOrderTests {
  private func systems(_ rows: [RowOrder.Row], _ list: Int) -> [Int: Int] {
    RowOrder.systems(of: rows, in: (0..<list).map { .system($0) })
  }

  @Test func anOpenRowBetweenKnownOnesIsTheOneBetween() {
    #expect(systems([.system(0), .open, .system(2)], 3) == [1: 1])
    #expect(systems([.open, .system(1), .open], 3) == [0: 0, 2: 2])
  }

  @Test func whereRowsAreMissingNothingIsTold() {
    // Two systems stand between the known ones, and one row.
    #expect(systems([.system(0), .open, .system(3)], 4).isEmpty)
    #expect(systems([.system(0), .open], 3).isEmpty)
  }

  @Test func anotherOrderTellsNothing() { #expect(systems([.system(2), .open, .system(0)], 3).isEmpty) }

  @Test func withoutAnyKnownRowNothingIsTold() { #expect(systems([.open, .open], 2).isEmpty) }

  @Test func rowsOfOtherThingsAreLeftAlone() {
    #expect(systems([.system(0), .other, .open, .system(3)], 4) == [2: 2])
    #expect(RowOrder.systems(of: [.system(0), .open, .system(2)], in: [.system(0), .other, .system(2)]).isEmpty)
  }
}
