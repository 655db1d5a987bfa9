internal import Diagnostics
internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// Reads the tables with one system per row: III.1, III.2, III.3 and IV.2.
struct InventoryReader {
  var file: String
  var words: (String) -> [Word]

  func read(_ table: Table, _ header: TableHeader, nameColumn: Int, section: Section, into content: inout ReportContent) {
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      guard let cell = table.cell(row, nameColumn), cell.row == row else { continue }
      let cells = table.rowCells(row)
      if TableHeader.isNumbering(cells.map(\.text)) || cell.columnSpan >= table.columnCount { continue }
      let name = cell.text.cleaned()
      let profile = profile(table, header, row, section)
      guard !Placeholders.isBlank(name) else { continue }
      if Placeholders.isName(name), isUnfilled(table, header, row, nameColumn) {
        content.diagnostics.append(Diagnostic(.unfilledRow(name: name), at: location(table, section, row, nameColumn)))
        continue
      }
      noteSeveralTicks(table, header, row, section, name, &content)
      content.rows.append(
        InventoryRow(
          name: NamedPlace(text: name, place: place(table, section, row, nameColumn)), profile: profile,
          fields: fields(table, header, row, section)))
    }
  }

  private func place(_ table: Table, _ section: Section, _ row: Int, _ column: Int) -> Place {
    Place(section: section, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column, sheet: table.sheet)
  }

  private func fields(_ table: Table, _ header: TableHeader, _ row: Int, _ section: Section) -> [Problem.BlankField: Place] {
    var out: [Problem.BlankField: Place] = [:]
    for (column, head) in header.columns.enumerated() {
      guard let field = Self.field(head.role), out[field] == nil else { continue }
      out[field] = place(table, section, row, column)
    }
    return out
  }

  private static func field(_ role: ColumnRole?) -> Problem.BlankField? {
    switch role {
    case .functions: .functions
    case .scope: .units
    case .condition: .condition
    case .upgradeReady, .upgradePossible, .upgradeImpossible: .upgrade
    default: nil
    }
  }

  /// Assessments and possibilities of upgrading exclude each other: several ticks say nothing.
  private func noteSeveralTicks(
    _ table: Table, _ header: TableHeader, _ row: Int, _ section: Section, _ name: String, _ content: inout ReportContent
  ) {
    for field in [Problem.BlankField.condition, .upgrade] {
      let columns = header.columns.indices.filter { Self.field(header.columns[$0].role) == field }
      let isWide = columns.count > 1
      let ticked = isWide ? columns.filter { Ticks.isTicked(table.text(row, $0)) } : columns
      let labels = isWide ? ticked.map { header.columns[$0].text } : columns.flatMap { Ticks.chosen(table.text(row, $0)) }
      guard labels.count > 1, isWide || Answers.condition(labels.joined(separator: "\n"), lexicon: words) == nil,
        Set(labels.compactMap { Answers.condition($0, lexicon: words) }).count > 1 || field == .upgrade, let last = ticked.last
      else { continue }
      let found = labels.map { "“" + String($0.cleaned().prefix(30)) + "”" }.joined(separator: ", ")
      content.diagnostics.append(Diagnostic(.severalTicks(field, name: name, found: found), at: location(table, section, row, last)))
    }
  }

  private func location(_ table: Table, _ section: Section, _ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(
      file: file, section: section.rawValue, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column,
      sheet: table.sheet)
  }

  private func profile(_ table: Table, _ header: TableHeader, _ row: Int, _ section: Section) -> Profile {
    var profile = Profile()
    var upgrades: [Upgradability] = []
    for (column, head) in header.columns.enumerated() {
      let text = table.text(row, column)
      guard !text.isEmpty else { continue }
      if head.isChoice {
        choose(head, text, section, &profile)
        continue
      }
      switch head.role {
      case .functions where section == .oneStopInventory: profile.functions = Answers.functions(text, lexicon: words)
      case .functions: if !Placeholders.isBlank(text) { profile.functions = [text.cleaned()] }
      case .scope: profile.deployedUnits = Answers.deployedUnits(text, lexicon: words)
      case .condition: profile.condition = Answers.condition(text, lexicon: words)
      case .centralised: if Ticks.isTicked(text) { profile.deployment = .centralised }
      case .shared: if Ticks.isTicked(text) { profile.deployment = .shared }
      case .separate: if Ticks.isTicked(text) { profile.deployment = .separate }
      case .upgradeReady: if Ticks.isTicked(text) { upgrades.append(.ready) }
      case .upgradePossible: if Ticks.isTicked(text) { upgrades.append(.possible) }
      case .upgradeImpossible: if Ticks.isTicked(text) { upgrades.append(.impossible) }
      default: break
      }
    }
    profile.upgrade = upgrades.count == 1 ? upgrades[0] : nil
    return profile
  }

  /// A column that is one choice: "x" under "Cung cấp DVCTT mức độ 3", "15/20" under "Cấp Sở".
  private func choose(_ head: TableHeader.Column, _ text: String, _ section: Section, _ profile: inout Profile) {
    switch head.role {
    case .scope:
      profile.deployedUnits.merge(Answers.deployedUnits(head.text + ": " + text, lexicon: words)) { first, _ in first }
    case .functions where section == .oneStopInventory && Ticks.isTicked(text):
      profile.functions = Set(profile.functions + Answers.functions(head.text, lexicon: words)).sorted()
    case .condition where Ticks.isTicked(text): profile.condition = Answers.condition(head.text, lexicon: words) ?? profile.condition
    default: break
    }
  }

  /// Nothing in the row but what the form prints: empty boxes, dotted lines, its example.
  private func isUnfilled(_ table: Table, _ header: TableHeader, _ row: Int, _ nameColumn: Int) -> Bool {
    for (column, head) in header.columns.enumerated() where column != nameColumn && head.role != .index {
      let text = table.text(row, column)
      switch head.role {
      case .functions, .condition, .centralised, .shared, .separate, .upgradeReady, .upgradePossible, .upgradeImpossible:
        let choices = Ticks.choices(text)
        if choices.contains(where: { $0.isTicked == true }) { return false }
        if choices.contains(where: { $0.isTicked == nil && !Placeholders.isBlank($0.label) }) { return false }
      case .scope: if !Answers.deployedUnits(text, lexicon: words).isEmpty { return false }
      case .digitisation: if !text.isEmpty, !text.contains("Ví dụ minh họa") { return false }
      default: if !Placeholders.isBlank(text) { return false }
      }
    }
    return true
  }
}
