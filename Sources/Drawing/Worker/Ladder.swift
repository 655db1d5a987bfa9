/// The steps by which a drawing is laid out: as designed, then ever simpler. When all fail there is `PlainPicture`, which
/// needs no Graphviz and always works.
package struct Ladder {
  package enum Step: Int, Sendable, CaseIterable, Comparable {
    case asDesigned, otherRanks, straightLines, spread, list

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The engine of Graphviz and the graph attributes that the step replaces; nil for the list, which has none.
  static func request(_ graph: DotGraph, _ step: Step) -> RenderMessage? {
    switch (graph.engine, step) {
    case (_, .list): nil
    // Places are given by the view: there is nothing simpler than drawing them.
    case (.grid, .asDesigned): message("nop", graph, [])
    case (.grid, _): nil
    case (.dot, .asDesigned): message("dot", graph, [])
    case (.dot, .otherRanks): message("dot", graph, [.plain("newrank", "false")])
    case (.dot, .straightLines):
      message(
        "dot", graph, [.plain("splines", "line"), .plain("nslimit", "1"), .plain("nslimit1", "1"), .plain("mclimit", "0.1")])
    case (.dot, .spread): message("sfdp", graph, [.plain("overlap", "prism"), .plain("splines", "line")])
    }
  }

  private static func message(_ engine: String, _ graph: DotGraph, _ changes: [DotGraph.Attribute]) -> RenderMessage {
    RenderMessage([engine], Array(DotWriter(graph, for: .layout).text(changing: changes).utf8))
  }
}
