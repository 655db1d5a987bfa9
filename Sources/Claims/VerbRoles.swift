internal import Names
internal import Phrasebook
internal import Vietnamese

/// Verbs that do not tell the direction though they are verbs of sending or receiving: what the other side does with what it gets,
/// what is said of a dossier, what an exchange serves.
extension FlowReader {
  /// "Kết nối để lấy thông tin": what is done, not what it serves. Behind a verb, "… lấy kết quả để trả dân", it is what that serves.
  func isVerbNext(_ index: Int, hasVerb: Bool) -> Bool {
    guard !hasVerb, index + 1 < cell.tokens.count, cell.words[cell.tokens[index].range.lowerBound].key == Syllables.key("để") else {
      return false
    }
    return FlowEnds.verbs.contains(cell.tokens[index + 1].role)
  }

  /// "hồ sơ đã tiếp nhận", "kết quả đã trả": says which dossier, not who sends, when a verb stands before it.
  func isParticiple(_ index: Int) -> Bool {
    if isNounOfSubmission(index) { return true }
    guard index > 0, [.receive, .send].contains(cell.tokens[index].role) else { return false }
    let before = cell.words[cell.tokens[index].range.lowerBound - 1].key
    guard before == Syllables.key("đã") || before == Syllables.key("được") else { return false }
    for earlier in cell.tokens[..<index].indices.reversed() {
      if cell.tokens[earlier].isSeparator { return false }
      if [.receive, .send, .both, .exchange].contains(cell.tokens[earlier].role), !isNounOfSubmission(earlier) { return true }
    }
    return false
  }

  /// "Cung cấp API cho hệ thống kia khai thác": what the other does with what it is given.
  func isForOther(_ index: Int) -> Bool {
    guard cell.tokens[index].role == .receive else { return false }
    for token in cell.tokens[..<index].reversed() {
      if token.isSeparator || token.role == .purpose || token.role == .contrast { return false }
      if token.role == .send {
        let between = cell.words[token.range.upperBound..<cell.tokens[index].range.lowerBound].map(\.key)
        guard let receiver = between.lastIndex(of: Self.given) else { return false }
        return !between[receiver...].contains(where: Self.conjunctions.contains)
      }
    }
    return false
  }

  /// "Tiếp nhận hồ sơ từ Cổng chuyển sang", "nhận hồ sơ do cấp xã gửi lên": the other's part of what is received.
  func isByOther(_ index: Int) -> Bool {
    guard cell.tokens[index].role == .send else { return false }
    for token in cell.tokens[..<index].reversed() {
      let isSource = Self.sources.contains(cell.words[token.range.lowerBound].key)
      if token.isSeparator || token.role == .purpose || token.role == .contrast && !isSource { return false }
      if token.role == .receive {
        let between = cell.words[token.range.upperBound..<cell.tokens[index].range.lowerBound].map(\.key)
        guard let source = between.lastIndex(where: Self.sources.contains) else { return false }
        return !between[source...].contains(where: Self.conjunctions.contains)
      }
    }
    return false
  }

  /// "… vào HT tiếp nhận", "… từ phần mềm đăng ký": the verb is what the system is called by.
  func isPartOfName(_ index: Int) -> Bool {
    let start = cell.tokens[index].range.lowerBound
    guard start >= 3 else { return false }
    let head = cell.words[(start - 2)..<start].map(\.key)
    return Self.heads.contains(head) && Self.prepositions.contains(cell.words[start - 3].key)
  }

  private static let heads = [Words.keys("hệ thống"), Words.keys("phần mềm"), Words.keys("bộ phận")]
  private static let prepositions = Set(Words.keys("vào sang lên từ của với tới đến cho về xuống"))

  /// "Hồ sơ trình ký": what is exchanged, not that somebody submits it.
  func isNounOfSubmission(_ index: Int) -> Bool {
    guard index > 0, cell.words[cell.tokens[index].range.lowerBound].key == Self.submit else { return false }
    return cell.tokens[index - 1].role == .payload && cell.tokens[index - 1].range.upperBound == cell.tokens[index].range.lowerBound
  }

  /// "… để trình Lãnh đạo và nhận lại kết quả": with its answer the exchange goes on behind the purpose.
  func isAnswer(_ index: Int) -> Bool {
    let range = cell.tokens[index].range
    guard [.receive, .giveBack].contains(cell.tokens[index].role), range.lowerBound > 0 else { return false }
    return Self.conjunctions.contains(cell.words[range.lowerBound - 1].key) && Self.again.contains(cell.words[range.upperBound - 1].key)
  }

  private static let given = Syllables.key("cho")
  private static let sources = Set(Words.keys("từ do"))
  private static let conjunctions = Set(Words.keys("và rồi"))
  private static let again = Set(Words.keys("lại về"))
  private static let submit = Syllables.key("trình")
}
