internal import Diagnostics
internal import Exports
internal import InteropGraph

/// The short summary that a run prints.
enum SummaryText {
  static func text(_ summary: Summary, _ graph: InteropGraph, language: Language, output: String?) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var lines = [
      say(
        "\(summary.reports) báo cáo, \(summary.systems) hệ thống (\(summary.oneStops) một cửa điện tử)",
        "\(summary.reports) \(summary.reports == 1 ? "report" : "reports"), \(summary.systems) systems (\(summary.oneStops) one-stop)"),
      say(
        "\(summary.claims) ô đã điền, \(summary.connections) kết nối, \(summary.dataConnections) truyền dữ liệu",
        "\(summary.claims) filled cells, \(summary.connections) connections, \(summary.dataConnections) carry data"),
    ]
    let isolated = graph.findings.filter { $0.rule == "isolated-one-stop" }
    let unsaid = isolated.filter(\.isUnsaid)
    lines.append(
      say(
        "Một cửa bị cô lập theo báo cáo: \(isolated.count - unsaid.count)",
        "Isolated one-stop systems, as reported: \(isolated.count - unsaid.count)"))
    for finding in isolated where !finding.isUnsaid { lines.append("  – " + name(finding.subjects[0], graph)) }
    if !unsaid.isEmpty {
      lines.append(
        say(
          "Một cửa chưa báo cáo nào nêu kết nối, cần hỏi lại: \(unsaid.count)",
          "One-stop systems of which no report names a connection, to be asked about: \(unsaid.count)"))
      for finding in unsaid { lines.append("  – " + name(finding.subjects[0], graph)) }
    }
    let grades = summary.grades
    lines.append(
      say(
        "Cặp một cửa cần xem xét: \(summary.duplicates) (trùng lặp \(grades["duplicate"] ?? 0), chồng lấn \(grades["overlapping"] ?? 0), phân tán \(grades["fragmented"] ?? 0))",
        "One-stop pairs to be looked at: \(summary.duplicates) (duplicate \(grades["duplicate"] ?? 0), overlapping \(grades["overlapping"] ?? 0), fragmented \(grades["fragmented"] ?? 0))"
      ))
    for finding in graph.findings where finding.rule == "duplicate-one-stop" && finding.text("grade") == "duplicate" {
      lines.append("  – " + finding.subjects.map { name($0, graph) }.joined(separator: " ⇔ "))
    }
    lines.append(
      say("Phần mềm trùng việc hệ thống từ Trung ương: \(summary.shadows)", "Systems doing a central system's work: \(summary.shadows)"))
    lines.append(
      say(
        "Lỗi: \(summary.errors), cảnh báo: \(summary.warnings), ô không rõ: \(summary.unclearCells)",
        "Errors: \(summary.errors), warnings: \(summary.warnings), unclear cells: \(summary.unclearCells)"))
    if let output { lines.append(say("Kết quả: \(output)/summary.md", "Results: \(output)/summary.md")) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ id: String, _ graph: InteropGraph) -> String {
    guard let system = graph.system(id) else { return id }
    guard let agency = system.agency.flatMap(graph.agency) else { return system.name }
    let former = system.formerAgency.map { " ← " + $0.replacing("Ủy ban nhân dân ", with: "") } ?? ""
    return system.name + " (" + agency.name.replacing("Ủy ban nhân dân ", with: "") + former + ")"
  }
}
