internal import Phrasebook

/// What is exchanged is a noun phrase; words in it say nothing of the connection.
extension ClauseReader {
  /// "số liệu tiếp nhận được chuyển": which data, not that it is fetched.
  mutating func readParticiples() {
    for index in range.dropFirst() where role(index) == .receive && (role(index - 1) == .payload || role(index + 1) == .at) {
      guard role(index - 1).map({ ![.auto, .system, .only, .done, .ongoing, .person, .office, .pair].contains($0) }) ?? true else {
        continue
      }
      let next = role(index + 1)
      if next.map({ [.from, .toward, .home, .by, .through, .bus, .technique, .agent, .direct].contains($0) }) ?? false { continue }
      mark(index, .nominal)
    }
  }

  static let ends: Set<Role> = [
    .toward, .from, .home, .at, .through, .by, .direct, .bus, .technique, .network, .auto, .not, .notYet, .future, .ongoing, .now, .pair,
    .indirect, .adverse, .arrow, .arrowBack, .arrowBoth, .habit, .spared,
  ]
  static let hollow: Set<Role> = [
    .desire, .rulebook, .faculty, .stop, .broken, .lack, .apart, .event, .wish, .norm, .act, .able, .need, .trial, .perform, .person,
    .office,
    .refuse, .past, .other, .byHand, .intent, .condition,
  ]

  /// "Sau khi trả kết quả, …", "khi dân nộp thì …": tells when, up to the main clause.
  mutating func readWhen() {
    for start in range where role(start) == .when {
      for index in (start + 1)..<range.upperBound {
        if role(index) == .then || role(index) == .and { break }
        if let role = role(index), Self.predicates.contains(role) || Self.hollow.contains(role) { mark(index, .inert) }
      }
    }
  }

  /// What is exchanged is a noun phrase: "tình trạng hoạt động (giải thể, tạm ngừng)", "hợp đồng của người nước ngoài". Words in it say nothing of
  /// the connection.
  mutating func readObjects(after previous: Clause?) {
    var isObject =
      [.content, .out, .in].contains(clause.topic) && clause.isLabelled || clause.piece.isAside && (previous?.endsInObject ?? false)
    var hasVerb = false
    if [",", "/", ":"].contains(clause.piece.mark), previous?.endsInObject ?? false, !startsAnew { isObject = true }
    for index in range {
      guard let role = role(index) else {
        if isObject { mark(index, .inert) }
        continue
      }
      let isRequest = (role == .desire || role == .wish) && first([.connect], in: index..<range.upperBound) != nil
      if isObject, Self.hollow.contains(role), uses(index) == .free, !isRequest, !(role == .stop && self.role(index - 1) == .done),
        !(role == .byHand && self.role(index - 1).map { $0 == .done || $0 == .then } ?? false)
      {
        mark(index, .inert)
      }
      if Self.ends.contains(role) { isObject = false }
      if Self.data.contains(role), role != .both, role != .oneWay, uses(index) == .free { (isObject, hasVerb) = (true, true) }
      if role == .payload, hasVerb { isObject = true }
    }
    clause.endsInObject = isObject
  }
}
