import Documents
import Foundation
import TestSupport
import Testing

@Suite struct HtmlReaderTests {
  private func table(_ html: String) throws -> Table {
    let document = try DocumentReader.read(Array(html.utf8), fileName: "t.html")
    return try #require(document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
  }

  @Test func laysOutSpansOfUnclosedCells() throws {
    let table = try table("<table><tr><th rowspan=2>STT<th colspan=2>CSDL quốc gia<tr><td>Dân cư<td>Đất đai<tr><td>1<td>x<td>y</table>")
    #expect(
      (0..<3).map { row in (0..<3).map { table.text(row, $0) } } == [
        ["STT", "CSDL quốc gia", "CSDL quốc gia"], ["STT", "Dân cư", "Đất đai"], ["1", "x", "y"],
      ])
  }

  @Test func keepsLineBreaksAndDropsWhatIsNotShown() throws {
    let table = try table(
      "<table><tr><td>a<br>b <s>c</s><del>d</del><script>e</script><span style='display: none'>f</span><td><input type=checkbox checked> g</table>"
    )
    #expect(table.rowCells(0).map(\.text) == ["a\nb", "☑ g"])
  }

  @Test func decodesOldFonts() throws {
    let table = try table(
      "<table><tr><td><font face='.VnTime'>HÖ thèng \u{AD}u tiªn</font><td><span style=\"font-family:Wingdings\">&uml;</span>x</table>")
    #expect(table.rowCells(0).map(\.text) == ["Hệ thống ưu tiên", "☐x"])
  }

  @Test func decodesOldFontsOfAStyleSheet() throws {
    let table = try table(
      """
      <style><!-- @font-face {font-family:Arial} p.Cu, li.Cu {margin:0; font-family:".VnTime","serif";} --></style>
      <table><tr><td><p class=Cu>HÖ thèng</p><td><p class=Cu><span style='font-family:"Times New Roman"'>Hệ thống</span></p>
      <td><p class=Cu>Hệ thống xã</p></table>
      """)
    #expect(table.rowCells(0).map(\.text) == ["Hệ thống", "Hệ thống", "Hệ thống xã"])
  }

  /// "Save as web page" of Word writes windows-1252 bytes for the letters that it has, and references for the others.
  @Test(arguments: [
    ("<p>Hệ thống một cửa của xã: không</p>", 0),
    ("<p><font face='.VnTime'>Kh«ng cã, ch\u{AD}a kÕt nèi</font></p>", 1),
  ])
  func readsPagesInWindows1252(_ html: String, _ number: Int) throws {
    var bytes: [UInt8] = []
    for scalar in html.unicodeScalars {
      if scalar.value < 256 { bytes.append(UInt8(scalar.value)) } else { bytes += Array("&#\(scalar.value);".utf8) }
    }
    let document = try DocumentReader.read(bytes, fileName: "t.html")
    guard case .paragraph(let text)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(text == ["Hệ thống một cửa của xã: không", "Không có, chưa kết nối"][number])
  }

  @Test func believesTheBytesNotTheDeclaration() throws {
    let document = try DocumentReader.read(Array("<html><meta charset=iso-8859-1><p>Kết nối qua trục</p>".utf8), fileName: "t.html")
    guard case .paragraph(let text)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(text == "Kết nối qua trục")
  }

  @Test func aTableThatFramesThePageIsNoTable() throws {
    #expect(try table("<table><tr><td><p>IV.1</p><table><tr><td>a<td>b<tr><td>c<td>d</table></table>").columnCount == 2)
  }
}

@Suite struct XlsxReaderTests {
  private func tables(_ sheets: [Xlsx.Sheet]) throws -> [Table] {
    try DocumentReader.read(Xlsx.file(sheets), fileName: "t.xlsx").blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  /// A filled cell is never lost: what could not be computed is shown as it stands.
  @Test func keepsErrorsAndFormulasWithoutAValue() throws {
    let table = try #require(try tables([Xlsx.Sheet("a", [["Tên", "B"], ["error:#REF!", "formula:B8"]])]).first)
    #expect(table.cells.map(\.text) == ["Tên", "B", "#REF!", "=B8"])
  }

  @Test func cutsASheetIntoParagraphsAndTables() throws {
    let sheet = Xlsx.Sheet("Báo cáo", [["UBND TỈNH X"], [], ["STT", "Tên"], ["1", "A"], [], ["Tên", "B"], ["A", "có"]])
    let tables = try tables([sheet])
    #expect(tables.map(\.rowCount) == [2, 2])
    #expect(tables.map(\.number) == [1, 2])
    #expect(tables.map(\.rowOrigin) == [3, 6])
    #expect(tables[0].sheet == "Báo cáo")
  }

  @Test func fillsMergedRangesAndSkipsHiddenSheets() throws {
    let sheet = Xlsx.Sheet("a", [["STT", "CSDL", ""], ["", "Dân cư", "Đất đai"], ["1", "x", "y"]], merges: ["A1:A2", "B1:C1"])
    let tables = try tables([sheet, Xlsx.Sheet("b", [["a", "b"], ["c", "d"]], state: "hidden")])
    #expect(tables.count == 1)
    #expect((0..<2).map { row in (0..<3).map { tables[0].text(row, $0) } } == [["STT", "CSDL", "CSDL"], ["STT", "Dân cư", "Đất đai"]])
  }
}

@Suite struct PlainTextReaderTests {
  @Test func keepsBarredTextInPieces() throws {
    let document = try DocumentReader.read(Array("Đầu\nSTT\n|\nTên\nphần mềm\n|\n1\n|\nA\n|\n".utf8), fileName: "t.txt")
    guard case .barred(let chunks)? = document.blocks.first else {
      Issue.record("not barred")
      return
    }
    #expect(chunks == [["Đầu", "STT"], ["Tên", "phần mềm"], ["1"], ["A"], []])
  }

  @Test func readsRowsWithBarsAndTabs() throws {
    for text in ["| a | b |\n|---|---|\n| c | d |", "a\tb\nc\td"] {
      let document = try DocumentReader.read(Array(text.utf8), fileName: "t.txt")
      guard case .table(let table)? = document.blocks.first else {
        Issue.record("no table in \(text)")
        return
      }
      #expect((0..<2).map { row in (0..<2).map { table.text(row, $0) } } == [["a", "b"], ["c", "d"]])
    }
  }
}
