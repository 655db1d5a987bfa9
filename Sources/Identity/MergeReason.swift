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
  /// A bus, one per agency and name.
  case bus
  /// People decided so.
  case decision

  /// What a person has to say about a name put with a system for this reason; nil when nothing is in doubt.
  var doubt: NameQuestion.Doubt? {
    switch self {
    case .onlyOneOfKind: .onlyOneOfKind
    case .unitInitials, .initials: .initials
    case .nearWords: .nearWords
    case .founder, .catalogue, .sameParts, .sameProduct, .bus, .decision: nil
    }
  }
}
