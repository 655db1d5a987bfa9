internal import InteropGraph

/// The legend: a frame with one sample of each line that the picture uses, and the shapes.
struct Legend {
  var texts: DiagramTexts

  /// Adds samples of what is in use. Lines in the order of the table below, whatever the order in the picture.
  func add(to dot: inout DotGraph, lines: [(Status, Mode)], kinds: [SystemKind], hasIsolated: Bool) {
    var members: [String] = []
    for (status, mode) in Self.order where lines.contains(where: { $0 == (status, mode) }) {
      let from = dot.addNode(Self.point)
      let to = dot.addNode(Self.point)
      let label = status == .operational ? texts.mode(mode) : "\(texts.mode(mode)), \(texts.status(status))"
      var attributes = Style.edge(status, mode) + [.label(label)]
      if mode == .sharedDatabase { attributes.append(.plain("dir", "both")) }
      dot.addEdge(from, to, attributes)
      members += [from, to]
    }
    for kind in SystemKind.allCases where kinds.contains(kind) {
      members.append(dot.addNode(Style.node(kind) + [.label(texts.kind(kind)), .plain("fontsize", "9"), .plain("margin", "0.08,0.04")]))
    }
    if hasIsolated {
      members.append(dot.addNode(Style.node(.oneStop) + Style.isolated + [.label(texts("bị cô lập", "isolated")), .plain("fontsize", "9"), .plain("margin", "0.08,0.04")]))
    }
    guard !members.isEmpty else { return }
    dot.clusters.append(
      DotGraph.Cluster(
        id: "legend",
        attributes: [.label(texts("Chú giải", "Legend")), .plain("fontname", Style.font), .plain("fontsize", "10"), .plain("color", "#cccccc"), .plain("fontcolor", "#555555")], nodes: members))
  }

  private static let point: [DotGraph.Attribute] = [.plain("shape", "point"), .plain("width", "0.03"), .plain("color", "#aaaaaa"), .plain("label", "")]

  static let order: [(Status, Mode)] = [
    (.operational, .direct), (.operational, .viaBus), (.operational, .sharedDatabase), (.operational, .unspecified), (.pilot, .direct), (.pilot, .viaBus), (.pilot, .unspecified),
    (.planned, .direct), (.planned, .viaBus), (.planned, .unspecified), (.suspended, .direct), (.suspended, .viaBus), (.suspended, .unspecified), (.operational, .manual), (.operational, .interfaceOnly),
  ]
}
