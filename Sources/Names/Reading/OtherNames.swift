internal import Vietnamese

/// Remarks in parentheses on a unit's history: "(tên cũ: Cục Đo đạc và Bản đồ)", "(trước năm 2016 là Chi cục BVTV)", "(thành lập năm 2017)",
/// "(tách ra từ Sở VH,TT&DL)". They name no other system; a former name is kept, for others may still use it.
extension NameReader {
  func readOtherName(_ scan: inout NameScan) {
    var depth = 0
    for start in scan.words.indices {
      let mark = scan.words[start].key
      if mark == "(" { depth += 1 } else if mark == ")" { depth = max(0, depth - 1) }
      guard depth > 0, isSeparator(scan.words, start) else { continue }
      let end = remarkEnd(scan.words, from: start)
      guard start + 1 < end, let remark = remark(scan.words, start + 1, end) else { continue }
      if let name = remark.name, scan.reading.otherUnit == nil {
        scan.reading.otherUnit = units.match(Array(scan.words[..<end]), at: name, agencyAt: isAgency)?.unit
      }
      scan.take(start, end - start)
    }
  }

  /// Where what begins behind a mark ends: at the next mark between remarks; a former name may hold commas and goes on to the parenthesis.
  private func remarkEnd(_ words: [Word], from start: Int) -> Int {
    let namesAUnit = Self.same.match(words, at: start + 1) != nil || Self.once.match(words, at: start + 1) != nil
    let ends = words.indices.dropFirst(start + 1).first { words[$0].key == ")" || (!namesAUnit && isSeparator(words, $0)) }
    return ends ?? words.count
  }

  /// A mark between two remarks; the comma of "VH,TT&DL" is none.
  private func isSeparator(_ words: [Word], _ place: Int) -> Bool {
    guard ["(", ",", ";"].contains(words[place].key) else { return false }
    return words[place].key != "," || place + 1 >= words.count || !words[place + 1].isGlued
  }

  private struct Remark {
    /// Where the other name stands.
    var name: Int?
  }

  /// The remark that starts at a place; nil for parentheses that are no remark.
  private func remark(_ words: [Word], _ start: Int, _ end: Int) -> Remark? {
    if let opening = Self.same.match(words, at: start) {
      let name = words.indices.dropFirst(start + opening.length).first { !words[$0].isMark && words[$0].key != Self.is }
      return Remark(name: name.flatMap { $0 < end ? $0 : nil })
    }
    if let opening = Self.once.match(words, at: start) {
      let name = words[(start + opening.length)..<end].firstIndex { $0.key == Self.is || $0.key == Self.called }
      return Remark(name: name.flatMap { $0 + 1 < end ? $0 + 1 : nil })
    }
    return Self.events.match(words, at: start) == nil ? nil : Remark(name: nil)
  }

  private static let `is` = Syllables.key("là")
  private static let called = Syllables.key("tên")

  /// The other name follows at once.
  private static let same = table([
    "trước đây là", "trước là", "tên cũ", "tên trước đây", "tên gọi cũ", "tên gọi trước đây", "tên mới", "nay là", "tiền thân",
    "tiền thân là", "cũ là", "đổi tên thành", "đổi tên từ",
  ])
  /// The other name follows after a time: "trước năm 2016 là …".
  private static let once = table(["trước đây", "trước năm", "trước tháng", "trước ngày", "trước kia", "từ năm", "đến năm", "từ tháng"])
  /// No name that the unit itself bears.
  private static let events = table([
    "thành lập", "mới thành lập", "tách ra", "tách từ", "chia tách", "sáp nhập", "hợp nhất", "được thành lập", "mới tách", "triển khai từ",
    "triển khai năm", "sử dụng từ", "dùng từ", "vận hành từ", "hoạt động từ", "thay thế", "thay phần mềm", "thay cho",
  ])

  private static func table(_ phrases: [String]) -> PhraseTable<Bool> {
    var table = PhraseTable<Bool>()
    for phrase in phrases { table.insert(phrase, true) }
    return table
  }
}
