import InteropGraph
import TestSupport

/// A graph of agencies with twenty systems each, as large as asked for. The same numbers give the same graph.
struct MadeUpGraph {
  let systems: Int
  let claims: Int
  private var random: SplitMix64

  init(systems: Int, claims: Int, seed: UInt64) {
    self.systems = systems
    self.claims = claims
    random = SplitMix64(seed: seed)
  }

  private static let databases = ["csdlqg_dan_cu", "csdlqg_dat_dai", "csdlqg_dkdn", "csdlqg_dan_so", "csdlqg_tai_chinh", "csdlqg_bao_hiem"]
  private static let domains = ["ho_tich", "dat_dai", "khieu_nai", "giay_phep_lai_xe", "xay_dung"]
  private static let functions = ["onlineServiceLevel3", "citizenFeedback", "staffRating", "onlineServiceLevel4WithPayment"]
  private static let ofOneAgency = 20

  func graph() -> InteropGraph {
    var maker = self
    return maker.make()
  }

  private mutating func make() -> InteropGraph {
    var made: [System] = Self.databases.map {
      System(id: "quoc-gia/\($0)", name: $0, kind: .nationalDatabase, agency: nil, catalogue: $0, mentions: [])
    }
    let count = max((systems - made.count) / Self.ofOneAgency, 1)
    var agencies: [Agency] = []
    var reports: [Report] = []
    for number in 0..<count {
      let id = "co-quan-\(number)"
      agencies.append(Agency(id: id, name: "Ủy ban nhân dân tỉnh Số \(number)", kind: .province))
      // Every tenth agency filed no report.
      if number % 10 != 9 {
        reports.append(
          Report(
            id: "bao-cao-\(number)", file: "bao-cao-\(number).docx", sha256: "", agency: id, format: "docx", sections: [], warnings: 0,
            practice: Practice(), notes: [:], date: "2017-12-01"))
      }
      for place in 0..<Self.ofOneAgency { made.append(system(id, number, place)) }
    }
    let (claims, connections) = links(made, agencyCount: count)
    return InteropGraph(reports: reports, agencies: agencies, systems: made, claims: claims, connections: connections)
  }

  private mutating func system(_ agency: String, _ number: Int, _ place: Int) -> System {
    let kind: SystemKind = place < 3 ? .oneStop : place == 3 ? .onlineService : place == 4 ? .integrationBus : .specialised
    var profile = Profile()
    profile.functions = Self.functions.filter { _ in Int.random(in: 0..<2, using: &random) == 0 }
    profile.deployedUnits = [.department: DeployedUnits(deployed: place % 3, total: 20)]
    profile.condition = place % 7 == 0 ? .unusable : .good
    profile.upgrade = place % 5 == 0 ? .impossible : .possible
    let mention = Mention(
      report: "bao-cao-\(number)",
      place: Place(section: place < 5 ? .oneStopInventory : .otherInventory, table: 1, row: place + 2, column: 2),
      text: "Phần mềm số \(place)")
    return System(
      id: "\(agency)/he-thong-\(place)", name: "Phần mềm số \(place)", kind: kind, agency: agency, profile: profile, mentions: [mention],
      domain: kind == .specialised ? Self.domains[place % Self.domains.count] : nil)
  }

  /// Three in five cells stay in the agency, one goes to another, one to a database; one in four says no or is planned.
  private mutating func links(_ systems: [System], agencyCount: Int) -> ([Claim], [Connection]) {
    var out: [Claim] = []
    out.reserveCapacity(claims)
    var groups: [String: [Int]] = [:]
    for number in 0..<claims {
      let agency = Int.random(in: 0..<agencyCount, using: &random)
      let row = systems[self.number(agency)]
      let choice = Int.random(in: 0..<5, using: &random)
      let other =
        choice < 3
        ? self.number(agency) : choice == 3 ? self.number(Int.random(in: 0..<agencyCount, using: &random)) : number % Self.databases.count
      let column = systems[other]
      guard row.id != column.id else { continue }
      let draw = Int.random(in: 0..<8, using: &random)
      let viaBus = draw == 3
      let claim = Claim(
        id: "bao-cao-\(agency):IV.1:t4:n\(number)", report: "bao-cao-\(agency)", row: row.id, column: column.id,
        status: draw == 0 ? .none : draw == 1 ? .planned : .operational, mode: viaBus ? .viaBus : .direct,
        via: viaBus ? ["co-quan-\(agency)/he-thong-4"] : [], flow: .forward, data: "hồ sơ", purpose: "",
        standards: draw == 5 ? ["XML"] : [],
        text: "Trực tiếp", place: Place(section: .connections, table: 4, row: number % 90 + 2, column: number % 70 + 2))
      if draw > 0 { groups["\(row.id)~\(column.id)#\(claim.mode.rawValue)", default: []].append(out.count) }
      out.append(claim)
    }
    let connections = groups.map { id, members in
      let first = out[members[0]]
      return Connection(
        id: id, source: first.row, target: first.column, isBidirectional: false,
        status: members.contains { out[$0].status == .operational } ? .operational : .planned, mode: first.mode, via: first.via,
        standards: first.standards, claims: members.map { out[$0].id })
    }
    return (out, connections)
  }

  private mutating func number(_ agency: Int) -> Int {
    Self.databases.count + agency * Self.ofOneAgency + Int.random(in: 0..<Self.ofOneAgency, using: &random)
  }
}
