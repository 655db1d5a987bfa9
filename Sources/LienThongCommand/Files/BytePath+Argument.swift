internal import Glibc
internal import Outputs

extension BytePath {
  /// A path as the command line gave it. Swift repairs arguments that are no UTF-8, so that their bytes are taken from the process.
  init(argument: String) { self = Self.raw[argument].map { BytePath($0) } ?? BytePath(argument) }

  /// The bytes of arguments that are no UTF-8, and of what stands behind `=` in them, by Swift's text of them.
  private static let raw: [String: [UInt8]] = {
    var out: [String: [UInt8]] = [:]
    for number in 0..<Int(CommandLine.argc) {
      guard let pointer = unsafe CommandLine.unsafeArgv[number] else { continue }
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)))
      guard String(validating: bytes, as: UTF8.self) == nil else { continue }
      out[String(decoding: bytes, as: UTF8.self)] = bytes
      if let cut = bytes.firstIndex(of: UInt8(ascii: "=")) {
        let value = Array(bytes[(cut + 1)...])
        out[String(decoding: value, as: UTF8.self)] = value
      }
    }
    return out
  }()
}
