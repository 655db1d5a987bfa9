internal import Glibc

/// What both ends of the socket between the command and its worker do.
enum Socket {
  /// Sends all bytes; false when the other end is gone.
  static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits for a byte without taking it; false when the other end is gone.
  static func waits(_ descriptor: Int32) -> Bool {
    var byte: UInt8 = 0
    while true {
      let count = unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK))
      if count < 0, errno == EINTR { continue }
      return count == 1
    }
  }

  /// Reads one message to its end, or nil when it is garbage or the other end is gone. Takes memory in the same order for
  /// the same message, however it was cut on the way.
  static func message(from descriptor: Int32) -> RenderMessage? {
    var line: [UInt8] = []
    line.reserveCapacity(RenderMessage.headLimit)
    while line.last != 0x0A {
      guard line.count < RenderMessage.headLimit, let byte = bytes(1, from: descriptor)?.first else { return nil }
      line.append(byte)
    }
    guard let (words, length) = RenderMessage.head(line.dropLast()), let body = bytes(length, from: descriptor) else { return nil }
    return RenderMessage(words, body)
  }

  private static func bytes(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var out = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let received = unsafe out.withUnsafeMutableBytes { buffer in
        unsafe recv(descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, 0)
      }
      if received < 0, errno == EINTR { continue }
      guard received > 0 else { return nil }
      filled += received
    }
    return out
  }
}
