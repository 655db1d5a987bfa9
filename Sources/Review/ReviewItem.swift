/// One question to a person: whether two names mean one system, or what cells of the same words say.
public enum ReviewItem: Sendable {
  case pair(ReviewPair)
  case cell(ReviewCell)

  /// Stays the same as long as what is asked about does.
  public var id: String {
    switch self {
    case .pair(let pair): pair.id
    case .cell(let cell): cell.id
    }
  }

  public var stakes: ReviewStakes {
    switch self {
    case .pair(let pair): pair.stakes
    case .cell(let cell): cell.stakes
    }
  }

  /// How many cells an answer settles beside the findings.
  var cells: Int { if case .cell(let cell) = self { cell.places.count } else { 0 } }
}

/// What changes when the answer is other than the one taken.
public struct ReviewStakes: Sendable {
  /// Findings that hang on the answer, as sentences.
  public var lost: [String]
  public var gained: [String]
  /// How much hangs on it: findings by their severity.
  public var weight: Int
}
