internal import SafeText

/// Text from reports in Markdown (CommonMark 0.31 and GitHub's tables, links and formulas): shown as written, on one line, and
/// nothing in it is markup.
enum MarkdownText {
  static func safe(_ text: String) -> String {
    let line = text.printable
    let scalars = Array(line.unicodeScalars)
    let marker = blockMarker(scalars)
    var out = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      if place == marker || always.contains(scalar) || linksItself(scalars, place) || beginsEntity(scalars, place) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }

  private static let always = Set("\\`*_{}[]<>#|~$@".unicodeScalars)

  /// The place of a sign that would begin a list, a rule or a heading at the start of a line: `-`, `+`, `=`, or behind digits `.`, `)`.
  private static func blockMarker(_ scalars: [Unicode.Scalar]) -> Int? {
    let start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
    guard start < scalars.endIndex else { return nil }
    if "-+=".unicodeScalars.contains(scalars[start]) { return start }
    let end = scalars[start...].firstIndex { !("0"..."9").contains($0) } ?? scalars.endIndex
    guard end > start, end < scalars.endIndex, ".)".unicodeScalars.contains(scalars[end]) else { return nil }
    return end
  }

  /// `&lt;` and `&#60;` stand for another sign; the `&` of "Sở KH&ĐT" is one that people read in the plain text, too.
  private static func beginsEntity(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard scalars[place] == "&" else { return false }
    let name = scalars[(place + 1)...].prefix { $0.isASCII && ($0.properties.isAlphabetic || $0 == "#" || ("0"..."9").contains($0)) }
    return !name.isEmpty && name.endIndex < scalars.endIndex && scalars[name.endIndex] == ";"
  }

  /// `://` and `www.` become links by themselves.
  private static func linksItself(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    switch scalars[place] {
    case ":": scalars[(place + 1)...].starts(with: "//".unicodeScalars)
    case ".": place >= 3 && String(String.UnicodeScalarView(scalars[(place - 3)..<place])).lowercased() == "www"
    default: false
    }
  }
}
