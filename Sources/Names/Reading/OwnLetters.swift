internal import InteropGraph
internal import Vietnamese

/// The agency's own letters in the names of its systems: they say whose a system is, which the report says already.
extension NameReader {
  /// "eGov ĐN" in a report of Đồng Nai, "eGate HP" in one of Hải Phòng: a product and the place's letters.
  func withoutOwnLetters(_ reading: NameReading, _ reporter: String) -> NameReading {
    var home = reporter
    if case .agency(let owner) = reading.owner { home = owner }
    guard !reading.products.isEmpty, let letters = agencies.letters[home].map({ Syllables.folded($0) }), letters.count >= 2 else {
      return reading
    }
    var copy = reading
    copy.products = reading.products.compactMap { withoutLetters($0, letters) }
    if copy.products.isEmpty, reading.kind == nil, reading.core.isEmpty { copy.products = reading.products }
    if let last = copy.core.last, Syllables.folded(last) == letters, ShortForms.isShort(last) {
      copy.core.removeLast()
      copy.coreText = copy.coreText.split(separator: " ").dropLast().joined(separator: " ")
    }
    return copy
  }

  /// nil for a product that is nothing but the letters.
  private func withoutLetters(_ product: ProductName, _ letters: String) -> ProductName? {
    if product.name == letters { return nil }
    guard product.parts.count > 1, product.parts.last == letters else { return product }
    let parts = Array(product.parts.dropLast())
    let fold = parts.joined()
    return ProductName(name: products[fold]?.name ?? fold, parts: parts)
  }

  /// "Cổng DVCTT tỉnh QN" in a report of Quảng Ninh: the province by its initials.
  func withoutOwnPlace(_ reading: NameReading, _ reporter: String) -> NameReading {
    guard let initials = agencies.letters[reporter], let place = reading.core.firstIndex(where: Self.placeWords.contains) else {
      return reading
    }
    let letters = Syllables.folded(initials)
    var copy = reading
    if place + 1 < reading.core.count, reading.core[place + 1] == initials {
      copy.core.remove(at: place + 1)
    } else if let product = reading.products.firstIndex(where: { $0.name == letters }) {
      copy.products.remove(at: product)
    } else {
      return reading
    }
    copy.core.remove(at: place)
    copy.isAgencyWide = true
    return copy
  }

  private static let placeWords = Set(Words.keys("tỉnh TP"))
}
