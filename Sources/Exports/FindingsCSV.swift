public import Diagnostics
internal import Findings
public import InteropGraph
internal import SafeText

/// findings.csv: one finding per line, opens right in Excel (UTF-8 with BOM, RFC 4180 quoting).
public enum FindingsCSV {
  public static func bytes(_ graph: InteropGraph, language: Language) -> [UInt8] {
    CSVText.table([header(language)] + graph.findings.map { row($0, graph, language) })
  }

  private static func header(_ language: Language) -> [String] {
    language == .vi
      ? [
        "Mức độ", "Quy tắc", "Ý nghĩa", "Cơ quan", "Hệ thống", "Nội dung", "Căn cứ", "Phụ thuộc cách hiểu tên", "Phụ thuộc ô chưa rõ", "Mã",
      ]
      : ["Severity", "Rule", "Meaning", "Agency", "Systems", "Message", "Evidence", "Hangs on the names", "Depends on the cells", "Id"]
  }

  private static func row(_ finding: Finding, _ graph: InteropGraph, _ language: Language) -> [String] {
    let title = RuleRegistry.all.first { $0.id == finding.rule }?.title[language] ?? finding.rule
    let agencies = Set(finding.subjects.compactMap { graph.system($0)?.agency ?? graph.agency($0)?.id }).sorted().map(graph.name)
    let systems = finding.subjects.filter { graph.system($0) != nil }.map(graph.name)
    let evidence = finding.evidence.map { EvidenceText.line($0, graph, language) }
    return [
      SeverityText.name(finding.severity, language), finding.rule, title, agencies.joined(separator: "; "), systems.joined(separator: "; "),
      finding.message[language],
      evidence.joined(separator: "\n"), finding.hangsOn.joined(separator: "; "),
      finding.dependsOn.map { EvidenceText.line(.claim($0), graph, language) }.joined(separator: "\n"), finding.id,
    ]
  }
}

/// Cells of a CSV file. Text from reports is hostile: a cell that a spreadsheet would take for a formula begins with an apostrophe.
public enum CSVText {
  /// A whole file as spreadsheets like it: UTF-8 with its mark, lines as in RFC 4180.
  static func table(_ rows: [[String]]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + Array((rows.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// Line breaks are line feeds; what cannot be seen is left out.
  public static func cell(_ text: String) -> String {
    let shown = text.printableLines
    let safe = startsFormula(shown) ? "'" + shown : shown
    guard safe.unicodeScalars.contains(where: { $0.scalarClass != .visible || ",;\"".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// A sign that begins a formula, behind any white space; the wide ones count in some languages of Excel.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return "=+-@＝＋－＠".unicodeScalars.contains(first)
  }
}
