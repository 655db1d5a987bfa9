/// A name that may mean another system than the one it was put with: a person has to say.
public struct NameQuestion: Sendable {
  public enum Doubt: String, Sendable {
    /// Put with the only system of its kind in the agency, which the name itself does not say.
    case onlyOneOfKind = "only-one-of-kind"
    /// Put with a system by the initials of its unit or its words.
    case initials
    /// Put with a system of the same work, in other words.
    case nearWords = "near-words"
    /// Fits several systems equally well, and was kept apart.
    case severalFit = "several-fit"
  }

  public var doubt: Doubt
  /// As written.
  public var name: String
  /// Where the name stands.
  public var mentions: [Mention]
  /// The system that it was put with, or that was made for it.
  public var decided: String
  /// The systems that it may mean instead; empty when it may be one of its own.
  public var candidates: [String]

  public init(doubt: Doubt, name: String, mentions: [Mention], decided: String, candidates: [String]) {
    self.doubt = doubt
    self.name = name
    self.mentions = mentions
    self.decided = decided
    self.candidates = candidates
  }
}
