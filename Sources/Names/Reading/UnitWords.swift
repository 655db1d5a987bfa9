internal import InteropGraph
internal import Vietnamese

/// The unit that a name speaks of.
extension NameReader {
  func readUnit(_ scan: inout NameScan) {
    let words = scan.words
    for index in words.indices where !scan.isTaken[index] {
      guard let match = units.match(words, at: index, agencyAt: isAgency), !isInsideKind(words, index) else { continue }
      if let unit = scan.reading.unit {
        // "Trung tâm hành chính công TP. Uông Bí": a unit of a place.
        if match.unit.isPlace, unit.within.isEmpty, !scan.isTaken[index] { scan.reading.unit = unit.inside(match.unit) }
      } else {
        scan.reading.unit = match.unit
      }
      scan.take(index, match.length)
      // "24 quận, huyện": how many there are.
      if match.unit.isLevel, index > 0, words[index - 1].text.allSatisfy(\.isNumber) { scan.take(index - 1, 1) }
    }
  }

  /// A kind phrase ("dịch vụ công", "văn phòng điện tử") is no unit.
  private func isInsideKind(_ words: [Word], _ index: Int) -> Bool {
    for start in max(0, index - 4)...index {
      if let match = KindWords.table.match(words, at: start), start + match.length > index,
        start < index || match.value == .documentManagement
      {
        return true
      }
    }
    return false
  }
}
