internal import Catalogue
public import Vietnamese

/// Names of integration buses: those of the catalogue, and "trục …", "nền tảng …" in general.
public struct BusIndex: Sendable {
  public struct Bus: Sendable, Hashable {
    public var id: String
    public var name: String
    public var isNational: Bool
    public var since: String?
  }

  let table: PhraseTable<Bus>
  public let buses: [String: Bus]
  let nationalIDs: Set<String>

  init(catalogue: Catalogue, lexicon: Lexicon) {
    var table = PhraseTable<Bus>()
    var buses: [String: Bus] = [:]
    for entry in catalogue.buses {
      let bus = Bus(id: entry.id, name: entry.name, isNational: entry.isNational, since: entry.since)
      buses[entry.id] = bus
      for name in entry.names + [entry.name] {
        table.insert(keys: lexicon.words(name).filter { !$0.isMark }.map(\.key), bus)
      }
    }
    self.table = table
    self.buses = buses
    nationalIDs = Set(buses.values.filter(\.isNational).map(\.id))
  }

  /// Heads of a bus that may have no name: "trục tích hợp dữ liệu", "nền tảng tích hợp". Longest first.
  static let generic: [[String]] = [
    "trục tích hợp, chia sẻ dữ liệu", "trục tích hợp và chia sẻ dữ liệu", "trục kết nối, chia sẻ dữ liệu", "trục kết nối, tích hợp dữ liệu",
    "trục liên thông dữ liệu", "trục tích hợp dữ liệu", "trục chia sẻ dữ liệu", "trục kết nối liên thông", "trục tích hợp liên thông",
    "trục tích hợp",
    "trục liên thông", "trục kết nối", "trục chia sẻ", "trục dữ liệu", "nền tảng tích hợp", "nền tảng chia sẻ dữ liệu", "nền tảng chia sẻ",
    "nền tảng kết nối", "hệ thống trung gian", "phần mềm trung gian", "lớp tích hợp",
    "cổng tích hợp", "middleware", "adapter", "api gateway", "gateway", "trục",
  ].map { Words.keys($0) }.sorted { $0.count > $1.count }
}

extension NameReader {
  public var nationalBuses: Set<String> { buses.nationalIDs }

  /// The bus of the catalogue named at a place in a text.
  public func busName(_ words: [Word], at index: Int) -> (id: String, isNational: Bool, length: Int)? {
    guard let match = buses.table.match(words, at: index) else { return nil }
    return (match.value.id, match.value.isNational, match.length)
  }

  /// How many words a description of a bus without a name takes ("trục tích hợp dữ liệu").
  public func genericBus(_ words: [Word], at index: Int) -> Int? {
    guard index < words.count, !words[index].isMark else { return nil }
    for head in BusIndex.generic {
      if let length = words.length(of: head, at: index) { return length }
    }
    return nil
  }
}
