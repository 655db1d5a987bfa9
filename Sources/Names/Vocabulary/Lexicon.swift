public import Catalogue
public import Vietnamese

/// The words that names are made of, prepared once from the catalogue: abbreviations, mended spelling, words that say
/// what kind of system it is, words that say nothing.
public struct Lexicon: Sendable {
  let repair: SpellingRepair
  let abbreviations: [String: [Word]]
  let acronyms: Set<String>
  private let known = Memo<String, Understood>()

  private struct Understood: Sendable {
    var words: [Word]
    var mended: [String]
  }

  public init(catalogue: Catalogue) {
    repair = SpellingRepair(
      phrases: catalogue.phrases + catalogue.agencies.map(\.name).filter { $0.hasPrefix("Bộ ") }, mistakes: catalogue.mistakes,
      unaccentedOnly: Self.vocabulary(catalogue),
      common: "phần mềm hệ thống thông tin cơ sở dữ liệu quốc gia về và của các cổng trang điện tử trực tuyến tỉnh thành phố",
      singles: catalogue.singles)
    var table: [String: [Word]] = [:]
    for (short, full) in catalogue.abbreviations { table[Self.squash(short)] = Words.split(full) }
    // "DKDN": the bar of the Đ was left out.
    for (short, words) in table where short.contains("đ") {
      let plain = short.replacing("đ", with: "d")
      if table[plain] == nil { table[plain] = words }
    }
    abbreviations = table
    acronyms = Set(table.keys).union(["lgsp", "ngsp", "esb", "api", "soa", "xml", "json"])
  }

  /// Every phrase the catalogue knows, to recognise it in text that lost its accents.
  private static func vocabulary(_ catalogue: Catalogue) -> [String] {
    let systems = catalogue.nationalDatabases + catalogue.centralSystems
    let places = catalogue.agencies.compactMap(\.place)
    return KindWords.phrases + systems.flatMap { [$0.name] + $0.names + $0.weak } + catalogue.units.map(\.name)
      + catalogue.domains.flatMap(\.words) + catalogue.agencies.map(\.name) + places + places.flatMap { ["tỉnh " + $0, "thành phố " + $0] }
  }

  /// The words of a text with abbreviations written out and spelling mended. The first word of an expansion
  /// keeps the text of the abbreviation, the others have none, so that the text can be put together again.
  public func words(_ text: String) -> [Word] { understood(text).words }

  /// The same for a text that was cut into words already.
  public func words(_ split: [Word]) -> [Word] { repair.mend(expand(repair.joined(split))) }

  /// The words of a text, and those among them whose spelling was mended, as written.
  func wordsAndMendings(_ text: String) -> (words: [Word], mended: [String]) {
    let understood = understood(text)
    return (understood.words, understood.mended)
  }

  private func understood(_ text: String) -> Understood {
    known.value(text) {
      let written = expand(repair.joined(Words.split(text)))
      let words = repair.mend(written)
      return Understood(words: words, mended: zip(written, words).filter { $0.key != $1.key }.map(\.0.text))
    }
  }

  func expand(_ words: [Word]) -> [Word] {
    var out: [Word] = []
    var index = 0
    while index < words.count {
      let (expansion, length) = expansion(words, at: index)
      if let expansion {
        out += expansion.enumerated().map { offset, word in
          Word(
            text: offset == 0 ? words[index].text : word.text.allSatisfy(\.isNumber) ? word.text : "", key: word.key,
            isGlued: offset > 0 || words[index].isGlued)
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
  private static let beforeCivilStatus = Set(Words.keys("lý ký PM mềm CSDL CSDLQG về"))
  private static let beforeConstruction = Set(Words.keys("phép chỉ lực trật tự"))
  private static let about = Syllables.key("về")
  /// "TT Huế" is Thừa Thiên Huế.
  private static let hue = Syllables.key("Huế")
  private static let beforeState = Set(Words.keys("khoán hàng bạc toán trữ sách"))

  /// "Q1", "P12".
  private func numberedPlace(_ text: String) -> String? {
    guard (2...3).contains(text.count), text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }), let head = Self.numbered[text.prefix(1)]
    else { return nil }
    return head + " " + text.dropFirst()
  }

  private static let numbered: [Substring: String] = ["Q": "quận", "P": "phường"]
  private static let register = Syllables.key("ký")
  private static let of = Syllables.key("của")
  private static let and = Syllables.key("và")
  private static let zone = Syllables.key("khu")
  private static let beforeInformation = Set(Words.keys("HT thống"))
  private static let beforePhase = Set(Words.keys("GĐ đoạn đợt vùng vực hạng loại số"))
  private static let roman = [
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
  ]
  private static let oneStop = Syllables.key("cửa")
  private static let beforeAccounting = Set(Words.keys("PM mềm HT"))
  /// "TN và TKQ".
  private func isBeforeReturn(_ words: [Word], _ index: Int) -> Bool {
    index + 2 < words.count && (words[index + 1].key == Self.and || words[index + 1].key == "&") && words[index + 2].text == "TKQ"
  }

  /// "Ban Tôn giáo CP", "Ban Cơ yếu CP".
  private static let beforeGovernment = Set(Words.keys("giáo yếu tra phòng"))
  private static let centres: Set<String> = ["HCC", "PVHCC", "DVHCC", "DVVL", "CNTT", "CNTT&TT"]

  /// "Sở TC", "Phòng TC-KH": finance; "TC KTTV" is a Tổng cục.
  private static let beforeFinance = Set(Words.keys("sở bộ phòng vụ ban cục ngành BTC"))
  private static let beforeTask = Set(Words.keys("dõi giao xử"))
  private static let beforeStaff = Set(Words.keys("sơ lý về"))
  /// "1 cửa", also when the accent was lost or misread.
  private static let door: Set<String> = ["cua"]

  /// Short forms whose meaning depends on what stands beside them.
  private func contextual(_ words: [Word], at index: Int) -> [Word]? {
    let word = words[index]
    let previous = index > 0 ? words[index - 1].key : ""
    if word.text == "1", index + 1 < words.count, Self.door.contains(Syllables.folded(words[index + 1].text)) { return Words.split("một") }
    if let ward = numberedPlace(word.text) { return Words.split(ward) }
    let isAcronym = word.text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    guard isAcronym || (index == 0 && word.text.count == 2) else { return nil }
    switch Syllables.key(word.text) {
    case "ht": return Self.beforeCivilStatus.contains(previous) ? Words.split("hộ tịch") : Words.split("hệ thống")
    case "xd" where Self.beforeConstruction.contains(previous): return Words.split("xây dựng")
    case "cx" where previous == Self.and: return Words.split("chế xuất")
    case "cnc" where previous == Self.zone: return Words.split("công nghệ cao")
    case "mđ" where isBeforeNumber(words, index): return Words.split("mức độ")
    case "gđ" where index + 1 < words.count && !words[index + 1].isMark && words[index + 1].text.count <= 3: return Words.split("giai đoạn")
    case "kt" where Self.beforeAccounting.contains(previous): return Words.split("kế toán")
    case "tt" where Self.beforeInformation.contains(previous): return Words.split("thông tin")
    case "cc" where isBeforeCapital(words, index): return Words.split("chi cục")
    case "cq" where isBeforeCapital(words, index): return Words.split("cơ quan")
    case "đt" where previous == Self.oneStop: return Words.split("điện tử")
    case let digit where Self.beforePhase.contains(previous) && Self.roman[digit] != nil: return Words.split(Self.roman[digit] ?? "")
    case "tt" where index + 2 < words.count && words[index + 1].key == "." && isPlaceName(words, index + 2): return Words.split("thị trấn")
    case "tt" where index + 1 < words.count && words[index + 1].key == Self.hue: return nil
    case "nn" where Self.beforeState.contains(previous): return Words.split("nhà nước")
    case "tt" where index + 1 < words.count && !words[index + 1].isMark && isCentre(words, index):
      return Words.split("trung tâm")
    case "vp" where isBeforeCapital(words, index) && !words[index + 1].isGlued: return Words.split("văn phòng")
    case "ct" where index == 0 && index + 1 < words.count && !words[1].isMark && !words[1].isGlued: return Words.split("chương trình")
    case "tn" where isBeforeReturn(words, index): return Words.split("tiếp nhận")
    case "cp" where Self.beforeGovernment.contains(previous): return Words.split("chính phủ")
    case "tt" where index + 1 < words.count && Self.centres.contains(words[index + 1].text): return Words.split("trung tâm")
    case "tc" where isBeforeCapital(words, index) && !Self.beforeFinance.contains(previous) && !words[index + 1].isGlued:
      return Words.split("tổng cục")
    case "vn" where !isGluedToName(words, index): return Words.split("Việt Nam")
    case "tp" where isBeforePlace(words, index): return Words.split("thành phố")
    case "mc": return Words.split("một cửa")
    case "ql" where !isBeforeNumber(words, index): return Words.split("quản lý")
    case "nv" where Self.beforeTask.contains(previous): return Words.split("nhiệm vụ")
    case "cb" where Self.beforeStaff.contains(previous): return Words.split("cán bộ")
    case "q" where isBeforePlace(words, index) || isBeforeNumber(words, index): return Words.split("quận")
    case "h" where isBeforePlace(words, index): return Words.split("huyện")
    case "tx" where isBeforePlace(words, index): return Words.split("thị xã")
    case "p" where isBeforeNumber(words, index) || isBeforePlaceName(words, index): return Words.split("phường")
    case "dc" where previous == "csdl" || previous == "csdlqg" || previous == Self.about: return Words.split("dân cư")
    case "bh" where previous == "csdlqg" || previous == Self.about: return Words.split("bảo hiểm")
    case "tc" where previous == "csdlqg" || previous == "csdl" || previous == Self.about: return Words.split("tài chính")
    case "dn" where previous == "csdlqg" || previous == Self.about || previous == Self.register: return Words.split("doanh nghiệp")
    default: return nil
    }
  }

  /// "TP Huế", "TP. Vinh", but not "TP.HCM".
  private func isBeforePlace(_ words: [Word], _ index: Int) -> Bool {
    guard let next = words[(index + 1)...].first(where: { $0.key != "." }), !next.isMark else { return false }
    return next.isCapitalised && Self.squash(next.text) != "hcm"
  }

  /// "P. Phú Cường", but not "P. Tư pháp": all its words are capitalised.
  private func isBeforePlaceName(_ words: [Word], _ index: Int) -> Bool {
    guard let next = words.indices.dropFirst(index + 1).first(where: { words[$0].key != "." }) else { return false }
    return next + 1 < words.count && isPlaceName(words, next)
  }

  /// Capitalised words to the end of the name or to a mark.
  private func isPlaceName(_ words: [Word], _ index: Int) -> Bool {
    let name = words[index...].prefix { !$0.isMark }
    return !name.isEmpty && name.count <= 3 && name.allSatisfy { $0.isCapitalised && $0.text != $0.text.uppercased() }
  }

  /// "TT Hành chính công", "(TT DVVL)"; "nhà ở & TT BĐS" is a market.
  private func isCentre(_ words: [Word], _ index: Int) -> Bool {
    let next = words[index + 1]
    // "QLN & TT bất động sản": a market.
    if index > 0, words[index - 1].key == "&" || words[index - 1].key == Self.and {
      return next.isCapitalised && next.text != next.text.uppercased()
    }
    if next.text != next.text.uppercased() { return true }
    return next.text != "TT" && (index == 0 || words[index - 1].key == "(" || words[index - 1].key == Self.of)
  }

  /// "VN-Edu".
  private func isGluedToName(_ words: [Word], _ index: Int) -> Bool {
    index + 2 < words.count && words[index + 1].isMark && words[index + 1].isGlued && words[index + 2].isGlued && !words[index + 2].isMark
  }

  private func isBeforeCapital(_ words: [Word], _ index: Int) -> Bool {
    index + 1 < words.count && !words[index + 1].isMark && words[index + 1].isCapitalised
  }

  private func isBeforeNumber(_ words: [Word], _ index: Int) -> Bool {
    guard let next = words[(index + 1)...].first(where: { $0.key != "." }) else { return false }
    return next.text.first?.isNumber == true
  }

  /// Upper case, `&` dropped, lower-cased for look-up. Accents stay: ĐKDN is not DKDN.
  static func squash(_ text: String) -> String {
    text.composed().lowercased().filter { $0 != "&" && $0 != "." && $0 != "-" }
  }
}
