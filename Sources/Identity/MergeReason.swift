internal import InteropGraph

/// Why a name was put with a system. Each has a sentence in `explain`.
public enum MergeReason: String, Sendable {
  /// The first name of its system.
  case founder
  /// A name of the catalogue, by itself or by owner and domain.
  case catalogue
  /// Same kind, unit and words.
  case sameParts = "same-parts"
  /// The same product.
  case sameProduct = "same-product"
  /// The unit by its initials ("Cục ĐK").
  case unitInitials = "unit-initials"
  /// The only system of its kind in the agency.
  case onlyOneOfKind = "only-one-of-kind"
  /// The missing words stand by their initials ("cấp phép TCTD").
  case initials
  /// The same work; the words that differ say only what is done with it ("đăng ký hộ tịch", "hộ tịch").
  case nearWords = "near-words"
  /// The row of III.3 or IV.2 that stands where III.1 has the system.
  case rowOrder = "row-order"
  /// A bus, one per agency and name.
  case bus
  /// People decided so.
  case decision

  /// True when the name's words may differ from the system's other names.
  var isLoose: Bool { self == .nearWords || self == .rowOrder }

  /// What a person has to say about a name put with a system for this reason; nil when nothing is in doubt.
  var doubt: NameQuestion.Doubt? {
    switch self {
    case .onlyOneOfKind: .onlyOneOfKind
    case .unitInitials, .initials: .initials
    case .nearWords: .nearWords
    case .rowOrder: .rowOrder
    case .founder, .catalogue, .sameParts, .sameProduct, .bus, .decision: nil
    }
  }
}
