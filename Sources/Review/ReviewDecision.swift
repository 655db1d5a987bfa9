public import Identity

/// An answer as an entry of the ledger.
extension PairNames {
  /// - Returns: nil for `unsure`: nothing is decided, the pair comes up again.
  public func decision(_ answer: ReviewAnswer, id: String, author: String, date: String, reason: String) -> Decision? {
    let names = [DecisionName(name), DecisionName(other, agency: otherAgency)]
    let verdict: Decision.Verdict? =
      switch answer {
      case .same: .same(names)
      case .different: .different(names)
      case .unsure: nil
      }
    return verdict.map {
      Decision(
        id: id, verdict: $0, agency: agency, author: author, date: date, reason: reason, evidence: fingerprint.isEmpty ? nil : fingerprint)
    }
  }
}

extension Ledger {
  /// What is in force says of the two names, and by which decision; nil when nothing is.
  public func answer(to pair: PairNames) -> (answer: ReviewAnswer, decision: String)? {
    for decision in active where decision.agency == pair.agency {
      let names = Set(decision.names.map(\.text))
      guard names.contains(pair.name), names.contains(pair.other) else { continue }
      switch decision.verdict {
      case .same, .alias: return (.same, decision.id)
      case .different: return (.different, decision.id)
      default: continue
      }
    }
    return nil
  }
}
