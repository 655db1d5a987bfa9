internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// What the columns of an inventory are for, told by what stands in them where the headers do not say: counts of units, assessments,
/// functions, possibilities of upgrading, models of deployment, ticks under an option.
struct RolesByCells {
  var table: Table
  var words: (String) -> [Word]

  /// The header with the roles that the cells tell; roles of the form that the headers say stay.
  func completed(_ header: TableHeader, nameColumn: Int) -> TableHeader {
    var copy = header
    for column in header.columns.indices where column != nameColumn {
      let head = header.columns[column]
      guard head.role == nil || Self.weak.contains(head.role) else { continue }
      let texts = (header.rowCount..<max(table.rowCount, header.rowCount)).map { table.text($0, column) }.filter {
        !Placeholders.isBlankAnswer($0) || Ticks.isTicked($0)
      }
      if let option = option(head.text, texts) {
        copy.columns[column].role = option
        copy.columns[column].isChoice = [.functions, .scope, .condition].contains(option)
      } else if let role = role(texts), copy.first(role) == nil, !isRemark(head) {
        copy.columns[column].role = role
      }
    }
    return copy
  }

  /// What a header word alone does not settle.
  private static let weak: Set<ColumnRole?> = [.comment, .content, .name, .secondSystem, .condition, .scope]

  /// "Ý kiến khác", "Ghi chú": remarks, whatever they speak of.
  private func isRemark(_ head: TableHeader.Column) -> Bool {
    let keys = Words.keys(head.text)
    return ["ý kiến", "ghi chú", "nhận xét"].contains { Answers.has(keys, $0) }
  }

  private func role(_ texts: [String]) -> ColumnRole? {
    guard !texts.isEmpty else { return nil }
    func most(_ test: (String) -> Bool) -> Bool { texts.count(where: test) * 2 >= texts.count }
    if most({ !Answers.knownFunctions($0, lexicon: words).isEmpty }) { return .functions }
    if most({ !Answers.deployedUnits($0, lexicon: words).isEmpty && $0.utf8.count < 600 }) { return .scope }
    if most({ Answers.upgrade($0, lexicon: words) != nil }) { return .upgradeAnswer }
    if most({ Answers.deployment($0, lexicon: words) != nil }) { return .deploymentAnswer }
    if most({ Answers.condition($0, lexicon: words) != nil }) { return .condition }
    return nil
  }

  /// A column of ticks or counts whose header is one of the form's options.
  private func option(_ header: String, _ texts: [String]) -> ColumnRole? {
    guard header.utf8.count < 160, texts.allSatisfy({ isMark($0) || isCount($0) }) else { return nil }
    let keys = words(header).filter { !$0.isMark }.map(\.key)
    guard !keys.isEmpty else { return nil }
    let ticks = texts.allSatisfy(isMark)
    if ticks, !Answers.knownFunctions(header, lexicon: words).isEmpty { return .functions }
    if ticks, let upgrade = Answers.upgrade(header, lexicon: words) {
      return upgrade == .ready ? .upgradeReady : upgrade == .possible ? .upgradePossible : .upgradeImpossible
    }
    if ticks, let deployment = Answers.deployment(header, lexicon: words) {
      return deployment == .centralised ? .centralised : deployment == .shared ? .shared : .separate
    }
    if ticks, keys.count <= 12, Answers.condition(header, lexicon: words) != nil { return .condition }
    if !texts.isEmpty, texts.allSatisfy(isCount), !Answers.deployedUnits(header + ": 1", lexicon: words).isEmpty { return .scope }
    return nil
  }

  private func isMark(_ text: String) -> Bool {
    let choices = Ticks.choices(text)
    return choices.count == 1 && choices[0].isTicked != nil && choices[0].label.isEmpty
  }

  private func isCount(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || $0 == "/" || $0.isWhitespace }
  }
}
