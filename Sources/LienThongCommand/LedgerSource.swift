internal import Diagnostics
internal import Identity
internal import Outputs

/// Where the decisions on names lie: `decisions.yaml` in a folder of reports that was named, or beside a report.
struct LedgerSource {
  static let fileName = "decisions.yaml"
  var paths: [String]

  /// Where a ledger lies or would be started: beside the first path.
  var first: String { files().first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? Self.fileName }

  /// An empty ledger when there is no file; when one cannot be read, none of its decisions, and why.
  /// - Parameter inputs: is told of each ledger, which belongs to what the results were made from.
  func load(telling inputs: inout InputCollector) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
    var ledgers: [Ledger] = []
    var diagnostics: [Diagnostic] = []
    for file in files() {
      guard FileSystem.status(file) != nil else { continue }
      do throws(LedgerError) {
        let bytes = try read(file)
        inputs.add(ledger: Self.fileName, bytes: bytes)
        inputs.protect(file)
        ledgers.append(try Ledger(yaml: String(decoding: bytes, as: UTF8.self)))
      } catch {
        diagnostics.append(Diagnostic(.badLedger(entry: error.entry, reason: error.reason), at: SourceLocation(file: Self.fileName)))
      }
    }
    return (Ledger.joined(ledgers), diagnostics)
  }

  private func read(_ file: BytePath) throws(LedgerError) -> [UInt8] {
    do throws(FileFailure) {
      return try FileSystem.read(file)
    } catch {
      throw LedgerError(entry: nil, reason: error.reason)
    }
  }

  /// Each file once, in the order of the paths.
  private func files() -> [BytePath] {
    var out: [BytePath] = []
    for path in paths {
      let place = BytePath(argument: path)
      let isFolder = FileSystem.status(place, followingLinks: true)?.kind == .folder
      let file =
        isFolder
        ? place.appending(Self.fileName)
        : place.bytes.contains(UInt8(ascii: "/")) ? place.parent.appending(Self.fileName) : BytePath(Self.fileName)
      if !out.contains(file) { out.append(file) }
    }
    return out
  }
}
