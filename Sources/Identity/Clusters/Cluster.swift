internal import InteropGraph
internal import Names

/// Mentions that mean one system, and what they say of it together.
struct Cluster {
  var agency: String
  /// The name that it was founded on: the agency's own inventory comes first.
  let founder: NameComparison.Name
  /// Its different names, each with what the others add where it says nothing itself: "OpenCPS" of a Sở is that Sở's. A further name has
  /// to agree with one and to speak against none.
  private(set) var names: [NameComparison.Name]
  /// Those of its names, by number, whose words differ from the others' though they mean the system: known by their place or as the only ones
  /// near. Their words keep no other name out.
  private(set) var loose: Set<Int> = []
  /// Inventories that list it.
  private(set) var inventories: Set<Inventory> = []
  /// Indices into the resolver's mentions, in order of arrival.
  private(set) var members: [Int]
  private(set) var grounds: [NameGround] = []
  /// Groups of names that people decided on (see `NameConstraints`).
  private(set) var groups: Set<Int> = []
  private(set) var products: [ProductName]
  private var unit: UnitName?
  private var core: (keys: [String], text: String)
  /// What the words of a name say; nil when none says anything.
  private var stated: SystemKind?
  /// What the place of the first name in the form implies.
  private let implied: SystemKind?
  private(set) var domain: String?
  private var otherUnit: UnitName?
  private var maker: [String] = []

  /// A table of III.1 or III.2 of a report.
  struct Inventory: Hashable {
    var report: String
    var section: Section
  }

  mutating func note(_ inventory: Inventory) { inventories.insert(inventory) }

  /// What its names say, else what the form implies.
  var kind: SystemKind? { stated ?? implied }
  /// The same of the first name alone: ids are made of it.
  var founderKind: SystemKind? { founder.kind ?? implied }

  init(founder name: NameComparison.Name, implied: SystemKind?, agency: String, index: Int, group: Int?) {
    self.agency = agency
    founder = name
    names = [name]
    stated = name.kind
    self.implied = implied
    unit = name.reading.unit
    core = (name.reading.core, name.reading.coreText)
    domain = name.reading.domain
    products = name.reading.products
    otherUnit = name.reading.otherUnit
    maker = name.reading.maker
    members = [index]
    if let group { groups.insert(group) }
  }

  var isService: Bool { NameComparison.isService(kind) }
  var hasUnit: Bool { unit != nil }

  mutating func join(_ name: NameComparison.Name, index: Int, group: Int?, ground: NameGround, isLoose: Bool = false) {
    repeated(index, group: group)
    if isLoose { loose.insert(names.count) }
    grounds.append(ground)
    stated = stated ?? name.kind
    if !isLoose { unit = unit ?? name.reading.unit }
    domain = domain ?? name.reading.domain
    otherUnit = otherUnit ?? name.reading.otherUnit
    if maker.isEmpty { maker = name.reading.maker }
    if core.keys.isEmpty, !isLoose { core = (name.reading.core, name.reading.coreText) }
    for product in name.reading.products where !products.contains(product) { products.append(product) }
    names = (names + [name]).map(completed)
  }

  /// A name that is known already, once more.
  mutating func repeated(_ index: Int, group: Int?) {
    members.append(index)
    if let group { groups.insert(group) }
  }

  private func completed(_ name: NameComparison.Name) -> NameComparison.Name {
    var copy = name
    copy.kind = name.kind ?? stated
    copy.reading.unit = name.reading.unit ?? unit
    copy.reading.otherUnit = name.reading.otherUnit ?? otherUnit
    if name.reading.maker.isEmpty { copy.reading.maker = maker }
    copy.reading.domain = name.reading.domain ?? domain
    if name.reading.core.isEmpty { (copy.reading.core, copy.reading.coreText) = (core.keys, core.text) }
    if name.reading.products.isEmpty { copy.reading.products = products }
    return copy
  }
}
