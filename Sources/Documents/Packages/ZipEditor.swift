internal import CZip
internal import Diagnostics
internal import Glibc

/// Writes a ZIP archive in memory: a new one, or one with some parts replaced and all others left as they are, byte for byte.
package enum ZipEditor {
  /// - Parameter parts: names and contents, in order.
  package static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws(DocumentError) -> [UInt8] { try edit([], parts) }

  /// - Returns: the archive with these parts in place of those of the same name, or added.
  package static func replacing(_ parts: [(name: String, bytes: [UInt8])], in archive: [UInt8]) throws(DocumentError) -> [UInt8] {
    try edit(archive, parts)
  }

  /// One part of an archive; nil when there is none of that name.
  package static func read(_ part: String, in archive: [UInt8]) throws(DocumentError) -> [UInt8]? {
    try ZipArchive(archive).read(part, limit: DocumentLimits().partBytes)
  }

  private static func edit(_ old: [UInt8], _ parts: [(name: String, bytes: [UInt8])]) throws(DocumentError) -> [UInt8] {
    LibZip.ready
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(copy(old), UInt64(old.count), 1, &error) else { throw unsafe failure(&error) }
    defer { unsafe zip_source_free(source) }
    // The archive frees its source when it is closed; this keeps it for reading the result.
    unsafe zip_source_keep(source)
    guard let archive = unsafe zip_open_from_source(source, old.isEmpty ? ZIP_TRUNCATE : 0, &error) else {
      unsafe zip_source_free(source)
      throw unsafe failure(&error)
    }
    for part in parts {
      let content = unsafe zip_source_buffer(archive, copy(part.bytes), UInt64(part.bytes.count), 1)
      guard let content = unsafe content, unsafe zip_file_add(archive, part.name, content, UInt32(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE)) >= 0
      else {
        let reason = unsafe String(cString: zip_strerror(archive))
        unsafe zip_discard(archive)
        throw DocumentError(.corruptFile(reason: part.name + ": " + reason))
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      let reason = unsafe String(cString: zip_strerror(archive))
      unsafe zip_discard(archive)
      throw DocumentError(.corruptFile(reason: reason))
    }
    return unsafe contents(of: source)
  }

  /// Bytes that libzip frees itself.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let memory = unsafe malloc(max(bytes.count, 1)) else { return nil }
    unsafe bytes.withUnsafeBytes { if let base = $0.baseAddress { unsafe memory.copyMemory(from: base, byteCount: $0.count) } }
    return unsafe memory
  }

  private static func failure(_ error: inout zip_error_t) -> DocumentError {
    DocumentError(.corruptFile(reason: unsafe String(cString: zip_error_strerror(&error))))
  }

  private static func contents(of source: OpaquePointer) -> [UInt8] {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_source_open(source) == 0 else { return [] }
    defer { unsafe _ = zip_source_close(source) }
    unsafe _ = zip_source_stat(source, &stat)
    var bytes = [UInt8](repeating: 0, count: unsafe Int(stat.size))
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe zip_source_read(source, $0.baseAddress?.advanced(by: filled), UInt64($0.count - filled))
      }
      guard count > 0 else { break }
      filled += Int(count)
    }
    return Array(bytes.prefix(filled))
  }
}
