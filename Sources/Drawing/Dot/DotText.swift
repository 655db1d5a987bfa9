internal import SafeText
internal import Vietnamese

/// Makes text from reports safe for DOT. Whatever a report wrote, it can only ever be a label.
package enum DotText {
  /// Characters of one label at most; Graphviz's own parser stops at 16,383 bytes per string.
  package static let limit = 400

  /// Measures the same on Linux (Liberation) and Windows (Arial): the families are metric-compatible.
  package static let font = "Arial,Liberation Sans,sans-serif"

  /// A quoted DOT string whose content is shown literally: escapes of labels (`\N`, `\l`) and entities are disarmed.
  package static func label(_ text: String) -> String { "\"" + escape(text) + "\"" }

  /// Several lines as one label. Graphviz sets plain lines 1.1 font sizes apart, where the marks of Vietnamese capitals touch
  /// the line above; rows of a table stand wider.
  package static func lines(_ lines: [String]) -> String {
    guard lines.count > 1 else { return label(lines.first ?? "") }
    let rows = lines.map { "<TR><TD>\(html($0))</TD></TR>" }.joined()
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\(rows)</TABLE>>"
  }

  /// Several lines that start at the left edge, the first in bold; a badge stands at the right of all of them.
  package static func rows(_ lines: [String], isIndented: Bool = false, badge: String? = nil, badgeColour: String = "#000000") -> String {
    let indent = isIndented ? "<TD WIDTH=\"8\"></TD>" : ""
    let rows = lines.enumerated().map { index, line in
      let text = html(line)
      let cell = "<TD ALIGN=\"LEFT\">\(index == 0 ? "<B>\(text)</B>" : text)</TD>"
      guard let badge, index == 0 else { return "<TR>\(indent)\(cell)</TR>" }
      let mark =
        "<TD ROWSPAN=\"\(lines.count)\" ALIGN=\"RIGHT\"><FONT COLOR=\"\(badgeColour)\" POINT-SIZE=\"15\"><B> \(html(badge))</B></FONT></TD>"
      return "<TR>\(cell)\(mark)</TR>"
    }
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\(rows.joined())</TABLE>>"
  }

  /// Lines that start at the left edge of a field of the given width (points).
  package static func column(_ lines: [String], width: Double) -> String {
    let rows = lines.map { "<TR><TD ALIGN=\"LEFT\">\(html($0))</TD></TR>" }.joined()
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" WIDTH=\"\(Int(width))\">\(rows)</TABLE>>"
  }

  /// Lines that start at the left edge.
  package static func leftLines(_ lines: [String]) -> String { "\"" + lines.map { escape($0) + "\\l" }.joined() + "\"" }

  /// The words of a label, whatever way it was written.
  package static func words(_ label: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isTag = false
    var isEscaped = false
    let isTable = label.unicodeScalars.first == "<"
    for scalar in label.unicodeScalars.dropFirst().dropLast() {
      if isTable, scalar == "<" { isTag = true }
      if isTag {
        if scalar == ">" {
          isTag = false
          scalars.append(" ")
        }
      } else if !isTable, scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        scalars.append(isEscaped && (scalar == "n" || scalar == "l") ? " " : scalar)
        isEscaped = false
      }
    }
    let out = String(scalars)
    let plain = out.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return plain.split(separator: " ").joined(separator: " ")
  }

  /// Text inside an HTML-like label.
  package static func html(_ text: String) -> String {
    clean(text).replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }

  /// A quoted string for attributes that are not labels (colours, ids made by us).
  package static func plain(_ text: String) -> String { "\"" + text.printable.replacingScalars(Self.disarmed) + "\"" }

  private static func escape(_ text: String) -> String {
    clean(text).replacingScalars { $0 == "&" ? "&amp;" : disarmed($0) }
  }

  private static func disarmed(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    default: nil
    }
  }

  /// NFC, no control or direction characters, bounded.
  package static func clean(_ text: String) -> String {
    let cleaned = text.cleaned()
    // Scalars, not characters: one character can carry thousands of combining marks.
    guard cleaned.unicodeScalars.count > limit else { return cleaned }
    return String(cleaned.unicodeScalars.prefix(limit - 1)) + "…"
  }
}
