internal import Documents
internal import InteropGraph
internal import Vietnamese

/// Letterheads, addressees and signatures set in a table: nothing of the form.
struct MatterLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    let texts = view.table.cells.map(\.text).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    let isSigned = view.table.rowCount <= 6 && texts.contains(where: PageMatter.isMatter)
    guard isSigned || listsPeople(view) else { return nil }
    var content = ReportContent()
    for cell in view.table.cells { content.marks.mark(cell, .matter) }
    return TableReading(layout: .matter, section: nil, header: view.header, evidence: 1, content: content)
  }
}

extension MatterLayout {
  /// "STT | Họ và tên | Chức vụ | Điện thoại": whom to ask.
  private func listsPeople(_ view: TableView) -> Bool {
    let heads = view.header.columns.map { Words.keys($0.text) }
    return Self.people.count { word in heads.contains { Answers.has($0, word) } } >= 2
      && heads.contains { Answers.has($0, "họ và tên") || Answers.has($0, "họ tên") }
  }

  private static let people = ["họ và tên", "họ tên", "chức vụ", "điện thoại", "email", "đơn vị công tác", "thư điện tử"]
}

/// Words of a page that belong to no section.
enum PageMatter {
  /// True for a block that opens with an addressee's list, a signature or the state's motto.
  static func isMatter(_ text: String) -> Bool {
    let keys = Words.keys(text)
    if openings.contains(where: { keys.starts(with: Words.constant($0)) }) { return true }
    guard let first = keys.first, signatures.contains(first), keys.count > 1 else { return false }
    return ranks.contains { Answers.has(keys, $0) }
  }

  private static let openings = ["nơi nhận", "cộng hòa xã hội", "độc lập tự do"]
  private static let signatures = Set(Words.keys("tm kt tl tuq thừa ký"))
  private static let ranks = [
    "bộ trưởng", "chủ tịch", "ủy ban nhân dân", "giám đốc", "thứ trưởng", "chánh văn phòng", "thủ trưởng", "cục trưởng", "tổng cục trưởng",
    "chủ nhiệm",
  ]
}
