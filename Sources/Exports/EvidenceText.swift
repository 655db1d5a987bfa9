public import Diagnostics
public import InteropGraph
internal import SafeText

/// Where something is said, for people: the file, the section, the cell, and the words.
public enum EvidenceText {
  public static func line(_ evidence: Evidence, _ graph: InteropGraph, _ language: Language) -> String {
    switch evidence {
    case .claim(let id):
      guard let claim = graph.claim(id) else { return id }
      return place(claim.report, claim.place, graph, language) + ": “" + oneLine(claim.text) + "”"
    case .mention(let mention):
      return place(mention.report, mention.place, graph, language) + ": “" + oneLine(mention.text) + "”"
    }
  }

  public static func place(_ report: String, _ place: Place, _ graph: InteropGraph, _ language: Language) -> String {
    let file = graph.report(report)?.file ?? report
    return SourceLocation(
      file: file, section: place.section.rawValue, table: place.table, row: place.row, column: place.column, sheet: place.sheet
    ).described(in: language)
  }

  /// A cell's words on one line, cut where they grow long: the place tells where the rest is.
  private static func oneLine(_ text: String) -> String {
    let line = text.printable
    // Scalars: one character can carry thousands of marks.
    return line.unicodeScalars.count > 200 ? String(line.unicodeScalars.prefix(200)) + "…" : line
  }
}

enum SeverityText {
  static func name(_ severity: FindingSeverity, _ language: Language) -> String {
    switch severity {
    case .high: language == .vi ? "cao" : "high"
    case .medium: language == .vi ? "trung bình" : "medium"
    case .low: language == .vi ? "thấp" : "low"
    case .info: language == .vi ? "thông tin" : "info"
    }
  }
}
