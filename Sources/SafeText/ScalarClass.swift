/// What a scalar does to the text it stands in, besides being a letter of it. The one place that says which characters are
/// dangerous or cannot be seen: every writer of a format asks here.
///
/// Scalars, never `Character`: a quote followed by a combining mark is another `Character`, but the same quote to every reader.
/// Source: Unicode 15, `Bidi_Control`, `Default_Ignorable_Code_Point`, `Noncharacter_Code_Point` and UTR 36.
public enum ScalarClass: Sendable {
  case visible
  /// Ends a line for some reader: LF, VT, FF, CR, NEL, LS, PS.
  case lineBreak
  case tab
  /// C0 and C1 without those above, DEL.
  case control
  /// Changes the order in which text is shown.
  case direction
  /// Cannot be seen: tags, zero width, variation selectors, fillers, soft hyphens.
  case invisible
  case noncharacter
}

extension Unicode.Scalar {
  /// - Complexity: O(1).
  @inlinable public var scalarClass: ScalarClass {
    if value >= 0x20 && value < 0x7F { return .visible }
    return unusualClass
  }

  @usableFromInline var unusualClass: ScalarClass {
    switch value {
    case 0x09: .tab
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .direction
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065, 0x3164, 0xFE00...0xFE0F,
      0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      .invisible
    case 0xFDD0...0xFDEF: .noncharacter
    default: value & 0xFFFE == 0xFFFE ? .noncharacter : .visible
    }
  }

  /// Not a letter, a mark, a sign or a space that a person sees.
  @inlinable public var isHidden: Bool {
    switch scalarClass {
    case .control, .direction, .invisible, .noncharacter: true
    case .visible, .lineBreak, .tab: false
    }
  }
}
