public import Diagnostics
public import InteropGraph

/// scores.csv: a line per agency with a report, the country last. Counts and totals stand in columns of their own, so that a
/// spreadsheet can make of them what it needs.
public enum ScoresCSV {
  public static func bytes(_ graph: InteropGraph, language: Language) -> [UInt8] {
    let (agencies, country) = Score.all(graph)
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }.map(\.name)
    var lines = [header(databases, language)]
    lines += agencies.map { row($0, language) }
    lines.append(row(country, language, agencies: agencies))
    return CSVText.table(lines)
  }

  private static func header(_ databases: [String], _ language: Language) -> [String] {
    let columns =
      language == .vi
      ? [
        "Cơ quan", "Hệ thống một cửa", "Một cửa có kết nối truyền dữ liệu", "Một cửa đi qua trục", "Cặp hệ thống trao đổi dữ liệu",
        "Trong đó qua trục",
        "Trong đó có nêu tiêu chuẩn", "Kết nối với cơ quan có báo cáo", "Trong đó hai bên cùng nêu",
      ]
      : [
        "Agency", "One-stop systems", "One-stop systems that exchange data", "One-stop systems on a bus", "Connections that carry data",
        "Of these over a bus", "Of these with a standard", "Connections with another reporting agency", "Of these named by both",
      ]
    return columns + databases
  }

  /// For the country the columns of databases count the agencies that reach them.
  private static func row(_ score: Score, _ language: Language, agencies: [Score]? = nil) -> [String] {
    let name = score.agency?.name ?? (language == .vi ? "Các cơ quan có báo cáo" : "All agencies with a report")
    let figures = [
      score.oneStops, score.connectedOneStops, score.oneStopsOnBus, score.connections, score.connectionsOverBus,
      score.connectionsWithStandard,
      score.connectionsWithReporters, score.confirmed,
    ]
    let databases = score.databases.indices.map { index in
      agencies.map { $0.count { $0.databases[index] } } ?? (score.databases[index] ? 1 : 0)
    }
    return [name] + (figures + databases).map { "\($0)" }
  }
}
