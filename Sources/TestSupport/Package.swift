internal import Documents

/// Parts of office files, for tests.
public enum Package {
  /// nil when there is no such part.
  public static func read(_ part: String, in bytes: [UInt8]) throws -> [UInt8]? { try ZipEditor.read(part, in: bytes) }
}
