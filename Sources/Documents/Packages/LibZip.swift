internal import CZip

/// libzip 1.7 works out at its first archive, without a lock, what its sources can do: two threads at it for the first time can
/// find an archive read-only. So the first archive is opened by one thread, before any other.
enum LibZip {
  static let ready: Void = {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error) else { return }
    guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, &error) else { return unsafe zip_source_free(source) }
    unsafe zip_discard(archive)
  }()
}
