internal import Drawing
internal import InteropGraph

/// The nation on one page: agencies at the left, national databases and the busiest central systems at the right, one bundled
/// arrow per pair and way. Over the budget agencies are drawn as groups (`OverviewGroups`); what is left out is counted.
struct OverviewView {
  let context: ViewContext

  private var texts: DiagramTexts { context.texts }

  /// Arrows and agencies that a page can hold and still be followed by eye.
  static let arrowBudget = 44
  static let agencyBudget = 24

  var plan: Typesetter.Plan {
    let contents = OverviewExtent.all.map { OverviewContent(context: context, extent: $0) }
    let fitting = context.reporting.count > Self.agencyBudget ? [] : contents.filter { $0.bundles.count <= Self.arrowBudget }
    let single: [@Sendable (Typesetter.Space) -> [PageContent]] = fitting.map { content in { _ in [page(content)] } }
    let grouped: [@Sendable (Typesetter.Space) -> [PageContent]] = OverviewGroups.Grouping.allCases.map { grouping in
      { [OverviewGroups(context: context, grouping: grouping).page($0)] }
    }
    return Typesetter.Plan(name: "overview", attempts: single + grouped)
  }

  static func title(_ texts: DiagramTexts) -> String {
    texts("Toàn cảnh liên thông giữa cơ quan và cơ sở dữ liệu quốc gia", "How agencies reach the national databases")
  }

  private func page(_ content: OverviewContent) -> PageContent {
    var dot = Style.drawing("overview", changing: [.plain("ranksep", "2.1"), .plain("nodesep", "0.14")])
    let nodeOf = nodes(content, &dot)
    for bundle in content.bundles { arrow(bundle, nodeOf, &dot) }
    return context.page(
      Self.title(texts),
      notes: [
        texts(
          "Số trên mũi tên: số kết nối, khi có từ hai. Số đỏ: hệ thống một cửa bị cô lập.",
          "Numbers on arrows: connections, where there are two or more. Red: isolated one-stop systems.")
      ], graph: dot,
      legend: LegendLines(texts: texts).entries(
        lines: content.bundles.map(\.kind), kinds: content.targets.map(\.kind),
        extra: [LegendEntry(.node, Style.nodes + Style.agency, texts("cơ quan, cao theo số hệ thống", "agency, as tall as it has systems"))]
      ),
      hidden: Self.hidden(context, drawn: content.bundles.flatMap(\.connections)))
  }

  /// What the page leaves out and how many.
  static func hidden(_ context: ViewContext, drawn: [Connection]) -> [String] {
    let drawn = Set(drawn.map(\.id))
    let left = context.graph.connections.filter { !drawn.contains($0.id) && $0.status != .none }
    guard !left.isEmpty else { return [] }
    let inside = left.count { connection in
      let agency = context.graph.system(connection.source)?.agency
      return agency != nil && agency == context.graph.system(connection.target)?.agency
    }
    let silent = left.count { !$0.carriesData }
    return [
      context.texts(
        "Không vẽ \(left.count) kết nối khác: \(inside) trong nội bộ cơ quan, \(left.count - inside) tới hệ thống không có trong hình hoặc chưa truyền dữ liệu (\(silent) trong tất cả số này chưa truyền dữ liệu).",
        "Not drawn: \(left.count) other connections, \(inside) inside agencies, \(left.count - inside) to systems not shown or not carrying data (\(silent) of all these carry no data)."
      )
    ]
  }

  // MARK: Drawing

  private func nodes(_ content: OverviewContent, _ dot: inout DotGraph) -> [String: String] {
    var nodeOf: [String: String] = [:]
    for agency in context.reporting {
      let all = context.systems(of: agency.id)
      let systems = all.filter { $0.kind != .integrationBus }
      let alone = systems.count { $0.kind == .oneStop && context.isolated.contains($0.id) }
      let height = 0.36 + 0.34 * (Double(systems.count) / Double(max(1, content.largestAgency))).squareRoot()
      nodeOf[agency.id] = dot.addNode(
        Style.agency + [
          .rows(
            lines(agency, systems.count, hasBus: all.count > systems.count), badge: alone > 0 ? "\(alone)" : nil, badgeColour: Style.alarm),
          .plain("height", SVG.number(height)), .plain("width", "2"), .plain("margin", "0.1,0.03"),
        ], key: "agency." + ViewContext.key(agency.id), title: agency.name)
    }
    for system in content.targets { nodeOf[system.id] = context.node(system, in: &dot) }
    dot.ranks = [
      ("source", context.reporting.compactMap { nodeOf[$0.id] }), ("sink", content.targets.compactMap { nodeOf[$0.id] }),
    ]
    // Without arrows both columns would stand in one.
    if content.bundles.isEmpty, let first = context.reporting.first.flatMap({ nodeOf[$0.id] }),
      let last = content.targets.first.flatMap({ nodeOf[$0.id] })
    {
      dot.order(first, before: last)
    }
    return nodeOf
  }

  private func lines(_ agency: Agency, _ systems: Int, hasBus: Bool) -> [String] {
    let name = TextMeasure.wrap(texts.short(agency), width: 128, size: 10.5, isBold: true, maxLines: 3)
    let count = texts("\(systems) hệ thống", texts.count(systems, "", "system", "systems"))
    return name + [count + (hasBus ? texts(" · có trục", " · has a bus") : "")]
  }

  private func arrow(_ bundle: OverviewContent.Bundle, _ nodeOf: [String: String], _ dot: inout DotGraph) {
    guard let source = nodeOf[bundle.source], let target = nodeOf[bundle.target] else { return }
    let count: [DotGraph.Attribute] = bundle.connections.count > 1 ? [.label("\(bundle.connections.count)")] : []
    dot.addEdge(
      source, target, Style.edge(bundle.kind, bundle.direction) + count,
      key: ViewContext.key("bundle.\(bundle.source)~\(bundle.target)~\(bundle.kind)~\(bundle.direction.rawValue)"),
      title: context.title(bundle.connections), proofs: context.proofs(bundle.connections))
  }
}
