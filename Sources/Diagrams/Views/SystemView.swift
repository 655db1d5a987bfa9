internal import Drawing
internal import GraphAlgorithms
internal import InteropGraph

/// The neighbourhood of one system: what is linked to it, what is linked to that, up to the depth asked for. What a page cannot
/// hold is left out from the outermost ring inwards, and counted.
struct SystemView {
  let context: ViewContext
  let system: System
  let depth: Int

  private var texts: DiagramTexts { context.texts }

  private static let budgets = [46, 32, 22, 14, 8]

  var plan: Typesetter.Plan {
    Typesetter.Plan(
      name: "system-" + ViewContext.fileName(system.id),
      attempts: Self.budgets.map { budget in { _ in [passing.isEmpty ? page(budget: budget) : busPage(budget: budget)] } })
  }

  /// Connections whose way leads over the system, when it is a bus.
  private var passing: [Connection] {
    guard system.kind == .integrationBus else { return [] }
    let over = context.graph.connections.filter { $0.via.contains(system.id) }
    // What a cell connects with the bus itself stands beside what passes it.
    return over.isEmpty ? [] : over + context.graph.connections(of: system.id)
  }

  /// A bus is no end of the connections that pass it: they are drawn through it, those that carry data first.
  private func busPage(budget: Int) -> PageContent {
    let passing = passing
    let shown = (passing.filter(\.carriesData) + passing.filter { !$0.carriesData }).prefix(budget)
    let owner = system.agency.flatMap(context.graph.agency) ?? Agency(id: "", name: "", kind: .other)
    var drawing = AgencyDrawing(context: context, agency: owner, own: [], connections: Array(shown))
    let dot = drawing.draw()
    var notes = [
      texts(
        "\(passing.count) kết nối đi qua trục này.", "\(texts.count(passing.count, "", "connection passes", "connections pass")) this bus.")
    ]
    if drawing.hasNumbers { notes.append(AgencyView.numberNote(texts)) }
    let hidden =
      passing.count > shown.count
      ? [
        texts(
          "Không vẽ \(passing.count - shown.count) kết nối khác qua trục này.",
          "Not drawn: \(passing.count - shown.count) other connections over this bus.")
      ] : []
    return context.page(
      texts("Lân cận của ", "Around ") + context.named(system.id), notes: notes, graph: dot,
      legend: LegendLines(texts: texts).entries(lines: drawing.lines, kinds: drawing.kinds, hasIsolated: drawing.hasIsolated),
      hidden: hidden)
  }

  /// Hops over every connection and question, in any direction: also what carries no data is shown for what it is.
  private var distances: [(system: System, hops: Int)] {
    guard let start = context.graph.systemNumber(system.id) else { return [] }
    let graph = context.graph
    let ends = graph.connections.map { ($0.source, $0.target) } + context.doubts.map { ($0.first, $0.second) }
    let edges = ends.compactMap { source, target -> (source: Int, target: Int)? in
      guard let source = graph.systemNumber(source), let target = graph.systemNumber(target) else { return nil }
      return (source, target)
    }
    let hops = CSRGraph(vertexCount: graph.systems.count, edges: edges).undirected().hopDistances(from: [start])
    return hops.enumerated().compactMap { index, hops in
      guard let hops, hops <= depth else { return nil }
      return (graph.systems[index], hops)
    }
    .sorted { ($0.hops, weight($0.system), $0.system.id) < ($1.hops, weight($1.system), $1.system.id) }
  }

  /// Systems whose connections carry data come first, those with most of them before others.
  private func weight(_ system: System) -> Int { -context.graph.connections(of: system.id).count { $0.carriesData } }

  private func page(budget: Int) -> PageContent {
    let reached = distances
    let shown = reached.prefix(budget)
    let ids = Set(shown.map(\.system.id))
    let within = Set(reached.map(\.system.id))
    let all = context.graph.connections.filter { within.contains($0.source) && within.contains($0.target) }
    let connections = all.filter { ids.contains($0.source) && ids.contains($0.target) }.prefix(budget * 2)
    var dot = Style.drawing("system")
    var nodeOf: [String: String] = [:]
    for (system, hops) in shown {
      let centre: [DotGraph.Attribute] = [.plain("penwidth", "3.5")]
      nodeOf[system.id] = context.node(system, showsAgency: true, changes: hops == 0 ? centre : [], in: &dot)
    }
    for connection in connections { arrow(connection, nodeOf, &dot) }
    let doubts = context.doubts.filter { ids.contains($0.first) && ids.contains($0.second) }.prefix(max(budget * 2 - connections.count, 0))
    for pair in doubts { context.draw(pair, nodeOf, in: &dot) }
    var hidden: [String] = []
    if reached.count > shown.count || all.count > connections.count {
      hidden.append(
        texts(
          "Không vẽ \(reached.count - shown.count) hệ thống và \(all.count - connections.count) kết nối khác trong phạm vi này; ưu tiên gần hơn, rồi nhiều kết nối truyền dữ liệu hơn.",
          "Not drawn: \(reached.count - shown.count) systems and \(all.count - connections.count) connections within this range; nearer ones come first, then those with more connections that carry data."
        ))
    }
    let alone =
      connections.isEmpty ? [texts("Báo cáo không nêu kết nối nào của hệ thống này.", "No report names a connection of this system.")] : []
    return context.page(
      texts("Lân cận của ", "Around ") + context.named(system.id),
      notes: [
        texts(
          "Trong phạm vi \(depth) chặng: \(reached.count - 1) hệ thống, \(all.count) kết nối.",
          "Within \(texts.count(depth, "", "hop", "hops")): \(texts.count(reached.count - 1, "", "system", "systems")), \(texts.count(all.count, "", "connection", "connections"))."
        )
      ] + alone, graph: dot,
      legend: LegendLines(texts: texts).entries(
        lines: connections.map { LineKind($0) } + (doubts.isEmpty ? [] : [.doubt]),
        kinds: shown.filter { !context.isolated.contains($0.system.id) }.map(\.system.kind),
        hasIsolated: shown.contains { context.isolated.contains($0.system.id) }), hidden: hidden)
  }

  private func arrow(_ connection: Connection, _ nodeOf: [String: String], _ dot: inout DotGraph) {
    guard let source = nodeOf[connection.source], let target = nodeOf[connection.target] else { return }
    var words = connection.mode == .viaBus ? [context.route(connection)] : []
    if connection.status != .operational { words.append(texts.words.status(connection.status)) }
    dot.addEdge(
      source, target,
      Style.edge(LineKind(connection), connection.isBidirectional ? .both : .forward) + (words.isEmpty ? [] : [.lines(words)]),
      key: "connection." + ViewContext.key(connection.id),
      title: context.title([connection]),
      proofs: context.proofs([connection]))
  }
}
