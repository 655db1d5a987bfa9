internal import Glibc

/// One run at a time may write into a folder: a file beside it is locked for as long as the run lives. The system takes the lock from a
/// run that dies.
final class FolderLock: Sendable {
  private let descriptor: Int32
  private let path: BytePath

  /// - Returns: nil when another run has it.
  init?(_ path: BytePath) throws(FileFailure) {
    for _ in 0..<100 {
      let descriptor = path.withPointer { unsafe open($0, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666) }
      guard descriptor >= 0 else { throw FileFailure(path, errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        return nil
      }
      // The run before may have removed the file that was just locked.
      var data = Glibc.stat()
      unsafe fstat(descriptor, &data)
      if FileSystem.status(path)?.identity == .init(device: UInt64(data.st_dev), number: UInt64(data.st_ino)) {
        self.descriptor = descriptor
        self.path = path
        Interruption.lock(path)
        return
      }
      close(descriptor)
    }
    return nil
  }

  deinit {
    Interruption.unlock(path)
    FileSystem.removeFile(path)
    close(descriptor)
  }
}
