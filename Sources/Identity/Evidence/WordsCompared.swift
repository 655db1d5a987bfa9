internal import InteropGraph
internal import Names
internal import Vietnamese

/// What is left of two names without kind, agency, unit, product and empty words.
struct WordsCompared {
  private(set) var evidence: NameEvidence?
  private(set) var reason = MergeReason.sameParts

  /// - Parameter isService: both are one-stop, online-service or document systems, which need no further words.
  init(_ names: AlignedNames, isService: Bool, isSameProduct: Bool, rules: NameRules) {
    let (a, b) = (names.a, names.b)
    var points = 0
    if a.core.isEmpty && b.core.isEmpty {
      guard isService else { return }
      points = NameWeights.noWords
    } else if Set(a.core) == Set(b.core) {
      (points, reason) = names.hasInitials ? (NameWeights.wordInitials, .initials) : (NameWeights.sameWords, .sameParts)
    } else if a.core.isEmpty || b.core.isEmpty {
      points = isService || isSameProduct ? NameWeights.oneHasWords : NameWeights.against
      if isSameProduct { points = 0 }
    } else if rules.contains(.spelling),
      let confused = Confusion.count(a.core, b.core, damaged: a.mayLackAccents || b.mayLackAccents)
    {
      points = NameWeights.sameWords + confused * NameWeights.confusedWord
    } else if rules.contains(.nearWords), !isService, Self.isOtherName(a, b) || Self.isOtherName(b, a) || Self.areNear(a, b) {
      (points, reason) = (NameWeights.nearWords, .nearWords)
    } else if rules.contains(.nearWords), !isService, Self.begins(a, with: b) || Self.begins(b, with: a) {
      (points, reason) = (NameWeights.furtherWords, .nearWords)
    } else {
      points = NameWeights.against
    }
    evidence = NameEvidence(.words, points, here: a.coreText, there: b.coreText)
  }

  /// The first letters of words, without accents.
  static func initials(_ keys: ArraySlice<String>) -> String { Syllables.folded(String(keys.compactMap(\.first))) }

  /// "Tàu du lịch vịnh Hạ Long" and "tàu du lịch": in Vietnamese what comes first says what it is, what follows says more of it.
  private static func begins(_ long: NameReading, with short: NameReading) -> Bool {
    guard short.core.count >= 2, long.core.count > short.core.count, long.core.count <= short.core.count + mostFurther else { return false }
    return told(long).starts(with: told(short))
  }

  /// What a name says from its first telling word on, empty words included.
  private static func told(_ reading: NameReading) -> ArraySlice<String> { reading.spoken.drop { $0 != reading.core.first } }

  private static let mostFurther = 4

  /// "Hội nghị truyền hình (họp trực tuyến)" and "họp trực tuyến": one of the two names that the other gives.
  private static func isOtherName(_ a: NameReading, _ b: NameReading) -> Bool {
    !a.coreInParentheses.isEmpty && a.coreInParentheses.count < a.core.count && a.coreInParentheses == b.core
  }

  /// "Đăng ký hộ tịch" and "hộ tịch": the same work, and the words that differ say only what is done with it.
  private static func areNear(_ a: NameReading, _ b: NameReading) -> Bool {
    guard let domain = a.domain, domain == b.domain else { return false }
    return Set(a.core).symmetricDifference(b.core).allSatisfy(NameWords.weak.contains)
  }
}
