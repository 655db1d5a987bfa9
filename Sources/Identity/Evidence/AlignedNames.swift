internal import InteropGraph
internal import Names
internal import Vietnamese

/// Two names on one footing: what the one writes in short and the other in full is written in full in both (`ShortForms`).
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
    let reading = self[keyPath: side]
    guard reading.unit == nil, let unit = self[keyPath: other].unit, !unit.keys.isEmpty else { return }
    let place = unit.isPlace ? bareName(of: unit, in: reading) : nil
    guard let found = place ?? initials(of: unit, in: reading) else { return }
    self[keyPath: side].core.removeAll(where: found.contains)
    self[keyPath: side].spoken.removeAll(where: found.contains)
    self[keyPath: side].products.removeAll { found.contains($0.name) }
    self[keyPath: side].unit = unit
    self.unit = place == nil ? .initials : .bareName
  }

  /// The words of a name that are a place's own, also written in one ("vinhyen").
  private func bareName(of unit: UnitName, in reading: NameReading) -> [String]? {
    if reading.core.start(of: unit.keys) != nil { return unit.keys }
    let joined = unit.keys.map(Confusion.folded).joined()
    return (reading.core + reading.products.map(\.name)).first { $0 == joined }.map { [$0] }
  }

  /// The words of a name that are a unit's initials, alone or with the rest of the unit's name behind them.
  private func initials(of unit: UnitName, in reading: NameReading) -> [String]? {
    let short = (reading.core + reading.products.map(\.name)).filter { ShortForms.isShort($0) }
    for letters in short {
      if ShortForms.align([letters], unit.words) != nil { return [letters] }
      for cut in 1..<max(unit.words.count, 1) {
        let rest = unit.words[cut...]
        if rest.allSatisfy(reading.core.contains), ShortForms.align([letters], Array(unit.words[..<cut])) != nil { return [letters] + rest }
      }
    }
    return short.count > 1 && ShortForms.align([short.joined()], unit.words) != nil ? short : nil
  }

  // MARK: Words

  private mutating func alignWords(of side: Side, with other: Side) {
    let spoken = self[keyPath: other].spoken
    guard !spoken.isEmpty else { return }
    for (number, token) in self[keyPath: side].core.enumerated().reversed() where ShortForms.isShort(token) {
      guard !self[keyPath: other].core.contains(token), let run = Self.run(of: token, in: spoken) else { continue }
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

  /// The words whose initials the letters are, in their order.
  private static func run(of letters: String, in spoken: [String]) -> [String]? {
    let wanted = Syllables.folded(letters)
    guard wanted.count >= 2, spoken.count >= wanted.count else { return nil }
    for start in 0...(spoken.count - wanted.count) {
      let words = spoken[start..<(start + wanted.count)]
      if ShortForms.initials(words) == wanted { return Array(words) }
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
