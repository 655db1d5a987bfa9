internal import Diagnostics
internal import Drawing
internal import InteropGraph

/// Isolated one-stop and online-service systems, one card per agency, each system with the reason.
struct IsolatedView {
  let context: ViewContext

  private var texts: DiagramTexts { context.texts }

  var plan: Typesetter.Plan { Typesetter.Plan(name: "isolated", attempts: [{ pages($0) }]) }

  private static let gap = 12.0
  private static let headHeight = 21.0
  private static let size = 9.5

  private struct Item {
    var finding: Finding
    var system: System
    var lines: [String]
    var height: Double { Double(lines.count) * (IsolatedView.size * 1.1 + 2) + 9 }
  }

  /// A card, or the part of one that fits on a column.
  private struct Card {
    var agency: Agency
    var items: [Item]
    var height: Double { IsolatedView.headHeight + items.reduce(3) { $0 + $1.height + 4 } + IsolatedView.gap }
  }

  private func pages(_ space: Typesetter.Space) -> [PageContent] {
    let columns = max(1, Int((space.width + Self.gap) / 180))
    let width = (space.width - Double(columns - 1) * Self.gap) / Double(columns)
    let findings = context.graph.findings.filter { $0.rule == "isolated-one-stop" || $0.rule == "isolated-online-service" }
    let items = findings.compactMap { finding -> Item? in
      guard let system = finding.subjects.first.flatMap(context.graph.system) else { return nil }
      let lines = TextMeasure.wrapEvenly(system.name, width: width - 14, size: Self.size, maxLines: 4)
      return Item(
        finding: finding, system: system,
        lines: lines + TextMeasure.wrap((finding.isUnsaid ? "? " : "▲ ") + basis(finding), width: width - 14, size: Self.size))
    }
    let byAgency = Dictionary(grouping: items) { $0.system.agency ?? "" }
    let cards = context.ordered(context.graph.agencies).flatMap { agency in parts(agency, byAgency[agency.id] ?? [], room: space.height) }
    var sheets = place(cards, columns: columns, room: space.height)
    if sheets.isEmpty { sheets = [[]] }
    return sheets.map { page($0, width, items, byAgency.count) }
  }

  /// A card higher than a page goes on in another.
  private func parts(_ agency: Agency, _ items: [Item], room: Double) -> [Card] {
    guard !items.isEmpty else { return [] }
    return RowPages.split(items.map { $0.height + 4 }, room: room - Self.headHeight - Self.gap - 6).map {
      Card(agency: agency, items: Array(items[$0]))
    }
  }

  /// Each card into the shortest column; when none has room, onto the next page.
  private func place(_ cards: [Card], columns: Int, room: Double) -> [[(card: Card, column: Int, down: Double)]] {
    var pages: [[(card: Card, column: Int, down: Double)]] = []
    var heights: [Double] = []
    for card in cards {
      var column = heights.indices.min { (heights[$0], $0) < (heights[$1], $1) } ?? 0
      if pages.isEmpty || heights[column] + card.height > room {
        pages.append([])
        heights = [Double](repeating: 0, count: columns)
        column = 0
      }
      pages[pages.count - 1].append((card, column, heights[column]))
      heights[column] += card.height
    }
    return pages
  }

  private func page(_ cards: [(card: Card, column: Int, down: Double)], _ width: Double, _ items: [Item], _ agencies: Int) -> PageContent {
    var grid = Style.grid("isolated")
    for (card, column, down) in cards { draw(card, left: Double(column) * (width + Self.gap), down: down, width: width, &grid) }
    if cards.isEmpty { grid.text(texts("Không có hệ thống nào bị cô lập.", "No system is isolated."), left: 0, width: 400, size: 11) }
    let kinds = cards.flatMap { $0.card.items.map(\.system.kind) }
    return context.page(
      texts(
        "Một cửa và dịch vụ công không có kết nối truyền dữ liệu",
        "One-stop and online-service systems without a connection that carries data"),
      notes: [counts(items, agencies)], graph: grid.dot,
      legend: SystemKind.allCases.filter(kinds.contains).map {
        LegendEntry(.node, Style.over(Style.nodes, Style.node($0)), texts.words.kind($0))
      }
        + frames(items))
  }

  /// Isolated as reported, and those of which nobody has said anything: two things that no figure may add up.
  private func counts(_ items: [Item], _ agencies: Int) -> String {
    let unsaid = items.count(where: \.finding.isUnsaid)
    let asked =
      unsaid == 0
      ? LocalizedText(vi: "", en: "")
      : LocalizedText(
        vi: "; \(unsaid) chưa báo cáo nào nêu kết nối, phải hỏi lại cơ quan trước khi kết luận",
        en: "; of \(unsaid) no report names a connection: the agency has to be asked first")
    let isolated = items.count - unsaid
    return texts(
      "\(agencies) cơ quan: \(isolated) hệ thống bị cô lập theo báo cáo\(asked.vi).",
      "\(texts.count(agencies, "", "agency", "agencies")): \(texts.count(isolated, "", "system", "systems")) isolated as reported\(asked.en)."
    )
  }

  private func frames(_ items: [Item]) -> [LegendEntry] {
    [
      (items.contains { !$0.finding.isUnsaid }, Self.isolatedFrame, texts("bị cô lập theo báo cáo", "isolated as reported")),
      (items.contains(where: \.finding.isUnsaid), Self.unsaidFrame, texts("chưa báo cáo nào nêu kết nối", "no report names a connection")),
    ].filter(\.0).map { LegendEntry(.node, Style.over(Style.nodes, $0.1), $0.2) }
  }

  private func draw(_ card: Card, left: Double, down: Double, width: Double, _ grid: inout Grid) {
    let name = texts.short(card.agency)
    let size = TextMeasure.fitting(name, width - 10, from: 10)
    grid.box(
      [
        .label(TextMeasure.cut(name, width - 10, size)), .plain("fillcolor", Style.frame), .plain("fontcolor", "#ffffff"),
        .plain("color", Style.frame), .plain("fontsize", SVG.number(size)),
      ], left: left, down: down, width: width, height: Self.headHeight, key: "agency." + ViewContext.key(card.agency.id),
      title: card.agency.name)
    var offset = down + Self.headHeight + 3
    for item in card.items {
      grid.box(
        Style.over(look(item), [.lines(item.lines), .plain("fontsize", SVG.number(Self.size))]), left: left, down: offset,
        width: width, height: item.height, key: "system." + ViewContext.key(item.system.id),
        title: item.finding.message[texts.language])
      offset += item.height + 4
    }
  }

  /// The kind's own ground; the frame says whether it is isolated or only not spoken of.
  private func look(_ item: Item) -> [DotGraph.Attribute] {
    Style.over(Style.node(item.system.kind), item.finding.isUnsaid ? Self.unsaidFrame : Self.isolatedFrame)
  }

  private static let isolatedFrame = Style.isolated.filter { $0.name != "fillcolor" }
  private static let unsaidFrame: [DotGraph.Attribute] = [
    .plain("color", Style.quiet), .plain("penwidth", "1.2"), .plain("style", "filled,rounded,dotted"),
  ]

  private func basis(_ finding: Finding) -> String {
    if finding.flag("agencyReported") == false { return texts("cơ quan chưa có báo cáo", "the agency filed no report") }
    return switch finding.text("basis") {
    case "planned-only": texts("chỉ có kết nối dự kiến", "planned connections only")
    case "manual-only": texts("chỉ trao đổi thủ công", "by hand only")
    case "not-in-matrix": texts("không có trong bảng IV.1", "not in matrix IV.1")
    default: texts("không có kết nối", "no connection")
    }
  }
}
