internal import Diagnostics
internal import FoundationEssentials

/// What a graph.json lacks or holds that it should not: where, as a path of keys, and what.
public struct GraphJSONError: Error, Sendable {
  public var path: String
  public var reason: String
}

/// graph.json back to the graph: what `InteropGraph.json()` wrote is read without loss.
extension InteropGraph {
  /// - Complexity: O(n log n) in the number of entries.
  public init(json bytes: [UInt8]) throws(GraphJSONError) {
    let file: GraphFile
    do {
      file = try JSONDecoder().decode(GraphFile.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw GraphJSONError(error)
    } catch {
      throw GraphJSONError(path: "", reason: "\(error)")
    }
    guard file.format == "lienthong-graph", file.version == 1 else {
      throw GraphJSONError(path: "format", reason: "\(file.format) \(file.version)")
    }
    try file.check()
    self.init(
      reports: file.reports.map(\.value), agencies: file.agencies.map { Agency(id: $0.id, name: $0.name, kind: $0.kind) },
      systems: file.systems.map(\.value), claims: file.claims.map(\.value), connections: file.connections.map(\.value),
      findings: file.findings.map(\.value))
    mergers = file.mergers ?? []
    unreadFiles = file.unreadFiles ?? []
  }
}

extension GraphJSONError {
  fileprivate init(_ error: DecodingError) {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): self.init(path: path(context), reason: "“\(key.stringValue)”?")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self.init(path: path(context), reason: context.debugDescription)
    @unknown default: self.init(path: "", reason: "\(error)")
    }
  }
}

extension AgencyKind: Decodable {}
extension SystemKind: Decodable {}
extension Section: Decodable {}
extension Status: Decodable {}
extension Mode: Decodable {}
extension Flow: Decodable {}
extension Condition: Decodable {}
extension Deployment: Decodable {}
extension Upgradability: Decodable {}
extension FindingSeverity: Decodable {}

private struct GraphFile: Decodable {
  var format: String
  var version: Int
  var reports: [ReportEntry]
  var agencies: [AgencyEntry]
  var systems: [SystemEntry]
  var claims: [ClaimEntry]
  var connections: [ConnectionEntry]
  var findings: [FindingEntry]
  var mergers: [AgencyMerger]?
  var unreadFiles: [UnreadFile]?
}

extension GraphFile {
  /// What the types alone do not say: ids are there once, findings speak of something, places are places.
  func check() throws(GraphJSONError) {
    try Self.distinct(reports.map(\.id), in: "reports")
    try Self.distinct(agencies.map(\.id), in: "agencies")
    try Self.distinct(systems.map(\.id), in: "systems")
    try Self.distinct(claims.map(\.id), in: "claims")
    try Self.distinct(connections.map(\.id), in: "connections")
    for (number, finding) in findings.enumerated() where finding.subjects.isEmpty {
      throw GraphJSONError(path: "findings.[\(number)].subjects", reason: "[]")
    }
    for (number, claim) in claims.enumerated() {
      try Self.place([claim.place.table, claim.place.row, claim.place.column], "claims.[\(number)].place")
    }
    for (number, system) in systems.enumerated() {
      for mention in system.mentions { try Self.place([mention.table, mention.row, mention.column], "systems.[\(number)].mentions") }
      let evidence = (system.grounds ?? []).flatMap(\.evidence) + (system.refusals ?? []).flatMap(\.evidence)
      for points in evidence.map(\.points) where !(-1_000_000...1_000_000).contains(points) {
        throw GraphJSONError(path: "systems.[\(number)].points", reason: "\(points)")
      }
    }
  }

  private static func distinct(_ ids: [String], in list: String) throws(GraphJSONError) {
    var seen: Set<String> = []
    for (number, id) in ids.enumerated() where !seen.insert(id).inserted {
      throw GraphJSONError(path: "\(list).[\(number)].id", reason: "“\(id)” × 2")
    }
  }

  private static func place(_ numbers: [Int], _ path: String) throws(GraphJSONError) {
    for number in numbers where !(0...1_000_000_000).contains(number) { throw GraphJSONError(path: path, reason: "\(number)") }
  }
}

private struct ReportEntry: Decodable {
  struct PracticeEntry: Decodable {
    var dossierTransfer: [String]
    var onlineIntake: [String]
    var tracking: [String]
    var delivery: [String]
  }

  var id: String
  var file: String
  var sha256: String
  var agency: String
  var date: String?
  var format: String
  var sections: [Section]
  var warnings: Int
  var unreadMatrix: Bool?
  var account: [String: Int]?
  var notRead: [NotRead]?
  var formerAgency: String?
  var practice: PracticeEntry
  var notes: [String: String]

  var value: Report {
    var practice = Practice()
    practice.dossierTransfer = self.practice.dossierTransfer
    practice.onlineIntake = self.practice.onlineIntake
    practice.tracking = self.practice.tracking
    practice.delivery = self.practice.delivery
    var report = Report(
      id: id, file: file, sha256: sha256, agency: agency, format: format, sections: sections, warnings: warnings, practice: practice,
      notes: notes, date: date, hasUnreadMatrix: unreadMatrix ?? false)
    report.formerAgency = formerAgency
    let counts = (account ?? [:]).compactMap { name, count in AccountKind(rawValue: name).map { ($0, count) } }
    report.account = ReportAccount(
      counts: Dictionary(counts.filter { $0.1 > 0 }, uniquingKeysWith: +), notRead: notRead ?? [])
    return report
  }
}

private struct AgencyEntry: Decodable {
  var id: String
  var name: String
  var kind: AgencyKind
}

private struct MentionEntry: Decodable {
  var report: String
  var section: Section
  var table: Int
  var row: Int
  var column: Int
  var sheet: String?
  var text: String

  var value: Mention {
    Mention(report: report, place: Place(section: section, table: table, row: row, column: column, sheet: sheet), text: text)
  }
}

private struct SystemEntry: Decodable {
  struct ProfileEntry: Decodable {
    var functions: [String]
    var deployedUnits: [String: [Int?]]
    var condition: Condition?
    var deployment: Deployment?
    var upgrade: Upgradability?
  }

  var id: String
  var name: String
  var kind: SystemKind
  var agency: String?
  var catalogue: String?
  var aliases: [String]
  var domain: String?
  var products: [String]?
  var formerAgency: String?
  var retired: String?
  var profile: ProfileEntry
  var mentions: [MentionEntry]
  var grounds: [NameGround]?
  var refusals: [NameRefusal]?

  var value: System {
    var made = Profile()
    made.functions = profile.functions
    for level in Level.allCases {
      guard let units = profile.deployedUnits[level.rawValue], let deployed = units.first ?? nil else { continue }
      made.deployedUnits[level] = DeployedUnits(deployed: deployed, total: units.count > 1 ? units[1] : nil)
    }
    made.condition = profile.condition
    made.deployment = profile.deployment
    made.upgrade = profile.upgrade
    var system = System(
      id: id, name: name, kind: kind, agency: agency, catalogue: catalogue, aliases: aliases, profile: made,
      mentions: mentions.map(\.value), domain: domain, products: products ?? [])
    system.formerAgency = formerAgency
    system.retired = retired
    system.grounds = grounds ?? []
    system.refusals = refusals ?? []
    return system
  }
}

private struct ClaimEntry: Decodable {
  struct PlaceEntry: Decodable {
    var section: Section
    var table: Int
    var row: Int
    var column: Int
    var sheet: String?
  }

  var id: String
  var report: String
  var row: String
  var column: String
  var status: Status
  var mode: Mode
  var via: [String]
  var flow: Flow?
  var data: String
  var purpose: String
  var standards: [String]
  var text: String
  var place: PlaceEntry
  var proof: [ProofStep]?
  var doubt: ClaimDoubt?

  var value: Claim {
    Claim(
      id: id, report: report, row: row, column: column, status: status, mode: mode, via: via, flow: flow, data: data, purpose: purpose,
      standards: standards, text: text,
      place: Place(section: place.section, table: place.table, row: place.row, column: place.column, sheet: place.sheet),
      proof: proof ?? [], doubt: doubt)
  }
}

private struct ConnectionEntry: Decodable {
  var id: String
  var source: String
  var target: String
  var bidirectional: Bool
  var status: Status
  var mode: Mode
  var via: [String]
  var standards: [String]
  var claims: [String]

  var value: Connection {
    Connection(
      id: id, source: source, target: target, isBidirectional: bidirectional, status: status, mode: mode, via: via, standards: standards,
      claims: claims)
  }
}

private struct FindingEntry: Decodable {
  struct MessageEntry: Decodable {
    var vi: String
    var en: String
  }

  var rule: String
  var severity: FindingSeverity
  var subjects: [String]
  var evidence: [EvidenceEntry]
  var message: MessageEntry
  var details: DetailEntry

  var value: Finding {
    var list: [DetailValue.Detail] = []
    if case .object(let details) = details.value { list = details }
    return Finding(
      rule: rule, severity: severity, subjects: subjects, evidence: evidence.map(\.value),
      message: LocalizedText(vi: message.vi, en: message.en),
      details: list)
  }
}

private struct EvidenceEntry: Decodable {
  var value: Evidence

  init(from decoder: any Decoder) throws {
    if let id = try? decoder.singleValueContainer().decode(String.self) {
      value = .claim(id)
    } else {
      value = .mention(try MentionEntry(from: decoder).value)
    }
  }
}

/// Any JSON value; keys of an object in alphabetical order, because the decoder does not keep theirs.
private struct DetailEntry: Decodable {
  var value: DetailValue

  init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: Key.self) {
      value = .object(
        try keyed.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
          DetailValue.Detail($0.stringValue, try keyed.decode(DetailEntry.self, forKey: $0).value)
        })
      return
    }
    let single = try decoder.singleValueContainer()
    if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      value = .integer(number)
    } else if let number = try? single.decode(Double.self) {
      value = .number(number)
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else {
      value = .list(try single.decode([DetailEntry].self).map(\.value))
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
