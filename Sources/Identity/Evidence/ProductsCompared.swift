internal import InteropGraph
internal import Names

/// The products of two names, in any spelling, with or without the vendor in front.
struct ProductsCompared {
  private(set) var evidence: NameEvidence?
  private(set) var isSame = false

  init() {}

  init(_ names: AlignedNames) {
    let (a, b) = (names.a, names.b)
    if names.hasMaker, a.products.isEmpty || b.products.isEmpty {
      isSame = true
      evidence = NameEvidence(.product, NameWeights.sameMaker, here: a.maker.joined(separator: " "), there: b.maker.joined(separator: " "))
      return
    }
    guard !(a.products.isEmpty && b.products.isEmpty) else { return }
    let pairs = a.products.flatMap { one in b.products.map { (one, $0) } }
    let isEqual = pairs.contains { Self.areSame($0, $1) } || Self.areInitials(of: a, in: b) || Self.areInitials(of: b, in: a)
    isSame =
      isEqual || pairs.contains { Self.isBareName($0, of: $1) || Self.isBareName($1, of: $0) }
      || pairs.contains { Self.goesOn($0, $1) || Self.goesOn($1, $0) }
      || pairs.contains { Self.skeleton($0) == Self.skeleton($1) && !Self.areOfTwoVendors($0, $1) }
    let points =
      if isSame {
        NameWeights.sameProduct + (isEqual ? 0 : NameWeights.confusedWord)
      } else {
        a.products.isEmpty || b.products.isEmpty ? NameWeights.oneProduct : NameWeights.against
      }
    evidence = NameEvidence(.product, points, here: Self.list(a), there: Self.list(b))
  }

  private static func areSame(_ a: ProductName, _ b: ProductName) -> Bool {
    !areOfTwoVendors(a, b) && withoutVendor(a.name) == withoutVendor(b.name)
  }

  /// "MISA Bamboo" and "MISA Bamboo.NET".
  private static func goesOn(_ long: ProductName, _ short: ProductName) -> Bool {
    short.parts.count >= 2 && long.parts.count > short.parts.count && long.parts.starts(with: short.parts)
  }

  /// "HEZA" for "HEZA One-Stop": what it is called without the words that say what it is.
  private static func isBareName(_ short: ProductName, of long: ProductName) -> Bool {
    guard short.parts.count == 1, short.name.count >= 3, long.parts.count > 1, long.parts.first == short.name else { return false }
    return long.parts.dropFirst().allSatisfy(kindWords.contains)
  }

  private static let kindWords: Set<String> = [
    "one", "stop", "onestop", "office", "eoffice", "e", "portal", "system", "platform", "web", "online",
  ]

  /// "Bkav eGate" and "MobiFone e-Gate".
  private static func areOfTwoVendors(_ a: ProductName, _ b: ProductName) -> Bool {
    guard let first = vendor(a), let second = vendor(b) else { return false }
    return first != second
  }

  /// "Document Management System" as "DMS".
  private static func areInitials(of full: NameReading, in short: NameReading) -> Bool {
    full.products.contains { product in
      let letters = String(product.parts.compactMap(\.first))
      return letters.count >= 2 && short.products.contains { $0.name == letters }
    }
  }

  private static func list(_ reading: NameReading) -> String { reading.products.map(\.name).joined(separator: ", ") }

  // MARK: Vendors

  /// What a product is found by: its name without the vendor, letters that scanning confuses brought to one.
  static func skeleton(_ product: ProductName) -> String { Confusion.skeleton(withoutVendor(product.name)) }

  private static func vendor(_ product: ProductName) -> String? {
    let whole = product.parts.joined()
    return vendors.first { whole.hasPrefix($0) || (product.parts.count > 1 && whole.hasSuffix($0)) }
  }

  /// "vnptigate" as "igate".
  private static func withoutVendor(_ product: String) -> String {
    let vendor = vendors.first { product.hasPrefix($0) && product.count >= $0.count + 4 }
    return vendor.map { String(product.dropFirst($0.count)) } ?? product
  }

  private static let vendors = [
    "vnpt", "viettel", "fpt", "bkav", "savis", "cmc", "misa", "mobifone", "tandan", "lacviet", "unitech", "dtt", "inet",
  ]
}
