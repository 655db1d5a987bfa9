internal import FoundationEssentials
internal import Glibc

/// Writes results. Each file is written whole beside its target and then renamed: a run that is stopped leaves the old file or
/// the new one, never half of one.
struct OutputFolder {
  struct Failure: Error {
    var path: String
    var reason: String
  }

  let path: String

  func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    guard !name.split(separator: "/").contains("..") else { throw Failure(path: name, reason: "..") }
    let target = path + "/" + name
    let folder = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: folder, reason: Self.lastError())
    }
    let temporary = target + ".tmp"
    do {
      try Data(bytes).write(to: URL(filePath: temporary))
    } catch {
      unsafe unlink(temporary)
      throw Failure(path: target, reason: Self.lastError())
    }
    guard unsafe rename(temporary, target) == 0 else { throw Failure(path: target, reason: Self.lastError()) }
  }

  /// Removes files of an earlier run below a folder of results, of the given endings only, unless they are wanted.
  func clean(_ folder: String, endings: [String], keeping wanted: Set<String>) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder) else { return }
    for name in names where endings.contains(where: name.hasSuffix) && !wanted.contains(folder + "/" + name) {
      unsafe unlink(path + "/" + folder + "/" + name)
    }
  }

  private static func lastError() -> String { unsafe String(cString: strerror(errno)) }
}
