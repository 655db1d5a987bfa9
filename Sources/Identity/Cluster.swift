internal import InteropGraph
internal import Names
internal import Vietnamese

/// Mentions that mean one system, and what they say of it together.
struct Cluster {
  var agency: String
  var kind: SystemKind?
  var unit: UnitName?
  var products: [String]
  var core: [String]
  var domain: String?
  var isDatabase: Bool
  /// True when sections III or IV.2 of the agency's own report name it.
  var isDeclared: Bool
  /// Indices into the resolver's mentions, in order of arrival, with the reason for each.
  var members: [(index: Int, reason: MergeReason)]

  init(founder mention: NamedMention, index: Int, kind: SystemKind?) {
    agency = mention.home
    self.kind = kind
    unit = mention.reading.unit
    products = mention.reading.products
    core = mention.reading.core
    domain = mention.reading.domain
    isDatabase = mention.reading.isDatabase
    isDeclared = mention.isOwn && mention.mention.place.section != .connections
    members = [(index, .founder)]
  }

  var isService: Bool { Cluster.isService(kind) }

  static func isService(_ kind: SystemKind?) -> Bool {
    kind == .oneStop || kind == .onlineService || kind == .documentManagement
  }

  mutating func join(_ mention: NamedMention, index: Int, reason: MergeReason, kind: SystemKind?) {
    members.append((index, reason))
    if self.kind == nil { self.kind = kind }
    if unit == nil || (unit?.initials != nil && mention.reading.unit?.initials == nil) { unit = mention.reading.unit ?? unit }
    for product in mention.reading.products where !products.contains(product) { products.append(product) }
    if core.isEmpty { core = mention.reading.core }
    if domain == nil { domain = mention.reading.domain }
    if mention.isOwn, mention.mention.place.section != .connections { isDeclared = true }
  }
}
