internal import Diagnostics
internal import Markup
internal import Vietnamese

/// HTML as browsers and Word save it: unclosed tags, spans over rows and columns, old fonts, boxes of every kind.
struct HtmlReader {
  var limits: DocumentLimits

  func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    // The declared charset is not believed: valid UTF-8 is UTF-8, and the rest is told by its syllables, which are seen
    // only after references ("&#7897;") and the fonts of the elements were resolved.
    let candidates = TextDecoding.candidates(bytes)
    if candidates.count == 1 { return try read(candidates[0]) }
    var readings: [(reading: Document, text: String)] = []
    for candidate in candidates {
      let document = try read(candidate)
      readings.append((document, document.sample))
    }
    return TextDecoding.best(of: readings)
  }

  private func read(_ text: String) throws(DocumentError) -> Document {
    let (root, isCut) = try MarkupParser.html(text, limits: limits)
    var walker = HtmlWalker(sheet: StyleSheetFonts(root), limits: limits)
    walker.walk(root, style: HtmlStyle())
    walker.flushParagraph()
    if isCut { walker.remarks.append(Document.Remark(.dropped(.nesting(limit: limits.depth)))) }
    return Document(format: .html, blocks: walker.blocks, remarks: walker.remarks)
  }
}

extension Document {
  /// Enough of the text to tell its encoding by.
  fileprivate var sample: String {
    var text = ""
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): text += paragraph + "\n"
      case .table(let table): text += table.cells.map(\.text).joined(separator: "\n") + "\n"
      default: break
      }
      if text.utf8.count > 60_000 { break }
    }
    return text
  }
}

/// What is inherited from the elements around.
struct HtmlStyle {
  var font: String?
}

struct HtmlWalker {
  var sheet: StyleSheetFonts
  var limits: DocumentLimits
  var blocks: [Document.Block] = []
  var remarks: [Document.Remark] = []
  private var line = ""
  private var tableNumber = 0
  private var texts: TextBudget
  private var places: PlaceBudget

  init(sheet: StyleSheetFonts, limits: DocumentLimits) {
    self.sheet = sheet
    self.limits = limits
    texts = TextBudget(limits)
    places = PlaceBudget(limits.documentPlaces)
  }

  private static let blockNames: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "section", "article", "header", "footer", "center", "blockquote",
    "pre", "tr", "body",
  ]
  private static let hidden: Set<String> = ["script", "style", "head", "template", "noscript", "select", "textarea"]

  mutating func walk(_ element: MarkupElement, style: HtmlStyle) {
    if Self.isHidden(element) { return }
    switch element.name {
    case "table":
      flushParagraph()
      readTable(element, style: style)
    case "br":
      flushParagraph()
    default:
      let isBlock = Self.blockNames.contains(element.name)
      if isBlock { flushParagraph() }
      let inner = self.style(of: element, in: style)
      line += Self.box(element) ?? ""
      for child in element.children {
        switch child {
        case .text(let text): line += decode(text, inner)
        case .element(let child): walk(child, style: inner)
        }
      }
      if isBlock { flushParagraph() }
    }
  }

  mutating func flushParagraph() {
    let text = texts.fit(line.cleaned(), &remarks)
    line = ""
    if !text.isEmpty { blocks.append(.paragraph(text)) }
  }

  // MARK: Tables

  private mutating func readTable(_ element: MarkupElement, style: HtmlStyle) {
    if Self.isPageFrame(element) {
      for row in Self.rows(element) { walk(row, style: style) }
      return
    }
    tableNumber += 1
    let number = tableNumber
    var cells: [Table.Cell] = []
    var open: [Int: Int] = [:]  // column to the first row that is free again
    let rows = Self.rows(element)
    for (row, tr) in rows.enumerated() {
      var column = 0
      for case .element(let td) in tr.children where td.name == "td" || td.name == "th" {
        let start = column
        while (open[column] ?? 0) > row { column += 1 }
        guard column < limits.columns else {
          remarks.append(Document.Remark(.dropped(.columns(limit: limits.columns)), table: number, row: row + 1))
          break
        }
        let columnSpan = span(td.attribute("colspan"), limits.columns - column)
        let rowSpan = span(td.attribute("rowspan"), rows.count - row)
        guard places.spend(column - start + columnSpan * rowSpan) else {
          return remarks.append(Document.Remark(.dropped(.table(limit: limits.tablePlaces)), table: number, row: row + 1))
        }
        let text = cellText(td, style: style, table: number, row: row)
        cells.append(Table.Cell(text: text, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
        for covered in column..<(column + columnSpan) { open[covered] = row + rowSpan }
        column += columnSpan
      }
    }
    let width = cells.filter { $0.columnSpan < limits.columns / 2 }.map { $0.column + $0.columnSpan }.max() ?? 1
    for index in cells.indices where cells[index].column + cells[index].columnSpan > width {
      cells[index].columnSpan = max(1, width - cells[index].column)
    }
    guard width * rows.count <= limits.tablePlaces else {
      return remarks.append(Document.Remark(.dropped(.table(limit: limits.tablePlaces)), table: number))
    }
    guard !cells.isEmpty else { return }
    blocks.append(.table(Table(number: number, cells: cells)))
  }

  /// A table that only frames the page: it holds other tables and has hardly any cells of its own.
  private static func isPageFrame(_ table: MarkupElement) -> Bool {
    let rows = rows(table)
    let cells = rows.map { $0.all("td").count + $0.all("th").count }
    guard cells.reduce(0, +) <= 3 || cells.allSatisfy({ $0 <= 1 }) else { return false }
    return rows.contains { $0.holds("table") }
  }

  /// `colspan="0"` means to the end.
  private func span(_ value: String?, _ rest: Int) -> Int {
    guard let value else { return 1 }
    if value.trimmed() == "0" { return max(rest, 1) }
    return min(SpanNumber.count(value, least: 1), max(rest, 1))
  }

  private static func rows(_ table: MarkupElement) -> [MarkupElement] {
    var out: [MarkupElement] = []
    for case .element(let child) in table.children {
      if child.name == "tr" { out.append(child) }
      if ["thead", "tbody", "tfoot"].contains(child.name) { out += rows(child) }
    }
    return out
  }

  private mutating func cellText(_ element: MarkupElement, style: HtmlStyle, table: Int, row: Int) -> String {
    var text = ""
    gather(element, style: self.style(of: element, in: style), into: &text, table: table)
    return texts.fit(Pictures.settled(text.cleaned(keepingLines: true)), &remarks, table: table, row: row + 1)
  }

  private mutating func gather(_ element: MarkupElement, style: HtmlStyle, into text: inout String, table: Int) {
    text += element.name == "img" ? String(Pictures.mark) : Self.box(element) ?? ""
    for child in element.children {
      switch child {
      case .text(let piece): text += decode(piece, style).replacingNewlines()
      case .element(let inner):
        if Self.isHidden(inner) {
          if inner.name == "s" || inner.name == "del" || inner.name == "strike" {
            remarks.append(Document.Remark(.struckText, text: inner.text.cleaned(), table: table))
          }
          continue
        }
        if inner.name == "table" {
          remarks.append(Document.Remark(.nestedTable, table: table))
          let rows = Self.rows(inner).map { tr in tr.all("td") + tr.all("th") }
          for row in rows {
            text += "\n"
            for cell in row {
              gather(cell, style: style, into: &text, table: table)
              text += " "
            }
          }
          continue
        }
        let isBlock = Self.blockNames.contains(inner.name)
        if inner.name == "br" || isBlock { text += "\n" }
        gather(inner, style: self.style(of: inner, in: style), into: &text, table: table)
        if isBlock { text += "\n" }
      }
    }
  }

  // MARK: Elements

  private static func isHidden(_ element: MarkupElement) -> Bool {
    if hidden.contains(element.name) || ["s", "strike", "del"].contains(element.name) { return true }
    guard let style = element.attribute("style")?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all")
  }

  private static func box(_ element: MarkupElement) -> String? {
    guard element.name == "input" else { return nil }
    let type = element.attribute("type")?.lowercased()
    guard type == "checkbox" || type == "radio" else { return nil }
    return element.attribute("checked") == nil ? TickSymbols.empty : TickSymbols.ticked
  }

  private func style(of element: MarkupElement, in outer: HtmlStyle) -> HtmlStyle {
    var style = outer
    if let font = sheet.font(of: element) { style.font = font }
    if element.name == "font", let face = element.attribute("face") { style.font = face }
    if let css = element.attribute("style"), let family = StyleSheetFonts.family(css) { style.font = family }
    return style
  }

  private mutating func decode(_ text: String, _ style: HtmlStyle) -> String {
    guard let font = style.font else { return TickSymbols.replaceBare(text) }
    if TickSymbols.isSymbolFont(font) {
      let replaced = TickSymbols.replace(text, font: font)
      if replaced.isAmbiguous { remarks.append(Document.Remark(.ambiguousTick, text: text)) }
      return replaced.text
    }
    return LegacyEncoding(fontName: font)?.decode(text) ?? TickSymbols.replaceBare(text)
  }
}

extension String {
  /// White space of the source is one space; only `<br>` and blocks break lines.
  fileprivate func replacingNewlines() -> String { String(map { $0.isNewline ? " " : $0 }) }
}
