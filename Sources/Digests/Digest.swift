internal import CDigest

public enum Digest {
  /// SHA-256 of the bytes as 64 hexadecimal digits (FIPS 180-4), by libmd.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var out = [CChar](repeating: 0, count: 65)
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe out.withUnsafeMutableBufferPointer { output in
        unsafe cdigest_sha256(input.baseAddress, input.count, output.baseAddress)
      }
    }
    return String(decoding: out.prefix(64).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
