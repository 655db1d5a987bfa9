internal import CZip
internal import Diagnostics

/// A ZIP archive in memory, opened for reading. Owns the `zip_t` and the bytes it points into.
@safe struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer
  private let storage: UnsafeMutableRawBufferPointer  // libzip keeps a pointer into it; freed after the archive

  init(_ bytes: [UInt8]) throws(DocumentError) {
    LibZip.ready
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    unsafe storage.copyBytes(from: bytes)
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(storage.baseAddress, UInt64(bytes.count), 0, &error) else {
      let reason = unsafe String(cString: zip_error_strerror(&error))
      unsafe storage.deallocate()
      throw DocumentError(.corruptFile(reason: reason))
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_source_free(source)
      unsafe storage.deallocate()
      throw DocumentError(.corruptFile(reason: reason))
    }
    unsafe self.handle = handle
    unsafe self.storage = storage
  }

  deinit {
    unsafe zip_discard(handle)
    unsafe storage.deallocate()
  }

  func contains(_ part: String) -> Bool { unsafe zip_name_locate(handle, part, 0) >= 0 }

  /// Reads one part whole; nil when there is none of that name. The stated size is only a claim: what comes is counted.
  borrowing func read(_ part: String, limit: Int) throws(DocumentError) -> [UInt8]? {
    let index = unsafe zip_name_locate(handle, part, 0)
    guard index >= 0 else { return nil }
    var stat = unsafe zip_stat_t()
    unsafe zip_stat_init(&stat)
    guard unsafe zip_stat_index(handle, UInt64(index), 0, &stat) == 0 else { throw failure(part) }
    guard unsafe stat.encryption_method == 0 else { throw DocumentError(.encryptedFile) }
    guard unsafe stat.size <= UInt64(limit) else { throw DocumentError(.partTooLarge(part: part, limit: limit)) }
    guard let file = unsafe zip_fopen_index(handle, UInt64(index), 0) else { throw failure(part) }
    defer { unsafe _ = zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count)) }
      if count < 0 { throw failure(part) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<Int(count)])
      if bytes.count > limit { throw DocumentError(.partTooLarge(part: part, limit: limit)) }
    }
  }

  private borrowing func failure(_ part: String) -> DocumentError {
    DocumentError(.corruptFile(reason: unsafe "\(part): \(String(cString: zip_strerror(handle)))"))
  }
}
