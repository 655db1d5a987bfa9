/// Sets of items that are united step by step; the smallest item of a set stands for it, whatever the order of uniting.
struct DisjointSets<Item: Hashable & Comparable> {
  private var parent: [Item: Item] = [:]

  func root(_ item: Item) -> Item {
    var current = item
    while let next = parent[current], next != current { current = next }
    return current
  }

  /// - Complexity: O(n × depth) for n items.
  mutating func unite(_ items: [Item]) {
    for (a, b) in zip(items, items.dropFirst()) {
      let (first, second) = (root(a), root(b))
      if first != second { parent[max(first, second)] = min(first, second) }
    }
  }
}
