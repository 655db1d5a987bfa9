internal import Assembly
internal import Diagnostics
internal import Outputs

/// Where a command writes: refusals and failures of `Outputs` as problems for the user.
struct ResultWriter {
  let folder: ResultFolder

  /// Locks the folder. To be called before any work: a second run is told at once.
  /// - Parameter inputs: the files that the run reads.
  static func open(_ path: String, inputs: InputCollector, forces: Bool) -> Result<ResultWriter, Refused> {
    do throws(ResultFolder.Refusal) {
      return .success(ResultWriter(folder: try ResultFolder(BytePath(argument: path), inputs: inputs.identities, forces: forces)))
    } catch {
      return .failure(Refused(problem: problem(error, path)))
    }
  }

  struct Refused: Error {
    var problem: Problem
  }

  /// - Returns: what went wrong or is to be told; whether the files stand in the folder.
  func publish(
    _ files: [(name: String, bytes: [UInt8])], command: String, inputs: InputCollector, keepsOthers: Bool = false
  ) -> (diagnostics: [Diagnostic], isWritten: Bool) {
    let sources = inputs.files.map { Manifest.Entry(name: $0.name, bytes: $0.bytes) } + inputs.ledgers
    do throws(ResultFolder.Refusal) {
      let left = try folder.publish(
        files, program: Tool.version, command: command, sources: sources, keepsOthers: keepsOthers)
      let notes = left.isEmpty ? [] : [Diagnostic(.foreignFilesLeft(folder: folder.path.shown, count: left.count, first: left[0]))]
      return (notes, true)
    } catch {
      return ([Diagnostic(Self.problem(error, folder.path.shown))], false)
    }
  }

  private static func problem(_ refusal: ResultFolder.Refusal, _ path: String) -> Problem {
    switch refusal {
    case .busy: .outputBusy(path: path)
    case .link(let path): .linkedOutput(path: path)
    case .foreign(let path): .foreignFile(path: path)
    case .input(let path): .wouldOverwrite(path: path)
    case .failed(let failure): .cannotWrite(path: failure.path, reason: failure.reason)
    }
  }
}

/// One file that a command writes where the user said.
struct NamedFile {
  var path: String
  var forces: Bool
  /// Whether a file that is there may be replaced: one of our own making.
  var isOurs: ([UInt8]) -> Bool

  /// - Returns: nil when it is written.
  func write(_ bytes: [UInt8], inputs: InputCollector) -> Problem? {
    let target = BytePath(argument: path).withoutSlashes
    if let status = FileSystem.status(target) {
      let real = FileSystem.status(target, followingLinks: true) ?? status
      if inputs.identities.contains(real.identity) { return .wouldOverwrite(path: target.shown) }
      // A pipe or a device would be replaced by a file.
      guard status.kind == .file || status.kind == .link else { return .cannotWrite(path: target.shown, reason: "no regular file") }
      let isKnown = status.kind == .file && (try? FileSystem.read(target)).map(isOurs) ?? false
      guard isKnown || forces else { return status.kind == .link ? .linkedOutput(path: target.shown) : .foreignFile(path: target.shown) }
    }
    do throws(FileFailure) {
      try FileSystem.makeFolders(target.parent)
      try WholeFile.write(bytes, to: target)
      return nil
    } catch {
      return .cannotWrite(path: error.path, reason: error.reason)
    }
  }
}
