/// All reports merged: the one value that rules, diagrams and exports start from.
public struct InteropGraph: Sendable {
  public private(set) var reports: [Report]
  public private(set) var agencies: [Agency]
  public private(set) var systems: [System]
  public private(set) var claims: [Claim]
  public private(set) var connections: [Connection]
  public var findings: [Finding]
  /// Mergers of agencies that people decided on, besides those of the catalogue.
  public var mergers: [AgencyMerger] = []
  /// Files that were handed in and could not be read.
  public var unreadFiles: [UnreadFile] = []

  private let systemIndex: [String: Int]
  private let agencyIndex: [String: Int]
  private let claimIndex: [String: Int]
  private let reportIndex: [String: Int]
  private let connectionIndex: [String: Int]
  /// The systems at the ends of each connection and claim, and these by each system.
  private let connectionEnds: EndIndex
  private let claimEnds: EndIndex
  private let systemsOf: [String: [Int]]
  private let reportsOf: [String: [Int]]

  /// Sorts everything by id.
  public init(
    reports: [Report], agencies: [Agency], systems: [System], claims: [Claim], connections: [Connection], findings: [Finding] = []
  ) {
    self.reports = reports.sorted { $0.id < $1.id }
    self.agencies = agencies.sorted { $0.id < $1.id }
    self.systems = systems.sorted { $0.id < $1.id }
    self.claims = claims.sorted { $0.id < $1.id }
    self.connections = connections.sorted { $0.id < $1.id }
    self.findings = findings.sorted { $0.id < $1.id }
    systemIndex = Self.index(self.systems.map(\.id))
    agencyIndex = Self.index(self.agencies.map(\.id))
    claimIndex = Self.index(self.claims.map(\.id))
    reportIndex = Self.index(self.reports.map(\.id))
    connectionIndex = Self.index(self.connections.map(\.id))
    connectionEnds = EndIndex(self.connections.lazy.map { ($0.source, $0.target) }, numbers: systemIndex, count: self.systems.count)
    claimEnds = EndIndex(self.claims.lazy.map { ($0.row, $0.column) }, numbers: systemIndex, count: self.systems.count)
    systemsOf = Dictionary(grouping: self.systems.indices.filter { [systems = self.systems] in systems[$0].agency != nil }) {
      [systems = self.systems] in systems[$0].agency ?? ""
    }
    reportsOf = Dictionary(grouping: self.reports.indices) { [reports = self.reports] in reports[$0].agency }
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func system(_ id: String) -> System? { systemIndex[id].map { systems[$0] } }
  public func systemNumber(_ id: String) -> Int? { systemIndex[id] }
  public func agency(_ id: String) -> Agency? { agencyIndex[id].map { agencies[$0] } }
  public func claim(_ id: String) -> Claim? { claimIndex[id].map { claims[$0] } }
  public func connection(_ id: String) -> Connection? { connectionIndex[id].map { connections[$0] } }
  public func report(_ id: String) -> Report? { reportIndex[id].map { reports[$0] } }

  /// Connections with the system at either end, in order of id.
  public func connections(of system: String) -> [Connection] {
    systemIndex[system].map { connectionEnds.items(of: $0).map { connections[Int($0)] } } ?? []
  }

  /// Claims with the system as row or column, in order of id.
  public func claims(of system: String) -> [Claim] {
    systemIndex[system].map { claimEnds.items(of: $0).map { claims[Int($0)] } } ?? []
  }

  /// The numbers of the connections with the system at either end, in ascending order.
  public func connectionNumbers(of system: String) -> ArraySlice<Int32> {
    systemIndex[system].map { connectionEnds.items(of: $0) } ?? []
  }

  /// The numbers of the systems at the ends of a connection; nil when one of them is no system of the graph.
  public func ends(ofConnection number: Int) -> (source: Int, target: Int)? { connectionEnds.ends(of: number) }

  /// The numbers of the row and the column system of a claim.
  public func ends(ofClaim number: Int) -> (row: Int, column: Int)? { claimEnds.ends(of: number) }

  /// In order of id.
  public func systems(of agency: String) -> [System] { (systemsOf[agency] ?? []).map { systems[$0] } }

  /// In order of id.
  public func reports(of agency: String) -> [Report] { (reportsOf[agency] ?? []).map { reports[$0] } }

  /// Name of a system or agency, the id itself when it is neither.
  public func name(_ id: String) -> String { system(id)?.name ?? agency(id)?.name ?? id }
}
