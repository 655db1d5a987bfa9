internal import InteropGraph

/// Merges claims into connections: one per pair of systems, mode and route, whichever end claims it.
enum ConnectionMerger {
  private struct Key: Hashable {
    var first: String
    var second: String
    var mode: Mode
    /// Buses from `first` to `second`.
    var via: [String]
  }

  /// Claims that say "no", or that no rule could read, make no connection.
  static func merge(_ claims: [Claim]) -> [Connection] {
    var groups: [Key: [Claim]] = [:]
    for claim in claims where claim.status != .none && claim.status != .unclear {
      let isForward = claim.row < claim.column
      let key = Key(
        first: min(claim.row, claim.column), second: max(claim.row, claim.column), mode: claim.mode,
        via: isForward ? claim.via : claim.via.reversed())
      groups[key, default: []].append(claim)
    }
    return groups.map { connection($0.key, $0.value.sorted { $0.id < $1.id }) }.sorted { $0.id < $1.id }
  }

  private static func connection(_ key: Key, _ claims: [Claim]) -> Connection {
    var id = key.first + "~" + key.second + "#" + key.mode.rawValue
    if !key.via.isEmpty { id += "@" + key.via.joined(separator: ">") }
    let (source, target, both) = direction(claims)
    let via = source == key.first ? key.via : key.via.reversed()
    return Connection(
      id: id, source: source, target: target, isBidirectional: both, status: strongest(claims), mode: key.mode, via: via,
      standards: Array(Set(claims.flatMap(\.standards))).sorted(), claims: claims.map(\.id))
  }

  /// Who sends. Claims that say a direction decide; where none does, the row system sends, and both do when both ends claim it.
  private static func direction(_ claims: [Claim]) -> (source: String, target: String, both: Bool) {
    let told = claims.filter { $0.flow != nil }
    let speaking = told.isEmpty ? claims : told
    var arrows: Set<[String]> = []
    for claim in speaking {
      switch claim.flow {
      case .both?: arrows.formUnion([[claim.row, claim.column], [claim.column, claim.row]])
      case .backward?: arrows.insert([claim.column, claim.row])
      case .forward?, nil: arrows.insert([claim.row, claim.column])
      }
    }
    let first = speaking[0]
    if arrows.count == 1, let arrow = arrows.first { return (arrow[0], arrow[1], false) }
    return (first.row, first.column, true)
  }

  private static let order: [Status] = [.operational, .pilot, .suspended, .planned]

  private static func strongest(_ claims: [Claim]) -> Status {
    order.first { status in claims.contains { $0.status == status } } ?? .planned
  }
}
