internal import Documents
internal import InteropGraph

/// III.1 and III.2: a row for each system, with what it does, where it runs and how well.
struct InventoryLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    guard let (header, name, evidence) = columns(view) else { return nil }
    let section = view.judge.inventorySection(view.table, header, view.part)
    return InventoryReading.make(.inventory, section, view, header, nameColumn: name, evidence: evidence)
  }

  private func columns(_ view: TableView) -> (TableHeader, Int, Double)? {
    if view.judge.saysSystems(view.header) {
      guard view.judge.saysInventory(view.header), !view.judge.saysUpgrade(view.header), !view.judge.saysDeployment(view.header),
        let name = view.judge.nameColumn(view.header)
      else { return nil }
      return (RolesByCells(table: view.table, words: view.words).completed(view.header, nameColumn: name), name, 1)
    }
    guard let (header, name) = InventoryReading.byCells(view) else { return nil }
    let roles = Set([ColumnRole.functions, .scope, .condition].filter { !header.all($0).isEmpty })
    let isHere = view.part == .section(.oneStopInventory) || view.part == .section(.otherInventory)
    guard roles.count >= (isHere ? 1 : 2) else { return nil }
    return (header, name, isHere ? 1 : roles.count == 3 ? 0.8 : 0.6)
  }
}

/// III.3: how each system is deployed.
struct DeploymentLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    if view.judge.saysDeployment(view.header), !view.judge.saysUpgrade(view.header), let name = view.judge.nameColumn(view.header) {
      let header = RolesByCells(table: view.table, words: view.words).completed(view.header, nameColumn: name)
      return InventoryReading.make(.deployment, .deployment, view, header, nameColumn: name, evidence: 1)
    }
    guard let (header, name) = InventoryReading.byCells(view) else { return nil }
    let choices = [ColumnRole.centralised, .shared, .separate].count { !header.all($0).isEmpty }
    guard choices >= 2 || !header.all(.deploymentAnswer).isEmpty else { return nil }
    let evidence = view.part == .section(.deployment) ? 1 : choices >= 2 ? 0.8 : 0.4
    return InventoryReading.make(.deployment, .deployment, view, header, nameColumn: name, evidence: evidence)
  }
}

/// IV.2: whether each system can be upgraded.
struct UpgradeLayout: Layout {
  func reading(of view: TableView) -> TableReading? {
    if view.judge.saysUpgrade(view.header), let name = view.judge.nameColumn(view.header) {
      let header = RolesByCells(table: view.table, words: view.words).completed(view.header, nameColumn: name)
      return InventoryReading.make(.upgrade, .upgrade, view, header, nameColumn: name, evidence: 1)
    }
    guard let (header, name) = InventoryReading.byCells(view) else { return nil }
    let choices = [ColumnRole.upgradeReady, .upgradePossible, .upgradeImpossible].count { !header.all($0).isEmpty }
    let isHere = view.part == .section(.upgrade)
    guard choices >= 2 || !header.all(.upgradeAnswer).isEmpty || (isHere && choices == 1) else { return nil }
    return InventoryReading.make(.upgrade, .upgrade, view, header, nameColumn: name, evidence: isHere ? 1 : choices >= 2 ? 0.8 : 0.4)
  }
}

/// What the three have in common.
enum InventoryReading {
  static func make(
    _ layout: LayoutID, _ section: Section, _ view: TableView, _ header: TableHeader, nameColumn: Int, evidence: Double
  ) -> TableReading {
    var content = ReportContent()
    content.sections.insert(section)
    InventoryReader(file: view.file, words: view.words).read(
      view.table, header, nameColumn: nameColumn, section: section, into: &content)
    return TableReading(layout: layout, section: section, header: header, evidence: evidence, content: content)
  }

  /// A column of systems, and the roles that the other columns' cells tell; nil for a table without such a column.
  static func byCells(_ view: TableView) -> (TableHeader, Int)? {
    guard view.table.columnCount >= 2, view.table.rowCount > view.header.rowCount else { return nil }
    let columns = view.header.columns.indices.prefix(3).filter { view.header.columns[$0].role != .index }
    let shares = columns.map { ($0, view.judge.nameShare(view.table, view.header, columns: $0..<($0 + 1))) }
    guard let name = shares.first(where: { $0.1 >= 0.5 })?.0 ?? view.header.first(.name), name < view.table.columnCount - 1,
      !view.judge.isNoName(view.table.text(view.header.rowCount, name))
    else { return nil }
    return (RolesByCells(table: view.table, words: view.words).completed(view.header, nameColumn: name), name)
  }
}
