internal import Diagnostics
internal import Markup
internal import Vietnamese

/// The font of each cell style, for legacy encodings and symbol fonts.
struct CellFonts {
  private var names: [String?] = []

  init(_ data: [UInt8]?, limits: DocumentLimits) throws(DocumentError) {
    guard let data else { return }
    let root = try MarkupParser.xml(data, part: "xl/styles.xml", limits: limits)
    let fonts = root.first("fonts")?.all("font").map { $0.first("name")?.attribute("val") } ?? []
    names = (root.first("cellXfs")?.all("xf") ?? []).map { format in
      guard let index = format.attribute("fontId").flatMap({ Int($0) }), fonts.indices.contains(index) else { return nil }
      return fonts[index]
    }
  }

  func font(style: String?) -> String? {
    guard let index = Int(style ?? "0"), names.indices.contains(index) else { return nil }
    return names[index]
  }

  static func decode(_ text: String, font: String?) -> String {
    guard let font else { return TickSymbols.replaceBare(text) }
    if TickSymbols.isSymbolFont(font) { return TickSymbols.replace(text, font: font).text }
    return LegacyEncoding(fontName: font)?.decode(text) ?? TickSymbols.replaceBare(text)
  }
}
