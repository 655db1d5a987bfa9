/// What one part of two names says of whether they mean one system.
public struct NameEvidence: Sendable, Hashable, Decodable {
  public enum Part: String, Sendable, CaseIterable, Decodable {
    /// What people decided (decisions.yaml).
    case decision
    /// A name of the catalogue or of a bus.
    case catalogue
    case agency
    case kind
    case unit
    case product
    /// What is left of a name without kind, agency, unit, product and empty words.
    case words
    /// A database or a programme.
    case database
    /// Versions or years.
    case version
    /// Spelling that had to be mended before the names could be compared.
    case spelling
    /// The only system of its kind in the agency.
    case uniqueness
    /// Both are rows of one inventory.
    case otherRow = "other-row"
    /// A row that stands where another table has the system.
    case rowOrder = "row-order"
    /// Another name of the same system, which speaks against this one.
    case bridge
  }

  public var part: Part
  /// For the names being one system when positive, against it when negative.
  public var points: Int
  /// What the one name shows, in its own words; empty when it shows nothing.
  public var here: String
  /// What the other name shows.
  public var there: String

  public init(_ part: Part, _ points: Int, here: String = "", there: String = "") {
    self.part = part
    self.points = points
    self.here = here
    self.there = there
  }
}

/// Why a name stands with a system: the name of the system that it was compared with, and what each part said.
public struct NameGround: Sendable, Hashable, Decodable {
  public var name: String
  public var with: String
  /// The kind of reason, as `same-parts`.
  public var reason: String
  public var evidence: [NameEvidence]

  public init(name: String, with: String, reason: String, evidence: [NameEvidence]) {
    self.name = name
    self.with = with
    self.reason = reason
    self.evidence = evidence
  }

  /// From 50 points on two names are one system.
  public static let threshold = 50

  public var points: Int { evidence.reduce(0) { $0 + $1.points } }
}

/// A system that a name was compared with and not put with.
public struct NameRefusal: Sendable, Hashable, Decodable {
  public var name: String
  /// The other system.
  public var system: String
  /// The name of it that came nearest.
  public var with: String
  public var evidence: [NameEvidence]

  public init(name: String, system: String, with: String, evidence: [NameEvidence]) {
    self.name = name
    self.system = system
    self.with = with
    self.evidence = evidence
  }

  public var points: Int { evidence.reduce(0) { $0 + $1.points } }
}
