internal import FoundationEssentials
internal import Identity

/// A `decisions.yaml` that decisions are added to. Each addition is written whole and renamed into place: what was decided before a run was
/// broken off is kept.
struct LedgerFile {
  let path: String

  /// The ledger as the file has it; empty when there is none.
  /// - Throws: `LedgerError` when it cannot be used.
  func read() throws(LedgerError) -> Ledger { try Ledger(yaml: text() ?? "") }

  private func text() -> String? { FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } }

  /// - Throws: `LedgerError` when the file is not fit to be added to or cannot be written.
  func add(_ decisions: [Decision]) throws(LedgerError) {
    guard !decisions.isEmpty else { return }
    let text = try Ledger.adding(decisions, to: text())
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    do throws(OutputFolder.Failure) {
      try OutputFolder(path: folder).write(Array(text.utf8), to: name)
    } catch {
      throw LedgerError(entry: nil, reason: "\(error.path): \(error.reason)")
    }
  }
}
