internal import Vietnamese

/// The unit inside an agency that a system belongs to: `Sở Xây dựng`, `Cục ĐK`, `cấp xã`.
public struct UnitName: Sendable, Hashable {
  /// Comparison keys of the head: `sở`, `cục`, `cấp`, `huyện` …
  public var head: String
  /// Comparison keys of the rest without connectives; empty when only initials are known.
  public var keys: [String]
  /// Set when the name is written by initials only ("Cục ĐK"): their comparison key.
  public var initials: String?
  /// As written.
  public var text: String

  public init(head: String, keys: [String], initials: String? = nil, text: String) {
    self.head = head
    self.keys = keys
    self.initials = initials
    self.text = text
  }

  /// The name's own initials, for comparing with a short form.
  public var ownInitials: String { initials ?? String(keys.compactMap(\.first)) }

  /// What two spellings of the same unit share.
  public var identity: String {
    if let initials { return head + " ≈" + initials }
    return ([head] + keys).joined(separator: " ")
  }

  public var isProvinceLevel: Bool { head == "cấp" && keys == [Syllables.key("tỉnh")] }

  /// True when one is a short form of the other.
  public func abbreviates(_ other: UnitName) -> Bool {
    guard let initials, other.initials == nil else { return false }
    // "TCĐBVN" holds the initials of the head too.
    if head.isEmpty {
      return Syllables.folded(initials)
        == Syllables.folded(String((other.head.split(separator: " ").map(String.init) + other.keys).compactMap(\.first)))
    }
    return head == other.head && Syllables.folded(initials) == Syllables.folded(other.ownInitials)
  }
}
