internal import Diagnostics
internal import Markup

/// XLSX (ECMA-376 SpreadsheetML): every visible sheet, its values as shown, its merged ranges.
struct XlsxReader {
  var limits: DocumentLimits

  func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let archive = try ZipArchive(bytes)
    let strings = try SharedStrings(archive.read("xl/sharedStrings.xml", limit: limits.partBytes), limits: limits)
    let fonts = try CellFonts(archive.read("xl/styles.xml", limit: limits.partBytes), limits: limits)
    var document = Document(format: .xlsx, blocks: [])
    var number = 0
    var bytesLeft = limits.packageBytes
    var texts = TextBudget(limits)
    var places = PlaceBudget(limits.documentPlaces)
    for sheet in try sheets(archive) {
      guard let data = try archive.read(sheet.part, limit: limits.partBytes) else { continue }
      bytesLeft -= data.count
      guard bytesLeft >= 0 else {
        document.remarks.append(Document.Remark(.dropped(.sheets(limit: limits.packageBytes)), sheet: sheet.name))
        break
      }
      let root = try MarkupParser.xml(data, part: sheet.part, limits: limits)
      var grid = SheetGrid(root, sheet: sheet.name, strings: strings, fonts: fonts, limits: limits, budget: &texts)
      document.blocks += grid.blocks(firstTable: &number, places: &places)
      document.remarks += grid.remarks
    }
    return document
  }

  /// The visible sheets with the parts that hold them.
  func sheets(_ archive: borrowing ZipArchive) throws(DocumentError) -> [(name: String, part: String)] {
    let workbook = try part(archive, "xl/workbook.xml")
    let targets = try relationships(archive)
    return (workbook?.first("sheets")?.all("sheet") ?? []).compactMap { sheet in
      guard !["hidden", "veryHidden"].contains(sheet.attribute("state") ?? ""),
        let target = sheet.attribute("r:id").flatMap({ targets[$0] })
      else { return nil }
      return (sheet.attribute("name") ?? "", target)
    }
  }

  private func part(_ archive: borrowing ZipArchive, _ name: String) throws(DocumentError) -> MarkupElement? {
    guard let data = try archive.read(name, limit: limits.partBytes) else { return nil }
    return try MarkupParser.xml(data, part: name, limits: limits)
  }

  private func relationships(_ archive: borrowing ZipArchive) throws(DocumentError) -> [String: String] {
    var out: [String: String] = [:]
    for relation in try part(archive, "xl/_rels/workbook.xml.rels")?.all("Relationship") ?? [] {
      guard let id = relation.attribute("Id"), let target = relation.attribute("Target") else { continue }
      out[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return out
  }
}

/// The table of strings that cells point into; rich text is joined.
struct SharedStrings {
  private var texts: [String] = []

  init(_ data: [UInt8]?, limits: DocumentLimits) throws(DocumentError) {
    guard let data else { return }
    let root = try MarkupParser.xml(data, part: "xl/sharedStrings.xml", limits: limits)
    texts = root.all("si").map(Self.text)
  }

  subscript(index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

  /// Text of an `<si>` or `<is>`: plain, or runs with fonts of their own.
  static func text(_ element: MarkupElement) -> String {
    if let plain = element.first("t") { return plain.text }
    return element.all("r").map { run in
      CellFonts.decode(run.first("t")?.text ?? "", font: run.first("rPr")?.first("rFont")?.attribute("val"))
    }.joined()
  }
}
