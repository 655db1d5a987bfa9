internal import Drawing
internal import InteropGraph

/// Systems of an agency and some of their connections as a drawing. Connections over a bus are drawn through it: one arrow from
/// each sender to the bus, one from the bus to each receiver, which says whose data it carries.
struct AgencyDrawing {
  let context: ViewContext
  let agency: Agency
  let own: [System]
  let connections: [Connection]
  let doubts: [DoubtfulPair]

  private(set) var lines: Set<LineKind> = []
  private(set) var kinds: Set<SystemKind> = []
  private(set) var hasIsolated = false
  private(set) var hasNumbers = false
  private var dot = DotGraph(name: "")
  private var nodeOf: [String: String] = [:]
  private var texts: DiagramTexts { context.texts }

  init(context: ViewContext, agency: Agency, own: [System], connections: [Connection], doubts: [DoubtfulPair] = []) {
    self.context = context
    self.agency = agency
    self.own = own
    self.connections = connections
    self.doubts = doubts
  }

  mutating func draw() -> DotGraph {
    dot = Style.drawing(agency.id)
    let buses = onTheWay
    let ownIDs = Set(own.map(\.id))
    let busIDs = Set(buses.map(\.id))
    let outsideIDs = Set(connections.flatMap { [$0.source, $0.target] } + doubts.flatMap(\.ends)).subtracting(ownIDs).subtracting(busIDs)
    let outside = context.graph.systems.filter { outsideIDs.contains($0.id) }
    let numbers = numbers
    hasNumbers = !numbers.isEmpty
    for system in own where !busIDs.contains(system.id) { add(system, numbers[system.id], showsAgency: false) }
    for bus in buses { add(bus, numbers[bus.id], showsAgency: bus.agency != agency.id) }
    for system in outside { add(system, numbers[system.id], showsAgency: system.agency != nil) }
    frames(buses)
    dot.ranks.append(("max", outside.compactMap { nodeOf[$0.id] }))
    for connection in connections where !passesBus(connection) { arrow(connection) }
    for hop in hops(numbers) { arrow(hop) }
    for pair in doubts { context.draw(pair, nodeOf, in: &dot) }
    if !doubts.isEmpty { lines.insert(.doubt) }
    spreadUnconnected()
    return dot
  }

  private mutating func add(_ system: System, _ number: Int?, showsAgency: Bool) {
    nodeOf[system.id] = context.node(system, number: number, showsAgency: showsAgency, in: &dot)
    if context.isolated.contains(system.id) { hasIsolated = true } else { kinds.insert(system.kind) }
  }

  private func passesBus(_ connection: Connection) -> Bool { connection.mode == .viaBus && !connection.via.isEmpty }

  /// Buses that a connection passes, in order of id.
  private var onTheWay: [System] {
    let ids = Set(connections.filter(passesBus).flatMap(\.via))
    return context.graph.systems.filter { ids.contains($0.id) }
  }

  // MARK: Frames

  private mutating func frames(_ buses: [System]) {
    let look: [DotGraph.Attribute] = [
      .plain("fontname", DotText.font), .plain("fontsize", "10.5"), .plain("style", "rounded"), .plain("labeljust", "l"),
    ]
    let inside = (own + buses.filter { bus in bus.agency == agency.id && !own.contains { $0.id == bus.id } })
      .filter { !context.isolated.contains($0.id) }
    if !inside.isEmpty {
      dot.clusters.append(
        DotGraph.Cluster(
          id: "own", attributes: [.label(texts.short(agency)), .plain("color", "#777777")] + look,
          nodes: inside.compactMap { nodeOf[$0.id] }))
    }
    let alone = own.filter { context.isolated.contains($0.id) }
    if !alone.isEmpty {
      dot.clusters.append(
        DotGraph.Cluster(
          id: "isolated",
          attributes: [
            .label(texts("Bị cô lập: không có kết nối truyền dữ liệu", "Isolated: no connection carries data")),
            .plain("color", Style.alarm), .plain("fontcolor", Style.alarm),
          ] + look, nodes: alone.compactMap { nodeOf[$0.id] }))
    }
  }

  /// Systems without an arrow side by side in short rows, instead of one long column.
  private mutating func spreadUnconnected() {
    let linked = Set(connections.flatMap { [$0.source, $0.target] + $0.via } + doubts.flatMap(\.ends))
    for group in [own.filter { context.isolated.contains($0.id) }, own.filter { !context.isolated.contains($0.id) }] {
      let nodes = group.filter { !linked.contains($0.id) }.compactMap { nodeOf[$0.id] }
      guard nodes.count > 3 else { continue }
      let rows = (nodes.count + 2) / 3
      for index in nodes.indices where index + rows < nodes.count { dot.order(nodes[index], before: nodes[index + rows]) }
    }
  }

  // MARK: Arrows

  private mutating func arrow(_ connection: Connection) {
    guard let source = nodeOf[connection.source], let target = nodeOf[connection.target] else { return }
    let kind = LineKind(connection)
    lines.insert(kind)
    var attributes = Style.edge(kind, connection.isBidirectional ? .both : .forward)
    var words: [String] = []
    if kind == .contact || kind == .sharedDatabase { words.append(texts.words.mode(connection.mode)) }
    if connection.status != .operational { words.append(texts.words.status(connection.status)) }
    if !words.isEmpty { attributes.append(.lines(words)) }
    dot.addEdge(
      source, target, attributes, key: "connection." + ViewContext.key(connection.id),
      title: context.title([connection]), proofs: context.proofs([connection]))
  }

  // MARK: Over buses

  /// A stretch between a system or bus and a bus, with all connections that pass it.
  private struct Hop {
    var first: String
    var second: String
    var kind: LineKind
    var status: Status
    var goesForward = false
    var goesBack = false
    /// Senders of what leaves a bus here, towards `second` and towards `first`.
    var forwardSenders: Set<Int> = []
    var backSenders: Set<Int> = []
    var connections: [Connection] = []
  }

  private struct HopKey: Hashable {
    var first: String
    var second: String
    var kind: LineKind
    var status: Status
  }

  /// Numbers for systems whose data a bus mixes with others': every sender over a bus that has two or more.
  private var numbers: [String: Int] {
    var sendersOf: [String: Set<String>] = [:]
    for connection in connections where passesBus(connection) {
      for bus in connection.via {
        sendersOf[bus, default: []].insert(connection.source)
        if connection.isBidirectional { sendersOf[bus, default: []].insert(connection.target) }
      }
    }
    let mixed = sendersOf.values.filter { $0.count > 1 }.reduce(into: Set<String>()) { $0.formUnion($1) }
    let ordered = own.map(\.id).filter(mixed.contains) + mixed.subtracting(own.map(\.id)).sorted()
    return Dictionary(ordered.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every stretch once, whatever number of connections passes it, drawn from left to right: own systems, buses, outside.
  private func hops(_ numbers: [String: Int]) -> [Hop] {
    var hops: [HopKey: Hop] = [:]
    var order: [HopKey] = []
    func pass(_ from: String, _ to: String, _ connection: Connection, sender: Int?) {
      let isForward = column(from) != column(to) ? column(from) < column(to) : from <= to
      let (first, second) = isForward ? (from, to) : (to, from)
      let key = HopKey(first: first, second: second, kind: LineKind(connection), status: connection.status)
      if hops[key] == nil {
        hops[key] = Hop(first: first, second: second, kind: key.kind, status: key.status)
        order.append(key)
      }
      if isForward { hops[key]?.goesForward = true } else { hops[key]?.goesBack = true }
      if let sender { if isForward { hops[key]?.forwardSenders.insert(sender) } else { hops[key]?.backSenders.insert(sender) } }
      if hops[key]?.connections.contains(where: { $0.id == connection.id }) == false { hops[key]?.connections.append(connection) }
    }
    for connection in connections where passesBus(connection) {
      walk(connection.source, connection.via, connection.target, connection, numbers[connection.source], pass)
      if connection.isBidirectional {
        walk(connection.target, connection.via.reversed(), connection.source, connection, numbers[connection.target], pass)
      }
    }
    return order.compactMap { hops[$0] }
  }

  private func walk(
    _ source: String, _ via: [String], _ target: String, _ connection: Connection, _ number: Int?,
    _ pass: (String, String, Connection, Int?) -> Void
  ) {
    var here = source
    for bus in via where bus != here {
      pass(here, bus, connection, nil)
      here = bus
    }
    if here != target { pass(here, target, connection, number) }
  }

  private func column(_ id: String) -> Int {
    guard let system = context.graph.system(id) else { return 2 }
    if system.kind == .integrationBus { return 1 }
    return system.agency == agency.id ? 0 : 2
  }

  private mutating func arrow(_ hop: Hop) {
    guard let first = nodeOf[hop.first], let second = nodeOf[hop.second] else { return }
    lines.insert(hop.kind)
    var words: [String] = []
    for senders in [hop.forwardSenders, hop.backSenders] where !senders.isEmpty {
      words.append(texts("từ ", "from ") + senders.sorted().map(String.init).joined(separator: ", "))
    }
    if hop.status != .operational { words.append(texts.words.status(hop.status)) }
    let direction: Style.Direction = hop.goesForward && hop.goesBack ? .both : hop.goesForward ? .forward : .back
    dot.addEdge(
      first, second, Style.edge(hop.kind, direction) + (words.isEmpty ? [] : [.lines(words)]),
      key: ViewContext.key("hop.\(hop.first)~\(hop.second)~\(hop.status.rawValue)"), title: context.title(hop.connections),
      proofs: context.proofs(hop.connections))
  }
}
