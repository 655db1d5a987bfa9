internal import Drawing
internal import InteropGraph

/// One agency from left to right: its systems in a frame, its buses in the middle, what it reaches outside at the right, the
/// isolated systems in a frame of their own. More than a page can hold goes onto further pages, each with whole systems.
struct AgencyView {
  let context: ViewContext
  let agency: Agency

  private var texts: DiagramTexts { context.texts }

  /// Connections that one page may hold, attempt by attempt.
  private static let budgets = [60, 28, 18, 12, 7]

  var plan: Typesetter.Plan {
    Typesetter.Plan(
      name: "agencies/" + ViewContext.fileName(agency.id), attempts: Self.budgets.map { budget in { _ in pages(budget: budget) } })
  }

  private struct Sheet {
    var systems: [System] = []
    var connections: [Connection] = []
  }

  private var own: [System] {
    // A bus stands on the arrows that pass over it; it is a system here only where a cell connects it as one.
    context.systems(of: agency.id).filter { $0.kind != .integrationBus || !context.graph.connections(of: $0.id).isEmpty }
  }

  private func pages(budget: Int) -> [PageContent] {
    let sheets = sheets(budget)
    return sheets.map { page($0, isOnly: sheets.count == 1) }
  }

  /// Systems with most connections first; a sheet is full when it holds the budget. Unconnected systems stand on the first.
  private func sheets(_ budget: Int) -> [Sheet] {
    let ownIDs = Set(own.map(\.id))
    var left = context.graph.connections.filter { ownIDs.contains($0.source) || ownIDs.contains($0.target) }
    let total = left.count
    let lonely = own.filter { context.graph.connections(of: $0.id).isEmpty }
    guard total + lonely.count > budget else { return [Sheet(systems: own, connections: left)] }
    var sheets = stride(from: 0, to: lonely.count, by: budget).map { Sheet(systems: Array(lonely[$0..<min($0 + budget, lonely.count)])) }
    let hubs = own.filter { !context.graph.connections(of: $0.id).isEmpty }
      .sorted { (-context.graph.connections(of: $0.id).count, $0.id) < (-context.graph.connections(of: $1.id).count, $1.id) }
    for hub in hubs {
      var mine = left.filter { $0.source == hub.id || $0.target == hub.id }
      left.removeAll { $0.source == hub.id || $0.target == hub.id }
      while !mine.isEmpty {
        if sheets.isEmpty || sheets[sheets.count - 1].connections.count + min(mine.count, budget) > budget { sheets.append(Sheet()) }
        let taken = mine.prefix(budget - sheets[sheets.count - 1].connections.count)
        sheets[sheets.count - 1].connections += taken
        mine.removeFirst(taken.count)
      }
    }
    for index in sheets.indices {
      let named = Set(sheets[index].connections.flatMap { [$0.source, $0.target] })
      sheets[index].systems += own.filter { named.contains($0.id) }
    }
    return sheets
  }

  static func numberNote(_ texts: DiagramTexts) -> String {
    texts(
      "Số trong ngoặc: “từ 1, 3” trên mũi tên ra khỏi trục là dữ liệu của hệ thống (1) và (3).",
      "“from 1, 3” on an arrow that leaves a bus: the data of systems (1) and (3).")
  }

  private func page(_ sheet: Sheet, isOnly: Bool) -> PageContent {
    var drawing = AgencyDrawing(context: context, agency: agency, own: sheet.systems, connections: sheet.connections)
    let dot = drawing.draw()
    let buses = context.systems(of: agency.id).filter { $0.kind == .integrationBus }.map(\.name)
    var notes = [
      buses.isEmpty
        ? texts("Báo cáo không nêu trục tích hợp riêng của cơ quan.", "The report names no bus of the agency's own.")
        : texts("Trục của cơ quan: ", "The agency's bus: ") + buses.joined(separator: ", ")
    ]
    if drawing.hasNumbers {
      notes.append(Self.numberNote(texts))
    }
    let hidden =
      isOnly
      ? [] : [texts("Các kết nối còn lại của cơ quan ở những trang khác.", "The agency's other connections are on the other pages.")]
    return context.page(
      texts("Liên thông hệ thống – ", "System connections – ") + texts.short(agency), notes: notes, graph: dot,
      legend: LegendLines(texts: texts).entries(lines: drawing.lines, kinds: drawing.kinds, hasIsolated: drawing.hasIsolated),
      hidden: hidden)
  }
}
