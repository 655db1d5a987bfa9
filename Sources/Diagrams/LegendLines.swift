internal import Drawing
internal import InteropGraph

/// What a picture's legend says: its lines in one order for all pictures, then its shapes.
struct LegendLines {
  let texts: DiagramTexts

  func entries(
    lines: some Sequence<LineKind>, kinds: some Sequence<SystemKind>, hasIsolated: Bool = false, extra: [LegendEntry] = []
  ) -> [LegendEntry] {
    let (lines, kinds) = (Set(lines), Set(kinds))
    return LineKind.allCases.filter(lines.contains).map { LegendEntry(.edge, Style.edge($0), texts.line($0)) }
      + SystemKind.allCases.filter(kinds.contains).map { LegendEntry(.node, Style.nodes + Style.node($0), texts.words.kind($0)) }
      + (hasIsolated ? [LegendEntry(.node, Style.nodes + Style.isolated, texts("bị cô lập", "isolated"))] : []) + extra
  }
}
