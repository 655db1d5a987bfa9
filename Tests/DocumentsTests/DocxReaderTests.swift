import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// One tiny document per quirk of WordprocessingML.
@Suite struct DocxReaderTests {
  private func read(_ blocks: [String], styles: String = "") throws -> Document {
    try DocumentReader.read(Docx.file(blocks, styles: styles), fileName: "t.docx")
  }

  private func table(_ blocks: [String]) throws -> Table {
    let tables = try read(blocks).blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    return try #require(tables.first)
  }

  private func text(_ runs: String, styles: String = "", paragraph properties: String = "") throws -> String {
    let blocks = try read(["<w:p>\(properties)\(runs)</w:p>"], styles: styles).blocks
    guard case .paragraph(let text)? = blocks.first else { return "" }
    return text
  }

  @Test func joinsRunsHoweverTheyAreSplit() throws {
    #expect(
      try text(
        Docx.run("Hệ th") + "<w:proofErr w:type=\"x\"/><w:bookmarkStart w:id=\"1\"/>" + Docx.run("ống")
          + "<w:r><w:tab/><w:t>một</w:t><w:noBreakHyphen/><w:t>cửa</w:t></w:r>") == "Hệ thống một-cửa")
  }

  @Test func decodesLegacyFontsRunByRunBeforeCleaning() throws {
    #expect(
      try text(Docx.run("Ch\u{AD}a kÕt nèi ", font: ".VnTime") + Docx.run("LGSP") + Docx.run(" Keát noái", font: "VNI-Times"))
        == "Chưa kết nối LGSP Kết nối")
  }

  @Test func findsTheFontInStylesAndDefaults() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:style>"
    #expect(
      try text("<w:r><w:t>\u{AD}u tiªn</w:t></w:r>", styles: styles, paragraph: "<w:pPr><w:pStyle w:val=\"A\"/></w:pPr>") == "ưu tiên")
  }

  @Test func softHyphenElementIsALetterInALegacyFontOnly() throws {
    #expect(try text("<w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>Ch</w:t><w:softHyphen/><w:t>a</w:t></w:r>") == "Chưa")
    #expect(try text("<w:r><w:t>kết</w:t><w:softHyphen/><w:t>nối</w:t></w:r>") == "kếtnối")
  }

  @Test func acceptsTrackedChanges() throws {
    let runs =
      "<w:ins>" + Docx.run("mới ") + "</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom>" + Docx.run("đi")
      + "</w:moveFrom><w:moveTo>" + Docx.run("đến") + "</w:moveTo>"
    #expect(try text(runs) == "mới đến")
  }

  @Test func dropsHiddenAndStruckText() throws {
    #expect(
      try text(
        Docx.run("a") + Docx.run("b", properties: "<w:vanish/>") + Docx.run("c", properties: "<w:strike/>")
          + Docx.run("d", properties: "<w:strike w:val=\"0\"/>")) == "ad")
    let document = try read(["<w:p>" + Docx.run("bỏ", properties: "<w:dstrike/>") + "</w:p>"])
    #expect(document.remarks == [Document.Remark(.struckText, text: "bỏ")])
  }

  @Test func keepsResultsOfFieldsOnly() throws {
    let field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r><w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      + Docx.run("42") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    #expect(try text(Docx.run("Số: ") + field) == "Số: 42")
  }

  @Test func readsBoxesOfEveryKind() throws {
    let boxes = [
      "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>",
      Docx.run("þ", font: "Wingdings"),
      "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>\(Docx.run("☒"))</w:sdtContent></w:sdt>",
      "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>\(Docx.run("☐"))</w:sdtContent></w:sdt>",
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
      Docx.run("\u{F0FE}"),
    ]
    #expect(try boxes.map { try text($0) } == ["☑", "☐", "☑", "☑", "☐", "☑", "☑"])
  }

  @Test func placesMergedCells() throws {
    let rows = [
      Docx.cell("A", properties: "<w:vMerge w:val=\"restart\"/>") + Docx.cell("B", properties: "<w:gridSpan w:val=\"2\"/>"),
      Docx.cell("", properties: "<w:vMerge/>") + Docx.cell("C") + Docx.cell("D"),
      "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Docx.cell("E") + Docx.cell("F"),
    ]
    let table = try table([Docx.rawTable(rows)])
    #expect((table.rowCount, table.columnCount) == (3, 3))
    #expect((0..<3).map { row in (0..<3).map { table.text(row, $0) } } == [["A", "B", "B"], ["A", "C", "D"], ["", "E", "F"]])
  }

  @Test func seesThroughContentControlsRoundRowsAndCells() throws {
    let table = try table([
      "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>\(Docx.cell("a"))</w:sdtContent></w:sdt>\(Docx.cell("b"))</w:tr></w:sdtContent></w:sdt></w:tbl>"
    ])
    #expect(table.rowCells(0).map(\.text) == ["a", "b"])
  }

  @Test func readsATableInACellWithinThatCell() throws {
    let document = try read([
      Docx.rawTable([Docx.cell("x") + "<w:tc><w:p/>" + Docx.table([["API", "SOAP"]]) + "<w:p/></w:tc>" + Docx.cell("y")])
    ])
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rowCells(0).map(\.text) == ["x", "API SOAP", "y"])
    #expect(document.remarks.contains { $0.kind == .nestedTable })
  }

  @Test func aFrameRoundTheWholeReportIsNoTable() throws {
    let frame = Docx.rawTable(["<w:tc>" + Docx.paragraph("IV.1") + Docx.table([["a", "b"], ["c", "d"]]) + "<w:p/></w:tc>"])
    #expect(try table([frame]).columnCount == 2)
  }

  @Test func textBoxesAreReadOnce() throws {
    let box =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>\(Docx.paragraph("hộp"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(Docx.paragraph("hộp"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    let texts = try read(["<w:p>" + Docx.run("neo") + box + "</w:p>"]).blocks.map { if case .paragraph(let text) = $0 { text } else { "" } }
    #expect(texts == ["neo", "hộp"])
  }
}
