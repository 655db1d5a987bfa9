internal import Diagnostics
internal import InteropGraph

/// Isolated one-stop and online-service systems, one card per agency, each with the reason.
struct IsolatedView {
  let graph: InteropGraph
  let texts: DiagramTexts

  var diagram: Diagram {
    let title = texts("Hệ thống bị cô lập: không có kết nối truyền dữ liệu", "Isolated systems: no connection carries data")
    let findings = graph.findings.filter { $0.rule == "isolated-one-stop" || $0.rule == "isolated-online-service" }
    let systems = findings.compactMap { finding in finding.subjects.first.flatMap(graph.system).map { (finding, $0) } }
    let agencies = graph.agencies.filter { agency in systems.contains { $0.1.agency == agency.id } }
    let count = texts("\(systems.count) hệ thống của \(agencies.count) cơ quan", "\(systems.count) systems of \(agencies.count) agencies")
    var grid = Grid(name: "isolated", title: texts.title(title, graph) + [count])
    let width = 236.0
    let columns = 3
    var heights = [Double](repeating: 0, count: columns)
    for agency in agencies {
      let column = heights.indices.min { (heights[$0], $0) < (heights[$1], $1) } ?? 0
      let own = systems.filter { $0.1.agency == agency.id }
      heights[column] += card(agency, own, left: Double(column) * (width + 14), down: heights[column], width: width, &grid) + 14
    }
    grid.top += (heights.max() ?? 0) + 4
    if systems.isEmpty { grid.text(texts("Không có hệ thống nào bị cô lập.", "No system is isolated."), left: 0, width: 600, size: 11) }
    return Diagram(name: "isolated", title: title, graph: grid.dot)
  }

  /// Draws a card and returns its height.
  private func card(_ agency: Agency, _ systems: [(Finding, System)], left: Double, down: Double, width: Double, _ grid: inout Grid)
    -> Double
  {
    let headHeight = 24.0
    grid.box(
      [
        .label(texts.short(agency)), .plain("fillcolor", "#33557a"), .plain("fontcolor", "#ffffff"), .plain("color", "#33557a"),
        .plain("fontsize", "11"),
      ], left: left, down: down, width: width,
      height: headHeight)
    var offset = down + headHeight + 4
    for (finding, system) in systems {
      let lines = TextWidth.wrap(system.name, width: width - 16, size: 10.5, maxLines: 4)
      let reason = "⚠ " + basis(finding)
      let height = Double(lines.count + 1) * 13 + 12
      grid.box(
        Style.node(system.kind).filter { $0.name != "style" && $0.name != "color" } + Style.isolated.filter { $0.name != "fillcolor" } + [
          .lines(lines + [reason]), .plain("fontsize", "10.5"), .tooltip(finding.message[texts.language]),
        ],
        left: left, down: offset, width: width, height: height)
      offset += height + 5
    }
    return offset - down
  }

  private func basis(_ finding: Finding) -> String {
    guard case .text(let basis)? = finding.details.first(where: { $0.key == "basis" })?.value else { return "" }
    switch basis {
    case "planned-only": return texts("chỉ có kết nối dự kiến", "planned connections only")
    case "manual-only": return texts("chỉ trao đổi thủ công", "by hand only")
    case "not-in-matrix": return texts("không có trong bảng IV.1", "not in matrix IV.1")
    default: return texts("không có kết nối", "no connection")
    }
  }
}
