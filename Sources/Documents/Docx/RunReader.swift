internal import Markup
internal import Vietnamese

/// The text of one paragraph: runs joined however they were split, fields by their results, boxes as ☑ and ☐, legacy
/// fonts decoded run by run before anything is cleaned.
struct RunReader {
  var fonts: DocxFonts
  var remarks: [Document.Remark] = []
  /// Bodies of text boxes anchored in the paragraph, read after it.
  var textBoxes: [MarkupElement] = []

  /// Neighbouring text in one legacy encoding is decoded as one piece: a letter and its mark may stand in two runs.
  private var pending = ""
  private var pendingEncoding: LegacyEncoding?
  private var out = ""
  private var paragraphStyle: String?
  /// For each open field: whether we are past its separator.
  private var fields: [Bool] = []
  /// How many of them are not.
  private var instructions = 0

  init(fonts: DocxFonts) { self.fonts = fonts }

  mutating func paragraph(_ element: MarkupElement) -> String {
    paragraphStyle = element.first("w:pPr")?.first("w:pStyle")?.attribute("w:val")
    walk(element)
    flush()
    return out
  }

  private mutating func walk(_ element: MarkupElement) {
    for case .element(let child) in element.children {
      switch child.name {
      case "w:r": run(child)
      case "w:del", "w:moveFrom", "w:pPr", "w:instrText", "mc:Fallback": break
      case "w:sdt": contentControl(child)
      case "w:p", "w:tbl": break
      default: walk(child)
      }
    }
  }

  /// A checkbox control is read from its state; the glyph inside is ignored.
  private mutating func contentControl(_ element: MarkupElement) {
    if let box = element.first("w:sdtPr")?.first("w14:checkbox") {
      let checked = box.first("w14:checked").map(DocxFonts.isOn) ?? false
      append(checked ? TickSymbols.ticked : TickSymbols.empty, nil)
    } else if let content = element.first("w:sdtContent") {
      walk(content)
    }
  }

  private mutating func run(_ element: MarkupElement) {
    let properties = element.first("w:rPr")
    if let vanish = properties?.first("w:vanish"), DocxFonts.isOn(vanish) { return }
    let isStruck = ["w:strike", "w:dstrike"].contains { properties?.first($0).map(DocxFonts.isOn) ?? false }
    let font = fonts.font(run: properties, paragraphStyle: paragraphStyle)
    let encoding = font.flatMap(LegacyEncoding.init(fontName:))
    for case .element(let child) in element.children {
      switch child.name {
      case "w:fldChar": field(child)
      case "w:t" where instructions > 0: break
      case "w:t" where isStruck: remarks.append(Document.Remark(.struckText, text: child.text.cleaned()))
      case "w:t": text(child.text, font: font, encoding: encoding)
      case "w:tab", "w:ptab": append(" ", encoding)
      case "w:br", "w:cr": append("\n", encoding)
      case "w:noBreakHyphen": append("-", encoding)
      case "w:softHyphen": if encoding == .tcvn3 || encoding == .tcvn3Capitals { append("\u{AD}", encoding) }
      case "w:sym": symbol(child)
      case "mc:AlternateContent": if let choice = child.first("mc:Choice") { drawing(choice) }
      case "w:drawing", "w:pict", "w:object": drawing(child)
      default: break
      }
    }
  }

  private mutating func drawing(_ element: MarkupElement) {
    // A box inside a box is met when the outer one is read.
    textBoxes += element.outermost("w:txbxContent")
    if element.holds("blip") || element.holds("imagedata") { append(String(Pictures.mark), nil) }
  }

  private mutating func text(_ text: String, font: String?, encoding: LegacyEncoding?) {
    if let font, TickSymbols.isSymbolFont(font) {
      let replaced = TickSymbols.replace(text, font: font)
      if replaced.isAmbiguous { remarks.append(Document.Remark(.ambiguousTick, text: text)) }
      append(replaced.text, nil)
    } else {
      append(encoding == nil ? TickSymbols.replaceBare(text) : text, encoding)
    }
  }

  private mutating func symbol(_ element: MarkupElement) {
    let font = element.attribute("w:font") ?? ""
    guard let code = element.attribute("w:char").flatMap({ UInt32($0, radix: 16) }) else { return }
    switch TickSymbols.meaning(font: font, code: code) {
    case .ticked: append(TickSymbols.ticked, nil)
    case .empty: append(TickSymbols.empty, nil)
    case .ambiguous:
      append(TickSymbols.ticked, nil)
      remarks.append(Document.Remark(.ambiguousTick, text: font))
    case nil: break
    }
  }

  /// Between `begin` and `separate` stands an instruction, not text; a legacy form checkbox is read where it begins.
  private mutating func field(_ element: MarkupElement) {
    switch element.attribute("w:fldCharType") {
    case "begin":
      fields.append(false)
      instructions += 1
      if let box = element.first("w:ffData")?.first("w:checkBox") {
        let state = box.first("w:checked") ?? box.first("w:default")
        append(state.map(DocxFonts.isOn) ?? false ? TickSymbols.ticked : TickSymbols.empty, nil)
      }
    case "separate":
      if fields.last == false {
        fields[fields.count - 1] = true
        instructions -= 1
      }
    case "end": if fields.popLast() == false { instructions -= 1 }
    default: break
    }
  }

  private mutating func append(_ text: String, _ encoding: LegacyEncoding?) {
    if encoding != pendingEncoding { flush() }
    pendingEncoding = encoding
    pending += text
  }

  private mutating func flush() {
    out += pendingEncoding?.decode(pending) ?? pending
    pending = ""
  }
}
