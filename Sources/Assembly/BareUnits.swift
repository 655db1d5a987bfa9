internal import Identity
internal import InteropGraph
internal import Names
internal import Vietnamese

/// "Phần mềm một cửa UBND thành phố" in a province's report: a town's system whose town is not named. It is never the province's own; where the
/// report names one town only, it is that town's.
struct BareUnits {
  var agencies: AgencyDirectory

  /// - Complexity: O(mentions).
  func completed(_ mentions: [NamedMention]) -> [NamedMention] {
    let places = places(mentions)
    return mentions.map { mention in
      guard let head = bareHead(mention), let found = places[Key(report: mention.mention.report, head: head)], found.count == 1,
        let unit = found.values.first
      else { return mention }
      var copy = mention
      copy.reading.unit = unit
      copy.reading.isAgencyWide = false
      return copy
    }
  }

  private struct Key: Hashable {
    var report: String
    var head: String
  }

  /// The places that each report's one-stop systems name, by their head and identity.
  private func places(_ mentions: [NamedMention]) -> [Key: [String: UnitName]] {
    var out: [Key: [String: UnitName]] = [:]
    for mention in mentions {
      guard mention.reading.kind == .oneStop, let unit = mention.reading.unit, unit.isPlace else { continue }
      out[Key(report: mention.mention.report, head: unit.head), default: [:]][unit.identity] = unit
    }
    return out
  }

  private static let heads = ["thành phố", "thị xã", "TP", "TX"].map { (words: Words.keys($0), head: full($0)) }

  private static func full(_ head: String) -> String {
    Words.keys(head == "TP" ? "thành phố" : head == "TX" ? "thị xã" : head).joined(separator: " ")
  }

  /// The head of a place that ends the name, in the report of a province that is no city itself.
  private func bareHead(_ mention: NamedMention) -> String? {
    guard mention.reading.kind == .oneStop, mention.reading.unit == nil, mention.reading.owner == .unsaid,
      let agency = agencies.agencies[mention.reporter], agency.kind == .province,
      !Words.keys(agency.name).starts(with: Words.constant("ủy ban nhân dân thành phố"))
    else { return nil }
    let keys = Words.keys(mention.mention.text)
    return Self.heads.first { $0.words.count < keys.count && Array(keys.suffix($0.words.count)) == $0.words }?.head
  }
}
