public import Catalogue
public import Identity
internal import InteropGraph
internal import Names

/// Pairs of names of which people have said whether they mean one system.
public struct GoldPair: Sendable {
  /// A name, the report that writes it, and where.
  public struct Side: Sendable {
    public var agency: String
    public var section: Section
    public var name: String

    public init(agency: String, section: Section, name: String) { (self.agency, self.section, self.name) = (agency, section, name) }
  }

  public enum Section: String, Sendable {
    case oneStop = "III.1"
    case other = "III.2"
    case connections = "IV.1"
  }

  public var isSame: Bool
  public var first: Side
  public var second: Side
  /// What makes the pair hard.
  public var trap: String
  public var why: String

  public init(isSame: Bool, first: Side, second: Side, trap: String, why: String) {
    (self.isSame, self.first, self.second, self.trap, self.why) = (isSame, first, second, trap, why)
  }
}

extension GoldPair {
  /// Reads lines of nine fields between tabs: verdict, agency, section and name twice, trap, reason; the first line names them.
  public static func read(_ text: String) -> [GoldPair] {
    text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(fields.count == 9, "nine fields: \(line)")
      func side(_ start: Int) -> Side {
        guard let section = Section(rawValue: fields[start + 1]) else { preconditionFailure("section \(fields[start + 1]): \(line)") }
        return Side(agency: fields[start], section: section, name: fields[start + 2])
      }
      precondition(["same", "different"].contains(fields[0]), "verdict: \(line)")
      return GoldPair(isSame: fields[0] == "same", first: side(1), second: side(4), trap: fields[7], why: fields[8])
    }
  }
}

/// Resolves pairs as if nothing else stood in the reports.
public final class GoldJudge: Sendable {
  private let resolver: Resolver
  private let names: NameReader
  private let directory: AgencyDirectory

  /// - Parameters:
  ///   - pairs: those that will be asked about: their agencies have to be known.
  ///   - rules: parts of the comparison that count.
  public init(pairs: [GoldPair], catalogue: Catalogue = Form.catalogue, rules: NameRules = .all) {
    var directory = AgencyDirectory(catalogue: catalogue)
    for side in pairs.flatMap({ [$0.first, $0.second] }) {
      directory.add(name: side.agency, kind: side.agency.hasPrefix("Ủy ban nhân dân") ? .province : .ministry)
    }
    self.directory = directory
    names = NameReader(catalogue: catalogue, lexicon: Lexicon(catalogue: catalogue), agencies: directory)
    resolver = Resolver(catalogue: catalogue, agencies: directory, rules: rules)
  }

  /// Whether both names resolve to one system.
  public func areSame(_ pair: GoldPair) -> Bool {
    let mentions = [pair.first, pair.second].enumerated().compactMap { number, side -> NamedMention? in
      guard let agency = directory.agency(named: side.agency)?.id, let section = Section(rawValue: side.section.rawValue) else {
        return nil
      }
      let place = Place(section: section, table: 1, row: number + 1, column: 1)
      return NamedMention(
        mention: Mention(report: "report-" + agency, place: place, text: side.name),
        reading: names.reading(names.read(side.name), inReportOf: agency), reporter: agency)
    }
    let systems = resolver.resolve(mentions, cellBuses: []).systemOf
    return systems.count == 2 && systems[0] == systems[1]
  }
}
