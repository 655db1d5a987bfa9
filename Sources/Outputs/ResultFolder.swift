internal import Digests
internal import Glibc

/// A folder of results, for one run: locked from the beginning, written beside it, swapped in whole at the end.
///
/// A stop at any moment, by whatever cause, leaves the old set or the new one. The steps: all files of the new set go into
/// `.NAME.lienthong-…/set` beside the folder; what in the folder is not ours gets a second name there; `manifest.json` comes last; then both
/// folders change their names at once (renameat2, RENAME_EXCHANGE), and what of the old set is ours is removed. The next run cleans
/// up after one that died (`Remains`). Where a system cannot exchange names (NFS, FAT) there are two renames; where the folder
/// cannot be renamed at all (a mount point, the working folder) the files are renamed one by one.
public struct ResultFolder: Sendable {
  public enum Refusal: Error, Sendable {
    /// Another run writes there now.
    case busy
    /// The folder, or one in it, is a link.
    case link(path: String)
    /// A file stands where a result would go, and no manifest says that it is one.
    case foreign(path: String)
    /// It is read by this run.
    case input(path: String)
    case failed(FileFailure)
  }

  public let path: BytePath
  private let lock: FolderLock
  private let inputs: Set<FileSystem.Identity>
  private let forces: Bool
  /// False where the folder itself cannot get another name.
  private let isSwapped: Bool

  /// Locks the folder and cleans what a dead run left.
  /// - Parameters:
  ///   - inputs: files that this run reads; they are never replaced or removed.
  ///   - forces: replaces files of the results' names that no manifest lists.
  public init(_ path: BytePath, inputs: Set<FileSystem.Identity> = [], forces: Bool = false) throws(Refusal) {
    let named = Self.named(path.withoutSlashes)
    let status = FileSystem.status(named)
    if status?.kind == .link { throw .link(path: path.shown) }
    if let status, status.kind != .folder { throw .failed(FileFailure(path.withoutSlashes, ENOTDIR)) }
    (self.path, self.inputs, self.forces) = (named, inputs, forces)
    isSwapped = Self.canBeRenamed(named)
    do throws(FileFailure) {
      try FileSystem.makeFolders(isSwapped ? named.parent : named)
      let lock = try FolderLock(Self.place(named, isSwapped).appending(Self.prefix(named, isSwapped) + Array("lock".utf8)))
      guard let lock else { throw FileFailure(path: "", reason: "") }
      self.lock = lock
    } catch {
      throw error.path.isEmpty ? .busy : .failed(FileFailure(path: path.shown, reason: error.reason))
    }
    Remains.clean(named, in: Self.place(named, isSwapped), prefix: Self.prefix(named, isSwapped) + Self.stage)
    Interruption.listen()
  }

  // MARK: Places

  private static let stage = Array("new-".utf8)

  private static func prefix(_ path: BytePath, _ isSwapped: Bool) -> [UInt8] {
    (isSwapped ? Array(".".utf8) + path.name.prefix(100) : []) + Array(".lienthong-".utf8)
  }

  private static func place(_ path: BytePath, _ isSwapped: Bool) -> BytePath { isSwapped ? path.parent : path }

  /// `.` and `..` have no name that can be changed.
  private static func named(_ path: BytePath) -> BytePath {
    [Array(".".utf8), Array("..".utf8), []].contains(path.name) ? FileSystem.real(path) ?? path : path
  }

  /// Not a mount point, not where this program or its caller works, and the folder around it can be written.
  private static func canBeRenamed(_ path: BytePath) -> Bool {
    guard path.parent != path else { return false }
    guard let real = FileSystem.real(path) else { return true }
    if let here = FileSystem.real(BytePath(".")), here == real || here.bytes.starts(with: real.appending("").bytes) { return false }
    guard FileSystem.status(path)?.device == FileSystem.status(path.parent, followingLinks: true)?.device else { return false }
    return FileSystem.canWrite(path.parent)
  }

  // MARK: Publishing

  /// Puts a set of results in place.
  /// - Parameters:
  ///   - files: the results.
  ///   - keepsOthers: leaves results of earlier runs that this one did not make; the manifest goes on to list them.
  /// - Returns: files in the folder that are no results, which were left.
  @discardableResult
  public func publish(
    _ files: [(name: String, bytes: [UInt8])], program: String, command: String, sources: [Manifest.Entry], keepsOthers: Bool = false
  ) throws(Refusal) -> [String] {
    let old = Manifest(folder: path)
    let hashes = Dictionary((old?.files ?? []).map { (Array($0.name.utf8), $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let names = Set(files.map { Array($0.name.utf8) } + [Array(Manifest.fileName.utf8)])
    try refuse(names, known: hashes, hasManifest: old != nil)
    let present = FolderWalk.files(in: path).filter { !names.contains($0) && !isOwnStage($0) }
    // A result that somebody changed is theirs now.
    let results = present.filter { name in hashes[name].map { isUnchanged(name, $0) } ?? false }
    let kept = keepsOthers ? results : []
    let foreign = Set(present).subtracting(results)
    var entries = files.map { Manifest.Entry(name: $0.name, bytes: $0.bytes) }
    entries += kept.compactMap { name in hashes[name].map { Manifest.Entry(name: String(decoding: name, as: UTF8.self), sha256: $0) } }
    let manifest = Manifest(program: program, command: command, inputs: sources, files: entries)
    do throws(FileFailure) {
      let stage = try Stage(in: Self.place(path, isSwapped), prefix: Self.prefix(path, isSwapped) + Self.stage)
      defer { stage.remove() }
      for file in files { try stage.write(file.bytes, Array(file.name.utf8), for: path) }
      if isSwapped {
        try stage.carry(kept + foreign.sorted { $0.lexicographicallyPrecedes($1) }, folders: foldersWithoutResults(results), from: path)
      }
      try stage.write(manifest.bytes, Array(Manifest.fileName.utf8), for: path)
      if isSwapped { try stage.swap(with: path) } else { try replace(from: stage, names, stale: keepsOthers ? [] : results) }
    } catch {
      throw .failed(error)
    }
    return foreign.map { BytePath.shown($0) }.sorted()
  }

  /// Folders that hold no result: the others go with their results.
  private func foldersWithoutResults(_ results: [[UInt8]]) -> [[UInt8]] {
    var holding: Set<[UInt8]> = []
    for name in results {
      let parts = name.split(separator: UInt8(ascii: "/")).dropLast()
      for count in 0..<parts.count { holding.insert(Array(parts.prefix(count + 1).joined(separator: [UInt8(ascii: "/")]))) }
    }
    return FolderWalk.folders(in: path).filter { !holding.contains($0) }
  }

  private func isOwnStage(_ name: [UInt8]) -> Bool { !isSwapped && name.starts(with: Self.prefix(path, false)) }

  private func isUnchanged(_ name: [UInt8], _ sha256: String) -> Bool {
    let path = path.appending(name)
    guard let status = FileSystem.status(path), status.kind == .file, !inputs.contains(status.identity) else { return false }
    return (try? FileSystem.read(path)).map { Digest.sha256($0) } == sha256
  }

  /// Nothing of the user's stands where a result goes, and no link on the way there.
  private func refuse(_ names: Set<[UInt8]>, known: [[UInt8]: String], hasManifest: Bool) throws(Refusal) {
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let text = String(validating: name, as: UTF8.self), ResultName(text) != nil else { throw .foreign(path: BytePath.shown(name)) }
      var folder = path
      for part in name.split(separator: UInt8(ascii: "/")).dropLast() {
        folder = folder.appending(Array(part))
        switch FileSystem.status(folder)?.kind {
        case nil, .folder?: break
        case .link?: throw .link(path: folder.shown)
        default: throw .foreign(path: folder.shown)
        }
      }
      let target = path.appending(name)
      guard let status = FileSystem.status(target) else { continue }
      if inputs.contains(status.identity) { throw .input(path: target.shown) }
      let isKnown = status.kind == .file && (known[name] != nil || (hasManifest && name == Array(Manifest.fileName.utf8)))
      guard isKnown || (forces && status.kind != .folder) else { throw .foreign(path: target.shown) }
    }
  }

  /// One file after the other, `manifest.json` last.
  private func replace(from stage: Stage, _ names: Set<[UInt8]>, stale: [[UInt8]]) throws(FileFailure) {
    let manifest = Array(Manifest.fileName.utf8)
    for name in names.subtracting([manifest]).sorted(by: { $0.lexicographicallyPrecedes($1) }) + [manifest] {
      if name == manifest { for name in stale { FileSystem.removeFile(path.appending(name)) } }
      try FileSystem.makeFolders(path.appending(name).parent)
      try FileSystem.rename(stage.set.appending(name), path.appending(name))
    }
    for folder in FolderWalk.folders(in: path).reversed() where !stale.isEmpty { FileSystem.removeFolder(path.appending(folder)) }
  }
}
