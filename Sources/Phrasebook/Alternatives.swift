/// Writes out `(gửi|chuyển) (sang|)` as every phrase that it stands for.
enum Alternatives {
  /// - Complexity: O(product of the alternatives).
  /// - Returns: nil where brackets do not match.
  static func phrases(of pattern: String) -> [String]? {
    guard let open = pattern.firstIndex(of: "(") else { return pattern.contains(")") ? nil : [squeezed(pattern)] }
    var depth = 0
    var cuts: [String.Index] = [open]
    var close: String.Index?
    for index in pattern[open...].indices {
      switch pattern[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "|" where depth == 1: cuts.append(index)
      default: break
      }
      if depth == 0 {
        close = index
        break
      }
    }
    guard let close else { return nil }
    cuts.append(close)
    var out: [String] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let choice = pattern[pattern.index(after: start)..<end]
      guard let rest = phrases(of: pattern[..<open] + choice + pattern[pattern.index(after: close)...]) else { return nil }
      out += rest
    }
    return out
  }

  private static func squeezed(_ text: some StringProtocol) -> String { text.split(separator: " ").joined(separator: " ") }
}

private func + (a: Substring, b: Substring) -> String { String(a) + String(b) }
private func + (a: String, b: Substring) -> String { a + String(b) }
