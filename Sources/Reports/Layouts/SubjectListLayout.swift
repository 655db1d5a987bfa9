internal import Documents
internal import InteropGraph

/// A list of what one system is connected with; the text above the table names that system.
struct SubjectListLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    guard let subject = view.subject, view.judge.isListOfOne(view.table, view.header) else { return nil }
    let table = view.table
    var content = ReportContent()
    content.sections.insert(.connections)
    let place =
      subject.place
      ?? Place(section: .connections, table: table.number, row: table.rowOrigin, column: table.columnOrigin, sheet: table.sheet)
    ListReader(file: view.file, judge: view.judge, subject: NamedPlace(text: subject.text, place: place, isRow: true)).read(
      table, view.header, into: &content)
    return TableReading(layout: .subjectList, section: .connections, header: view.header, evidence: 1.2, content: content)
  }
}
