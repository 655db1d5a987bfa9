internal import Synchronization

/// Values that were worked out once, by what they were worked out from. Forgets all when it holds too many, so that it stays small.
///
/// Only for pure functions: what is remembered must be what would be worked out again.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let limit: Int

  /// - Parameter limit: how many values it holds at most.
  public init(limit: Int = 50_000) { self.limit = limit }

  /// The value of a key; `make` is called outside the lock, so two threads may work out the same value.
  /// - Complexity: O(1) where it is known.
  public func value(_ key: Key, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let value = make()
    values.withLock { values in
      if values.count >= limit { values.removeAll(keepingCapacity: true) }
      values[key] = value
    }
    return value
  }
}
