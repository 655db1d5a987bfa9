internal import Digests
internal import Glibc
internal import Synchronization

/// A folder beside the results in which the next set is put together. Named at random, made new, ours alone.
struct Stage {
  let container: BytePath
  /// The next set; after the swap the old one.
  var set: BytePath { container.appending("set") }

  init(in folder: BytePath, prefix: [UInt8]) throws(FileFailure) {
    container = folder.appending(prefix + FileSystem.randomLetters())
    try FileSystem.makeFolder(container, isNew: true)
    Interruption.staged.withLock { [container] in $0 = container }
    try FileSystem.makeFolder(container.appending("set"), isNew: true)
    // By this a later run can tell whether the sets have changed places.
    let identity = FileSystem.status(set)?.identity.text ?? ""
    try FileSystem.create(container.appending(Remains.identityName), Array(identity.utf8))
  }

  /// - Parameter path: the folder of results, which a failure names.
  func write(_ bytes: [UInt8], _ name: [UInt8], for path: BytePath) throws(FileFailure) {
    let target = set.appending(name)
    do throws(FileFailure) {
      try FileSystem.makeFolders(target.parent)
      try FileSystem.create(target, bytes)
    } catch {
      throw FileFailure(path: path.appending(name).shown, reason: error.reason)
    }
  }

  /// Gives files of the old set a second name in the new one. What cannot have one is moved after the swap.
  func carry(_ names: [[UInt8]], folders: [[UInt8]], from path: BytePath) throws(FileFailure) {
    for folder in folders { try FileSystem.makeFolders(set.appending(folder)) }
    for name in names {
      try FileSystem.makeFolders(set.appending(name).parent)
      try? FileSystem.link(path.appending(name), set.appending(name))
    }
  }

  /// The new set gets the name of the old one; then what is left of the old one is settled.
  func swap(with path: BytePath) throws(FileFailure) {
    let failure = Interruption.staged.withLock { staged -> FileFailure? in
      do throws(FileFailure) {
        try exchange(path)
        staged = nil
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    Remains.settle(container, path)
  }

  private func exchange(_ path: BytePath) throws(FileFailure) {
    guard FileSystem.status(path) != nil else { return try FileSystem.renameToNew(set, path) }
    FileSystem.copyMode(from: path, to: set)
    do throws(FileFailure) {
      try FileSystem.exchange(set, path)
    } catch {
      let old = container.appending(Remains.oldName)
      try FileSystem.rename(path, old)
      do throws(FileFailure) {
        try FileSystem.rename(set, path)
      } catch {
        try FileSystem.rename(old, path)
        throw error
      }
    }
  }

  /// After all is done, or nothing came of it.
  func remove() {
    Interruption.staged.withLock { $0 = nil }
    // A set that was not swapped in holds only what is ours and second names.
    if FileSystem.status(container) != nil, !Remains.isSwapped(container, nil) { FileSystem.removeTree(container) }
  }
}

/// What a run left beside a folder of results, its own or that of one that died.
enum Remains {
  static let identityName = "identity"
  static let oldName = "old"

  /// Settles every stage that stands beside the results. The folder must be locked.
  static func clean(_ path: BytePath, in folder: BytePath, prefix: [UInt8]) {
    for name in (try? FileSystem.names(in: folder)) ?? [] where name.starts(with: prefix) {
      let container = folder.appending(name)
      guard FileSystem.status(container)?.kind == .folder else { continue }
      let old = container.appending(oldName)
      // Stopped between two renames: the old set comes back.
      if FileSystem.status(path) == nil, FileSystem.status(old) != nil { try? FileSystem.rename(old, path) }
      if isSwapped(container, path) { settle(container, path) } else { FileSystem.removeTree(container) }
    }
  }

  /// Whether the set that was put together here stands under the name of the results.
  static func isSwapped(_ container: BytePath, _ path: BytePath?) -> Bool {
    guard let identity = try? FileSystem.read(container.appending(identityName)) else { return false }
    if let path { return FileSystem.status(path)?.identity.text == String(decoding: identity, as: UTF8.self) }
    return FileSystem.status(container.appending("set"))?.identity.text != String(decoding: identity, as: UTF8.self)
  }

  /// Removes what of an old set is ours or stands in the new one; anything else goes back into the folder. What has no place there stays
  /// where it is.
  static func settle(_ container: BytePath, _ path: BytePath) {
    for old in [container.appending("set"), container.appending(oldName)] where FileSystem.status(old)?.kind == .folder {
      let known = Dictionary(
        (Manifest(folder: old)?.files ?? []).map { (Array($0.name.utf8), $0.sha256) }, uniquingKeysWith: { first, _ in first })
      let replaced = Set((Manifest(folder: path)?.files ?? []).map { Array($0.name.utf8) })
      for name in FolderWalk.files(in: old) {
        let (before, now) = (FileSystem.status(old.appending(name)), FileSystem.status(path.appending(name)))
        let isListed = replaced.contains(name) || name == Array(Manifest.fileName.utf8)
        let isResult = isListed || isUnchanged(old.appending(name), known[name])
        if before?.identity == now?.identity || (now != nil && isResult) || (!isListed && isResult) {
          FileSystem.removeFile(old.appending(name))
        } else if now == nil {
          // Where files can have no second name: what is kept comes over now.
          try? FileSystem.makeFolders(path.appending(name).parent)
          try? FileSystem.renameToNew(old.appending(name), path.appending(name))
        }
      }
      for folder in FolderWalk.folders(in: old).reversed() {
        FileSystem.removeFolder(old.appending(folder))
        // One that could not be looked into goes back whole.
        if FileSystem.status(old.appending(folder)) != nil {
          FileSystem.removeFolder(path.appending(folder))
          try? FileSystem.renameToNew(old.appending(folder), path.appending(folder))
        }
      }
      FileSystem.removeFolder(old)
    }
    let left = (try? FileSystem.names(in: container)) ?? []
    if left.allSatisfy({ $0 == Array(identityName.utf8) }) { FileSystem.removeTree(container) }
  }

  private static func isUnchanged(_ path: BytePath, _ sha256: String?) -> Bool {
    guard let sha256, FileSystem.status(path)?.kind == .file else { return false }
    return (try? FileSystem.read(path)).map { Digest.sha256($0) } == sha256
  }
}
