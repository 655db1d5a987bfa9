internal import InteropGraph
internal import Vietnamese

/// What is left of a name when kind, owner, unit, product and empty words are taken away.
extension NameReader {
  func readCore(_ scan: inout NameScan) {
    let words = scan.words
    let isService = KindWords.services.contains(scan.reading.kind)
    let isDocuments = scan.reading.kind == .documentManagement
    var texts: [String] = []
    var previous = ""
    var silentUntil = 0
    var depth = 0
    for (index, word) in words.enumerated() {
      if word.isMark { depth = max(0, depth + (word.key == "(" ? 1 : word.key == ")" ? -1 : 0)) }
      guard !word.isMark else { continue }
      defer { previous = word.key }
      guard !scan.isTaken[index] else { continue }
      scan.reading.spoken.append(word.key)
      guard index >= silentUntil, !(isDocuments && Self.running.contains(word.key)) else { continue }
      if !scan.telling.contains(index) {
        if let silent = NameWords.silent.match(words, at: index, where: { $0 == 1 || !scan.isAnyTaken(index, $0) }) {
          silentUntil = index + silent.length
          continue
        }
        if isLevelWord(words, index) || (isService && isLevelNumber(words, index, after: previous)) { continue }
      }
      scan.reading.core.append(word.key)
      if depth > 0 { scan.reading.coreInParentheses.append(word.key) }
      if !word.text.isEmpty { texts.append(word.text) }
    }
    scan.reading.coreText = texts.joined(separator: " ")
  }

  /// True for a word that says nothing by itself, or that stands in a phrase that says nothing.
  func isSilent(_ words: [Word], _ index: Int) -> Bool {
    (max(0, index - 2)...index).contains { start in
      NameWords.silent.match(words, at: start).map { start + $0.length > index } ?? false
    }
  }

  /// "Điều hành tác nghiệp" of a document system says what all of them are for.
  private static let running = Set(Words.keys("điều hành tác"))
  private static let levelWord = Syllables.key("cấp")
  private static let levels = Set(Words.keys("tỉnh huyện xã sở bộ cục vụ trung quận phường thành"))

  /// "3 cấp", "cấp tỉnh": a level. In "cấp phép" the word is a verb and tells systems apart.
  private func isLevelWord(_ words: [Word], _ index: Int) -> Bool {
    guard words[index].key == Self.levelWord else { return false }
    return index + 1 >= words.count || words[index + 1].isMark || Self.levels.contains(words[index + 1].key)
      || !words[index + 1].text.contains(where: \.isLetter)
  }

  /// "mức độ 3, 4", "3 cấp": levels of service, no name. A lone number after a name tells two systems apart.
  private func isLevelNumber(_ words: [Word], _ index: Int, after previous: String) -> Bool {
    guard words[index].text.first?.isNumber == true else { return false }
    return Self.afterLevel.contains(previous) || nextIsLevel(words, index) || isListedNumber(words, index)
  }

  private static let afterLevel = Set(Words.keys("độ mức cấp và năm"))

  private func nextIsLevel(_ words: [Word], _ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].key == Self.levelWord
  }

  private func isListedNumber(_ words: [Word], _ index: Int) -> Bool {
    index >= 2 && words[index - 1].isMark && words[index - 2].text.first?.isNumber == true
  }
}
