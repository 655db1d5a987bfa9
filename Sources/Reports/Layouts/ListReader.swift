internal import Diagnostics
internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Reads connections written as a list: one row per pair of systems.
struct ListReader {
  var file: String
  var judge: TableJudge
  /// The system that the text right above the table names, for tables of one system's connections.
  var subject: NamedPlace?

  /// True where the lines of a partner's cell are systems of their own, and the lines of the answers answer them one by one.
  var takesLines = false

  /// What the rows above said, for cells that repeat it.
  private struct Memory {
    var first: NamedPlace?
    var second: NamedPlace?
    var answers: [Int: String] = [:]
  }

  func read(_ table: Table, _ header: TableHeader, into content: inout ReportContent) {
    guard let columns = columns(table, header) else { return }
    content.marks.header(table, rows: header.rowCount)
    var subject = subject
    var memory = Memory()
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      if TableHeader.isNumbering(table.rowCells(row).map(\.text)) || isLabel(table, row) && columns.first != nil {
        content.marks.row(table, row, .label)
        continue
      }
      markMargins(table, header, row, &content)
      if columns.first == nil, let section = SectionRows(names: names).subject(table, header, row, nameColumn: columns.second) {
        subject = NamedPlace(text: section.text.cleaned(), place: place(table, section.row, section.column), isRow: true)
        content.marks.mark(section, .name)
        content.marks.row(table, row, .label)
        memory = Memory()
        continue
      }
      readRow(table, header, row, columns, subject, &memory, &content)
    }
  }

  private func readRow(
    _ table: Table, _ header: TableHeader, _ row: Int, _ columns: Columns, _ subject: NamedPlace?, _ memory: inout Memory,
    _ content: inout ReportContent
  ) {
    let own = columns.first.flatMap { ownName(table, row, $0, memory.first, &content) }
    let first = columns.first == nil ? subject : own ?? (columns.first.map { table.text(row, $0).isEmpty } ?? false ? memory.first : nil)
    let isNewFirst = columns.first.map { !table.text(row, $0).isEmpty } ?? false
    let second =
      ownName(table, row, columns.second, memory.second, &content)
      ?? (table.text(row, columns.second).isEmpty && !isNewFirst ? memory.second : nil)
    memory.first = first ?? memory.first
    memory.second = second ?? memory.second
    guard let first else { return }
    var firstMention = first
    firstMention.isRow = true
    guard let second else {
      readAlone(table, row, columns, firstMention, &content)
      return
    }
    content.matrixNames.append(firstMention)
    if takesLines, readLines(table, header, row, columns, firstMention, &content) { return }
    content.matrixNames.append(second)
    readPair(table, header, row, columns, firstMention, second, &memory, &content)
  }

  private func readPair(
    _ table: Table, _ header: TableHeader, _ row: Int, _ columns: Columns, _ first: NamedPlace, _ second: NamedPlace,
    _ memory: inout Memory, _ content: inout ReportContent
  ) {
    var answers: [Int: String] = [:]
    var pieces: [AnswerText.Piece] = []
    for column in columns.contents {
      var text = table.text(row, column)
      content.marks.fill(filled(table, row, column), .answer)
      if Ditto.direction(text) != nil, let above = memory.answers[column] { text = above }
      answers[column] = text
      pieces.append(AnswerText.Piece(header: columns.contents.count > 1 ? header.columns[column].text : "", text: text))
    }
    memory.answers = answers
    let composed = AnswerText.compose(pieces)
    guard !Placeholders.isBlankAnswer(composed.answer) else { return }
    let written = AnswerText.compose(columns.contents.map { AnswerText.Piece(header: "", text: table.text(row, $0)) }).text
    let column = columns.contents.first { !table.text(row, $0).isEmpty } ?? columns.contents[0]
    content.links.append(
      LinkCell(
        row: first, column: second, text: written, answer: composed.answer, place: place(table, row, column),
        headerFlow: flow(header, columns)))
  }

  private func flow(_ header: TableHeader, _ columns: Columns) -> Flow? {
    columns.first.flatMap { headerFlow(header.columns[$0].text, header.columns[columns.second].text) }
  }

  /// A row with a first system and no partner: "Chưa kết nối với hệ thống nào", or nothing. The system stands in the matrix; what says that
  /// it is connected with nobody knows whom is not read.
  private func readAlone(_ table: Table, _ row: Int, _ columns: Columns, _ first: NamedPlace, _ content: inout ReportContent) {
    content.matrixNames.append(first)
    for column in [columns.second] + columns.contents {
      guard let cell = filled(table, row, column) else { continue }
      let says = FormQuestions.strip(cell.text)
      let isHarmless = Placeholders.isBlank(says) || AnswerShape.denies(says) || Ditto.direction(says) != nil
      content.marks.fill(cell, isHarmless ? .answer : .notRead, cause: isHarmless ? nil : .noSystem)
    }
  }

  /// Lines of systems against lines of answers.
  private func readLines(
    _ table: Table, _ header: TableHeader, _ row: Int, _ columns: Columns, _ first: NamedPlace, _ content: inout ReportContent
  ) -> Bool {
    guard let lines = ParallelLines.lines(table, row, columns.second, columns.contents, isSystem: { judge.isSystemName($0, "") }) else {
      return false
    }
    for line in lines {
      let second = NamedPlace(text: line.name.cleaned(), place: place(table, row, columns.second))
      content.matrixNames.append(second)
      let pieces = zip(columns.contents, line.answers).map { AnswerText.Piece(header: header.columns[$0].text, text: $1) }
      let composed = AnswerText.compose(pieces)
      guard !Placeholders.isBlankAnswer(composed.answer) else { continue }
      let written = line.answers.filter { !$0.isEmpty }.joined(separator: "\n")
      content.links.append(
        LinkCell(
          row: first, column: second, text: written, answer: composed.answer, place: place(table, row, columns.contents[0]),
          headerFlow: flow(header, columns)))
    }
    for column in columns.contents { content.marks.fill(filled(table, row, column), .answer) }
    return true
  }

  private var names: NameReader { judge.names }

  private func filled(_ table: Table, _ row: Int, _ column: Int) -> Table.Cell? {
    table.cell(row, column).flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// Numbers and remarks at the sides of a row.
  private func markMargins(_ table: Table, _ header: TableHeader, _ row: Int, _ content: inout ReportContent) {
    for column in header.columns.indices {
      guard let cell = filled(table, row, column) else { continue }
      switch header.columns[column].role {
      case .index?: content.marks.fill(cell, .label)
      case .comment?: Remarks.mark(cell, in: table, row: row, &content.marks)
      default: break
      }
    }
  }

  private struct Columns {
    /// nil when the text above the table names the first system.
    var first: Int?
    var second: Int
    var contents: [Int]
  }

  private func columns(_ table: Table, _ header: TableHeader) -> Columns? {
    let open = header.columns.indices.filter { ![.index, .comment].contains(header.columns[$0].role) }
    let firstContent = header.first(.content) ?? (open.count > 2 ? open[2] : table.columnCount)
    // Whatever stands behind the two systems is said of them, also under a header that is no word of the form.
    let contents = open.filter { $0 >= firstContent && ![.name, .firstSystem, .secondSystem].contains(header.columns[$0].role) }
    guard !contents.isEmpty else { return nil }
    var systems = header.columns.indices.filter { [.name, .firstSystem, .secondSystem].contains(header.columns[$0].role) }
    if systems.count < 2 { systems = (0..<firstContent).filter { header.columns[$0].role != .index } }
    if systems.count == 1, subject != nil || SectionRows(names: names).stand(in: table, header, nameColumn: systems[0]) {
      return Columns(first: nil, second: systems[0], contents: contents.filter { $0 != systems[0] })
    }
    guard systems.count >= 2 else { return nil }
    let second = header.first(.secondSystem) ?? systems[1]
    let first = header.first(.firstSystem) ?? systems.first { $0 != second } ?? systems[0]
    return Columns(first: first, second: second, contents: contents.filter { $0 != first && $0 != second })
  }

  /// "Hệ thống nguồn", "Hệ thống đích" and the like: both headers must say it.
  private func headerFlow(_ first: String, _ second: String) -> Flow? {
    let (a, b) = (Words.keys(first), Words.keys(second))
    func gives(_ keys: [String]) -> Bool { Answers.has(keys, "gửi") || Answers.has(keys, "nguồn") || keys.first == Self.from }
    func takes(_ keys: [String]) -> Bool {
      Answers.has(keys, "nhận") || Answers.has(keys, "đích") || keys.first.map(Self.to.contains) ?? false
    }
    if gives(a), takes(b), !takes(a), !gives(b) { return .forward }
    return gives(b) && takes(a) && !takes(b) && !gives(a) ? .backward : nil
  }

  private static let from = Syllables.key("từ")
  private static let to = Set(Words.keys("đến tới sang"))

  /// The name that a cell gives, by itself or by a ditto mark; nil for a blank cell and for words that name nothing.
  private func ownName(_ table: Table, _ row: Int, _ column: Int, _ previous: NamedPlace?, _ content: inout ReportContent) -> NamedPlace? {
    let text = table.text(row, column).cleaned()
    if text.isEmpty { return nil }
    if Ditto.direction(text) != nil {
      content.marks.fill(table.cell(row, column), .label)
      return previous
    }
    if Placeholders.isBlank(text) || Placeholders.saysNothing(text) {
      content.marks.fill(table.cell(row, column), .form)
      return nil
    }
    guard !judge.isNoName(text) else { return nil }
    content.marks.fill(table.cell(row, column), .name)
    return NamedPlace(text: SubjectText.partner(text), place: place(table, row, column))
  }

  private func isLabel(_ table: Table, _ row: Int) -> Bool {
    table.rowCells(row).contains { $0.columnSpan >= table.columnCount && $0.columnSpan > 2 }
  }

  private func place(_ table: Table, _ row: Int, _ column: Int) -> Place {
    Place(section: .connections, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column, sheet: table.sheet)
  }
}
