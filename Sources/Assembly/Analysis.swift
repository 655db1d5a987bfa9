public import Catalogue
public import Diagnostics
internal import Digests
internal import Documents
public import Identity
public import InteropGraph
internal import Names
public import Phrasebook
internal import Reports
internal import Vietnamese

/// A file handed in: the name shown in places and messages, and its bytes.
public struct InputFile: Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The stages in order: documents, agencies, reports, names, claims, graph. The only place that knows the order.
public struct Analysis: Sendable {
  public struct Result: Sendable {
    public var graph: InteropGraph
    public var diagnostics: [Diagnostic]
    /// Names that may mean another system.
    public var doubts: NameDoubts
    /// Cells whose words prove nothing.
    public var cellDoubts: CellDoubts
    /// Where the answers of inventories stand, or should stand.
    public var fields: [InventoryField: Place]
  }

  private let catalogue: Catalogue
  private let lexicon: Lexicon
  private let ledger: Ledger
  private let book: Phrasebook

  /// - Parameters:
  ///   - ledger: decisions of people on names, which are obeyed.
  ///   - book: the phrases that cells are read by.
  public init(catalogue: Catalogue, ledger: Ledger = Ledger(), book: Phrasebook = .builtIn) {
    self.catalogue = catalogue
    self.book = book
    self.ledger = ledger
    lexicon = Lexicon(catalogue: catalogue)
  }

  /// - Parameter progress: called with the number of files done, the number of all, and the file at hand.
  public func run(_ files: [InputFile], progress: (Int, Int, String) -> Void = { _, _, _ in }) -> Result {
    var diagnostics: [Diagnostic] = []
    var unread: [String] = []
    let sources = open(files, &diagnostics, &unread, progress)
    var directory = AgencyDirectory(catalogue: catalogue)
    let sightings = sources.map { sight($0, &directory) }
    let owners = sightings.map(\.agency)
    var names = NameReader(catalogue: catalogue, lexicon: lexicon, agencies: directory)
    var contents = read(sources, names)
    if AgencyScout(lexicon: lexicon).add(namesIn: contents, to: &directory) {
      // Agencies named only inside other agencies' reports: read again, now that their names are known.
      names = NameReader(catalogue: catalogue, lexicon: lexicon, agencies: directory)
      contents = read(sources, names)
    }
    let reports = sources.indices.filter { contents[$0].isReport }
    for index in reports where !sightings[index].isCertain {
      diagnostics.append(Diagnostic(.unknownAgency(shown: sightings[index].shown), at: SourceLocation(file: sources[index].name)))
    }
    warnOfSecondReports(reports.map { owners[$0] }, reports.map { sources[$0] }, directory, &diagnostics)
    var assembler = Assembler(catalogue: catalogue, directory: directory, names: names, ledger: ledger, book: book)
    for index in reports {
      let source = sources[index]
      assembler.add(
        contents[index], file: source.name, sha256: source.digest, format: source.document.format.rawValue, agency: owners[index])
    }
    var (graph, doubts, skeletons) = assembler.graph()
    graph.unreadFiles = unread.map { UnreadFile(file: $0, agency: directory.agency(inFileName: $0)) }
    return Result(
      graph: graph, diagnostics: Diagnostic.sorted(diagnostics + contents.flatMap(\.diagnostics) + assembler.diagnostics), doubts: doubts,
      cellDoubts: CellDoubts(graph, skeletons: skeletons), fields: assembler.fields)
  }

  private struct Source {
    var name: String
    var digest: String
    var document: Document
  }

  private func open(
    _ files: [InputFile], _ diagnostics: inout [Diagnostic], _ unread: inout [String], _ progress: (Int, Int, String) -> Void
  ) -> [Source] {
    var out: [Source] = []
    var seen: [String: String] = [:]
    for (number, file) in files.sorted(by: { $0.name < $1.name }).enumerated() {
      progress(number, files.count, file.name)
      let digest = Digest.sha256(file.bytes)
      if let first = seen[digest] {
        diagnostics.append(Diagnostic(.duplicateFile(of: first), at: SourceLocation(file: file.name)))
        continue
      }
      do throws(DocumentError) {
        out.append(Source(name: file.name, digest: digest, document: try DocumentReader.read(file.bytes, fileName: file.name)))
        seen[digest] = file.name
      } catch {
        diagnostics.append(Diagnostic(error.problem, at: SourceLocation(file: file.name)))
        unread.append(file.name)
      }
    }
    return out
  }

  private func sight(_ source: Source, _ directory: inout AgencyDirectory) -> (agency: Agency, shown: String, isCertain: Bool) {
    let sighting = ReportReader.agency(of: source.document, fileName: source.name, directory: directory, lexicon: lexicon)
    return (directory.add(name: sighting.name, kind: sighting.kind), sighting.name, sighting.isCertain)
  }

  private func read(_ sources: [Source], _ names: NameReader) -> [ReportContent] {
    let reader = ReportReader(names: names)
    return sources.map { reader.read($0.document, file: $0.name) }
  }

  private func warnOfSecondReports(_ owners: [Agency], _ sources: [Source], _ directory: AgencyDirectory, _ diagnostics: inout [Diagnostic])
  {
    var first: [String: String] = [:]
    for (owner, source) in zip(owners, sources) {
      if let other = first[owner.id] {
        diagnostics.append(Diagnostic(.twoReportsOfOneAgency(agency: owner.name, other: other), at: SourceLocation(file: source.name)))
      } else {
        first[owner.id] = source.name
      }
    }
  }
}
