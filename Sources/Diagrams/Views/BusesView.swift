internal import Drawing
internal import InteropGraph

/// Integration buses: for each, the systems that hang on it and what they reach over it; below, those of the same agency that go
/// round it with direct connections to the outside.
struct BusesView {
  let context: ViewContext

  private var texts: DiagramTexts { context.texts }

  var plan: Typesetter.Plan { Typesetter.Plan(name: "buses", attempts: [{ pages($0) }]) }

  /// More buses than this are told in a table.
  private static let bandBudget = 12
  private static let size = 9.0
  private static let pitch = 12.2

  /// One bus as one agency uses it.
  private struct Band {
    var bus: System
    var agency: Agency?
    var senders: [String]
    var receivers: [String]
    var over: [Connection]
    var bypassing: [String]
    var bypassed: [String]
    var round: [Connection]
    var later: Int
    /// True when anybody's data passes the bus.
    var isUsed: Bool
  }

  private func pages(_ space: Typesetter.Space) -> [PageContent] {
    let bands = bands
    let layouts = bands.map { layout($0, space.width) }
    if bands.count > Self.bandBudget || layouts.contains(where: { $0.height > space.height }) { return tables(bands, space) }
    let pages = RowPages.split(layouts.map(\.height), room: space.height)
    return pages.map { range in
      var grid = Style.grid("buses")
      for index in range { draw(bands[index], layouts[index], space.width, &grid) }
      if bands.isEmpty {
        grid.text(texts("Các báo cáo không nêu trục tích hợp nào.", "The reports name no integration bus."), left: 0, width: 400, size: 11)
      }
      return page(grid, bands, lines: bands[range].flatMap { $0.over + $0.round }.map { LineKind($0) })
    }
  }

  private func page(_ grid: Grid, _ bands: [Band], lines: [LineKind]) -> PageContent {
    let onBus = Set(bands.flatMap { $0.over.map(\.id) }).count
    let round = Set(bands.flatMap { $0.round.map(\.id) }).count
    let note = texts(
      "\(Set(bands.map(\.bus.id)).count) trục; \(onBus) kết nối truyền dữ liệu qua trục, \(round) kết nối trực tiếp ra ngoài cơ quan không đi qua trục của mình.",
      "\(texts.count(Set(bands.map(\.bus.id)).count, "", "bus", "buses")); \(texts.count(onBus, "", "connection carries", "connections carry")) data over a bus, \(texts.count(round, "", "direct connection goes", "direct connections go")) round the own bus of an agency."
    )
    return context.page(
      texts("Trục tích hợp: ai đi qua trục, ai đi thẳng", "Integration buses: what goes over them, what goes straight"), notes: [note],
      graph: grid.dot, legend: LegendLines(texts: texts).entries(lines: lines, kinds: bands.isEmpty ? [] : [.integrationBus]))
  }

  // MARK: As a table

  /// One row per bus and agency: how many systems and connections go over it, and who goes straight.
  private func tables(_ bands: [Band], _ space: Typesetter.Space) -> [PageContent] {
    let bus = Style.over(Style.node(.integrationBus), [.plain("shape", "box")])
    let table = TablePages(
      name: "buses",
      columns: [
        .init(title: texts("Cơ quan", "Agency"), share: 0.22), .init(title: texts("Trục", "Bus"), share: 0.15, look: bus),
        .init(title: texts("Hệ thống đi qua trục", "Systems on the bus"), share: 0.09, isCentred: true),
        .init(title: texts("Kết nối qua trục", "Links over it"), share: 0.09, isCentred: true),
        .init(title: texts("Chưa hoạt động", "Not yet working"), share: 0.09, isCentred: true),
        .init(title: texts("Hệ thống đi thẳng, không qua trục (số kết nối)", "Systems that go straight (connections)"), share: 0.36),
      ], space: space)
    return table.pages(bands.map(row)).map { page($0.grid, bands, lines: []) }
  }

  private func row(_ band: Band) -> TablePages.Row {
    let straight = band.bypassing.map { id in
      context.graph.name(id) + " (\(band.round.count { $0.source == id || $0.target == id }))"
    }
    let all = band.agency.map { context.systems(of: $0.id).count { $0.kind != .integrationBus } } ?? 0
    let cells = [
      texts.short(band.agency), band.bus.name, "\(band.senders.count)/\(all)", "\(band.over.count)", "\(band.later)",
      straight.isEmpty ? "–" : straight.joined(separator: "; "),
    ]
    return TablePages.Row(cells: cells, key: "bus.\(ViewContext.key(band.bus.id)).\(band.agency?.id ?? "")")
  }

  // MARK: What there is

  private var bands: [Band] {
    var over: [String: [Connection]] = [:]
    for connection in context.graph.connections { for bus in Set(connection.via) { over[bus, default: []].append(connection) } }
    return context.orderedSystems(context.graph.systems.filter { $0.kind == .integrationBus }).flatMap { bus -> [Band] in
      let passing = over[bus.id] ?? []
      func agenciesAt(_ connection: Connection) -> [String] { ends(connection).compactMap { context.graph.system($0)?.agency } }
      let users = Set(passing.flatMap(agenciesAt)).union([bus.agency].compactMap { $0 })
      // A bus that belongs to everybody and that nobody passes is still named.
      if users.isEmpty {
        return [
          Band(
            bus: bus, agency: nil, senders: [], receivers: [], over: [], bypassing: [], bypassed: [], round: [], later: 0,
            isUsed: !passing.isEmpty)
        ]
      }
      let isUsed = passing.contains(where: \.carriesData)
      return context.ordered(users.compactMap(context.graph.agency)).compactMap { agency in
        let own = passing.filter { agenciesAt($0).contains(agency.id) }
        // What has the bus's owner at one end is told in the owner's band.
        let isTold = agency.id != bus.agency && own.allSatisfy { connection in bus.agency.map(agenciesAt(connection).contains) ?? false }
        return isTold ? nil : band(bus, agency, own, isUsed: isUsed)
      }
    }
  }

  private func ends(_ connection: Connection) -> [String] { [connection.source, connection.target] }

  private func band(_ bus: System, _ agency: Agency, _ passing: [Connection], isUsed: Bool) -> Band {
    let working = passing.filter(\.carriesData)
    let own = Set(context.systems(of: agency.id).map(\.id))
    func isOwn(_ id: String) -> Bool { own.contains(id) }
    // Only of an agency's own bus are its direct connections a way round.
    let round =
      bus.agency != agency.id
      ? []
      : context.graph.connections.filter { $0.carriesData && $0.mode == .direct && isOwn($0.source) != isOwn($0.target) }
    func near(_ connections: [Connection]) -> [String] { Set(connections.flatMap { [$0.source, $0.target] }.filter(isOwn)).sorted() }
    func far(_ connections: [Connection]) -> [String] {
      let outside = Set(connections.flatMap { [$0.source, $0.target] }.filter { !isOwn($0) })
      let inside = connections.contains { isOwn($0.source) && isOwn($0.target) }
      return outside.sorted() + (inside ? [""] : [])
    }
    return Band(
      bus: bus, agency: agency, senders: near(working), receivers: far(working), over: working, bypassing: near(round),
      bypassed: far(round), round: round, later: passing.count - working.count, isUsed: isUsed)
  }

  // MARK: Drawing

  private struct Layout {
    var rows: [[String]]
    var heights: [Double]
    var height: Double
  }

  private func names(_ ids: [String], _ width: Double) -> [String] {
    ids.flatMap { id in
      TextMeasure.wrap(
        "• " + (id.isEmpty ? texts("các hệ thống của chính cơ quan", "systems of the agency itself") : name(id)), width: width - 12,
        size: Self.size, maxLines: 3)
    }
  }

  private func name(_ id: String) -> String { context.graph.system(id)?.agency == nil ? context.graph.name(id) : context.named(id) }

  private func layout(_ band: Band, _ width: Double) -> Layout {
    let side = width * 0.37
    func own(_ ids: [String]) -> [String] {
      ids.flatMap { TextMeasure.wrap("• " + context.graph.name($0), width: side - 12, size: Self.size, maxLines: 3) }
    }
    let rows = [own(band.senders), names(band.receivers, side), own(band.bypassing), names(band.bypassed, side)]
    let tall = [max(rows[0].count, rows[1].count, 2), max(rows[2].count, rows[3].count)].map { Double($0) * Self.pitch + 8 }
    let hasRound = !band.round.isEmpty
    return Layout(rows: rows, heights: tall, height: 20 + tall[0] + (hasRound ? tall[1] + 6 : 0) + 14)
  }

  private func draw(_ band: Band, _ layout: Layout, _ width: Double, _ grid: inout Grid) {
    let side = width * 0.37
    let title = [
      texts.short(band.agency),
      band.later > 0
        ? texts(
          "(\(band.later) kết nối qua trục chưa hoạt động)",
          "(\(texts.count(band.later, "", "connection", "connections")) over the bus not yet working)") : "",
    ]
    grid.text(title.filter { !$0.isEmpty }.joined(separator: " "), left: 0, down: 2, width: width, size: 10, isBold: true)
    grid.top += 19
    let height = layout.heights[0]
    let bus = grid.box(
      Style.node(.integrationBus) + [
        .lines(TextMeasure.wrap(band.bus.name, width: width * 0.16 - 18, size: Self.size, maxLines: 3)), .plain("fontsize", "9"),
      ],
      left: width * 0.42, width: width * 0.16, height: min(height, 46), key: "system." + ViewContext.key(band.bus.id),
      title: context.title(band.bus))
    if band.over.isEmpty {
      grid.text(
        band.isUsed
          ? texts("cơ quan chưa truyền dữ liệu qua trục; cơ quan khác có", "the agency sends nothing over it, others do")
          : texts("chưa có kết nối nào truyền dữ liệu qua trục", "no connection carries data over it yet"), left: 0, down: 8, width: side,
        size: Self.size, colour: Style.quiet)
    } else {
      let left = list(layout.rows[0], left: 0, width: side, height: height, Style.agency, &grid)
      let right = list(layout.rows[1], left: width - side, width: side, height: height, Style.agency, &grid)
      let proofs = context.proofs(band.over)
      grid.connect(
        left, bus, Style.edge(.viaBus, direction(band.over, band.agency)), key: "bus.\(ViewContext.key(band.bus.id)).near", title: title[0],
        proofs: proofs)
      grid.connect(
        bus, right, Style.edge(.viaBus, direction(band.over, band.agency)), key: "bus.\(ViewContext.key(band.bus.id)).far", title: title[0],
        proofs: proofs)
    }
    grid.top += height + 6
    if !band.round.isEmpty {
      let tall = layout.heights[1]
      let left = list(layout.rows[2], left: 0, width: side, height: tall, [.plain("fillcolor", "#ffffff")], &grid)
      let right = list(layout.rows[3], left: width - side, width: side, height: tall, [.plain("fillcolor", "#ffffff")], &grid)
      grid.connect(
        left, right, Style.edge(.direct, direction(band.round, band.agency)), key: "round.\(ViewContext.key(band.bus.id))",
        title: texts("đi thẳng, không qua trục", "goes round the bus"), proofs: context.proofs(band.round))
      grid.text(
        texts("thẳng, không qua trục", "straight, not by bus"), left: width * 0.38, down: tall / 2 - 13, width: width * 0.24,
        size: Self.size, alignment: .centre)
      grid.top += tall + 6
    }
    grid.top += 9
  }

  private func list(_ lines: [String], left: Double, width: Double, height: Double, _ look: [DotGraph.Attribute], _ grid: inout Grid)
    -> String
  {
    grid.box(
      look + [.column(lines, width: width - 8), .plain("fontsize", "9")], left: left, width: width, height: height,
      title: lines.joined(separator: " "))
  }

  /// Which way data goes between the agency's systems and the outside.
  private func direction(_ connections: [Connection], _ agency: Agency?) -> Style.Direction {
    func isOwn(_ id: String) -> Bool { context.graph.system(id)?.agency == agency?.id }
    let goesOut = connections.contains { $0.isBidirectional || isOwn($0.source) }
    let comesIn = connections.contains { $0.isBidirectional || isOwn($0.target) }
    return goesOut && comesIn ? .both : goesOut ? .forward : .back
  }
}
