internal import Vietnamese

/// The version or year that a name gives: "phiên bản 2.0", "v2", "ViLIS 2.0", "(2015)". It tells two rows of one inventory apart, and says
/// nothing where the other name gives none.
extension NameReader {
  func readVersion(_ scan: inout NameScan) {
    let words = scan.words
    if let age = age(words) {
      scan.reading.version = words[age.place].text.lowercased()
      scan.take(age.place, age.end - age.place)
      return
    }
    for index in words.indices where !scan.isTaken[index] && !words[index].isMark {
      if let found = version(words, at: index) {
        scan.reading.version = found.version
        scan.take(index, found.length)
        return
      }
    }
  }

  /// "(cũ)", "(mới, thay phần mềm …)": which of two it is.
  private func age(_ words: [Word]) -> (place: Int, end: Int)? {
    for start in words.indices where words[start].key == "(" && start + 2 < words.count && Self.ages.contains(words[start + 1].key) {
      guard [")", ",", ";"].contains(words[start + 2].key) else { continue }
      return (start + 1, words[start...].firstIndex { $0.key == ")" } ?? words.count)
    }
    return nil
  }

  private static let ages = Set(Words.keys("cũ mới"))
  private static let heads = [
    Words.keys("phiên bản"), Words.keys("phiên bản năm"), Words.keys("bản"), Words.keys("bản năm"), ["version"], ["ver"],
  ]
  private static let year = Words.keys("năm")

  private func version(_ words: [Word], at index: Int) -> (version: String, length: Int)? {
    for head in Self.heads where words[index...].map(\.key).starts(with: head) {
      if let number = number(words, from: index + head.count) { return (number.text, head.count + number.length) }
    }
    let text = words[index].text.lowercased()
    if text.first == "v", text.dropFirst().allSatisfy(\.isNumber), text.count > 1, let number = number(words, from: index, skipping: 1) {
      return (number.text, number.length)
    }
    if Self.isYear(words[index].text), let length = yearLength(words, index) { return (words[index].text, length) }
    // "ViLIS 2.0": right behind a foreign word.
    guard index > 0, !words[index].isGlued, ProductWords.isForeign(words[index - 1], lexicon: lexicon), words[index].text.count <= 2,
      let number = number(words, from: index)
    else { return nil }
    return (number.text, number.length)
  }

  /// A year alone in parentheses, or after "năm".
  private func yearLength(_ words: [Word], _ index: Int) -> Int? {
    guard index > 0 else { return nil }
    if words[index - 1].key == Self.year[0] { return 1 }
    // "E-MC 2014": at the end of the name.
    if index + 1 == words.count, !words[index - 1].isMark { return 1 }
    return words[index - 1].key == "(" && index + 1 < words.count && words[index + 1].key == ")" ? 1 : nil
  }

  private static func isYear(_ text: String) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && Int(text) != nil
  }

  /// "2.0" as 2, "1.10" as 1.10.
  private func number(_ words: [Word], from start: Int, skipping letters: Int = 0) -> (text: String, length: Int)? {
    guard start < words.count else { return nil }
    var parts = [String(words[start].text.dropFirst(letters))]
    guard let first = parts.first, !first.isEmpty, first.allSatisfy(\.isNumber) else { return nil }
    var end = start + 1
    while end + 1 < words.count, words[end].key == ".", words[end].isGlued, words[end + 1].isGlued,
      words[end + 1].text.allSatisfy(\.isNumber)
    {
      parts.append(words[end + 1].text)
      end += 2
    }
    while parts.count > 1, parts.last.map({ Int($0) == 0 }) ?? false { parts.removeLast() }
    return (parts.joined(separator: "."), end - start)
  }
}
