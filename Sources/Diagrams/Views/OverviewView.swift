internal import Diagnostics
internal import InteropGraph

/// The nation on one page: agencies at the left, national databases and the busiest central systems at the right, one
/// bundled arrow per pair and way with the number of connections. Over the budget agencies are drawn as groups.
struct OverviewView {
  let graph: InteropGraph
  let texts: DiagramTexts
  /// Agencies drawn one by one; more are grouped by kind.
  static let agencyBudget = 24
  static let centralBudget = 6

  private struct Bundle: Hashable {
    var source: String
    var target: String
    var mode: Mode
    var status: Status
    /// Which end has the head, for the agency at the tail: Graphviz's words `forward`, `back`, `both`.
    var direction: String
  }

  /// Arrows that a page can hold and still be followed by eye.
  static let arrowBudget = 30

  /// What is drawn; each step leaves out more and says so.
  private struct Extent {
    var showsPlanned: Bool
    var showsCentral: Bool
    var isGrouped: Bool
  }

  private static let extents = [
    Extent(showsPlanned: true, showsCentral: true, isGrouped: false), Extent(showsPlanned: false, showsCentral: true, isGrouped: false),
    Extent(showsPlanned: true, showsCentral: false, isGrouped: false), Extent(showsPlanned: false, showsCentral: false, isGrouped: false),
    Extent(showsPlanned: true, showsCentral: true, isGrouped: true),
  ]

  var diagram: Diagram {
    let title = texts("Toàn cảnh liên thông giữa cơ quan và cơ sở dữ liệu quốc gia", "How agencies reach the national databases")
    var dot = DotGraph(name: "overview")
    let agencies = graph.agencies.filter { !graph.reports(of: $0.id).isEmpty && !graph.systems(of: $0.id).isEmpty }
    let extent = extent(agencies)
    let targets = targets(extent)
    let bundles = bundles(extent, targets: Set(targets.map(\.id)))
    let drawn = Set(bundles.flatMap { $0.connections.map(\.id) })
    var notes = [
      texts(
        "Không vẽ \(graph.connections.count - drawn.count) kết nối khác (nội bộ, tới hệ thống khác",
        "Not drawn: \(graph.connections.count - drawn.count) other connections (inside agencies, to other systems")
        + (extent.showsPlanned ? ")." : texts(", dự kiến).", ", planned)."))
    ]
    if extent.isGrouped {
      notes.append(
        texts(
          "Cơ quan được gộp theo nhóm; n/N: số cơ quan trong nhóm có kết nối.",
          "Agencies are grouped; n/N: agencies of the group that are connected."))
    }
    notes.append(
      texts(
        "Số trên mũi tên: số kết nối. ⚠: số hệ thống một cửa bị cô lập.", "Numbers on arrows: connections. ⚠: isolated one-stop systems."))
    dot.attributes = Style.graph(texts.title(title, graph) + notes)
    dot.nodeDefaults = Style.nodes
    dot.edgeDefaults = Style.edges
    draw(&dot, agencies, extent.isGrouped, targets, bundles)
    return Diagram(name: "overview", title: title, graph: dot)
  }

  /// The richest extent within the budgets.
  private func extent(_ agencies: [Agency]) -> Extent {
    Self.extents.first { extent in
      if extent.isGrouped { return true }
      return agencies.count <= Self.agencyBudget && bundles(extent, targets: Set(targets(extent).map(\.id))).count <= Self.arrowBudget
    } ?? Self.extents[Self.extents.count - 1]
  }

  /// All six databases that any report names, then the central systems with most connections.
  private func targets(_ extent: Extent) -> [System] {
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }
    let central = graph.systems.filter { $0.kind == .centralSystem && !graph.connections(of: $0.id).isEmpty }
      .sorted { (-graph.connections(of: $0.id).count, $0.id) < (-graph.connections(of: $1.id).count, $1.id) }
    return databases + (extent.showsCentral ? central.prefix(Self.centralBudget) : [])
  }

  private func group(_ agency: Agency) -> String { "kind:" + agency.kind.rawValue }

  private func bundles(_ extent: Extent, targets: Set<String>) -> [(bundle: Bundle, connections: [Connection])] {
    var out: [Bundle: [Connection]] = [:]
    for connection in graph.connections {
      guard connection.carriesData || (extent.showsPlanned && (connection.status == .planned || connection.status == .pilot)) else {
        continue
      }
      for (own, other) in [(connection.source, connection.target), (connection.target, connection.source)] {
        guard targets.contains(other), let agency = graph.system(own)?.agency.flatMap(graph.agency) else { continue }
        let source = extent.isGrouped ? group(agency) : agency.id
        let direction = connection.isBidirectional ? "both" : connection.target == other ? "forward" : "back"
        out[
          Bundle(
            source: source, target: other, mode: connection.mode, status: connection.status, direction: direction),
          default: []
        ].append(connection)
      }
    }
    return out.map { ($0.key, $0.value) }.sorted {
      ($0.bundle.source, $0.bundle.target, $0.bundle.mode.rawValue, $0.bundle.status.rawValue, $0.bundle.direction)
        < ($1.bundle.source, $1.bundle.target, $1.bundle.mode.rawValue, $1.bundle.status.rawValue, $1.bundle.direction)
    }
  }

  private func draw(
    _ dot: inout DotGraph, _ agencies: [Agency], _ isGrouped: Bool, _ targets: [System],
    _ bundles: [(bundle: Bundle, connections: [Connection])]
  ) {
    let isolated = ViewFacts(graph: graph).isolated
    var nodeOf: [String: String] = [:]
    func addAgencyNode(_ id: String, _ name: String, _ members: [Agency]) {
      let systems = members.flatMap { graph.systems(of: $0.id) }.filter { $0.kind != .integrationBus }
      let alone = systems.count { $0.kind == .oneStop && isolated.contains($0.id) }
      var lines = DotText.wrap(name, width: 24)
      lines.append(texts("\(systems.count) hệ thống", "\(systems.count) systems") + (alone > 0 ? " · ⚠ \(alone)" : ""))
      let height = min(1.4, 0.45 + Double(systems.count) * 0.02)
      nodeOf[id] = dot.addNode([
        .lines(lines), .plain("fillcolor", "#eef3fa"), .plain("color", "#33557a"), .plain("style", "filled,rounded"),
        .plain("height", "\((height * 100).rounded() / 100)"),
        .tooltip(systems.map(\.name).joined(separator: "; ")), .plain("id", "agency." + id.replacing(":", with: ".")),
      ])
    }
    if isGrouped {
      for kind in AgencyKind.allCases {
        let members = agencies.filter { $0.kind == kind }
        if !members.isEmpty { addAgencyNode("kind:" + kind.rawValue, groupName(kind, members.count), members) }
      }
    } else {
      for agency in agencies { addAgencyNode(agency.id, texts.short(agency), [agency]) }
    }
    let sources = nodeOf.values.sorted { Int($0.dropFirst()) ?? 0 < Int($1.dropFirst()) ?? 0 }
    for system in targets {
      nodeOf[system.id] = dot.addNode(
        Style.node(system.kind) + [
          .lines(DotText.wrap(system.name, width: 28)), .tooltip(system.name),
          .plain("id", "system." + system.id.replacing("/", with: ".")),
        ])
    }
    dot.ranks = [("source", sources), ("sink", targets.compactMap { nodeOf[$0.id] })]
    for (bundle, connections) in bundles {
      guard let source = nodeOf[bundle.source], let target = nodeOf[bundle.target] else { continue }
      let members = Set(connections.flatMap { [$0.source, $0.target] }.compactMap { graph.system($0)?.agency })
      let total = agencies.count { group($0) == bundle.source }
      let count = isGrouped ? "\(members.count)/\(total)" : (connections.count > 1 ? "\(connections.count)" : "")
      var attributes = Style.edge(bundle.status, bundle.mode)
      // Several arrows run between the same two ends: only beside its own tail is a number surely this arrow's.
      if !count.isEmpty { attributes += [.plain("taillabel", count), .plain("labelangle", "12"), .plain("labeldistance", "2.2")] }
      if bundle.direction != "forward" {
        attributes += [.plain("dir", bundle.direction), .plain("arrowtail", Style.value("arrowhead", in: attributes) ?? "normal")]
      }
      let facts = ViewFacts(graph: graph)
      attributes.append(.tooltip(connections.map { facts.proof($0, texts.language) }.joined(separator: " ‖ ")))
      dot.addEdge(source, target, attributes)
    }
    let lines = bundles.map { (bundle: $0.bundle, ()) }.map {
      ($0.bundle.status, $0.bundle.mode)
    }
    Legend(texts: texts).add(to: &dot, lines: lines, kinds: Array(Set(targets.map(\.kind))), hasIsolated: false)
  }

  private func groupName(_ kind: AgencyKind, _ count: Int) -> String {
    switch kind {
    case .province: texts("\(count) tỉnh, thành phố", "\(count) provinces and cities")
    case .ministry: texts("\(count) bộ, cơ quan ngang bộ", "\(count) ministries")
    case .governmentAgency: texts("\(count) cơ quan thuộc Chính phủ", "\(count) government agencies")
    case .other: texts("\(count) cơ quan khác", "\(count) other agencies")
    }
  }
}
