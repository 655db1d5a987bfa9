internal import Documents
internal import InteropGraph

/// The rest of the table before, on the next page: its columns, and no header of its own.
struct ContinuedLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    guard let previous = view.previous, previous.width == view.table.columnCount else { return nil }
    let surely = view.judge.goesOn(view.table, after: previous.layout, header: previous.header)
    guard var reading = layout(previous.layout)?.reading(of: view.continuing(previous.header)) else { return nil }
    reading.header = previous.header
    reading.evidence = surely ? 1.3 : 0.3
    return reading
  }

  private func layout(_ id: LayoutID) -> (any Layout)? {
    switch id {
    case .inventory: InventoryLayout()
    case .deployment: DeploymentLayout()
    case .upgrade: UpgradeLayout()
    case .matrix: MatrixLayout()
    case .pairs: PairListLayout()
    case .parallelLines: ParallelLinesLayout()
    case .pairCells: PairCellLayout()
    case .subjectList: SubjectListLayout()
    case .cards, .legend, .matter: nil
    }
  }
}
