/// The two systems of each connection or claim by their numbers, and the items of each system in compressed rows.
struct EndIndex: Sendable {
  /// -1 for an end that is no system.
  private var firsts: [Int32] = []
  private var seconds: [Int32] = []
  private var offsets: [Int32]
  private var rows: [Int32]

  /// - Parameter count: how many systems there are; an id that several of them bear is the first one's.
  /// - Complexity: O(items + systems).
  init(_ items: some Collection<(String, String)>, numbers: [String: Int], count: Int) {
    firsts.reserveCapacity(items.count)
    seconds.reserveCapacity(items.count)
    for (first, second) in items {
      firsts.append(Int32(numbers[first] ?? -1))
      seconds.append(Int32(numbers[second] ?? -1))
    }
    offsets = [Int32](repeating: 0, count: count + 1)
    for item in firsts.indices { for end in Self.distinct(firsts[item], seconds[item]) { offsets[end + 1] += 1 } }
    for number in 0..<count { offsets[number + 1] += offsets[number] }
    var next = offsets
    rows = [Int32](repeating: 0, count: Int(offsets.last ?? 0))
    for item in firsts.indices {
      for end in Self.distinct(firsts[item], seconds[item]) {
        rows[Int(next[end])] = Int32(item)
        next[end] += 1
      }
    }
  }

  private static func distinct(_ first: Int32, _ second: Int32) -> [Int] {
    var out: [Int] = []
    if first >= 0 { out.append(Int(first)) }
    if second >= 0, second != first { out.append(Int(second)) }
    return out
  }

  /// In ascending order.
  func items(of system: Int) -> ArraySlice<Int32> { rows[Int(offsets[system])..<Int(offsets[system + 1])] }

  func ends(of item: Int) -> (Int, Int)? { firsts[item] < 0 || seconds[item] < 0 ? nil : (Int(firsts[item]), Int(seconds[item])) }
}
