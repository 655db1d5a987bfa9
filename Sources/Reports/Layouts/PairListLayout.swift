internal import Documents
internal import InteropGraph

/// IV.1 as a list: a row for each pair of systems.
struct PairListLayout: Layout {
  func reading(of view: TableView) -> TableReading? { Self.reading(of: view, takesLines: false) }

  static func reading(of view: TableView, takesLines: Bool) -> TableReading? {
    let judge = view.judge
    let isContinued = view.header.rowCount == 0
    guard isContinued || !judge.isHeadless(view.header), isContinued || judge.isList(view.table, view.header) else { return nil }
    var content = ReportContent()
    content.sections.insert(.connections)
    var reader = ListReader(file: view.file, judge: view.judge)
    reader.takesLines = takesLines
    reader.read(view.table, view.header, into: &content)
    return TableReading(
      layout: takesLines ? .parallelLines : .pairs, section: .connections, header: view.header,
      evidence: judge.saysSystems(view.header) ? 0 : 1, content: content)
  }
}

/// A list in which one row names several partners, line by line, and answers for each in a line of its own.
struct ParallelLinesLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    guard let reading = PairListLayout.reading(of: view, takesLines: true),
      let single = PairListLayout.reading(of: view, takesLines: false), reading.content.matrixNames.count > single.content.matrixNames.count
    else { return nil }
    var sure = reading
    sure.evidence += 0.2
    return sure
  }
}
