internal import Diagnostics
internal import Drawing
internal import InteropGraph

/// Central systems with the agencies' own software that does their work: one band per central system, the most copied first.
struct ShadowGroups {
  let context: ViewContext
  let findings: [Finding]

  private var texts: DiagramTexts { context.texts }

  private struct Band {
    var central: System
    var lines: [String]
    var title: String
    var count: Int
    /// Which part of the band this is, when it takes several pages.
    var part: String?
  }

  private static let size = 9.0
  private static let pitch = 11.9
  private static let headHeight = 26.0
  /// More systems than this are listed in running text.
  private static let bulletBudget = 1

  func pages(_ space: Typesetter.Space) -> [(grid: Grid, kinds: [SystemKind])] {
    let most = max(4, Int((space.height - Self.headHeight - 24) / Self.pitch))
    let bands = bands(space.width * 0.6).flatMap { band in split(band, most) }
    guard !bands.isEmpty else { return [] }
    return RowPages.split(bands.map(height), room: space.height, headHeight: Self.headHeight).map { range in
      var grid = Style.grid("duplicates")
      grid.text(
        texts("Phần mềm của cơ quan cùng lĩnh vực với hệ thống từ Trung ương", "Agency software that does a central system's work"),
        left: 0,
        down: 3, width: space.width, size: 11, isBold: true)
      grid.top += Self.headHeight
      for band in bands[range] { draw(band, space.width, &grid) }
      return (grid, bands[range].map(\.central.kind))
    }
  }

  private func height(_ band: Band) -> Double { max(Double(band.lines.count) * Self.pitch + 10, 48) + 9 }

  private func bands(_ width: Double) -> [Band] {
    var order: [String] = []
    var members: [String: [Finding]] = [:]
    for finding in findings where finding.subjects.count == 2 {
      if members[finding.subjects[1]] == nil { order.append(finding.subjects[1]) }
      members[finding.subjects[1], default: []].append(finding)
    }
    let groups = order.map { ($0, members[$0] ?? []) }.sorted { (-$0.1.count, $0.0) < (-$1.1.count, $1.0) }
    return groups.map { id, findings in
      let name = findings.first?.text("central") ?? context.graph.name(id)
      let kind = context.graph.system(id)?.kind ?? .centralSystem
      let lines = findings.count > Self.bulletBudget ? flowing(findings, width) : bullets(findings, width)
      return Band(
        central: System(id: id, name: name, kind: kind, agency: nil), lines: lines,
        title: findings.map { $0.message[texts.language] }.joined(separator: " "), count: findings.count)
    }
  }

  private func bullets(_ findings: [Finding], _ width: Double) -> [String] {
    findings.flatMap { finding in
      let state =
        finding.flag("connected") ?? false
        ? texts("đã kết nối với hệ thống này", "connected with it") : texts("chưa kết nối với hệ thống này", "not connected with it")
      return TextMeasure.wrap("• \(context.named(finding.subjects[0])): \(state)", width: width - 18, size: Self.size, maxLines: 3)
    }
  }

  /// Long lists run on, those without a connection first: they are what is to be asked about.
  private func flowing(_ findings: [Finding], _ width: Double) -> [String] {
    [
      (false, texts("Chưa kết nối với hệ thống này: ", "Not connected with it: ")), (true, texts("Đã kết nối: ", "Connected: ")),
    ].flatMap { isConnected, head -> [String] in
      let names = findings.filter { ($0.flag("connected") ?? false) == isConnected }.map { context.named($0.subjects[0]) }
      guard !names.isEmpty else { return [] }
      // Piece by piece: a text as long as this would be cut.
      return TextMeasure.wrapAll(
        [head] + names.enumerated().map { $1 + ($0 == names.count - 1 ? "." : ";") }, width: width - 18, size: Self.size)
    }
  }

  private func split(_ band: Band, _ most: Int) -> [Band] {
    let parts = (band.lines.count + most - 1) / max(1, most)
    return stride(from: 0, to: band.lines.count, by: most).enumerated().map { index, start in
      var part = band
      part.lines = Array(band.lines[start..<min(start + most, band.lines.count)])
      if parts > 1 { part.part = texts("phần \(index + 1)/\(parts)", "part \(index + 1) of \(parts)") }
      return part
    }
  }

  private func draw(_ band: Band, _ width: Double, _ grid: inout Grid) {
    let height = height(band) - 9
    let list = grid.box(
      Style.node(.specialised) + [.column(band.lines, width: width * 0.6 - 10), .plain("fontsize", "9")], left: 0, width: width * 0.6,
      height: height, title: band.title)
    let words = TextMeasure.wrapEvenly(band.central.name, width: width * 0.3 - 20, size: 9.5, maxLines: 5)
    let count = texts("\(band.count) phần mềm", texts.count(band.count, "", "system", "systems"))
    let central = grid.box(
      Style.node(band.central.kind) + [.lines(words + [count] + [band.part].compactMap { $0 }), .plain("fontsize", "9.5")],
      left: width * 0.7,
      down: max(0, (height - 80) / 2), width: width * 0.3, height: min(height, 80), key: "system." + ViewContext.key(band.central.id),
      title: band.central.name)
    grid.connect(
      list, central, [.plain("dir", "none"), .plain("color", Style.alarm), .plain("style", "dashed"), .plain("penwidth", "1.6")],
      title: texts("cùng lĩnh vực", "same domain"))
    grid.top += height + 9
  }
}
