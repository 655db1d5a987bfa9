internal import Diagnostics
internal import Drawing
internal import GraphAlgorithms
internal import InteropGraph
internal import SafeText

/// What views ask of the graph, computed once.
struct ViewContext: Sendable {
  let graph: InteropGraph
  let texts: DiagramTexts
  let round: ReportRound
  /// One-stop and online-service systems that are isolated by the report of their own agency.
  let isolated: Set<String>
  /// Those of whose connections nobody has said anything: to be asked about, not to be called isolated.
  let unsaid: Set<String>
  let duplicated: Set<String>
  /// Agencies that filed a report and have a system in it, in order of id.
  let reporting: [Agency]
  /// Pairs of systems that only cells in doubt speak of.
  let doubts: [DoubtfulPair]
  private let systemsOf: [String: [System]]

  init(graph: InteropGraph, texts: DiagramTexts, round: ReportRound) {
    self.graph = graph
    self.texts = texts
    self.round = round
    doubts = DoubtfulPair.all(in: graph)
    let alone = graph.findings.filter { $0.rule == "isolated-one-stop" || $0.rule == "isolated-online-service" }
    isolated = Set(alone.filter { !$0.isUnsaid }.flatMap(\.subjects))
    unsaid = Set(alone.filter(\.isUnsaid).flatMap(\.subjects))
    // "Fragmented" is no duplicate.
    duplicated = Set(graph.findings.filter { $0.rule == "duplicate-one-stop" && $0.text("grade") != "fragmented" }.flatMap(\.subjects))
    systemsOf = Dictionary(grouping: graph.systems.filter { $0.agency != nil }) { $0.agency ?? "" }
    let reported = Set(graph.reports.map(\.agency))
    let own = systemsOf
    reporting = graph.agencies.filter { reported.contains($0.id) && own[$0.id] != nil }
  }

  func systems(of agency: String) -> [System] { systemsOf[agency] ?? [] }

  func agencyName(of system: System) -> String { texts.short(system.agency.flatMap(graph.agency)) }

  /// Ministries first, then agencies under the Government, then provinces: the order in which the State lists them.
  func ordered(_ agencies: some Sequence<Agency>) -> [Agency] {
    agencies.sorted { (Self.rank($0.kind), $0.id) < (Self.rank($1.kind), $1.id) }
  }

  /// The same order for what belongs to agencies; what belongs to nobody last.
  func orderedSystems(_ systems: some Sequence<System>) -> [System] {
    func rank(_ system: System) -> (Int, String, String) {
      let agency = system.agency.flatMap(graph.agency)
      return (agency.map { Self.rank($0.kind) } ?? 9, agency?.id ?? "", system.id)
    }
    return systems.sorted { rank($0) < rank($1) }
  }

  private static func rank(_ kind: AgencyKind) -> Int {
    switch kind {
    case .ministry: 0
    case .governmentAgency: 1
    case .province: 2
    case .other: 3
    }
  }

  /// `Phần mềm một cửa (tỉnh An Bình)`.
  func named(_ id: String) -> String {
    guard let system = graph.system(id) else { return id }
    let agency = agencyName(of: system)
    // "Cổng dịch vụ công tỉnh An Bình" needs no "(tỉnh An Bình)".
    return agency.isEmpty || system.name.lowercased().contains(agency.lowercased()) ? system.name : "\(system.name) (\(agency))"
  }

  /// `A → B (trực tiếp); C ↔ D (qua trục tích hợp LGSP)`
  func title(_ connections: [Connection]) -> String {
    connections.map { connection in
      let way = texts.line(LineKind(connection)) + (connection.via.isEmpty ? "" : " " + route(connection))
      return named(connection.source) + (connection.isBidirectional ? " ↔ " : " → ") + named(connection.target) + " (\(way))"
    }
    .joined(separator: "; ")
  }

  // MARK: Proofs

  /// `report.docx, mục IV.1, bảng 2, dòng 3, cột 4: “…”`: where an arrow comes from, cell by cell.
  func proofs(_ connections: some Sequence<Connection>) -> [DotGraph.Proof] {
    proofs(connections.flatMap(\.claims).compactMap(graph.claim))
  }

  func proofs(_ claims: [Claim]) -> [DotGraph.Proof] {
    claims.map { claim in
      DotGraph.Proof(anchor: "claim." + Self.key(claim.id), text: place(claim) + ": “" + claim.text.printable + "”")
    }
  }

  func place(_ claim: Claim) -> String {
    SourceLocation(
      file: graph.report(claim.report)?.file ?? claim.report, section: claim.place.section.rawValue, table: claim.place.table,
      row: claim.place.row, column: claim.place.column, sheet: claim.place.sheet
    ).described(in: texts.language)
  }

  /// Names of the buses on a connection's way, in order.
  func route(_ connection: Connection) -> String { connection.via.map { graph.system($0)?.name ?? $0 }.joined(separator: " → ") }

  /// An id as a name in SVG: letters, digits, points and hyphens.
  static func key(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" ? $0 : "." })
  }

  /// An id as part of a file's name.
  static func fileName(_ id: String) -> String { String(key(id).replacing(".", with: "_").prefix(80)) }

  // MARK: Nodes

  /// A system as a node of a drawing that Graphviz lays out.
  func node(_ system: System, number: Int? = nil, showsAgency: Bool = false, changes: [DotGraph.Attribute] = [], in dot: inout DotGraph)
    -> String
  {
    var lines = TextMeasure.wrapEvenly((number.map { "(\($0)) " } ?? "") + system.name, width: 155, size: 10.5)
    if showsAgency, system.agency != nil {
      lines += TextMeasure.wrap("– " + agencyName(of: system) + " –", width: 150, size: 10.5, maxLines: 2)
    }
    if duplicated.contains(system.id) { lines.append(texts("[nghi trùng lặp]", "[may be a duplicate]")) }
    if unsaid.contains(system.id) { lines.append(texts("[chưa nêu kết nối]", "[no connection named]")) }
    let look = isolated.contains(system.id) ? Style.over(Style.node(system.kind), Style.isolated) : Style.node(system.kind)
    return dot.addNode(Style.over(look, changes) + [.lines(lines)], key: "system." + Self.key(system.id), title: title(system))
  }

  func title(_ system: System) -> String {
    let agency = agencyName(of: system)
    return ([system.name] + system.aliases).joined(separator: " = ") + (agency.isEmpty ? "" : " – " + agency)
  }

  // MARK: Pages

  func page(
    _ title: String, notes: [String] = [], graph dot: DotGraph, legend: [LegendEntry], hidden: [String] = []
  ) -> PageContent {
    PageContent(title: title, subtitle: [source] + notes, graph: dot, legend: legend, hidden: hidden)
  }

  /// The round of reports, how many of how many, the date of the data; never the time of the run.
  private var source: String {
    let reports = Set(graph.reports.map(\.agency)).count
    // More reports than were due: the number due is not known.
    let counted =
      reports > round.expected
      ? texts("\(reports) cơ quan có báo cáo", "reports of \(texts.count(reports, "", "agency", "agencies"))")
      : texts("\(reports)/\(round.expected) cơ quan có báo cáo", "reports of \(reports) of \(round.expected) agencies")
    return texts("Báo cáo theo công văn 3820/BTTTT-THH (20/10/2017)", "Reports on the form of công văn 3820/BTTTT-THH (20/10/2017)")
      + " · " + counted + " · " + dates
      + (graph.isUnderLaterAgencies ? texts(" · xếp theo cơ quan sau sáp nhập 2025", " · under the agencies of 2025") : "")
  }

  private var dates: String {
    let dates = graph.reports.compactMap(\.date).sorted()
    guard let first = dates.first, let last = dates.last else {
      return texts("báo cáo không ghi ngày", "the reports bear no date")
    }
    let undated = graph.reports.count - dates.count
    let span = first == last ? day(first) : day(first) + " – " + day(last)
    return texts("số liệu ngày ", "data of ") + span
      + (undated > 0 ? texts(" (\(undated) báo cáo không ghi ngày)", " (\(undated) undated)") : "")
  }

  /// `2017-12-05` as `05/12/2017`.
  private func day(_ date: String) -> String { date.split(separator: "-").reversed().joined(separator: "/") }

  /// Systems as vertices, connections that carry data as edges; buses join nothing that no report joined.
  /// - Parameter ends: where given, the ends of ways: no way goes through another national database, which passes nothing on.
  func network(isDirected: Bool, waysBetween ends: Set<Int>? = nil) -> CSRGraph {
    let edges = graph.connections.filter(\.carriesData).flatMap { connection -> [(source: Int, target: Int)] in
      guard let source = graph.systemNumber(connection.source), let target = graph.systemNumber(connection.target),
        passes(source, ends), passes(target, ends)
      else { return [] }
      return connection.isBidirectional ? [(source, target), (target, source)] : [(source, target)]
    }
    let network = CSRGraph(vertexCount: graph.systems.count, edges: edges)
    return isDirected ? network : network.undirected()
  }

  /// Whether ways between the ends may touch a system.
  func passes(_ system: Int, _ ends: Set<Int>?) -> Bool {
    guard let ends, graph.systems[system].kind == .nationalDatabase else { return true }
    return ends.contains(system)
  }
}
