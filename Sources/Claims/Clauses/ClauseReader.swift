internal import InteropGraph
internal import Phrasebook
internal import Vietnamese

/// Reads one clause: first what is only named (nominal uses), then what is denied, then what is wanted or planned, then what is left to be
/// asserted. What no rule explains is left over.
struct ClauseReader {
  let cell: CellTokens
  /// Tells what names in the cell mean; nil where no pair is known.
  let ends: FlowEnds?
  /// Year of the reports; what is said of later years is a plan.
  static let year = 2017

  enum Use { case free, nominal, denied, inert, governed }

  var clause: Clause
  let range: Range<Int>
  var use: [Use]

  init(_ piece: Statement.Piece, _ statement: Statement, _ cell: CellTokens, _ ends: FlowEnds?) {
    (self.cell, self.ends) = (cell, ends)
    range = piece.range
    clause = Clause(piece: piece, topic: statement.topic, isLabelled: statement.isLabelled)
    use = Array(repeating: .free, count: range.count)
  }

  static func clauses(of statement: Statement, in cell: CellTokens, ends: FlowEnds? = nil) -> [Clause] {
    var out: [Clause] = []
    var main: Clause?
    for (number, piece) in statement.clauses.enumerated() {
      var reader = ClauseReader(piece, statement, cell, ends)
      reader.read(after: number == 0 ? nil : out.last)
      if let main { reader.resume(main) }
      reader.clause.startsStatement = number == 0
      reader.clause.uses = reader.use
      out.append(reader.clause)
      if !piece.isAside { main = reader.clause }
    }
    return out
  }

  // MARK: Helpers

  func role(_ index: Int) -> Role? { range.contains(index) ? cell.tokens[index].role : nil }
  func uses(_ index: Int) -> Use { use[index - range.lowerBound] }
  mutating func mark(_ index: Int, _ value: Use) { use[index - range.lowerBound] = value }
  mutating func note(_ index: Int) { clause.used.append(index) }

  static let data: Set<Role> = [.send, .receive, .exchange, .move, .giveBack, .call, .both, .oneWay, .arrive]
  static let predicates: Set<Role> = data.union([.connect, .shared, .arrow, .arrowBack, .arrowBoth])

  func first(_ roles: Set<Role>, in indices: some Sequence<Int>) -> Int? {
    indices.first { role($0).map(roles.contains) ?? false }
  }

  // MARK: Steps

  mutating func read(after previous: Clause?) {
    readOpening()
    readNominals()
    readParticiples()
    readWhen()
    if let previous { inherit(previous) }
    readObjects(after: previous)
    readInstead()
    readDenials()
    readTimes()
    readWants()
    readMeans()
    readMentions()
    readActors()
    readAssertions()
    readLeftovers()
    if let previous { carryOn(previous) }
    // Technical words beside a route, a technique or data are what they are.
    if clause.asserts.contains(where: { $0 != .connected && $0 != .yes }) {
      clause.leftovers = clause.leftovers.filter { role($0) != nil || !isNonsense($0) || isUnknownMeans($0) }
    }
    settleTopic()
    readScope()
    readFrame()
    clause.tail =
      range.reversed().first { role($0).map { Self.predicates.contains($0) || Self.heads.contains($0) } ?? false }.map(uses) ?? .free
  }
}
