public import Diagnostics
public import InteropGraph

/// reading.csv: a line for each cell or paragraph that was not read, and for each cell of IV.1 that is in doubt: where it stands, what it
/// says, why.
public enum ReadingCSV {
  /// - Complexity: O(reports + what was not read + claims).
  public static func bytes(_ graph: InteropGraph, language: Language) -> [UInt8] {
    let unread = graph.reports.flatMap { report in report.account.notRead.map { row($0, report, language) } }
    let doubts = graph.claims.compactMap { claim in claim.doubt.map { row(claim, $0, graph, language) } }
    return CSVText.table([header(language)] + unread + doubts)
  }

  private static func row(_ unread: NotRead, _ report: Report, _ language: Language) -> [String] {
    [
      "notRead", report.file, unread.section ?? "", unread.sheet ?? "", unread.table.map(String.init) ?? "", "\(unread.row)",
      unread.column.map(String.init) ?? "", unread.text, NotReadWords.why(unread.cause)[language],
    ]
  }

  private static func row(_ claim: Claim, _ doubt: ClaimDoubt, _ graph: InteropGraph, _ language: Language) -> [String] {
    let place = claim.place
    return [
      "doubt", graph.report(claim.report)?.file ?? claim.report, place.section.rawValue, place.sheet ?? "", "\(place.table)",
      "\(place.row)", "\(place.column)", claim.text, doubt.reason[language],
    ]
  }

  private static func header(_ language: Language) -> [String] {
    language == .vi
      ? ["Loại", "Tệp", "Mục", "Trang tính", "Bảng", "Dòng", "Cột", "Nội dung", "Vì sao"]
      : ["Kind", "File", "Section", "Sheet", "Table", "Row", "Column", "Text", "Why"]
  }
}

/// Why something was not read, in words.
enum NotReadWords {
  static func why(_ cause: NotReadCause) -> LocalizedText {
    switch cause {
    case .unknownLayout: .init(vi: "không rõ bảng được trình bày thế nào", en: "nobody knows how the table lies")
    case .severalLayouts:
      .init(
        vi: "bảng có thể hiểu theo nhiều cách, mỗi cách nói một điều khác",
        en: "the table can lie in several ways that say different things")
    case .leftOver: .init(vi: "ô nằm ngoài cách trình bày của bảng", en: "the cell does not belong to the way the table lies")
    case .shortRow: .init(vi: "dòng thiếu ô, không rõ ô thuộc cột nào", en: "the row lacks cells: the column of each is not known")
    case .noSystem: .init(vi: "ô đã điền nhưng không rõ của hệ thống nào", en: "filled, but under or beside no system")
    case .noName: .init(vi: "dòng đã điền nhưng không có tên hệ thống", en: "a filled row without a system's name")
    case .unknownAnswer: .init(vi: "câu trả lời không thuộc các lựa chọn của mẫu", en: "the answer is none of the form's choices")
    case .unknownColumn: .init(vi: "không rõ cột này nói về điều gì", en: "what the column is about is not known")
    case .remark: .init(vi: "ghi chú có thể làm đổi ý của các ô khác", en: "a remark that may change what other cells say")
    case .text: .init(vi: "đoạn văn đứng ở chỗ mẫu cần bảng", en: "a text where the form wants a table")
    }
  }
}
