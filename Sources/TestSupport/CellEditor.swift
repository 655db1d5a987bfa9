internal import Documents
internal import Markup

/// Writes other words into one cell of a DOCX or XLSX, as somebody with the file open would.
public enum CellEditor {
  /// - Parameters: the place as people count.
  /// - Returns: nil when the cell has no element of its own in the file, or the format is another.
  public static func replacing(_ bytes: [UInt8], name: String, table: Int, row: Int, column: Int, with text: String) throws -> [UInt8]? {
    let document = try DocumentReader.read(bytes, fileName: name)
    for case .table(let found) in document.blocks where found.number == table {
      guard let cell = found.cell(row - found.rowOrigin, column - found.columnOrigin) else { return nil }
      if document.format == .docx { return try docx(bytes, cell.source, text) }
      if document.format == .xlsx { return try xlsx(bytes, found.sheet, row, column, text) }
    }
    return nil
  }

  private static func docx(_ bytes: [UInt8], _ element: Int?, _ text: String) throws -> [UInt8]? {
    guard let part = try ZipEditor.read("word/document.xml", in: bytes) else { return nil }
    let tags = MarkupTags(part)
    guard let start = tags.tags.firstIndex(where: { $0.number == element }), let end = tags.end(of: start) else { return nil }
    guard let first = (start..<end).first(where: { tags.tags[$0].localName == "p" && !tags.tags[$0].isEnd }) else { return nil }
    var edits = ByteEdits()
    let prefix = tags.tags[start].prefix
    edits.replace(
      tags.tags[first].range.lowerBound..<tags.tags[end].range.lowerBound,
      with: "<\(prefix)p><\(prefix)r><\(prefix)t>\(MarkupText.escape(text))</\(prefix)t></\(prefix)r></\(prefix)p>")
    return try ZipEditor.replacing([("word/document.xml", edits.applied(to: part))], in: bytes)
  }

  /// Sheets of a workbook are taken to lie in files of their order.
  private static func xlsx(_ bytes: [UInt8], _ sheet: String?, _ row: Int, _ column: Int, _ text: String) throws -> [UInt8]? {
    guard let workbook = try ZipEditor.read("xl/workbook.xml", in: bytes) else { return nil }
    let names = try MarkupParser.xml(workbook).first("sheets")?.all("sheet").map { $0.attribute("name") } ?? []
    guard let number = names.firstIndex(of: sheet) else { return nil }
    let name = "xl/worksheets/sheet\(number + 1).xml"
    guard let part = try ZipEditor.read(name, in: bytes) else { return nil }
    let letter = String(UnicodeScalar(UInt8(64 + column)))
    let tags = MarkupTags(part)
    let start = tags.tags.firstIndex {
      !$0.isEnd && $0.localName == "c" && String(decoding: part[$0.range], as: UTF8.self).contains(" r=\"\(letter)\(row)\"")
    }
    guard let start, let end = tags.end(of: start) else { return nil }
    var edits = ByteEdits()
    edits.replace(
      tags.tags[start].range.lowerBound..<tags.tags[end].range.upperBound,
      with: "<c r=\"\(letter)\(row)\" t=\"inlineStr\"><is><t>\(MarkupText.escape(text))</t></is></c>")
    return try ZipEditor.replacing([(name, edits.applied(to: part))], in: bytes)
  }
}
