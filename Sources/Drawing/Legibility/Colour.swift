internal import Glibc

/// Colours as SVG writes them, and how well one can be read on another.
enum Colour {
  /// Contrast of two colours from 1 to 21, nil when one of them is not known here.
  /// Source: WCAG 2.1, "contrast ratio" and "relative luminance".
  static func contrast(_ one: String, _ other: String) -> Double? {
    guard let a = luminance(one), let b = luminance(other) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static let names = ["black": "#000000", "white": "#ffffff"]

  private static func luminance(_ colour: String) -> Double? {
    let text = names[colour] ?? colour
    guard text.hasPrefix("#"), text.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
    func channel(_ shift: Int) -> Double {
      let part = Double((value >> shift) & 0xFF) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }
}
