internal import Documents

/// Makes a ZIP package in memory, for documents written inside tests.
public enum ZipWriter {
  /// - Parameter parts: names and contents, in order.
  /// - Precondition: libzip can make an archive in memory; a failure is a broken test machine.
  public static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    do { return try ZipEditor.archive(parts.map { ($0.name, Array($0.text.utf8)) }) } catch { preconditionFailure("\(error)") }
  }
}
