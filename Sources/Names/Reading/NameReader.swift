public import Catalogue
internal import InteropGraph
internal import Vietnamese

/// Takes names of systems apart. Made once per run from the catalogue and the agencies whose reports are read.
///
/// Each step is in a file of its own; words that one step understood are taken, and the later steps look at the rest.
public struct NameReader: Sendable {
  public let lexicon: Lexicon
  public let agencies: AgencyDirectory
  public let buses: BusIndex
  let catalogueIndex: CatalogueIndex
  let units: UnitReader
  let domains: DomainIndex
  let hosts: HostNames
  let products: [String: (name: String, kind: SystemKind)]
  private let known = Memo<Question, NameReading>()

  private struct Question: Hashable, Sendable {
    var text: String
    var context: String
  }

  public init(catalogue: Catalogue, lexicon: Lexicon, agencies: AgencyDirectory) {
    self.lexicon = lexicon
    self.agencies = agencies
    buses = BusIndex(catalogue: catalogue, lexicon: lexicon)
    catalogueIndex = CatalogueIndex(
      catalogue: catalogue, lexicon: lexicon, agencyID: { agencies.agency(named: $0)?.id },
      agencyAt: { words, index in agencies.match(words, at: index).flatMap { $0.part == nil ? ($0.agency, $0.length) : nil } })
    units = UnitReader(units: catalogue.units, places: catalogue.places)
    domains = DomainIndex(catalogue: catalogue, lexicon: lexicon)
    hosts = HostNames(catalogue: catalogue)
    var products: [String: (name: String, kind: SystemKind)] = [:]
    for product in catalogue.products {
      for name in [product.name] + product.aliases {
        products[ProductWords.fold(name)] = (ProductWords.fold(product.name), SystemKind(rawValue: product.kind) ?? .other)
      }
    }
    self.products = products
  }

  /// - Parameter context: what stands above the name in a merged header ("CSDL quốc gia" over "Dân cư").
  /// - Complexity: O(words of the name × phrases of a first word).
  public func read(_ text: String, context: String = "") -> NameReading {
    known.value(Question(text: text, context: context)) { understood(text, context: context) }
  }

  private func understood(_ text: String, context: String) -> NameReading {
    var reading = NameReading(text: text.cleaned())
    let (words, mended) = lexicon.wordsAndMendings(hosts.spoken(ListMarks.stripped(reading.text)))
    reading.mended = mended
    reading.mayLackAccents = !mended.isEmpty || !Syllables.hasVietnameseMark(reading.text)
    reading.isPlaceholder = Placeholders.isName(reading.text)
    reading.isGroup = isGroup(words)
    var scan = NameScan(words: words, reading: reading)
    readCatalogue(&scan, context: context)
    readBuilder(&scan)
    readOwner(&scan)
    // The owner's name tells no domain: "Phần mềm một cửa Bảo hiểm xã hội Việt Nam" is not about insurance.
    scan.reading.domain = domains.domain(of: words, except: scan.isTaken)
    readOwnedCatalogue(&scan)
    readUnit(&scan)
    readBus(&scan)
    readKind(&scan)
    scan.reading.headquarters = agencies.headquarters(words)
    scan.reading.isPortal = Self.portals.contains(words.first { !$0.isMark }?.key ?? "")
    scan.reading.isProgramme = [Words.constant("phần mềm"), Words.constant("ứng dụng")].contains { words.keys.starts(with: $0) }
    readVersion(&scan)
    readProducts(&scan)
    readCore(&scan)
    settle(&scan.reading)
    return scan.reading
  }

  /// The one domain of work that a description speaks of; nil when it speaks of none or of several.
  public func domain(ofWork text: String) -> String? { domains.only(of: lexicon.words(text)) }

  /// "Các phần mềm chuyên ngành", "Các CSDL quốc gia": a group, not a system.
  private func isGroup(_ words: [Word]) -> Bool { words.first { !$0.isMark }.map { Self.plural.contains($0.key) } ?? false }

  private static let portals = Set(Words.keys("cổng trang website"))
  private static let plural = Set(Words.keys("các những"))
}
