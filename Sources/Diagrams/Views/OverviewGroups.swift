internal import Drawing
internal import InteropGraph

/// The overview of many agencies: groups (provinces by region, ministries, government agencies) as cards with one row per national
/// database - how many of the group's agencies reach it, and by which ways - and an arrow from each row to the database.
struct OverviewGroups {
  enum Grouping: CaseIterable { case byRegion, byKind }

  let context: ViewContext
  let grouping: Grouping

  private var texts: DiagramTexts { context.texts }

  private struct Group {
    var id: String
    var name: String
    var members: [Agency]
  }

  /// What a group has with a database.
  private struct Row {
    var working: [Connection] = []
    var agencies: Set<String> = []
    var direct: Set<String> = []
    var viaBus: Set<String> = []
    var other: Set<String> = []
    /// Agencies that have only plans, trials or suspended connections.
    var later: Set<String> = []
  }

  private static let size = 8.5

  func page(_ space: Typesetter.Space) -> PageContent {
    let groups = groups
    let databases = context.round.databases.compactMap { entry in context.graph.systems.first { $0.catalogue == entry.id } }
    let rows = groups.map { group in databases.map { row(group, $0) } }
    var grid = Style.grid("overview")
    let pitch = pitch(groups.count, databases.count, space)
    let ports = right(databases, groups.count, pitch, space, &grid)
    for (number, (group, own)) in zip(groups, rows).enumerated() {
      card(group, own, databases, ports.map { $0[number] }, pitch, space, &grid)
    }
    let working = rows.flatMap { $0.flatMap(\.working) }
    return context.page(
      OverviewView.title(texts),
      notes: [
        texts(
          "n/N: n trong N cơ quan của nhóm có kết nối truyền dữ liệu tới CSDL; một cơ quan có thể dùng nhiều cách. Mũi tên hai đầu: nhóm vừa gửi vừa nhận. Số đỏ: hệ thống một cửa bị cô lập.",
          "n/N: n of the group's N agencies have a connection with the database that carries data; an agency may use several ways. A two-headed arrow: the group sends and receives. Red: isolated one-stop systems."
        )
      ], graph: grid.dot, legend: legend(rows.flatMap { $0 }), hidden: OverviewView.hidden(context, drawn: working))
  }

  // MARK: Groups

  private var groups: [Group] {
    [AgencyKind.ministry, .governmentAgency, .province, .other].flatMap { kind -> [Group] in
      let members = context.reporting.filter { $0.kind == kind }
      if members.isEmpty { return [] }
      if kind == .province, grouping == .byRegion { return regions(members) }
      return [Group(id: "kind-\(kind.rawValue)", name: texts.agencyKind(kind, members.count), members: members)]
    }
  }

  /// Provinces by region in the order of the catalogue; those of no known region together.
  private func regions(_ provinces: [Agency]) -> [Group] {
    func count(_ members: [Agency]) -> String { texts("\(members.count) tỉnh", texts.count(members.count, "", "province", "provinces")) }
    var out: [Group] = []
    for (number, region) in context.round.regionOrder.enumerated() {
      let members = provinces.filter { context.round.regions[$0.name] == region }
      if !members.isEmpty { out.append(Group(id: "region-\(number + 1)", name: region + ": " + count(members), members: members)) }
    }
    let rest = provinces.filter { context.round.regions[$0.name] == nil }
    if rest.isEmpty { return out }
    let name = out.isEmpty ? texts.agencyKind(.province, rest.count) : texts("Vùng khác: ", "Other: ") + count(rest)
    return out + [Group(id: "region-other", name: name, members: rest)]
  }

  private func row(_ group: Group, _ database: System) -> Row {
    let members = Set(group.members.map(\.id))
    var row = Row()
    for connection in context.graph.connections(of: database.id) {
      let other = connection.source == database.id ? connection.target : connection.source
      guard let agency = context.graph.system(other)?.agency, members.contains(agency) else { continue }
      if connection.carriesData {
        row.working.append(connection)
        row.agencies.insert(agency)
        switch connection.mode {
        case .direct: row.direct.insert(agency)
        case .viaBus: row.viaBus.insert(agency)
        default: row.other.insert(agency)
        }
      } else if connection.status == .planned || connection.status == .pilot || connection.status == .suspended {
        row.later.insert(agency)
      }
    }
    row.later.subtract(row.agencies)
    return row
  }

  // MARK: Drawing

  /// Distance of rows: as wide as the page allows, within what reads well.
  private func pitch(_ groups: Int, _ databases: Int, _ space: Typesetter.Space) -> Double {
    let lines = Double(groups * databases)
    let room = space.height - Double(groups) * 34
    return max(11.5, min(15, room / max(1, lines)))
  }

  private func cardHeight(_ databases: Int, _ pitch: Double) -> Double { 22 + Double(databases) * pitch }

  /// The databases at the right, spread over the height of all cards; for each the points at its edge where the groups' arrows end,
  /// in the order of the groups, so that arrows cross as little as they can.
  private func right(_ databases: [System], _ groups: Int, _ pitch: Double, _ space: Typesetter.Space, _ grid: inout Grid) -> [[String]] {
    let total = Double(groups) * (cardHeight(databases.count, pitch) + 10)
    let step = total / Double(max(1, databases.count))
    let width = space.width * 0.25
    let height = min(66, step - 5)
    return databases.enumerated().map { index, database in
      let lines = TextMeasure.wrapEvenly(Self.short(database), width: width - 16, size: 9.5, maxLines: 2)
      let down = step * (Double(index) + 0.5) - height / 2
      grid.box(
        Style.node(.nationalDatabase) + [.lines(lines), .plain("fontsize", "9.5")], left: space.width - width, down: down, width: width,
        height: height, key: "system." + ViewContext.key(database.id), title: database.name)
      return (0..<groups).map { group in
        let share = (Double(group) + 0.5) / Double(groups)
        return grid.point(left: space.width - width, down: down + height * (0.14 + 0.72 * share))
      }
    }
  }

  private func card(
    _ group: Group, _ rows: [Row], _ databases: [System], _ ports: [String], _ pitch: Double, _ space: Typesetter.Space, _ grid: inout Grid
  ) {
    let width = space.width * 0.53
    let systems = group.members.flatMap { context.systems(of: $0.id) }
    let isolated = systems.count { $0.kind == .oneStop && context.isolated.contains($0.id) }
    let oneStops = systems.count { $0.kind == .oneStop }
    grid.box(
      Style.over(Style.agency, [.plain("style", "filled")])
        + [.column([TextMeasure.cut(group.name, width - 78, 9)], width: width - 72 - 8), .plain("fontsize", "9")], left: 0,
      width: width - 72, height: 19, key: "group." + group.id, title: group.members.map(\.name).joined(separator: "; "))
    grid.box(
      [
        .label("\(isolated)/\(oneStops) " + texts("cô lập", "isolated")), .plain("fontsize", "9"), .plain("fontcolor", Style.alarm),
        .plain("fillcolor", Style.alarmGround), .plain("color", Style.alarm),
      ], left: width - 70, width: 70, height: 19, key: "isolated." + group.id)
    grid.top += 21
    for (index, row) in rows.enumerated() {
      let node = self.line(row, group, databases[index], pitch, width, &grid)
      arrow(row, group, from: node, to: ports[index], databases[index], &grid)
      grid.top += pitch
    }
    grid.top += 11
  }

  private func line(_ row: Row, _ group: Group, _ database: System, _ pitch: Double, _ width: Double, _ grid: inout Grid) -> String {
    let signs = [("●", row.direct), ("◊", row.viaBus), ("■", row.other), ("○", row.later)].filter { !$0.1.isEmpty }
    grid.text(Self.short(database), left: 2, down: 0.5, width: width * 0.5, size: Self.size)
    grid.text("\(row.agencies.count)/\(group.members.count)", left: width * 0.5 + 4, down: 0.5, width: 36, size: Self.size, isBold: true)
    grid.box(
      [
        .column([signs.map { $0.0 + "\($0.1.count)" }.joined(separator: " ")], width: width * 0.5 - 52), .plain("shape", "plaintext"),
        .plain("style", ""),
        .plain("fontsize", SVG.number(Self.size)),
      ], left: width * 0.5 + 42, width: width * 0.5 - 44, height: pitch - 1, key: "row.\(group.id).\(ViewContext.key(database.id))",
      title: row.agencies.sorted().map { context.graph.name($0) }.joined(separator: "; "))
    return grid.point(left: width, down: pitch / 2)
  }

  private static func short(_ database: System) -> String {
    database.name.replacing("Cơ sở dữ liệu quốc gia về ", with: "").replacing("Cơ sở dữ liệu ", with: "")
  }

  private func arrow(_ row: Row, _ group: Group, from: String, to: String, _ database: System, _ grid: inout Grid) {
    guard !row.working.isEmpty else { return }
    let kinds = Set(row.working.map { LineKind($0) })
    let kind = kinds.count == 1 ? kinds.first ?? .mixed : .mixed
    let goesOut = row.working.contains { $0.isBidirectional || $0.target == database.id }
    let comesIn = row.working.contains { $0.isBidirectional || $0.source == database.id }
    grid.connect(
      from, to, Style.edge(kind, goesOut && comesIn ? .both : goesOut ? .forward : .back) + [.plain("arrowsize", "0.55")],
      key: "bundle.\(group.id).\(ViewContext.key(database.id))", title: context.title(row.working), proofs: context.proofs(row.working))
  }

  private func legend(_ rows: [Row]) -> [LegendEntry] {
    let kinds = rows.filter { !$0.working.isEmpty }.map { row -> LineKind in
      let kinds = Set(row.working.map { LineKind($0) })
      return kinds.count == 1 ? kinds.first ?? .mixed : .mixed
    }
    let signs: [(String, String, Bool)] = [
      ("●", texts("cơ quan kết nối trực tiếp", "agencies connected directly"), rows.contains { !$0.direct.isEmpty }),
      ("◊", texts("qua trục", "over a bus"), rows.contains { !$0.viaBus.isEmpty }),
      ("■", texts("cách khác hoặc không nêu cách", "other ways, or not said how"), rows.contains { !$0.other.isEmpty }),
      ("○", texts("mới dự kiến, thử nghiệm hoặc đã tạm dừng", "only planned, on trial or suspended"), rows.contains { !$0.later.isEmpty }),
    ]
    return LegendLines(texts: texts).entries(lines: kinds, kinds: [.nationalDatabase])
      + signs.filter(\.2).map { LegendEntry(symbol: [.plain("shape", "plaintext"), .plain("style", ""), .label($0.0)], $0.1) }
  }
}
