/// The merged graph: what the reports say, resolved to systems and connections. Names are those of the published format
/// (`Documentation/graph.schema.json`); the meaning of each word is in `Documentation/Words.md`.

public enum SystemKind: String, Sendable, CaseIterable {
  case oneStop, onlineService, specialised, documentManagement, centralSystem, nationalDatabase, integrationBus, other
}

public enum AgencyKind: String, Sendable, CaseIterable {
  case province, ministry, governmentAgency, other
}

public enum Section: String, Sendable, CaseIterable, Comparable {
  case oneStopInventory = "III.1"
  case otherInventory = "III.2"
  case deployment = "III.3"
  case connections = "IV.1"
  case upgrade = "IV.2"

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A cell: section, table, row and column, 1-based as people count.
public struct Place: Sendable, Hashable, Comparable {
  public var section: Section
  public var table: Int
  public var row: Int
  public var column: Int
  /// The sheet of a spreadsheet, for messages.
  public var sheet: String?

  public init(section: Section, table: Int, row: Int, column: Int, sheet: String? = nil) {
    self.section = section
    self.table = table
    self.row = row
    self.column = column
    self.sheet = sheet
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.section.rawValue, a.table, a.row, a.column) < (b.section.rawValue, b.table, b.row, b.column)
  }
}

public struct Agency: Sendable, Hashable {
  public var id: String
  public var name: String
  public var kind: AgencyKind

  public init(id: String, name: String, kind: AgencyKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// Agencies that became one, or took another name.
public struct AgencyMerger: Sendable, Hashable, Decodable {
  public var from: [String]
  public var to: String
  /// The day from which on the new agency exists, `2025-07-01`.
  public var effective: String
  /// The legal act.
  public var act: String

  public init(from: [String], to: String, effective: String, act: String) {
    self.from = from
    self.to = to
    self.effective = effective
    self.act = act
  }
}

public struct Report: Sendable {
  public var id: String
  public var file: String
  public var sha256: String
  public var agency: String
  public var format: String
  public var sections: [Section]
  public var warnings: Int
  public var practice: Practice
  /// Free text of sections V, VI and VII by their numerals.
  public var notes: [String: String]
  /// The day the report bears, `2017-12-05`; nil when it bears none.
  public var date: String?
  /// True when a table under IV.1 was not understood: its silence on a system proves nothing.
  public var hasUnreadMatrix: Bool
  /// What became of each cell and paragraph from section III on.
  public var account: ReportAccount
  /// As of a system.
  public var formerAgency: String?

  public init(
    id: String, file: String, sha256: String, agency: String, format: String, sections: [Section], warnings: Int, practice: Practice,
    notes: [String: String], date: String? = nil, hasUnreadMatrix: Bool = false, account: ReportAccount = ReportAccount()
  ) {
    self.account = account
    self.date = date
    self.hasUnreadMatrix = hasUnreadMatrix
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.agency = agency
    self.format = format
    self.sections = sections
    self.warnings = warnings
    self.practice = practice
    self.notes = notes
  }
}

/// A file that was handed in and could not be read.
public struct UnreadFile: Sendable, Hashable, Decodable {
  public var file: String
  /// The agency that the file's name names: nothing can be concluded of its systems. nil when it names none.
  public var agency: String?

  public init(file: String, agency: String?) {
    self.file = file
    self.agency = agency
  }
}

/// What sections III.4 and III.5 chose: keys of the contract, anything else as written.
public struct Practice: Sendable, Hashable {
  public var dossierTransfer: [String] = []
  public var onlineIntake: [String] = []
  public var tracking: [String] = []
  public var delivery: [String] = []

  public init() {}
}

/// A name as one report writes it, with its place.
public struct Mention: Sendable, Hashable {
  public var report: String
  public var place: Place
  public var text: String

  public init(report: String, place: Place, text: String) {
    self.report = report
    self.place = place
    self.text = text
  }
}

public enum Condition: String, Sendable { case good, needsWork, unusable }
public enum Deployment: String, Sendable { case centralised, shared, separate }
public enum Upgradability: String, Sendable { case ready, possible, impossible }

public enum Level: String, Sendable, CaseIterable {
  case province, department, district, commune, ministry, bureau, division
}

/// What sections III.1, III.2, III.3 and IV.2 say of a system.
public struct Profile: Sendable, Hashable {
  /// Keys of the contract, other text as written; sorted.
  public var functions: [String] = []
  /// Units with the system and units in all, per level.
  public var deployedUnits: [Level: DeployedUnits] = [:]
  public var condition: Condition?
  public var deployment: Deployment?
  public var upgrade: Upgradability?

  public init() {}
}

public struct DeployedUnits: Sendable, Hashable {
  public private(set) var deployed: Int
  public private(set) var total: Int?

  /// No agency has more: a larger number is no count.
  private static let most = 1_000_000_000

  public init(deployed: Int, total: Int?) {
    self.deployed = min(max(deployed, 0), Self.most)
    self.total = total.map { min(max($0, 0), Self.most) }
  }
}

public struct System: Sendable {
  public var id: String
  public var name: String
  public var kind: SystemKind
  public var agency: String?
  public var catalogue: String?
  public var aliases: [String]
  public var profile: Profile
  public var mentions: [Mention]
  /// The domain of work that its names show, by the catalogue's id.
  public var domain: String?
  /// Products that its names show, in letters and digits only: `vnptigate`.
  public var products: [String]
  /// The name of the agency in 2017, when the graph is shown under the agencies of a later year and it has another since.
  public var formerAgency: String?
  /// The day since which it is out of use, when a decision says so.
  public var retired: String?
  /// Why each of its names but the first stands here; one entry for a name however often it is written.
  public var grounds: [NameGround] = []
  /// The systems nearest to it that it was not put together with, nearest first.
  public var refusals: [NameRefusal] = []

  public init(
    id: String, name: String, kind: SystemKind, agency: String?, catalogue: String? = nil, aliases: [String] = [],
    profile: Profile = Profile(), mentions: [Mention] = [], domain: String? = nil, products: [String] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.agency = agency
    self.catalogue = catalogue
    self.aliases = aliases
    self.profile = profile
    self.mentions = mentions
    self.domain = domain
    self.products = products
  }
}

public enum Status: String, Sendable, CaseIterable {
  case operational, pilot, planned, suspended, none, unclear
}

public enum Mode: String, Sendable, CaseIterable {
  case direct, viaBus, sharedDatabase, manual, interfaceOnly, unspecified
}

public enum Flow: String, Sendable, CaseIterable {
  case forward, backward, both
}

/// What one filled cell of a IV.1 matrix says of (row system, column system).
public struct Claim: Sendable {
  public var id: String
  public var report: String
  public var row: String
  public var column: String
  public var status: Status
  public var mode: Mode
  public var via: [String]
  public var flow: Flow?
  public var data: String
  public var purpose: String
  public var standards: [String]
  public var text: String
  public var place: Place
  /// The words that prove status and mode, each with the rule that used them; empty for a claim in doubt.
  public var proof: [ProofStep]
  /// Why an unclear claim is unclear; nil for every other.
  public var doubt: ClaimDoubt?

  public init(
    id: String, report: String, row: String, column: String, status: Status, mode: Mode, via: [String], flow: Flow?, data: String,
    purpose: String, standards: [String], text: String, place: Place, proof: [ProofStep] = [], doubt: ClaimDoubt? = nil
  ) {
    self.proof = proof
    self.doubt = doubt
    self.id = id
    self.report = report
    self.row = row
    self.column = column
    self.status = status
    self.mode = mode
    self.via = via
    self.flow = flow
    self.data = data
    self.purpose = purpose
    self.standards = standards
    self.text = text
    self.place = place
  }
}

/// What all claims about the same pair, mode and route add up to.
public struct Connection: Sendable {
  public var id: String
  public var source: String
  public var target: String
  public var isBidirectional: Bool
  public var status: Status
  public var mode: Mode
  public var via: [String]
  public var standards: [String]
  public var claims: [String]

  public init(
    id: String, source: String, target: String, isBidirectional: Bool, status: Status, mode: Mode, via: [String], standards: [String],
    claims: [String]
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.isBidirectional = isBidirectional
    self.status = status
    self.mode = mode
    self.via = via
    self.standards = standards
    self.claims = claims
  }

  /// True when data really moves by machine: operational, and neither by hand nor on the screen only.
  public var carriesData: Bool {
    guard status == .operational else { return false }
    switch mode {
    case .direct, .viaBus, .sharedDatabase, .unspecified: return true
    case .manual, .interfaceOnly: return false
    }
  }
}
