internal import SafeText

/// A path as the system has it: bytes without a zero, which need not be UTF-8.
public struct BytePath: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }
  public init(_ text: String) { bytes = Array(text.utf8) }

  private static let slash = UInt8(ascii: "/")

  /// The same place without slashes at its end, which would make the system follow a link.
  public var withoutSlashes: BytePath {
    var bytes = bytes
    while bytes.count > 1, bytes.last == Self.slash { bytes.removeLast() }
    return BytePath(bytes)
  }

  public func appending(_ name: [UInt8]) -> BytePath {
    bytes.isEmpty || bytes.last == Self.slash ? BytePath(bytes + name) : BytePath(bytes + [Self.slash] + name)
  }

  public func appending(_ name: String) -> BytePath { appending(Array(name.utf8)) }

  /// The folder that holds it.
  public var parent: BytePath {
    guard let cut = bytes.lastIndex(of: Self.slash) else { return BytePath(".") }
    return cut == 0 ? BytePath("/") : BytePath(Array(bytes[..<cut]))
  }

  /// What stands behind the last slash.
  public var name: [UInt8] { bytes.lastIndex(of: Self.slash).map { Array(bytes[($0 + 1)...]) } ?? bytes }

  /// For people: bytes that are no UTF-8 as `\xNN`, nothing hidden.
  public var shown: String { Self.shown(bytes) }

  public static func shown(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text.printable }
    var out = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if let text = String(validating: rest.prefix(length), as: UTF8.self) {
        out += text
        rest = rest.dropFirst(length)
      } else {
        out += "\\x" + (first < 16 ? "0" : "") + String(first, radix: 16, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return out.printable
  }

  /// - Parameter body: gets the path ended by a zero, for as long as it runs.
  @safe func withPointer<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    unsafe (bytes.filter { $0 != 0 } + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe body($0.baseAddress.unsafelyUnwrapped) }
    }
  }
}

/// The name of a result below its folder: plain components, never a way out of it.
public struct ResultName: Hashable, Sendable, Comparable {
  public let text: String

  /// nil for what is absolute, empty, or holds `.`, `..`, an empty component or a zero.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) && !$0.contains(0) }) else {
      return nil
    }
    self.text = text
  }

  public static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}
