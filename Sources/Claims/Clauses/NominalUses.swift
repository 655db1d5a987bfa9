internal import Phrasebook

/// What is only named: nouns made of verbs ("việc kết nối"), and what stands in place of something else.
extension ClauseReader {
  static let heads: Set<Role> = [.event, .desire, .faculty, .rulebook]
  static let routes: Set<Role> = [.direct, .indirect, .bus, .technique]
  static let inNoun: Set<Role> = data.union([
    .connect, .direct, .indirect, .bus, .through, .technique, .payload, .and, .event, .system, .pair, .this, .trial, .work, .standard,
    .from,
    .toward, .home, .network, .neutral, .person, .office, .fine, .perform, .other,
  ])

  /// "việc kết nối …", "nhu cầu kết nối", "quy định về trao đổi": nouns, not statements.
  mutating func readNominals() {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let head = role(index), Self.heads.contains(head) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, role(end).map(Self.inNoun.contains) ?? (cell.key(cell.tokens[end]) != ":") {
        if role(end) == .perform, end > index + 1 { break }
        if let role = role(end), Self.predicates.contains(role) || Self.routes.contains(role) || role == .perform { mark(end, .nominal) }
        end += 1
      }
      index = max(end, index + 1)
    }
  }

  /// "thay vì kết nối trực tiếp, …": not so.
  mutating func readInstead() {
    guard let start = first([.insteadOf], in: range) else { return }
    note(start)
    for index in start..<range.upperBound { mark(index, .denied) }
    clause.denies.insert(.medium)
  }
}
