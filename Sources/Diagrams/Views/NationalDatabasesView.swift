internal import Diagnostics
internal import InteropGraph

/// Agencies against the six national databases: who reaches which, how, and who does not.
struct NationalDatabasesView {
  let graph: InteropGraph
  let texts: DiagramTexts

  var diagram: Diagram {
    let title = texts("Kết nối của cơ quan tới sáu CSDL quốc gia (714/QĐ-TTg)", "Agencies and the six national databases (714/QĐ-TTg)")
    var grid = Grid(name: "national-databases", title: texts.title(title, graph))
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }
    let agencies = graph.agencies.filter { !graph.reports(of: $0.id).isEmpty && !graph.systems(of: $0.id).isEmpty }
    let nameWidth = 190.0
    let cellWidth = 86.0
    let isolated = ViewFacts(graph: graph).isolated
    for (column, database) in databases.enumerated() {
      grid.box(
        Style.node(.nationalDatabase) + [
          .lines(TextWidth.wrap(short(database), width: cellWidth - 8, size: 10, maxLines: 3)), .plain("shape", "box"),
          .plain("fontsize", "10"), .tooltip(database.name),
        ],
        left: nameWidth + Double(column) * cellWidth, width: cellWidth - 2, height: 44)
    }
    let last = nameWidth + Double(databases.count) * cellWidth
    grid.box(
      [
        .lines([texts("Một cửa", "One-stop"), texts("bị cô lập", "isolated")]), .plain("fontsize", "10"), .plain("color", Style.alarm),
        .plain("fillcolor", "#fdecea"),
      ], left: last + 6, width: cellWidth - 2, height: 44)
    grid.top += 48
    for agency in agencies {
      grid.text(texts.short(agency), left: 0, down: 3, width: nameWidth - 6, size: 11)
      for (column, database) in databases.enumerated() {
        cell(agency, database, left: nameWidth + Double(column) * cellWidth, width: cellWidth - 2, &grid)
      }
      let oneStops = graph.systems(of: agency.id).filter { $0.kind == .oneStop }
      let alone = oneStops.count { isolated.contains($0.id) }
      grid.box(
        [
          .label("\(alone)/\(oneStops.count)"), .plain("fontsize", "10"), .plain("color", "#dddddd"),
          .plain("fillcolor", alone > 0 ? "#fdecea" : "#ffffff"), .plain("fontcolor", alone > 0 ? Style.alarm : Style.ink),
        ],
        left: last + 6, width: cellWidth - 2, height: 20)
      grid.top += 23
    }
    legend(&grid)
    return Diagram(name: "national-databases", title: title, graph: grid.dot)
  }

  private func short(_ database: System) -> String {
    database.name.replacing("Cơ sở dữ liệu quốc gia về ", with: "").replacing("Cơ sở dữ liệu ", with: "")
  }

  private func cell(_ agency: Agency, _ database: System, left: Double, width: Double, _ grid: inout Grid) {
    let own = Set(graph.systems(of: agency.id).map(\.id))
    let connections = graph.connections(of: database.id).filter { own.contains($0.source) || own.contains($0.target) }
    let kind = Reach(connections)
    let facts = ViewFacts(graph: graph)
    let proof = connections.map { facts.proof($0, texts.language) }.joined(separator: " | ")
    grid.box(
      look(kind) + [
        .label(symbol(kind)), .plain("fontsize", "10"),
        .tooltip(proof.isEmpty ? texts("không có kết nối trong báo cáo", "no connection in the report") : proof),
      ], left: left, width: width,
      height: 20)
  }

  private func symbol(_ kind: Reach) -> String {
    switch kind {
    case .direct: texts("● trực tiếp", "● direct")
    case .viaBus: texts("◆ qua trục", "◆ via bus")
    case .connected: texts("■ có kết nối", "■ connected")
    case .notYet: texts("○ chưa vận hành", "○ not yet")
    case .byHand: texts("✎ thủ công", "✎ by hand")
    case .none: "–"
    }
  }

  private func look(_ kind: Reach) -> [DotGraph.Attribute] {
    switch kind {
    case .direct: [.plain("fillcolor", "#cfe3f2"), .plain("color", "#0072b2")]
    case .viaBus: [.plain("fillcolor", "#cdeadf"), .plain("color", "#00735a")]
    case .connected: [.plain("fillcolor", "#e4e4e4"), .plain("color", "#555555")]
    case .notYet: [.plain("fillcolor", "#fffbe6"), .plain("color", "#7a7000"), .plain("style", "filled,dashed")]
    case .byHand: [.plain("fillcolor", "#f0f0f0"), .plain("color", "#999999"), .plain("style", "filled,dotted")]
    case .none: [.plain("fillcolor", "#ffffff"), .plain("color", "#e2e2e2"), .plain("fontcolor", "#767676")]
    }
  }

  private func legend(_ grid: inout Grid) {
    grid.top += 10
    let text = texts(
      "● trực tiếp · ◆ qua trục · ■ không nêu cách hoặc chung CSDL · ○ dự kiến, thử nghiệm hoặc tạm dừng · ✎ thủ công hoặc chỉ liên kết · – báo cáo không nêu kết nối",
      "● direct · ◆ via bus · ■ not said how, or shared database · ○ planned, pilot or suspended · ✎ by hand or link only · – no connection in the report"
    )
    grid.text(text, left: 0, width: 900, size: 10)
    grid.top += 18
    let missing = 6 - graph.systems.count { $0.kind == .nationalDatabase }
    if missing > 0 {
      grid.text(
        texts("\(missing) CSDL quốc gia không được báo cáo nào nhắc tới.", "\(missing) national databases are named in no report."),
        left: 0, width: 900, size: 10)
      grid.top += 18
    }
  }
}
