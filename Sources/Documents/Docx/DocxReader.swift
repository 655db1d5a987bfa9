internal import Diagnostics
internal import Markup

/// DOCX (ECMA-376 WordprocessingML): the text as it reads when all tracked changes are accepted.
struct DocxReader {
  var limits: DocumentLimits

  func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let archive = try ZipArchive(bytes)
    let main = try mainPart(archive)
    guard let data = try archive.read(main, limit: limits.partBytes) else {
      throw DocumentError(.corruptFile(reason: "\(main)?"))
    }
    let root = try MarkupParser.xml(data, part: main, limits: limits)
    var fonts = DocxFonts()
    if let styles = try archive.read("word/styles.xml", limit: limits.partBytes) {
      fonts = DocxFonts(styles: try MarkupParser.xml(styles, part: "word/styles.xml", limits: limits))
    }
    var walker = DocxWalker(fonts: fonts, limits: limits)
    if let body = root.first("w:body") { walker.readBlocks(body) }
    return Document(format: .docx, blocks: walker.blocks, remarks: walker.remarks)
  }

  /// The main part is named by the package's relationships; nearly always it is word/document.xml.
  func mainPart(_ archive: borrowing ZipArchive) throws(DocumentError) -> String {
    if archive.contains("word/document.xml") { return "word/document.xml" }
    guard let data = try archive.read("_rels/.rels", limit: 1 << 20) else { return "word/document.xml" }
    let root = try MarkupParser.xml(data, part: "_rels/.rels", limits: limits)
    let target = root.all("Relationship").first { $0.attribute("Type")?.hasSuffix("/officeDocument") == true }?.attribute("Target")
    guard let target else { throw DocumentError(.unsupportedFormat(found: "ZIP")) }
    return target.hasPrefix("/") ? String(target.dropFirst()) : target
  }
}
