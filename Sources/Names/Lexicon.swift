public import Catalogue
public import Vietnamese

/// The words that names are made of, prepared once from the catalogue: abbreviations, mended spelling, words that say
/// what kind of system it is, words that say nothing.
public struct Lexicon: Sendable {
  let repair: SpellingRepair
  let abbreviations: [String: [Word]]
  let acronyms: Set<String>

  public init(catalogue: Catalogue) {
    repair = SpellingRepair(
      phrases: catalogue.phrases, mistakes: catalogue.mistakes, unaccentedOnly: Self.vocabulary(catalogue), singles: catalogue.singles)
    var table: [String: [Word]] = [:]
    for (short, full) in catalogue.abbreviations { table[Self.squash(short)] = Words.split(full) }
    abbreviations = table
    acronyms = Set(table.keys).union(["lgsp", "ngsp", "esb", "api", "soa", "xml", "json"])
  }

  /// Every phrase the catalogue knows, to recognise it in text that lost its accents.
  private static func vocabulary(_ catalogue: Catalogue) -> [String] {
    let systems = catalogue.nationalDatabases + catalogue.centralSystems
    let places = catalogue.agencies.compactMap(\.place)
    return KindWords.phrases + systems.flatMap { [$0.name] + $0.names + $0.weak } + catalogue.units.map(\.name)
      + catalogue.domains.flatMap(\.words) + catalogue.agencies.map(\.name) + places
  }

  /// The words of a text with abbreviations written out and spelling mended. The first word of an expansion
  /// keeps the text of the abbreviation, the others have none, so that the text can be put together again.
  public func words(_ text: String) -> [Word] {
    repair.mend(expand(Words.split(text)))
  }

  func expand(_ words: [Word]) -> [Word] {
    var out: [Word] = []
    var index = 0
    while index < words.count {
      let (expansion, length) = expansion(words, at: index)
      if let expansion {
        out += expansion.enumerated().map { offset, word in
          Word(text: offset == 0 ? words[index].text : "", key: word.key, isGlued: offset > 0 || words[index].isGlued)
        }
        index += length
      } else {
        out.append(words[index])
        index += 1
      }
    }
    return out
  }

  private func expansion(_ words: [Word], at index: Int) -> ([Word]?, Int) {
    let word = words[index]
    guard !word.isMark, word.key.utf8.count <= 14 else { return (nil, 1) }
    // Short forms written in pieces: "QLVB&ĐH" is one word already, "LĐ-TBXH" and "TN&TKQ" are glued.
    var key = Self.squash(word.text)
    var end = index + 1
    var best: ([Word], Int)?
    if let full = abbreviations[key] { best = (full, 1) }
    while end + 1 < words.count, words[end].isMark, words[end].isGlued, ["-", "."].contains(words[end].key), words[end + 1].isGlued,
      !words[end + 1].isMark, end - index < 6
    {
      key += Self.squash(words[end + 1].text)
      end += 2
      if let full = abbreviations[key] { best = (full, end - index) }
    }
    if let best { return (best.0, best.1) }
    return (contextual(words, at: index), 1)
  }

  /// After these words HT is hộ tịch, elsewhere hệ thống.
  private static let beforeCivilStatus = Set(Words.keys("lý ký PM mềm"))
  private static let beforeConstruction = Set(Words.keys("phép chỉ lực trật tự"))
  private static let about = Syllables.key("về")

  /// Short forms whose meaning depends on what stands beside them.
  private func contextual(_ words: [Word], at index: Int) -> [Word]? {
    let word = words[index]
    let previous = index > 0 ? words[index - 1].key : ""
    let isAcronym = word.text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    guard isAcronym || (index == 0 && word.text.count == 2) else { return nil }
    switch Syllables.key(word.text) {
    case "ht": return Self.beforeCivilStatus.contains(previous) ? Words.split("hộ tịch") : Words.split("hệ thống")
    case "xd" where Self.beforeConstruction.contains(previous): return Words.split("xây dựng")
    case "tt" where index + 1 < words.count && !words[index + 1].isMark && words[index + 1].text != words[index + 1].text.uppercased():
      return Words.split("trung tâm")
    case "vn": return Words.split("Việt Nam")
    case "tp" where isBeforePlace(words, index): return Words.split("thành phố")
    case "mc": return Words.split("một cửa")
    case "dc" where previous == "csdl" || previous == "csdlqg" || previous == Self.about: return Words.split("dân cư")
    case "bh" where previous == "csdlqg" || previous == Self.about: return Words.split("bảo hiểm")
    case "tc" where previous == "csdlqg" || previous == "csdl" || previous == Self.about: return Words.split("tài chính")
    case "dn" where previous == "csdlqg" || previous == Self.about: return Words.split("doanh nghiệp")
    default: return nil
    }
  }

  /// "TP Huế", "TP. Vinh", but not "TP.HCM".
  private func isBeforePlace(_ words: [Word], _ index: Int) -> Bool {
    guard let next = words[(index + 1)...].first(where: { $0.key != "." }), !next.isMark else { return false }
    return next.isCapitalised && Self.squash(next.text) != "hcm"
  }

  /// Upper case, `&` dropped, lower-cased for look-up. Accents stay: ĐKDN is not DKDN.
  static func squash(_ text: String) -> String {
    text.composed().lowercased().filter { $0 != "&" && $0 != "." && $0 != "-" }
  }
}

/// Words and phrases that carry no identity in a system's name. Phrases count whole: "dụng" alone is no empty word, "ứng dụng" is.
enum NameWords {
  static let silent: PhraseTable<Bool> = {
    var table = PhraseTable<Bool>()
    for phrase in phrases { table.insert(phrase, true) }
    return table
  }()

  private static let phrases = [
    "phần mềm", "hệ thống", "thông tin", "ứng dụng", "chương trình", "cổng", "trang", "hạ tầng", "bộ phận", "mạng", "website", "web",
    "module", "phân hệ", "hệ", "phần",
    "của", "và", "về", "các", "tại", "cho", "trong", "trên", "theo", "phục vụ", "thuộc", "với", "ở", "do", "một", "hiện đại", "dùng chung",
    "tập trung", "thống nhất", "toàn tỉnh", "toàn ngành", "toàn thành phố",
    "hợp nhất", "nội bộ", "công", "nghiệp vụ", "chuyên ngành", "công tác", "hoạt động", "quản lý", "quản trị", "điện tử", "trực tuyến",
    "hồ sơ", "hành chính", "liên thông", "mức độ", "mức", "độ", "tích hợp", "hiện có", "này",
    "hỗ trợ", "xử lý", "giải quyết", "thủ tục", "tiếp nhận", "kết quả", "trả", "phiên bản", "cung cấp", "đang sử dụng", "sử dụng",
    "tin học hóa",
  ]
}
