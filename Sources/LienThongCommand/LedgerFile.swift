internal import Identity
internal import Outputs

/// A `decisions.yaml` that decisions are added to. Each addition is written whole and renamed into place: what was decided before a run was
/// broken off is kept.
struct LedgerFile {
  let path: String

  /// The ledger as the file has it; empty when there is none.
  /// - Throws: `LedgerError` when it cannot be used.
  func read() throws(LedgerError) -> Ledger { try Ledger(yaml: try text() ?? "") }

  /// nil when there is none. One that cannot be read is not taken for none: it would be written over.
  private func text() throws(LedgerError) -> String? {
    let file = BytePath(argument: path)
    guard FileSystem.status(file) != nil else { return nil }
    do throws(FileFailure) {
      return String(decoding: try FileSystem.read(file), as: UTF8.self)
    } catch {
      throw LedgerError(entry: nil, reason: error.reason)
    }
  }

  /// - Throws: `LedgerError` when the file is not fit to be added to or cannot be written.
  func add(_ decisions: [Decision]) throws(LedgerError) {
    guard !decisions.isEmpty else { return }
    let text = try Ledger.adding(decisions, to: try text())
    let target = BytePath(argument: path).withoutSlashes
    // Through a link the shared ledger would be left as it was, and a copy take the link's place.
    if let kind = FileSystem.status(target)?.kind, kind != .file {
      throw LedgerError(entry: nil, reason: "\(target.shown): " + (kind == .link ? "link" : "no regular file"), isWriting: true)
    }
    do throws(FileFailure) {
      try FileSystem.makeFolders(target.parent)
      try WholeFile.write(Array(text.utf8), to: target)
    } catch {
      throw LedgerError(entry: nil, reason: "\(error.path): \(error.reason)", isWriting: true)
    }
  }
}
