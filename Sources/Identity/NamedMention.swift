public import InteropGraph
public import Names

/// A mention with its name taken apart, ready to be resolved.
public struct NamedMention: Sendable {
  public var mention: Mention
  public var reading: NameReading
  /// The agency whose report writes it.
  public var reporter: String
  /// In the row position of a matrix, where the form wants one-stop and online-service systems.
  public var isRow: Bool

  public init(mention: Mention, reading: NameReading, reporter: String, isRow: Bool = false) {
    self.mention = mention
    self.reading = reading
    self.reporter = reporter
    self.isRow = isRow
  }

  /// The agency that the name belongs to: the one it names, else the reporter.
  public var home: String {
    if case .agency(let agency) = reading.owner { return agency }
    return reporter
  }

  var isOwn: Bool { home == reporter }
}

/// Why a mention was put with a system. Each has a sentence in `explain`.
public enum MergeReason: String, Sendable {
  /// The first mention of its system.
  case founder
  /// An entry of the catalogue, by its name or by owner and domain.
  case catalogue
  /// Same kind, unit and words.
  case sameParts
  /// The same product.
  case sameProduct
  /// The unit by its initials ("Cục ĐK").
  case unitInitials
  /// The only system of its kind in the agency.
  case onlyOneOfKind
  /// The missing words stand by their initials ("cấp phép TCTD").
  case initials
  /// The same work; the words that differ say only what is done with it ("đăng ký hộ tịch", "hộ tịch").
  case nearWords
  /// A bus, one per agency and name.
  case bus
}
