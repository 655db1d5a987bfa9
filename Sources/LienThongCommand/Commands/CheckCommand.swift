internal import ArgumentParser
internal import Checks
internal import Diagnostics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra báo cáo trước khi gửi: thiếu, không rõ, mâu thuẫn, bất thường. / Check a report before it is sent.",
    discussion: """
      Mỗi vấn đề một dòng: tệp:bảng:dòng:cột: mức: nội dung → cách viết [quy tắc].
      A line for each problem: file:table:row:column: severity: text → how to write it [rule].

      Exit status: 0 nothing at or above --fail-on; 1 problems, or stale entries of the baseline; 2 a file could not be read or \
      written; 64 wrong usage.
      """)

  @Argument(help: "Tệp hoặc thư mục báo cáo. / Files or folders of reports.", completion: .file()) var paths: [String]
  @Flag(help: "Như --format json. / The same as --format json.") var json = false
  @Option(help: "text, json, sarif, junit.") var format: FormatOption = .text
  @Option(help: "Tệp các vấn đề đã được chấp nhận. / File of accepted problems.", completion: .file()) var baseline: String?
  @Option(help: "Ghi mọi vấn đề hiện có vào tệp chấp nhận. / Write all present problems to a baseline.", completion: .file())
  var writeBaseline: String?
  @Option(
    help: "Thư mục để ghi lại tệp DOCX, XLSX có chú thích trong ô. / Folder for copies of DOCX and XLSX with comments in the cells.",
    completion: .directory)
  var annotate: String?
  @Option(help: "Trả mã 1 khi có vấn đề từ mức này: note, warning, error. / Exit 1 on problems at or above this level.")
  var failOn: CheckLevel = .warning
  @Flag(help: "Ghi đè cả tệp không phải do công cụ này ghi. / Write over files that this program did not write, too.") var force = false
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let action = CheckAction(
      paths: paths, format: json ? .json : format.format, baseline: baseline, newBaseline: writeBaseline, annotations: annotate,
      failLevel: failOn.severity, language: shared.lang.language, isQuiet: shared.quiet, knowledge: try shared.loadKnowledge(),
      forces: force)
    let status = action.run()
    if status != .done { throw status.code }
  }
}

/// The formats as an option's value.
enum FormatOption: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, junit

  var format: CheckFormat {
    switch self {
    case .text: .text
    case .json: .json
    case .sarif: .sarif
    case .junit: .junit
    }
  }
}

/// From where on a check counts as failed.
enum CheckLevel: String, ExpressibleByArgument, CaseIterable {
  case note, warning, error

  var severity: Diagnostic.Severity {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
