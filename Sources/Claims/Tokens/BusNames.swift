internal import Names
internal import Vietnamese

/// Buses as cells name them.
enum BusNames {
  static func bus(_ words: [Word], at index: Int, _ names: NameReader) -> (reference: BusReference, length: Int)? {
    if let named = names.busName(words, at: index) {
      let owner = owner(words, index + named.length, names)
      if named.isNational { return (.known(id: named.id, owner: nil), named.length) }
      return (.known(id: named.id, owner: owner.agency), named.length + owner.length)
    }
    guard let length = names.genericBus(words, at: index) else { return nil }
    var end = index + length
    // "trục LGSP", "trục tích hợp ESB": the name follows at once.
    if let named = names.busName(words, at: end) {
      let owner = owner(words, end + named.length, names)
      return (.known(id: named.id, owner: named.isNational ? nil : owner.agency), end + named.length + owner.length - index)
    }
    let owner = owner(words, end, names)
    end += owner.length
    return (.unnamed(owner: owner.agency), end - index)
  }

  /// "… của tỉnh", "… Bộ Tư pháp" behind a bus: whose it is.
  private static func owner(_ words: [Word], _ start: Int, _ names: NameReader) -> (agency: String?, length: Int) {
    var place = start
    if place < words.count, ownerWords.contains(words[place].key) { place += 1 }
    if place < words.count, words[place].key == level { place += 1 }
    guard place < words.count, !words[place].isMark else { return (nil, 0) }
    if let match = names.agencies.match(words, at: place) { return (match.agency, place + match.length - start) }
    if owners.contains(words[place].key) { return (nil, place + 1 - start) }
    if words[place].key == city.first, place + 1 < words.count, words[place + 1].key == city.last { return (nil, place + 2 - start) }
    return (nil, 0)
  }

  private static let ownerWords = Set(Words.keys("của tại do"))
  private static let owners = Set(Words.keys("tỉnh bộ ngành"))
  private static let level = Syllables.key("cấp")
  private static let city = Words.keys("thành phố")

  /// One bus out of a description and a name, or nil when they are two buses.
  static func merged(_ described: BusReference, _ named: BusReference) -> BusReference? {
    switch (described, named) {
    case (.unnamed(let owner), .known(let id, let other)): .known(id: id, owner: other ?? owner)
    case (.unnamed(let owner), .unnamed(let other)): .unnamed(owner: other ?? owner)
    case (.unnamed, .system): named
    case (.known(let id, let owner), .known(let same, let other)) where id == same: .known(id: id, owner: other ?? owner)
    default: nil
    }
  }
}
