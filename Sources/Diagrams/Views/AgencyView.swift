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
    var lines: [AgencyLine] = []
  }

  private var own: [System] {
    // A bus stands on the arrows that pass over it; it is a system here only where a cell connects it as one.
    let linked = Set(lines.flatMap(\.ends))
    return context.systems(of: agency.id).filter { $0.kind != .integrationBus || linked.contains($0.id) }
  }

  /// Connections, then questions, each in order.
  private var lines: [AgencyLine] {
    let ids = Set(context.systems(of: agency.id).map(\.id))
    return (context.graph.connections.map { .connection($0) } + context.doubts.map { .doubt($0) }).filter { line in
      line.ends.contains(where: ids.contains)
    }
  }

  private func pages(budget: Int) -> [PageContent] {
    let sheets = sheets(budget)
    return sheets.map { page($0, isOnly: sheets.count == 1) }
  }

  /// Systems with most lines first; a sheet is full when it holds the budget. Unconnected systems stand on the first.
  private func sheets(_ budget: Int) -> [Sheet] {
    let (own, all) = (own, lines)
    var numbersOf: [String: [Int]] = [:]
    for (number, line) in all.enumerated() { for end in line.ends { numbersOf[end, default: []].append(number) } }
    let lonely = own.filter { numbersOf[$0.id] == nil }
    guard all.count + lonely.count > budget else { return [Sheet(systems: own, lines: all)] }
    var sheets = stride(from: 0, to: lonely.count, by: budget).map { Sheet(systems: Array(lonely[$0..<min($0 + budget, lonely.count)])) }
    let hubs = own.compactMap { system in numbersOf[system.id].map { (id: system.id, numbers: $0) } }
      .sorted { (-$0.numbers.count, $0.id) < (-$1.numbers.count, $1.id) }
    var placed: Set<Int> = []
    for hub in hubs {
      var mine = hub.numbers.filter { placed.insert($0).inserted }[...]
      while !mine.isEmpty {
        if sheets.isEmpty || sheets[sheets.count - 1].lines.count + min(mine.count, budget) > budget { sheets.append(Sheet()) }
        let taken = mine.prefix(budget - sheets[sheets.count - 1].lines.count)
        sheets[sheets.count - 1].lines += taken.map { all[$0] }
        mine.removeFirst(taken.count)
      }
    }
    for index in sheets.indices {
      let named = Set(sheets[index].lines.flatMap(\.ends))
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
    var drawing = AgencyDrawing(
      context: context, agency: agency, own: sheet.systems, connections: sheet.lines.compactMap(\.connection),
      doubts: sheet.lines.compactMap(\.doubt))
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
