internal import Diagnostics
internal import FoundationEssentials
internal import Identity

/// Where the decisions on names lie: `decisions.yaml` in a folder of reports that was named, or beside a report.
struct LedgerSource {
  static let fileName = "decisions.yaml"
  var paths: [String]

  /// Where a ledger lies or would be started: beside the first path.
  var first: String { files().first ?? Self.fileName }

  /// An empty ledger when there is no file; when one cannot be read, none of its decisions, and why.
  func load() -> (ledger: Ledger, diagnostics: [Diagnostic]) {
    var ledgers: [Ledger] = []
    var diagnostics: [Diagnostic] = []
    for file in files() {
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      do throws(LedgerError) {
        ledgers.append(try Ledger(yaml: String(decoding: data, as: UTF8.self)))
      } catch {
        diagnostics.append(Diagnostic(.badLedger(entry: error.entry, reason: error.reason), at: SourceLocation(file: Self.fileName)))
      }
    }
    return (Ledger.joined(ledgers), diagnostics)
  }

  /// Each file once, in the order of the paths.
  private func files() -> [String] {
    var out: [String] = []
    for path in paths {
      var isFolder: Bool { (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory }
      let folder = isFolder ? path : path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      let file = folder.isEmpty && !path.hasPrefix("/") ? Self.fileName : folder + "/" + Self.fileName
      if !out.contains(file) { out.append(file) }
    }
    return out
  }
}
