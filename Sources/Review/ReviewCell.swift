public import Identity
public import InteropGraph

/// Cells of the same words of which a person is asked what they say.
public struct ReviewCell: Sendable {
  /// Stays the same as long as the words do.
  public var id: String
  /// The words without names and numbers: what an answer is recorded on.
  public var skeleton: String
  /// The first cell as written, and where it stands.
  public var text: String
  public var first: DecisionPlace
  /// Each cell, a line each: where it stands, what it says, of which two systems.
  public var places: [String]
  /// What the reader makes of the first cell, a line each: words left over, reason, guess.
  public var doubt: [String]
  public var guess: ClaimGuess?
  public var stakes: ReviewStakes

  /// The answers that a person may give, the one for "not connected" last.
  public static let answers: [CellAnswer] = [
    CellAnswer(.operational, .direct), CellAnswer(.operational, .viaBus), CellAnswer(.operational),
    CellAnswer(.operational, .sharedDatabase),
    CellAnswer(.operational, .manual), CellAnswer(.operational, .interfaceOnly), CellAnswer(.pilot), CellAnswer(.planned),
    CellAnswer(.suspended), CellAnswer(.none),
  ]

  /// The guess as an answer; nil when there is none.
  public var guessed: CellAnswer? { guess.map { CellAnswer($0.status, $0.mode) } }

  /// - Parameter isOnlyFirst: the answer is for the first cell alone, not for all of its words.
  public func decision(_ says: CellAnswer, isOnlyFirst: Bool = false, id: String, author: String, date: String, reason: String) -> Decision
  {
    // The words stand with the place: when the cell says something else one day, the answer holds no more.
    let reading = DecisionReading(text: skeleton, cell: isOnlyFirst ? first : nil, says: says)
    return Decision(id: id, verdict: .reading(reading), agency: nil, author: author, date: date, reason: reason)
  }
}

extension Ledger {
  /// What is in force says of all cells of these words, and by which decision; nil when nothing is.
  public func answer(toCells skeleton: String) -> (says: CellAnswer, decision: String)? {
    for decision in active where decision.agency == nil {
      if case .reading(let reading) = decision.verdict, reading.cell == nil, reading.text == skeleton { return (reading.says, decision.id) }
    }
    return nil
  }

  /// The decision in force that answers a question; nil when none does.
  public func decision(on item: ReviewItem) -> String? {
    switch item {
    case .pair(let pair): answer(to: pair.names)?.decision
    case .cell(let cell): answer(toCells: cell.skeleton)?.decision
    }
  }
}
