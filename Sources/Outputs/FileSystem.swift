internal import CFiles
internal import Glibc

/// Why something could not be done to a file.
public struct FileFailure: Error, Sendable {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }

  /// - Parameter code: `errno` as the failed call left it.
  init(_ path: BytePath, _ code: Int32) {
    self.init(path: path.shown, reason: unsafe String(cString: strerror(code)))
  }
}

/// The few calls to the system that outputs are made of. None follows a link at the end of its path.
public enum FileSystem {
  public struct Status: Sendable, Equatable {
    public enum Kind: Sendable { case file, folder, link, other }
    public var kind: Kind
    public var identity: Identity
    public var size: Int

    var device: UInt64 { identity.device }
  }

  /// Which file it is, under whatever name.
  public struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64

    var text: String { "\(device) \(number)" }
  }

  /// nil when there is nothing of that name.
  public static func status(_ path: BytePath, followingLinks: Bool = false) -> Status? {
    var data = Glibc.stat()
    guard path.withPointer({ unsafe followingLinks ? stat($0, &data) : lstat($0, &data) }) == 0 else { return nil }
    let kind: Status.Kind =
      switch data.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(
      kind: kind, identity: Identity(device: UInt64(data.st_dev), number: UInt64(data.st_ino)), size: Int(data.st_size))
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  public static func names(in folder: BytePath) throws(FileFailure) -> [[UInt8]] {
    guard let handle = folder.withPointer({ unsafe opendir($0) }) else { throw FileFailure(folder, errno) }
    defer { unsafe _ = closedir(handle) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(handle) else {
        if errno != 0 { throw FileFailure(folder, errno) }
        break
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// All of a file. Links are followed: it is for reading.
  public static func read(_ path: BytePath) throws(FileFailure) -> [UInt8] {
    let descriptor = path.withPointer { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileFailure(path, errno) }
    defer { close(descriptor) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure(path, errno) }
      if count == 0 { return out }
      out += chunk[..<count]
    }
  }

  /// Creates a file that must not exist yet and writes it to the disk.
  static func create(_ path: BytePath, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = path.withPointer { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileFailure(path, errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = count == 0 ? ENOSPC : errno
        close(descriptor)
        path.withPointer { unsafe _ = unlink($0) }
        throw FileFailure(path, code)
      }
      rest = rest.dropFirst(count)
    }
    // A full disk may be told only here.
    guard close(descriptor) == 0 else {
      let code = errno
      path.withPointer { unsafe _ = unlink($0) }
      throw FileFailure(path, code)
    }
  }

  static func makeFolder(_ path: BytePath, isNew: Bool = false) throws(FileFailure) {
    if path.withPointer({ unsafe mkdir($0, 0o777) }) == 0 { return }
    let code = errno
    if code == EEXIST, !isNew, status(path)?.kind == .folder { return }
    throw FileFailure(path, code)
  }

  /// Makes a folder and those it lies in; the ones that are there may be links.
  public static func makeFolders(_ path: BytePath) throws(FileFailure) {
    if status(path, followingLinks: true)?.kind == .folder { return }
    if path.parent != path { try makeFolders(path.parent) }
    try makeFolder(path)
  }

  static func rename(_ from: BytePath, _ to: BytePath) throws(FileFailure) { try rename(from, to, 0) }

  /// Gives a name that nobody has.
  static func renameToNew(_ from: BytePath, _ to: BytePath) throws(FileFailure) {
    do throws(FileFailure) {
      try rename(from, to, CFILES_NOREPLACE)
    } catch {
      // Some systems know only the plain call.
      guard status(to) == nil else { throw error }
      try rename(from, to)
    }
  }

  /// Two names change places at once.
  static func exchange(_ a: BytePath, _ b: BytePath) throws(FileFailure) { try rename(a, b, CFILES_EXCHANGE) }

  private static func rename(_ from: BytePath, _ to: BytePath, _ flags: UInt32) throws(FileFailure) {
    let result = from.withPointer { from in to.withPointer { unsafe cfiles_rename(from, $0, flags) } }
    guard result == 0 else { throw FileFailure(to, errno) }
  }

  /// A second name for a file.
  static func link(_ from: BytePath, _ to: BytePath) throws(FileFailure) {
    let result = from.withPointer { from in to.withPointer { unsafe linkat(AT_FDCWD, from, AT_FDCWD, $0, 0) } }
    guard result == 0 else { throw FileFailure(to, errno) }
  }

  static func canWrite(_ folder: BytePath) -> Bool { folder.withPointer { unsafe access($0, W_OK | X_OK) } == 0 }

  /// Who may read and write.
  static func copyMode(from: BytePath, to: BytePath) {
    var data = Glibc.stat()
    guard from.withPointer({ unsafe lstat($0, &data) }) == 0 else { return }
    let mode = data.st_mode & 0o7777
    to.withPointer { unsafe _ = chmod($0, mode) }
  }

  static func removeFile(_ path: BytePath) { path.withPointer { unsafe _ = unlink($0) } }

  /// Only when it is empty.
  static func removeFolder(_ path: BytePath) { path.withPointer { unsafe _ = rmdir($0) } }

  /// A folder of our own and all in it; links are removed, not followed.
  static func removeTree(_ path: BytePath) {
    guard status(path)?.kind == .folder else { return removeFile(path) }
    for name in (try? names(in: path)) ?? [] { removeTree(path.appending(name)) }
    removeFolder(path)
  }

  /// The place with all links resolved; nil when it is not there.
  static func real(_ path: BytePath) -> BytePath? {
    path.withPointer { pointer in
      guard let resolved = unsafe realpath(pointer, nil) else { return nil }
      defer { unsafe free(resolved) }
      return BytePath(unsafe Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map { UInt8(bitPattern: $0) }))
    }
  }

  /// Twelve letters that nobody can guess.
  static func randomLetters() -> [UInt8] { (0..<12).map { _ in UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z")) } }
}
