public import InteropGraph

/// Two names of which a person is asked, as the ledger of decisions needs them.
public struct PairNames: Sendable, Equatable {
  /// The agency whose names these are, as it was called in 2017.
  public var agency: String
  public var name: String
  public var other: String
  /// The other name's agency when it is another one.
  public var otherAgency: String?
  /// A hash of what the names show; empty when it is not known.
  public var fingerprint: String
}

/// Two names side by side, of which a person has to say whether they mean one system.
public struct ReviewPair: Sendable {
  /// Stays the same as long as agency and names do.
  public var id: String
  public var names: PairNames
  /// Where each name stands, a line each.
  public var places: [String]
  public var otherPlaces: [String]
  /// The system that the other name belongs to.
  public var otherSystem: String
  public var doubt: NameQuestion.Doubt
  /// What speaks for and against, part by part.
  public var evidence: [NameEvidence]
  /// What changes when the answer is other than the one taken.
  public var stakes: ReviewStakes
}

/// What a person says of a pair.
public enum ReviewAnswer: String, Sendable, CaseIterable {
  case same, different, unsure
}
