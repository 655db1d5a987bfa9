internal import Documents

/// Parts of office files, for tests.
public enum Package {
  /// nil when there is no such part.
  public static func read(_ part: String, in bytes: [UInt8]) throws -> [UInt8]? { try ZipEditor.read(part, in: bytes) }

  /// The file with another part in place of one.
  public static func replacing(_ part: String, with text: String, in bytes: [UInt8]) -> [UInt8] {
    replacing(part, with: Array(text.utf8), in: bytes)
  }

  /// - Precondition: libzip can make an archive in memory; a failure is a broken test machine.
  public static func replacing(_ part: String, with content: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    do { return try ZipEditor.replacing([(part, content)], in: bytes) } catch { preconditionFailure("\(error)") }
  }

  private static let namespace = "http://schemas.openxmlformats.org/package/2006"

  /// The list of content types, with those of the named parts.
  static func types(_ parts: [(name: String, type: String)]) -> (String, String) {
    let entries = parts.map { "<Override PartName=\"\($0.name)\" ContentType=\"\($0.type)\"/>" }.joined()
    let defaults =
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    return ("[Content_Types].xml", "<Types xmlns=\"\(namespace)/content-types\">\(defaults)\(entries)</Types>")
  }

  /// The relationship that names the main part.
  static func start(_ main: String) -> (String, String) {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return (
      "_rels/.rels",
      "<Relationships xmlns=\"\(namespace)/relationships\"><Relationship Id=\"rId1\" Type=\"\(type)\" Target=\"\(main)\"/></Relationships>"
    )
  }
}
