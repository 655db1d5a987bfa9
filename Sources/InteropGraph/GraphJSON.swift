internal import Diagnostics

/// graph.json, format `lienthong-graph` version 1. The schema is `Documentation/graph.schema.json`.
extension InteropGraph {
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { root in
      root.field("format", "lienthong-graph")
      root.field("version", 1)
      root.list("reports", reports) { $0.write($1) }
      root.list("agencies", agencies) { $0.write($1) }
      root.list("systems", systems) { $0.write($1) }
      root.list("claims", claims) { $0.write($1) }
      root.list("connections", connections) { $0.write($1) }
      root.list("findings", findings) { $0.write($1) }
      if !unreadFiles.isEmpty { root.list("unreadFiles", unreadFiles) { $0.write($1) } }
      if !mergers.isEmpty { root.list("mergers", mergers) { $0.write($1) } }
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(_ name: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
    key(name)
    array { writer in for item in items { write(&writer, item) } }
  }

  fileprivate mutating func write(_ report: Report) {
    object {
      $0.field("id", report.id)
      $0.field("file", report.file)
      $0.field("sha256", report.sha256)
      $0.field("agency", report.agency)
      if let date = report.date { $0.field("date", date) }
      $0.field("format", report.format)
      $0.field("sections", report.sections.map(\.rawValue))
      $0.field("warnings", report.warnings)
      if let former = report.formerAgency { $0.field("formerAgency", former) }
      if report.hasUnreadMatrix { $0.field("unreadMatrix", true) }
      $0.key("account")
      $0.object { for kind in AccountKind.allCases { $0.field(kind.rawValue, report.account.counts[kind] ?? 0) } }
      if !report.account.notRead.isEmpty { $0.list("notRead", report.account.notRead) { $0.write($1) } }
      $0.key("practice")
      $0.object {
        $0.field("dossierTransfer", report.practice.dossierTransfer)
        $0.field("onlineIntake", report.practice.onlineIntake)
        $0.field("tracking", report.practice.tracking)
        $0.field("delivery", report.practice.delivery)
      }
      $0.key("notes")
      $0.object { for numeral in report.notes.keys.sorted() { $0.field(numeral, report.notes[numeral]) } }
    }
  }

  fileprivate mutating func write(_ unread: NotRead) {
    object {
      $0.field("section", unread.section)
      if let table = unread.table { $0.field("table", table) }
      $0.field("row", unread.row)
      if let column = unread.column { $0.field("column", column) }
      if let sheet = unread.sheet { $0.field("sheet", sheet) }
      $0.field("text", unread.text)
      $0.field("cause", unread.cause.rawValue)
    }
  }

  fileprivate mutating func write(_ agency: Agency) {
    object {
      $0.field("id", agency.id)
      $0.field("name", agency.name)
      $0.field("kind", agency.kind.rawValue)
    }
  }

  fileprivate mutating func write(_ file: UnreadFile) {
    object {
      $0.field("file", file.file)
      $0.field("agency", file.agency)
    }
  }

  fileprivate mutating func write(_ merger: AgencyMerger) {
    object {
      $0.field("from", merger.from)
      $0.field("to", merger.to)
      $0.field("effective", merger.effective)
      $0.field("act", merger.act)
    }
  }

  fileprivate mutating func write(_ system: System) {
    object {
      $0.field("id", system.id)
      $0.field("name", system.name)
      $0.field("kind", system.kind.rawValue)
      $0.field("agency", system.agency)
      $0.field("catalogue", system.catalogue)
      $0.field("aliases", system.aliases)
      if let domain = system.domain { $0.field("domain", domain) }
      if let retired = system.retired { $0.field("retired", retired) }
      if let former = system.formerAgency { $0.field("formerAgency", former) }
      if !system.products.isEmpty { $0.field("products", system.products) }
      $0.key("profile")
      $0.write(system.profile)
      $0.list("mentions", system.mentions) { $0.write($1) }
      if !system.grounds.isEmpty { $0.list("grounds", system.grounds) { $0.write($1) } }
      if !system.refusals.isEmpty { $0.list("refusals", system.refusals) { $0.write($1) } }
    }
  }

  private mutating func write(_ profile: Profile) {
    object {
      $0.field("functions", profile.functions)
      $0.key("deployedUnits")
      $0.object {
        for level in Level.allCases {
          guard let units = profile.deployedUnits[level] else { continue }
          $0.key(level.rawValue)
          $0.array {
            $0.integer(units.deployed)
            if let total = units.total { $0.integer(total) } else { $0.null() }
          }
        }
      }
      $0.field("condition", profile.condition?.rawValue)
      $0.field("deployment", profile.deployment?.rawValue)
      $0.field("upgrade", profile.upgrade?.rawValue)
    }
  }

  fileprivate mutating func write(_ mention: Mention) {
    object {
      $0.field("report", mention.report)
      $0.field("section", mention.place.section.rawValue)
      $0.field("table", mention.place.table)
      $0.field("row", mention.place.row)
      $0.field("column", mention.place.column)
      if let sheet = mention.place.sheet { $0.field("sheet", sheet) }
      $0.field("text", mention.text)
    }
  }

  private mutating func write(_ ground: NameGround) {
    object {
      $0.field("name", ground.name)
      $0.field("with", ground.with)
      $0.field("reason", ground.reason)
      $0.field("points", ground.points)
      $0.list("evidence", ground.evidence) { $0.write($1) }
    }
  }

  private mutating func write(_ refusal: NameRefusal) {
    object {
      $0.field("name", refusal.name)
      $0.field("system", refusal.system)
      $0.field("with", refusal.with)
      $0.field("points", refusal.points)
      $0.list("evidence", refusal.evidence) { $0.write($1) }
    }
  }

  private mutating func write(_ evidence: NameEvidence) {
    object {
      $0.field("part", evidence.part.rawValue)
      $0.field("points", evidence.points)
      $0.field("here", evidence.here)
      $0.field("there", evidence.there)
    }
  }

  fileprivate mutating func write(_ claim: Claim) {
    object {
      $0.field("id", claim.id)
      $0.field("report", claim.report)
      $0.field("row", claim.row)
      $0.field("column", claim.column)
      $0.field("status", claim.status.rawValue)
      $0.field("mode", claim.mode.rawValue)
      $0.field("via", claim.via)
      $0.field("flow", claim.flow?.rawValue)
      $0.field("data", claim.data)
      $0.field("purpose", claim.purpose)
      $0.field("standards", claim.standards)
      $0.field("text", claim.text)
      $0.key("place")
      $0.object {
        $0.field("section", claim.place.section.rawValue)
        $0.field("table", claim.place.table)
        $0.field("row", claim.place.row)
        $0.field("column", claim.place.column)
        if let sheet = claim.place.sheet { $0.field("sheet", sheet) }
      }
      if claim.status != .unclear { $0.list("proof", claim.proof) { $0.write($1) } }
      if let doubt = claim.doubt {
        $0.key("doubt")
        $0.write(doubt)
      }
    }
  }

  private mutating func write(_ step: ProofStep) {
    object {
      $0.field("words", step.words)
      $0.field("rule", step.rule)
    }
  }

  private mutating func write(_ doubt: ClaimDoubt) {
    object {
      $0.field("words", doubt.words)
      $0.key("reason")
      $0.write(doubt.reason)
      $0.key("guess")
      guard let guess = doubt.guess else { return $0.null() }
      $0.object {
        $0.field("status", guess.status.rawValue)
        $0.field("mode", guess.mode.rawValue)
        $0.field("via", guess.via)
        $0.field("flow", guess.flow?.rawValue)
      }
    }
  }

  private mutating func write(_ text: LocalizedText) {
    object {
      $0.field("vi", text.vi)
      $0.field("en", text.en)
    }
  }

  fileprivate mutating func write(_ connection: Connection) {
    object {
      $0.field("id", connection.id)
      $0.field("source", connection.source)
      $0.field("target", connection.target)
      $0.field("bidirectional", connection.isBidirectional)
      $0.field("status", connection.status.rawValue)
      $0.field("mode", connection.mode.rawValue)
      $0.field("via", connection.via)
      $0.field("standards", connection.standards)
      $0.field("claims", connection.claims)
    }
  }

  fileprivate mutating func write(_ finding: Finding) {
    object {
      $0.field("id", finding.id)
      $0.field("rule", finding.rule)
      $0.field("severity", finding.severity.rawValue)
      $0.field("subjects", finding.subjects)
      $0.key("evidence")
      $0.array { list in
        for evidence in finding.evidence {
          switch evidence {
          case .claim(let id): list.string(id)
          case .mention(let mention): list.write(mention)
          }
        }
      }
      $0.key("message")
      $0.write(finding.message)
      $0.key("details")
      $0.write(finding.details)
    }
  }

  private mutating func write(_ details: [DetailValue.Detail]) {
    object {
      for detail in details {
        $0.key(detail.key)
        $0.write(detail.value)
      }
    }
  }

  private mutating func write(_ value: DetailValue) {
    switch value {
    case .text(let text): string(text)
    case .number(let number): self.number(number)
    case .integer(let number): integer(number)
    case .flag(let flag): bool(flag)
    case .object(let details): write(details)
    case .list(let values): array { for value in values { $0.write(value) } }
    }
  }
}
