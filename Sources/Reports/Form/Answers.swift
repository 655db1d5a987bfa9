internal import InteropGraph
internal import Vietnamese

/// The choices of the form's cells as values: functions, units per level, condition.
enum Answers {
  /// - Parameter phrase: a phrase of the program's own text, not of a report.
  static func has(_ keys: [String], _ phrase: String) -> Bool {
    let wanted = Words.constant(phrase)
    guard let first = wanted.first else { return true }
    guard keys.count >= wanted.count else { return false }
    return (0...(keys.count - wanted.count)).contains { start in
      keys[start] == first && keys[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  // MARK: III.1 column (3)

  static func functions(_ text: String, lexicon: (String) -> [Word]) -> [String] {
    var out: Set<String> = []
    for label in Ticks.chosen(text) {
      for piece in pieces(label, lexicon) { if let function = function(piece, lexicon) { out.insert(function) } }
    }
    return out.sorted()
  }

  /// "DVCTT mức độ 3, 4" is two functions; other labels are one.
  private static func pieces(_ label: String, _ lexicon: (String) -> [Word]) -> [String] {
    label.contains(";") ? label.split(separator: ";").map { String($0).trimmed() } : [label]
  }

  private static func function(_ label: String, _ lexicon: (String) -> [Word]) -> String? {
    let words = lexicon(label).filter { !$0.isMark }
    let keys = words.map(\.key)
    guard !keys.isEmpty else { return nil }
    let level = keys.indices.contains { index in
      ["4", "3"].contains(keys[index]) && index > 0 && Words.constant("độ mức mđ").contains(keys[index - 1])
    }
    if level || ["m3", "m4", "mđ3", "mđ4"].contains(where: keys.contains) {
      if ["4", "m4", "mđ4"].contains(where: keys.contains) {
        let refuses =
          has(keys, "không hỗ trợ") || has(keys, "không cho phép") || has(keys, "không có thanh toán") || has(keys, "chưa hỗ trợ")
          || has(keys, "chưa cho phép") || has(keys, "không thanh toán") || has(keys, "chưa thanh toán") || has(keys, "chưa có thanh toán")
        if refuses { return "onlineServiceLevel4WithoutPayment" }
        if has(keys, "thanh toán") { return "onlineServiceLevel4WithPayment" }
        return "onlineServiceLevel4WithoutPayment"
      }
      return "onlineServiceLevel3"
    }
    if has(keys, "phản ánh") { return "citizenFeedback" }
    if has(keys, "đánh giá"), has(keys, "cán bộ") || has(keys, "công chức") || has(keys, "hài lòng") || has(keys, "mức độ hài lòng") {
      return "staffRating"
    }
    var text = label
    if keys.first == Syllables.key("khác") {
      text = String(label.drop { $0 != ":" && $0 != "." && $0 != "…" && $0 != "(" }.drop { !$0.isLetter }).trimmed()
    }
    return text.contains(where: \.isLetter) ? text.cleaned() : nil
  }

  // MARK: III.1 column (4)

  private static let levelWords: [(phrase: String, level: Level)] = [
    ("cấp phường xã", .commune), ("phường xã", .commune), ("xã phường", .commune), ("cấp xã", .commune), ("xã", .commune),
    ("phường", .commune),
    ("cấp quận huyện", .district), ("quận huyện", .district), ("cấp huyện", .district), ("huyện", .district),
    ("cấp sở", .department), ("sở ban ngành", .department), ("sở ngành", .department), ("sở", .department),
    ("cấp cục", .bureau), ("cục", .bureau), ("cấp vụ", .division), ("vụ", .division),
    ("cấp tỉnh", .province), ("tỉnh tp", .province), ("cấp thành phố", .province), ("tỉnh", .province), ("cấp bộ", .ministry),
    ("bộ", .ministry),
  ]

  static func deployedUnits(_ text: String, lexicon: (String) -> [Word]) -> [Level: DeployedUnits] {
    var out: [Level: DeployedUnits] = [:]
    let lines = unwrapped(text).flatMap { $0.split { $0 == ";" || $0 == "•" } }
    for line in lines.flatMap(commaPieces) {
      let words = lexicon(line)
      let keys = words.filter { !$0.isMark }.map(\.key)
      if has(keys, "hồ sơ") { continue }
      guard let level = levelWords.first(where: { has(keys, $0.phrase) })?.level, let units = units(words) else { continue }
      if out[level] == nil { out[level] = units }
    }
    return out
  }

  /// Lines of a list; one without a bullet goes on from the bullet above it.
  private static func unwrapped(_ text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed() }.filter { !$0.isEmpty }
    func hasBullet(_ line: String) -> Bool { line.first.map { "•▪-+*●".contains($0) } ?? false }
    guard lines.contains(where: hasBullet) else { return lines }
    var out: [String] = []
    for line in lines {
      let goesOn = !hasBullet(line) && out.last.map(hasBullet) ?? false && line.first.map { !$0.isUppercase } ?? true
      if goesOn { out[out.count - 1] += " " + line } else { out.append(line) }
    }
    return out
  }

  private static func commaPieces(_ line: Substring) -> [String] {
    let text = String(line)
    let pieces = text.split(separator: ",").map { String($0).trimmed() }
    let countable = pieces.filter { $0.contains(where: \.isNumber) }
    return countable.count == pieces.count && pieces.count > 1 ? pieces : [text]
  }

  private static func units(_ words: [Word]) -> DeployedUnits? {
    for (index, word) in words.enumerated() {
      guard let deployed = Int(word.text) else { continue }
      if index + 2 < words.count, words[index + 1].key == "/" || words[index + 1].key == Syllables.key("trên"),
        let total = Int(words[index + 2].text)
      {
        return DeployedUnits(deployed: deployed, total: total)
      }
      // "cấp 4", "mức độ 3" are no counts.
      if index > 0, Words.constant("cấp độ mức năm").contains(words[index - 1].key) { continue }
      return DeployedUnits(deployed: deployed, total: nil)
    }
    return nil
  }

  // MARK: III.1 column (5)

  static func condition(_ text: String, lexicon: (String) -> [Word]) -> Condition? {
    let found = Set(Ticks.chosen(text).compactMap { condition(lexicon($0).filter { !$0.isMark }.map(\.key)) })
    return found.count == 1 ? found.first : nil
  }

  private static func condition(_ keys: [String]) -> Condition? {
    if has(keys, "không sử dụng được") || has(keys, "không hoạt động") || has(keys, "ngừng sử dụng") || has(keys, "không còn sử dụng") {
      return .unusable
    }
    if has(keys, "chưa tốt") || has(keys, "cần chỉnh sửa") || has(keys, "cần nâng cấp") || has(keys, "chưa đáp ứng")
      || has(keys, "không tốt")
    {
      return .needsWork
    }
    if has(keys, "tốt") || has(keys, "đáp ứng được") || has(keys, "ổn định") { return .good }
    return nil
  }

  // MARK: III.3, IV.2 in words

  /// "Có khả năng nâng cấp", "Không cần nâng cấp", "Nâng cấp được": what words in one column say of the three of the form.
  static func upgrade(_ text: String, lexicon: (String) -> [Word]) -> Upgradability? {
    let chosen = Ticks.chosen(text)
    guard chosen.count == 1 else { return nil }
    let keys = lexicon(chosen[0]).filter { !$0.isMark }.map(\.key)
    guard (1...30).contains(keys.count) else { return nil }
    if ["không có khả năng", "không thể", "không nâng cấp được", "không còn khả năng"].contains(where: { has(keys, $0) }) {
      return .impossible
    }
    if ["không cần", "chưa cần", "rất đơn giản"].contains(where: { has(keys, $0) }) { return .ready }
    if has(keys, "chưa có") || has(keys, "chưa xác định") { return nil }
    return ["có khả năng", "có thể", "nâng cấp được"].contains { has(keys, $0) } ? .possible : nil
  }

  /// "Tập trung", "Dùng chung", "Riêng lẻ" in one column.
  static func deployment(_ text: String, lexicon: (String) -> [Word]) -> Deployment? {
    let found = Set(
      Ticks.chosen(text).compactMap { label -> Deployment? in
        let keys = lexicon(label).filter { !$0.isMark }.map(\.key)
        guard keys.count <= 20 else { return nil }
        if has(keys, "tập trung") { return .centralised }
        if has(keys, "riêng lẻ") || has(keys, "riêng rẽ") || has(keys, "riêng biệt") { return .separate }
        return has(keys, "dùng chung") ? .shared : nil
      })
    return found.count == 1 ? found.first : nil
  }

  /// Functions under the form's own names, without what offices write besides.
  static func knownFunctions(_ text: String, lexicon: (String) -> [Word]) -> [String] {
    functions(text, lexicon: lexicon).filter { known.contains($0) }
  }

  private static let known: Set<String> = [
    "onlineServiceLevel3", "onlineServiceLevel4WithPayment", "onlineServiceLevel4WithoutPayment", "citizenFeedback", "staffRating",
  ]
}
