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
    content.marks.header(table, rows: header.rowCount)
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      let cells = table.rowCells(row)
      if TableHeader.isNumbering(cells.map(\.text)) {
        content.marks.row(table, row, .label)
        continue
      }
      guard let cell = table.cell(row, nameColumn), cell.row == row, cell.columnSpan < table.columnCount else {
        markNameless(table, header, row, &content)
        continue
      }
      let name = cell.text.cleaned()
      if PageMatter.isMatter(name) {
        content.marks.row(table, row, .matter)
        continue
      }
      // "Tổng cộng": the sum of the rows above, no system.
      if Self.totals.contains(Words.keys(name)) {
        content.marks.row(table, row, .label)
        continue
      }
      let isEmpty = isUnfilled(table, header, row, nameColumn)
      guard !Placeholders.isBlank(name) else {
        content.marks.row(table, row, isEmpty ? .form : .notRead, cause: isEmpty ? nil : .noName)
        continue
      }
      if Placeholders.isName(name), isEmpty {
        content.diagnostics.append(Diagnostic(.unfilledRow(name: name), at: location(table, section, row, nameColumn)))
        content.marks.row(table, row, .form)
        continue
      }
      noteSeveralTicks(table, header, row, section, name, &content)
      content.marks.mark(cell, .name)
      mark(table, header, row, &content)
      content.rows.append(
        InventoryRow(
          name: NamedPlace(text: name, place: place(table, section, row, nameColumn)), profile: profile(table, header, row, section),
          fields: fields(table, header, row, section)))
    }
  }

  private static let totals = Set(["Tổng cộng", "Tổng số", "Cộng", "Tổng"].map { Words.keys($0) })

  // MARK: Account

  /// "I. Cấp tỉnh" over the whole width is a label; what goes on under a merged name belongs to the system above.
  private func markNameless(_ table: Table, _ header: TableHeader, _ row: Int, _ content: inout ReportContent) {
    let cells = table.rowCells(row).filter { !$0.text.isEmpty && $0.row == row }
    if cells.count <= 2, cells.contains(where: { $0.columnSpan >= table.columnCount - 1 }) {
      content.marks.row(table, row, .label)
    } else {
      content.marks.row(table, row, .notRead, cause: .noName)
    }
  }

  private func mark(_ table: Table, _ header: TableHeader, _ row: Int, _ content: inout ReportContent) {
    for (column, head) in header.columns.enumerated() {
      guard let cell = table.cell(row, column), !cell.text.isEmpty else { continue }
      let (kind, cause) = kind(head, cell.text)
      content.marks.fill(cell, kind, cause: cause)
    }
  }

  func kind(_ head: TableHeader.Column, _ text: String) -> (AccountKind, NotReadCause?) {
    switch head.role {
    case .index?: return (.label, nil)
    case .comment?, .digitisation?, .upgradePlan?: return (.note, nil)
    case nil, .content?, .firstSystem?, .secondSystem?, .name?:
      if Placeholders.isBlank(text) { return (.form, nil) }
      // Figures of the form's own columns ("Số lượng hồ sơ tiếp nhận hàng năm").
      return text.contains(where: \.isLetter) || !text.contains(where: \.isNumber) ? (.notRead, .unknownColumn) : (.profile, nil)
    case .condition? where !head.isChoice:
      let isOpen = Ticks.choices(text).contains { $0.isTicked == nil && !Placeholders.isBlank($0.label) }
      return isOpen && Answers.condition(text, lexicon: words) == nil ? (.notRead, .unknownAnswer) : (.profile, nil)
    case .upgradeAnswer?:
      return Placeholders.isBlank(text) || Answers.upgrade(text, lexicon: words) != nil ? (.profile, nil) : (.notRead, .unknownAnswer)
    case .deploymentAnswer?:
      return Placeholders.isBlank(text) || Answers.deployment(text, lexicon: words) != nil ? (.profile, nil) : (.notRead, .unknownAnswer)
    default: return (.profile, nil)
    }
  }

  // MARK: Places

  private func place(_ table: Table, _ section: Section, _ row: Int, _ column: Int) -> Place {
    Place(section: section, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column, sheet: table.sheet)
  }

  private func location(_ table: Table, _ section: Section, _ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(
      file: file, section: section.rawValue, table: table.number, row: table.rowOrigin + row, column: table.columnOrigin + column,
      sheet: table.sheet)
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
    case .upgradeReady, .upgradePossible, .upgradeImpossible, .upgradeAnswer: .upgrade
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

  // MARK: Profile

  private func profile(_ table: Table, _ header: TableHeader, _ row: Int, _ section: Section) -> Profile {
    profile(header.columns.enumerated().map { ($1, table.text(row, $0)) }, section)
  }

  /// What the answers under their headers come to.
  func profile(_ answers: [(head: TableHeader.Column, text: String)], _ section: Section) -> Profile {
    var profile = Profile()
    var upgrades: [Upgradability] = []
    for (head, text) in answers where !text.isEmpty {
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
      case .deploymentAnswer: profile.deployment = Answers.deployment(text, lexicon: words)
      case .upgradeReady: if Ticks.isTicked(text) { upgrades.append(.ready) }
      case .upgradePossible: if Ticks.isTicked(text) { upgrades.append(.possible) }
      case .upgradeImpossible: if Ticks.isTicked(text) { upgrades.append(.impossible) }
      case .upgradeAnswer: if let upgrade = Answers.upgrade(text, lexicon: words) { upgrades.append(upgrade) }
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
