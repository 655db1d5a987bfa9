internal import Diagnostics
internal import InteropGraph

/// Duplicated investments side by side: pairs of one-stop systems with what they share, and local systems that do the work
/// of a central one.
struct DuplicatesView {
  let graph: InteropGraph
  let texts: DiagramTexts

  var diagram: Diagram {
    let title = texts("Dấu hiệu đầu tư trùng lặp", "Signs of duplicated investment")
    let pairs = graph.findings.filter { $0.rule == "duplicate-one-stop" }
    let shadows = graph.findings.filter { $0.rule == "duplicates-central-system" }
    let count = texts(
      "\(pairs.count) cặp hệ thống một cửa · \(shadows.count) phần mềm trùng việc với hệ thống từ Trung ương",
      "\(pairs.count) pairs of one-stop systems · \(shadows.count) systems doing a central system's work")
    var grid = Grid(name: "duplicates", title: texts.title(title, graph) + [count])
    if !pairs.isEmpty {
      heading(texts("Hệ thống một cửa trùng chức năng trong cùng cơ quan", "One-stop systems of one agency with the same functions"), &grid)
    }
    for finding in pairs { pair(finding, &grid) }
    if !shadows.isEmpty {
      heading(texts("Phần mềm của cơ quan làm việc của hệ thống từ Trung ương", "Agency software that does a central system's work"), &grid)
    }
    for finding in shadows { shadow(finding, &grid) }
    return Diagram(name: "duplicates", title: title, graph: grid.dot)
  }

  private let boxWidth = 250.0
  private let gap = 170.0

  private func heading(_ text: String, _ grid: inout Grid) {
    grid.top += 8
    grid.text(text, left: 0, width: 700, size: 12.5, isBold: true)
    grid.top += 24
  }

  private func pair(_ finding: Finding, _ grid: inout Grid) {
    guard finding.subjects.count == 2, let first = graph.system(finding.subjects[0]), let second = graph.system(finding.subjects[1]) else {
      return
    }
    var percent = 0
    if case .number(let jaccard)? = detail(finding, "jaccard") { percent = Int((jaccard * 100).rounded()) }
    var shared = 0
    if case .list(let functions)? = detail(finding, "sharedFunctions") { shared = functions.count }
    row(
      first, second,
      label: [texts("trùng \(percent)%", "\(percent)% alike"), texts("\(shared) chức năng chung", "\(shared) shared functions")],
      tip: finding.message[texts.language], &grid)
  }

  private func shadow(_ finding: Finding, _ grid: inout Grid) {
    guard let local = finding.subjects.first.flatMap(graph.system) else { return }
    var name = finding.subjects.count > 1 ? graph.name(finding.subjects[1]) : ""
    if case .text(let central)? = detail(finding, "central") { name = central }
    var connected = false
    if case .flag(let flag)? = detail(finding, "connected") { connected = flag }
    let central = System(id: "", name: name, kind: .centralSystem, agency: nil)
    row(
      local, central,
      label: [
        texts("cùng lĩnh vực", "same domain"), connected ? texts("đã kết nối", "connected") : texts("không kết nối", "not connected"),
      ], tip: finding.message[texts.language], &grid)
  }

  private func detail(_ finding: Finding, _ key: String) -> DetailValue? { finding.details.first { $0.key == key }?.value }

  private func row(_ first: System, _ second: System, label: [String], tip: String, _ grid: inout Grid) {
    let lines = [first, second].map { self.lines($0) }
    let height = Double(max(lines[0].count, lines[1].count)) * 13 + 14
    let left = grid.box(
      Style.node(first.kind) + [.lines(lines[0]), .plain("fontsize", "10.5"), .tooltip(first.name)], left: 0, width: boxWidth,
      height: height)
    let right = grid.box(
      Style.node(second.kind) + [.lines(lines[1]), .plain("fontsize", "10.5"), .tooltip(second.name)], left: boxWidth + gap,
      width: boxWidth, height: height)
    grid.connect(
      left, right,
      [.plain("dir", "none"), .plain("color", Style.alarm), .plain("style", "dashed"), .plain("penwidth", "1.6"), .tooltip(tip)])
    for (index, text) in label.enumerated() {
      grid.box(
        [.label(text), .plain("shape", "plaintext"), .plain("style", ""), .plain("fontsize", "9.5")], left: boxWidth + 4,
        down: height / 2 + (index == 0 ? -17 : 3), width: gap - 8, height: 13)
    }
    grid.top += height + 10
  }

  private func lines(_ system: System) -> [String] {
    let name = TextWidth.wrap(system.name, width: boxWidth - 20, size: 10.5, maxLines: 4)
    guard let agency = system.agency.flatMap(graph.agency) else { return name }
    return name + ["– " + texts.short(agency) + " –"]
  }
}
