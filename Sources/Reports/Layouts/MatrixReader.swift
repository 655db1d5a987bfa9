internal import Diagnostics
internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Reads a IV.1 matrix whichever way round it stands.
struct MatrixReader {
  var file: String
  var judge: TableJudge

  private var names: NameReader { judge.names }

  func read(_ table: Table, _ header: TableHeader, into content: inout ReportContent) {
    let nameColumn = nameColumn(table, header)
    let rows = systemRows(table, header, nameColumn)
    let columns = systemColumns(table, header, after: nameColumn).compactMap { numbered($0, by: rows) }
    markFrame(table, header, nameColumn, rows, columns, &content)
    // "Hệ thống kết nối" over the names says which of the pair they are, where each system has columns of its own questions.
    let namesSeconds = header.columns[nameColumn].role == .secondSystem && columns.allSatisfy { $0.columns.count > 1 }
    let isTransposed = namesSeconds || isTransposed(rows: rows.map(\.name), columns: columns.map(\.name))
    var answers: [[String]] = []
    /// The pieces of the row before, by column.
    var above = [[AnswerText.Piece]](repeating: [], count: columns.count)
    let labels = ((nameColumn + 1)..<max(table.columnCount, nameColumn + 1)).first { labelColumn(table, header, $0) }
    for (rowNumber, row) in rows.enumerated() {
      answers.append([])
      let isShort = noteShort(table, row, after: nameColumn, &content)
      for (columnNumber, column) in columns.enumerated() {
        let written = pieces(table, header, row.rows, column.columns, labels: labels)
        markAnswers(table, row.rows, column.columns, isShort: isShort, &content)
        let pieces = repeated(written, above: above[columnNumber])
        above[columnNumber] = pieces
        let text = AnswerText.compose(written).text
        var answer = AnswerText.compose(pieces).answer
        if let direction = Ditto.direction(answer) {
          let above = rowNumber > 0 ? answers[rowNumber - 1][columnNumber] : ""
          let left = columnNumber > 0 ? answers[rowNumber][columnNumber - 1] : ""
          let source = direction == .above && !above.isEmpty ? above : (direction == .left || rowNumber == 0 ? left : "")
          if source.isEmpty {
            content.diagnostics.append(Diagnostic(.dittoWithoutSource(found: text), at: location(table, row.rows[0], column.columns[0])))
          } else {
            answer = source
          }
        }
        answers[rowNumber].append(answer)
        guard !Placeholders.isBlankAnswer(answer), !isShort else { continue }
        let place = place(table, firstFilled(table, row.rows, column.columns))
        let (first, second) = isTransposed ? (column.name, row.name) : (row.name, column.name)
        for first in SeveralNames.parts(first, names: names) {
          for second in SeveralNames.parts(second, names: names) {
            content.links.append(LinkCell(row: first, column: second, text: text, answer: answer, place: place))
          }
        }
      }
    }
    keepNames(rows, columns, answers, isTransposed, into: &content)
    noteOrphans(table, header, after: nameColumn, rows, columns, &content)
  }

  // MARK: What was not read

  /// A row that lacks cells: nobody can say which column each belongs to.
  private func noteShort(_ table: Table, _ row: SystemRow, after nameColumn: Int, _ content: inout ReportContent) -> Bool {
    guard
      let short = row.rows.first(where: { number in
        table.shortRows.contains(number)
          && table.rowCells(number).contains { $0.column > nameColumn && !Placeholders.isBlankAnswer($0.text) }
      })
    else { return false }
    content.diagnostics.append(Diagnostic(.shortRow(found: row.name.text), at: location(table, short, nameColumn)))
    return true
  }

  /// Filled cells under no system's name or beside none: what they say is not known, and silence proves nothing.
  private func noteOrphans(
    _ table: Table, _ header: TableHeader, after nameColumn: Int, _ rows: [SystemRow], _ columns: [SystemColumn],
    _ content: inout ReportContent
  ) {
    let (named, known) = (Set(rows.flatMap(\.rows)), Set(columns.flatMap(\.columns)))
    var orphans: [Table.Cell] = []
    for row in header.rowCount..<max(table.rowCount, header.rowCount) where !TableHeader.isNumbering(table.rowCells(row).map(\.text)) {
      for cell in table.rowCells(row) where cell.row == row && cell.column > nameColumn && cell.columnSpan < table.columnCount - nameColumn
      {
        guard !Placeholders.isBlankAnswer(FormQuestions.strip(cell.text)), !(named.contains(row) && known.contains(cell.column)),
          ![.comment, .index].contains(header.columns[cell.column].role), !labelColumn(table, header, cell.column)
        else { continue }
        orphans.append(cell)
      }
    }
    guard let first = orphans.first else { return }
    for cell in orphans { content.marks.fill(cell, .notRead, cause: .noSystem) }
    content.diagnostics.append(
      Diagnostic(
        .orphanCells(count: orphans.count, found: String(first.text.cleaned().prefix(80))), at: location(table, first.row, first.column)))
  }

  // MARK: Account

  /// Headers, names, numbers, labels and remarks: all but the answers.
  private func markFrame(
    _ table: Table, _ header: TableHeader, _ nameColumn: Int, _ rows: [SystemRow], _ columns: [SystemColumn],
    _ content: inout ReportContent
  ) {
    for column in columns { content.marks.mark(table.cell(column.at.row, column.at.column), .name) }
    content.marks.header(table, rows: header.rowCount)
    for row in rows { content.marks.fill(table.cell(row.rows[0], nameColumn), .name) }
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      let cells = table.rowCells(row)
      if TableHeader.isNumbering(cells.map(\.text)) || cells.allSatisfy({ Placeholders.isBlank($0.text) }) {
        content.marks.row(table, row, .label)
      }
      for cell in cells where cell.row == row && !cell.text.isEmpty {
        let role = header.columns[cell.column].role
        if cell.column < nameColumn || role == .index || (cell.columnSpan > 1 && cell.columnSpan >= table.columnCount - nameColumn)
          || labelColumn(table, header, cell.column)
        {
          content.marks.fill(cell, .label)
        } else if role == .comment {
          Remarks.mark(cell, in: table, row: row, &content.marks)
        } else if cell.column == nameColumn, judge.isNoName(cell.text) {
          content.marks.fill(cell, PageMatter.isMatter(cell.text) ? .matter : .label)
        } else if cell.column == nameColumn, Placeholders.isBlank(cell.text) || Placeholders.saysNothing(cell.text) {
          content.marks.fill(cell, .form)
        }
      }
    }
  }

  private func markAnswers(_ table: Table, _ rows: [Int], _ columns: [Int], isShort: Bool, _ content: inout ReportContent) {
    for row in rows {
      for column in columns {
        guard let cell = table.cell(row, column), !cell.text.isEmpty else { continue }
        let isForm = Placeholders.isBlankAnswer(FormQuestions.strip(cell.text))
        content.marks.fill(cell, isForm ? .form : isShort ? .notRead : .answer, cause: isShort && !isForm ? .shortRow : nil)
      }
    }
  }

  // MARK: Names

  private struct SystemRow {
    var name: NamedPlace
    var rows: [Int]
  }

  private struct SystemColumn {
    var name: NamedPlace
    /// Where the name's cell stands in the table.
    var at: (row: Int, column: Int)
    var columns: [Int]
  }

  private func keepNames(
    _ rows: [SystemRow], _ columns: [SystemColumn], _ answers: [[String]], _ isTransposed: Bool, into content: inout ReportContent
  ) {
    func isFilled(row: Int) -> Bool { answers[row].contains { !Placeholders.isBlankAnswer($0) } }
    func isFilled(column: Int) -> Bool { answers.contains { !Placeholders.isBlankAnswer($0[column]) } }
    for (number, row) in rows.enumerated() where !Placeholders.isName(row.name.text) || isFilled(row: number) {
      var name = row.name
      name.isRow = !isTransposed
      content.matrixNames += SeveralNames.parts(name, names: names)
    }
    for (number, column) in columns.enumerated() where !Placeholders.isName(column.name.text) || isFilled(column: number) {
      var name = column.name
      name.isRow = isTransposed
      content.matrixNames += SeveralNames.parts(name, names: names)
    }
  }

  private func nameColumn(_ table: Table, _ header: TableHeader) -> Int {
    var column = 0
    while column < table.columnCount - 1, header.columns[column].role == .index || isNumbers(table, header, column) { column += 1 }
    if let named = header.first(.name), named > column, named <= column + 2, named + 1 < table.columnCount,
      !isSystem(header.columns[named].text)
    {
      return named
    }
    if column + 2 < table.columnCount, isGroupColumn(table, header, column) { return column + 1 }
    // A header over two columns: group labels and names, or names and labels of sub-rows.
    if let cell = header.columns[column].cell, cell.columnSpan == 2, cell.column == column, column + 1 < table.columnCount {
      let second = Set((header.rowCount..<table.rowCount).map { table.text($0, column + 1) })
      let first = Set((header.rowCount..<table.rowCount).map { table.text($0, column) })
      if second.count > first.count { return column + 1 }
    }
    return column
  }

  /// A first column of labels ("Trong Bộ", "Ngoài Bộ") before the column of names.
  private func isGroupColumn(_ table: Table, _ header: TableHeader, _ column: Int) -> Bool {
    func share(_ column: Int) -> Double {
      var seen: Set<Table.Cell> = []
      let texts = (header.rowCount..<max(table.rowCount, header.rowCount)).compactMap { table.cell($0, column) }.filter {
        !$0.text.isEmpty && seen.insert($0).inserted
      }.map(\.text)
      guard !texts.isEmpty else { return 0 }
      return Double(texts.count { isSystem($0) }) / Double(texts.count)
    }
    let next = header.columns[column + 1]
    guard !isSystem(next.text) || next.role == .name else { return false }
    return share(column) < 0.34 && share(column + 1) >= 0.6
  }

  private func isSystem(_ text: String) -> Bool {
    let reading = names.read(text)
    return reading.kind != nil || reading.catalogue != nil || !reading.products.isEmpty
      || ColumnRole.of(text, lexicon: { names.lexicon.words($0) }) == nil && startsLikeSystem(text)
  }

  private func startsLikeSystem(_ text: String) -> Bool {
    let keys = Array(names.lexicon.words(text).filter { !$0.isMark }.prefix(2).map(\.key))
    return keys == Words.constant("phần mềm") || keys == Words.constant("hệ thống") || keys == Words.constant("cơ sở")
  }

  private func isNumbers(_ table: Table, _ header: TableHeader, _ column: Int) -> Bool {
    let texts = (header.rowCount..<max(table.rowCount, header.rowCount)).map { table.text($0, column) }.filter { !$0.isEmpty }
    return !texts.isEmpty && header.columns[column].role != .name && texts.allSatisfy { Int($0.filter { $0 != "." }) != nil }
  }

  /// One entry per system in the header; sub-columns ("Hình thức", "Nội dung", "Tiêu chuẩn") belong to the system above them.
  private func systemColumns(_ table: Table, _ header: TableHeader, after nameColumn: Int) -> [SystemColumn] {
    var out: [SystemColumn] = []
    for column in (nameColumn + 1)..<max(table.columnCount, nameColumn + 1) {
      let head = header.columns[column]
      if head.role == .comment || head.role == .index || labelColumn(table, header, column) { continue }
      guard let cell = head.cell else { continue }
      // A header word over a column of its own ("Tiêu chuẩn") is no system: its cells are under none.
      if head.parent == nil, judge.isNoName(cell.text) { continue }
      let isPart = head.parent != nil && isPartHeader(head)
      let owner = isPart ? head.parent ?? cell : cell
      let context = isPart ? "" : head.context
      let place = place(table, (owner.row, owner.column))
      let name = NamedPlace(text: owner.text.cleaned(), context: context.cleaned(), place: place)
      if let last = out.last, last.name.place == place {
        out[out.count - 1].columns.append(column)
      } else if cell.columnSpan > 1 || isPart || out.last?.name.place != place {
        out.append(SystemColumn(name: name, at: (owner.row, owner.column), columns: [column]))
      }
    }
    return out.filter { !Placeholders.isBlank($0.name.text) && !Placeholders.saysNothing($0.name.text) }
  }

  /// A header that is the number of a row, "(2)" for "(2) Cổng DVC": the row's system. Another number names nothing.
  private func numbered(_ column: SystemColumn, by rows: [SystemRow]) -> SystemColumn? {
    let number = column.name.text.filter { !"().[] ".contains($0) }
    guard !number.isEmpty, number.count <= 2, number.allSatisfy(\.isNumber) else { return column }
    let own = rows.first { row in
      let opening = row.name.text.prefix { "([".contains($0) || $0.isNumber }.filter(\.isNumber)
      return opening == number
    }
    guard let own else { return nil }
    var copy = column
    copy.name.text = own.name.text
    return copy
  }

  /// A column of labels of sub-rows ("Hình thức kết nối", "Nội dung trao đổi", "Tiêu chuẩn") is no system.
  private func labelColumn(_ table: Table, _ header: TableHeader, _ column: Int) -> Bool {
    let texts = (header.rowCount..<max(table.rowCount, header.rowCount)).map { table.text($0, column) }.filter { !$0.isEmpty }
    guard texts.count >= 2, !isSystem(header.columns[column].text) else { return false }
    let labels = texts.count { text in text.utf8.count < 80 && ColumnRole.of(text, lexicon: { names.lexicon.words($0) }) == .content }
    return labels * 5 >= texts.count * 4
  }

  private func isPartHeader(_ head: TableHeader.Column) -> Bool {
    guard head.role == .content else { return false }
    let reading = names.read(head.text)
    return reading.catalogue == nil && (reading.kind == nil || reading.kind == .other)
  }

  private func systemRows(_ table: Table, _ header: TableHeader, _ nameColumn: Int) -> [SystemRow] {
    var out: [SystemRow] = []
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      let cells = table.rowCells(row)
      if TableHeader.isNumbering(cells.map(\.text)) { continue }
      guard let cell = table.cell(row, nameColumn) else {
        if !out.isEmpty, cells.contains(where: { !$0.text.isEmpty }) { out[out.count - 1].rows.append(row) }
        continue
      }
      // "I. Cấp tỉnh" over the whole width is a label.
      if cell.columnSpan > 1, cell.columnSpan >= table.columnCount - nameColumn { continue }
      if cell.row < row || isQuestion(cell.text), !out.isEmpty {
        out[out.count - 1].rows.append(row)
      } else if Placeholders.isBlank(cell.text) {
        // A merge lost on the way: the answers go on under the same name. Rows of dots are the form's.
        if cell.text.isEmpty, !out.isEmpty, cells.contains(where: { !Placeholders.isBlank($0.text) }) {
          out[out.count - 1].rows.append(row)
        }
      } else if !PageMatter.isMatter(cell.text) {
        out.append(
          SystemRow(name: NamedPlace(text: SubjectText.partner(cell.text.cleaned()), place: place(table, (row, nameColumn))), rows: [row]))
      }
    }
    return out
  }

  /// "Hình thức kết nối", "Trao đổi thông tin gì?" below a system's name: its answers go on.
  private func isQuestion(_ text: String) -> Bool {
    judge.isNoName(text) && !AnswerShape.denies(text) && !PageMatter.isMatter(text)
  }

  // MARK: Cells

  private func pieces(_ table: Table, _ header: TableHeader, _ rows: [Int], _ columns: [Int], labels: Int?) -> [AnswerText.Piece] {
    var out: [AnswerText.Piece] = []
    var seen: Set<Table.Cell> = []
    for row in rows {
      for column in columns {
        guard let cell = table.cell(row, column), seen.insert(cell).inserted else { continue }
        let label = labels.map { table.text(row, $0) } ?? ""
        out.append(AnswerText.Piece(header: columns.count > 1 ? header.columns[column].text : label, text: cell.text))
      }
    }
    return out
  }

  /// Of several pieces to a cell each may repeat the one above it.
  private func repeated(_ pieces: [AnswerText.Piece], above: [AnswerText.Piece]) -> [AnswerText.Piece] {
    guard pieces.count > 1, above.count == pieces.count else { return pieces }
    return zip(pieces, above).map { own, before in
      guard Ditto.direction(own.text) == .above, !before.text.isEmpty else { return own }
      return AnswerText.Piece(header: own.header, text: before.text)
    }
  }

  private func firstFilled(_ table: Table, _ rows: [Int], _ columns: [Int]) -> (Int, Int) {
    for row in rows { for column in columns where !table.text(row, column).isEmpty { return (row, column) } }
    return (rows[0], columns[0])
  }

  private func place(_ table: Table, _ at: (Int, Int)) -> Place {
    Place(section: .connections, table: table.number, row: table.rowOrigin + at.0, column: table.columnOrigin + at.1, sheet: table.sheet)
  }

  private func location(_ table: Table, _ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(
      file: file, section: Section.connections.rawValue, table: table.number, row: table.rowOrigin + row,
      column: table.columnOrigin + column, sheet: table.sheet)
  }

  // MARK: Which way round

  /// The form wants one-stop and online-service systems as rows. When the columns hold only such systems and the rows hold
  /// others too, the table was turned.
  private func isTransposed(rows: [NamedPlace], columns: [NamedPlace]) -> Bool {
    func share(_ list: [NamedPlace]) -> Double {
      let kinds = list.compactMap { names.read($0.text, context: $0.context).kind }
      guard !kinds.isEmpty else { return 1 }
      return Double(kinds.filter { $0 == .oneStop || $0 == .onlineService }.count) / Double(kinds.count)
    }
    let (rowShare, columnShare) = (share(rows), share(columns))
    return columnShare > rowShare + 0.25 && columnShare >= 0.75
  }
}
