internal import InteropGraph
internal import Names
internal import Reports
internal import Vietnamese

/// Finds agencies that only other agencies' reports name ("Hệ thống một cửa điện tử tỉnh Y" in the report of tỉnh X).
struct AgencyScout {
  let lexicon: Lexicon

  /// - Returns: true when any was added.
  func add(namesIn contents: [ReportContent], to directory: inout AgencyDirectory) -> Bool {
    var found: [String: AgencyKind] = [:]
    for content in contents {
      for name in content.rows.map(\.name.text) + content.matrixNames.map(\.text) {
        for (agency, kind) in agencies(in: name, directory) { found[agency] = kind }
      }
    }
    for (name, kind) in found.sorted(by: { $0.key < $1.key }) { directory.add(name: name, kind: kind) }
    return !found.isEmpty
  }

  private static let province = Syllables.key("tỉnh")
  private static let ministry = Syllables.key("bộ")
  private static let notNames = Set(Words.keys("phận thủ tiêu máy sưu lọc"))

  private func agencies(in text: String, _ directory: AgencyDirectory) -> [(String, AgencyKind)] {
    let words = lexicon.words(text)
    var out: [(String, AgencyKind)] = []
    for index in words.indices where !words[index].isMark && index + 1 < words.count && words[index + 1].isCapitalised {
      guard directory.match(words, at: index) == nil else { continue }
      if words[index].key == Self.province {
        let place = words[(index + 1)...].prefix { !$0.isMark && $0.isCapitalised }.prefix(4)
        guard place.allSatisfy({ Syllables.isSyllable($0.text) && $0.text != $0.text.uppercased() }) else { continue }
        out.append(("Ủy ban nhân dân tỉnh " + place.map(\.text).joined(separator: " "), .province))
      } else if words[index].key == Self.ministry, words[index].isCapitalised, !Self.notNames.contains(words[index + 1].key) {
        let rest = words[(index + 1)...].prefix { !$0.isMark && Syllables.isSyllable($0.text) }.prefix(6)
        guard !rest.isEmpty, rest.first?.text != rest.first?.text.uppercased() else { continue }
        out.append(("Bộ " + rest.map(\.text).joined(separator: " "), .ministry))
      }
    }
    return out
  }
}
