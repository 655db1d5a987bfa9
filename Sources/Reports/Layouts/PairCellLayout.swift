internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// A list in which one cell names both systems: "Hệ thống một cửa tỉnh ↔ Cổng DVC", and the other cells say how they are connected.
struct PairCellLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    let header = view.header
    // "Sở Kế hoạch và Đầu tư" in a column of systems is one name.
    guard !view.judge.saysSystems(header) else { return nil }
    let columns = header.columns.indices.filter { header.columns[$0].role != .index }
    guard let column = columns.prefix(2).first(where: { isOfPairs(view, $0) }) else { return nil }
    let contents = columns.filter { $0 > column && header.columns[$0].role != .comment }
    guard !contents.isEmpty else { return nil }
    var content = ReportContent()
    content.sections.insert(.connections)
    content.marks.header(view.table, rows: header.rowCount)
    for row in view.bodyRows { read(view, row, column, contents, &content) }
    return TableReading(layout: .pairCells, section: .connections, header: header, evidence: 1, content: content)
  }

  private func pair(_ view: TableView, _ text: String) -> (first: String, second: String)? {
    ProseReader(isSystem: { view.judge.isSystemName($0, "") && !view.judge.isNoName($0) }).pair(text.cleaned())
  }

  private func isOfPairs(_ view: TableView, _ column: Int) -> Bool {
    let texts = view.bodyRows.map { view.table.text($0, column) }.filter { !$0.isEmpty }
    return !texts.isEmpty && texts.count { pair(view, $0) != nil } * 3 >= texts.count * 2
  }

  private func read(_ view: TableView, _ row: Int, _ column: Int, _ contents: [Int], _ content: inout ReportContent) {
    let (table, header) = (view.table, view.header)
    for margin in header.columns.indices where header.columns[margin].role == .index || margin < column {
      content.marks.fill(table.cell(row, margin), .label)
    }
    for margin in header.columns.indices where header.columns[margin].role == .comment {
      if let cell = table.cell(row, margin), !cell.text.isEmpty { Remarks.mark(cell, in: table, row: row, &content.marks) }
    }
    guard let names = pair(view, table.text(row, column)) else { return }
    func place(_ column: Int) -> Place {
      Place(
        section: .connections, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column, sheet: table.sheet)
    }
    content.marks.mark(table.cell(row, column), .name)
    let first = NamedPlace(text: names.first, place: place(column), isRow: true)
    let second = NamedPlace(text: names.second, place: place(column))
    content.matrixNames += [first, second]
    for column in contents where !table.text(row, column).isEmpty { content.marks.fill(table.cell(row, column), .answer) }
    let composed = AnswerText.compose(contents.map { AnswerText.Piece(header: header.columns[$0].text, text: table.text(row, $0)) })
    guard !Placeholders.isBlankAnswer(composed.answer) else { return }
    let written = AnswerText.compose(contents.map { AnswerText.Piece(header: "", text: table.text(row, $0)) }).text
    let filled = contents.first { !table.text(row, $0).isEmpty } ?? contents[0]
    content.links.append(LinkCell(row: first, column: second, text: written, answer: composed.answer, place: place(filled)))
  }
}
