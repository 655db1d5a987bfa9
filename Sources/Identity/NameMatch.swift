internal import InteropGraph
internal import Names
internal import Vietnamese

/// Compares a name with a cluster, part by part. String distance has no say: kind, unit, product and words do.
enum NameMatch {
  /// How strongly a name fits, larger is stronger; nil when a part speaks against it.
  struct Fit: Comparable {
    var score: Int
    var reason: MergeReason

    static func < (a: Self, b: Self) -> Bool { a.score < b.score }
  }

  static func fit(_ reading: NameReading, kind: SystemKind?, with cluster: Cluster) -> Fit? {
    guard kindsAgree(kind, cluster.kind) else { return nil }
    let product = products(reading.products, cluster.products)
    guard product != .different else { return nil }
    let unit = units(reading.unit, cluster.unit)
    guard unit != .different else { return nil }
    if product == .same {
      // The product alone names the system, unless words or the unit tell it apart from another with the same product.
      guard reading.core.isEmpty || cluster.core.isEmpty || sameWords(reading.core, cluster.core) || abbreviates(reading, cluster) else {
        return nil
      }
      let whole = unit == .same || (reading.unit == nil && cluster.unit == nil)
      return Fit(score: whole ? 100 : 80, reason: .sameProduct)
    }
    if Cluster.isService(kind) || cluster.isService {
      // A product nobody knows says nothing about the kind: it fits no service by silence.
      guard kind == cluster.kind else { return nil }
      return serviceFit(reading, unit, with: cluster)
    }
    return wordsFit(reading, unit, with: cluster)
  }

  /// One-stop, online-service and document systems: the unit is part of the name, also when there is none.
  private static func serviceFit(_ reading: NameReading, _ unit: Agreement, with cluster: Cluster) -> Fit? {
    guard sameWords(reading.core, cluster.core), unit == .same || unit == .short || (reading.unit == nil && cluster.unit == nil) else {
      return nil
    }
    if unit == .short { return Fit(score: 60, reason: .unitInitials) }
    // A name without product fits a system whose product is known; two known products were compared before.
    return Fit(score: reading.products.isEmpty == cluster.products.isEmpty ? 90 : 70, reason: .sameParts)
  }

  private static func wordsFit(_ reading: NameReading, _ unit: Agreement, with cluster: Cluster) -> Fit? {
    guard reading.isDatabase == cluster.isDatabase else { return nil }
    guard !reading.core.isEmpty, !cluster.core.isEmpty else { return nil }
    if abbreviates(reading, cluster) { return Fit(score: 60, reason: .initials) }
    let bonus = unit == .same ? 5 : 0
    if sameWords(reading.core, cluster.core) { return Fit(score: 90 + bonus, reason: unit == .short ? .unitInitials : .sameParts) }
    // "Đăng ký hộ tịch" and "hộ tịch": the same work, and the words that differ say only what is done with it.
    guard let domain = reading.domain, domain == cluster.domain else { return nil }
    let difference = Set(reading.core).symmetricDifference(cluster.core)
    guard difference.allSatisfy(weakWords.contains) else { return nil }
    return Fit(score: 50 + bonus, reason: .nearWords)
  }

  /// "Cấp phép TCTD" and "cấp phép tổ chức tín dụng": the words that are missing stand by their initials.
  private static func abbreviates(_ reading: NameReading, _ cluster: Cluster) -> Bool {
    guard let short = reading.products.first, reading.products.count == 1, (2...8).contains(short.count),
      cluster.core.count >= reading.core.count + 2
    else { return false }
    guard Array(cluster.core.prefix(reading.core.count)) == reading.core else { return false }
    let initials = cluster.core.dropFirst(reading.core.count).compactMap(\.first)
    return Syllables.folded(String(initials)) == short
  }

  private static let weakWords = Set(
    Words.keys("đăng ký cấp tra cứu theo dõi khai thác dữ liệu chung tin học lưu trữ thông tin đổi sát hạch"))

  private static func sameWords(_ a: [String], _ b: [String]) -> Bool { a == b || Set(a) == Set(b) }

  static func kindsAgree(_ a: SystemKind?, _ b: SystemKind?) -> Bool {
    guard let a, let b else { return true }
    if a == b { return true }
    let loose: Set<SystemKind> = [.specialised, .centralSystem, .other]
    return loose.contains(a) && loose.contains(b)
  }

  enum Agreement { case same, short, unknown, different }

  static func units(_ a: UnitName?, _ b: UnitName?) -> Agreement {
    guard let a, let b else { return .unknown }
    if a.identity == b.identity { return .same }
    return a.abbreviates(b) || b.abbreviates(a) ? .short : .different
  }

  static func products(_ a: [String], _ b: [String]) -> Agreement {
    guard !a.isEmpty, !b.isEmpty else { return .unknown }
    for product in a {
      for other in b where product == other || isVendorForm(product, other) || isVendorForm(other, product) { return .same }
    }
    return .different
  }

  /// "igate" and "vnptigate": a vendor's name in front.
  private static func isVendorForm(_ long: String, _ short: String) -> Bool {
    guard long.count > short.count, short.count >= 4, long.hasSuffix(short) else { return false }
    return vendors.contains(String(long.dropLast(short.count)))
  }

  private static let vendors: Set<String> = [
    "vnpt", "viettel", "fpt", "bkav", "savis", "cmc", "misa", "mobifone", "tandan", "lacviet", "unitech", "dtt", "inet",
  ]
}
