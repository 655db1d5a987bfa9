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

  /// The place that it lies in, when the name says so: a commune's district.
  public var within: [String] = []

  /// "Trung tâm hành chính công TP. Uông Bí" is that town's; of "phường 7, TP. Vũng Tàu" the town may be left out.
  func inside(_ place: UnitName) -> UnitName {
    var copy = self
    copy.text += " " + place.text
    if isPlace { copy.within = place.words } else { copy.keys += place.words }
    return copy
  }

  /// A place's words without its head: "an dương" of "huyện an dương".
  public static func bare(_ place: [String]) -> [String] { Array(place.dropFirst(UnitReader.headLengths(place, at: 0) ?? 0)) }

  /// True when both say where they lie, and say different places.
  public func liesElsewhere(than other: UnitName) -> Bool {
    !within.isEmpty && !other.within.isEmpty && ShortForms.align(within, other.within) == nil
  }

  /// Head and rest in one.
  public var words: [String] { head.split(separator: " ").map(String.init) + (initials.map { [$0] } ?? keys) }

  /// A district, town or commune: known by its bare name too.
  public var isPlace: Bool { Self.placeHeads.contains(head) }

  /// The words that units' names begin with: "sở", "tổng", "cục" …
  public static let headWords = Set(UnitReader.heads.flatMap { $0 })

  private static let placeHeads: Set<String> = Set(
    ["huyện", "quận", "thị xã", "thành phố", "phường", "xã", "thị trấn"].map { Words.keys($0).joined(separator: " ") })

  /// The place that a centre for administrative procedures serves: it is where that place's one-stop system stands.
  public var served: [String] {
    guard let centre = Self.centres.first(where: { words.starts(with: $0) }) else { return [] }
    return within.isEmpty ? Array(words.dropFirst(centre.count)) : within
  }

  private static let centres = ["trung tâm hành chính công", "trung tâm phục vụ hành chính công"].map { Words.keys($0) }

  /// "các huyện", "cấp xã": all of a level.
  var isLevel: Bool { head == "cấp" }

  public var isProvinceLevel: Bool { head == "cấp" && keys == [Syllables.key("tỉnh")] }

  /// True when one writes words of the other by their initials.
  public func abbreviates(_ other: UnitName) -> Bool {
    if let initials, head.isEmpty, initials.count <= 2 { return false }
    if head == other.head, spells(other) || other.spells(self) { return true }
    return ShortForms.align(words, other.words).map { $0 > 0 } ?? false
  }

  /// "Cục ĐA" beside "Cục Điện ảnh": letters that could be a word elsewhere are initials behind a head in capitals.
  private func spells(_ other: UnitName) -> Bool {
    guard let initials, other.initials == nil, !other.keys.isEmpty else { return false }
    return ShortForms.initials(other.keys) == Syllables.folded(initials)
  }

  /// True when it is the other's name cut short: "Cục Giám định" of "Cục Giám định Nhà nước về chất lượng công trình xây dựng", also by the
  /// initials of what is kept. Only heads whose units an agency has one of each: there are many a "Trung tâm Y tế …".
  public func isCutShort(from other: UnitName) -> Bool {
    guard head == other.head, Self.cutHeads.contains(head), other.initials == nil, !isPlace else { return false }
    // "Cục MTYT" of "Cục Quản lý môi trường y tế": the "quản lý" that many have may be left out.
    let subject = other.keys.starts(with: Self.management) ? Array(other.keys.dropFirst(Self.management.count)) : nil
    return isFront(of: other.keys) || subject.map { isWhole($0) || isFront(of: $0) } ?? false
  }

  private func isWhole(_ full: [String]) -> Bool {
    if let initials { return ShortForms.initials(full) == Syllables.folded(initials) }
    return ShortForms.align(keys, full) != nil
  }

  private func isFront(of full: [String]) -> Bool {
    if let initials {
      let letters = Syllables.folded(initials)
      return letters.count >= 2 && letters.count < full.count && ShortForms.initials(full).hasPrefix(letters)
    }
    guard keys.count >= 2 else { return false }
    return (2..<max(full.count, 2)).contains { ShortForms.align(keys, Array(full.prefix($0))) != nil }
  }

  private static let management = Words.keys("quản lý")
  private static let cutHeads: Set<String> = Set(
    ["tổng cục", "cục", "vụ", "sở", "ban", "ủy ban"].map { Words.keys($0).joined(separator: " ") })

  /// True when both are one place written as one word or as several: "Sapa", "Sa Pa".
  public func isSpeltApart(from other: UnitName) -> Bool {
    guard head == other.head, keys.count != other.keys.count else { return false }
    func joined(_ unit: UnitName) -> String { unit.keys.map { Syllables.folded(key: $0) }.joined() }
    return joined(self) == joined(other)
  }

  /// The letters that it is written by, without accents: "đb", "tcđb", with and without "Việt Nam" at the end.
  public var allInitials: [String] {
    let headKeys = head.split(separator: " ").map(String.init)
    if let initials = initials.map({ Syllables.folded($0) }) { return [initials, ShortForms.initials(headKeys) + initials] }
    var out: [String] = []
    for words in [keys, headKeys + keys, keys + Self.country, headKeys + keys + Self.country] {
      let letters = ShortForms.initials(words)
      if !out.contains(letters) { out.append(letters) }
    }
    return out
  }

  /// The letters of its head and of its first words, for a name that writes the rest in full: "PCC số 1".
  public var firstInitials: [String] {
    let all = Array(words.prefix(6))
    return (2..<max(all.count, 2)).map { ShortForms.initials(all.prefix($0)) }
  }

  private static let country = Words.keys("việt nam")
}
