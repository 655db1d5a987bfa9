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
      guard isService || Self.sayTheSame(a, b) else { return }
      points = isService ? NameWeights.noWords : NameWeights.sameWords
    } else if names.hasInitials ? Set(a.core) == Set(b.core) : Self.areInOtherOrder(a.core, b.core) {
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
    } else if rules.contains(.nearWords), !isService, Self.leavesOut(a.core, of: b.core) || Self.leavesOut(b.core, of: a.core) {
      (points, reason) = (NameWeights.furtherWords, .nearWords)
    } else if rules.contains(.nearWords), !isService,
      Self.begins(a, with: b, names.hasInitials) || Self.begins(b, with: a, names.hasInitials)
    {
      (points, reason) = (NameWeights.furtherWords, .nearWords)
    } else {
      points = NameWeights.against
    }
    evidence = NameEvidence(.words, points, here: a.coreText, there: b.coreText)
  }

  /// "Phần mềm tiếp nhận hồ sơ …": names of nothing but empty words are alike when the empty words are.
  private static func sayTheSame(_ a: NameReading, _ b: NameReading) -> Bool {
    let (first, second) = (a.spoken.filter { !heads.contains($0) }, b.spoken.filter { !heads.contains($0) })
    return !first.isEmpty && first == second
  }

  private static let heads = Set(Words.keys("phần mềm hệ thống thông tin ứng dụng chương trình của"))

  /// The same words, in the same order or with whole parts exchanged ("đăng ký kinh doanh", "kinh doanh đăng ký"). "Nước ngoài" and "ngoài
  /// nước" are two things: single syllables do not change places.
  private static func areInOtherOrder(_ a: [String], _ b: [String]) -> Bool {
    guard a != b else { return true }
    guard Set(a) == Set(b) else { return false }
    guard a.count == b.count else { return true }
    return (least..<max(a.count - least + 1, least)).contains { cut in Array(a[cut...] + a[..<cut]) == b } || a.count > mostOrdered
  }

  private static let least = 2
  /// Longer lists are the same in any order.
  private static let mostOrdered = 6

  /// "Tàu du lịch vịnh Hạ Long" and "tàu du lịch": in Vietnamese what comes first says what it is, what follows says more of it.
  private static func begins(_ long: NameReading, with short: NameReading, _ hasInitials: Bool) -> Bool {
    let further = long.core.count - short.core.count
    guard short.core.count >= 2, further > 0, further <= mostFurther || further == long.coreInParentheses.count else { return false }
    // Words known by their initials are no longer as they were spoken.
    return hasInitials ? Set(long.core.prefix(short.core.count)) == Set(short.core) : told(long).starts(with: told(short))
  }

  /// "Lao động đi làm việc ở nước ngoài" and "người lao động Việt Nam đi làm việc ở nước ngoài": the same words in their order, a few left out
  /// on the way.
  private static func leavesOut(_ short: [String], of long: [String]) -> Bool {
    guard short.count >= leastShared, long.count > short.count, long.count - short.count <= mostFurther else { return false }
    var rest = short[...]
    for word in long where word == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static let leastShared = 4

  /// What a name says from its first telling word on, empty words included.
  private static func told(_ reading: NameReading) -> ArraySlice<String> {
    let words = reading.spoken.drop { $0 != reading.core.first }.filter { $0 != and }[...]
    // "… đơn thư của" stands before an agency's name.
    return words.dropLast(words.reversed().prefix(while: owners.contains).count)
  }

  private static let and = Syllables.key("và")
  private static let owners = Set(Words.keys("của thuộc tại do cho"))

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
