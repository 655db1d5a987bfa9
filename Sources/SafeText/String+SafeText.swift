extension String {
  /// The text with scalars replaced one by one; nil keeps a scalar.
  /// - Complexity: O(n).
  public func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var out = String.UnicodeScalarView()
    out.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let text = replacement(scalar) { out.append(contentsOf: text.unicodeScalars) } else { out.append(scalar) }
    }
    return String(out)
  }

  /// On one line, for people and terminals: line breaks and tabs are spaces; C0 controls are shown by their pictures (`␛`), C1
  /// controls as `�`; what changes the direction of text or cannot be seen is left out.
  public var printable: String { shown(lineBreak: " ", tab: " ") }

  /// The same with its lines, each ended by a line feed, and its tabs.
  public var printableLines: String { shown(lineBreak: "\n", tab: "\t") }

  private func shown(lineBreak: Unicode.Scalar, tab: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(where: { $0.scalarClass != .visible }) else { return self }
    var out = String.UnicodeScalarView()
    out.reserveCapacity(utf8.count)
    var isAfterReturn = false
    for scalar in unicodeScalars {
      switch scalar.scalarClass {
      case .visible: out.append(scalar)
      case .tab: out.append(tab)
      case .lineBreak: if !(isAfterReturn && scalar == "\n") { out.append(lineBreak) }
      case .control: out.append(scalar.picture)
      case .direction, .invisible, .noncharacter: break
      }
      isAfterReturn = scalar == "\r"
    }
    return String(out)
  }

  /// The text without its hidden scalars; line breaks and tabs stay as they are.
  public var withoutHidden: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    return replacingScalars { $0.isHidden ? "" : nil }
  }
}

extension Unicode.Scalar {
  /// U+2400 and following stand for the C0 controls.
  fileprivate var picture: Unicode.Scalar {
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
    return value == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}
