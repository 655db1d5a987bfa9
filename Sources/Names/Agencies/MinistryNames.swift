internal import Vietnamese

/// The ways of writing a ministry of several fields: each field in full or by its initials, "Bộ Nông nghiệp và PTNT", "Bộ VH, Thể thao và DL",
/// and the first field alone, "Bộ Văn hóa".
enum MinistryNames {
  struct Spelling {
    var keys: [String]
    /// Only the first field: counts where no other field follows.
    var isFirstField: Bool
  }

  /// Nothing for names of one field ("Bộ Xây dựng") and for names that are no ministry's.
  /// - Complexity: O(4ⁿ) for n fields, n being at most 3.
  static func spellings(of name: String) -> [Spelling] {
    guard name.hasPrefix(head) else { return [] }
    let fields = fields(String(name.dropFirst(head.count)))
    guard (2...3).contains(fields.count) else { return [] }
    let first = Words.keys("bộ")
    var out = [Spelling(keys: first + fields[0], isFirstField: true)]
    for joints in 0..<(1 << (fields.count - 1)) {
      for shortened in 0..<(1 << fields.count) {
        out.append(Spelling(keys: first + written(fields, shortened: shortened, joined: joints), isFirstField: false))
      }
    }
    // The last "và" may be said.
    return out + out.dropFirst().compactMap { withAnd($0, before: fields.last ?? []) }
  }

  private static let head = "Bộ "
  private static let and = Syllables.key("và")

  /// "Văn hóa, Thể thao và Du lịch" as three rows of keys.
  private static func fields(_ text: String) -> [[String]] {
    var out: [[String]] = [[]]
    for word in Words.split(text) {
      if word.isMark || word.key == and { out.append([]) } else { out[out.count - 1].append(word.key) }
    }
    return out.filter { !$0.isEmpty }
  }

  /// Fields whose bit is set by their initials; where a bit of `joined` is set, the initials of two neighbours are one word.
  private static func written(_ fields: [[String]], shortened: Int, joined: Int) -> [String] {
    var out: [String] = []
    var wasShort = false
    for (number, field) in fields.enumerated() {
      let isShort = shortened & (1 << number) != 0
      let letters = String(field.compactMap(\.first))
      if isShort, wasShort, joined & (1 << (number - 1)) != 0 {
        out[out.count - 1] += letters
      } else if isShort {
        out.append(letters)
      } else {
        out += field
      }
      wasShort = isShort
    }
    return out
  }

  private static func withAnd(_ spelling: Spelling, before field: [String]) -> Spelling? {
    let letters = String(field.compactMap(\.first))
    let length = spelling.keys.suffix(field.count).elementsEqual(field) ? field.count : spelling.keys.last == letters ? 1 : 0
    guard length > 0, spelling.keys.count > length + 1 else { return nil }
    var copy = spelling
    copy.keys.insert(and, at: spelling.keys.count - length)
    return copy
  }
}
