internal import Assembly
internal import Diagnostics
internal import Documents
internal import FoundationEssentials
internal import Review

/// Files and folders named on the command line to the files to read, folders searched to the bottom, in a fixed order.
struct InputCollector {
  var limits = DocumentLimits()
  private(set) var files: [InputFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var names: Set<String> = []
  private static let reportExtensions: Set<String> = ["docx", "docm", "xlsx", "xlsm", "html", "htm", "txt"]
  /// Formats that hold reports but cannot be read: named as errors, not passed over.
  private static let documentExtensions: Set<String> = [
    "doc", "xls", "pdf", "rtf", "odt", "ods", "dot", "dotx", "xlsb", "csv", "zip", "rar", "7z", "mht", "wps",
  ]

  /// What `analyze` and `draw` write.
  private static let results: Set<String> = [
    "graph.json", "summary.md", "dossiers.md", "findings.csv", "scores.csv", "verdicts.csv", "two-sides.csv", "reading.csv", "diagrams",
  ]

  init() {}

  mutating func collect(_ paths: [String]) {
    for path in paths {
      var isFolder = false
      guard Self.exists(path, isFolder: &isFolder) else {
        diagnostics.append(Diagnostic(.fileNotFound, at: SourceLocation(file: path)))
        continue
      }
      if isFolder { walk(path, prefix: "", depth: 0) } else { read(path, name: Self.lastComponent(path)) }
    }
    if files.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(Diagnostic(.noReports, at: paths.first.map { SourceLocation(file: $0) }))
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// - Parameter prefix: the folder's place below the one named, so that messages carry no path of this machine.
  private mutating func walk(_ folder: String, prefix: String, depth: Int) {
    guard depth < 32 else { return }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      diagnostics.append(
        Diagnostic(.fileUnreadable(reason: Self.reason(error)), at: SourceLocation(file: prefix.isEmpty ? folder : prefix)))
      return
    }
    // Results of an earlier run lie here: they are no reports.
    let own: Set<String> = entries.contains("graph.json") ? Self.results : []
    for entry in entries where !entry.hasPrefix(".") && !entry.hasPrefix("~$") && !own.contains(entry) && entry != LedgerSource.fileName {
      let path = folder + "/" + entry
      let name = prefix.isEmpty ? entry : prefix + "/" + entry
      var isFolder = false
      guard Self.exists(path, isFolder: &isFolder) else { continue }
      if isFolder {
        if !Self.isLink(path) { walk(path, prefix: name, depth: depth + 1) }
      } else {
        take(path, name: name)
      }
    }
  }

  private mutating func take(_ path: String, name: String) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if Self.reportExtensions.contains(ending) || Self.documentExtensions.contains(ending) {
      read(path, name: name)
    } else {
      diagnostics.append(Diagnostic(.skippedFile, at: SourceLocation(file: name)))
    }
  }

  private mutating func read(_ path: String, name: String) {
    let location = SourceLocation(file: name)
    do {
      let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      guard size <= limits.fileBytes else {
        diagnostics.append(Diagnostic(.fileTooLarge(bytes: size, limit: limits.fileBytes), at: location))
        return
      }
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      if isReviewPage(name, bytes) { return diagnostics.append(Diagnostic(.skippedFile, at: location)) }
      let name = freeName(name, path)
      names.insert(name)
      files.append(InputFile(name: name, bytes: bytes))
    } catch {
      diagnostics.append(Diagnostic(.fileUnreadable(reason: Self.reason(error)), at: location))
    }
  }

  /// A name that no other file bears: files of one name in two folders are told apart by their folders, else by a number.
  private func freeName(_ name: String, _ path: String) -> String {
    guard names.contains(name) else { return name }
    let components = path.split(separator: "/")
    if components.count > 1, components[components.count - 2] != ".." {
      let long = components.suffix(2).joined(separator: "/")
      if !names.contains(long) { return long }
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (2...).lazy.map { "\(name[..<dot]) (\($0))\(name[dot...])" }.first { !names.contains($0) } ?? name
  }

  /// A page of questions on names that was left among the reports.
  private func isReviewPage(_ name: String, _ bytes: [UInt8]) -> Bool {
    name.lowercased().hasSuffix(".html") && ReviewAnswers.isPage(String(decoding: bytes, as: UTF8.self))
  }

  private static func exists(_ path: String, isFolder: inout Bool) -> Bool {
    guard let type = try? FileManager.default.attributesOfItem(atPath: resolved(path))[.type] as? FileAttributeType else { return false }
    isFolder = type == .typeDirectory
    return true
  }

  private static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeSymbolicLink
  }

  private static func lastComponent(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// What the system says, or at least the number that it gives.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
    case .fileReadNoPermission: return "permission denied"
    default: return "error \(error.code.rawValue)"
    }
  }
}
