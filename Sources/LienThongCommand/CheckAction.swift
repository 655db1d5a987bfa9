internal import ArgumentParser
internal import Assembly
internal import Catalogue
internal import Checks
internal import Diagnostics
internal import Documents
internal import Outputs

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
  /// Writes over files that are no results of an earlier run, too.
  var forces = false

  func run() -> ExitStatus {
    var inputs = InputCollector()
    inputs.collect(paths)
    let accepted = loadBaseline(&inputs)
    let result = knowledge.analysis().run(inputs.files)
    let check = ReportCheck(result, catalogue: knowledge.catalogue, earlier: inputs.diagnostics)
    var (problems, acceptedCount, stale) = accepted?.apply(to: check, files: inputs.files.map(\.name)) ?? (check.problems, 0, [])
    if let newBaseline {
      let file = NamedFile(path: newBaseline, forces: forces) { Baseline.isBaseline(String(decoding: $0, as: UTF8.self)) }
      let failure = file.write(Array(Baseline.text(accepting: check, language: language).utf8), inputs: inputs)
      stale += failure.map { [Diagnostic($0)] } ?? []
    }
    if let annotations { problems += annotate(inputs, problems, into: annotations) }
    problems += stale
    Terminal.data(Array(format.text(problems, files: inputs.files.map(\.name), version: Tool.version, language: language).utf8))
    if format == .text, !isQuiet { Terminal.error(summary(problems, acceptedCount, inputs.files.count)) }
    return status(problems)
  }

  /// A baseline that cannot be read is told like a report that cannot.
  private func loadBaseline(_ inputs: inout InputCollector) -> Baseline? {
    guard let baseline else { return nil }
    guard let bytes = try? FileSystem.read(BytePath(argument: baseline)) else {
      inputs.add(Diagnostic(.fileNotFound, at: SourceLocation(file: baseline)))
      return nil
    }
    return Baseline(String(decoding: bytes, as: UTF8.self))
  }

  // MARK: Copies with remarks

  /// Copies lie as the reports do, below the folder that was named.
  private func annotate(_ inputs: InputCollector, _ problems: [Diagnostic], into folder: String) -> [Diagnostic] {
    let writer: ResultWriter
    switch ResultWriter.open(folder, inputs: inputs, forces: forces) {
    case .success(let opened): writer = opened
    case .failure(let refused): return [Diagnostic(refused.problem)]
    }
    let annotator = DocumentAnnotator(author: "LienThong")
    var told: [Diagnostic] = []
    var copies: [(name: String, bytes: [UInt8])] = []
    for file in inputs.files {
      let notes = Annotations.notes(problems, file: file.name, language: language)
      do throws(DocumentError) {
        if let bytes = try annotator.annotate(file.bytes, fileName: file.name, notes: notes) {
          copies.append((file.name, bytes))
        } else {
          told.append(Diagnostic(.annotateUnsupported, at: SourceLocation(file: file.name)))
        }
      } catch {
        // What cannot be read was told already.
        continue
      }
    }
    guard !copies.isEmpty else { return told }
    return told + writer.publish(copies, command: "check --annotate", inputs: inputs, keepsOthers: true).diagnostics
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
    // What was just accepted is no failure.
    if newBaseline != nil { return .done }
    return isStale || problems.contains { $0.severity >= failLevel } ? .findings : .done
  }
}
