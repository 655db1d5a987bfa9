internal import Catalogue
internal import Claims
internal import Diagnostics
internal import Identity
internal import InteropGraph
internal import Names
internal import Phrasebook
internal import Reports
internal import Vietnamese

/// Puts all reports' mentions and cells together, resolves the names, and builds the graph.
struct Assembler {
  private(set) var diagnostics: [Diagnostic] = []
  private let catalogue: Catalogue
  private let directory: AgencyDirectory
  private let names: NameReader
  private let cells: CellReader

  private var reports: [Report] = []
  private var mentions: [NamedMention] = []
  private var mentionOf: [MentionKey: Int] = [:]
  /// Where the answers of inventories stand.
  private(set) var fields: [InventoryField: Place] = [:]
  private var profiles: [(mention: Int, profile: Profile)] = []
  private var links: [PendingLink] = []
  private var readings: [ReadingKey: NameReading] = [:]

  private let ledger: Ledger
  private let skeletons: CellSkeleton
  private var decided: DecidedCells

  init(catalogue: Catalogue, directory: AgencyDirectory, names: NameReader, ledger: Ledger, book: Phrasebook) {
    self.ledger = ledger
    self.catalogue = catalogue
    self.directory = directory
    self.names = names
    cells = CellReader(names: names, book: book)
    skeletons = CellSkeleton(names: names, book: book)
    decided = DecidedCells(ledger.active, skeletons: skeletons)
  }

  private struct MentionKey: Hashable {
    var report: String
    var place: Place
    var text: String
  }

  private struct ReadingKey: Hashable {
    var text: String
    var context: String
  }

  private struct PendingLink {
    var report: String
    var file: String
    var agency: String
    var row: Int
    var column: Int
    var cell: LinkCell
    var reading: CellReading
    /// For each `.system` on the way, the index of its mention.
    var ways: [Int]
  }

  // MARK: Reports

  mutating func add(_ content: ReportContent, file: String, sha256: String, format: String, agency: Agency) {
    let id = reportID(file)
    for row in content.rows {
      let index = mention(row.name, report: id, file: file, agency: agency.id)
      profiles.append((index, row.profile))
      for (field, place) in row.fields { fields[InventoryField(report: id, name: row.name.place, field: field)] = place }
    }
    for name in content.matrixNames { _ = mention(name, report: id, file: file, agency: agency.id) }
    for cell in content.links { add(cell, report: id, file: file, agency: agency.id) }
    let warnings = content.diagnostics.count { $0.severity >= .warning }
    reports.append(
      Report(
        id: id, file: file, sha256: sha256, agency: agency.id, format: format, sections: content.sections.sorted(), warnings: warnings,
        practice: content.practice, notes: content.notes, date: content.date, hasUnreadMatrix: content.hasUnreadMatrix,
        account: content.account))
  }

  /// The file's name in plain letters, with what is needed to tell two files apart.
  private func reportID(_ file: String) -> String {
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    let slug = Syllables.slug(stem.isEmpty ? file : stem)
    var id = slug
    var number = 2
    while reports.contains(where: { $0.id == id }) { (id, number) = (slug + "-\(number)", number + 1) }
    return id
  }

  private mutating func mention(_ name: NamedPlace, report: String, file: String, agency: String) -> Int {
    let key = MentionKey(report: report, place: name.place, text: name.text)
    if let known = mentionOf[key] { return known }
    let reading = reading(name.text, name.context)
    if reading.isGroup {
      diagnostics.append(Diagnostic(.groupName(name: name.text), at: location(file, name.place)))
    }
    mentions.append(
      NamedMention(
        mention: Mention(report: report, place: name.place, text: name.text), reading: names.reading(reading, inReportOf: agency),
        reporter: agency))
    mentionOf[key] = mentions.count - 1
    return mentions.count - 1
  }

  private mutating func reading(_ text: String, _ context: String) -> NameReading {
    let key = ReadingKey(text: text, context: context)
    if let known = readings[key] { return known }
    let reading = names.read(text, context: context)
    readings[key] = reading
    return reading
  }

  private mutating func add(_ cell: LinkCell, report: String, file: String, agency: String) {
    let row = mention(cell.row, report: report, file: file, agency: agency)
    let column = mention(cell.column, report: report, file: file, agency: agency)
    var reading = cells.read(
      cell.answer, row: mentions[row].reading, column: mentions[column].reading, reporter: directory.agencies[agency])
    if let decision = decided.decision(on: cell, file: file, agency: agency) {
      reading = DecidedReading(names: names, cell: cell.answer, read: reading).reading(decision.reading, decision: decision.id)
    }
    if reading.flow == nil, reading.status != .none, reading.status != .unclear, reading.mode != .sharedDatabase {
      reading.flow = cell.headerFlow
    }
    var ways: [Int] = []
    for case .system(let text) in reading.via {
      ways.append(mention(NamedPlace(text: text, place: cell.place), report: report, file: file, agency: agency))
    }
    links.append(
      PendingLink(report: report, file: file, agency: agency, row: row, column: column, cell: cell, reading: reading, ways: ways))
  }

  private func shortened(_ text: String) -> String {
    let line = text.cleaned()
    return line.count > 100 ? String(line.prefix(100)) + "…" : line
  }

  private func location(_ file: String, _ place: Place) -> SourceLocation {
    SourceLocation(
      file: file, section: place.section.rawValue, table: place.table, row: place.row, column: place.column, sheet: place.sheet)
  }

  // MARK: Graph

  /// - Returns: the graph, the names that may mean another system, and of each claim in doubt the skeleton of its words.
  mutating func graph() -> (graph: InteropGraph, doubts: NameDoubts, skeletons: [String: String]) {
    mentions = BareUnits(agencies: directory).completed(mentions)
    let plan = plan()
    let found = Resolver(catalogue: catalogue, agencies: directory).resolve(mentions, cellBuses: cellBuses(), constraints: plan.constraints)
    var outcome = plan.applied(to: found, mentions: mentions)
    noteAmbiguities(outcome)
    noteCells(&outcome)
    let (built, named) = (self, mentions)
    var graph = graph(of: outcome)
    graph.mergers = ledger.mergers.map { AgencyMerger(from: $0.from, to: $0.to, effective: $0.effective, act: $0.act) }
    return (graph, NameDoubts(mentions: named, outcome: outcome) { built.graph(of: $0) }, skeletonsInDoubt(outcome))
  }

  private func skeletonsInDoubt(_ outcome: Resolver.Outcome) -> [String: String] {
    var out: [String: String] = [:]
    for (link, id) in zip(links, claimIDs(outcome)) {
      if let id, link.reading.doubt != nil { out[id] = skeletons.taken(from: link.cell) }
    }
    return out
  }

  /// What the decisions of people come to for the names at hand; those that come to nothing are told.
  private mutating func plan() -> DecisionPlan {
    guard !ledger.decisions.isEmpty else { return DecisionPlan([], mentions: [], agencies: [:], files: [:]) }
    let agencies = Dictionary(directory.agencies.values.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    let files = Dictionary(reports.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    let plan = DecisionPlan(ledger.active, mentions: mentions, agencies: agencies, files: files)
    for trouble in plan.troubles {
      switch trouble {
      case .stale(let decision, let name): diagnostics.append(Diagnostic(.staleDecision(id: decision, name: name)))
      case .conflict(let decision, let other): diagnostics.append(Diagnostic(.conflictingDecisions(id: decision, other: other)))
      case .changed(let decision): diagnostics.append(Diagnostic(.changedEvidence(id: decision)))
      }
    }
    for (decision, shown) in decided.stale { diagnostics.append(Diagnostic(.staleDecision(id: decision, name: shown))) }
    for (decision, other) in decided.conflicts { diagnostics.append(Diagnostic(.conflictingDecisions(id: decision, other: other))) }
    for (decision, missing) in ledger.idleWithdrawals { diagnostics.append(Diagnostic(.idleWithdrawal(id: decision, of: missing))) }
    return plan
  }

  /// The graph when names mean what the outcome says.
  private func graph(of outcome: Resolver.Outcome) -> InteropGraph {
    let claims = makeClaims(outcome)
    let systems = withProfiles(outcome)
    let used = Set(systems.compactMap(\.agency) + reports.map(\.agency))
    let agencies = directory.agencies.values.filter { used.contains($0.id) }
    return InteropGraph(reports: reports, agencies: agencies, systems: systems, claims: claims, connections: ConnectionMerger.merge(claims))
  }

  private func cellBuses() -> [CellBus] {
    var out: Set<CellBus> = []
    for link in links { for bus in link.reading.via { if let bus = cellBus(bus, agency: link.agency) { out.insert(bus) } } }
    return out.sorted { ($0.home ?? "", $0.id) < ($1.home ?? "", $1.id) }
  }

  private func cellBus(_ reference: BusReference, agency: String) -> CellBus? {
    switch reference {
    case .known(let id, let owner): CellBus(id: id, home: names.buses.buses[id]?.isNational == true ? nil : owner ?? agency)
    case .unnamed(let owner): CellBus(id: "unnamed", home: owner ?? agency)
    case .system: nil
    }
  }

  private mutating func noteAmbiguities(_ outcome: Resolver.Outcome) {
    let nameOf = Dictionary(outcome.systems.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let files = Dictionary(reports.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    for doubt in outcome.doubts where doubt.kind == .severalFit {
      let mention = mentions[doubt.mention].mention
      let list = doubt.others.map { "“\(nameOf[$0.system] ?? $0.system)”" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .ambiguousName(name: mention.text, candidates: list), at: location(files[mention.report] ?? mention.report, mention.place)))
    }
  }

  /// Cells that could not be read, or say no more than a tick; what a system says of itself is no claim.
  private mutating func noteCells(_ outcome: inout Resolver.Outcome) {
    for link in links {
      guard outcome.systemOf[link.row] != outcome.systemOf[link.column] else {
        noteSelf(link, &outcome)
        continue
      }
      let place = location(link.file, link.cell.place)
      if link.reading.status == .unclear { diagnostics.append(Diagnostic(unclear(link), at: place)) }
      if link.reading.isBareTick { diagnostics.append(Diagnostic(.bareTick(found: link.cell.text), at: place)) }
    }
  }

  private func unclear(_ link: PendingLink) -> Problem {
    let doubt = link.reading.doubt
    return .unclearCell(
      found: shortened(link.cell.text), words: (doubt?.words ?? []).map(shortened), why: doubt?.reason.text, advice: doubt?.reason.advice)
  }

  /// A cell that says something between two names which were taken for one system: it is lost, and that is told.
  private mutating func noteSelf(_ link: PendingLink, _ outcome: inout Resolver.Outcome) {
    let (row, column) = (mentions[link.row].mention.text, mentions[link.column].mention.text)
    guard Words.keys(row) != Words.keys(column), !link.reading.isBareTick, ![.none, .unclear].contains(link.reading.status) else { return }
    diagnostics.append(
      Diagnostic(
        .selfConnection(row: row, column: column, found: shortened(link.cell.text)), at: location(link.file, link.cell.place)))
    guard !outcome.doubts.contains(where: { $0.mention == link.column && $0.kind == .selfPair }) else { return }
    outcome.doubts.append(
      Resolver.Outcome.Doubt(
        mention: link.column, kind: .selfPair,
        others: [NameQuestion.Other(system: outcome.systemOf[link.row], name: row, evidence: [])]))
  }

  /// For each cell the id of its claim; nil where row and column are one system.
  private func claimIDs(_ outcome: Resolver.Outcome) -> [String?] {
    var taken: Set<String> = []
    return links.map { link in
      guard outcome.systemOf[link.row] != outcome.systemOf[link.column] else { return nil }
      let place = link.cell.place
      var id = "\(link.report):\(place.section.rawValue):t\(place.table):r\(place.row):c\(place.column)"
      while !taken.insert(id).inserted { id += "+" }
      return id
    }
  }

  private func makeClaims(_ outcome: Resolver.Outcome) -> [Claim] {
    var out: [Claim] = []
    for case (let link, let id?) in zip(links, claimIDs(outcome)) {
      let (row, column) = (outcome.systemOf[link.row], outcome.systemOf[link.column])
      let via = route(link, outcome).filter { $0 != row && $0 != column }
      let reading = link.reading
      out.append(
        Claim(
          id: id, report: link.report, row: row, column: column, status: reading.status, mode: reading.mode, via: via, flow: reading.flow,
          data: reading.data, purpose: reading.purpose, standards: reading.standards, text: link.cell.text, place: link.cell.place,
          proof: reading.proof.filter { !$0.words.isEmpty }, doubt: reading.doubt.map { doubt($0, link, outcome) }))
    }
    return out
  }

  private func doubt(_ doubt: CellDoubt, _ link: PendingLink, _ outcome: Resolver.Outcome) -> ClaimDoubt {
    ClaimDoubt(words: doubt.words, reason: doubt.reason.text, guess: doubt.guess.map { guess($0, link, outcome) })
  }

  /// Only buses that the graph has for other reasons: a cell in doubt adds no system.
  private func guess(_ guess: CellGuess, _ link: PendingLink, _ outcome: Resolver.Outcome) -> ClaimGuess {
    let ends = [outcome.systemOf[link.row], outcome.systemOf[link.column]]
    var via: [String] = []
    for case let bus? in guess.via.map({ cellBus($0, agency: link.agency) }) {
      if let id = outcome.systemOfBus[bus], !via.contains(id), !ends.contains(id) { via.append(id) }
    }
    return ClaimGuess(status: guess.status, mode: guess.mode, via: via, flow: guess.flow ?? headerFlow(guess.mode, link.cell))
  }

  /// What the column's header says of the direction; who shares a database sends nothing.
  private func headerFlow(_ mode: Mode, _ cell: LinkCell) -> Flow? { mode == .sharedDatabase ? nil : cell.headerFlow }

  private func route(_ link: PendingLink, _ outcome: Resolver.Outcome) -> [String] {
    var ways = link.ways[...]
    var out: [String] = []
    for reference in link.reading.via {
      let id: String? =
        if let bus = cellBus(reference, agency: link.agency) { outcome.systemOfBus[bus] } else {
          ways.popFirst().map { outcome.systemOf[$0] }
        }
      if let id, !out.contains(id) { out.append(id) }
    }
    return out
  }

  /// What the agency's own inventory tables say of each system; of two rows the first that says something counts.
  private func withProfiles(_ outcome: Resolver.Outcome) -> [System] {
    var bySystem: [String: Profile] = [:]
    for (index, profile) in profiles.sorted(by: { mentions[$0.mention].mention.place < mentions[$1.mention].mention.place })
    where mentions[index].home == mentions[index].reporter {
      var merged = bySystem[outcome.systemOf[index]] ?? Profile()
      if merged.functions.isEmpty { merged.functions = profile.functions }
      for (level, units) in profile.deployedUnits where merged.deployedUnits[level] == nil { merged.deployedUnits[level] = units }
      merged.condition = merged.condition ?? profile.condition
      merged.deployment = merged.deployment ?? profile.deployment
      merged.upgrade = merged.upgrade ?? profile.upgrade
      bySystem[outcome.systemOf[index]] = merged
    }
    return outcome.systems.map { system in
      var copy = system
      copy.profile = bySystem[system.id] ?? Profile()
      copy.domain = copy.domain ?? domainByWork(copy)
      return copy
    }
  }

  /// "e-Civil" for "đăng ký hộ tịch": where a name is nothing but a product, the column of functions says what the system is for.
  private func domainByWork(_ system: System) -> String? {
    guard system.kind == .specialised || system.kind == .other, system.agency != nil else { return nil }
    let reading = names.read(system.name)
    guard !reading.products.isEmpty, reading.core.allSatisfy({ !Syllables.isSyllable($0) }) else { return nil }
    return names.domain(ofWork: system.profile.functions.joined(separator: "; "))
  }
}
