internal import InteropGraph

/// One kind of evidence that systems do the same: what is equal in all of them, and what differs.
///
/// The kinds are independent: each comes from another place of the form. Exchange standards are shown too but count for nothing,
/// because nearly everybody writes XML; names count for nothing at all.
public struct Likeness: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Section III.1, column (3).
    case functions
    /// The domain of work that the names show.
    case domain
    /// Levels with deployed units, III.1 column (4); of systems of one agency.
    case levels
    /// The systems at the other end, IV.1.
    case targets
    /// The data that the cells of IV.1 name.
    case data
    /// The product.
    case product
    /// Standards named in IV.1; for information only.
    case standards

    /// What is worth comparing in many systems at once: what each is linked to is its own.
    static let ofMany: [Kind] = [.functions, .domain, .levels, .product]
  }

  public var kind: Kind
  /// What all have, sorted.
  public var equal: [String]
  /// What some have and others not, sorted.
  public var different: [String]
  /// True when enough is equal to count.
  public var isAlike: Bool

  /// A kind in which at least two of the systems say something; nil when it cannot be compared.
  static func of(_ kind: Kind, _ systems: [System], in context: RuleContext) -> Likeness? {
    // Functions are choices of the form in III.1 only; in III.2 anybody writes "hỗ trợ nghiệp vụ". Everybody has a province.
    if kind == .functions, !systems.allSatisfy({ $0.kind == .oneStop || $0.kind == .onlineService }) { return nil }
    if kind == .levels, Set(systems.map(\.agency)).count > 1 { return nil }
    // What the systems exchange with each other is no likeness: see `Dossier.Reason.sharedWork`.
    let own = kind == .targets ? Set(systems.map(\.id)) : []
    let sets = systems.map { values(kind, $0, context).subtracting(own) }
    guard sets.count(where: { !$0.isEmpty }) >= 2, let first = sets.first else { return nil }
    let common = sets.dropFirst().reduce(first) { $0.intersection($1) }
    let all = sets.reduce(Set<String>()) { $0.union($1) }
    return Likeness(
      kind: kind, equal: common.sorted(), different: all.subtracting(common).sorted(),
      isAlike: isAlike(kind, common: common, all: all, systems))
  }

  /// Lists count from half of all that is named (Jaccard) and two things in common on: one function, or "hồ sơ", is common to everybody.
  private static func isAlike(_ kind: Kind, common: Set<String>, all: Set<String>, _ systems: [System]) -> Bool {
    let isHalf = Double(common.count) >= DuplicateOneStop.threshold * Double(all.count)
    return switch kind {
    case .product, .domain: !common.isEmpty
    // Two Sở are of one level, and each serves itself only.
    case .levels: !common.isEmpty && !UnitsOfNames.areAllDifferent(systems)
    case .functions, .targets: isHalf && common.count >= leastInCommon
    case .data: isHalf && common.subtracting(commonplaces).count >= leastInCommon
    case .standards: false
    }
  }

  private static let leastInCommon = 2
  /// What nearly every cell says is exchanged.
  private static let commonplaces: Set<String> = [
    "hồ sơ", "hồ sơ tthc", "hồ sơ thủ tục hành chính", "hồ sơ trực tuyến", "dữ liệu", "thông tin", "kết quả", "kết quả xử lý",
    "kết quả giải quyết",
    "trạng thái", "tình trạng", "trạng thái hồ sơ", "tình trạng hồ sơ", "văn bản", "danh mục", "thông tin hồ sơ", "dữ liệu hồ sơ",
    "trạng thái xử lý hồ sơ",
  ]

  private static func values(_ kind: Kind, _ system: System, _ context: RuleContext) -> Set<String> {
    switch kind {
    case .functions: Set(system.profile.functions)
    case .domain: system.domain.map { [$0] } ?? []
    case .levels: Set(Level.allCases.filter { (system.profile.deployedUnits[$0]?.deployed ?? 0) > 0 }.map(\.rawValue))
    case .targets: Set(context.partners(of: system.id))
    case .data: Set(claims(of: system, context).flatMap { dataItems($0.data) })
    case .product: Set(system.products)
    case .standards: Set(claims(of: system, context).flatMap(\.standards))
    }
  }

  private static func claims(of system: System, _ context: RuleContext) -> [Claim] {
    context.graph.claims(of: system.id).filter { $0.status == .operational }
  }

  /// The items of a cell's list of data, in one spelling.
  private static func dataItems(_ text: String) -> [String] {
    text.lowercased().split { ",;\n".contains($0) }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
