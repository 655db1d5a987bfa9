internal import Diagnostics
internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// A small table for each system: the headers of the form one below the other on the left, the answers on the right. Several cards may
/// stand in one table.
struct CardLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    let table = view.table
    guard (2...3).contains(table.columnCount), table.rowCount >= 2 else { return nil }
    guard let labels = labelColumn(view) else { return nil }
    let heads = (0..<table.rowCount).map { head(view, $0, labels) }
    guard heads.filter({ $0.role == .name }).count >= 1, heads.first?.role == .name,
      Set(heads.compactMap(\.role)).intersection(Self.answers).count >= 1
    else { return nil }
    let section = section(view, heads.indices.filter { heads[$0].role == .name }.map { table.text($0, labels + 1) }, heads)
    var content = ReportContent()
    content.sections.insert(section)
    for (start, end) in cards(heads) { read(view, heads, start..<end, labels, section, &content) }
    guard !content.rows.isEmpty else { return nil }
    return TableReading(layout: .cards, section: section, header: view.header, evidence: 1, content: content)
  }

  private static let answers: Set<ColumnRole> = [
    .functions, .scope, .condition, .centralised, .shared, .separate, .deploymentAnswer, .upgradeAnswer, .upgradePlan,
  ]

  private func labelColumn(_ view: TableView) -> Int? {
    (0..<(view.table.columnCount - 1)).first { column in
      let roles = (0..<view.table.rowCount).map { head(view, $0, column).role }
      return roles.count { $0 != nil } * 3 >= roles.count * 2 && roles.first == .name
    }
  }

  private func head(_ view: TableView, _ row: Int, _ column: Int) -> TableHeader.Column {
    let (label, answer) = (view.table.text(row, column), view.table.text(row, column + 1))
    var role = ColumnRole.of(label, lexicon: view.words)
    if role == nil || role == .comment || role == .content {
      if Answers.upgrade(answer, lexicon: view.words) != nil {
        role = .upgradeAnswer
      } else if !Answers.deployedUnits(answer, lexicon: view.words)
        .isEmpty
      {
        role = .scope
      } else if Answers.deployment(answer, lexicon: view.words) != nil {
        role = .deploymentAnswer
      }
    }
    return TableHeader.Column(cell: view.table.cell(row, column), parent: nil, context: "", role: role)
  }

  private func cards(_ heads: [TableHeader.Column]) -> [(Int, Int)] {
    let starts = heads.indices.filter { heads[$0].role == .name }
    return zip(starts, starts.dropFirst() + [heads.count]).map { ($0, $1) }
  }

  private func section(_ view: TableView, _ names: [String], _ heads: [TableHeader.Column]) -> Section {
    if case .section(let section)? = view.part, section != .connections { return section }
    if heads.contains(where: { $0.role == .upgradeAnswer }) { return .upgrade }
    if heads.contains(where: { $0.role == .deploymentAnswer }) { return .deployment }
    let kinds = names.compactMap { view.names.read($0).kind }
    return kinds.count { $0 == .oneStop || $0 == .onlineService } * 2 >= kinds.count ? .oneStopInventory : .otherInventory
  }

  private func read(
    _ view: TableView, _ heads: [TableHeader.Column], _ rows: Range<Int>, _ labels: Int, _ section: Section,
    _ content: inout ReportContent
  ) {
    let table = view.table
    let reader = InventoryReader(file: view.file, words: view.words)
    let name = table.text(rows.lowerBound, labels + 1).cleaned()
    let isNamed = !Placeholders.isName(name)
    for row in rows {
      for column in 0...labels { content.marks.fill(table.cell(row, column), column == labels ? .header : .label) }
      guard let cell = table.cell(row, labels + 1) else { continue }
      let (kind, cause) = row == rows.lowerBound ? (isNamed ? AccountKind.name : .form, nil) : reader.kind(heads[row], cell.text)
      content.marks.fill(cell, isNamed ? kind : .form, cause: cause)
    }
    guard isNamed else { return }
    let answers = rows.dropFirst().map { (head: heads[$0], text: table.text($0, labels + 1)) }
    let place = Place(
      section: section, table: table.number, row: table.rowOrigin + rows.lowerBound, column: table.columnOrigin + labels + 1,
      sheet: table.sheet)
    content.rows.append(InventoryRow(name: NamedPlace(text: name, place: place), profile: reader.profile(answers, section)))
  }
}
