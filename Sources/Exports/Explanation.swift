internal import Catalogue
public import Diagnostics
public import Findings
public import InteropGraph

/// A system, a connection or a finding told in plain words with every cell behind it.
public struct Explanation {
  private let context: RuleContext
  private let graph: InteropGraph
  private let language: Language
  private let words: GraphWords

  public init(context: RuleContext, language: Language) {
    self.context = context
    graph = context.graph
    self.language = language
    words = GraphWords(language: language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: A system

  public func system(_ system: System) -> String {
    var lines = [system.name]
    lines.append(
      "  " + words.kind(system.kind) + (system.agency.map { " · " + graph.name($0) } ?? "") + (system.formerAgency.map { " ← " + $0 } ?? "")
        + " · [\(system.id)]")
    if !system.aliases.isEmpty { lines.append("  " + say("Còn được gọi: ", "Also called: ") + system.aliases.joined(separator: "; ")) }
    lines += profile(system)
    lines += standing(system)
    lines += section(say("Được nêu ở", "Named in"), system.mentions.map { EvidenceText.line(.mention($0), graph, language) })
    lines += names(of: system)
    let connections = graph.connections(of: system.id) + graph.connections.filter { $0.via.contains(system.id) }
    lines += section(say("Kết nối", "Connections"), connections.flatMap { [arrow($0)] + cells($0, indent: "  ") })
    let silent = graph.claims(of: system.id).filter { $0.status == .none || $0.status == .unclear }
    lines += section(
      say("Ô nói không, hoặc không đọc được", "Cells that say no, or could not be read"),
      silent.flatMap { [words.status($0.status) + ": " + EvidenceText.line(.claim($0.id), graph, language)] + proof($0, indent: "    ") })
    let findings = graph.findings.filter { $0.subjects.contains(system.id) }
    lines += section(say("Phát hiện", "Findings"), findings.map { $0.message[language] + " [\($0.id)]" })
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why its names are one system, and which systems came near and stayed apart, part by part with points.
  private func names(of system: System) -> [String] {
    let evidence = EvidenceWords(language: language)
    let merged = system.grounds.flatMap { ground in
      ["“\(ground.name)” = “\(ground.with)” (\(evidence.reason(ground.reason)))"] + evidence.waterfall(ground.evidence).map { "    " + $0 }
    }
    let nearby =
      system.refusals.map { ($0.name, $0.with, $0.system, $0.evidence) }
      + graph.systems.flatMap { other in
        other.refusals.filter { $0.system == system.id }.map { ($0.with, $0.name, other.id, $0.evidence) }
      }
    let apart = nearby.flatMap { own, other, id, parts in
      ["“\(own)” ≠ “\(other)” [\(id)]"] + evidence.waterfall(parts).map { "    " + $0 }
    }
    return section(say("Vì sao các tên này là một hệ thống", "Why these names are one system"), merged)
      + section(say("Gần giống nhưng để riêng", "Much like it, and kept apart"), apart)
  }

  /// The verdict and the hops to each national database, of systems that have one.
  private func standing(_ system: System) -> [String] {
    guard system.kind == .oneStop || system.kind == .onlineService, let number = graph.systemNumber(system.id) else { return [] }
    let verdict = DossierWords(language: language).verdict(VerdictJudge(context: context).verdict(system))
    let hops = context.catalogue.nationalDatabases.indices.map { index -> String in
      let entry = context.catalogue.nationalDatabases[index]
      let far = context.farDatabaseHops[index][number].map { "\($0) " + say("(qua cơ quan khác)", "(over other agencies)") }
      return (entry.short ?? entry.name) + " " + (context.databaseHops[index][number].map { "\($0)" } ?? far ?? "–")
    }
    return [
      "  " + say("Tình trạng: ", "Standing: ") + verdict,
      "  " + say("Số bước tới CSDL quốc gia: ", "Hops to the national databases: ") + hops.joined(separator: ", "),
    ]
  }

  private func profile(_ system: System) -> [String] {
    let profile = system.profile
    var parts: [String] = []
    if !profile.functions.isEmpty {
      parts.append(say("chức năng: ", "functions: ") + profile.functions.map(words.function).joined(separator: ", "))
    }
    let units = Level.allCases.compactMap { level in
      profile.deployedUnits[level].map { words.level(level) + " \($0.deployed)" + ($0.total.map { "/\($0)" } ?? "") }
    }
    if !units.isEmpty { parts.append(say("triển khai: ", "deployed: ") + units.joined(separator: ", ")) }
    if let condition = profile.condition { parts.append(words.condition(condition)) }
    if let upgrade = profile.upgrade { parts.append(words.upgrade(upgrade)) }
    return parts.isEmpty ? [] : ["  " + parts.joined(separator: "; ")]
  }

  // MARK: A connection

  public func connection(_ connection: Connection) -> String {
    ([arrow(connection)] + cells(connection, indent: "  – ") + twoSides(connection)).joined(separator: "\n") + "\n"
  }

  // MARK: A cell

  /// The pair, what the cell is read as, and what proves it or stands against a proof.
  public func claim(_ claim: Claim) -> String {
    let lines =
      [named(claim.row) + " – " + named(claim.column) + ": " + words.status(claim.status) + " [\(claim.id)]"]
      + ["  – " + EvidenceText.line(.claim(claim.id), graph, language)] + proof(claim, indent: "    ")
    return lines.joined(separator: "\n") + "\n"
  }

  private func proof(_ claim: Claim, indent: String) -> [String] { ProofText(graph, language: language).lines(claim).map { indent + $0 } }

  /// Whether both agencies say so, where both filed a report.
  private func twoSides(_ connection: Connection) -> [String] {
    let pair = [connection.source, connection.target].sorted()
    guard let sides = context.twoSides.first(where: { [$0.first, $0.second] == pair }) else { return [] }
    let differences = sides.differences.compactMap { ContradictingReports.words[$0]?[language] }
    let verdict = DossierWords(language: language).confirmation(sides.confirmation)
    return ["  " + say("Hai phía: ", "Both sides: ") + verdict + (differences.isEmpty ? "" : ": " + differences.joined(separator: ", "))]
  }

  private func arrow(_ connection: Connection) -> String {
    var facts = [
      words.mode(connection.mode) + (connection.via.isEmpty ? "" : " " + connection.via.map(graph.name).joined(separator: " → "))
    ]
    facts.append(words.status(connection.status))
    facts.append(connection.carriesData ? say("truyền dữ liệu", "carries data") : say("không truyền dữ liệu", "carries no data"))
    if !connection.standards.isEmpty { facts.append(connection.standards.joined(separator: ", ")) }
    return named(connection.source) + (connection.isBidirectional ? " ↔ " : " → ") + named(connection.target) + ": "
      + facts.joined(separator: "; ")
      + " [\(connection.id)]"
  }

  /// Each cell, and below it what proves it.
  private func cells(_ connection: Connection, indent: String) -> [String] {
    connection.claims.flatMap { id in
      [indent + EvidenceText.line(.claim(id), graph, language)] + (graph.claim(id).map { proof($0, indent: "    ") } ?? [])
    }
  }

  private func named(_ id: String) -> String {
    guard let system = graph.system(id) else { return id }
    return system.name + (system.agency.flatMap(graph.agency).map { " (\(RuleContext.short($0.name)))" } ?? "")
  }

  // MARK: A finding

  public func finding(_ finding: Finding) -> String {
    var lines = [finding.message[language], "  " + SeverityText.name(finding.severity, language) + " · [\(finding.id)]"]
    if !finding.hangsOn.isEmpty {
      lines.append(
        "  " + say("Chỉ đúng nếu hiểu đúng tên: ", "Holds only if these names are understood right: ")
          + finding.hangsOn.map { "“\($0)”" }.joined(separator: ", "))
    }
    lines += section(
      say("Tùy câu trả lời về các ô", "Depends on what is answered of the cells"),
      finding.dependsOn.flatMap { id in
        [EvidenceText.line(.claim(id), graph, language)] + (graph.claim(id).map { proof($0, indent: "    ") } ?? [])
      })
    lines += section(say("Căn cứ", "Evidence"), finding.evidence.map { EvidenceText.line($0, graph, language) })
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", heading + ":"] + lines.map { $0.hasPrefix("    ") ? "  " + $0 : "  – " + $0 }
  }
}
