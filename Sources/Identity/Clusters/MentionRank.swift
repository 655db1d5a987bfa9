internal import InteropGraph

/// Where a mention stands in the order in which names are taken: the agency's own inventories, its matrix, other agencies' words.
struct MentionRank: Comparable {
  private let source: Int
  private let report: String
  private let place: Place
  private let text: String

  init(_ mention: NamedMention) {
    source = mention.isOwn ? Self.order.firstIndex(of: mention.mention.place.section) ?? Self.order.count : Self.order.count + 1
    report = mention.mention.report
    place = mention.mention.place
    text = mention.mention.text
  }

  private static let order: [Section] = [.oneStopInventory, .otherInventory, .deployment, .upgrade, .connections]

  static func < (a: Self, b: Self) -> Bool {
    if a.source != b.source { return a.source < b.source }
    if a.report != b.report { return a.report < b.report }
    if a.place != b.place { return a.place < b.place }
    return a.text < b.text
  }
}
