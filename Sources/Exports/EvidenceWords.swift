public import Diagnostics
public import InteropGraph

/// What speaks for and against two names being one system, told part by part with its points.
public struct EvidenceWords: Sendable {
  private let language: Language
  private let words: GraphWords

  public init(language: Language) {
    self.language = language
    words = GraphWords(language: language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// A line for each part, the strongest for first, what speaks against last: a waterfall down to the sum.
  public func waterfall(_ evidence: [NameEvidence]) -> [String] {
    let ordered = evidence.enumerated().sorted { a, b in
      a.element.points == b.element.points ? a.offset < b.offset : a.element.points > b.element.points
    }
    var sum = 0
    let lines = ordered.map { _, item -> String in
      sum += item.points
      return Self.signed(item.points) + "  " + part(item.part) + ": " + shown(item) + "  → " + Self.sum(sum)
    }
    return lines + [total(sum)]
  }

  public func total(_ points: Int) -> String {
    let isOne = points >= NameGround.threshold
    let verdict = isOne ? say("một hệ thống", "one system") : say("hai hệ thống", "two systems")
    return say("cộng ", "sum ") + Self.sum(points) + ", "
      + say("từ \(NameGround.threshold) điểm là một", "one from \(NameGround.threshold) points on") + ": " + verdict
  }

  public static func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0" }

  private static func sum(_ points: Int) -> String { points < 0 ? "−\(-points)" : "\(points)" }

  public func reason(_ reason: String) -> String { Self.reasons[reason]?[language] ?? reason }

  private static let genres: [String: LocalizedText] = [
    "database": .init(vi: "CSDL", en: "database"), "portal": .init(vi: "cổng, trang", en: "portal"),
    "programme": .init(vi: "phần mềm", en: "programme"),
  ]

  private static let reasons: [String: LocalizedText] = [
    "catalogue": .init(vi: "tên trong danh mục", en: "a name of the catalogue"), "bus": .init(vi: "tên trục", en: "a bus's name"),
    "same-parts": .init(vi: "các phần của tên khớp nhau", en: "the parts of the names agree"),
    "same-product": .init(vi: "cùng sản phẩm", en: "the same product"),
    "unit-initials": .init(vi: "đơn vị viết tắt", en: "the unit by its initials"),
    "only-one-of-kind": .init(vi: "hệ thống duy nhất cùng loại", en: "the only system of its kind"),
    "initials": .init(vi: "từ viết tắt", en: "words by their initials"),
    "near-words": .init(vi: "gần cùng từ", en: "nearly the same words"),
    "row-order": .init(vi: "đứng cùng thứ tự dòng với bảng III.1", en: "stands at the same place among the rows as in III.1"),
    "decision": .init(vi: "theo quyết định", en: "as decided"),
  ]

  public func part(_ part: NameEvidence.Part) -> String {
    switch part {
    case .decision: say("quyết định", "decision")
    case .catalogue: say("danh mục", "catalogue")
    case .agency: say("cơ quan", "agency")
    case .kind: say("loại", "kind")
    case .unit: say("đơn vị", "unit")
    case .product: say("sản phẩm", "product")
    case .words: say("từ còn lại", "other words")
    case .database: say("CSDL hay phần mềm", "database or programme")
    case .version: say("phiên bản, năm", "version or year")
    case .spelling: say("chữ phải sửa mới hiểu", "spelling mended")
    case .uniqueness: say("duy nhất", "uniqueness")
    case .rowOrder: say("cùng thứ tự dòng với bảng III.1", "same place among the rows as in III.1")
    case .otherRow: say("hai dòng của một bảng kê", "two rows of one inventory")
    case .bridge: say("tên khác của hệ thống kia không khớp", "another name of that system speaks against")
    }
  }

  private func shown(_ item: NameEvidence) -> String {
    let none = "–"
    func value(_ text: String) -> String {
      guard !text.isEmpty else { return none }
      switch item.part {
      case .kind: return SystemKind(rawValue: text).map(words.kind) ?? text
      case .database: return Self.genres[text]?[language] ?? text
      default: return "“\(text)”"
      }
    }
    let (here, there) = (value(item.here), value(item.there))
    guard here == there else { return here + " / " + there }
    guard here == none else { return here }
    switch item.part {
    case .unit: return say("cả hai không nêu đơn vị nào, là của toàn cơ quan", "neither names a unit: both are the whole agency's")
    case .words: return say("cả hai không còn từ nào khác", "neither says anything further")
    default: return say("cả hai không nêu", "neither says")
    }
  }
}
