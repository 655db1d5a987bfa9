internal import InteropGraph
internal import Names
internal import Vietnamese

/// The mentions by the names that decisions use: what an agency owns under a name, or else what its report calls so, or else a system of
/// the whole country.
struct DecidedNames {
  /// A name in an agency, by its comparison keys: accents count, letter case and spacing do not. nil: nobody's, the country's.
  struct Name: Hashable, Comparable {
    var agency: String?
    var keys: [String]

    static func < (a: Name, b: Name) -> Bool {
      a.agency == b.agency ? a.keys.lexicographicallyPrecedes(b.keys) : (a.agency ?? "") < (b.agency ?? "")
    }
  }

  private var owned: [Name: [Int]] = [:]
  private var reported: [Name: [Int]] = [:]
  private var national: [Name: [Int]] = [:]
  /// An agency's name as decisions write it, by its keys, to its id.
  private let agencies: [[String]: String]

  init(_ mentions: [NamedMention], agencies: [String: String]) {
    self.agencies = Dictionary(
      agencies.map { (Words.keys(AgencyDirectory.placeName($0)), $1) }, uniquingKeysWith: { first, second in min(first, second) })
    for index in mentions.indices {
      let mention = mentions[index]
      let keys = Words.keys(mention.mention.text)
      owned[Name(agency: mention.home, keys: keys), default: []].append(index)
      if !mention.isOwn { reported[Name(agency: mention.reporter, keys: keys), default: []].append(index) }
      if mention.reading.catalogue?.isCertain == true { national[Name(agency: nil, keys: keys), default: []].append(index) }
    }
  }

  /// The name that a decision means and its mentions; nil when no report has it.
  func find(_ name: DecisionName, _ decision: Decision) -> (name: Name, mentions: [Int])? {
    let keys = Words.keys(name.text)
    let agency = (name.agency ?? decision.agency).flatMap { agencies[Words.keys(AgencyDirectory.placeName($0))] }
    if let agency {
      let key = Name(agency: agency, keys: keys)
      if let found = owned[key] ?? reported[key] { return (key, found) }
    }
    let key = Name(agency: nil, keys: keys)
    return national[key].map { (key, $0) }
  }
}
