internal import Drawing
internal import GraphAlgorithms
internal import InteropGraph

/// Agencies against the six national databases: who reaches which and how, who reaches one only through others and over how many
/// hops, who filed no report; at the right the share of isolated one-stop systems.
struct NationalDatabasesView {
  let context: ViewContext

  private var texts: DiagramTexts { context.texts }

  var plan: Typesetter.Plan { Typesetter.Plan(name: "national-databases", attempts: [{ pages($0) }]) }

  private static let rowHeight = 16.5
  private static let headHeight = 56.0
  private static let barWidth = 92.0

  private struct Row {
    var agency: Agency
    var cells: [Cell]
    var oneStops: Int
    var isolated: Int
    /// One-stop systems of which no report names a connection.
    var unsaid: Int
  }

  private enum Cell: Hashable {
    case reach(Reach)
    /// Through other systems, data can flow all the way in one direction or the other.
    case hops(Int)
    /// Through other systems, but data can flow all the way in neither direction.
    case linked(Int)
    /// A cell speaks of the two, and nobody knows what it says.
    case doubted
    /// The agency itself says that there is no connection.
    case denied
    case noReport

    static func == (a: Cell, b: Cell) -> Bool { a.order == b.order }
    func hash(into hasher: inout Hasher) { hasher.combine(order) }

    var order: Int {
      switch self {
      case .reach(.direct): 0
      case .reach(.viaBus): 1
      case .reach(.connected): 2
      case .hops: 3
      case .linked: 4
      case .reach(.notYet): 5
      case .reach(.byHand): 6
      case .doubted: 7
      case .denied: 8
      case .reach(.none): 9
      case .noReport: 10
      }
    }
  }

  private func pages(_ space: Typesetter.Space) -> [PageContent] {
    let databases = context.round.databases.map { entry in
      (name: entry.name, system: context.graph.systems.first { $0.catalogue == entry.id })
    }
    let hops = databases.map { ways(to: $0.system) }
    let rows = agencies.map { row($0, databases.map(\.system), hops) }
    let pages = RowPages.split(rows.map { _ in Self.rowHeight }, room: space.height, headHeight: Self.headHeight)
    return pages.map { page(Array(rows[$0]), databases.map { ($0.name, $0.system != nil) }, space) }
  }

  /// Agencies with a report, then agencies that only others name. Ministries first, as the State lists them.
  private var agencies: [Agency] {
    let reported = Set(context.graph.reports.map(\.agency))
    let all = context.ordered(context.graph.agencies.filter { !context.systems(of: $0.id).isEmpty })
    return all.filter { reported.contains($0.id) } + all.filter { !reported.contains($0.id) }
  }

  /// Hops between every system and a database: along the data in either direction, and whatever the direction.
  private struct Ways {
    var out: [Int?]
    var back: [Int?]
    var any: [Int?]

    func flowing(_ system: Int) -> Int? { [out[system], back[system]].compactMap { $0 }.min() }
  }

  private func ways(to database: System?) -> Ways? {
    guard let number = database.flatMap({ context.graph.systemNumber($0.id) }) else { return nil }
    let network = context.network(isDirected: true, waysBetween: [number])
    return Ways(
      out: network.hopDistances(from: [number]), back: network.reversed().hopDistances(from: [number]),
      any: network.undirected().hopDistances(from: [number]))
  }

  private func row(_ agency: Agency, _ databases: [System?], _ ways: [Ways?]) -> Row {
    let own = context.systems(of: agency.id)
    let oneStops = own.filter { $0.kind == .oneStop }
    let hasReport = !context.graph.reports(of: agency.id).isEmpty
    let numbers = own.compactMap { context.graph.systemNumber($0.id) }
    let cells = zip(databases, ways).map { database, ways -> Cell in
      guard hasReport else { return .noReport }
      let reach = database.map { Reach(connections(own, $0)) } ?? .none
      // What the report itself says of the database comes before what others make possible.
      guard reach == .none, let ways else { return .reach(reach) }
      let isDoubted = database.map { says(.unclear, own, $0) } ?? false
      if !isDoubted, let database, says(.none, own, database) { return .denied }
      if let hops = numbers.compactMap(ways.flowing).min() { return .hops(hops) }
      if isDoubted { return .doubted }
      return numbers.compactMap { ways.any[$0] }.min().map { .linked($0) } ?? .reach(.none)
    }
    return Row(
      agency: agency, cells: cells, oneStops: oneStops.count, isolated: oneStops.count { context.isolated.contains($0.id) },
      unsaid: oneStops.count { context.unsaid.contains($0.id) })
  }

  /// True when a cell of the agency and the database says so, also one on its systems in another agency's report.
  private func says(_ status: Status, _ own: [System], _ database: System) -> Bool {
    let ids = Set(own.map(\.id))
    return context.graph.claims(of: database.id).contains { $0.status == status && (ids.contains($0.row) || ids.contains($0.column)) }
  }

  private func connections(_ own: [System], _ database: System) -> [Connection] {
    let ids = Set(own.map(\.id))
    return context.graph.connections(of: database.id).filter { ids.contains($0.source) || ids.contains($0.target) }
  }

  // MARK: Drawing

  private func page(_ rows: [Row], _ databases: [(name: String, isNamed: Bool)], _ space: Typesetter.Space) -> PageContent {
    var grid = Style.grid("national-databases")
    let nameWidth = min(186, space.width * 0.32)
    let cellWidth = (space.width - nameWidth - Self.barWidth) / Double(max(1, databases.count))
    head(databases.map(\.name), nameWidth, cellWidth, &grid)
    for row in rows { draw(row, nameWidth, cellWidth, &grid) }
    var notes = [
      texts(
        "Mỗi ô là kết nối tốt nhất mà báo cáo nêu; không nêu thì là đường ngắn nhất qua hệ thống khác. Cột phải: số một cửa bị cô lập theo báo cáo trên tổng số; “?” là số một cửa chưa báo cáo nào nêu kết nối.",
        "A cell is the best connection that the report names; where it names none, the shortest way over other systems. At the right: one-stop systems isolated as reported, out of all; “?” how many no report names a connection of."
      )
    ]
    let unnamed = databases.filter { !$0.isNamed }.map { short($0.name) }
    if !unnamed.isEmpty {
      notes.append(texts("Không báo cáo nào nhắc tới: ", "Named in no report: ") + unnamed.joined(separator: ", ") + ".")
    }
    return context.page(
      texts("Kết nối của cơ quan tới sáu CSDL quốc gia (714/QĐ-TTg)", "Agencies and the six national databases (714/QĐ-TTg)"), notes: notes,
      graph: grid.dot, legend: legend(rows))
  }

  private func head(_ databases: [String], _ nameWidth: Double, _ cellWidth: Double, _ grid: inout Grid) {
    for (column, name) in databases.enumerated() {
      grid.box(
        Style.node(.nationalDatabase) + [
          .lines(TextMeasure.wrap(short(name), width: cellWidth - 8, size: 8.5, maxLines: 4)), .plain("shape", "box"),
          .plain("fontsize", "8.5"),
        ],
        left: nameWidth + Double(column) * cellWidth, width: cellWidth - 2, height: Self.headHeight - 4, title: name)
    }
    grid.box(
      [
        .lines([texts("Một cửa", "One-stop"), texts("bị cô lập", "isolated")]), .plain("fontsize", "8.5"), .plain("color", Style.alarm),
        .plain("fillcolor", Style.alarmGround),
      ], left: nameWidth + Double(databases.count) * cellWidth + 4, width: Self.barWidth - 4, height: Self.headHeight - 4)
    grid.top += Self.headHeight
  }

  private func draw(_ row: Row, _ nameWidth: Double, _ cellWidth: Double, _ grid: inout Grid) {
    let name = texts.short(row.agency)
    grid.text(name, left: 0, down: 2, width: nameWidth - 6, size: TextMeasure.fitting(name, nameWidth - 6, from: 9), title: row.agency.name)
    for (column, cell) in row.cells.enumerated() {
      grid.box(
        look(cell) + [.label(symbol(cell)), .plain("fontsize", "8.5")], left: nameWidth + Double(column) * cellWidth,
        width: cellWidth - 2, height: Self.rowHeight - 2, key: "cell.\(ViewContext.key(row.agency.id)).\(column + 1)",
        title: "\(name), \(short(context.round.databases[column].name)): \(words(cell))")
    }
    bar(row, left: nameWidth + Double(row.cells.count) * cellWidth + 4, &grid)
    grid.top += Self.rowHeight
  }

  /// A bar as long as the share of isolated one-stop systems, and the numbers beside it.
  private func bar(_ row: Row, left: Double, _ grid: inout Grid) {
    let full = Self.barWidth - 46
    let share = row.oneStops == 0 ? 0 : Double(row.isolated) / Double(row.oneStops)
    if share > 0 {
      grid.box(
        [.plain("label", ""), .plain("fillcolor", Style.alarm), .plain("color", Style.alarm)], left: left, down: 3, width: full * share,
        height: Self.rowHeight - 8)
    }
    grid.text(
      row.oneStops == 0
        ? texts("không có", "none")
        : row.cells.contains(.noReport)
          ? "?\(row.oneStops)" : "\(row.isolated)/\(row.oneStops)" + (row.unsaid > 0 ? " ?\(row.unsaid)" : ""),
      left: left + full + 3, down: 2, width: 42,
      size: 8.5, isBold: row.isolated > 0, colour: row.isolated > 0 ? Style.alarm : Style.ink)
  }

  private func short(_ name: String) -> String {
    name.replacing("Cơ sở dữ liệu quốc gia về ", with: "").replacing("Cơ sở dữ liệu ", with: "")
  }

  private func symbol(_ cell: Cell) -> String {
    switch cell {
    case .reach(.direct): texts("● trực tiếp", "● direct")
    case .reach(.viaBus): texts("◊ qua trục", "◊ via bus")
    case .reach(.connected): texts("■ có kết nối", "■ connected")
    case .hops(let hops): texts("» \(hops) chặng", "» \(texts.count(hops, "", "hop", "hops"))")
    case .linked(let hops): texts("~ \(hops) chặng", "~ \(texts.count(hops, "", "hop", "hops"))")
    case .reach(.notYet): texts("○ chưa có", "○ not yet")
    case .reach(.byHand): texts("□ thủ công", "□ by hand")
    case .doubted: texts("? chưa rõ", "? in doubt")
    case .denied: texts("✗ không", "✗ no")
    case .reach(.none): "–"
    case .noReport: texts("? chưa nộp", "? not filed")
    }
  }

  private func words(_ cell: Cell) -> String {
    switch cell {
    case .reach(.direct): texts("trực tiếp", "direct")
    case .reach(.viaBus): texts("qua trục tích hợp", "via bus")
    case .reach(.connected): texts("có kết nối, không nêu cách, hoặc chung CSDL", "connected, not said how, or shared database")
    case .hops: texts("dữ liệu tới được qua hệ thống khác, số chặng", "data gets through over other systems, hops")
    case .linked:
      texts("có liên hệ qua hệ thống khác, dữ liệu không đi trọn đường", "linked over other systems, data does not get all the way")
    case .reach(.notYet): texts("dự kiến, thử nghiệm hoặc tạm dừng", "planned, pilot or suspended")
    case .reach(.byHand): texts("thủ công hoặc chỉ liên kết trang", "by hand or link only")
    case .doubted: texts("có ô chưa rõ ý, không tính là kết nối", "a cell is in doubt, no connection is counted")
    case .denied: texts("báo cáo nói là không kết nối", "the report says that there is none")
    case .reach(.none): texts("báo cáo không nêu kết nối", "no connection in the report")
    case .noReport: texts("cơ quan chưa có báo cáo", "the agency filed no report")
    }
  }

  private func look(_ cell: Cell) -> [DotGraph.Attribute] {
    switch cell {
    case .reach(.direct): [.plain("fillcolor", "#cfe3f2"), .plain("color", "#0072b2")]
    case .reach(.viaBus): [.plain("fillcolor", "#cdeadf"), .plain("color", "#00735a"), .plain("penwidth", "1.8")]
    case .reach(.connected): [.plain("fillcolor", "#e4e4e4"), .plain("color", "#555555")]
    case .hops: [.plain("fillcolor", "#ffffff"), .plain("color", "#0072b2"), .plain("style", "filled,dashed")]
    case .linked: [.plain("fillcolor", "#ffffff"), .plain("color", "#a6a6a6"), .plain("style", "filled,dotted")]
    case .reach(.notYet): [.plain("fillcolor", "#fffbe6"), .plain("color", "#7a7000"), .plain("style", "filled,dashed")]
    case .reach(.byHand): [.plain("fillcolor", "#f4f4f4"), .plain("color", "#999999"), .plain("style", "filled,dotted")]
    case .doubted: [.plain("fillcolor", "#ffffff"), .plain("color", "#555555"), .plain("penwidth", "0.7")]
    case .denied: [.plain("fillcolor", "#ffffff"), .plain("color", Style.alarm), .plain("fontcolor", Style.alarm)]
    case .reach(.none): [.plain("fillcolor", "#ffffff"), .plain("color", "#e2e2e2"), .plain("fontcolor", "#6e6e6e")]
    case .noReport:
      [.plain("fillcolor", "#ffffff"), .plain("color", "#c9c9c9"), .plain("fontcolor", Style.quiet), .plain("style", "filled,dotted")]
    }
  }

  private func legend(_ rows: [Row]) -> [LegendEntry] {
    let present = Set(rows.flatMap(\.cells))
    return present.sorted { $0.order < $1.order }.map { cell in
      LegendEntry(symbol: Style.over(Style.nodes, look(cell)) + [.label(String(symbol(cell).prefix(1)))], words(cell))
    }
  }
}
