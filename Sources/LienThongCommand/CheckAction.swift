internal import ArgumentParser
internal import Assembly
internal import Catalogue
internal import Checks
internal import Diagnostics
internal import Documents
internal import FoundationEssentials

/// What `check` does, without its options: read, check, set aside what is accepted, tell, annotate.
struct CheckAction {
  var paths: [String]
  var format: CheckFormat
  var baseline: String?
  var newBaseline: String?
  /// Folder for copies with remarks.
  var annotations: String?
  var failLevel: Diagnostic.Severity
  var language: Language
  var isQuiet: Bool
  var knowledge: Knowledge

  func run() -> ExitStatus {
    var inputs = InputCollector()
    inputs.collect(paths)
    let accepted = loadBaseline(&inputs)
    let result = knowledge.analysis().run(inputs.files)
    let check = ReportCheck(result, catalogue: knowledge.catalogue, earlier: inputs.diagnostics)
    var (problems, acceptedCount, stale) = accepted?.apply(to: check, files: inputs.files.map(\.name)) ?? (check.problems, 0, [])
    if let newBaseline {
      stale += write([(newBaseline, Array(Baseline.text(accepting: check, language: language).utf8))], in: nil)
    }
    if let annotations { problems += annotate(inputs.files, problems, into: annotations) }
    problems += stale
    Terminal.data(Array(format.text(problems, files: inputs.files.map(\.name), version: Tool.version, language: language).utf8))
    if format == .text, !isQuiet { Terminal.error(summary(problems, acceptedCount, inputs.files.count)) }
    return status(problems)
  }

  /// A baseline that cannot be read is told like a report that cannot.
  private func loadBaseline(_ inputs: inout InputCollector) -> Baseline? {
    guard let baseline else { return nil }
    guard let data = FileManager.default.contents(atPath: baseline) else {
      inputs.add(Diagnostic(.fileNotFound, at: SourceLocation(file: baseline)))
      return nil
    }
    return Baseline(String(decoding: data, as: UTF8.self))
  }

  // MARK: Copies with remarks

  private func annotate(_ files: [InputFile], _ problems: [Diagnostic], into folder: String) -> [Diagnostic] {
    let annotator = DocumentAnnotator(author: "LienThong")
    return files.flatMap { file -> [Diagnostic] in
      let place = SourceLocation(file: file.name)
      let notes = Annotations.notes(problems, file: file.name, language: language)
      do throws(DocumentError) {
        guard let bytes = try annotator.annotate(file.bytes, fileName: file.name, notes: notes) else {
          return [Diagnostic(.annotateUnsupported, at: place)]
        }
        return write([(file.name, bytes)], in: folder)
      } catch {
        // What cannot be read was told already.
        return []
      }
    }
  }

  /// - Parameter folder: nil for names that are paths as the user gave them.
  private func write(_ files: [(name: String, bytes: [UInt8])], in folder: String?) -> [Diagnostic] {
    files.compactMap { file in
      let target = folder.map { $0 + "/" + file.name } ?? file.name
      // The agency's own file is never written over.
      if paths.contains(where: { Self.isSame($0, target) || Self.isSame($0 + "/" + file.name, target) }) {
        return Diagnostic(.wouldOverwrite(path: target))
      }
      do throws(OutputFolder.Failure) {
        let split = target.lastIndex(of: "/")
        try OutputFolder(path: split.map { String(target[..<$0]) } ?? ".").write(
          file.bytes, to: split.map { String(target[target.index(after: $0)...]) } ?? target)
        return nil
      } catch {
        return Diagnostic(.cannotWrite(path: error.path, reason: error.reason))
      }
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    URL(filePath: a).standardizedFileURL.resolvingSymlinksInPath().path
      == URL(filePath: b).standardizedFileURL.resolvingSymlinksInPath().path
  }

  // MARK: The end

  private func summary(_ problems: [Diagnostic], _ accepted: Int, _ files: Int) -> String {
    func count(_ severity: Diagnostic.Severity) -> Int { problems.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    return language == .vi
      ? "\(files) tệp: \(errors) lỗi, \(warnings) cảnh báo, \(notes) lưu ý" + (accepted > 0 ? ", \(accepted) đã chấp nhận" : "") + "\n"
      : "\(files) files: \(errors) errors, \(warnings) warnings, \(notes) notes" + (accepted > 0 ? ", \(accepted) accepted" : "") + "\n"
  }

  private func status(_ problems: [Diagnostic]) -> ExitStatus {
    let isStale = problems.contains { if case .staleBaseline = $0.problem { true } else { false } }
    if problems.contains(where: { $0.severity == .error && $0.id != "stale-baseline" }) { return .incomplete }
    return isStale || problems.contains { $0.severity >= failLevel } ? .findings : .done
  }
}
