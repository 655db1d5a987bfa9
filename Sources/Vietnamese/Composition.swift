internal import SafeText

/// Normalisation of Vietnamese text: one code point per letter, one spelling of đ, one kind of white space.

extension String {
  /// The text with every Vietnamese letter composed (NFC for this language), whatever mixture of composed, decomposed
  /// and half-composed letters it was written in. Marks that make no Vietnamese letter stay as they are.
  /// - Complexity: O(n).
  public func composed() -> String {
    guard unicodeScalars.contains(where: { LetterTable.mark($0.value) != nil }) else { return self }
    var out = String.UnicodeScalarView()
    var pending: (letter: Letter, scalar: Unicode.Scalar)?
    func flush() {
      if let waiting = pending { out.append(waiting.scalar) }
      pending = nil
    }
    for scalar in unicodeScalars {
      if let mark = LetterTable.mark(scalar.value), var letter = pending?.letter {
        if let shape = mark.shape { letter.shape = shape }
        if let tone = mark.tone { letter.tone = tone }
        if let composed = LetterTable.scalarOf[letter] {
          pending = (letter, composed)
          continue
        }
      }
      flush()
      if let letter = LetterTable.letterOf[scalar.value] { pending = (letter, scalar) } else { out.append(scalar) }
    }
    flush()
    return String(out)
  }

  /// Composed, look-alikes of đ replaced, invisible characters dropped, white space collapsed to single spaces and
  /// trimmed; line breaks are kept when `keepingLines`. This is the form in which names and cells are shown and kept.
  ///
  /// Legacy fonts must be decoded before: in TCVN3 the soft hyphen is the letter ư.
  public func cleaned(keepingLines: Bool = false) -> String {
    var out = String.UnicodeScalarView()
    var space = false
    var newline = false
    for scalar in composed().unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x0B, 0x0C: if keepingLines { newline = true } else { space = true }
      case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: space = true
      default:
        // A next-line sign from a legacy page is no line end of a report.
        if scalar.isHidden || scalar.value == 0x85 { continue }
        if !out.isEmpty {
          if newline { out.append("\n") } else if space { out.append(" ") }
        }
        space = false
        newline = false
        switch scalar.value {
        case 0xD0, 0x189: out.append("Đ")
        case 0xF0: out.append("đ")
        default: out.append(scalar)
        }
      }
    }
    return String(out)
  }
}
