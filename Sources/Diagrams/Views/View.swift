public import Diagnostics
public import InteropGraph

/// One picture: its file name below `diagrams/` without ending, and what to draw.
public struct Diagram: Sendable {
  public var name: String
  public var title: String
  public var graph: DotGraph
}

/// All pictures that `analyze` writes.
public enum Views {
  public static func all(of graph: InteropGraph, language: Language) -> [Diagram] {
    let texts = DiagramTexts(language: language)
    var out = [
      OverviewView(graph: graph, texts: texts).diagram, IsolatedView(graph: graph, texts: texts).diagram,
      DuplicatesView(graph: graph, texts: texts).diagram,
      NationalDatabasesView(graph: graph, texts: texts).diagram,
    ]
    for agency in graph.agencies where !graph.reports(of: agency.id).isEmpty && !graph.systems(of: agency.id).isEmpty {
      out.append(AgencyView(graph: graph, agency: agency, texts: texts).diagram)
    }
    return out
  }
}

/// What several views ask of the graph.
struct ViewFacts {
  let graph: InteropGraph

  var isolated: Set<String> { subjects("isolated-one-stop").union(subjects("isolated-online-service")) }
  var duplicated: Set<String> { subjects("duplicate-one-stop") }

  private func subjects(_ rule: String) -> Set<String> { Set(graph.findings.filter { $0.rule == rule }.flatMap(\.subjects)) }

  /// Names of the buses on a connection's way, in order.
  func route(_ connection: Connection) -> String { connection.via.map { graph.system($0)?.name ?? $0 }.joined(separator: " → ") }

  /// `report.docx, IV.1, bảng 2, dòng 3, cột 4`: where an arrow comes from.
  func proof(_ connection: Connection, _ language: Language) -> String {
    connection.claims.compactMap(graph.claim).map { claim in
      let file = graph.report(claim.report)?.file ?? claim.report
      let place = SourceLocation(
        file: file, section: claim.place.section.rawValue, table: claim.place.table, row: claim.place.row, column: claim.place.column,
        sheet: claim.place.sheet)
      return place.described(in: language) + ": " + claim.text.replacing("\n", with: " ")
    }
    .joined(separator: " | ")
  }
}
