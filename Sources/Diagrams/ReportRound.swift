public import Catalogue

/// What a picture says of the reports as a whole: how many were due, which regions agencies lie in, which databases are national.
public struct ReportRound: Sendable {
  /// Reports that the form was sent for.
  public var expected: Int
  /// Region of an agency by the agency's name.
  var regions: [String: String]
  /// Regions in the order of the law.
  var regionOrder: [String]
  /// The six databases of 714/QĐ-TTg: id in the catalogue, name.
  var databases: [(id: String, name: String)]

  /// - Parameter expected: reports due; nil for the addressees in the catalogue.
  public init(catalogue: Catalogue, expected: Int? = nil) {
    self.expected = expected ?? catalogue.agencies.count
    regions = Dictionary(catalogue.agencies.compactMap { agency in agency.region.map { (agency.name, $0) } }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    regionOrder = catalogue.agencies.compactMap(\.region).filter { seen.insert($0).inserted }
    databases = catalogue.nationalDatabases.map { ($0.id, $0.name) }
  }
}
