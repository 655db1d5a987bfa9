internal import SafeText

/// Where in the input something was found: a file, and inside it as much as is known.
///
/// `table`, `row` and `column` are 1-based and count as the reader of the document counts: tables in document order,
/// the header as a row. In a spreadsheet row and column are those of the sheet, and `sheet` names it.
public struct SourceLocation: Hashable, Sendable {
  public var file: String
  public var section: String?
  public var table: Int?
  public var row: Int?
  public var column: Int?
  public var sheet: String?

  public init(
    file: String, section: String? = nil, table: Int? = nil, row: Int? = nil, column: Int? = nil, sheet: String? = nil
  ) {
    self.file = file.printable
    self.section = section
    self.table = table
    self.row = row
    self.column = column
    self.sheet = sheet
  }

  /// `report.docx:t2:r5:c3`, the form that editors and scripts parse.
  public var compact: String {
    var text = file
    if let table { text += ":t\(table)" }
    if let row { text += ":r\(row)" }
    if let column { text += ":c\(column)" }
    return text
  }

  /// `report.docx:2:5:3`, table, row and column in numbers only, as compilers print places.
  public var numbers: String { ([file] + [table, row, column].compactMap { $0.map { "\($0)" } }).joined(separator: ":") }

  /// The cell without its file: `t2:r5:c3`, or `C5` of a sheet.
  public var cell: String {
    if sheet != nil, let row, let column { return Self.columnLetters(column) + "\(row)" }
    return [table.map { "t\($0)" }, row.map { "r\($0)" }, column.map { "c\($0)" }].compactMap { $0 }.joined(separator: ":")
  }

  /// The place inside its report, for people.
  public func describedInReport(in language: Language) -> String { String(described(in: language).dropFirst(file.count + 2)) }

  /// The same for people: `report.docx, mục IV.1, bảng 2, dòng 5, cột 3`, or `… trang "Báo cáo", ô C5`.
  public func described(in language: Language) -> String {
    var parts = [file]
    if let section { parts.append(language == .vi ? "mục \(section)" : "section \(section)") }
    if let sheet {
      parts.append(language == .vi ? "trang “\(sheet.printable)”" : "sheet “\(sheet.printable)”")
      if let row, let column { parts.append((language == .vi ? "ô " : "cell ") + Self.columnLetters(column) + "\(row)") }
      return parts.joined(separator: ", ")
    }
    // Told in paragraphs, in no table.
    if table == 0, let row { return (parts + [language == .vi ? "đoạn văn \(row)" : "paragraph \(row)"]).joined(separator: ", ") }
    if let table { parts.append(language == .vi ? "bảng \(table)" : "table \(table)") }
    if let row { parts.append(language == .vi ? "dòng \(row)" : "row \(row)") }
    if let column { parts.append(language == .vi ? "cột \(column)" : "column \(column)") }
    return parts.joined(separator: ", ")
  }

  /// Spreadsheet letters of a 1-based column: 1 is A, 27 is AA.
  public static func columnLetters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters.insert(Character(UnicodeScalar(65 + digit)), at: letters.startIndex)
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension SourceLocation: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.table ?? 0, a.row ?? 0, a.column ?? 0, a.section ?? "")
      < (b.file, b.table ?? 0, b.row ?? 0, b.column ?? 0, b.section ?? "")
  }
}
