internal import Digests
internal import FoundationEssentials
internal import InteropGraph

/// manifest.json: what a run wrote into its folder and from what, so that the next run knows which files are results and may go, and
/// anybody can tell what was changed since.
public struct Manifest: Sendable, Equatable {
  public static let fileName = "manifest.json"

  public struct Entry: Sendable, Hashable {
    public var name: String
    public var sha256: String

    public init(name: String, sha256: String) { (self.name, self.sha256) = (name, sha256) }

    public init(name: String, bytes: [UInt8]) { self.init(name: name, sha256: Digest.sha256(bytes)) }
  }

  /// The version of the program.
  public var program: String
  public var command: String
  public var inputs: [Entry]
  /// By name; all names are plain (`ResultName`).
  public var files: [Entry]

  public init(program: String, command: String, inputs: [Entry], files: [Entry]) {
    self.program = program
    self.command = command
    self.inputs = inputs.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }
    self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { root in
      root.field("format", "lienthong-manifest")
      root.field("version", 1)
      root.field("program", program)
      root.field("command", command)
      for (key, entries) in [("inputs", inputs), ("files", files)] {
        root.key(key)
        root.array { list in
          for entry in entries {
            list.object {
              $0.field("name", entry.name)
              $0.field("sha256", entry.sha256)
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// nil for what is no manifest of this form, or names files outside its folder.
  public init?(_ bytes: [UInt8]) {
    struct File: Decodable {
      struct Entry: Decodable {
        var name: String
        var sha256: String
      }

      var format: String
      var version: Int
      var program: String
      var command: String
      var inputs: [Entry]
      var files: [Entry]
    }
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.format == "lienthong-manifest", file.version == 1,
      file.files.allSatisfy({ ResultName($0.name) != nil })
    else { return nil }
    func entries(_ list: [File.Entry]) -> [Entry] { list.map { Entry(name: $0.name, sha256: $0.sha256) } }
    self.init(program: file.program, command: file.command, inputs: entries(file.inputs), files: entries(file.files))
  }

  /// That of a folder; nil when it has none that can be used.
  public init?(folder: BytePath) {
    let path = folder.appending(Self.fileName)
    guard FileSystem.status(path)?.kind == .file, let bytes = try? FileSystem.read(path) else { return nil }
    self.init(bytes)
  }

  // MARK: Verifying

  public enum Difference: Sendable, Hashable {
    case missing(String)
    case changed(String)
    /// Stands in the folder and in no manifest.
    case foreign(String)
  }

  /// What is otherwise in a folder than this says, by name.
  public func differences(in folder: BytePath) -> [Difference] {
    var out: [Difference] = []
    for entry in files {
      let path = folder.appending(entry.name)
      if FileSystem.status(path)?.kind != .file {
        out.append(.missing(entry.name))
      } else if (try? FileSystem.read(path)).map({ Digest.sha256($0) }) != entry.sha256 {
        out.append(.changed(entry.name))
      }
    }
    let known = Set(files.map { Array($0.name.utf8) } + [Array(Self.fileName.utf8)])
    return out + FolderWalk.files(in: folder).filter { !known.contains($0) }.map { .foreign(BytePath.shown($0)) }
  }
}
