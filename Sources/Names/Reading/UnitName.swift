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

  func inside(_ place: UnitName) -> UnitName {
    UnitName(head: head, keys: keys + place.words, initials: initials, text: text + " " + place.text)
  }

  /// Head and rest in one.
  public var words: [String] { head.split(separator: " ").map(String.init) + (initials.map { [$0] } ?? keys) }

  /// A district, town or commune: known by its bare name too.
  public var isPlace: Bool { Self.placeHeads.contains(head) }

  private static let placeHeads: Set<String> = Set(
    ["huyện", "quận", "thị xã", "thành phố", "phường", "xã", "thị trấn"].map { Words.keys($0).joined(separator: " ") })

  public var isProvinceLevel: Bool { head == "cấp" && keys == [Syllables.key("tỉnh")] }

  /// True when one is a short form of the other.
  public func abbreviates(_ other: UnitName) -> Bool {
    guard let initials, other.initials == nil else { return false }
    let own = Syllables.folded(initials)
    // "TCĐBVN" holds the initials of the head too.
    if head.isEmpty { return own.count > 2 && other.allInitials.contains(own) }
    return head == other.head && other.allInitials.contains(own)
  }

  /// The letters that it is written by, without accents: "đb", "tcđb", with and without "Việt Nam" at the end.
  public var allInitials: [String] {
    let headKeys = head.split(separator: " ").map(String.init)
    let short = keys.count > 3 && Array(keys.suffix(2)) == Self.country ? Array(keys.dropLast(2)) : keys
    var out: [String] = []
    for words in [keys, headKeys + keys, short, headKeys + short] {
      let letters = Syllables.folded(String(words.compactMap(\.first)))
      if !out.contains(letters) { out.append(letters) }
    }
    return out
  }

  private static let country = Words.keys("việt nam")
}
