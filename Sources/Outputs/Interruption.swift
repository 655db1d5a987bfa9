internal import Glibc
internal import Synchronization

/// What happens when somebody presses Ctrl-C or ends the program (SIGINT, SIGTERM, SIGHUP) while it writes a set of results: what was
/// staged is removed, the old results stay, and the exit status says which signal it was (130, 143, 129).
enum Interruption {
  /// The folder that is being filled; removed when a signal comes. Held while two sets change places, so that no signal comes between.
  static let staged = Mutex<BytePath?>(nil)
  private static let locks = Mutex<[BytePath]>([])

  static func lock(_ path: BytePath) { locks.withLock { $0.append(path) } }
  static func unlock(_ path: BytePath) { locks.withLock { locks in locks.removeAll { $0 == path } } }

  private static let listening: Void = {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { unsafe sigaddset(&signals, signal) }
    // Threads that are started later inherit the mask; workers are started without it.
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let status = unsafe pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    // Without a thread to wait for them signals end the program as ever.
    guard status == 0 else {
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      return
    }
    pthread_detach(thread)
  }()

  /// From now on signals clean up.
  static func listen() { _ = listening }

  /// `nohup` and background jobs ignore some.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  private static func wait() -> Never {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    var signal: Int32 = 0
    while unsafe sigwait(&signals, &signal) != 0 {}
    staged.withLock { folder in
      if let folder { FileSystem.removeTree(folder) }
      locks.withLock { for path in $0 { FileSystem.removeFile(path) } }
      // Within the lock: no set is swapped in from here on.
      leave(128 + signal)
    }
    _exit(128 + signal)
  }

  private static func leave(_ status: Int32) { _exit(status) }
}
