internal import SafeText

/// Text as content of XML and HTML.
package enum MarkupText {
  /// The text with its signs escaped, fit for content and for attributes; what XML forbids or nobody can see is left out.
  package static func escape(_ text: String) -> String {
    text.withoutHidden.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: spelt(scalar)
      }
    }
  }

  /// Line breaks and tabs by their numbers: an attribute would turn them into spaces. XML 1.0 has no VT and no FF.
  private static func spelt(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.scalarClass {
    case .tab: "&#9;"
    case .lineBreak: scalar == "\r" ? "&#13;" : "&#10;"
    default: nil
    }
  }
}
