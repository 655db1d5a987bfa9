public import Foundation

/// Runs programs as a user would and collects what they say.
public enum Command {
  public struct Result: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// The `lienthong` that was built together with the tests: it lies beside the test program.
  public static let lienthong: String = {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return program.deletingLastPathComponent().appending(path: "lienthong").path
  }()

  /// The folder of the package.
  public static let package: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs a program to its end. Output goes to files, so that no pipe can fill up. A program ended by a signal has 128 plus its number.
  /// - Parameter input: what is typed; nothing by default.
  public static func run(
    _ executable: String, _ arguments: [String], folder: URL? = nil, environment: [String: String] = [:], input: String = ""
  ) -> Result {
    let base = TemporaryFolder()
    let (out, err) = (base.url.appending(path: "out"), base.url.appending(path: "err"))
    for url in [out, err] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    let typed = base.url.appending(path: "in")
    _ = FileManager.default.createFile(atPath: typed.path, contents: Data(input.utf8))
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: typed.path)
    process.standardOutput = FileHandle(forWritingAtPath: out.path)
    process.standardError = FileHandle(forWritingAtPath: err.path)
    do { try process.run() } catch { return Result(status: 127, output: "", errors: "\(error)") }
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Result(status: status, output: text(out), errors: text(err))
  }

  private static func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
}

/// A folder that is gone when the value is.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() {
    url = FileManager.default.temporaryDirectory.appending(path: "lienthong-" + UUID().uuidString)
    do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) } catch { preconditionFailure("\(error)") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  public func write(_ bytes: [UInt8], _ name: String) throws {
    let target = url.appending(path: name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: target)
  }

  public func read(_ name: String) -> [UInt8] { (try? Data(contentsOf: url.appending(path: name))).map(Array.init) ?? [] }
}
