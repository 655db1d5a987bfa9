internal import Diagnostics
public import Documents
internal import InteropGraph
public import Names
internal import Vietnamese

/// A document to what its report says. The agency must be known first, because names without an agency are its own.
public struct ReportReader: Sendable {
  private let names: NameReader

  public init(names: NameReader) { self.names = names }

  /// Finds the agency of a document. Cheap: reads the letterhead, rarely more.
  public static func agency(of document: Document, fileName: String, directory: AgencyDirectory, lexicon: Lexicon) -> AgencyFinder.Sighting
  {
    AgencyFinder(directory: directory, lexicon: lexicon).find(in: document, fileName: fileName)
  }

  /// - Parameter file: the name used in places and messages.
  public func read(_ document: Document, file: String) -> ReportContent {
    let words = remembered { names.lexicon.words($0) }
    // Sentences in cells mention systems too: a name is short and says no verb of connecting.
    let isSystem: (String) -> Bool = remembered { text in
      let reading = names.read(text)
      return (reading.kind != nil || reading.catalogue != nil || !reading.products.isEmpty)
        && ColumnRole.of(text, lexicon: words) != .content && !text.contains(";")
    }
    var pass = Pass(file: file, names: names, words: words)
    for item in ItemBuilder(words: words, isSystem: isSystem).items(document) { pass.take(item) }
    pass.content.diagnostics += document.remarks.compactMap { diagnostic($0, file) }
    // What was left out may have stood in IV.1.
    if document.remarks.contains(where: { if case .dropped = $0.kind { true } else { false } }) { pass.content.hasUnreadMatrix = true }
    pass.content.date = ReportDate.find(in: document)
    return pass.finish()
  }

  /// The same function, which asks each text once: the ways a table may lie ask the same of the same cells.
  private func remembered<Answer>(_ ask: @escaping (String) -> Answer) -> (String) -> Answer {
    var known: [String: Answer] = [:]
    return { text in
      if let answer = known[text] { return answer }
      let answer = ask(text)
      known[text] = answer
      return answer
    }
  }

  private func diagnostic(_ remark: Document.Remark, _ file: String) -> Diagnostic? {
    let location = SourceLocation(file: file, table: remark.table, row: remark.row, sheet: remark.sheet)
    switch remark.kind {
    case .nestedTable: return Diagnostic(.nestedTable, at: location)
    case .struckText: return remark.text.isEmpty ? nil : Diagnostic(.struckText(found: remark.text), at: location)
    case .ambiguousTick: return Diagnostic(.ambiguousTick(found: remark.text), at: location)
    case .mojibake: return Diagnostic(.mojibake, at: location)
    case .dropped(let content): return Diagnostic(.contentDropped(content), at: location)
    }
  }
}

/// One way through a report: the part of the form we are in, and what was read so far.
private struct Pass {
  var content = ReportContent()
  private let file: String
  private let words: (String) -> [Word]
  private let judge: TableJudge
  private let names: NameReader

  private var part: FormPart?
  /// True from section III on, or from the first table that was understood.
  private var hasStarted = false
  /// True behind the addressees and signatures, until another heading.
  private var isTail = false
  private var tablesUnderstood = 0
  private var transfer: [String] = []
  private var intake: [String] = []
  private var noteLines: [String: [String]] = [:]
  /// The last short text under IV.1 that names a system: it may be what the next table is about.
  private var subject: TableView.Subject?
  private var legend = MarkLegend()
  private var insteadOfTable: String?
  /// How many paragraphs of IV.1 there were.
  private var paragraphs = 0
  private var previous: TableView.Previous?
  private var account = Account()

  init(file: String, names: NameReader, words: @escaping (String) -> [Word]) {
    self.file = file
    self.names = names
    self.words = words
    judge = TableJudge(names: names, words: words)
  }

  private var section: Section? { if case .section(let section)? = part { section } else { nil } }

  mutating func take(_ item: ReportItem) {
    switch item {
    case .heading(let part, let text):
      self.part = part
      if part != .preamble { hasStarted = true }
      isTail = false
      subject = nil
      _ = note(subject: text)
      previous = nil
      if hasStarted { account.paragraph(text, .form, section: section) } else { account.pass(text) }
    case .paragraph(let text): take(paragraph: text)
    case .table(let table): take(table: table)
    case .caption(let caption):
      subject = TableView.Subject(
        text: caption.text,
        place: Place(
          section: .connections, table: caption.table.number, row: caption.table.rowOrigin + caption.row,
          column: caption.table.columnOrigin + caption.column, sheet: caption.table.sheet))
      hasStarted = true
      account.caption(caption)
    }
  }

  // MARK: Paragraphs

  private mutating func take(paragraph text: String) {
    let (kind, cause) = kind(of: text)
    if hasStarted { account.paragraph(text, kind, section: section, cause: cause) } else { account.pass(text) }
  }

  /// What a paragraph is, after what it says was taken.
  private mutating func kind(of text: String) -> (AccountKind, NotReadCause?) {
    if hasStarted, PageMatter.isMatter(text) { isTail = true }
    if isTail { return (.matter, nil) }
    if legend.read(text) { return (.legend, nil) }
    if part != .section(.connections) { _ = note(subject: text) }
    switch part {
    case .dossierTransfer?: transfer.append(text)
    case .onlineIntake?: intake.append(text)
    case .section(.connections)?: return connections(text)
    case .note(let numeral)?:
      if FormGuidance.isForm(text) || FormTexts.isInstruction(text) { return (.form, nil) }
      noteLines[numeral, default: []].append(text)
      return (.note, nil)
    case .section?: return FormGuidance.isForm(text) ? (.form, nil) : isCaption(text) ? (.label, nil) : (.notRead, .text)
    default: return FormGuidance.isForm(text) ? (.form, nil) : (.matter, nil)
    }
    return FormGuidance.isForm(text) ? (.form, nil) : (.practice, nil)
  }

  private mutating func connections(_ text: String) -> (AccountKind, NotReadCause?) {
    if FormGuidance.isForm(text) { return (.form, nil) }
    switch take(prose: text) {
    case .all: return (.answer, nil)
    case .part:
      content.hasUnreadMatrix = true
      return (.notRead, .text)
    case .nothing: break
    }
    if note(subject: text) { return (.name, nil) }
    noteInsteadOfTable(text)
    return isCaption(text) ? (.label, nil) : (.notRead, .text)
  }

  /// "1.1. Cấp tỉnh", "Bảng 4 (tiếp theo)", "Đơn vị: hệ thống": a few words that say nothing of systems.
  private func isCaption(_ text: String) -> Bool {
    let keys = Words.keys(text)
    return keys.count <= 14 && !(AnswerShape.denies(text) || (names.speaksOfSystem(text) && Answers.has(keys, "đã kết nối")))
  }

  private enum Reach { case all, part, nothing }

  /// Lines and sentences that name two systems and say how they are connected. Their place is their number among the paragraphs of IV.1.
  private mutating func take(prose text: String) -> Reach {
    paragraphs += 1
    let (judge, number) = (judge, paragraphs)
    let reader = ProseReader(isSystem: { judge.isSystemName($0, "") }, subject: subject?.text)
    let found = reader.read(text)
    guard !found.lines.isEmpty || !found.lonely.isEmpty else { return .nothing }
    content.sections.insert(.connections)
    for (index, line) in found.lines.enumerated() {
      func place(_ column: Int) -> Place { Place(section: .connections, table: 0, row: number, column: index * 3 + column) }
      let first = NamedPlace(text: line.first.cleaned(), place: place(1), isRow: true)
      let second = NamedPlace(text: line.second.cleaned(), place: place(2))
      content.matrixNames += [first, second]
      content.links.append(LinkCell(row: first, column: second, text: line.answer.cleaned(), answer: line.answer, place: place(3)))
    }
    for (index, name) in found.lonely.enumerated() {
      let place = Place(section: .connections, table: 0, row: number, column: (found.lines.count + index) * 3 + 1)
      content.matrixNames.append(NamedPlace(text: name.cleaned(), place: place, isRow: true))
    }
    return found.isComplete ? .all : .part
  }

  /// Words or a picture under IV.1 that may say what the table should say.
  private mutating func noteInsteadOfTable(_ text: String) {
    guard insteadOfTable == nil, !FormQuestions.strip(text).isEmpty else { return }
    if Pictures.isAlone(text) { insteadOfTable = "[hình]" }
    let keys = words(text).filter { !$0.isMark }.map(\.key)
    guard ["kết nối", "liên thông", "trục", "trực tiếp"].contains(where: { Answers.has(keys, $0) }), names.speaksOfSystem(text),
      !Answers.has(keys, "cột"), !Answers.has(keys, "quý cơ quan")
    else { return }
    insteadOfTable = String(text.cleaned().prefix(80))
  }

  /// "a) Phần mềm một cửa Sở Xây dựng", "Kết nối của Cổng DVC:".
  private mutating func note(subject text: String) -> Bool {
    guard text.utf8.count < 240 else { return false }
    let bare = SubjectText.bare(text)
    let reading = names.read(bare)
    guard reading.kind == .oneStop || reading.kind == .onlineService, !Answers.has(words(text).map(\.key), "hiện trạng"),
      !ProseReader.speaks(bare), !Self.answers(bare)
    else { return false }
    subject = TableView.Subject(text: bare, place: nil)
    return true
  }

  /// "Với X: qua LGSP": a label with its answer.
  private static func answers(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return AnswerShape.fits(String(text[text.index(after: colon)...]))
  }

  // MARK: Tables

  private mutating func take(table: Table) {
    let view = TableView(
      file: file, table: table, header: TableHeader(table, words: words), part: part, subject: subject, previous: previous, judge: judge)
    switch LayoutChoice.choose(view) {
    case .read(let reading): adopt(reading, table)
    case .doubtful: skip(table, .severalLayouts)
    case .unknown: skip(table, .unknownLayout)
    }
  }

  private mutating func adopt(_ reading: TableReading, _ table: Table) {
    let marks = reading.content.marks
    if reading.section != nil { (hasStarted, tablesUnderstood) = (true, tablesUnderstood + 1) }
    if reading.layout == .matter, hasStarted { isTail = true }
    for text in reading.content.legends { legend.read(text) }
    content.absorb(reading.content)
    if hasStarted { account.table(table, marks, section: reading.section ?? section) } else { account.pass(table) }
    if reading.section == .connections, marks.leavesUnread(table) { content.hasUnreadMatrix = true }
    switch reading.layout {
    case .matter, .legend, .cards, .subjectList: break
    default: previous = TableView.Previous(layout: reading.layout, header: reading.header, width: table.columnCount)
    }
  }

  /// A table that was not understood is named, unless it stands before the form begins.
  private mutating func skip(_ table: Table, _ cause: NotReadCause) {
    guard hasStarted || namesSystem(table) && table.rowCount > 1 && table.columnCount > 1 else { return account.pass(table) }
    hasStarted = true
    let isNote = if case .note? = part { true } else { false }
    account.table(table, CellMarks(), section: section, unmarked: cause)
    if !isNote, section == nil || section == .connections, namesSystem(table) { content.hasUnreadMatrix = true }
    let head = table.rowCount == 0 ? "" : table.rowCells(0).map(\.text).joined(separator: " | ")
    content.diagnostics.append(
      Diagnostic(
        .tableNotUnderstood(header: String(head.cleaned().prefix(120))),
        at: SourceLocation(file: file, section: section?.rawValue, table: table.number, sheet: table.sheet)))
  }

  /// True when a cell is the name of a system: the table may say something of it. A block of signatures says nothing.
  private func namesSystem(_ table: Table) -> Bool {
    table.cells.contains { cell in
      guard !cell.text.isEmpty, cell.text.utf8.count < 240 else { return false }
      let reading = names.read(cell.text)
      return reading.kind == .oneStop || reading.kind == .onlineService || reading.catalogue != nil
    }
  }

  // MARK: The end

  mutating func finish() -> ReportContent {
    legend.apply(to: &content)
    content.account = account.summary
    content.practice = PracticeReader(words: words).read(transfer: transfer, intake: intake)
    for (numeral, lines) in noteLines {
      let text = FormTexts.unwrap(lines).joined(separator: "\n")
      if !text.isEmpty { content.notes[numeral] = text }
    }
    if let insteadOfTable, !content.sections.contains(.connections), !content.rows.isEmpty {
      content.hasUnreadMatrix = true
      content.diagnostics.append(
        Diagnostic(.noTable(found: insteadOfTable), at: SourceLocation(file: file, section: Section.connections.rawValue)))
    }
    let isEmpty = content.rows.isEmpty && content.links.isEmpty && content.matrixNames.isEmpty
    if isEmpty { closeEmpty() } else { noteMissing() }
    return content
  }

  private mutating func closeEmpty() {
    content.isBlankForm = tablesUnderstood > 0
    content.notes = [:]
    content.practice = content.isBlankForm ? Practice() : content.practice
    content.diagnostics = content.diagnostics.filter { $0.id != "unfilled-row" }
    content.isReport = content.isBlankForm
    content.diagnostics.append(Diagnostic(content.isBlankForm ? .blankForm : .notAReport, at: SourceLocation(file: file)))
  }

  private mutating func noteMissing() {
    for section in Section.allCases where !content.sections.contains(section) {
      content.diagnostics.append(Diagnostic(.missingSection(section.rawValue), at: SourceLocation(file: file)))
    }
  }
}
