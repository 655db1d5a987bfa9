internal import CZip

/// Makes a ZIP package in memory with libzip, for documents written inside tests.
public enum ZipWriter {
  /// - Parameter parts: names and contents, in order.
  /// - Precondition: libzip can make an archive in memory; a failure is a broken test machine.
  public static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error),
      let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, &error)
    else {
      preconditionFailure("libzip cannot make an archive: \(unsafe String(cString: zip_error_strerror(&error)))")
    }
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    for part in parts {
      let bytes = Array(part.text.utf8)
      // libzip frees the copy when the archive is closed.
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
      unsafe bytes.withUnsafeBytes { if let base = $0.baseAddress { unsafe copy.copyMemory(from: base, byteCount: $0.count) } }
      let content = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
      unsafe _ = zip_file_add(archive, part.name, content, UInt32(ZIP_FL_ENC_UTF_8))
    }
    precondition(unsafe zip_close(archive) == 0, "libzip cannot close the archive")
    return unsafe contents(of: source)
  }

  private static func contents(of source: OpaquePointer) -> [UInt8] {
    var stat = unsafe zip_stat_t()
    unsafe _ = zip_source_open(source)
    defer { unsafe _ = zip_source_close(source) }
    unsafe _ = zip_source_stat(source, &stat)
    var bytes = [UInt8](repeating: 0, count: unsafe Int(stat.size))
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
    return Array(bytes.prefix(Int(max(count, 0))))
  }
}
