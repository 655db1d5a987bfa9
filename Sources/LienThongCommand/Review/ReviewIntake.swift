internal import Diagnostics
internal import Identity
internal import Review

/// The answers of a page against the ledger: what is new, what is there already, what contradicts it.
struct ReviewIntake {
  private(set) var added: [Decision] = []
  private(set) var repeated = 0
  private(set) var unsure = 0
  private(set) var contradictions: [Problem] = []

  private var known: Ledger
  private let author: String
  private let date: String

  init(_ answers: ReviewAnswers, ledger: Ledger, author: String, date: String) {
    (known, self.author, self.date) = (ledger, author, date)
    for entry in answers.entries { take(entry) }
    for cell in answers.cells { take(cell) }
  }

  private mutating func take(_ entry: ReviewAnswers.Entry) {
    let said = known.answer(to: entry.names)
    if entry.answer == .unsure {
      unsure += 1
    } else if let said, said.answer == entry.answer {
      repeated += 1
    } else if let said {
      contradictions.append(.contradictingAnswer(name: entry.names.name, other: entry.names.other, decision: said.decision))
    } else if let decision = entry.names.decision(entry.answer, id: known.nextID, author: author, date: date, reason: entry.reason) {
      add(decision)
    }
  }

  private mutating func take(_ cell: ReviewAnswers.CellEntry) {
    let said = known.answer(toCells: cell.skeleton)
    guard let answer = cell.answer else {
      unsure += 1
      return
    }
    guard let said else {
      let reading = DecisionReading(text: cell.skeleton, says: answer)
      return add(Decision(id: known.nextID, verdict: .reading(reading), agency: nil, author: author, date: date, reason: cell.reason))
    }
    if said.says == answer {
      repeated += 1
    } else {
      contradictions.append(.contradictingReading(cell: cell.skeleton, decision: said.decision))
    }
  }

  private mutating func add(_ decision: Decision) {
    known.append(decision)
    added.append(decision)
  }
}
