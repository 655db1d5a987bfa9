internal import SafeText

/// DOCX files written inside tests: paragraphs and tables as short calls, quirks as raw WordprocessingML.
public enum Docx {
  public static func file(_ blocks: [String], styles: String = "") -> [UInt8] {
    let namespaces =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    let body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(namespaces)><w:body>\(blocks.joined())</w:body></w:document>"
    var parts = [
      Package.types([("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")]),
      Package.start("word/document.xml"), ("word/document.xml", body),
    ]
    if !styles.isEmpty { parts.append(("word/styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>")) }
    return ZipWriter.archive(parts)
  }

  public static func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

  public static func run(_ text: String, font: String? = nil, properties: String = "") -> String {
    let fonts = font.map { "<w:rFonts w:ascii=\"\($0)\" w:hAnsi=\"\($0)\"/>" } ?? ""
    return "<w:r><w:rPr>\(fonts)\(properties)</w:rPr><w:t xml:space=\"preserve\">\(escape(text))</w:t></w:r>"
  }

  /// A table of plain texts; a line break in a text makes a new paragraph.
  public static func table(_ rows: [[String]]) -> String {
    let grid = "<w:tblGrid>" + String(repeating: "<w:gridCol/>", count: rows.map(\.count).max() ?? 0) + "</w:tblGrid>"
    return "<w:tbl>" + grid + rows.map { "<w:tr>" + $0.map { cell($0) }.joined() + "</w:tr>" }.joined() + "</w:tbl>"
  }

  public static func cell(_ text: String, properties: String = "") -> String {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph(String($0)) }.joined()
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraphs)</w:tc>"
  }

  public static func rawTable(_ rows: [String]) -> String { "<w:tbl>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>" }

  public static func escape(_ text: String) -> String {
    text.replacingScalars { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] }
  }
}
