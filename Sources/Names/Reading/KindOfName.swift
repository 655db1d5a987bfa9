internal import InteropGraph
internal import Vietnamese

/// The bus and the kind of system that a name speaks of.
extension NameReader {
  func readBus(_ scan: inout NameScan) {
    for index in scan.words.indices {
      if let match = buses.table.match(scan.words, at: index) {
        scan.take(index, match.length)
        scan.reading.bus = match.value.id
        return
      }
    }
    for index in scan.words.indices where !scan.words[index].isMark {
      for head in BusIndex.generic where head.count >= 2 {
        if let length = scan.words.length(of: head, at: index) {
          scan.take(index, length)
          scan.reading.bus = "unnamed"
          return
        }
      }
    }
  }

  func readKind(_ scan: inout NameScan) {
    let words = scan.words
    var found: Set<SystemKind> = []
    var index = 0
    while index < words.count {
      if let length = reception(scan, at: index) {
        found.insert(.oneStop)
        scan.take(index, length)
        index += length
      } else if let match = KindWords.dealings.match(words, at: index) {
        found.insert(.onlineService)
        scan.telling.formUnion(index..<(index + match.length))
        index += match.length
      } else if let match = KindWords.table.match(words, at: index) {
        let next = index + match.length
        if match.value == .oneStop, isTrade(words, next) || isObject(scan, at: index) {
          index += 1
          continue
        }
        if match.value == .onlineService, isObject(scan, at: index) {
          index = next
          continue
        }
        found.insert(match.value)
        if match.value == .other {
          // What is of no kind of its own is known by its words: mail, a web site, a conference.
          scan.telling.formUnion(index..<next)
        } else if !scan.isTaken[index] || match.value != .integrationBus {
          scan.take(index, match.length)
        }
        index = next
      } else {
        if let match = KindWords.database.match(words, at: index), match.length > 1 || index == 0 {
          scan.reading.isDatabase = scan.reading.isDatabase || match.length > 2 || index == 0
          scan.take(index, match.length)
        }
        index += 1
      }
    }
    if found.isEmpty, isHandingIn(words) { found.insert(.onlineService) }
    scan.reading.receivesDossiers = words.indices.contains { KindWords.reception.match(words, at: $0) != nil } || found.contains(.oneStop)
    scan.reading.kind = KindWords.order.first { found.contains($0) }
    if scan.reading.bus != nil, [nil, .integrationBus, .documentManagement].contains(scan.reading.kind) {
      scan.reading.kind = .integrationBus
    }
  }

  /// "Phần mềm tiếp nhận hồ sơ Sở Y tế" receives all dossiers, "tiếp nhận hồ sơ cấp phép tàu cá" those of one field.
  private func reception(_ scan: NameScan, at index: Int) -> Int? {
    if let unit = receptionOfUnit(scan, at: index) { return unit }
    guard let length = KindWords.reception.match(scan.words, at: index)?.length, !scan.isAnyTaken(index, length) else { return nil }
    var next = index + length
    // "… của Cục An toàn lao động".
    if next + 1 < scan.words.count, Self.belonging.contains(scan.words[next].key), scan.isTaken[next + 1] { next += 1 }
    guard next < scan.words.count, !scan.words[next].isMark, !scan.isTaken[next] else { return length }
    // Letters stand for a unit: "tiếp nhận HS PCC số 1".
    return KindWords.table.match(scan.words, at: next) != nil || ShortForms.isShort(scan.words[next].key) ? length : nil
  }

  /// "Phần mềm tiếp nhận của Trung tâm Dịch vụ việc làm": nothing but a unit says what is received.
  private func receptionOfUnit(_ scan: NameScan, at index: Int) -> Int? {
    guard scan.reading.unit != nil, scan.words[index...].map(\.key).starts(with: Self.receiving), !scan.isAnyTaken(index, 2) else {
      return nil
    }
    var next = index + 2
    if next < scan.words.count, Self.belonging.contains(scan.words[next].key) { next += 1 }
    return next < scan.words.count && scan.isTaken[next] ? 2 : nil
  }

  private static let receiving = Words.keys("tiếp nhận")
  private static let belonging = Set(Words.keys("của tại thuộc ở do"))

  /// "Nộp đơn sở hữu công nghiệp trực tuyến": citizens hand in there, whatever it is that they hand in.
  private func isHandingIn(_ words: [Word]) -> Bool {
    let keys = words.keys
    guard let start = keys.indices.first(where: { place in Self.handingIn.contains { keys[place...].starts(with: $0) } }) else {
      return false
    }
    return keys[start...].indices.contains { keys[$0...].starts(with: Self.online) }
  }

  private static let handingIn = [Words.keys("nộp đơn"), Words.keys("nộp hồ sơ")]
  private static let online = Words.keys("trực tuyến")

  /// "một cửa quốc gia" is trade, not a one-stop system.
  private func isTrade(_ words: [Word], _ next: Int) -> Bool {
    next < words.count && words[next].key == Words.constant("quốc gia").first
  }

  private static let about = Set(Words.keys("về cho từ tại trên của phục vụ"))

  /// "Khảo sát hài lòng về dịch vụ công", "SMS cho một cửa": what the system is about or for, not what it is.
  private func isObject(_ scan: NameScan, at index: Int) -> Bool {
    var before = index - 1
    while before >= 0, scan.words[before].isMark || isSilent(scan.words, before), !Self.about.contains(scan.words[before].key) {
      before -= 1
    }
    guard before >= 1, Self.about.contains(scan.words[before].key) else { return false }
    return (0..<before).contains { !scan.words[$0].isMark && !scan.isTaken[$0] && !isSilent(scan.words, $0) }
  }
}
