internal import Phrasebook

/// The question of the form that a clause answers.
extension ClauseReader {
  /// What answers the question for a standard says nothing of the connection.
  mutating func settleTopic() {
    if clause.isLabelled, clause.topic == .plan || clause.topic == .purpose { clause.asserts = [] }
    if clause.isLabelled, clause.topic == .plan { clause.isPlan = clause.denies.isEmpty }
    if clause.isLabelled, clause.topic == .reason { (clause.asserts, clause.isReason) = ([], true) }
    guard clause.topic == .standard, clause.isLabelled || clause.asserts.isEmpty && (clause.hasStandard || isBareDenial) else {
      if clause.isSide || clause.topic == .out || clause.topic == .in, !clause.denies.isDisjoint(with: [.connection, .bare]) {
        clause.denies = [.data]
      }
      return
    }
    if !clause.denies.isEmpty { clause.denies = [.part] }
    (clause.isUnknown, clause.isPlan, clause.isAble) = (false, false, false)
  }

  var isBareDenial: Bool {
    range.allSatisfy { index in
      role(index).map { [.not, .notYet, .have, .standard, .settled, .still, .lack, .neutral, .fine, .unknown].contains($0) } ?? true
    }
  }
}
