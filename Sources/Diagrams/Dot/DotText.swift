internal import Vietnamese

/// Makes text from reports safe for DOT. Whatever a report wrote, it can only ever be a label.
enum DotText {
  /// Characters of one label at most; Graphviz's own parser stops at 16,383 bytes per string.
  static let limit = 400

  /// A quoted DOT string whose content is shown literally: escapes of labels (`\N`, `\l`) and entities are disarmed.
  static func label(_ text: String) -> String { "\"" + escape(text) + "\"" }

  /// Several lines as one label.
  static func lines(_ lines: [String]) -> String { "\"" + lines.map(escape).joined(separator: "\\n") + "\"" }

  /// Lines that start at the left edge.
  static func leftLines(_ lines: [String]) -> String { "\"" + lines.map { escape($0) + "\\l" }.joined() + "\"" }

  /// Text inside an HTML-like label.
  static func html(_ text: String) -> String {
    clean(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// A quoted string for attributes that are not labels (colours, ids made by us).
  static func plain(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }

  private static func escape(_ text: String) -> String {
    var out = ""
    for character in clean(text) {
      switch character {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "&": out += "&amp;"
      case "\n": out += " "
      default: out.append(character)
      }
    }
    return out
  }

  /// NFC, no control or direction characters, bounded.
  static func clean(_ text: String) -> String {
    let cleaned = text.cleaned()
    guard cleaned.count > limit else { return cleaned }
    return String(cleaned.prefix(limit - 1)) + "…"
  }

  /// Breaks a text at spaces into lines of about `width` characters; a longer word is cut.
  static func wrap(_ text: String, width: Int, maxLines: Int = 6) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in clean(text).split(separator: " ").flatMap({ pieces(of: String($0), width: width + width / 2) }) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > maxLines { lines = Array(lines.prefix(maxLines - 1)) + [lines[maxLines - 1] + " …"] }
    return lines.isEmpty ? ["?"] : lines
  }

  private static func pieces(of word: String, width: Int) -> [String] {
    guard word.count > width else { return [word] }
    var rest = Substring(word)
    var out: [String] = []
    while !rest.isEmpty {
      out.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return out
  }
}
