internal import SafeText

/// Writes JSON with keys in the order given: the same value gives the same bytes. RFC 8259; strings keep their letters, only
/// quotes, backslashes and what cannot be seen (`ScalarClass`) are escaped.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var needsComma = false

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func object(_ body: (inout JSONWriter) -> Void) { nest(open: 0x7B, close: 0x7D, body) }
  public mutating func array(_ body: (inout JSONWriter) -> Void) { nest(open: 0x5B, close: 0x5D, body) }

  public mutating func key(_ name: String) {
    separate()
    write(quoted: name)
    bytes += [0x3A, 0x20]
    needsComma = false
    afterKey = true
  }

  private var afterKey = false

  public mutating func string(_ value: String) { value_ { $0.write(quoted: value) } }
  public mutating func integer(_ value: Int) { value_ { $0.bytes += Array(String(value).utf8) } }
  public mutating func bool(_ value: Bool) { value_ { $0.bytes += Array((value ? "true" : "false").utf8) } }
  public mutating func null() { value_ { $0.bytes += Array("null".utf8) } }

  /// Writes a finite number; others become null.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    value_ { $0.bytes += Array((value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)).utf8) }
  }

  public mutating func field(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  public mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  public mutating func field(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Short lists stand on one line.
  public mutating func field(_ name: String, _ values: [String]) {
    key(name)
    strings(values)
  }

  public mutating func strings(_ values: [String]) {
    value_ { writer in
      writer.bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        if index > 0 { writer.bytes += [0x2C, 0x20] }
        writer.write(quoted: value)
      }
      writer.bytes.append(0x5D)
    }
  }

  // MARK: Layout

  private mutating func nest(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    afterKey = false
    bytes.append(open)
    depth += 1
    needsComma = false
    let start = bytes.count
    body(&self)
    depth -= 1
    if bytes.count > start { newline() }
    bytes.append(close)
    needsComma = true
  }

  private mutating func value_(_ write: (inout JSONWriter) -> Void) {
    separate()
    afterKey = false
    write(&self)
    needsComma = true
  }

  private mutating func separate() {
    if afterKey { return }
    if needsComma { bytes.append(0x2C) }
    if depth > 0 { newline() }
  }

  private mutating func newline() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes += [0x20, 0x20] }
  }

  private mutating func write(quoted text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [0x5C, 0x22]
      case "\\": bytes += [0x5C, 0x5C]
      case "\n": bytes += [0x5C, 0x6E]
      case "\r": bytes += [0x5C, 0x72]
      case "\t": bytes += [0x5C, 0x74]
      default:
        if scalar.scalarClass == .visible, let units = UTF8.encode(scalar) {
          bytes += units
        } else if let units = UTF16.encode(scalar) {
          for unit in units { write(escaped: unit) }
        }
      }
    }
    bytes.append(0x22)
  }

  private mutating func write(escaped unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += [0x5C, 0x75] + [12, 8, 4, 0].map { digits[Int(unit >> $0 & 15)] }
  }
}
