internal import InteropGraph
internal import Vietnamese

/// Products that a name speaks of: words that are no Vietnamese, and what the catalogue knows.
extension NameReader {
  func readProducts(_ scan: inout NameScan) {
    let words = scan.words
    var index = 0
    while index < words.count {
      guard !scan.isTaken[index], isProduct(words[index]) || startsGlued(words, index) else {
        index += 1
        continue
      }
      let (parts, end) = product(scan, from: index)
      scan.take(index, end - index)
      add(parts, to: &scan.reading)
      index = end
    }
  }

  /// The words of the product that starts at a place.
  private func product(_ scan: NameScan, from start: Int) -> (parts: [String], end: Int) {
    let words = scan.words
    var parts = [words[start].text]
    var end = start + 1
    while end < words.count, !scan.isTaken[end] {
      if isJoint(words, end) {
        if words[end + 1].text.first?.isNumber != true { parts.append(words[end + 1].text) }
        end += 2
      } else if ProductWords.isForeign(words[end], lexicon: lexicon) || startsGlued(words, end) {
        parts.append(words[end].text)
        end += 1
      } else {
        break
      }
    }
    return (parts, end)
  }

  /// "VNPT-iGate", "M-Office".
  private func isJoint(_ words: [Word], _ index: Int) -> Bool {
    words[index].isMark && words[index].isGlued && ["-", ".", "_"].contains(words[index].key) && index + 1 < words.count
      && words[index + 1].isGlued && !words[index + 1].isMark
  }

  /// "M-Office", "Net.Office": a piece that is no foreign word by itself, glued to one that is.
  private func startsGlued(_ words: [Word], _ index: Int) -> Bool {
    let word = words[index]
    guard !word.isMark, word.key == word.text.lowercased(), word.text.allSatisfy({ $0.isASCII && $0.isLetter }), index + 2 < words.count,
      !lexicon.acronyms.contains(word.key)
    else { return false }
    return isJoint(words, index + 1) && ProductWords.isForeign(words[index + 2], lexicon: lexicon)
  }

  private func add(_ parts: [String], to reading: inout NameReading) {
    let fold = ProductWords.fold(parts.joined())
    reading.products.append(ProductName(name: products[fold]?.name ?? fold, parts: parts.map(ProductWords.fold)))
    if reading.kind == nil, let kind = products[fold]?.kind ?? ProductWords.kind(of: fold) { reading.kind = kind }
  }

  private func isProduct(_ word: Word) -> Bool {
    if ProductWords.isForeign(word, lexicon: lexicon) { return true }
    return !word.isMark && products[ProductWords.fold(word.text)] != nil && !Syllables.hasVietnameseMark(word.text)
  }
}
