internal import Diagnostics
internal import Drawing
internal import InteropGraph

/// Duplicated investments side by side: pairs of one-stop systems, then local systems that do the work of a central one, each with
/// what they share and what differs.
struct DuplicatesView {
  let context: ViewContext

  private var texts: DiagramTexts { context.texts }

  var plan: Typesetter.Plan { Typesetter.Plan(name: "duplicates", attempts: [{ pages($0) }]) }

  /// More pairs than this are drawn as rows instead of cards.
  private static let cardBudget = 24

  private func pages(_ space: Typesetter.Space) -> [PageContent] {
    let pairs = context.graph.findings.filter { $0.rule == "duplicate-one-stop" }.compactMap(pair)
    let shadows = context.graph.findings.filter { $0.rule == "duplicates-central-system" }
    let heading = texts("Hệ thống một cửa trùng chức năng trong cùng cơ quan", "One-stop systems of one agency with the same functions")
    let count = texts(
      "\(pairs.count) cặp hệ thống một cửa · \(shadows.count) phần mềm cùng lĩnh vực với hệ thống từ Trung ương.",
      "\(texts.count(pairs.count, "", "pair", "pairs")) of one-stop systems · \(texts.count(shadows.count, "", "system", "systems")) doing a central system's work."
    )
    let sides = SideBySide(context: context)
    var sheets: [(grid: Grid, kinds: [SystemKind])] = []
    if !pairs.isEmpty {
      sheets +=
        pairs.count > Self.cardBudget
        ? table(pairs, heading, space)
        : sides.pages(pairs, name: "duplicates", heading: heading, space).map {
          ($0.grid, $0.cards.flatMap { [$0.left.kind, $0.right.kind] })
        }
    }
    sheets += ShadowGroups(context: context, findings: shadows).pages(space)
    if sheets.isEmpty {
      var grid = Style.grid("duplicates")
      grid.text(texts("Không thấy dấu hiệu trùng lặp.", "No sign of duplication."), left: 0, width: 400, size: 11)
      sheets = [(grid, [])]
    }
    return sheets.map { grid, kinds in
      context.page(
        texts("Dấu hiệu đầu tư trùng lặp", "Signs of duplicated investment"), notes: [count], graph: grid.dot,
        legend: LegendLines(texts: texts).entries(lines: [], kinds: kinds))
    }
  }

  /// One row per pair, for more than cards can hold.
  private func table(_ pairs: [SideBySide.Card], _ heading: String, _ space: Typesetter.Space) -> [(grid: Grid, kinds: [SystemKind])] {
    let look = Style.node(.oneStop)
    let table = TablePages(
      name: "duplicates",
      columns: [
        .init(title: texts("Cơ quan", "Agency"), share: 0.2),
        .init(title: texts("Hệ thống thứ nhất", "First system"), share: 0.28, look: look),
        .init(title: texts("Hệ thống thứ hai", "Second system"), share: 0.28, look: look),
        .init(title: texts("Trùng", "Alike"), share: 0.24),
      ], space: space)
    let rows = pairs.map { card in
      TablePages.Row(
        cells: [context.agencyName(of: card.left), card.left.name, card.right.name, card.between.joined(separator: ", ")],
        key: "pair.\(ViewContext.key(card.left.id)).\(ViewContext.key(card.right.id))", title: card.title)
    }
    return table.pages(rows, heading: heading).map { ($0.grid, [.oneStop]) }
  }

  // MARK: Pairs

  private func pair(_ finding: Finding) -> SideBySide.Card? {
    guard finding.subjects.count == 2, let first = context.graph.system(finding.subjects[0]),
      let second = context.graph.system(finding.subjects[1])
    else { return nil }
    let percent = Int((min(max(finding.number("jaccard") ?? 0, 0), 1) * 100).rounded())
    let shared = finding.texts("sharedFunctions")
    var below = [(texts("Giống nhau", "Shared"), ([functions(shared)] + levels(finding)).joined(separator: " · "))]
    let differences = differences(first, second)
    if !differences.isEmpty { below.append((texts("Khác nhau", "Different"), differences.joined(separator: " · "))) }
    return SideBySide.Card(
      left: first, right: second,
      between: [
        finding.text("grade").map(texts.words.grade) ?? texts("trùng lặp?", "duplicate?"),
        texts("\(percent)%, \(shared.count) chức năng", "\(percent)%, \(texts.count(shared.count, "", "function", "functions"))"),
      ], below: below, title: finding.message[texts.language])
  }

  private func functions(_ keys: [String]) -> String { keys.map(texts.words.function).joined(separator: "; ") }

  private func levels(_ finding: Finding) -> [String] {
    let levels = finding.texts("commonLevels").compactMap(Level.init(rawValue:)).map(texts.words.level)
    return levels.isEmpty ? [] : [texts("cùng cấp ", "same level: ") + levels.joined(separator: ", ")]
  }

  private func differences(_ first: System, _ second: System) -> [String] {
    let (a, b) = (Set(first.profile.functions), Set(second.profile.functions))
    var out: [String] = []
    let sides = [texts("bên trái", "left"), texts("bên phải", "right")]
    for (only, side) in zip([a.subtracting(b), b.subtracting(a)], sides) where !only.isEmpty {
      out.append(texts("chỉ ", "only ") + side + ": " + functions(only.sorted()))
    }
    if first.profile.condition != second.profile.condition {
      out.append(
        texts("hiện trạng: ", "condition: ") + texts.words.condition(first.profile.condition) + " / "
          + texts.words.condition(second.profile.condition))
    }
    if first.profile.upgrade != second.profile.upgrade {
      out.append(texts.words.upgrade(first.profile.upgrade) + " / " + texts.words.upgrade(second.profile.upgrade))
    }
    let counts = [first, second].map { context.graph.connections(of: $0.id).count { $0.carriesData } }
    if counts[0] != counts[1] { out.append(texts("kết nối truyền dữ liệu: ", "connections with data: ") + "\(counts[0]) / \(counts[1])") }
    return out
  }
}
