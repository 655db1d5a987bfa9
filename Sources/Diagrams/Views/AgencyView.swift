internal import Diagnostics
internal import InteropGraph

/// One agency from left to right: its systems in a frame, the isolated ones in a frame of their own, and what they reach
/// outside. Each connection is one arrow; the way over buses stands on it.
struct AgencyView {
  let graph: InteropGraph
  let agency: Agency
  let texts: DiagramTexts

  var diagram: Diagram {
    let title = texts("Liên thông hệ thống – ", "System connections – ") + texts.short(agency)
    var dot = DotGraph(name: agency.id)
    let buses = graph.systems(of: agency.id).filter { $0.kind == .integrationBus }.map(\.name)
    let busLine = buses.isEmpty ? [] : [texts("Trục của cơ quan: ", "The agency's bus: ") + buses.joined(separator: ", ")]
    dot.attributes = Style.graph(texts.title(title, graph) + busLine)
    dot.nodeDefaults = Style.nodes
    dot.edgeDefaults = Style.edges
    draw(&dot)
    return Diagram(name: "agencies/" + agency.id, title: title, graph: dot)
  }

  private func draw(_ dot: inout DotGraph) {
    let facts = ViewFacts(graph: graph)
    let isolated = facts.isolated
    let duplicated = facts.duplicated
    // A bus stands on the arrows that pass over it; it is a box only where a cell connects it as a system.
    let own = graph.systems(of: agency.id).filter { $0.kind != .integrationBus || !graph.connections(of: $0.id).isEmpty }
    let ownIDs = Set(own.map(\.id))
    let connections = graph.connections.filter { ownIDs.contains($0.source) || ownIDs.contains($0.target) }
    var nodeOf: [String: String] = [:]
    func add(_ system: System) {
      var attributes = Style.node(system.kind)
      var lines = DotText.wrap(system.name, width: 26)
      if duplicated.contains(system.id) { lines.append(texts("⧉ nghi trùng lặp", "⧉ may be a duplicate")) }
      if isolated.contains(system.id) { attributes = override(attributes, Style.isolated) }
      let tip = ([system.name] + system.aliases).joined(separator: " = ")
      nodeOf[system.id] = dot.addNode(
        attributes + [.lines(lines), .tooltip(tip), .plain("id", "system." + system.id.replacing("/", with: "."))])
    }
    own.forEach(add)
    let outsideIDs = Set(connections.flatMap { [$0.source, $0.target] }).subtracting(ownIDs)
    let outside = graph.systems.filter { outsideIDs.contains($0.id) }
    outside.forEach(add)
    frames(own, isolated, nodeOf, &dot)
    dot.ranks.append(("max", outside.compactMap { nodeOf[$0.id] }))
    for connection in connections { edge(connection, facts, nodeOf, &dot) }
    for system in own where !connections.contains(where: { $0.source == system.id || $0.target == system.id }) {
      if let node = nodeOf[system.id], let first = outside.first.flatMap({ nodeOf[$0.id] }) { dot.order(node, before: first) }
    }
    Legend(texts: texts).add(
      to: &dot, lines: connections.map { ($0.status, $0.mode) }, kinds: Array(Set((own + outside).map(\.kind))),
      hasIsolated: own.contains { isolated.contains($0.id) })
  }

  private func override(_ base: [DotGraph.Attribute], _ changes: [DotGraph.Attribute]) -> [DotGraph.Attribute] {
    base.filter { attribute in !changes.contains { $0.name == attribute.name } } + changes
  }

  private func frames(_ own: [System], _ isolated: Set<String>, _ nodeOf: [String: String], _ dot: inout DotGraph) {
    let frame: [DotGraph.Attribute] = [.plain("fontname", Style.font), .plain("fontsize", "11"), .plain("style", "rounded")]
    let rest = own.filter { !isolated.contains($0.id) }.compactMap { nodeOf[$0.id] }
    if !rest.isEmpty {
      dot.clusters.append(
        DotGraph.Cluster(id: "own", attributes: [.label(texts.short(agency)), .plain("color", "#777777")] + frame, nodes: rest))
    }
    let alone = own.filter { isolated.contains($0.id) }.compactMap { nodeOf[$0.id] }
    if !alone.isEmpty {
      dot.clusters.append(
        DotGraph.Cluster(
          id: "isolated",
          attributes: [
            .label(texts("Bị cô lập: không có kết nối truyền dữ liệu", "Isolated: no connection carries data")),
            .plain("color", Style.alarm), .plain("fontcolor", Style.alarm),
          ] + frame,
          nodes: alone))
    }
  }

  private func edge(_ connection: Connection, _ facts: ViewFacts, _ nodeOf: [String: String], _ dot: inout DotGraph) {
    guard let source = nodeOf[connection.source], let target = nodeOf[connection.target] else { return }
    var attributes = Style.edge(connection.status, connection.mode)
    if connection.isBidirectional { attributes.append(.plain("dir", "both")) }
    var words: [String] = []
    if connection.mode == .viaBus { words.append(facts.route(connection)) }
    if connection.mode == .manual || connection.mode == .interfaceOnly || connection.mode == .sharedDatabase {
      words.append(texts.mode(connection.mode))
    }
    if connection.status != .operational { words.append(texts.status(connection.status)) }
    if !words.isEmpty { attributes.append(.lines(words)) }
    attributes.append(.tooltip(facts.proof(connection, texts.language)))
    attributes.append(
      .plain("id", "connection." + connection.id.map { $0.isLetter || $0.isNumber || $0 == "-" ? String($0) : "." }.joined()))
    dot.addEdge(source, target, attributes)
  }
}
