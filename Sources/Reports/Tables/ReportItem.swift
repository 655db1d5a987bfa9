internal import Documents
internal import Vietnamese

/// A report as a sequence of headings, paragraphs and tables, after page furniture is taken apart.
enum ReportItem {
  /// The text is empty where a sheet's name is the heading.
  case heading(FormPart, String)
  case paragraph(String)
  case table(Table)
  /// What the table that follows is about, from a cell above its header.
  case caption(Caption)

  struct Caption {
    var text: String
    /// The table that the cell stands in, and its place there.
    var table: Table
    var row: Int
    var column: Int
    /// The first row that belongs to nothing but this caption.
    var from: Int
  }
}

/// Turns a document's blocks into items: headings recognised, tables cut where a heading or another table's header stands
/// inside them ("one sheet with everything"), text without row marks reshaped.
struct ItemBuilder {
  var words: (String) -> [Word]
  /// Whether a text can be the name of a system.
  var isSystem: (String) -> Bool

  func items(_ document: Document) -> [ReportItem] {
    var part: FormPart?
    return flat(document).map { item in
      switch item {
      case .heading(let own, _):
        part = own
        return item
      case .paragraph(let text):
        guard let own = Headings.section(text, under: part, lexicon: words) else { return item }
        part = own
        return .heading(own, text)
      default: return item
      }
    }
  }

  private func flat(_ document: Document) -> [ReportItem] {
    var out: [ReportItem] = []
    var next = 1
    var sheet: String?
    for block in document.blocks {
      switch block {
      case .paragraph(let text): out += paragraph(text)
      case .table(let table):
        // A sheet's name is a heading when it reads like one.
        if let name = table.sheet, name != sheet, let part = Headings.part(of: name, lexicon: words) { out.append(.heading(part, "")) }
        sheet = table.sheet
        out += split(table)
      case .barred(let chunks): out += FlattenedText(words: words, isSystem: isSystem).items(chunks, firstTable: &next)
      }
    }
    return out
  }

  /// "V. Khó khăn: kinh phí hạn hẹp." opens a part and says something of it: a heading takes its own words, never those behind it.
  func paragraph(_ text: String) -> [ReportItem] {
    guard let part = Headings.part(of: text, lexicon: words) else { return [.paragraph(text)] }
    guard case .note = part, let colon = text.firstIndex(of: ":") else { return [.heading(part, text)] }
    let (head, body) = (String(text[...colon]), String(text[text.index(after: colon)...]).trimmed())
    guard !body.isEmpty, Headings.part(of: head, lexicon: words) == part else { return [.heading(part, text)] }
    return [.heading(part, head), .paragraph(body)]
  }

  private func split(_ table: Table) -> [ReportItem] {
    var out: [ReportItem] = []
    var start = 0
    func close(_ end: Int) {
      if start < end { out.append(.table(table.slice(rows: start..<end))) }
    }
    for row in 0..<table.rowCount {
      if let text = loneText(table, row), let part = Headings.part(of: text, lexicon: words) {
        close(row)
        out.append(.heading(part, text))
        start = row + 1
      } else if let text = loneText(table, row), MarkLegend.opens(text) || isCaptionOfPart(table, row, text) {
        close(row)
        out.append(.paragraph(text))
        start = row + 1
      } else if row > start + 1 || (row == start + 1 && !isHeader(table, start)), isHeader(table, row), !isHeader(table, row - 1) {
        let caption = caption(table, above: row, from: start)
        close(caption?.row ?? row)
        if let caption { out.append(.caption(caption)) }
        start = row
      } else if row == start + 1, isHeader(table, row), let caption = caption(table, above: row, from: start) {
        out.append(.caption(caption))
        start = row
      }
    }
    close(table.rowCount)
    return out
  }

  /// "1. Hệ thống tại bộ phận một cửa", "(tiếp theo)": alone in its row, right above a header.
  private func isCaptionOfPart(_ table: Table, _ row: Int, _ text: String) -> Bool {
    let isPart = [3, 4].contains { Headings.section(text, under: .chapter($0), lexicon: words) != nil }
    return isPart || (row + 1 < table.rowCount && isHeader(table, row + 1) && !isSystem(SubjectText.bare(text)) && row > 0)
  }

  /// "Bảng 2. Tên phần mềm/hệ thống: | Một cửa huyện Hòa Vang" right above a header: the table below is about that system.
  private func caption(_ table: Table, above header: Int, from start: Int) -> ReportItem.Caption? {
    guard let row = (start..<header).last(where: { !table.rowCells($0).allSatisfy(\.text.isEmpty) }), header - row <= 3 else { return nil }
    let filled = table.rowCells(row).filter { !$0.text.isEmpty }
    guard (1...2).contains(filled.count), let name = filled.last, filled.allSatisfy({ $0.row == row && $0.rowSpan == 1 }) else {
      return nil
    }
    let bare = SubjectText.bare(name.text)
    guard isSystem(bare) else { return nil }
    if filled.count == 2 {
      guard filled[0].text.hasSuffix(":") || isLabel(filled[0].text) else { return nil }
    } else {
      guard name.column == 0 || name.columnSpan > 1 else { return nil }
    }
    return ReportItem.Caption(text: bare, table: table, row: row, column: name.column, from: row)
  }

  /// "Tên phần mềm", "Phần mềm/Hệ thống tại cột (1)", "Hệ thống được báo cáo": words that ask for a system and are none.
  private func isLabel(_ text: String) -> Bool {
    let label = words(text).filter { !$0.isMark }.map(\.key)
    guard Answers.has(label, "phần mềm") || Answers.has(label, "hệ thống") else { return false }
    return Set(label).subtracting(Self.labelWords).isEmpty
  }

  private static let labelWords = Set(
    Words.keys("tên phần mềm hệ thống CNTT CSDL và tại ở trong của cột 1 đang được này nêu xét báo cáo thứ nhất nguồn A kết nối cần"))

  /// The text of a row that has one filled cell only.
  private func loneText(_ table: Table, _ row: Int) -> String? {
    let filled = table.rowCells(row).filter { !$0.text.isEmpty }
    guard filled.count == 1, let cell = filled.first, cell.rowSpan == 1 else { return nil }
    // A section number of the matrix ("I. Cấp tỉnh") opens no part of the form.
    return cell.text.replacing("\n", with: " ")
  }

  /// A row that can only be a header: a column for numbers or names, and another column of the form.
  func isHeader(_ table: Table, _ row: Int) -> Bool {
    let cells = table.rowCells(row).filter { !$0.text.isEmpty }
    guard cells.count >= 2 else { return false }
    let roles = cells.map { ColumnRole.of($0.text, lexicon: words) }
    let first = roles[0]
    // "Kết nối với | Hình thức | Nội dung": the list of one system that stands above.
    // "Kết nối với Cổng DVC | Trực tiếp" is a row with its answer.
    let partner = SubjectText.partner(cells[0].text)
    if partner != cells[0].text, partner.first?.isUppercase == true, isSystem(partner) { return false }
    if first == .secondSystem { return roles.dropFirst().allSatisfy { $0 == .content || $0 == .comment } }
    guard first == .index || first == .name || first == .firstSystem else { return false }
    if first == .name, Set(Words.keys(cells[0].text)).isDisjoint(with: Words.constant("tên")) { return false }
    if first == .index { return roles.dropFirst().contains { $0 == .name || $0 == .firstSystem || $0 == .secondSystem } }
    return cells[0].column == 0
  }
}
