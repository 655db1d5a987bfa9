internal import Drawing
internal import GraphAlgorithms
internal import InteropGraph

/// How two systems reach each other: a shortest way over connections that carry data, hop by hop, each with the cell that proves
/// it. Data that can flow all the way comes first; then any way of linked systems; else the page says that there is none.
struct PathView {
  let context: ViewContext
  let from: System
  let to: System

  private var texts: DiagramTexts { context.texts }

  private enum Way {
    case forward, backward, linked, notWorking, none, same
  }

  var plan: Typesetter.Plan {
    let name = "path-" + [from, to].map { ViewContext.fileName($0.id) }.joined(separator: "-")
    return Typesetter.Plan(
      name: name,
      attempts: [{ _ in [page(6)] }, { _ in [page(3)] }, { _ in [page(2)] }])
  }

  private func page(_ proofLines: Int) -> PageContent {
    let (way, hops) = search()
    var dot = Style.drawing("path", changing: [.plain("rankdir", "TB"), .plain("ranksep", "0.35")])
    let systems = hops.isEmpty ? (way == .same ? [from] : [from, to]) : [hops[0].near] + hops.map(\.far)
    let nodes = systems.map { context.node($0, showsAgency: true, in: &dot) }
    for (index, hop) in hops.enumerated() { step(hop, nodes[index], nodes[index + 1], number: index + 1, proofLines, &dot) }
    return context.page(
      texts("Đường đi từ ", "The way from ") + context.named(from.id) + texts(" đến ", " to ") + context.named(to.id),
      notes: [verdict(way, hops.count)], graph: dot,
      legend: LegendLines(texts: texts).entries(
        lines: hops.flatMap { $0.connections.map { LineKind($0) } },
        kinds: systems.filter { !context.isolated.contains($0.id) }.map(\.kind),
        hasIsolated: systems.contains { context.isolated.contains($0.id) }), hidden: hidden(hops))
  }

  private func hidden(_ hops: [Hop]) -> [String] {
    let more = hops.reduce(0) { $0 + $1.hidden }
    return more == 0
      ? []
      : [texts("Không vẽ \(more) kết nối khác giữa các hệ thống này.", "Not drawn: \(more) further connections between these systems.")]
  }

  private func verdict(_ way: Way, _ count: Int) -> String {
    switch way {
    case .forward:
      texts("Dữ liệu đi được trọn đường, \(count) chặng.", "Data can flow all the way, \(texts.count(count, "", "hop", "hops")).")
    case .backward:
      texts(
        "Dữ liệu đi được theo chiều ngược lại, \(count) chặng.", "Data can flow the other way, \(texts.count(count, "", "hop", "hops")).")
    case .linked:
      texts(
        "Hai hệ thống có liên hệ qua \(count) chặng, nhưng không có chiều nào mà dữ liệu đi được trọn đường.",
        "The two are linked over \(texts.count(count, "", "hop", "hops")), but data can flow all the way in neither direction.")
    case .notWorking:
      texts(
        "Không có đường nào đang truyền dữ liệu; đường dưới đây có chặng dự kiến, thử nghiệm, tạm dừng hoặc thủ công.",
        "No way carries data; the one below has hops that are planned, on trial, suspended or by hand.")
    case .same: texts("Hai tên là cùng một hệ thống.", "Both names are one system.")
    case .none: texts("Các báo cáo không nêu đường nào nối hai hệ thống.", "The reports name no way between the two.")
    }
  }

  // MARK: The way

  private struct Hop {
    var near: System
    var far: System
    var connections: [Connection]
    /// Further connections between the two, not drawn.
    var hidden: Int
  }

  /// Connections of one hop that are drawn.
  private static let shown = 4

  private func search() -> (Way, [Hop]) {
    let graph = context.graph
    guard let start = graph.systemNumber(from.id), let end = graph.systemNumber(to.id), start != end else {
      return (from.id == to.id ? .same : .none, [])
    }
    let ends: Set<Int> = [start, end]
    let data = context.network(isDirected: true, waysBetween: ends)
    let any = CSRGraph(
      vertexCount: graph.systems.count,
      edges: graph.connections.filter { $0.status != .none }.compactMap { connection in
        guard let source = graph.systemNumber(connection.source), let target = graph.systemNumber(connection.target),
          context.passes(source, ends), context.passes(target, ends)
        else { return nil }
        return (source, target)
      }
    ).undirected()
    let tries: [(Way, CSRGraph, Int, Int)] = [
      (.forward, data, start, end), (.backward, data, end, start), (.linked, data.undirected(), start, end), (.notWorking, any, start, end),
    ]
    for (way, network, a, b) in tries {
      if let path = network.shortestPath(from: a, to: b) {
        return (way, hops(path, isData: way != .notWorking, isDirected: way == .forward || way == .backward))
      }
    }
    return (.none, [])
  }

  private func hops(_ path: [Int], isData: Bool, isDirected: Bool) -> [Hop] {
    zip(path, path.dropFirst()).map { a, b in
      let (near, far) = (context.graph.systems[a], context.graph.systems[b])
      let between = context.graph.connections(of: near.id).filter { connection in
        guard !isData || connection.carriesData else { return false }
        if connection.source == near.id, connection.target == far.id { return true }
        return connection.source == far.id && connection.target == near.id && (!isDirected || connection.isBidirectional)
      }
      return Hop(near: near, far: far, connections: Array(between.prefix(Self.shown)), hidden: max(0, between.count - Self.shown))
    }
  }

  private func step(_ hop: Hop, _ near: String, _ far: String, number: Int, _ proofLines: Int, _ dot: inout DotGraph) {
    for connection in hop.connections {
      let direction: Style.Direction = connection.isBidirectional ? .both : connection.source == hop.near.id ? .forward : .back
      var words = [
        texts("Chặng ", "Hop ") + "\(number): " + texts.words.mode(connection.mode)
          + (connection.mode == .viaBus ? " " + context.route(connection) : "")
      ]
      if connection.status != .operational { words[0] += ", " + texts.words.status(connection.status) }
      if connection.claims.count > 2 {
        words[0] += texts(" (hai trong \(connection.claims.count) ô)", " (two of \(connection.claims.count) cells)")
      }
      for claim in connection.claims.prefix(2).compactMap(context.graph.claim) {
        words += TextMeasure.wrap(context.place(claim), width: 330, size: 9, maxLines: 2)
        words += TextMeasure.wrap("“" + claim.text + "”", width: 330, size: 9, maxLines: proofLines)
      }
      dot.addEdge(
        near, far, Style.edge(LineKind(connection), direction) + [.rows(words, isIndented: true)],
        key: "connection." + ViewContext.key(connection.id),
        title: context.title([connection]),
        proofs: context.proofs([connection]))
    }
  }
}
