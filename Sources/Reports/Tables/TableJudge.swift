internal import Documents
internal import InteropGraph
internal import Names
internal import Vietnamese

/// What the words of a table's headers and the share of names in its columns tell. Each layout asks what it needs; none of this decides alone.
struct TableJudge {
  var names: NameReader
  var words: (String) -> [Word]
  /// What was asked before: the ways a table may lie ask the same of the same cells.
  var memo = Memo()

  /// Answers by text, for one report.
  final class Memo {
    fileprivate var isSystem: [String: Bool] = [:]
    fileprivate var isNoName: [String: Bool] = [:]
  }

  private func count(_ header: TableHeader, _ wanted: [ColumnRole]) -> Int {
    let roles = Set(header.columns.compactMap(\.role))
    return wanted.count { roles.contains($0) }
  }

  func saysUpgrade(_ header: TableHeader) -> Bool { count(header, [.upgradeReady, .upgradePossible, .upgradeImpossible]) >= 2 }

  func saysDeployment(_ header: TableHeader) -> Bool { count(header, [.centralised, .shared, .separate]) >= 2 }

  func saysInventory(_ header: TableHeader) -> Bool {
    count(header, [.functions, .scope, .condition]) >= 2 && nameColumn(header) != nil
  }

  /// True when the headers are those of an inventory, whichever.
  func saysSystems(_ header: TableHeader) -> Bool { saysUpgrade(header) || saysDeployment(header) || saysInventory(header) }

  /// The rest of the table before, cut by a page: no header of its own, the first row is an answer already.
  func goesOn(_ table: Table, after layout: LayoutID, header previous: TableHeader) -> Bool {
    guard table.rowCount > 0 else { return false }
    let cells = table.rowCells(0)
    let roles = cells.map { ColumnRole.of($0.text, lexicon: words) }
    if roles.contains(.index) || roles.first == .name || TableHeader.isNumbering(cells.map(\.text)) { return false }
    if previous.first(.index) == 0, let number = Int(table.text(0, 0).filter { $0 != "." }), number > 1 { return true }
    guard layout == .matrix, let name = cells.first(where: { Int($0.text) == nil }), isSystemName(name.text, "") else { return false }
    let rest = cells.filter { $0.column > name.column && !$0.text.isEmpty }
    return !rest.isEmpty && rest.count { isSystemName($0.text, "") && $0.text.utf8.count < 120 } * 3 <= rest.count
  }

  /// A list of what one system is connected with, the system being named above the table: one column of names, then answers.
  func isListOfOne(_ table: Table, _ header: TableHeader) -> Bool {
    let columns = header.columns.indices.filter { ![.index, .comment].contains(header.columns[$0].role) }
    guard (2...6).contains(columns.count), table.rowCount > header.rowCount else { return false }
    guard columns.dropFirst().allSatisfy({ header.columns[$0].role == .content }) else { return false }
    // A header that names the system itself says it better than the text above.
    guard !columns.contains(where: { header.columns[$0].parent.map { isSystemName($0.text, "") } ?? false }) else { return false }
    guard ![ColumnRole.functions, .scope, .condition].contains(where: { role in header.columns.contains { $0.role == role } }) else {
      return false
    }
    return nameShare(table, header, columns: columns[0]..<(columns[0] + 1)) >= 0.5
  }

  func nameColumn(_ header: TableHeader) -> Int? {
    header.first(.name) ?? header.first(.firstSystem) ?? header.columns.indices.first { header.columns[$0].role == nil && $0 <= 1 }
  }

  /// III.1 or III.2: the heading says it; without one, what the systems are.
  func inventorySection(_ table: Table, _ header: TableHeader, _ part: FormPart?) -> Section {
    if case .section(let section)? = part, section == .oneStopInventory || section == .otherInventory { return section }
    guard let column = nameColumn(header) else { return .oneStopInventory }
    var oneStop = 0
    var other = 0
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      switch names.read(table.text(row, column)).kind {
      case .oneStop, .onlineService: oneStop += 1
      case nil: break
      default: other += 1
      }
    }
    return oneStop >= other ? .oneStopInventory : .otherInventory
  }

  // MARK: IV.1

  func isList(_ table: Table, _ header: TableHeader) -> Bool {
    let contents = header.all(.content)
    guard table.columnCount <= 14 else { return false }
    guard !contents.isEmpty else { return isListByContent(table, header) }
    let systems = header.columns.indices.filter { [.firstSystem, .secondSystem, .name].contains(header.columns[$0].role) }
    if systems.count == 1, hasSections(table, header, systems[0]) { return true }
    guard systems.count >= 2 else {
      // Vague headers: two columns of names before the content.
      guard let first = contents.first, first >= 2 else { return false }
      let before = (0..<first).filter { header.columns[$0].role != .index }
      return before.count == 2 && before.allSatisfy { nameShare(table, header, columns: $0..<($0 + 1)) >= 0.6 }
    }
    return header.columns.filter { names.read($0.text).catalogue?.isCertain == true }.isEmpty
  }

  /// One column of names, and rows between them that say whose connections follow.
  private func hasSections(_ table: Table, _ header: TableHeader, _ column: Int) -> Bool {
    guard header.columns.indices.allSatisfy({ $0 <= column || [.content, .comment].contains(header.columns[$0].role) }) else {
      return false
    }
    return SectionRows(names: names).stand(in: table, header, nameColumn: column)
  }

  /// Headers that say nothing: two columns full of names, the rest full of other words, and no system in any header.
  private func isListByContent(_ table: Table, _ header: TableHeader) -> Bool {
    let columns = header.columns.indices.filter { header.columns[$0].role != .index }
    guard columns.count >= 3, table.rowCount - header.rowCount >= 2,
      columns.count(where: { isNamed(header.columns[$0].text) }) <= 1,
      columns.allSatisfy({ !isNamed(header.columns[$0].text) || header.columns[$0].role != nil })
    else { return false }
    let shares = columns.map { nameShare(table, header, columns: $0..<($0 + 1)) }
    return shares[0] >= 0.7 && shares[1] >= 0.7 && shares.dropFirst(2).allSatisfy { $0 < 0.5 }
  }

  /// A header that can only be a system's own name.
  private func isNamed(_ text: String) -> Bool {
    let reading = names.read(text)
    return reading.catalogue != nil || reading.kind != nil || !reading.products.isEmpty
  }

  func isMatrix(_ table: Table, _ header: TableHeader, _ part: FormPart?) -> Bool {
    guard table.columnCount >= 2, table.rowCount > header.rowCount else { return false }
    let systems = header.columns.dropFirst().filter { isSystemName($0.text, $0.context) }.count
    let groups = header.columns.dropFirst().filter { $0.role == .content && isSystemName($0.context, "") }.count
    let rows = (header.rowCount..<table.rowCount).filter { row in
      (0...min(1, table.columnCount - 1)).contains { isSystemName(table.text(row, $0), "") }
    }.count
    if part == .section(.connections) { return systems + groups >= 1 || rows >= 1 || header.columns.first?.role == .name }
    return systems + groups >= 2 && rows >= 1 && rows * 2 >= table.rowCount - header.rowCount - 2
  }

  /// A first row of answers behind a system's name: the header was left out.
  func isHeadless(_ header: TableHeader) -> Bool {
    guard let first = header.columns.first, isSystemName(first.text, ""), first.role != .name else { return false }
    let others = header.columns.dropFirst().filter { !$0.text.isEmpty }
    return others.count { startsLikeAnswer($0.text) } * 2 > others.count
  }

  private static let answers = Set(Words.keys("không chưa có kết trực qua dự đã đang x v"))

  private func startsLikeAnswer(_ text: String) -> Bool {
    let first = words(text).first { !$0.isMark }
    return first.map { Self.answers.contains($0.key) } ?? true
  }

  func isSystemName(_ text: String, _ context: String) -> Bool {
    guard text.contains(where: \.isLetter), text.utf8.count < 400 else { return false }
    if context.isEmpty, let known = memo.isSystem[text] { return known }
    let answer = readsAsSystem(text, context)
    if context.isEmpty { memo.isSystem[text] = answer }
    return answer
  }

  private func readsAsSystem(_ text: String, _ context: String) -> Bool {
    let reading = names.read(text, context: context)
    return reading.kind != nil || reading.catalogue != nil || !reading.products.isEmpty || startsLikeSystem(text)
  }

  /// True for words that ask, head, count or deny and therefore name nothing, though a word of them may be a system's too.
  func isNoName(_ text: String) -> Bool {
    if let known = memo.isNoName[text] { return known }
    let answer = namesNothing(text)
    memo.isNoName[text] = answer
    return answer
  }

  private func namesNothing(_ text: String) -> Bool {
    let keys = words(text).filter { !$0.isMark }.map(\.key)
    if keys.first == Self.named, keys.count <= 10 { return true }
    // "Các hệ thống đã kết nối" over lists of systems.
    if keys.first == Self.plural, keys.count <= 10, Answers.has(keys, "kết nối") { return true }
    if FormQuestions.strip(text) != text || AnswerShape.denies(text) || PageMatter.isMatter(text) { return true }
    switch ColumnRole.of(text, lexicon: words) {
    case nil, .name?: return false
    case .firstSystem?, .secondSystem?: return keys.count <= 5
    case .index?: return true
    default: return !startsLikeSystem(text) && !isSurelySystem(names.read(text))
    }
  }

  /// "Cổng DVC Bộ Chuẩn mực": a kind of its own, an entry of the catalogue or a product outweigh a header's word ("chuẩn").
  private func isSurelySystem(_ reading: NameReading) -> Bool {
    reading.catalogue != nil || !reading.products.isEmpty
      || reading.kind.map { [.oneStop, .onlineService, .documentManagement, .centralSystem, .nationalDatabase].contains($0) } ?? false
  }

  private static let named = Syllables.key("tên")
  private static let plural = Syllables.key("các")

  private func startsLikeSystem(_ text: String) -> Bool {
    let keys = words(text).filter { !$0.isMark }.prefix(2).map(\.key)
    return [
      Words.constant("phần mềm"), Words.constant("hệ thống"), Words.constant("ứng dụng"), Words.constant("cơ sở"),
      Words.constant("cổng thông"),
      Words.constant("chương trình"),
    ].contains(Array(keys))
  }

  func nameShare(_ table: Table, _ header: TableHeader, columns: Range<Int>) -> Double {
    var filled = 0
    var found = 0
    for row in header.rowCount..<max(table.rowCount, header.rowCount) {
      for column in columns {
        let text = table.text(row, column)
        guard !text.isEmpty else { continue }
        filled += 1
        if isSystemName(text, "") { found += 1 }
      }
    }
    return filled == 0 ? 0 : Double(found) / Double(filled)
  }
}
