internal import Diagnostics
internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Reads connections written as a list: one row per pair of systems.
struct ListReader {
  var file: String
  var names: NameReader
  /// The system that the text right above the table names, for tables of one system's connections.
  var subject: NamedPlace?

  func read(_ table: Table, _ header: TableHeader, into content: inout ReportContent) {
    guard let columns = columns(table, header) else { return }
    var subject = subject
    var previous: (first: NamedPlace?, second: NamedPlace?, answers: [Int: String]) = (nil, nil, [:])
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      if TableHeader.isNumbering(table.rowCells(row).map(\.text)) { continue }
      if columns.first == nil, let section = SectionRows(names: names).subject(table, header, row, nameColumn: columns.second) {
        subject = NamedPlace(text: section.text.cleaned(), place: place(table, section.row, section.column), isRow: true)
        previous = (nil, nil, [:])
        continue
      }
      let first = columns.first.map { name(table, row, $0, previous.first) } ?? subject
      let second = name(table, row, columns.second, previous.second)
      previous.first = first ?? previous.first
      previous.second = second ?? previous.second
      guard let first, let second, !isLabel(table, row) else { continue }
      var answers: [Int: String] = [:]
      var pieces: [AnswerText.Piece] = []
      for column in columns.contents {
        var text = table.text(row, column)
        if Ditto.direction(text) != nil, let above = previous.answers[column] { text = above }
        answers[column] = text
        pieces.append(AnswerText.Piece(header: columns.contents.count > 1 ? header.columns[column].text : "", text: text))
      }
      previous.answers = answers
      var firstMention = first
      firstMention.isRow = true
      content.matrixNames.append(firstMention)
      content.matrixNames.append(second)
      let composed = AnswerText.compose(pieces)
      guard !Placeholders.isBlankAnswer(composed.answer) else { continue }
      let written = AnswerText.compose(columns.contents.map { AnswerText.Piece(header: "", text: table.text(row, $0)) }).text
      let column = columns.contents.first { !table.text(row, $0).isEmpty } ?? columns.contents[0]
      content.links.append(
        LinkCell(
          row: firstMention, column: second, text: written, answer: composed.answer, place: place(table, row, column),
          headerFlow: columns.first.flatMap { headerFlow(header.columns[$0].text, header.columns[columns.second].text) }))
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

  /// The name in a cell; a ditto mark or an empty cell under a name repeats it.
  private func name(_ table: Table, _ row: Int, _ column: Int, _ previous: NamedPlace?) -> NamedPlace? {
    let text = table.text(row, column).cleaned()
    if Ditto.direction(text) != nil { return previous }
    guard !Placeholders.isBlank(text) else { return text.isEmpty ? previous : nil }
    return NamedPlace(text: text, place: place(table, row, column))
  }

  private func isLabel(_ table: Table, _ row: Int) -> Bool {
    table.rowCells(row).contains { $0.columnSpan >= table.columnCount && $0.columnSpan > 2 }
  }

  private func place(_ table: Table, _ row: Int, _ column: Int) -> Place {
    Place(section: .connections, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column, sheet: table.sheet)
  }
}
