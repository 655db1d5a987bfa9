internal import Glibc
internal import Synchronization

/// Work on all cores of the machine.
///
/// Not Dispatch: where the system grants no more threads (`ulimit -u`, a small container) it sleeps for ever. Here the calling thread
/// works too, and does all of it when there is no other.
public enum Cores {
  public static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls the body once with each number from 0 up to `count`, as many at a time as there are cores, and returns when all are done.
  public static func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      let work = Work(count, body)
      let helpers = (1..<max(1, min(count, Self.count))).compactMap { _ in Helper(work) }
      work.run()
      for helper in helpers { helper.join() }
    }
  }

  /// Numbers that nobody has taken yet.
  private final class Work: Sendable {
    private let next = Mutex(0)
    private let count: Int
    private let body: @Sendable (Int) -> Void

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) { (self.count, self.body) = (count, body) }

    func run() {
      while let number = take() { body(number) }
    }

    private func take() -> Int? {
      next.withLock { next in
        guard next < count else { return nil }
        defer { next += 1 }
        return next
      }
    }
  }

  /// A second thread at the same work.
  private struct Helper {
    private let thread: pthread_t

    /// nil when the system grants no thread.
    init?(_ work: Work) {
      var thread = pthread_t()
      let handle = unsafe Unmanaged.passRetained(work)
      let status = unsafe pthread_create(
        &thread, nil,
        { pointer in
          guard let pointer = unsafe pointer else { return nil }
          unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
          return nil
        }, handle.toOpaque())
      guard status == 0 else {
        unsafe handle.release()
        return nil
      }
      self.thread = thread
    }

    func join() { _ = pthread_join(thread, nil) }
  }
}
