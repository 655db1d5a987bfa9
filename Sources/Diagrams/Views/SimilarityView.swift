internal import Drawing
internal import GraphAlgorithms
internal import InteropGraph

/// Systems with alike neighbourhoods: in one agency, pairs that are linked to the same others (candidates for one system in place
/// of two); across agencies, how many systems reach exactly the same national databases and central systems.
struct SimilarityView {
  let context: ViewContext

  private var texts: DiagramTexts { context.texts }

  static let threshold = 0.5
  static let leastShared = 2
  /// Pairs that the page shows; the rest is counted.
  private static let budget = 20
  private static let groupBudget = 12

  var plan: Typesetter.Plan { Typesetter.Plan(name: "similarity", attempts: [{ pages($0) }]) }

  private func pages(_ space: Typesetter.Space) -> [PageContent] {
    let pairs = pairs
    let cards = pairs.prefix(Self.budget).map(card)
    let groups = groups
    let heading = texts(
      "Trong cùng cơ quan: hai hệ thống kết nối với cùng các hệ thống khác", "In one agency: two systems linked to the same others")
    var grids = cards.isEmpty ? [] : SideBySide(context: context).pages(cards, name: "similarity", heading: heading, space)
    grids += groupPages(Array(groups.prefix(Self.groupBudget)), space).map { ($0, []) }
    if grids.isEmpty {
      var grid = Style.grid("similarity")
      grid.text(texts("Không có hệ thống nào có kết nối giống nhau.", "No systems have alike connections."), left: 0, width: 400, size: 11)
      grids = [(grid, [])]
    }
    let percent = Int(Self.threshold * 100)
    let notes = [
      texts(
        "Giống nhau: ít nhất \(Self.leastShared) hệ thống chung và từ \(percent)% số hệ thống mà hai bên kết nối; chỉ tính kết nối truyền dữ liệu. Giống nhau về kết nối chưa phải là trùng lặp.",
        "Alike: at least \(Self.leastShared) in common and \(percent)% of all that the two are linked to; only connections that carry data. Alike connections are not yet duplication."
      )
    ]
    let (morePairs, moreGroups) = (max(0, pairs.count - Self.budget), max(0, groups.count - Self.groupBudget))
    let hidden =
      morePairs + moreGroups == 0
      ? []
      : [
        texts(
          "Không nêu \(morePairs) cặp khác, ít giống hơn, và \(moreGroups) nhóm khác, không lớn hơn.",
          "Not shown: \(texts.count(morePairs, "", "further pair", "further pairs")), less alike, and \(texts.count(moreGroups, "", "further group", "further groups")), none larger."
        )
      ]
    return grids.map { grid, cards in
      context.page(
        texts("Hệ thống có kết nối giống nhau", "Systems with alike connections"), notes: notes, graph: grid.dot,
        legend: LegendLines(texts: texts).entries(lines: [], kinds: cards.flatMap { [$0.left.kind, $0.right.kind] }), hidden: hidden)
    }
  }

  /// Most alike first.
  private var pairs: [NeighbourhoodPair] {
    let systems = context.graph.systems
    var numberOf: [String: Int] = [:]
    let groups = systems.enumerated().map { index, system -> Int in
      // What belongs to no agency is in a group of its own.
      guard let agency = system.agency else { return -1 - index }
      if let known = numberOf[agency] { return known }
      numberOf[agency] = index
      return index
    }
    return context.network(isDirected: false).alikeNeighbourhoods(threshold: Self.threshold, leastShared: Self.leastShared, within: groups)
      .sorted { (-$0.jaccard, -$0.shared, $0.first, $0.second) < (-$1.jaccard, -$1.shared, $1.first, $1.second) }
  }

  private func card(_ pair: NeighbourhoodPair) -> SideBySide.Card {
    let (first, second) = (context.graph.systems[pair.first], context.graph.systems[pair.second])
    let network = context.network(isDirected: false)
    func neighbours(_ vertex: Int) -> Set<Int> {
      Set(network.successors(of: vertex).map { Int($0) }).subtracting([pair.first, pair.second])
    }
    let (a, b) = (neighbours(pair.first), neighbours(pair.second))
    func names(_ set: Set<Int>) -> String { set.sorted().map { context.graph.systems[$0].name }.joined(separator: ", ") }
    var below = [(texts("Cùng kết nối", "Both linked to"), names(a.intersection(b)))]
    let sides = [texts("chỉ bên trái: ", "only left: "), texts("chỉ bên phải: ", "only right: ")]
    let rest = zip([a.subtracting(b), b.subtracting(a)], sides).filter { !$0.0.isEmpty }.map { $0.1 + names($0.0) }
    if !rest.isEmpty { below.append((texts("Khác nhau", "Different"), rest.joined(separator: "; "))) }
    let percent = Int((pair.jaccard * 100).rounded())
    return SideBySide.Card(
      left: first, right: second,
      between: [
        texts("giống \(percent)%", "\(percent)% alike"), texts("\(pair.shared) hệ thống chung", "\(pair.shared) in common"),
      ], below: below, title: context.named(first.id) + " ~ " + context.named(second.id))
  }

  // MARK: Across agencies

  private struct Group {
    var central: [System]
    var members: [System]
  }

  /// Systems of several agencies that reach exactly the same two or more systems that belong to everybody, largest group first.
  private var groups: [Group] {
    let network = context.network(isDirected: false)
    var bySignature: [[Int]: [System]] = [:]
    for (number, system) in context.graph.systems.enumerated() where system.agency != nil && system.kind != .integrationBus {
      var signature: [Int] = []
      for neighbour in network.successors(of: number) where context.graph.systems[Int(neighbour)].agency == nil {
        if signature.last != Int(neighbour) { signature.append(Int(neighbour)) }
      }
      if signature.count >= Self.leastShared { bySignature[signature, default: []].append(system) }
    }
    return bySignature.filter { Set($0.value.compactMap(\.agency)).count > 1 }
      .sorted { $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key.lexicographicallyPrecedes($1.key) }
      .map { Group(central: $0.key.map { context.graph.systems[$0] }, members: $0.value) }
  }

  private func groupPages(_ groups: [Group], _ space: Typesetter.Space) -> [Grid] {
    guard !groups.isEmpty else { return [] }
    let lines = groups.map { group -> (reach: [String], members: [String]) in
      let agencies = Set(group.members.compactMap(\.agency)).count
      let reach = TextMeasure.wrap(group.central.map(\.name).joined(separator: " · "), width: space.width * 0.45 - 16, size: 9, maxLines: 6)
      let head = texts(
        "\(group.members.count) hệ thống của \(agencies) cơ quan: ", "\(group.members.count) systems of \(agencies) agencies: ")
      return (
        reach,
        TextMeasure.wrap(
          head + group.members.map { context.named($0.id) }.joined(separator: "; "), width: space.width * 0.5 - 16, size: 9, maxLines: 8)
      )
    }
    let heights = lines.map { Double(max($0.reach.count, $0.members.count)) * 12.2 + 22 }
    return RowPages.split(heights, room: space.height, headHeight: 26).map { range in
      var grid = Style.grid("similarity")
      grid.text(
        texts(
          "Giữa các cơ quan: tới đúng cùng các CSDL quốc gia và hệ thống từ Trung ương",
          "Across agencies: exactly the same national databases and central systems"),
        left: 0, down: 3, width: space.width, size: 11, isBold: true)
      grid.top += 26
      for index in range {
        let height = heights[index] - 8
        let left = grid.box(
          Style.agency + [.lines(lines[index].members), .plain("fontsize", "9")], left: 0, width: space.width * 0.5, height: height,
          title: groups[index].members.map { context.named($0.id) }.joined(separator: "; "))
        let right = grid.box(
          Style.node(.centralSystem) + [.plain("shape", "box"), .lines(lines[index].reach), .plain("fontsize", "9")],
          left: space.width * 0.55, width: space.width * 0.45, height: height,
          title: groups[index].central.map(\.name).joined(separator: "; "))
        grid.connect(left, right, [.plain("dir", "none"), .plain("color", Style.frame), .plain("penwidth", "1.6")])
        grid.top += heights[index]
      }
      return grid
    }
  }
}
