/// A single file that a command writes: whole, under a random name in the same folder, then renamed. A run that is stopped leaves the old
/// file or the new one. A link is replaced, never followed.
public enum WholeFile {
  public static func write(_ bytes: [UInt8], to path: BytePath) throws(FileFailure) {
    let temporary = path.parent.appending(Array(".".utf8) + path.name.prefix(100) + Array(".".utf8) + FileSystem.randomLetters())
    do throws(FileFailure) {
      try FileSystem.create(temporary, bytes)
      try FileSystem.rename(temporary, path)
    } catch {
      FileSystem.removeFile(temporary)
      throw FileFailure(path: path.shown, reason: error.reason)
    }
  }
}
