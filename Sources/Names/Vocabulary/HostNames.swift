internal import Catalogue
internal import Vietnamese

/// Addresses of web pages written for names: "dichvucong.hagiang.gov.vn" is the online-service portal of Hà Giang.
struct HostNames: Sendable {
  /// The last labels before `gov.vn` to the agency as a name writes it.
  private var agencies: [String: String] = [:]
  /// Whole addresses that the catalogue knows by themselves.
  private var known: Set<String> = []
  private let services: [String: String]

  init(catalogue: Catalogue) {
    for agency in catalogue.agencies {
      let name = agency.place.map { (agency.city == true ? "thành phố " : "tỉnh ") + $0 } ?? agency.name
      if let place = agency.place { agencies[Syllables.slug(place).filter { $0 != "-" }] = name }
      for host in agency.hosts ?? [] { agencies[host] = name }
      if agency.kind == "ministry", agency.name.hasPrefix(Self.ministry) {
        let own = Syllables.slug(String(agency.name.dropFirst(Self.ministry.count))).filter { $0 != "-" }
        if agencies[own] == nil { agencies[own] = name }
      }
      agencies.merge(agency.partHosts ?? [:]) { first, _ in first }
    }
    known = Set(
      (catalogue.centralSystems + catalogue.nationalDatabases).flatMap(\.names).filter { $0.contains(".") }.map { $0.lowercased() })
    services = Dictionary(catalogue.hostWords.map { ($0.short, $0.full) }, uniquingKeysWith: { first, _ in first })
  }

  private static let ministry = "Bộ "

  /// An address in the text that the catalogue knows as a system's: "HT chứng chỉ năng lực nangluchdxd.gov.vn".
  func knownAddress(in text: String) -> String? {
    guard text.contains(".") else { return nil }
    return text.lowercased().split { " ()“”\"[];,".contains($0) }.map { String($0.prefix { $0 != "/" }) }.first(where: known.contains)
  }

  /// The text with addresses of agencies' pages said in words; anything else stays as it is.
  func spoken(_ text: String) -> String {
    guard text.contains(".") else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { spoken(word: $0) }.joined(separator: " ")
  }

  private func spoken(word: Substring) -> String {
    let front = word.prefix { "(“\"[".contains($0) }
    let back = word.reversed().prefix { ")”\"],;.".contains($0) }.count
    var host = word.dropFirst(front.count).dropLast(back).lowercased()
    for scheme in ["https://", "http://", "www."] where host.hasPrefix(scheme) { host = String(host.dropFirst(scheme.count)) }
    host = String(host.prefix { $0 != "/" })
    guard !known.contains(host), let said = said(host) else { return String(word) }
    return front + said + word.suffix(back)
  }

  private func said(_ host: String) -> String? {
    var labels = host.split(separator: ".").map(String.init)
    guard labels.suffix(2) == ["gov", "vn"] else { return nil }
    labels.removeLast(2)
    guard let last = labels.popLast(), let agency = agencies[last] ?? agencies[last.filter { $0 != "-" }] else { return nil }
    guard let first = labels.first else { return "Cổng thông tin điện tử " + agency }
    guard let service = services[first] else { return nil }
    return ([service] + labels.dropFirst().map { $0.uppercased() } + [agency]).joined(separator: " ")
  }
}
