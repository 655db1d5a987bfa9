import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// What cannot be read is one clear problem, never a crash.
@Suite struct BadInputTests {
  private func problem(_ bytes: [UInt8], _ name: String, limits: DocumentLimits = DocumentLimits()) -> String? {
    do throws(DocumentError) {
      _ = try DocumentReader.read(bytes, fileName: name, limits: limits)
      return nil
    } catch {
      return error.problem.id
    }
  }

  @Test func namesTheCause() {
    #expect(problem([], "a.docx") == "file-empty")
    #expect(problem(Array("%PDF-1.7".utf8), "a.docx") == "unsupported-format")
    #expect(problem(Array("không phải zip".utf8), "a.docx") == "corrupt-file")
    #expect(problem([0x50, 0x4B, 3, 4, 0, 0], "a.docx") == "corrupt-file")
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), "a.doc") == "legacy-office")
    let marker = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0] + marker, "a.xlsx") == "encrypted-file")
    #expect(problem([1, 0, 2, 0, 0, 0, 255, 254, 0, 0, 7, 0], "a.bin") == "unsupported-format")
    #expect(problem(ZipWriter.archive([("word/document.xml", "<w:document>")]), "a.docx") == "corrupt-file")
    #expect(
      problem(ZipWriter.archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]), "a.odt")
        == "unsupported-format")
  }

  @Test func refusesWhatIsTooLarge() {
    var limits = DocumentLimits()
    limits.fileBytes = 100
    #expect(problem([UInt8](repeating: 65, count: 101), "a.txt", limits: limits) == "file-too-large")
    limits = DocumentLimits()
    limits.partBytes = 1000
    #expect(problem(Docx.file([Docx.paragraph(String(repeating: "a", count: 2000))]), "a.docx", limits: limits) == "part-too-large")
  }

  @Test func survivesEveryTruncation() {
    let whole = Docx.file([Docx.paragraph("Một cửa"), Docx.table([["a", "b"], ["c", "d"]])])
    for length in stride(from: 0, to: whole.count, by: 7) { _ = problem(Array(whole.prefix(length)), "a.docx") }
    let html = Array("<table><tr><td rowspan=99999999 colspan=99999999>a<td>b</table>".utf8)
    for length in 0...html.count { _ = problem(Array(html.prefix(length)), "a.html") }
  }

  @Test(arguments: 0..<200) func survivesRandomDamage(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes =
      seed.isMultiple(of: 2)
      ? Docx.file([Docx.table([["a", "b"], ["c", "d"]])]) : Xlsx.file([Xlsx.Sheet("a", [["a", "b"], ["c", "d"]], merges: ["A1:B1"])])
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    _ = problem(bytes, "a.docx")
  }

  @Test func doesNotReadExternalEntities() throws {
    let xml =
      "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>a&e;b</w:t></w:r></w:p></w:body></w:document>"
    let document = try DocumentReader.read(ZipWriter.archive([("word/document.xml", xml)]), fileName: "a.docx")
    guard case .paragraph(let text)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(text == "ab")
  }

  @Test func deepNestingEnds() {
    let deep = String(repeating: "<div>", count: 5000) + "x"
    _ = problem(Array(("<html>" + deep).utf8), "a.html")
  }
}
