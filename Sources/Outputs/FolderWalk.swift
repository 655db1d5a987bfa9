/// The files of a folder by their names below it.
enum FolderWalk {
  /// Files, links and whatever else is no folder; links are not followed. Folders that cannot be read hold nothing.
  static func files(in folder: BytePath) -> [[UInt8]] {
    var out: [[UInt8]] = []
    walk(folder, []) { out.append($0) }
    return out
  }

  /// Folders, each before those in it.
  static func folders(in folder: BytePath) -> [[UInt8]] {
    var out: [[UInt8]] = []
    func walk(_ folder: BytePath, _ prefix: [UInt8]) {
      for name in (try? FileSystem.names(in: folder)) ?? [] {
        let path = folder.appending(name)
        guard FileSystem.status(path)?.kind == .folder else { continue }
        out.append(prefix + name)
        walk(path, prefix + name + [UInt8(ascii: "/")])
      }
    }
    walk(folder, [])
    return out
  }

  private static func walk(_ folder: BytePath, _ prefix: [UInt8], _ take: ([UInt8]) -> Void) {
    for name in (try? FileSystem.names(in: folder)) ?? [] {
      let path = folder.appending(name)
      if FileSystem.status(path)?.kind == .folder { walk(path, prefix + name + [UInt8(ascii: "/")], take) } else { take(prefix + name) }
    }
  }
}
