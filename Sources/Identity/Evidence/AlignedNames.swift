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

  /// The one names the maker whom the other was built by.
  private(set) var hasMaker = false

  enum Footing { case asWritten, bareName, initials, former, cutShort }

  init(_ a: NameReading, _ b: NameReading, rules: NameRules) {
    self.a = a
    self.b = b
    guard rules.contains(.initials) else { return }
    alignMaker(of: \.a, with: \.b)
    alignMaker(of: \.b, with: \.a)
    alignUnit(of: \.a, with: \.b)
    alignUnit(of: \.b, with: \.a)
    alignWords(of: \.a, with: \.b)
    alignWords(of: \.b, with: \.a)
  }

  private typealias Side = WritableKeyPath<AlignedNames, NameReading>

  // MARK: Units

  /// "Một cửa Sầm Sơn" beside "thành phố Sầm Sơn", "MCĐT TCĐCKS" beside "Tổng cục Địa chất và Khoáng sản".
  private mutating func alignUnit(of side: Side, with other: Side) {
    guard let unit = self[keyPath: other].unit else { return }
    let reading = self[keyPath: side]
    if let own = reading.unit, own.identity != unit.identity, isFormer(own, self[keyPath: other]) {
      self[keyPath: side].unit = unit
      self.unit = .former
    }
    guard !unit.keys.isEmpty else { return }
    if let own = self[keyPath: side].unit {
      lengthen(own, of: side, to: unit, of: other)
    } else if unit.isPlace, let found = bareName(of: unit, in: reading) {
      take(found, from: side)
      self[keyPath: side].unit = UnitName(head: unit.head, keys: unit.keys, text: unit.text)
      self.unit = .bareName
    } else if let found = initials(of: unit, in: reading) {
      self[keyPath: side].core.removeAll(where: found.contains)
      self[keyPath: side].spoken.removeAll(where: found.contains)
      self[keyPath: side].products.removeAll { found.contains($0.name) }
      self[keyPath: side].unit = unit
      self.unit = .initials
    }
    place(side, within: unit)
  }

  /// A unit whose name was cut: "Cục Văn thư - Lưu trữ NN" read as "Cục Văn thư" and further words, "xã An Hòa - An Dương" as one place,
  /// "Trường Thành" as a school of that name.
  private mutating func lengthen(_ own: UnitName, of side: Side, to unit: UnitName, of other: Side) {
    guard own.identity != unit.identity else { return }
    if unit.isPlace, own.words == unit.keys {
      self[keyPath: side].unit = UnitName(head: unit.head, keys: unit.keys, text: own.text)
      self.unit = .bareName
    } else if own.isPlace, own.head == unit.head, !unit.within.isEmpty, own.keys == unit.keys + UnitName.bare(unit.within) {
      self[keyPath: side].unit = unit
    } else if own.isPlace, own.head == unit.head, own.keys.count > unit.keys.count, !self[keyPath: other].coreInParentheses.isEmpty,
      own.keys == unit.keys + self[keyPath: other].coreInParentheses
    {
      // "xã Tân Bình - Châu Thành" beside "xã Tân Bình (Châu Thành)".
      self[keyPath: side].unit = unit
      self[keyPath: side].core += self[keyPath: other].coreInParentheses
    } else if !own.isPlace, own.head == unit.head, own.initials == nil, unit.keys.starts(with: own.keys), own.keys.count < unit.keys.count {
      let rest = Array(unit.keys.dropFirst(own.keys.count))
      let core = self[keyPath: side].core
      // "TT HCC Quỳ Hợp" beside "Trung tâm hành chính công huyện Quỳ Hợp".
      let bare = UnitName.bare(rest)
      if bare.count < rest.count, core.starts(with: bare) {
        take(bare, from: side)
        self[keyPath: side].unit = unit
        return
      }
      guard let count = (1...max(min(core.count, rest.count), 1)).last(where: { ShortForms.align(Array(core.prefix($0)), rest) != nil })
      else {
        return cut(own, of: side, to: unit)
      }
      take(Array(core.prefix(count)), from: side)
      self[keyPath: side].unit = unit
      hasInitials = hasInitials || count != rest.count
    } else {
      cut(own, of: side, to: unit)
    }
  }

  /// "Cục Giám định" beside "Cục Giám định Nhà nước về chất lượng công trình xây dựng".
  private mutating func cut(_ own: UnitName, of side: Side, to unit: UnitName) {
    guard own.isCutShort(from: unit), !own.abbreviates(unit) else { return }
    self[keyPath: side].unit = unit
    self.unit = .cutShort
  }

  /// "Tổng cục Dạy nghề" beside "Tổng cục Giáo dục nghề nghiệp (tên cũ: Tổng cục Dạy nghề)".
  private func isFormer(_ unit: UnitName, _ other: NameReading) -> Bool {
    guard let former = other.otherUnit, former.identity != other.unit?.identity else { return false }
    return former.identity == unit.identity || former.abbreviates(unit) || unit.isCutShort(from: former)
  }

  /// "xã An Hòa (An Dương)" beside "xã An Hòa, huyện An Dương": the district without its head.
  private mutating func place(_ side: Side, within unit: UnitName) {
    guard !unit.within.isEmpty, let own = self[keyPath: side].unit, own.isPlace, own.keys == unit.keys, own.within.isEmpty else { return }
    let bare = UnitName.bare(unit.within)
    guard self[keyPath: side].core.start(of: bare) != nil else { return }
    take(bare, from: side)
    self[keyPath: side].unit?.within = unit.within
  }

  /// Takes the words out of what is left of a name: once, where they stand.
  private mutating func take(_ words: [String], from side: Side) {
    self[keyPath: side].core.remove(run: words)
    self[keyPath: side].spoken.remove(run: words)
    self[keyPath: side].products.removeAll { words == [$0.name] }
  }

  /// The words of a name that are a place's own, also written in one ("vinhyen") or without accents.
  private func bareName(of unit: UnitName, in reading: NameReading) -> [String]? {
    // "Thủ Dầu Một": a word that is empty elsewhere is part of the name.
    if reading.spoken.start(of: unit.keys) != nil { return unit.keys }
    let folded = unit.keys.map(Confusion.folded)
    if reading.mayLackAccents, let start = reading.core.map(Confusion.folded).start(of: folded) {
      return Array(reading.core[start..<(start + folded.count)])
    }
    let joined = folded.joined()
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

  // MARK: Makers

  /// "PM một cửa Sở Xây dựng (Nam Việt)" beside "… (do Công ty Nam Việt xây dựng)".
  private mutating func alignMaker(of side: Side, with other: Side) {
    let maker = self[keyPath: other].maker
    guard !maker.isEmpty, self[keyPath: side].core.start(of: maker) != nil else { return }
    take(maker, from: side)
    hasMaker = true
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
  /// Removes the words where they stand in a row; else each of them, from the first on.
  fileprivate mutating func remove(run: [String]) {
    if let start = start(of: run) { return removeSubrange(start..<(start + run.count)) }
    for word in run { firstIndex(of: word).map { _ = remove(at: $0) } }
  }

  /// Where a run of keys stands.
  fileprivate func start(of keys: [String]) -> Int? {
    guard !keys.isEmpty, count >= keys.count else { return nil }
    return (0...(count - keys.count)).first { self[$0...].starts(with: keys) }
  }
}
