internal import CRSVG

/// The fonts of this machine.
package enum Fonts {
  /// False where no font has the letters of Vietnamese: then pictures are drawn with empty boxes, or no text at all.
  package static let canShowVietnamese = crsvg_fonts_with(0x1EC4) > 0
}
