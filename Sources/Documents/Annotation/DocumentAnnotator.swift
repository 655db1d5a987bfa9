internal import Diagnostics

/// A remark for a cell of a document.
public struct CellNote: Sendable {
  /// The number of the table and the sheet as in `Table`; nil for the head of the document.
  public var table: Int?
  public var sheet: String?
  /// 1-based, as people count: as in places.
  public var row: Int?
  public var column: Int?
  public var text: String

  public init(table: Int?, sheet: String?, row: Int?, column: Int?, text: String) {
    self.table = table
    self.sheet = sheet
    self.row = row
    self.column = column
    self.text = text
  }
}

/// Gives a document back with remarks in its cells. Parts that take no remark are the same byte for byte; in those that do, nothing
/// but the remarks is added.
public struct DocumentAnnotator: Sendable {
  private let author: String
  private let limits: DocumentLimits

  public init(author: String, limits: DocumentLimits = DocumentLimits()) {
    self.author = author
    self.limits = limits
  }

  /// - Returns: nil for formats that have no remarks (HTML, text).
  /// - Throws: `DocumentError` when the file cannot be read.
  public func annotate(_ bytes: [UInt8], fileName: String, notes: [CellNote]) throws(DocumentError) -> [UInt8]? {
    switch try DocumentReader.kind(of: bytes, fileName: fileName) {
    case .docx: try DocxAnnotator(author: author, limits: limits).annotate(bytes, notes)
    case .xlsx: try XlsxAnnotator(author: author, limits: limits).annotate(bytes, notes)
    default: nil
    }
  }
}
