public import InteropGraph

/// A system's name taken apart.
public struct NameReading: Sendable {
  public enum Owner: Sendable, Hashable {
    /// No agency is named: the reporting agency's own.
    case unsaid
    case agency(String)
  }

  public struct CatalogueHit: Sendable, Hashable {
    public var id: String
    public var kind: SystemKind
    /// False when localities use the same words for software of their own.
    public var isCertain: Bool
  }

  /// As written, cleaned.
  public var text: String
  /// What the words say; nil when they say nothing.
  public var kind: SystemKind?
  public var owner: Owner = .unsaid
  public var unit: UnitName?
  /// True when the name itself says that it is the whole agency's ("… tỉnh", "… của Bộ").
  public var isAgencyWide = false
  /// Product names, folded to letters and digits: `vnptigate`.
  public var products: [String] = []
  /// What is left when kind, owner, unit, product and empty words are taken away, in order.
  public var core: [String] = []
  public var isDatabase = false
  public var domain: String?
  public var catalogue: CatalogueHit?
  /// The catalogue's id of a bus, `other:…` for a bus by a name of its own, or `unnamed`.
  public var bus: String?
  /// True for names of groups ("Các phần mềm chuyên ngành", "Các CSDL quốc gia").
  public var isGroup = false
  /// True for names that the blank form itself prints.
  public var isPlaceholder = false

  public init(text: String) { self.text = text }
}
