internal import Documents
internal import InteropGraph

/// IV.1 as the form wants it, either way round: systems down the side and along the top.
struct MatrixLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    let judge = view.judge
    // A continued table has no header of its own to look at.
    let isContinued = view.header.rowCount == 0
    guard isContinued || !judge.isHeadless(view.header), isContinued || judge.isMatrix(view.table, view.header, view.part) else {
      return nil
    }
    let isOther = judge.saysSystems(view.header) || judge.isList(view.table, view.header)
    var content = ReportContent()
    content.sections.insert(.connections)
    MatrixReader(file: view.file, judge: view.judge).read(view.table, view.header, into: &content)
    // Names on one side only are no matrix; the blank form has none on either.
    let sides = Set(content.matrixNames.map(\.isRow))
    guard sides.count != 1 else { return nil }
    return TableReading(layout: .matrix, section: .connections, header: view.header, evidence: isOther ? 0 : 1, content: content)
  }
}
