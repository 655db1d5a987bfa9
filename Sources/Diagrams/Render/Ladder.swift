/// The steps by which a picture is drawn: as designed, then ever simpler. The last needs no Graphviz and always works.
struct Ladder {
  struct Step: Equatable {
    var engine: String
    var changes: [DotGraph.Attribute]
    /// Written on the picture; empty for the first step.
    var note: (vi: String, en: String)

    static func == (a: Self, b: Self) -> Bool { a.engine == b.engine && a.changes == b.changes && a.note.vi == b.note.vi }
  }

  static func steps(_ graph: DotGraph) -> [Step] {
    let first = Step(engine: graph.engine, changes: [], note: ("", ""))
    // Places are given by the view: there is nothing simpler than drawing them.
    guard graph.engine == "dot" else { return [first] }
    return [
      first,
      Step(engine: "dot", changes: [.plain("newrank", "false")], note: ("Bản vẽ đơn giản: bố cục thay thế.", "Simplified: other layout.")),
      Step(
        engine: "dot", changes: [.plain("splines", "line"), .plain("nslimit", "1"), .plain("nslimit1", "1"), .plain("mclimit", "0.1")],
        note: ("Bản vẽ đơn giản: đường thẳng.", "Simplified: straight lines.")),
      Step(
        engine: "sfdp", changes: [.plain("overlap", "prism"), .plain("splines", "line")],
        note: ("Bản vẽ đơn giản: không xếp theo lớp.", "Simplified: not layered.")),
    ]
  }
}
