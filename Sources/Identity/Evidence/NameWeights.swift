/// How many points each part of two names counts for or against one system. From `NameGround.threshold` (50) on two names are one.
///
/// A part that differs outweighs all others together: nothing else can make up for another unit, product or kind. The other weights
/// are set so that no single agreement is enough where a name has more to say: a kind and empty words alone (20 + 25) stay under 50.
enum NameWeights {
  /// A part that speaks against: another unit, product, kind, database for programme, telling words.
  static let against = -200

  /// What lacks so little is asked about.
  static let nearMiss = 40

  static let decision = 1000
  static let catalogueName = 100
  /// A catalogue name in words that localities use for software of their own, where the agency has none.
  static let catalogueWords = 60

  static let sameKind = 20
  /// One is a service, and the other does not say what it is.
  static let unknownKind = -60
  static let sameUnit = 35
  /// One unit stands by its initials ("Cục ĐK").
  static let unitInitials = 20
  /// The one bears the name that the other says it had before.
  static let formerUnit = 25
  /// The one is the other's name cut short ("Cục Giám định"): fits, and proves nothing.
  static let unitCutShort = 0
  /// One is the place, the other the centre for administrative procedures of that place.
  static let centreOfPlace = 15
  /// Neither names a unit: the whole agency's system. For services that is part of the name.
  static let noUnit = 25
  static let noUnitOfOther = 5
  /// Only one names a unit.
  static let oneUnit = -10
  static let oneUnitOfOther = -5

  static let sameProduct = 60
  /// The one is called by the firm that made the other.
  static let sameMaker = 40
  /// Only one names a product.
  static let oneProduct = -10

  static let sameWords = 60
  /// The words of one stand by their initials in the other ("cấp phép TCTD").
  static let wordInitials = 55
  /// The same work; the words that differ say only what is done with it.
  static let nearWords = 55
  /// One says more behind the same words ("tàu du lịch", "tàu du lịch vịnh Hạ Long"): not enough by itself.
  static let furtherWords = 45
  /// No other system of the agency comes as near, for a name that no inventory lists.
  static let onlyNear = 10
  /// Services that say nothing beyond their kind and unit.
  static let noWords = 25
  /// Only one says more than its kind and unit.
  static let oneHasWords = -40

  static let sameVersion = 5
  /// Only one gives a version.
  static let oneVersion = -10

  /// Each word whose spelling was mended in only one of the names: a confusion is a cost, never free.
  static let mendedWord = -3
  static let mostMended = -12
  /// Each word or product that is the other's with letters or accents damaged.
  static let confusedWord = -5

  /// The row stands where III.1 has the system.
  static let rowOrder = 150

  /// Two rows of one inventory, not alike in every part: an agency lists a system once.
  static let otherRow = -45

  /// The only system of its kind in the agency, for a name that says nothing but its kind.
  static let uniqueness = 35
}
