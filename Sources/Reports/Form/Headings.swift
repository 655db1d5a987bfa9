internal import InteropGraph
internal import Vietnamese

/// Where in the form a heading leads. Numbers can be damaged or missing, so the words decide first.
enum FormPart: Hashable {
  case section(Section)
  /// III.4 and III.5.
  case dossierTransfer, onlineIntake
  /// I, II: purpose and scope.
  case preamble
  /// III and IV without a number below.
  case chapter(Int)
  /// V, VI, VII.
  case note(String)
}

enum Headings {
  /// What a paragraph opens, or nil when it is no heading.
  /// - Complexity: O(words).
  static func part(of text: String, lexicon: (String) -> [Word]) -> FormPart? {
    guard text.utf8.count < 600 else { return nil }
    let words = lexicon(text)
    guard let first = words.first, !["-", "+", "•", "*", "▪", "☐", "☑", "□", "("].contains(first.key) else { return nil }
    // A heading says so much that its accents are not needed, and scanning damages them first.
    let keys = words.filter { !$0.isMark }.map { Syllables.folded(key: $0.key) }
    guard !keys.isEmpty, keys.count <= 60 else { return nil }
    let numbers = leadingNumbers(words)
    if let part = byWords(keys, numbers: numbers) { return part }
    return byNumbers(numbers, wordCount: keys.count) ?? byChapter(words, keys, numbers)
  }

  private static func has(_ keys: [String], _ phrase: String) -> Bool {
    let wanted = Words.keys(phrase).map { Syllables.folded(key: $0) }
    guard keys.count >= wanted.count else { return false }
    return (0...(keys.count - wanted.count)).contains { Array(keys[$0..<($0 + wanted.count)]) == wanted }
  }

  private static func byWords(_ keys: [String], numbers: [Int]) -> FormPart? {
    let isNumbered = !numbers.isEmpty
    if has(keys, "hiện trạng kết nối") || (has(keys, "kết nối liên thông giữa") && keys.count < 20)
      || (isNumbered && has(keys, "ma trận kết nối"))
    {
      return .section(.connections)
    }
    if has(keys, "đánh giá khả năng nâng cấp") || (isNumbered && has(keys, "khả năng nâng cấp") && !has(keys, "tránh đầu tư dàn trải")) {
      return .section(.upgrade)
    }
    if has(keys, "mô hình triển khai") && (isNumbered || has(keys, "số hóa")) { return .section(.deployment) }
    if keys.starts(with: ["thong", "ke"])
      || (isNumbered && (has(keys, "thống kê") || has(keys, "thực trạng hoạt động")) && has(keys, "phần mềm"))
    {
      if has(keys, "thủ tục hành chính khác") || has(keys, "hệ thống khác") || (has(keys, "khác") && !has(keys, "bộ phận một cửa")) {
        return .section(.otherInventory)
      }
      if has(keys, "bộ phận một cửa") { return .section(.oneStopInventory) }
    }
    if has(keys, "hiện trạng chuyển hồ sơ") { return .dossierTransfer }
    if has(keys, "hiện trạng tiếp nhận") || (has(keys, "tiếp nhận trực tuyến") && has(keys, "làm rõ")) { return .onlineIntake }
    if has(keys, "tránh đầu tư dàn trải") {
      return has(keys, "khả năng nâng cấp") ? .chapter(4) : (has(keys, "giải pháp") && keys.count < 25 ? .note("VI") : nil)
    }
    if has(keys, "các nội dung khác") && keys.count < 12 { return .note("V") }
    if (has(keys, "đề xuất") || has(keys, "kiến nghị")) && keys.count < 10 && (numbers.first == 7 || has(keys, "đề xuất kiến nghị")) {
      return .note("VII")
    }
    if has(keys, "mục đích báo cáo") || has(keys, "phạm vi báo cáo") { return .preamble }
    if has(keys, "đánh giá thực trạng hoạt động") && numbers.first == 3 { return .chapter(3) }
    return nil
  }

  private static func byNumbers(_ numbers: [Int], wordCount: Int) -> FormPart? {
    switch numbers {
    case [3, 1]: .section(.oneStopInventory)
    case [3, 2]: .section(.otherInventory)
    case [3, 3]: .section(.deployment)
    case [3, 4]: .dossierTransfer
    case [3, 5]: .onlineIntake
    case [4, 1]: .section(.connections)
    case [4, 2]: .section(.upgrade)
    default: nil
    }
  }

  /// A Roman number alone before a few words: the chapters of the form, whatever an office calls them.
  private static func byChapter(_ words: [Word], _ keys: [String], _ numbers: [Int]) -> FormPart? {
    guard numbers.count == 1 || keys.count == 1, keys.count <= 30, let chapter = romanChapter(words) else { return nil }
    // "V." alone, the office wrote the number only.
    if keys.count == 1 {
      return words.count == 1 || words[0].key == "-"
        ? nil : (5...7).contains(chapter) ? .note(["V", "VI", "VII"][chapter - 5]) : .chapter(chapter)
    }
    let kind: [String] = ["khó khăn", "vướng mắc", "tồn tại", "nội dung khác", "giải pháp", "kiến nghị", "đề xuất"]
    switch chapter {
    case 3: return has(keys, "thực trạng") || has(keys, "hiện trạng") || has(keys, "đánh giá") ? .chapter(3) : nil
    case 4: return ["khả năng", "nâng cấp", "kết nối"].contains { has(keys, $0) } ? .chapter(4) : nil
    case 5...7: return kind.contains { has(keys, $0) } ? .note(["V", "VI", "VII"][chapter - 5]) : nil
    default: return nil
    }
  }

  private static func romanChapter(_ words: [Word]) -> Int? {
    words.prefix(2).lazy.compactMap { roman[$0.text] }.first
  }

  /// "1. Phần mềm tại bộ phận một cửa" under III, "2. Khả năng nâng cấp" under IV: a section by its number and a word of its own.
  static func section(_ text: String, under part: FormPart?, lexicon: (String) -> [Word]) -> FormPart? {
    let words = lexicon(text)
    let keys = words.filter { !$0.isMark }.map { Syllables.folded(key: $0.key) }
    let numbers = leadingNumbers(words)
    guard numbers.count == 1, let number = numbers.first, (2...25).contains(keys.count), let chapter = chapter(of: part),
      romanChapter(words) == nil || Words.constant("phần mục").contains(words[0].key)
    else { return nil }
    switch (chapter, number) {
    case (3, 1) where has(keys, "một cửa"): return .section(.oneStopInventory)
    case (3, 2) where has(keys, "khác"): return .section(.otherInventory)
    case (3, 3) where has(keys, "mô hình") || has(keys, "số hóa"): return .section(.deployment)
    case (3, 4) where has(keys, "chuyển hồ sơ"): return .dossierTransfer
    case (3, 5) where has(keys, "tiếp nhận"): return .onlineIntake
    case (4, 1) where has(keys, "kết nối") || has(keys, "liên thông"): return .section(.connections)
    case (4, 2) where has(keys, "nâng cấp"): return .section(.upgrade)
    default: return nil
    }
  }

  private static func chapter(of part: FormPart?) -> Int? {
    switch part {
    case .chapter(let number): number
    case .section(.connections), .section(.upgrade): 4
    case .section, .dossierTransfer, .onlineIntake: 3
    default: nil
    }
  }

  /// `IV.1`, `4.1.`, `Phần IV`, `Mục III.2` as numbers. A lone Arabic number counts as one too, but decides nothing by itself.
  static func leadingNumbers(_ words: [Word]) -> [Int] {
    var out: [Int] = []
    var index = 0
    if let first = words.first, Words.constant("phần mục chương").contains(first.key), words.count > 1, number(words[1]) != nil {
      index = 1
    }
    while index < words.count, out.count < 3 {
      if words[index].isMark {
        guard [".", ")", "-", ":", "/"].contains(words[index].key), !out.isEmpty else { break }
        index += 1
        if index < words.count, words[index].isMark || !words[index].isGlued { break }
        continue
      }
      guard let value = number(words[index]) else { break }
      let isFollowedByMark = index + 1 < words.count && words[index + 1].isMark
      guard isFollowedByMark || !out.isEmpty || index == 1 else { break }
      out.append(value)
      index += 1
    }
    return out
  }

  private static let roman = ["I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7]

  private static func number(_ word: Word) -> Int? { roman[word.text] ?? (word.text.count <= 2 ? Int(word.text) : nil) }
}
