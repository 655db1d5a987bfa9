internal import Phrasebook
internal import Vietnamese

/// Cuts out what is exchanged and what for, as written.
enum Payload {
  static func read(_ cell: CellTokens) -> (data: String, purpose: String) {
    var data: [String] = []
    var purpose: [String] = []
    var index = 0
    var isDenied = false
    while index < cell.tokens.count {
      let token = cell.tokens[index]
      if token.isSeparator || token.role == .contrast { isDenied = false }
      if token.role == .not || token.role == .notYet { isDenied = true }
      if isDenied {
        index += 1
      } else if token.role == .purpose {
        let range = upToSeparator(cell, from: index + 1)
        if !range.isEmpty { purpose.append(cell.text(range)) }
        index = next(cell, after: range, index)
      } else if [.both, .send, .receive, .exchange, .giveBack].contains(token.role) {
        let range = upToReceiver(cell, upToSeparator(cell, from: index + 1, stoppingAtPurpose: true))
        if !range.isEmpty, !isManner(cell.words[range]) { data.append(cell.text(range)) }
        index = next(cell, after: range, index)
      } else if token.role == .payload, data.isEmpty {
        let start = token.range.lowerBound
        let all = start..<max(upToSeparator(cell, from: index, stoppingAtPurpose: true).upperBound, token.range.upperBound)
        let range = upToReceiver(cell, all)
        data.append(cell.text(range))
        index = next(cell, after: range, index)
      } else {
        index += 1
      }
    }
    return (data.joined(separator: "; "), purpose.joined(separator: "; "))
  }

  /// "Trao đổi qua ESB của Bộ", "gửi bằng thư điện tử": how, not what.
  private static func isManner(_ words: ArraySlice<Word>) -> Bool {
    let keys = words.prefix(2).map(\.key)
    return keys.first.map(manners.contains) ?? false || keys == through
  }

  private static let manners = Set(Words.keys("qua bằng theo trực thủ trên dưới"))
  private static let through = Words.keys("thông qua")

  /// "… hồ sơ sang phần mềm một cửa", "… trạng thái về": without where it goes. "Thông tin về doanh nghiệp" says what it is about.
  private static func upToReceiver(_ cell: CellTokens, _ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var end = range.dropFirst().first { receivers.contains(cell.words[$0].key) } ?? range.upperBound
    while end > range.lowerBound + 1, trailing.contains(cell.words[end - 1].key) { end -= 1 }
    return range.lowerBound..<end
  }

  private static let receivers = Set(Words.keys("sang lên vào tới từ"))
  private static let trailing = Set(Words.keys("sang lên vào tới từ về đến cho lại và"))

  private static func upToSeparator(_ cell: CellTokens, from start: Int, stoppingAtPurpose: Bool = false) -> Range<Int> {
    guard start < cell.tokens.count else { return cell.words.count..<cell.words.count }
    let first = cell.tokens[start].range.lowerBound
    for token in cell.tokens[start...] where token.isSeparator || (stoppingAtPurpose && token.role == .purpose) {
      return first..<max(token.range.lowerBound, first)
    }
    return first..<cell.words.count
  }

  private static func next(_ cell: CellTokens, after range: Range<Int>, _ index: Int) -> Int {
    var place = index + 1
    while place < cell.tokens.count, cell.tokens[place].range.lowerBound < range.upperBound { place += 1 }
    return place
  }
}
