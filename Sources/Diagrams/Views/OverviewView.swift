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
    let fitting = context.reporting.count > Self.agencyBudget ? [] : contents.filter { $0.size <= Self.arrowBudget }
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
    for question in content.questions {
      guard let agency = nodeOf[question.agency], let target = nodeOf[question.target] else { continue }
      context.draw(question.pairs, from: agency, to: target, key: question.agency + "~" + question.target, in: &dot)
    }
    return context.page(
      Self.title(texts),
      notes: [
        texts(
          "Số trên mũi tên: số kết nối, khi có từ hai. Số đỏ: hệ thống một cửa bị cô lập.",
          "Numbers on arrows: connections, where there are two or more. Red: isolated one-stop systems.")
      ], graph: dot,
      legend: LegendLines(texts: texts).entries(
        lines: content.bundles.map(\.kind) + (content.questions.isEmpty ? [] : [.doubt]), kinds: content.targets.map(\.kind),
        extra: [
          LegendEntry(.node, Style.nodes + Style.agency, texts("cơ quan (cao theo số hệ thống)", "agency (height: number of systems)"))
        ]
      ),
      hidden: Self.hidden(context, drawn: content.bundles.flatMap(\.connections)))
  }

  /// What the page leaves out and how many.
  static func hidden(_ context: ViewContext, drawn: [Connection]) -> [String] {
    let drawn = Set(drawn.map(\.id))
    let left = context.graph.connections.filter { !drawn.contains($0.id) && $0.status != .none }
    guard !left.isEmpty else { return [] }
    func agencies(_ connection: Connection) -> [String] {
      [connection.source, connection.target].compactMap { context.graph.system($0)?.agency }
    }
    let silent = left.count { !$0.carriesData }
    let working = left.filter(\.carriesData)
    let inside = working.count { agencies($0).count == 2 && Set(agencies($0)).count == 1 }
    let between = working.count { Set(agencies($0)).count == 2 }
    return [
      context.texts(
        "Không vẽ \(left.count) kết nối khác: \(silent) chưa truyền dữ liệu; truyền dữ liệu: \(inside) trong nội bộ cơ quan, \(between) giữa các cơ quan, \(working.count - inside - between) tới hệ thống dùng chung không có trong hình.",
        "Not drawn: \(left.count) other connections, \(silent) that carry no data; that do: \(inside) inside agencies, \(between) between agencies, \(working.count - inside - between) to shared systems not shown."
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
            lines(agency, systems.count, buses: all.filter { $0.kind == .integrationBus }.map(\.name)), badge: alone > 0 ? "\(alone)" : nil,
            badgeColour: Style.alarm),
          .plain("height", SVG.number(height)), .plain("width", "2"), .plain("margin", "0.1,0.03"),
        ], key: "agency." + ViewContext.key(agency.id), title: agency.name)
    }
    for system in content.targets { nodeOf[system.id] = context.node(system, in: &dot) }
    dot.ranks = [
      ("source", context.reporting.compactMap { nodeOf[$0.id] }), ("sink", content.targets.compactMap { nodeOf[$0.id] }),
    ]
    // Without arrows both columns would stand in one.
    if content.size == 0, let first = context.reporting.first.flatMap({ nodeOf[$0.id] }),
      let last = content.targets.first.flatMap({ nodeOf[$0.id] })
    {
      dot.order(first, before: last)
    }
    return nodeOf
  }

  private func lines(_ agency: Agency, _ systems: Int, buses: [String]) -> [String] {
    let name = TextMeasure.wrap(texts.short(agency), width: 128, size: 10.5, isBold: true, maxLines: 3)
    let count = texts("\(systems) hệ thống", texts.count(systems, "", "system", "systems"))
    return name + [TextMeasure.cut(([count] + buses).joined(separator: " · "), 128, 10.5)]
  }

  private func arrow(_ bundle: OverviewContent.Bundle, _ nodeOf: [String: String], _ dot: inout DotGraph) {
    guard let source = nodeOf[bundle.source], let target = nodeOf[bundle.target] else { return }
    let count: [DotGraph.Attribute] = bundle.connections.count > 1 ? [.label("\(bundle.connections.count)")] : []
    // Arrows between agencies run down the left side and must not push the columns apart.
    let loose: [DotGraph.Attribute] = bundle.isBetweenAgencies ? [.plain("constraint", "false")] : []
    dot.addEdge(
      source, target, Style.edge(bundle.kind, bundle.direction) + count + loose,
      key: ViewContext.key("bundle.\(bundle.source)~\(bundle.target)~\(bundle.kind)~\(bundle.direction.rawValue)"),
      title: context.title(bundle.connections), proofs: context.proofs(bundle.connections))
  }
}
