internal import InteropGraph
internal import Phrasebook

/// What one clause of a cell says by itself.
struct Clause {
  /// What is asserted of this pair, today.
  enum Assertion: Int, Comparable, Hashable {
    /// Data goes, without a word on how: a verb of sending or receiving.
    case data
    case yes, technique, route, connected, shared

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What is denied: all, or only a way, a medium, a direction, a part.
  enum Denial: Hashable { case connection, bare, other, direct, bus, data, carriage, medium, part }

  var topic: Topic?
  var isLabelled = false
  var piece: Statement.Piece
  /// First clause of its statement.
  var startsStatement = false

  var asserts: Set<Assertion> = []
  var denies: Set<Denial> = []
  var buses: [BusReference] = []
  var isDirect = false
  var isIndirect = false
  var isTechnique = false
  /// Something says that machines do it: a route, a technique, "tự động", a network.
  var isMachine = false
  var isByHand = false
  /// A person or an office is who sends or fetches.
  var actor: Role?
  var isLink = false

  /// In somebody's plan, and no more.
  var isPlan = false
  var isAwaited = false
  var isWish = false
  var isAble = false
  var isNorm = false
  var isRule = false
  var isTrial = false
  var isOfficial = false
  var isStop = false
  var isResumed = false
  var isUnknown = false
  var isReference = false
  var isPast = false
  var isNow = false
  /// "đã", "từ năm 2016", "hằng ngày": a fact.
  var isFact = false
  /// "đã", "từ năm 2016": done, where `isFact` may be a habit.
  var isDone = false
  var isOngoing = false
  /// "vẫn": as before.
  var isStill = false

  /// Speaks of other systems or of the rest of them.
  var isOther = false
  var isRest = false
  /// A noun of what is wanted, and no more.
  var isDesire = false
  /// Somebody else's words.
  var isReported = false
  var isThis = false
  var isReason = false
  var isException = false
  var isCondition = false
  var isConcession = false
  var turns = false
  var hasPayload = false
  var hasStandard = false
  var hasPurpose = false
  /// A subject of its own stands before its predicate.
  var hasSubject = false
  /// Tokens whose part in the sentence no rule explains: they block a proof.
  var leftovers: [Int] = []
  /// Tokens that a rule used.
  var used: [Int] = []

  /// What was made of each of its tokens.
  var uses: [ClauseReader.Use] = []
  var statement = 0

  func use(_ index: Int) -> ClauseReader.Use { uses[index - piece.range.lowerBound] }

  init(piece: Statement.Piece, topic: Topic?, isLabelled: Bool) {
    (self.piece, self.topic, self.isLabelled) = (piece, topic, isLabelled)
  }

  /// A working connection of this pair is said.
  var isAsserted: Bool { !asserts.isEmpty }
  /// Says of its last predicate what goes on in a list behind it.
  var tail: ClauseReader.Use = .free
  var isOnly = false
  /// "nên …": what it comes to.
  var isUpshot = false
  /// Words of its own stand before its negator.
  var hasTopic = false
  /// What it says of its mode of being real goes on for the clauses behind it.
  var frames = false
  /// Speaks of all that was said before it.
  var isAboutAbove = false
  /// Speaks of a part: some data, some offices, one direction, a third party.
  var isPartial = false
  /// Begins with a name that is marked as the topic and means neither system for sure.
  var hasForeignTopic = false
  /// Names a system, or both, or speaks of the connection.
  var namesPair = false
  /// Ends in a noun phrase of what is exchanged.
  var endsInObject = false
  /// Speaks of one of the two directions.
  var isSide = false
  /// Nothing is said but nouns.
  var isNounOnly: Bool {
    asserts.isEmpty && denies.isEmpty && !isByHand && !isLink && !isPlan && !isDesire && !isAwaited && !isWish && !isAble && !isNorm
      && !isRule && !isTrial && !isStop
      && !isUnknown && !isReference && !isPast
  }
  /// Only says when or whether, not how.
  var isModifier: Bool { asserts.isEmpty && buses.isEmpty && !isDirect && !isByHand && !isLink }
}
