internal import Assembly
internal import Diagnostics
internal import Documents
internal import Outputs
internal import Review

/// Files and folders named on the command line to the files to read, folders searched to the bottom, in a fixed order. What is not read
/// is told.
struct InputCollector {
  var limits = DocumentLimits()
  private(set) var files: [InputFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Every file that was read, under whatever name: none of them is ever written over.
  private(set) var identities: Set<FileSystem.Identity> = []
  /// The ledgers of decisions that the run goes by.
  private(set) var ledgers: [Manifest.Entry] = []
  private var names: Set<String> = []
  private var places: [BytePath] = []
  /// Files that programs leave behind, which nobody means to hand in.
  private var leftovers = 0

  private static let reportExtensions: Set<String> = ["docx", "docm", "xlsx", "xlsm", "html", "htm", "txt"]
  /// Formats that hold reports but cannot be read: named as errors, not passed over.
  private static let documentExtensions: Set<String> = [
    "doc", "xls", "pdf", "rtf", "odt", "ods", "dot", "dotx", "xlsb", "csv", "zip", "rar", "7z", "mht", "wps",
  ]

  /// What `analyze` and `draw` write.
  private static let results: Set<String> = [
    "graph.json", "summary.md", "dossiers.md", "findings.csv", "scores.csv", "verdicts.csv", "two-sides.csv", "reading.csv", "diagrams",
    Manifest.fileName,
  ]
  private static let leftBehind: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini", ".localized"]
  private static let depthLimit = 32

  init() {}

  /// The place of each file, in the order of `files`.
  var paths: [BytePath] { places }

  mutating func collect(_ paths: [String]) {
    for path in paths {
      let path = BytePath(argument: path)
      let isFolder = FileSystem.status(path, followingLinks: true)?.kind == .folder
      if isFolder {
        walk(path, prefix: "", depth: 0)
      } else {
        read(path, name: BytePath.shown(path.withoutSlashes.name), shown: path.shown)
      }
    }
    if leftovers > 0 { diagnostics.append(Diagnostic(.leftoversPassedOver(count: leftovers))) }
    if files.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(Diagnostic(.noReports, at: paths.first.map { SourceLocation(file: $0) }))
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A file that belongs to the run and is no report.
  mutating func protect(_ path: BytePath) {
    if let status = FileSystem.status(path, followingLinks: true) { identities.insert(status.identity) }
  }

  mutating func add(ledger: String, bytes: [UInt8]) { ledgers.append(Manifest.Entry(name: ledger, bytes: bytes)) }

  // MARK: Folders

  /// - Parameter prefix: the folder's place below the one named, so that messages carry no path of this machine.
  private mutating func walk(_ folder: BytePath, prefix: String, depth: Int) {
    let place = SourceLocation(file: prefix.isEmpty ? folder.shown : prefix)
    guard depth < Self.depthLimit else { return diagnostics.append(Diagnostic(.folderTooDeep(limit: Self.depthLimit), at: place)) }
    let entries: [[UInt8]]
    do throws(FileFailure) {
      entries = try FileSystem.names(in: folder)
    } catch {
      return diagnostics.append(Diagnostic(.fileUnreadable(reason: error.reason), at: place))
    }
    // Results of an earlier run lie here: they are no reports.
    let own: Set<String> = entries.contains(Array("graph.json".utf8)) ? Self.results : []
    for entry in entries {
      let shown = BytePath.shown(entry)
      if own.contains(shown) || shown == LedgerSource.fileName { continue }
      take(folder.appending(entry), entry: shown, name: prefix.isEmpty ? shown : prefix + "/" + shown, depth: depth)
    }
  }

  private mutating func take(_ path: BytePath, entry: String, name: String, depth: Int) {
    if entry.hasPrefix("."), entry.contains(".lienthong-") { return }
    if entry.hasPrefix("~$") || Self.leftBehind.contains(entry) {
      leftovers += 1
      return
    }
    let location = SourceLocation(file: name)
    let isLink = FileSystem.status(path)?.kind == .link
    let kind = FileSystem.status(path, followingLinks: true)?.kind
    if entry.hasPrefix(".") {
      // A folder of a program's own, as `.git`, is one line.
      return diagnostics.append(Diagnostic(.skippedFile, at: location))
    }
    if kind == .folder {
      if isLink { return diagnostics.append(Diagnostic(.linkedFolder, at: location)) }
      return walk(path, prefix: name, depth: depth + 1)
    }
    let ending = entry.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if Self.reportExtensions.contains(ending) || Self.documentExtensions.contains(ending) {
      read(path, name: name, shown: name)
    } else {
      diagnostics.append(Diagnostic(.skippedFile, at: location))
    }
  }

  // MARK: Files

  private mutating func read(_ path: BytePath, name: String, shown: String) {
    let location = SourceLocation(file: name)
    guard let status = FileSystem.status(path, followingLinks: true) else {
      return diagnostics.append(Diagnostic(.fileNotFound, at: SourceLocation(file: shown)))
    }
    guard status.kind == .file else {
      // Reading a pipe or a device would wait for ever.
      return diagnostics.append(Diagnostic(.fileUnreadable(reason: "no regular file"), at: location))
    }
    guard status.size <= limits.fileBytes else {
      return diagnostics.append(Diagnostic(.fileTooLarge(bytes: status.size, limit: limits.fileBytes), at: location))
    }
    identities.insert(status.identity)
    do throws(FileFailure) {
      let bytes = try FileSystem.read(path)
      if isReviewPage(name, bytes) { return diagnostics.append(Diagnostic(.skippedFile, at: location)) }
      let name = freeName(name, path)
      names.insert(name)
      files.append(InputFile(name: name, bytes: bytes))
      places.append(path)
    } catch {
      diagnostics.append(Diagnostic(.fileUnreadable(reason: error.reason), at: location))
    }
  }

  /// A name that no other file bears: files of one name in two folders are told apart by their folders, else by a number.
  private func freeName(_ name: String, _ path: BytePath) -> String {
    guard names.contains(name) else { return name }
    let components = path.shown.split(separator: "/")
    if components.count > 1, components[components.count - 2] != "..", components[components.count - 2] != "." {
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
}
