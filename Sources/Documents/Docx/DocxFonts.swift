internal import Markup

/// Which font a run is set in: the run itself, its character style, the paragraph's style, what these are based on, the
/// document's default. Only the font decides whether Latin-1 letters are TCVN3, VNI or themselves.
struct DocxFonts {
  private struct Style {
    var font: String?
    var hidden: Bool?
    var basedOn: String?
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraphStyle: String?
  private var documentDefault: String?

  init() {}

  init(styles root: MarkupElement) {
    documentDefault = Self.font(root.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr"))
    for style in root.all("w:style") {
      guard let id = style.attribute("w:styleId") else { continue }
      let properties = style.first("w:rPr")
      styles[id] = Style(
        font: Self.font(properties), hidden: properties?.first("w:vanish").map(Self.isOn),
        basedOn: style.first("w:basedOn")?.attribute("w:val"))
      let isDefault = style.attribute("w:default").map { $0 == "1" || $0 == "true" } ?? false
      if isDefault, style.attribute("w:type") == "paragraph" { defaultParagraphStyle = id }
    }
  }

  func font(run properties: MarkupElement?, paragraphStyle: String?) -> String? {
    Self.font(properties)
      ?? inherited(properties?.first("w:rStyle")?.attribute("w:val"))
      ?? inherited(paragraphStyle ?? defaultParagraphStyle)
      ?? documentDefault
  }

  /// Follows `basedOn` at most 20 steps: a style may be based on itself in a damaged file.
  private func inherited(_ id: String?) -> String? {
    var current = id
    for _ in 0..<20 {
      guard let name = current, let style = styles[name] else { return nil }
      if let font = style.font { return font }
      current = style.basedOn
    }
    return nil
  }

  static func font(_ properties: MarkupElement?) -> String? {
    guard let fonts = properties?.first("w:rFonts") else { return nil }
    return fonts.attribute("w:ascii") ?? fonts.attribute("w:hAnsi") ?? fonts.attribute("w:cs")
  }

  /// A switch like `<w:strike/>`: on unless its value says otherwise.
  static func isOn(_ element: MarkupElement) -> Bool {
    guard let value = element.attribute("w:val") ?? element.attribute("w14:val") else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
