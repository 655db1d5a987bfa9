/// XLSX files written inside tests, with inline strings.
public enum Xlsx {
  public struct Sheet {
    public var name: String
    public var rows: [[String]]
    /// Ranges like `A1:B2`.
    public var merges: [String]
    public var state: String

    public init(_ name: String, _ rows: [[String]], merges: [String] = [], state: String = "visible") {
      self.name = name
      self.rows = rows
      self.merges = merges
      self.state = state
    }
  }

  public static func file(_ sheets: [Sheet]) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts = [
      Package.types(
        [("/xl/workbook.xml", type + ".sheet.main+xml")]
          + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", type + ".worksheet+xml") }),
      Package.start("xl/workbook.xml"),
    ]
    let entries = sheets.enumerated().map {
      "<sheet name=\"\(Docx.escape($1.name))\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"rId\($0 + 1)\"/>"
    }
    parts.append(
      ("xl/workbook.xml", "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>\(entries.joined())</sheets></workbook>"))
    let links = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    parts.append(
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links.joined())</Relationships>"
      ))
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns=\"\(main)\">\(data(sheet))</worksheet>"))
    }
    return ZipWriter.archive(parts)
  }

  /// `formula:A1+1` is a formula that was never computed, `error:#REF!` an error, all else text.
  private static func cell(_ reference: String, _ text: String) -> String {
    if text.hasPrefix("formula:") { return "<c r=\"\(reference)\"><f>\(Docx.escape(String(text.dropFirst(8))))</f></c>" }
    if text.hasPrefix("error:") { return "<c r=\"\(reference)\" t=\"e\"><f>A1</f><v>\(Docx.escape(String(text.dropFirst(6))))</v></c>" }
    return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Docx.escape(text))</t></is></c>"
  }

  private static func data(_ sheet: Sheet) -> String {
    var out = "<sheetData>"
    for (row, cells) in sheet.rows.enumerated() {
      out += "<row r=\"\(row + 1)\">"
      for (column, text) in cells.enumerated() where !text.isEmpty {
        let letter = String(UnicodeScalar(UInt8(65 + column)))
        out += cell("\(letter)\(row + 1)", text)
      }
      out += "</row>"
    }
    out += "</sheetData>"
    if !sheet.merges.isEmpty { out += "<mergeCells>" + sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>" }
    return out
  }
}
