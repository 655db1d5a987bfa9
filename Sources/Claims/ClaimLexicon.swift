internal import Vietnamese
internal import Yams

/// The tags that words of a cell can carry, and the standards; read once from `Resources/lexicon.yaml`.
enum Tag: String, Sendable, CaseIterable {
  case neutral, negation, unsettled, none, affirm, now, connect, direct, technique, indirect, through
  case unknown, noData, past, planned, whenever, pilot, official, suspended, manual, interface, shared
  case both, out, `in`, move, share, oneWay, giveBack, payload, purpose, contrast, reference
}

struct ClaimLexicon: Sendable {
  let tags: PhraseTable<Tag>
  let standards: PhraseTable<String>
  /// Recognises the tags' phrases in text that lost its accents.
  let repair: SpellingRepair
  /// Labels in the order of the resource, the order in which standards are listed in a claim.
  let standardOrder: [String]

  static let shared = ClaimLexicon(yaml: String(decoding: PackageResources.lexicon_yaml, as: UTF8.self))

  /// - Precondition: the resource is well-formed; it is part of the program, and a test reads it.
  init(yaml: String) {
    let root = try? Yams.compose(yaml: yaml)
    var tags = PhraseTable<Tag>()
    var phrases: [String] = []
    for tag in Tag.allCases {
      for phrase in root?["tags"]?[tag.rawValue]?.sequence ?? [] {
        tags.insert(phrase.string ?? "", tag)
        phrases.append(phrase.string ?? "")
      }
    }
    repair = SpellingRepair(phrases: [], unaccentedOnly: phrases)
    self.tags = tags
    var standards = PhraseTable<String>()
    var order: [String] = []
    for (label, forms) in root?["standards"]?.mapping ?? [:] {
      order.append(label.string ?? "")
      for form in forms.sequence ?? [] { standards.insert(form.string ?? "", label.string ?? "") }
    }
    self.standards = standards
    standardOrder = order
  }
}
