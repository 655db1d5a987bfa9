import Documents
import Markup
import TestSupport
import Testing

/// Documents given back with remarks: the remarks are there, all else is as it was.
@Suite struct AnnotationTests {
  private let note = CellNote(table: 1, sheet: nil, row: 2, column: 1, text: "Cảnh báo: <b>\nCách sửa")

  private func annotated(_ bytes: [UInt8], _ notes: [CellNote], _ name: String = "a.docx") throws -> [UInt8] {
    try #require(try DocumentAnnotator(author: "LienThong").annotate(bytes, fileName: name, notes: notes))
  }

  /// All that reading makes of a file, but for the numbers of elements.
  private func content(_ bytes: [UInt8], _ name: String) throws -> String {
    let document = try DocumentReader.read(bytes, fileName: name)
    return document.blocks.map { block in
      switch block {
      case .paragraph(let text): text
      case .table(let table): table.cells.map { "\($0.row),\($0.column),\($0.rowSpan),\($0.columnSpan):\($0.text)" }.joined(separator: "|")
      case .barred(let rows): "\(rows)"
      }
    }.joined(separator: "\n")
  }

  private func part(_ name: String, _ bytes: [UInt8]) throws -> MarkupElement {
    try MarkupParser.xml(try #require(try Package.read(name, in: bytes), "\(name)"))
  }

  // MARK: DOCX

  private let report = Docx.file([Docx.paragraph("Báo cáo"), Docx.table([["A", "B"], ["C", "D"]])])

  @Test func aRemarkStandsInItsCellAndNothingElseChanges() throws {
    let out = try annotated(report, [note])
    #expect(try content(out, "a.docx") == content(report, "a.docx"))
    let comments = try part("word/lienthong-comments.xml", out)
    #expect(comments.all("w:comment").map { $0.attribute("w:author") } == ["LienThong"])
    #expect(comments.outermost("w:t").map(\.text) == ["Cảnh báo: <b>", "Cách sửa"])
    let cells = try part("word/document.xml", out).outermost("w:tc")
    #expect(cells.map { $0.outermost("w:commentReference").count } == [0, 0, 1, 0])
    #expect(
      try part("[Content_Types].xml", out).all("Override").map { $0.attribute("PartName") } == [
        "/word/document.xml", "/word/lienthong-comments.xml",
      ])
    #expect(try part("word/_rels/document.xml.rels", out).all("Relationship").count == 1)
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "x"]) func anIDOfARemarkCannotOverflow(
    _ id: String
  ) throws {
    let once = try annotated(report, [note])
    let part = String(decoding: try #require(try Package.read("word/lienthong-comments.xml", in: once)), as: UTF8.self)
    let hostile = Package.replacing("word/lienthong-comments.xml", with: part.replacing("w:id=\"0\"", with: "w:id=\"\(id)\""), in: once)
    #expect(try self.part("word/lienthong-comments.xml", try annotated(hostile, [note])).all("w:comment").count == 2)
  }

  @Test func whatHasNoCellGoesToTheHead() throws {
    let out = try annotated(report, [CellNote(table: nil, sheet: nil, row: nil, column: nil, text: "Thiếu mục III.3")])
    let body = try #require(try part("word/document.xml", out).first("w:body"))
    #expect(body.all("w:p").first?.outermost("w:commentReference").count == 1)
  }

  @Test func remarksOfTheAgencyAreKept() throws {
    let once = try annotated(report, [note])
    let twice = try annotated(once, [note, note])
    let comments = try part("word/lienthong-comments.xml", twice).all("w:comment")
    #expect(comments.map { $0.attribute("w:id") } == ["0", "1", "2"])
    #expect(try content(twice, "a.docx") == content(report, "a.docx"))
  }

  @Test func oddParagraphsTakeRemarks() throws {
    let properties = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>X</w:t></w:r></w:p>"
    for paragraph in ["<w:p/>", "<w:p w:rsidR=\"1\"></w:p>", properties, "<w:sdt><w:sdtContent>\(properties)</w:sdtContent></w:sdt>"] {
      let table = Docx.rawTable(["<w:tc>\(Docx.paragraph("A"))</w:tc>", "<w:tc>\(paragraph)</w:tc>"])
      let document = Docx.file([table])
      let out = try annotated(document, [note])
      #expect(try content(out, "a.docx") == content(document, "a.docx"), "\(paragraph)")
      let cell = try #require(try part("word/document.xml", out).outermost("w:tc").last)
      #expect(cell.outermost("w:commentReference").count == 1, "\(paragraph)")
      // Properties stay the first child.
      if paragraph.contains("pPr") {
        let first = try #require(cell.outermost("w:p").first?.children.first)
        if case .element(let element) = first { #expect(element.name == "w:pPr") } else { Issue.record("text first") }
      }
    }
  }

  @Test func otherPartsAreTheSameBytes() throws {
    let styled = Docx.file([Docx.table([["A"], ["B"]])], styles: "<w:style w:styleId=\"a\"/>")
    let out = try annotated(styled, [note])
    #expect(try Package.read("word/styles.xml", in: out) == Package.read("word/styles.xml", in: styled))
  }

  @Test func textHasNoRemarks() throws {
    #expect(try DocumentAnnotator(author: "x").annotate(Array("abc".utf8), fileName: "a.txt", notes: [note]) == nil)
  }

  // MARK: XLSX

  private let sheets = Xlsx.file([.init("Một", [["A", "B"], ["C", "D"]]), .init("Hai", [["E"], ["F"]])])
  private let sheetNote = CellNote(table: 2, sheet: "Hai", row: 2, column: 1, text: "Cảnh báo")

  @Test func aSheetShowsItsRemarks() throws {
    let out = try annotated(sheets, [sheetNote], "a.xlsx")
    #expect(try content(out, "a.xlsx") == content(sheets, "a.xlsx"))
    #expect(try Package.read("xl/worksheets/sheet1.xml", in: out) == Package.read("xl/worksheets/sheet1.xml", in: sheets))
    let comments = try part("xl/lienthong-comments2.xml", out)
    #expect(comments.outermost("comment").map { $0.attribute("ref") } == ["A2"])
    let sheet = try part("xl/worksheets/sheet2.xml", out)
    let relations = try part("xl/worksheets/_rels/sheet2.xml.rels", out).all("Relationship")
    #expect(relations.count == 2)
    #expect(relations.map { $0.attribute("Id") }.contains(sheet.first("legacyDrawing")?.attribute("r:id")))
    #expect(try part("xl/drawings/lienthong-notes2.vml", out).all("shape").count == 1)
  }

  @Test func aSecondRemarkJoinsTheFirst() throws {
    let once = try annotated(sheets, [sheetNote], "a.xlsx")
    let twice = try annotated(once, [sheetNote, CellNote(table: 2, sheet: "Hai", row: 1, column: 1, text: "Khác")], "a.xlsx")
    let comments = try part("xl/lienthong-comments2.xml", twice).outermost("comment")
    #expect(comments.map { $0.attribute("ref") } == ["A2", "A1"])
    #expect(comments.first?.text == "Cảnh báo\nLienThong: Cảnh báo")
    #expect(try part("xl/drawings/lienthong-notes2.vml", twice).all("shape").count == 2)
    #expect(try part("xl/worksheets/sheet2.xml", twice).all("legacyDrawing").count == 1)
    #expect(try content(twice, "a.xlsx") == content(sheets, "a.xlsx"))
  }
}
