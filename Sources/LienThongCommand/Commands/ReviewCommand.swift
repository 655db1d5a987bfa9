internal import ArgumentParser
internal import FoundationEssentials

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract:
      "Hỏi về tên và ô còn ngờ, ghi câu trả lời vào decisions.yaml. / Ask about names and cells in doubt; answers go to decisions.yaml.",
    discussion: """
      Câu ảnh hưởng nhiều phát hiện nhất được hỏi trước; các ô cùng chữ là một câu. Phím với cặp tên: s một hệ thống, d hai hệ thống; với ô: 0–9 \
      câu trả lời, g như phỏng đoán, c chỉ ô đầu; chung: u chưa rõ, r lý do, b lùi, ? trợ giúp, q thoát. \
      Câu trả lời được ghi ngay; chạy lại thì hỏi tiếp phần còn lại.
      Those that decide most findings come first; cells of the same words are one question. Keys for names: s same, d different; for cells: 0–9 \
      answer, g as guessed, c first cell only; for both: u unsure, r reason, b back, ? help, q quit. Answers are written at once; a later run goes \
      on with the rest.

      Exit status: 0 done; 1 an imported answer contradicts the ledger; 2 something could not be read or written; 64 wrong usage.
      """)

  @Argument(help: "Tệp hoặc thư mục báo cáo. / Files or folders of reports.", completion: .file()) var paths: [String]
  @Option(
    help: "Ghi thành một tệp HTML để đồng nghiệp điền khi không có mạng. / Write one HTML file for a colleague to fill in offline.",
    completion: .file())
  var html: String?
  @Option(name: .customLong("import"), help: "Nhận tệp HTML đã điền. / Take in a page that was filled in.", completion: .file()) var page:
    String?
  @Option(
    help: "Sổ quyết định; mặc định là decisions.yaml cạnh báo cáo. / The ledger; decisions.yaml beside the reports by default.",
    completion: .file())
  var ledger: String?
  @Option(help: "Người quyết định; mặc định là tên đăng nhập. / Who decides; the login name by default.") var author: String?
  @Option(help: "Ngày ghi vào sổ, mặc định hôm nay. / Date of the decisions, today by default.") var date: String?
  @Option(help: "Chỉ hỏi bấy nhiêu câu đầu. / Only so many questions.") var limit: Int?
  @Flag(help: "Ghi trang --html đè lên tệp bất kỳ. / Write the page of --html over any file.") var force = false
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard html == nil || page == nil else {
      throw ValidationError(shared.lang == .vi ? "chọn --html hoặc --import" : "choose --html or --import")
    }
    guard limit.map({ $0 > 0 }) ?? true else {
      throw ValidationError(shared.lang == .vi ? "--limit phải lớn hơn 0" : "--limit must be above 0")
    }
  }

  func run() throws {
    let action = ReviewAction(
      paths: paths, ledger: LedgerFile(path: ledger ?? LedgerSource(paths: paths).first), author: author ?? login, date: date ?? today,
      language: shared.lang.language, knowledge: try shared.loadKnowledge(), year: shared.asOf, limit: limit, forces: force)
    let status = page.map(action.takeIn) ?? html.map { action.writePage(to: $0) } ?? action.ask()
    if status != .done { throw status.code }
  }

  private var login: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["LOGNAME"] ?? environment["USER"] ?? ""
  }

  private var today: String { Date.now.formatted(.iso8601.year().month().day()) }
}
