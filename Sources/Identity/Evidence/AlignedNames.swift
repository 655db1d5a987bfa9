internal import InteropGraph
internal import Names
internal import Vietnamese

/// Two names on one footing: what the one writes in short and the other in full is written in full in both.
///
/// A short form is only understood against the other name: "Cục BVTV" and "KT HCSN" mean something where the other name has words with
/// these initials, in their order. So one-off abbreviations of an agency need no list.
struct AlignedNames {
  private(set) var a: NameReading
  private(set) var b: NameReading
  /// A unit was known by its initials or by its bare name.
  private(set) var unit = Footing.asWritten
  /// Words were known by their initials.
  private(set) var hasInitials = false

  enum Footing { case asWritten, bareName, initials }

  init(_ a: NameReading, _ b: NameReading, rules: NameRules) {
    self.a = a
    self.b = b
    guard rules.contains(.initials) else { return }
    alignUnit(of: \.a, with: \.b)
    alignUnit(of: \.b, with: \.a)
    alignWords(of: \.a, with: \.b)
    alignWords(of: \.b, with: \.a)
  }

  private typealias Side = WritableKeyPath<AlignedNames, NameReading>

  // MARK: Units

  /// "Một cửa Sầm Sơn" beside "thành phố Sầm Sơn", "MCĐT TCĐCKS" beside "Tổng cục Địa chất và Khoáng sản".
  private mutating func alignUnit(of side: Side, with other: Side) {
    guard self[keyPath: side].unit == nil, let unit = self[keyPath: other].unit, !unit.keys.isEmpty else { return }
    let core = self[keyPath: side].core
    if unit.isPlace, let start = core.start(of: unit.keys) {
      self[keyPath: side].core.removeSubrange(start..<(start + unit.keys.count))
      footing(side, unit, .bareName)
    } else if let place = core.firstIndex(where: { Self.isShort($0) && Self.names(unit, $0) }) {
      self[keyPath: side].core.remove(at: place)
      footing(side, unit, .initials)
    }
  }

  private mutating func footing(_ side: Side, _ unit: UnitName, _ footing: Footing) {
    self[keyPath: side].unit = unit
    self.unit = footing
  }

  private static func names(_ unit: UnitName, _ letters: String) -> Bool {
    UnitName(head: "", keys: [], initials: letters, text: letters).abbreviates(unit)
  }

  // MARK: Words

  private mutating func alignWords(of side: Side, with other: Side) {
    let spoken = self[keyPath: other].spoken
    guard !spoken.isEmpty else { return }
    for (number, token) in self[keyPath: side].core.enumerated().reversed() where Self.isShort(token) {
      guard let run = Self.run(of: token, in: spoken) else { continue }
      self[keyPath: side].core.replaceSubrange(number...number, with: run.filter(self[keyPath: other].core.contains))
      hasInitials = true
    }
    alignProducts(of: side, with: other, spoken)
  }

  /// Foreign words that are no product after all but initials of the other name's words.
  private mutating func alignProducts(of side: Side, with other: Side, _ spoken: [String]) {
    let known = self[keyPath: other].products.map(\.name)
    var products: [ProductName] = []
    for product in self[keyPath: side].products {
      let runs = product.parts.map { Self.run(of: $0, in: spoken) }
      let kept = zip(product.parts, runs).filter { $1 == nil }.map(\.0)
      // What is left over has to be a product that the other name has too.
      guard !known.contains(product.name), kept.count < runs.count, kept.isEmpty || known.contains(kept.joined()) else {
        products.append(product)
        continue
      }
      self[keyPath: side].core += runs.compactMap(\.self).flatMap { $0 }.filter(self[keyPath: other].core.contains)
      hasInitials = true
      if !kept.isEmpty { products.append(ProductName(name: kept.joined(), parts: kept)) }
    }
    self[keyPath: side].products = products
  }

  /// Letters that make no word of Vietnamese: initials perhaps.
  static func isShort(_ key: String) -> Bool { (2...10).contains(key.count) && !key.contains("'") && !Syllables.isSyllable(key) }

  /// The words whose initials the letters are, in their order.
  private static func run(of letters: String, in spoken: [String]) -> [String]? {
    let wanted = Syllables.folded(letters)
    guard wanted.count >= 2, spoken.count >= wanted.count else { return nil }
    for start in 0...(spoken.count - wanted.count) {
      let words = spoken[start..<(start + wanted.count)]
      if WordsCompared.initials(words) == wanted { return Array(words) }
    }
    return nil
  }
}

extension [String] {
  /// Where a run of keys stands.
  fileprivate func start(of keys: [String]) -> Int? {
    guard !keys.isEmpty, count >= keys.count else { return nil }
    return (0...(count - keys.count)).first { self[$0...].starts(with: keys) }
  }
}
