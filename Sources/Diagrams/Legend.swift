internal import InteropGraph

/// The legend: one box that explains the lines and shapes that the picture uses, the same in every picture.
struct Legend {
  var texts: DiagramTexts

  /// Adds the legend box. Lines come in the order of the table below, whatever the order in the picture.
  func add(to dot: inout DotGraph, lines: [(Status, Mode)], kinds: [SystemKind], hasIsolated: Bool) {
    var rows: [String] = []
    for (status, mode) in Self.order where lines.contains(where: { $0 == (status, mode) }) {
      let label = status == .operational ? texts.mode(mode) : "\(texts.mode(mode)), \(texts.status(status))"
      rows.append(
        row(sample: Self.sample(status, mode), colour: Style.value("color", in: Style.edge(status, mode)) ?? Style.ink, text: label))
    }
    for kind in SystemKind.allCases where kinds.contains(kind) {
      rows.append(row(sample: "■", colour: Style.value("color", in: Style.node(kind)) ?? Style.ink, text: texts.kind(kind)))
    }
    if hasIsolated { rows.append(row(sample: "▨", colour: Style.alarm, text: texts("bị cô lập", "isolated"))) }
    guard !rows.isEmpty else { return }
    let head = "<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\"><B>\(DotText.html(texts("Chú giải", "Legend")))</B></TD></TR>"
    let table =
      "<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"2\" CELLSPACING=\"0\" COLOR=\"#cccccc\">\(head)\(rows.joined())</TABLE>>"
    dot.addNode([
      .init(name: "label", value: table), .plain("shape", "plaintext"), .plain("style", ""), .plain("fontsize", "9.5"),
      .plain("id", "legend"),
    ])
  }

  private func row(sample: String, colour: String, text: String) -> String {
    "<TR><TD ALIGN=\"LEFT\"><FONT COLOR=\"\(colour)\">\(sample)</FONT></TD><TD ALIGN=\"LEFT\">\(DotText.html(text))</TD></TR>"
  }

  /// The line in characters: whole, broken or dotted as in the picture.
  private static func sample(_ status: Status, _ mode: Mode) -> String {
    if status == .operational, mode == .manual || mode == .interfaceOnly { return "····›" }
    switch (status, mode) {
    case (.planned, .viaBus), (.pilot, .viaBus): return "╍╍╍➤"
    case (.planned, _), (.pilot, _): return "╌╌╌▸"
    case (.suspended, _): return "····▸"
    case (_, .viaBus): return "━━━➤"
    case (_, .sharedDatabase): return "●──●"
    case (_, .unspecified): return "───▹"
    default: return "───▸"
    }
  }

  /// Every way a line can look, so that no picture holds one that its legend lacks.
  static let order: [(Status, Mode)] = [Status.operational, .pilot, .planned, .suspended].flatMap { status in
    [Mode.direct, .viaBus, .sharedDatabase, .unspecified, .manual, .interfaceOnly].map { (status, $0) }
  }
}
