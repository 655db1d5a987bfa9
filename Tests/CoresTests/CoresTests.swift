import Cores
import Synchronization
import Testing

@Suite struct CoresTests {
  @Test(arguments: [0, 1, 2, 7, 1000]) func everyNumberIsDoneOnce(_ count: Int) {
    let done = Mutex<[Int]>([])
    Cores.perform(count) { number in done.withLock { $0.append(number) } }
    #expect(done.withLock { $0 }.sorted() == Array(0..<count))
  }

  @Test func allIsDoneWhenItReturns() {
    let sum = Mutex(0)
    for _ in 0..<50 { Cores.perform(20) { number in sum.withLock { $0 += number } } }
    #expect(sum.withLock { $0 } == 50 * 190)
  }
}
