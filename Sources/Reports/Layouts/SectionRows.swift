internal import Documents
internal import InteropGraph
internal import Names

/// Rows of a list that name the system which the rows below are about: "I | Hệ thống một cửa của tỉnh", over the whole width or numbered in
/// another way than the rows below.
struct SectionRows {
  var names: NameReader

  /// The cell with the section's system; nil for a row of the list.
  func subject(_ table: Table, _ header: TableHeader, _ row: Int, nameColumn: Int) -> Table.Cell? {
    guard let cell = table.cell(row, nameColumn), !cell.text.isEmpty else { return nil }
    let others = header.columns.indices.filter { $0 > nameColumn && ![.index, .comment].contains(header.columns[$0].role) }
    guard !others.isEmpty, others.allSatisfy({ table.text(row, $0).isEmpty || table.cell(row, $0)?.column == cell.column }) else {
      return nil
    }
    let spans = cell.columnSpan > 1 && others.contains { $0 < cell.column + cell.columnSpan }
    let index = header.first(.index).map { table.text(row, $0) } ?? ""
    guard spans || isHeadNumber(index) else { return nil }
    let kind = names.read(cell.text).kind
    return kind == .oneStop || kind == .onlineService ? cell : nil
  }

  func stand(in table: Table, _ header: TableHeader, nameColumn: Int) -> Bool {
    (header.rowCount..<max(table.rowCount, header.rowCount)).contains { subject(table, header, $0, nameColumn: nameColumn) != nil }
  }

  /// "I", "II.", "A": sections are numbered by letters where rows are numbered by figures.
  private func isHeadNumber(_ text: String) -> Bool {
    let bare = text.filter { $0 != "." && $0 != ")" && $0 != "/" }
    return !bare.isEmpty && bare.count <= 4
      && (bare.allSatisfy { "IVX".contains($0) } || (bare.count == 1 && bare.allSatisfy { ("A"..."H").contains($0) }))
  }
}
