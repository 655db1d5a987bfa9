internal import Markup

/// The fonts that a page's own style sheet gives to elements and classes: Word saves ".VnTime" of a paragraph style there.
///
/// Only simple selectors are read (`p`, `.MsoNormal`, `p.MsoNormal`); the last rule that names a font counts, as in CSS, but a
/// class counts more than an element.
struct StyleSheetFonts {
  private var fonts: [String: String] = [:]

  init(_ root: MarkupElement) {
    for sheet in root.outermost("style") { read(sheet.text) }
  }

  private mutating func read(_ sheet: String) {
    for rule in sheet.split(separator: "}") {
      let parts = rule.split(separator: "{", maxSplits: 1)
      guard parts.count == 2, let font = Self.family(String(parts[1])) else { continue }
      for selector in parts[0].split(separator: ",") {
        let name = String(selector.split(whereSeparator: \.isWhitespace).last ?? "").lowercased()
        if !name.isEmpty, !name.hasPrefix("@") { fonts[name] = font }
      }
    }
  }

  /// The font that the sheet gives to the element; nil when it names none.
  func font(of element: MarkupElement) -> String? {
    guard !fonts.isEmpty else { return nil }
    for name in (element.attribute("class") ?? "").lowercased().split(whereSeparator: \.isWhitespace) {
      if let font = fonts["\(element.name).\(name)"] ?? fonts[".\(name)"] { return font }
    }
    return fonts[element.name]
  }

  /// The first family of the declarations, without its quotes.
  static func family(_ declarations: String) -> String? {
    for declaration in declarations.split(separator: ";") {
      let pair = declaration.split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let name = String(pair[0]).trimmed().lowercased()
      guard name == "font-family" || name == "mso-ascii-font-family" else { continue }
      let first = pair[1].split(separator: ",").first ?? ""
      return String(first).trimmed().filter { $0 != "\"" && $0 != "'" }
    }
    return nil
  }
}
