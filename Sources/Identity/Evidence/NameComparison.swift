internal import InteropGraph
internal import Names
internal import Vietnamese

/// Two names of one agency compared part by part. String distance has no say: kind, unit, product and words do.
///
/// Each part is a piece of evidence with points (`NameWeights`); their sum decides.
struct NameComparison {
  /// A name as the comparison sees it.
  struct Name: Hashable {
    var reading: NameReading
    /// What the words say; the place in the form says nothing of whether two names are one.
    var kind: SystemKind?
    /// As written.
    var text: String
  }

  private(set) var evidence: [NameEvidence] = []
  private(set) var reason = MergeReason.sameParts
  /// The first name with its short forms understood from the second.
  let understood: NameReading

  var points: Int { evidence.reduce(0) { $0 + $1.points } }
  /// True when a part rules out that both are one system.
  var speaksAgainst: Bool { evidence.contains { $0.points <= NameWeights.against } }
  /// True when nothing but its words speaks against.
  var isOnlyOtherWords: Bool { evidence.allSatisfy { $0.points > NameWeights.against || $0.part == .words } }
  /// True when nothing at all speaks against, no part is silent on one side only, short or damaged.
  var isExact: Bool { reason == .sameParts && evidence.allSatisfy { $0.points >= 0 } }
  /// For choosing among systems: spelling does not decide between them.
  var rank: Int { evidence.reduce(sharedWords) { $0 + ($1.part == .spelling ? 0 : $1.points) } }
  /// Words that carry no identity and that both say all the same ("xử lý hồ sơ … tập trung"): they decide only between systems that fit alike.
  private let sharedWords: Int

  init(_ a: Name, _ b: Name, rules: NameRules) {
    let names = AlignedNames(a.reading, b.reading, rules: rules)
    understood = names.a
    sharedWords = Self.sharedWord * min(Set(a.reading.spoken).intersection(b.reading.spoken).subtracting(Self.heads).count, Self.mostShared)
    let product = rules.contains(.products) ? ProductsCompared(names) : ProductsCompared()
    let isService = Self.isService(a.kind) || Self.isService(b.kind)
    add(kind(a, b, product))
    add(product.evidence)
    let unit = rules.contains(.units) ? UnitsCompared(names, isService: isService) : UnitsCompared()
    add(unit.evidence)
    let words = WordsCompared(names, isService: a.kind == b.kind && isService, isSameProduct: product.isSame, rules: rules)
    add(words.evidence)
    if !isService, a.reading.receivesDossiers != b.reading.receivesDossiers, !product.isSame {
      add(NameEvidence(.kind, NameWeights.against, here: "", there: ""))
    }
    if !isService { add(database(a.reading, b.reading, isSameProduct: product.isSame)) }
    add(version(a.reading, b.reading))
    if rules.contains(.spelling) { add(spelling(a.reading, b.reading)) }
    reason = product.isSame ? .sameProduct : unit.isShort ? .unitInitials : words.reason
  }

  mutating func add(_ evidence: NameEvidence?) {
    if let evidence { self.evidence.append(evidence) }
  }

  /// Its place among the rows makes up for words that are not understood, for nothing else.
  mutating func standsInRow(of name: String) {
    evidence = evidence.map {
      $0.points < 0 ? NameEvidence($0.part, max($0.points, NameWeights.oneHasWords), here: $0.here, there: $0.there) : $0
    }
    add(NameEvidence(.rowOrder, NameWeights.rowOrder, there: name))
    reason = .rowOrder
  }

  static func isService(_ kind: SystemKind?) -> Bool { kind == .oneStop || kind == .onlineService || kind == .documentManagement }

  private static let heads = Set(Words.keys("phần mềm hệ thống thông tin ứng dụng chương trình của tại và"))
  private static let mostShared = 4
  private static let sharedWord = 3

  // MARK: Parts

  private func kind(_ a: Name, _ b: Name, _ product: ProductsCompared) -> NameEvidence? {
    guard let first = a.kind, let second = b.kind else {
      // A product nobody knows says nothing about the kind: it fits no service by silence.
      let isReception = (a.kind ?? b.kind) == .oneStop && a.reading.receivesDossiers && b.reading.receivesDossiers
      let silent = (Self.isService(a.kind) || Self.isService(b.kind)) && !isReception
      guard silent, !product.isSame, !Self.isAlias(a.reading, of: b.reading), !Self.isAlias(b.reading, of: a.reading) else { return nil }
      return NameEvidence(.kind, NameWeights.unknownKind, here: a.kind?.rawValue ?? "", there: b.kind?.rawValue ?? "")
    }
    let agree = first == second || (Self.loose.contains(first) && Self.loose.contains(second))
    let points = !agree ? NameWeights.against : Self.isService(first) ? NameWeights.sameKind : 0
    return NameEvidence(.kind, points, here: first.rawValue, there: second.rawValue)
  }

  /// "AOM" for "Hệ thống quản lý văn bản và điều hành (AOM)": a name that the other gives for itself.
  private static func isAlias(_ name: NameReading, of other: NameReading) -> Bool {
    !name.core.isEmpty && name.core == other.coreInParentheses && name.core.allSatisfy(ShortForms.isShort)
  }

  /// Kinds that people do not keep apart: another agency's system is one of theirs to some, a central one to others.
  private static let loose: Set<SystemKind> = [.specialised, .centralSystem, .other]

  /// A database, a page to look at, a programme to work with: of one field they are two. "Hệ thống" may be any.
  private func database(_ a: NameReading, _ b: NameReading, isSameProduct: Bool) -> NameEvidence? {
    func genre(_ reading: NameReading) -> String? {
      reading.isDatabase ? "database" : reading.isPortal ? "portal" : reading.isProgramme ? "programme" : nil
    }
    let (first, second) = (genre(a), genre(b))
    // "TMV.LIS" alone is the "CSDL đất đai TMV.LIS".
    if isSameProduct, first == nil || second == nil { return nil }
    guard first != second, a.isDatabase != b.isDatabase || (first != nil && second != nil) else { return nil }
    return NameEvidence(.database, NameWeights.against, here: first ?? "", there: second ?? "")
  }

  private func version(_ a: NameReading, _ b: NameReading) -> NameEvidence? {
    guard let first = a.version, let second = b.version else {
      guard a.version != nil || b.version != nil else { return nil }
      return NameEvidence(.version, NameWeights.oneVersion, here: a.version ?? "", there: b.version ?? "")
    }
    return NameEvidence(.version, first == second ? NameWeights.sameVersion : NameWeights.against, here: first, there: second)
  }

  private func spelling(_ a: NameReading, _ b: NameReading) -> NameEvidence? {
    let words = Set(a.mended).symmetricDifference(b.mended)
    guard !words.isEmpty else { return nil }
    let points = max(words.count * NameWeights.mendedWord, NameWeights.mostMended)
    return NameEvidence(
      .spelling, points, here: a.mended.filter(words.contains).joined(separator: " "),
      there: b.mended.filter(words.contains).joined(separator: " "))
  }
}

/// Parts of a comparison that can be left out, to measure what each is worth.
public struct NameRules: OptionSet, Sendable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let units = NameRules(rawValue: 1)
  public static let products = NameRules(rawValue: 2)
  public static let nearWords = NameRules(rawValue: 4)
  public static let initials = NameRules(rawValue: 8)
  public static let spelling = NameRules(rawValue: 16)
  public static let uniqueness = NameRules(rawValue: 32)
  public static let bridges = NameRules(rawValue: 64)
  public static let rowOrder = NameRules(rawValue: 128)
  public static let all: NameRules = [.rowOrder, .units, .products, .nearWords, .initials, .spelling, .uniqueness, .bridges]
}
