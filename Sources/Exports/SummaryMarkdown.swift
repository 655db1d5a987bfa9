public import Diagnostics
public import Findings
public import InteropGraph

/// summary.md: what an architect reads first. Counts, coverage of the six national databases, the isolated, the duplicates, what the
/// reports say of their practice, and what was not understood.
public struct SummaryMarkdown {
  private let graph: InteropGraph
  private let context: RuleContext
  private let diagnostics: [Diagnostic]
  private let names: [Robustness.Stake<NameQuestion>]
  private let cells: [Robustness.Stake<CellQuestion>]
  private let language: Language
  private let summary: Summary

  public init(
    context: RuleContext, names: [Robustness.Stake<NameQuestion>] = [], cells: [Robustness.Stake<CellQuestion>] = [],
    diagnostics: [Diagnostic], summary: Summary, language: Language
  ) {
    (self.names, self.cells) = (names, cells)
    graph = context.graph
    self.context = context
    self.diagnostics = diagnostics
    self.summary = summary
    self.language = language
  }

  public var text: String {
    let parts = [
      heading, counts, coverage, standings, scores, isolated, duplicates, otherFindings, nameQuestions, cellQuestions, practice, notes,
      account, notUnderstood,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func safe(_ text: String) -> String { MarkdownText.safe(text) }

  private func name(_ agency: String?) -> String { agency.map { safe(RuleContext.short(graph.name($0))) } ?? "" }

  // MARK: Parts

  private var heading: [String] {
    ["# " + say("Tổng hợp liên thông theo công văn 3820/BTTTT-THH", "Interoperability by the reports of công văn 3820/BTTTT-THH")]
      + (graph.isUnderLaterAgencies
        ? [
          "",
          say(
            "**Xếp theo cơ quan sau sáp nhập năm 2025**; báo cáo là của cơ quan năm 2017, ghi sau dấu ←. Đơn vị cấp huyện năm 2017 giữ nguyên tên.",
            "**Under the agencies of 2025**; the reports are of the agencies of 2017, named behind ←. District units keep their names of 2017."
          ),
        ] : [])
  }

  private var counts: [String] {
    let rows = [
      (say("Báo cáo", "Reports"), summary.reports), (say("Cơ quan có báo cáo", "Agencies with a report"), summary.agencies),
      (say("Hệ thống", "Systems"), summary.systems),
      (say("– trong đó một cửa điện tử", "– of these one-stop"), summary.oneStops),
      (say("Ô đã điền trong bảng IV.1", "Filled cells of IV.1"), summary.claims), (say("Kết nối", "Connections"), summary.connections),
      (say("– trong đó truyền dữ liệu", "– of these carrying data"), summary.dataConnections),
      (say("Hệ thống một cửa bị cô lập theo báo cáo", "Isolated one-stop systems, as reported"), summary.isolated - summary.isolatedUnsaid),
      (
        say("Hệ thống một cửa chưa báo cáo nào nêu kết nối", "One-stop systems of which no report names a connection"),
        summary.isolatedUnsaid
      ),
      (say("Cặp hệ thống một cửa cần xem xét", "Pairs of one-stop systems to be looked at"), summary.duplicates),
      (say("– mức trùng lặp", "– graded duplicate"), summary.grades["duplicate"] ?? 0),
      (say("– mức chồng lấn", "– graded overlapping"), summary.grades["overlapping"] ?? 0),
      (say("– mức phân tán", "– graded fragmented"), summary.grades["fragmented"] ?? 0),
      (say("Phần mềm trùng việc hệ thống từ Trung ương", "Systems doing a central system's work"), summary.shadows),
      (say("Ô không đọc được", "Cells that could not be read"), summary.unclearCells),
    ]
    return ["| | |", "|---|---:|"] + rows.map { "| \($0.0) | \($0.1) |" }
  }

  private var coverage: [String] {
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }
    guard !databases.isEmpty else { return [] }
    var out = ["## " + say("Sáu CSDL quốc gia (714/QĐ-TTg) theo cơ quan", "The six national databases (714/QĐ-TTg) by agency"), ""]
    let short = databases.map { $0.name.replacing("Cơ sở dữ liệu quốc gia về ", with: "").replacing("Cơ sở dữ liệu ", with: "") }
    out.append("| " + say("Cơ quan", "Agency") + " | " + short.map(safe).joined(separator: " | ") + " |")
    out.append("|---" + String(repeating: "|:---:", count: databases.count) + "|")
    for agency in graph.agencies where !graph.reports(of: agency.id).isEmpty {
      let own = Set(graph.systems(of: agency.id).map(\.id))
      let claims = own.flatMap { graph.claims(of: $0) }
      let denied = Set(claims.filter { $0.status == .none }.flatMap { [$0.row, $0.column] })
      let doubted = Set(claims.filter { $0.status == .unclear }.flatMap { [$0.row, $0.column] })
      let cells = databases.map { database in
        cell(
          graph.connections(of: database.id).filter { own.contains($0.source) || own.contains($0.target) },
          isDenied: denied.contains(database.id), isDoubted: doubted.contains(database.id))
      }
      out.append("| " + name(agency.id) + " | " + cells.joined(separator: " | ") + " |")
    }
    out += [
      "",
      say(
        "● trực tiếp · ◆ qua trục · ■ không nêu cách hoặc chung CSDL · ○ dự kiến, thử nghiệm, tạm dừng · ✎ thủ công · ✗ nói là không · ? có ô chưa rõ · – không nêu",
        "● direct · ◆ via bus · ■ not said how, or shared database · ○ planned, pilot, suspended · ✎ by hand · ✗ said not to be · ? a cell is in doubt · – not named"
      ),
    ]
    if databases.count < 6 {
      out.append(
        say(
          "\(6 - databases.count) CSDL quốc gia không được báo cáo nào nhắc tới.",
          "\(6 - databases.count) national databases are named in no report."))
    }
    return out
  }

  private func cell(_ connections: [Connection], isDenied: Bool, isDoubted: Bool) -> String {
    switch Reach(connections) {
    case .direct: "●"
    case .viaBus: "◆"
    case .connected: "■"
    case .notYet: "○"
    case .byHand: "✎"
    case .none: isDoubted ? "?" : isDenied ? "✗" : "–"
    }
  }

  /// One-stop and online-service systems by their verdicts.
  private var standings: [String] {
    let standings = VerdictJudge(context: context).standings()
    guard !standings.isEmpty else { return [] }
    let words = DossierWords(language: language)
    let rows = Verdict.allCases.map { verdict in
      let own = standings.filter { $0.verdict == verdict }
      return
        "| \(words.verdict(verdict)) | \(own.count { $0.system.kind == .oneStop }) | \(own.count { $0.system.kind == .onlineService }) |"
    }
    return [
      "## " + say("Tình trạng kết nối", "Standing of the systems"), "",
      "| | " + say("Một cửa điện tử", "One-stop") + " | " + say("Dịch vụ công trực tuyến", "Online service") + " |", "|---|---:|---:|",
    ] + rows + [
      "",
      say(
        "Từng hệ thống, số bước tới mỗi CSDL quốc gia và căn cứ: `verdicts.csv`.",
        "Each system with its hops to each national database and its cells: `verdicts.csv`."),
    ]
  }

  /// The counts of scores.csv that an architect asks for first.
  private var scores: [String] {
    let (agencies, country) = Score.all(graph)
    guard !agencies.isEmpty else { return [] }
    let head = [
      say("Cơ quan", "Agency"), say("Một cửa có kết nối", "One-stop connected"), say("Một cửa qua trục", "One-stop on a bus"),
      say("Kết nối có tiêu chuẩn", "Connections with a standard"), say("Hai bên cùng nêu", "Named by both"),
      say("CSDL quốc gia", "National databases"),
    ]
    func row(_ score: Score, _ name: String, _ databases: String) -> String {
      let shares = [
        (score.connectedOneStops, score.oneStops), (score.oneStopsOnBus, score.oneStops),
        (score.connectionsWithStandard, score.connections),
        (score.confirmed, score.connectionsWithReporters),
      ]
      let cells = shares.map { $0.1 == 0 ? "–" : "\($0.0)/\($0.1)" }
      return "| " + ([name] + cells + [databases]).joined(separator: " | ") + " |"
    }
    let rows = agencies.map { row($0, name($0.agency?.id), "\($0.databases.count { $0 })/6") }
    return [
      "## " + say("Chỉ số theo cơ quan", "Scores by agency"), "", "| " + head.joined(separator: " | ") + " |",
      "|---|---:|---:|---:|---:|---:|",
    ] + rows + [
      row(country, "**" + say("Các cơ quan có báo cáo (\(agencies.count))", "All agencies with a report (\(agencies.count))") + "**", "")
    ] + [
      "",
      say(
        "Cách tính: `Documentation/Scores.md`. Không chỉ số nào được gán trọng số.",
        "Formulas: `Documentation/Scores.md`. Nothing is weighted."),
    ]
  }

  private var isolated: [String] {
    let rules = ["isolated-one-stop", "isolated-online-service"]
    let found = graph.findings.filter { rules.contains($0.rule) }
    let reported = section(
      say("Hệ thống bị cô lập theo báo cáo", "Systems isolated as reported"), found.filter { !$0.isUnsaid },
      empty: say("Không có.", "None."))
    let asked = section(
      say(
        "Hệ thống chưa báo cáo nào nêu kết nối: hỏi lại trước khi kết luận",
        "Systems of which no report names a connection: to be asked about first"),
      found.filter(\.isUnsaid), empty: "",
      title: { rule in
        rule.id == "isolated-one-stop"
          ? say("Một cửa điện tử", "One-stop systems") : say("Dịch vụ công trực tuyến", "Online-service systems")
      })
    return asked.isEmpty ? reported : reported + [""] + asked
  }

  private var duplicates: [String] {
    let rules = ["duplicate-one-stop", "duplicates-central-system", "parallel-investment"]
    return section(
      say("Dấu hiệu đầu tư trùng lặp", "Signs of duplicated investment"), graph.findings.filter { rules.contains($0.rule) },
      empty: say("Không có.", "None."), title: { $0.id == "duplicate-one-stop" ? pairs($0) : $0.title[language] })
  }

  /// "Cặp hệ thống một cửa cần xem xét – trùng lặp 1, chồng lấn 17, phân tán 28".
  private func pairs(_ rule: any Rule.Type) -> String {
    let words = DossierWords(language: language)
    let grades = [Dossier.Grade.duplicate, .overlapping, .fragmented].filter { summary.grades[$0.rawValue] ?? 0 > 0 }
      .map { words.grade($0) + " \(summary.grades[$0.rawValue] ?? 0)" }
    return say("Cặp hệ thống một cửa cần xem xét", "Pairs of one-stop systems to be looked at") + " – " + grades.joined(separator: ", ")
  }

  private var otherFindings: [String] {
    let shown = [
      "isolated-one-stop", "isolated-online-service", "duplicate-one-stop", "duplicates-central-system", "parallel-investment",
      "unclear-cell",
    ]
    return section(say("Phát hiện khác", "Other findings"), graph.findings.filter { !shown.contains($0.rule) }, empty: "")
  }

  /// Findings as a list, each with its first cells; the whole evidence is in findings.csv and graph.json.
  private func section(_ title: String, _ findings: [Finding], empty: String, title heading: ((any Rule.Type) -> String)? = nil) -> [String]
  {
    guard !findings.isEmpty || !empty.isEmpty else { return [] }
    var out = ["## " + title, ""]
    if findings.isEmpty { return out + [empty] }
    for rule in RuleRegistry.all {
      // The gravest first.
      let own = FindingSeverity.allCases.sorted(by: >).flatMap { severity in
        findings.filter { $0.rule == rule.id && $0.severity == severity }
      }
      guard !own.isEmpty else { continue }
      out.append("**\(heading?(rule) ?? rule.title[language])** (`\(rule.id)`, \(own.count))")
      out.append("")
      for finding in own {
        out.append("- " + safe(finding.message[language]))
        for evidence in finding.evidence.prefix(3) { out.append("  - " + safe(EvidenceText.line(evidence, graph, language))) }
        if finding.evidence.count > 3 {
          out.append("  - " + say("và \(finding.evidence.count - 3) ô khác", "and \(finding.evidence.count - 3) more cells"))
        }
      }
      out.append("")
    }
    if out.last == "" { out.removeLast() }
    return out
  }

  /// Names that may mean another system, those first on which most hangs.
  private var nameQuestions: [String] {
    guard !names.isEmpty else { return [] }
    let words = DossierWords(language: language)
    var out = [
      "## " + say("Tên cần xác minh", "Names to be verified"), "",
      say(
        "Trả lời bằng `lienthong review`; câu trả lời được ghi vào decisions.yaml.",
        "Answer them with `lienthong review`; the answers go to decisions.yaml."), "",
    ]
    for stake in weightiest(names) {
      let question = stake.question
      let place = question.mentions.first.map { EvidenceText.place($0.report, $0.place, graph, language) } ?? ""
      let candidates = question.candidates.map { context.quoted($0) }.joined(separator: ", ")
      out.append(
        "- “\(safe(question.name))” (\(safe(place))): " + words.doubt(question.doubt) + " "
          + safe(candidates.isEmpty ? context.quoted(question.decided) : candidates) + ". "
          + changes(stake, say("Nếu là hệ thống khác: ", "If it means another system: ")))
    }
    return out
  }

  private func weightiest<Question>(_ stakes: [Robustness.Stake<Question>]) -> [Robustness.Stake<Question>] {
    stakes.enumerated().sorted { a, b in
      let (first, second) = (a.element.lost.count + a.element.gained.count, b.element.lost.count + b.element.gained.count)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  /// Cells whose words prove nothing, those first on which most hangs, cells of the same words as one question.
  private var cellQuestions: [String] {
    guard !cells.isEmpty else { return [] }
    let count = cells.reduce(0) { $0 + $1.question.claims.count }
    let out = [
      "## " + say("Ô chờ trả lời", "Cells that await an answer"), "",
      say(
        "\(count) ô, \(cells.count) câu hỏi; không ô nào được tính là kết nối. Trả lời bằng `lienthong review`; câu trả lời được ghi vào decisions.yaml.",
        "\(count) cells, \(cells.count) questions; none counts as a connection. Answer them with `lienthong review`; the answers go to decisions.yaml."
      ), "",
    ]
    return out + weightiest(cells).flatMap(cellQuestion)
  }

  private func cellQuestion(_ stake: Robustness.Stake<CellQuestion>) -> [String] {
    guard let first = stake.question.claims.first else { return [] }
    let more = stake.question.claims.count - 1
    let guess = ProofText(graph, language: language).guess(stake.question.guess)
    let head =
      "- " + safe(EvidenceText.line(.claim(first.id), graph, language))
      + (more > 0 ? say(" và \(more) ô khác cùng chữ", " and \(more) more of the same words") : "") + ": "
      + safe(first.doubt?.reason[language] ?? "") + ". " + say("Phỏng đoán: ", "Guess: ") + safe(guess) + ". "
      + changes(stake, say("Tùy câu trả lời: ", "Depending on the answer: "))
    let lost = stake.lost.compactMap { context.finding($0) }.prefix(3).map { "  - " + safe($0.message[language]) }
    return [head] + lost
  }

  /// What would be otherwise, by the titles of the rules: "bớt 1 (Hệ thống một cửa điện tử bị cô lập)".
  private func changes<Question>(_ stake: Robustness.Stake<Question>, _ opening: String) -> String {
    let lost = stake.lost.compactMap { context.finding($0)?.rule }
    let gained = stake.gained.map(\.rule)
    guard !lost.isEmpty || !gained.isEmpty else { return say("Không phát hiện nào phụ thuộc.", "No finding hangs on it.") }
    func told(_ rules: [String]) -> String {
      RuleRegistry.all.filter { rules.contains($0.id) }.map { rule in "\(rule.title[language]) × \(rules.count { $0 == rule.id })" }.joined(
        separator: ", ")
    }
    let parts = [
      lost.isEmpty ? "" : say("bớt ", "fewer: ") + told(lost), gained.isEmpty ? "" : say("thêm ", "more: ") + told(gained),
    ]
    return opening + parts.filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  // MARK: What reports say besides

  private var practice: [String] {
    let said = graph.reports.filter { $0.practice != Practice() }
    guard !said.isEmpty else { return [] }
    let out = [
      "## " + say("Cách chuyển và tiếp nhận hồ sơ (mục III.4, III.5)", "How dossiers are passed on and taken in (III.4, III.5)"), "",
    ]
    let lines = said.map { report in
      let practice = report.practice
      let parts = [
        (say("chuyển hồ sơ", "passing on"), practice.dossierTransfer),
        (say("tiếp nhận trực tuyến", "online intake"), practice.onlineIntake), (say("theo dõi", "tracking"), practice.tracking),
        (say("trả kết quả", "delivery"), practice.delivery),
      ]
      let text = parts.filter { !$0.1.isEmpty }.map {
        "\($0.0): " + $0.1.map { safe(PracticeText.name($0, language)) }.joined(separator: "; ")
      }
      return (name: name(report.agency), text: text.joined(separator: ". "))
    }
    return out + together(lines)
  }

  private var notes: [String] {
    let said = graph.reports.filter { !$0.notes.isEmpty }
    guard !said.isEmpty else { return [] }
    let out = ["## " + say("Ý kiến của cơ quan (mục V, VI, VII)", "What agencies write (V, VI, VII)"), ""]
    let lines = said.flatMap { report in
      report.notes.keys.sorted().map { (name: name(report.agency), text: safe($0) + ": " + safe(report.notes[$0] ?? "")) }
    }
    return out + together(lines)
  }

  /// What several agencies write in the same words is told once.
  private func together(_ lines: [(name: String, text: String)]) -> [String] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for line in lines {
      if names[line.text] == nil { order.append(line.text) }
      names[line.text, default: []].append(line.name)
    }
    return order.map { "- **" + (names[$0] ?? []).joined(separator: ", ") + "** – " + $0 }
  }

  /// What became of the cells and paragraphs of each report.
  private var account: [String] {
    let reports = graph.reports.filter { $0.account.total > 0 }
    guard !reports.isEmpty else { return [] }
    let head = [
      "## " + say("Đã đọc bao nhiêu", "How much was read"), "",
      say(
        "Từ mục III trở đi, mỗi ô có chữ và mỗi đoạn văn đều được xếp vào một loại; những gì chưa đọc nằm trong `reading.csv`.",
        "From section III on, each filled cell and each paragraph is of one kind; what was not read stands in `reading.csv`."), "",
      say("| Báo cáo | Cơ quan | Ô và đoạn | Chưa đọc | Tỷ lệ |", "| Report | Agency | Cells and paragraphs | Not read | Share |"),
      "|---|---|---:|---:|---:|",
    ]
    return head
      + reports.map { report in
        let unread = report.account.counts[.notRead] ?? 0
        // Rounded up: one cell left is not none.
        let share = (unread * 1000 + report.account.total - 1) / report.account.total
        return
          "| \(safe(report.file)) | \(name(report.agency)) | \(report.account.total) | \(unread) | \(share / 10)\(say(",", "."))\(share % 10)% |"
      }
  }

  private var notUnderstood: [String] {
    let shown = diagnostics.filter { $0.severity >= .warning }
    var out = ["## " + say("Những gì chưa đọc hoặc chưa hiểu được", "What was not read or not understood"), ""]
    if shown.isEmpty { return out + [say("Không có.", "None.")] }
    for diagnostic in shown {
      let place = diagnostic.location.map { $0.described(in: language) + ": " } ?? ""
      let hint = diagnostic.problem.hint[language]
      out.append(
        "- " + safe(place) + safe(diagnostic.problem.text[language]) + " (`\(diagnostic.id)`)" + (hint.isEmpty ? "" : " → " + safe(hint)))
    }
    return out
  }
}

enum PracticeText {
  static func name(_ key: String, _ language: Language) -> String {
    guard let text = names[key] else { return key }
    return text[language]
  }

  private static let names: [String: LocalizedText] = [
    "paperOnly": .init(vi: "chỉ bản giấy", en: "paper only"),
    "scannedWithPaper": .init(vi: "bản quét song song bản giấy", en: "scanned with paper"),
    "scannedOnly": .init(vi: "chỉ bản quét", en: "scanned only"),
    "paperThoughScanned": .init(vi: "đã quét nhưng vẫn chuyển bản giấy", en: "paper, though scanned"),
    "toOneStopSystem": .init(vi: "chuyển vào phần mềm một cửa", en: "passed to the one-stop system"),
    "processedInOnlineService": .init(vi: "xử lý ngay trên DVCTT", en: "processed in the online service"),
    "printed": .init(vi: "in ra giấy", en: "printed"), "webLookup": .init(vi: "tra cứu trên web", en: "web look-up"),
    "sms": .init(vi: "tin nhắn", en: "SMS"), "email": .init(vi: "thư điện tử", en: "e-mail"),
    "phone": .init(vi: "điện thoại", en: "phone"), "inPerson": .init(vi: "người dân đến nhận", en: "in person"),
    "post": .init(vi: "bưu chính", en: "post"),
  ]
}
