public import InteropGraph

/// A system's name taken apart.
public struct NameReading: Sendable, Hashable {
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
  /// The name that the unit had before or has now, when the name says so ("tên cũ: Cục Đo đạc và Bản đồ").
  public var otherUnit: UnitName?
  /// The firm that the name gives as its maker ("do Công ty Nam Việt xây dựng"): comparison keys.
  public var maker: [String] = []
  /// True when the name itself says that it is the whole agency's ("… tỉnh", "… của Bộ").
  public var isAgencyWide = false
  public var products: [ProductName] = []
  /// What is left when kind, owner, unit, product and empty words are taken away, in order.
  public var core: [String] = []
  /// Those of `core` that stand in parentheses: another name of the same thing, or what tells it apart.
  public var coreInParentheses: [String] = []
  /// All that nothing else speaks for, empty words included, in order.
  public var spoken: [String] = []
  /// The words of `core` as written.
  public var coreText = ""
  /// Words whose spelling had to be mended before they were understood, as written.
  public var mended: [String] = []
  /// A version or a year, `2.1`; nil when the name gives none.
  public var version: String?
  /// True when no letter of the name bears a mark, or other words of it had to be mended: accents may have been lost or misread.
  public var mayLackAccents = false
  public var isDatabase = false
  /// True for "tiếp nhận hồ sơ …" of one field: where dossiers come in, beside the system in which they are worked on.
  public var receivesDossiers = false
  /// True for "cổng …", "trang …": what people look at, beside the programme that is worked with.
  public var isPortal = false
  /// True for "phần mềm …", "ứng dụng …".
  public var isProgramme = false
  public var domain: String?
  public var catalogue: CatalogueHit?
  /// The central agency whose office in the locality the name speaks of.
  public var headquarters: String?
  /// The catalogue's id of a bus, `other:…` for a bus by a name of its own, or `unnamed`.
  public var bus: String?
  /// True for names of groups ("Các phần mềm chuyên ngành", "Các CSDL quốc gia").
  public var isGroup = false
  /// True for names that the blank form itself prints.
  public var isPlaceholder = false

  public init(text: String) { self.text = text }
}

/// A product, in letters and digits only, so that every spelling is one.
public struct ProductName: Sendable, Hashable {
  /// `vnptigate`; the catalogue's name for a product that it knows.
  public var name: String
  /// Its words: `vnpt`, `igate`.
  public var parts: [String]

  public init(name: String, parts: [String]) {
    self.name = name
    self.parts = parts
  }
}
