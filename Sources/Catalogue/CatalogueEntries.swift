/// The rows of the catalogue's files. Each file says at its head what its fields mean and where its facts come from.

/// A national database of 714/QĐ-TTg or a system that runs from the centre to the localities.
public struct CatalogueSystem: Sendable, Decodable {
  public var id: String
  public var name: String
  public var short: String?
  public var en: String?
  public var owner: String?
  public var domain: String
  /// The first day on which it existed, `2019-12-09`; nil when it existed in 2017.
  public var since: String?
  public var names: [String]
  public var weak: [String]
}

public struct CatalogueBus: Sendable, Decodable {
  public var id: String
  public var name: String
  /// `national`: one for everybody; `agency`: one per agency.
  public var scope: String
  public var owner: String?
  public var since: String?
  public var names: [String]

  public var isNational: Bool { scope == "national" }
}

public struct CatalogueAgency: Sendable, Decodable {
  public var name: String
  /// `province`, `ministry`, `governmentAgency`.
  public var kind: String
  /// The bare name of a province: `Hà Giang`.
  public var place: String?
  public var city: Bool?
  /// The socio-economic region of a province (NĐ 92/2006/NĐ-CP).
  public var region: String?
  public var en: String?
  public var abbr: [String]
  public var variants: [String]?
  /// Units that stand for their ministry in names of systems.
  public var parts: [String]?
  /// Its offices in the localities: what they are said to use is the ministry's, when it has such a system.
  public var branches: [String]?
  /// The label of its web pages before `gov.vn`.
  public var hosts: [String]?
  /// The labels of its units' web pages, and the units' names.
  public var partHosts: [String: String]?
}

public struct CatalogueDomain: Sendable, Decodable {
  public var id: String
  public var vi: String
  public var en: String
  public var words: [String]
  public var not: [String]?
}

public struct CatalogueUnit: Sendable, Decodable {
  public var name: String
  public var short: [String]
}

/// A district or town that is spelt in several ways.
public struct CataloguePlace: Sendable, Decodable {
  public var name: String
  public var variants: [String]
}

public struct CatalogueProduct: Sendable, Decodable {
  public var name: String
  public var kind: String
  public var aliases: [String]
}

/// Agencies of 2017 that became one, or took another name.
public struct CatalogueMerger: Sendable, Decodable {
  public var to: String
  public var kind: String
  /// The day from which on the new agency exists.
  public var date: String
  /// The legal act.
  public var act: String
  public var from: [String]

  public init(to: String, kind: String, date: String, act: String, from: [String]) {
    self.to = to
    self.kind = kind
    self.date = date
    self.act = act
    self.from = from
  }
}
