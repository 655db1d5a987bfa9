/// Text from reports in Markdown: harmless and on one line.
enum MarkdownText {
  static func safe(_ text: String) -> String {
    var out = ""
    for character in text.replacing("\n", with: " ") {
      if "\\`*_{}[]<>#|".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }
}
