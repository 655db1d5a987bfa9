internal import Diagnostics
internal import Vietnamese

/// One way in: bytes of any supported format to a `Document`.
public enum DocumentReader {
  /// What the bytes look like, whatever the file is called.
  public enum Kind: Sendable, Equatable {
    case docx, xlsx, html, text
    case encrypted
    case legacyOffice(String)
    case unsupported(String)
  }

  /// - Throws: `DocumentError` when nothing of the file can be read.
  public static func read(_ bytes: [UInt8], fileName: String, limits: DocumentLimits = DocumentLimits()) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else { throw DocumentError(.fileEmpty) }
    guard bytes.count <= limits.fileBytes else { throw DocumentError(.fileTooLarge(bytes: bytes.count, limit: limits.fileBytes)) }
    switch try kind(of: bytes, fileName: fileName) {
    case .docx: return try DocxReader(limits: limits).read(bytes)
    case .xlsx: return try XlsxReader(limits: limits).read(bytes)
    case .html: return try HtmlReader(limits: limits).read(bytes)
    case .text: return PlainTextReader(limits: limits).read(TextDecoding.decode(bytes))
    case .encrypted: throw DocumentError(.encryptedFile)
    case .legacyOffice(let name): throw DocumentError(.legacyOffice(kind: name))
    case .unsupported(let found): throw DocumentError(.unsupportedFormat(found: found))
    }
  }

  static func kind(of bytes: [UInt8], fileName: String) throws(DocumentError) -> Kind {
    if bytes.starts(with: [0x50, 0x4B]) { return try packageKind(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let marker = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      if contains(bytes, marker) { return .encrypted }
      return .legacyOffice(fileExtension(fileName).isEmpty ? "Office 97-2003" : ".\(fileExtension(fileName))")
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return .unsupported("PDF") }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .unsupported("RTF") }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: Array("GIF8".utf8)) {
      return .unsupported("image")
    }
    if ["docx", "xlsx", "docm", "xlsm"].contains(fileExtension(fileName)) {
      throw DocumentError(.corruptFile(reason: "\(fileExtension(fileName).uppercased()) ≠ ZIP"))
    }
    if looksBinary(bytes) { return .unsupported("binary") }
    return looksLikeHTML(bytes, fileName) ? .html : .text
  }

  private static func packageKind(_ bytes: [UInt8]) throws(DocumentError) -> Kind {
    let archive = try ZipArchive(bytes)
    if archive.contains("xl/workbook.xml") { return .xlsx }
    if archive.contains("word/document.xml") { return .docx }
    if archive.contains("mimetype"), archive.contains("content.xml") { return .unsupported("OpenDocument") }
    if archive.contains("_rels/.rels") { return .docx }
    return .unsupported("ZIP")
  }

  private static func looksLikeHTML(_ bytes: [UInt8], _ fileName: String) -> Bool {
    if ["html", "htm", "xhtml"].contains(fileExtension(fileName)) { return true }
    let head = TextDecoding.decode(Array(bytes.prefix(2048))).lowercased()
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("<table") || head.contains("<body")
  }

  /// Zero bytes outside UTF-16 mean that it is no text.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    guard sample.contains(0) else { return false }
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return false }
    let text = TextDecoding.decode(Array(sample))
    return text.unicodeScalars.contains { $0.value < 9 || $0.value == 0xFFFD }
  }

  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard bytes.count >= pattern.count, let first = pattern.first else { return false }
    for start in 0...(bytes.count - pattern.count)
    where bytes[start] == first && bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
      return true
    }
    return false
  }
}
