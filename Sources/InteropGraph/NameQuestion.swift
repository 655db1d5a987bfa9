/// A name that may mean another system than the one it was put with: a person has to say.
public struct NameQuestion: Sendable {
  public enum Doubt: String, Sendable {
    /// Put with the only system of its kind in the agency, which the name itself does not say.
    case onlyOneOfKind = "only-one-of-kind"
    /// Put with a system by the initials of its unit or its words.
    case initials
    /// Put with a system of the same work, in other words.
    case nearWords = "near-words"
    /// Put with the system of III.1 that stands at the same place among the rows.
    case rowOrder = "row-order"
    /// Fits several systems equally well, and was kept apart.
    case severalFit = "several-fit"
    /// Taken for the system in the same row or column of a filled cell, so that the cell is lost.
    case selfPair = "self-pair"
    /// Alike, but not enough to be put together.
    case nearMiss = "near-miss"
    /// Fits one name of a system, while another name of it speaks against: kept apart.
    case bridge

    /// True when the name was put with a system, and the question is whether rightly.
    public var isJoined: Bool {
      switch self {
      case .onlyOneOfKind, .initials, .nearWords, .rowOrder, .selfPair: true
      case .severalFit, .nearMiss, .bridge: false
      }
    }
  }

  /// The other side of a pair to be judged.
  public struct Other: Sendable, Hashable {
    public var system: String
    /// The name of that system that was compared.
    public var name: String
    public var evidence: [NameEvidence]
    /// A hash of what the two names show, for the ledger of decisions.
    public var fingerprint = ""

    public init(system: String, name: String, evidence: [NameEvidence]) {
      self.system = system
      self.name = name
      self.evidence = evidence
    }
  }

  public var doubt: Doubt
  /// As written.
  public var name: String
  /// Where the name stands.
  public var mentions: [Mention]
  /// The system that it was put with, or that was made for it.
  public var decided: String
  /// The system that it is with, when it was joined to it; else the systems that it may mean instead.
  public var others: [Other]

  public init(doubt: Doubt, name: String, mentions: [Mention], decided: String, others: [Other]) {
    self.doubt = doubt
    self.name = name
    self.mentions = mentions
    self.decided = decided
    self.others = others
  }

  /// The systems that it may mean instead; empty when it may be one of its own.
  public var candidates: [String] { doubt.isJoined ? [] : others.map(\.system) }
}
