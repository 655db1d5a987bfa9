internal import Diagnostics

/// Texts of a document, bounded one by one and all together.
struct TextBudget {
  private let each: Int
  private let all: Int
  private var left: Int

  init(_ limits: DocumentLimits) {
    each = limits.textScalars
    all = limits.documentBytes
    left = all
  }

  /// The text as far as it fits; a remark says what was cut.
  /// - Complexity: O(length of what is kept).
  mutating func fit(
    _ text: String, _ remarks: inout [Document.Remark], table: Int? = nil, row: Int? = nil, sheet: String? = nil
  ) -> String {
    func tell(_ content: DroppedContent) {
      remarks.append(Document.Remark(.dropped(content), table: table, row: row, sheet: sheet))
    }
    var text = text
    if text.utf8.count > each, let end = text.unicodeScalars.index(text.startIndex, offsetBy: each, limitedBy: text.endIndex),
      end < text.endIndex
    {
      text = String(text.unicodeScalars[..<end])
      tell(.text(limit: each))
    }
    guard left > 0 || text.isEmpty else { return "" }
    left -= text.utf8.count
    if left <= 0 { tell(.document(limit: all)) }
    return text
  }
}

/// Places of all tables of a document: a few bytes of spans can ask for millions.
struct PlaceBudget {
  private var left: Int

  init(_ places: Int) { left = places }

  /// False when there are not that many left; then none are spent.
  mutating func spend(_ places: Int) -> Bool {
    guard places <= left else { return false }
    left -= places
    return true
  }
}

/// Numbers of rows, columns and spans as files write them: cut to what any table can have, so that nothing computed from them overflows.
enum SpanNumber {
  /// A number that may be missing or absurd: at least `least`, at most `Table.largest`.
  static func count(_ text: String?, least: Int) -> Int {
    guard let text else { return least }
    let digits = text.trimmed().utf8
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return least }
    var value = 0
    for digit in digits where value < Table.largest { value = value * 10 + Int(digit - 0x30) }
    return min(max(value, least), Table.largest)
  }
}
