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
    let words: (String) -> [Word] = { names.lexicon.words($0) }
    // Sentences in cells mention systems too: a name is short and says no verb of connecting.
    let isSystem: (String) -> Bool = { text in
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
  private let judge: TableKind.Judge
  private let names: NameReader

  private var part: FormPart?
  private var headingsSeen = 0
  private var tablesUnderstood = 0
  private var transfer: [String] = []
  private var intake: [String] = []
  private var noteLines: [String: [String]] = [:]
  /// The last short text under IV.1 that names a system: it may be what the next table is about.
  private var subject: Subject?
  private var legend = MarkLegend()
  private var insteadOfTable: String?
  /// How many paragraphs of IV.1 there were.
  private var paragraphs = 0
  private var previous: (kind: TableKind, header: TableHeader, width: Int)?

  init(file: String, names: NameReader, words: @escaping (String) -> [Word]) {
    self.file = file
    self.names = names
    self.words = words
    judge = TableKind.Judge(names: names, words: words)
  }

  private struct Subject {
    var text: String
    /// nil for a paragraph: the table's place stands for it.
    var place: Place?
  }

  mutating func take(_ item: ReportItem) {
    switch item {
    case .heading(let part, let text):
      self.part = part
      subject = nil
      note(subject: text)
      headingsSeen += 1
      previous = nil
    case .paragraph(let text): take(paragraph: text)
    case .table(let table): take(table: table)
    case .caption(let caption):
      subject = Subject(
        text: caption.text,
        place: Place(
          section: .connections, table: caption.table.number, row: caption.table.rowOrigin + caption.row,
          column: caption.table.columnOrigin + caption.column, sheet: caption.table.sheet))
    }
  }

  private mutating func take(paragraph text: String) {
    legend.read(text)
    note(subject: text)
    switch part {
    case .dossierTransfer?: transfer.append(text)
    case .onlineIntake?: intake.append(text)
    case .section(.connections)?: if !take(prose: text) { noteInsteadOfTable(text) }
    case .note(let numeral)?: if !FormTexts.isInstruction(text) { noteLines[numeral, default: []].append(text) }
    default: break
    }
  }

  /// A line that names two systems and says how they are connected. Its place is its number among the paragraphs of IV.1.
  private mutating func take(prose text: String) -> Bool {
    paragraphs += 1
    let (judge, number) = (judge, paragraphs)
    guard let line = ProseReader(isSystem: { judge.isSystemName($0, "") }).line(text) else { return false }
    content.sections.insert(.connections)
    func place(_ column: Int) -> Place { Place(section: .connections, table: 0, row: number, column: column) }
    let first = NamedPlace(text: line.first.cleaned(), place: place(1), isRow: true)
    let second = NamedPlace(text: line.second.cleaned(), place: place(2))
    content.matrixNames += [first, second]
    content.links.append(LinkCell(row: first, column: second, text: line.answer.cleaned(), answer: line.answer, place: place(3)))
    return true
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
  private mutating func note(subject text: String) {
    guard text.utf8.count < 240 else { return }
    let reading = names.read(SubjectText.bare(text))
    guard reading.kind == .oneStop || reading.kind == .onlineService, !Answers.has(words(text).map(\.key), "hiện trạng") else { return }
    subject = Subject(text: SubjectText.bare(text))
  }

  private mutating func take(table: Table) {
    let header = TableHeader(table, words: words)
    if let subject, let kind = judge.listOf(subject: subject.text, table, header), kind == .list {
      tablesUnderstood += 1
      content.sections.insert(.connections)
      let place = Place(section: .connections, table: table.number, row: table.rowOrigin, column: table.columnOrigin, sheet: table.sheet)
      ListReader(file: file, names: names, subject: NamedPlace(text: subject.text, place: subject.place ?? place, isRow: true)).read(
        table, header, into: &content)
      return
    }
    if let previous, previous.width == table.columnCount, judge.goesOn(table, after: previous.kind, header: previous.header) {
      read(table, previous.header.continued(), previous.kind)
    } else if let kind = judge.kind(table, header, under: part) {
      read(table, header, kind)
      if kind != .unrelated { previous = (kind, header, table.columnCount) }
    } else if let previous, previous.width == table.columnCount, previous.kind != .unrelated {
      // The rest of the table before, on the next page.
      read(table, previous.header.continued(), previous.kind)
    } else {
      skip(table)
    }
  }

  private mutating func read(_ table: Table, _ header: TableHeader, _ kind: TableKind) {
    tablesUnderstood += kind == .unrelated ? 0 : 1
    switch kind {
    case .inventory(let section): inventory(table, header, section)
    case .deployment: inventory(table, header, .deployment)
    case .upgrade: inventory(table, header, .upgrade)
    case .matrix:
      content.sections.insert(.connections)
      MatrixReader(file: file, names: names).read(table, header, into: &content)
    case .list:
      content.sections.insert(.connections)
      ListReader(file: file, names: names).read(table, header, into: &content)
    case .unrelated: break
    }
  }

  private mutating func inventory(_ table: Table, _ header: TableHeader, _ section: Section) {
    content.sections.insert(section)
    guard let column = judge.nameColumn(header) else { return skip(table) }
    InventoryReader(file: file, words: words).read(table, header, nameColumn: column, section: section, into: &content)
  }

  /// A table that was not understood is named, unless it stands before the form begins or is plainly something else.
  private mutating func skip(_ table: Table) {
    guard headingsSeen > 0 || tablesUnderstood > 0 else { return }
    let head = table.rowCount == 0 ? "" : table.rowCells(0).map(\.text).joined(separator: " | ")
    if part == .section(.connections), namesSystem(table) { content.hasUnreadMatrix = true }
    let section: String? = if case .section(let section)? = part { section.rawValue } else { nil }
    content.diagnostics.append(
      Diagnostic(
        .tableNotUnderstood(header: String(head.cleaned().prefix(120))),
        at: SourceLocation(file: file, section: section, table: table.number, sheet: table.sheet)))
  }

  /// True when a cell is the name of a system: the table may say something of it. A block of signatures says nothing.
  private func namesSystem(_ table: Table) -> Bool {
    table.cells.contains { cell in
      guard !cell.text.isEmpty, cell.text.utf8.count < 240 else { return false }
      let reading = names.read(cell.text)
      return reading.kind == .oneStop || reading.kind == .onlineService || reading.catalogue != nil
    }
  }

  mutating func finish() -> ReportContent {
    legend.apply(to: &content)
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
    if isEmpty {
      content.isBlankForm = tablesUnderstood > 0
      content.notes = [:]
      content.practice = content.isBlankForm ? Practice() : content.practice
      content.diagnostics = content.diagnostics.filter { $0.id != "unfilled-row" }
      content.isReport = content.isBlankForm
      content.diagnostics.append(Diagnostic(content.isBlankForm ? .blankForm : .notAReport, at: SourceLocation(file: file)))
    } else {
      for section in Section.allCases where !content.sections.contains(section) {
        content.diagnostics.append(Diagnostic(.missingSection(section.rawValue), at: SourceLocation(file: file)))
      }
    }
    return content
  }
}
