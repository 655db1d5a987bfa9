public import Diagnostics
internal import Exports
public import Identity
internal import InteropGraph

/// The words in which a pair of names or a cell is asked about, on the terminal and on the page.
public struct ReviewWords: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  public func answer(_ answer: ReviewAnswer) -> String {
    switch answer {
    case .same: say("Một hệ thống", "One system")
    case .different: say("Hai hệ thống khác nhau", "Two different systems")
    case .unsure: say("Chưa rõ", "Not sure")
    }
  }

  /// What the program took the names for, and why it asks.
  public func taken(_ pair: ReviewPair) -> String {
    let now = pair.doubt.isJoined ? say("Đang hiểu là một hệ thống", "Taken for one system now") : say("Đang để riêng", "Kept apart now")
    return now + ": " + doubt(pair.doubt) + "."
  }

  private func doubt(_ doubt: NameQuestion.Doubt) -> String {
    switch doubt {
    case .onlyOneOfKind:
      say("tên không nêu đơn vị, chỉ có một hệ thống cùng loại", "the name gives no unit, and there is only one system of the kind")
    case .initials: say("viết tắt khớp với chữ đầu", "short forms fit the first letters")
    case .nearWords: say("gần cùng từ", "nearly the same words")
    case .rowOrder:
      say("đứng cùng thứ tự dòng với hệ thống này trong bảng III.1", "stands at the same place among the rows as that system in III.1")
    case .selfPair: say("là dòng và cột của một ô đã điền", "they are row and column of a filled cell")
    case .severalFit: say("tên khớp với nhiều hệ thống như nhau", "the name fits several systems equally well")
    case .nearMiss: say("gần giống nhưng chưa đủ căn cứ", "alike, but not enough")
    case .bridge:
      say(
        "khớp với tên này, không khớp với tên khác của cùng hệ thống", "fits this name, and another name of the same system speaks against")
    }
  }

  public func stakesHeading(_ item: ReviewItem) -> String {
    let count = item.stakes.lost.count + item.stakes.gained.count
    if count == 0 { return say("Không phát hiện nào phụ thuộc câu trả lời.", "No finding hangs on the answer.") }
    switch item {
    case .pair: return say("Nếu trả lời khác đi, \(count) phát hiện thay đổi:", "If the answer is the other one, \(count) findings change:")
    case .cell: return say("Tùy câu trả lời, \(count) phát hiện thay đổi:", "Depending on the answer, \(count) findings change:")
    }
  }

  public func stakes(_ stakes: ReviewStakes) -> [String] {
    let lines = stakes.lost.map { say("mất: ", "gone: ") + $0 } + stakes.gained.map { say("thêm: ", "new: ") + $0 }
    let most = 8
    guard lines.count > most else { return lines }
    return lines.prefix(most) + [say("và \(lines.count - most) phát hiện khác", "and \(lines.count - most) more")]
  }

  // MARK: Cells

  /// "3 ô cùng chữ".
  public func heading(_ cell: ReviewCell) -> String {
    let count = cell.places.count
    return count == 1 ? say("1 ô", "1 cell") : say("\(count) ô cùng chữ", "\(count) cells of the same words")
  }

  public func answer(_ answer: CellAnswer) -> String {
    let words = GraphWords(language: language)
    switch answer.mode {
    case .manual: return say("chỉ thủ công", "by hand only")
    case .interfaceOnly: return say("chỉ liên kết trang", "a link only")
    case .unspecified where answer.status == .operational: return say("có kết nối, không nêu cách", "connected, not said how")
    case .unspecified: return words.status(answer.status)
    case .direct, .viaBus, .sharedDatabase:
      let way = words.mode(answer.mode)
      return answer.status == .operational ? say("có kết nối, ", "connected, ") + way : words.status(answer.status) + ", " + way
    }
  }
}
