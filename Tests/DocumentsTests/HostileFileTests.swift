import Diagnostics
import Documents
import TestSupport
import Testing

/// Files that are made to crash or to stall a reader: each ends in a document or an error, and what is left out is told.
@Suite struct HostileFileTests {
  private func read(_ bytes: [UInt8], _ name: String, limits: DocumentLimits = DocumentLimits()) throws(DocumentError) -> Document {
    try DocumentReader.read(bytes, fileName: name, limits: limits)
  }

  private func dropped(_ document: Document) -> [DroppedContent] {
    document.remarks.compactMap { if case .dropped(let content) = $0.kind { content } else { nil } }
  }

  private func texts(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text]
      case .table(let table): table.cells.map(\.text)
      case .barred(let chunks): chunks.flatMap { $0 }
      }
    }
  }

  // MARK: Sheets

  private func sheet(_ data: String) -> [UInt8] {
    let plain = Xlsx.file([Xlsx.Sheet("Tờ", [["a"]])])
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return Package.replacing("xl/worksheets/sheet1.xml", with: "<worksheet xmlns=\"\(main)\">\(data)</worksheet>", in: plain)
  }

  private func cell(_ reference: String, _ text: String) -> String { "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  private static let numbers = [
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "99999999999999999999", "-1", "0", "1048577", "1e300", "", "x",
  ]

  @Test(arguments: numbers) func numbersOfASheetCannotOverflow(_ number: String) throws {
    let cells = cell("A\(number)", "x") + cell("B\(number)", "y")
    let data =
      "<cols><col min=\"\(number)\" max=\"\(number)\" hidden=\"1\"/><col min=\"-9223372036854775808\" max=\"1\" hidden=\"0\"/></cols><sheetData><row r=\"\(number)\">\(cells)</row><row r=\"\(number)\">\(cells)</row><row>\(cells)</row></sheetData><mergeCells><mergeCell ref=\"A\(number):B\(number)\"/><mergeCell ref=\"A1:B\(number)\"/></mergeCells>"
    let document = try read(sheet(data), "a.xlsx")
    #expect(texts(document).contains("x") && texts(document).contains("y"))
  }

  @Test func aColumnHiddenFromTheBeginningOfTheWorldHidesOneColumn() throws {
    let data =
      "<cols><col min=\"-9223372036854775808\" max=\"1\" hidden=\"1\"/></cols><sheetData><row r=\"1\">\(cell("A1", "x"))\(cell("B1", "y"))</row></sheetData>"
    #expect(texts(try read(sheet(data), "a.xlsx")) == ["y"])
  }

  @Test func aMergeOverASheetJoinsNothing() throws {
    let rows =
      "<row r=\"1\">\(cell("A1", "a"))\(cell("B1", "b"))</row><row r=\"1048576\">\(cell("A1048576", "c"))\(cell("B1048576", "d"))</row>"
    let data = "<sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
    let document = try read(sheet(data), "a.xlsx")
    #expect(texts(document) == ["a", "b", "c", "d"] && dropped(document).isEmpty)
  }

  @Test func manyMergesOverManyRowsEnd() throws {
    let rows = (1...3000).map { row in "<row r=\"\(row * 2)\">\(cell("A\(row * 2)", "a"))\(cell("B\(row * 2)", "b"))</row>" }.joined()
    let merges = (1...20000).map { "<mergeCell ref=\"A\($0):B\($0 + 1)\"/>" }.joined()
    let columns = String(repeating: "<col min=\"1\" max=\"99999\" hidden=\"0\"/>", count: 1000)
    _ = try read(sheet("<cols>\(columns)</cols><sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells>"), "a.xlsx")
  }

  @Test func cellsBehindTheLastColumnAreTold() throws {
    let document = try read(sheet("<sheetData><row r=\"7\">\(cell("A7", "a"))\(cell("XFD7", "b"))</row></sheetData>"), "a.xlsx")
    #expect(dropped(document) == [.columns(limit: 2000)])
    #expect(document.remarks[0].row == 7 && document.remarks[0].sheet == "Tờ")
  }

  @Test func oneStringInManyCellsIsReadOnlySoOften() throws {
    var limits = DocumentLimits()
    limits.documentBytes = 1000
    let data =
      "<sheetData>" + (1...50).map { "<row r=\"\($0)\">\(cell("A\($0)", String(repeating: "ă", count: 40)))</row>" }.joined()
      + "</sheetData>"
    let document = try read(sheet(data), "a.xlsx", limits: limits)
    #expect(dropped(document) == [.document(limit: 1000)])
  }

  @Test func sheetsBeyondThePackageAreTold() throws {
    var limits = DocumentLimits()
    limits.packageBytes = 500
    let document = try read(
      Xlsx.file([Xlsx.Sheet("Một", [["a"]]), Xlsx.Sheet("Hai", [[String(repeating: "x", count: 500)]])]), "a.xlsx", limits: limits)
    #expect(dropped(document) == [.sheets(limit: 500)] && document.remarks[0].sheet == "Hai" && texts(document) == ["a"])
  }

  // MARK: Spans

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "-1", "0", "", "1.5", " 2 ", "x"])
  func spansCannotOverflow(_ number: String) throws {
    let row =
      "<w:trPr><w:gridBefore w:val=\"\(number)\"/></w:trPr>" + Docx.cell("a", properties: "<w:gridSpan w:val=\"\(number)\"/>")
      + Docx.cell("b")
    _ = try read(Docx.file([Docx.rawTable([row, Docx.cell("c") + Docx.cell("d")])]), "a.docx")
    let html = "<table><tr><td rowspan='\(number)' colspan='\(number)'>a<td>b<tr><td>c<td>d</table>"
    let document = try read(Array(html.utf8), "a.html")
    #expect(Set(texts(document)) == ["a", "b", "c", "d"] || !dropped(document).isEmpty)
  }

  @Test func aRowThatIsTooWideIsTold() throws {
    let wide = Docx.cell("a", properties: "<w:gridSpan w:val=\"2001\"/>")
    let document = try read(Docx.file([Docx.rawTable([Docx.cell("b"), wide])]), "a.docx")
    #expect(dropped(document) == [.columns(limit: 2000)])
    #expect(document.remarks[0].table == 1 && document.remarks[0].row == 2)
    let html = "<table><tr>" + String(repeating: "<td>x", count: 2001) + "</table>"
    #expect(dropped(try read(Array(html.utf8), "a.html")) == [.columns(limit: 2000)])
    let text = String(repeating: "\t", count: 2500)
    #expect(dropped(try read(Array("a\(text)b\nc\(text)d\n".utf8), "a.txt")).contains(.columns(limit: 2000)))
  }

  @Test func aTableThatIsTooLargeIsTold() throws {
    var limits = DocumentLimits()
    limits.tablePlaces = 100
    let rows = [[String]](repeating: [String](repeating: "x", count: 11), count: 10)
    let isTold: ([UInt8], String) throws -> Bool = { bytes, name in
      let document = try read(bytes, name, limits: limits)
      return dropped(document) == [.table(limit: 100)] && document.remarks[0].table == 1
    }
    #expect(try isTold(Docx.file([Docx.table(rows)]), "a.docx"))
    #expect(try isTold(Xlsx.file([Xlsx.Sheet("a", rows)]), "a.xlsx"))
    #expect(try isTold(Array(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8), "a.txt"))
    let html = "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)" }.joined() }.joined() + "</table>"
    #expect(try isTold(Array(html.utf8), "a.html"))
  }

  @Test func manyLargeTablesAreTold() throws {
    var limits = DocumentLimits()
    limits.documentPlaces = 25
    let table = Docx.rawTable([Docx.cell("a", properties: "<w:gridSpan w:val=\"10\"/>")])
    #expect(dropped(try read(Docx.file([table, table, table]), "a.docx", limits: limits)).count == 1)
  }

  // MARK: Texts

  @Test(arguments: ["a.docx", "a.xlsx", "a.html", "a.txt"]) func aLongTextIsCutAndTold(_ name: String) throws {
    let text = String(repeating: "chữ ", count: 500_000)
    let bytes =
      switch name {
      case "a.docx": Docx.file([Docx.table([["a", text]])])
      case "a.xlsx": Xlsx.file([Xlsx.Sheet("a", [["a", text]])])
      case "a.html": Array("<table><tr><td>a<td>\(text)</table>".utf8)
      default: Array("a\t\(text)\nb\tc\n".utf8)
      }
    let document = try read(bytes, name)
    #expect(dropped(document) == [.text(limit: 32_767)])
    #expect(texts(document).allSatisfy { $0.unicodeScalars.count <= 32_767 })
  }

  @Test func aTextOfTabsEnds() throws {
    _ = try read(Array(String(repeating: "\t", count: 400_000).utf8), "a.txt")
    _ = try read(Array(String(repeating: "a\t", count: 200_000).utf8), "a.txt")
    _ = try read(Array((String(repeating: "|", count: 200_000) + "\n" + String(repeating: "|", count: 200_000)).utf8), "a.txt")
  }

  // MARK: Markup

  @Test func tooManyAttributesAreRefused() throws {
    let attributes = (0..<40_000).map { " a\($0)=\"\"" }.joined()
    for (bytes, name) in [
      (Docx.file(["<w:p\(attributes)/>"]), "a.docx"), (Array("<html><p\(attributes)>x".utf8), "a.html"),
      (sheet("<sheetData\(attributes)/>"), "a.xlsx"),
    ] {
      #expect(throws: DocumentError(.corruptFile(reason: reason(name))), "\(name)") { try read(bytes, name) }
    }
  }

  private func reason(_ name: String) -> String {
    switch name {
    case "a.docx": "word/document.xml, > 1000 attributes"
    case "a.xlsx": "xl/worksheets/sheet1.xml, > 1000 attributes"
    default: "> 1000 attributes"
    }
  }

  @Test func attributesInUTF16AreCounted() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document" + (0..<5_000).map { " a\($0)=\"\"" }.joined() + "/>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let file = Package.replacing("word/document.xml", with: bytes, in: Docx.file([]))
    #expect(throws: DocumentError(.corruptFile(reason: reason("a.docx")))) { try read(file, "a.docx") }
  }

  @Test func tooManyElementsAreRefused() throws {
    var limits = DocumentLimits()
    limits.elements = 1000
    #expect(throws: DocumentError.self) { try read(Docx.file([String(repeating: "<w:p/>", count: 1000)]), "a.docx", limits: limits) }
    #expect(throws: DocumentError.self) { try read(Array(String(repeating: "<b>", count: 1001).utf8), "a.html", limits: limits) }
    // Comments, CDATA sections and values in quotes hold no elements.
    let quiet = "<!-- \(String(repeating: "<a b c d>", count: 2000)) --><![CDATA[\(String(repeating: "<a>", count: 2000))]]>"
    _ = try read(Docx.file([quiet, Docx.paragraph("a")]), "a.docx", limits: limits)
  }

  @Test func nestingBeyondTheLimitIsToldOrRefused() throws {
    let wrapped =
      String(repeating: "<w:sdt><w:sdtContent>", count: 110) + Docx.paragraph("x")
      + String(repeating: "</w:sdtContent></w:sdt>", count: 110)
    #expect(throws: DocumentError.self) { try read(Docx.file([wrapped]), "a.docx") }
    for depth in [210, 1_000, 5_000] {
      let html = String(repeating: "<div>", count: depth) + "x" + String(repeating: "</div>", count: depth) + "<p>y</p>"
      let document = try read(Array("<html><body>\(html)".utf8), "a.html")
      #expect(dropped(document) == [.nesting(limit: 200)], "\(depth)")
    }
  }

  /// Read at every level again, boxes in boxes would double the work with each.
  @Test func boxesInBoxesAreReadOnce() throws {
    var inside = Docx.paragraph("x")
    for _ in 0..<40 { inside = "<w:p><w:r><w:pict><w:txbxContent>\(inside)</w:txbxContent></w:pict></w:r></w:p>" }
    #expect(texts(try read(Docx.file([inside]), "a.docx")) == ["x"])
    #expect(texts(try read(Docx.file(["<w:tbl><w:tr><w:tc>\(inside)</w:tc></w:tr></w:tbl>"]), "a.docx")) == ["x"])
  }

  @Test func manyFieldsEnd() throws {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let run = Docx.run("x")
    let document = try read(Docx.file(["<w:p>" + String(repeating: field + run, count: 10_000) + "</w:p>"]), "a.docx")
    #expect(texts(document).first?.count == 10_000)
  }
}
