internal import Glibc

/// One child process and the socket to it. Owns both: when the value ends, the child is killed and reaped.
@safe struct WorkerProcess: ~Copyable {
  let descriptor: Int32
  private let pid: pid_t

  /// Starts `executable arguments…` with the socket as its standard input, or returns nil when that is impossible.
  init?(executable: String, arguments: [String]) {
    var pair: [Int32] = [0, 0]
    guard
      unsafe pair.withUnsafeMutableBufferPointer({
        unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, $0.baseAddress)
      }) == 0
    else { return nil }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, pair[1], STDIN_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe argv.forEach { unsafe free($0) } }
    var settings = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&settings)
    defer { unsafe _ = posix_spawnattr_destroy(&settings) }
    // The thread that starts the worker may have signals blocked, and blocked signals are inherited.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe _ = posix_spawnattr_setsigmask(&settings, &none)
    unsafe posix_spawnattr_setflags(&settings, Int16(POSIX_SPAWN_SETSIGMASK))
    let status = unsafe posix_spawn(&child, executable, &actions, &settings, &argv, environ)
    close(pair[1])
    guard status == 0 else {
      close(pair[0])
      return nil
    }
    descriptor = pair[0]
    pid = child
  }

  deinit {
    close(descriptor)
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends all bytes; false when the child is gone.
  /// - Parameter patience: seconds that the child may go without reading.
  func send(_ bytes: [UInt8], patience: Double) -> Bool {
    var limit = timeval(
      tv_sec: Int(patience.clamped(to: 0...3600)), tv_usec: Int((patience.truncatingRemainder(dividingBy: 1)) * 1_000_000))
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    return Socket.send(bytes, to: descriptor)
  }

  /// What has arrived: bytes, none when the child closed its end.
  func receive() -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EINTR { continue }
      return count > 0 ? Array(chunk[..<count]) : []
    }
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
