internal import Vietnamese

/// The ways of writing the well-known units of a ministry: "Tổng cục Đường bộ Việt Nam", "Tổng cục Đường bộ", "Tổng cục ĐBVN", "TCĐBVN".
enum PartNames {
  /// Every spelling and the name in full that it stands for, in the order of the names; a spelling of two names is left out.
  static func spellings(of names: [String]) -> [(written: String, name: String)] {
    var found: [(written: String, name: String)] = []
    var seen: [String: String] = [:]
    for name in names {
      let full = names.first { $0 != name && ShortForms.initials(Words.keys($0)) == Syllables.folded(name) } ?? name
      for written in [name] + shortened(name) {
        let key = Words.keys(written).joined(separator: " ")
        if seen[key] == nil {
          seen[key] = full
          found.append((written, full))
        }
      }
    }
    return found
  }

  private static func shortened(_ name: String) -> [String] {
    let words = Words.split(name).filter { !$0.isMark }
    guard let length = UnitReader.headLengths(words.map(\.key), at: 0), words.count > length + 1 else { return [] }
    let head = words.prefix(length).map(\.text)
    let rest = words.dropFirst(length).map(\.text).filter { $0.lowercased() != "và" }
    let isNational = rest.count > 2 && rest.suffix(2) == ["Việt", "Nam"]
    let without = isNational ? Array(rest.dropLast(2)) : rest
    var out: [String] = []
    if isNational {
      out.append((head + without + ["VN"]).joined(separator: " "))
      // "Cục Đăng kiểm" may be another ministry's, a Tổng cục is known by its name.
      if head.count >= 2 { out.append((head + without).joined(separator: " ")) }
    }
    for words in isNational ? [rest, without] : [rest] {
      let letters = initials(words)
      // "Cục HH" may be any Cục's.
      if letters.count >= 3 { out.append((head + [letters]).joined(separator: " ")) }
      if letters.count >= 2, head.count >= 2 { out += [(head + [letters]).joined(separator: " "), initials(head) + letters] }
    }
    return out
  }

  private static func initials(_ words: some Sequence<String>) -> String { String(words.compactMap(\.first)).uppercased() }
}
