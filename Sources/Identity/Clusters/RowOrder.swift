/// Which system of III.1 a row of III.3 or IV.2 means, told by its place among the rows that are known.
///
/// The form asks III.3 and IV.2 about the systems of III.1, and agencies answer in the same order. A row between two known ones, where III.1
/// has as many between the same two, is the one that stands there.
enum RowOrder {
  enum Row: Hashable {
    /// Nothing is known of it yet.
    case open
    /// The system that it means, by its number.
    case system(Int)
    /// It means something that is no system of the agency's own.
    case other
  }

  /// For open rows the system of the list that stands at their place; nothing where rows and list are in different orders.
  /// - Complexity: O(rows + list).
  static func systems(of rows: [Row], in list: [Row]) -> [Int: Int] {
    let places = Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var anchors: [(row: Int, place: Int)] = []
    for (number, row) in rows.enumerated() {
      guard case .system = row, let place = places[row] else { continue }
      if let last = anchors.last, last.place >= place { return [:] }
      anchors.append((number, place))
    }
    guard !anchors.isEmpty else { return [:] }
    var found: [Int: Int] = [:]
    let bounds = [(row: -1, place: -1)] + anchors + [(row: rows.count, place: list.count)]
    for (from, to) in zip(bounds, bounds.dropFirst()) where to.row - from.row == to.place - from.place {
      for number in (from.row + 1)..<max(to.row, from.row + 1) {
        guard rows[number] == .open, case .system(let system) = list[from.place + number - from.row] else { continue }
        found[number] = system
      }
    }
    return found
  }
}
