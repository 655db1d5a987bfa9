internal import CRSVG
internal import Synchronization

/// Widths of text in the family that all pictures use, as the same library measures them that paints them. A letter that the
/// family lacks counts as one em.
package enum TextMeasure {
  /// - Returns: points.
  package static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    face.withLock { $0.width(text, isBold: isBold) } * size / 100
  }

  /// Lines of at most `width` points; the last ends in … when there was more. Cuts words that are longer than a line.
  /// - Complexity: O(length of the text).
  package static func wrap(_ text: String, width: Double, size: Double, isBold: Bool = false, maxLines: Int = 6) -> [String] {
    let space = self.width(" ", size: size, isBold: isBold)
    var lines: [String] = []
    var line = ""
    var filled = 0.0
    for word in DotText.clean(text).split(separator: " ").flatMap({ pieces(String($0), width, size, isBold) }) {
      let wide = self.width(word, size: size, isBold: isBold)
      if line.isEmpty || filled + space + wide <= width {
        filled += (line.isEmpty ? 0 : space) + wide
        line += (line.isEmpty ? "" : " ") + word
      } else {
        lines.append(line)
        (line, filled) = (word, wide)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > maxLines { lines = lines.prefix(maxLines - 1) + [cut(lines[maxLines - 1] + " …", width, size, isBold)] }
    return lines.isEmpty ? ["?"] : lines
  }

  /// Pieces of text one after the other, however long all of them are together.
  package static func wrapAll(_ pieces: [String], width: Double, size: Double) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      let start = lines.popLast().map { $0 + " " } ?? ""
      lines += wrap(start + piece, width: width, size: size, maxLines: .max)
    }
    return lines
  }

  /// The same number of lines, as even as they can be: no word alone on the last one.
  package static func wrapEvenly(_ text: String, width: Double, size: Double, isBold: Bool = false, maxLines: Int = 6) -> [String] {
    var best = wrap(text, width: width, size: size, isBold: isBold, maxLines: maxLines)
    guard best.count > 1, best.last?.hasSuffix("…") == false else { return best }
    var (narrow, wide) = (width / Double(best.count), width)
    for _ in 0..<6 {
      let middle = (narrow + wide) / 2
      let lines = wrap(text, width: middle, size: size, isBold: isBold, maxLines: best.count + 1)
      // Cutting a word in two to save width would be no gain.
      if lines.count == best.count, lines.joined(separator: " ") == best.joined(separator: " ") {
        (best, wide) = (lines, middle)
      } else {
        narrow = middle
      }
    }
    return best
  }

  /// The largest size, half a point apart and not below 7.5, at which a text fits on one line; 7.5 when none does.
  package static func fitting(_ text: String, _ width: Double, from size: Double) -> Double {
    var size = size
    while size > smallest, self.width(DotText.clean(text), size: size) > width { size -= 0.5 }
    return size
  }

  private static let smallest = 7.5

  /// The text, or as much of it as fits before an ellipsis.
  /// - Complexity: O(length of the text, at most `DotText.limit`).
  package static func cut(_ text: String, _ width: Double, _ size: Double, _ isBold: Bool = false) -> String {
    let text = DotText.clean(text)
    guard self.width(text, size: size, isBold: isBold) > width else { return text }
    var filled = self.width("…", size: size, isBold: isBold)
    var short = ""
    for character in text {
      filled += self.width(String(character), size: size, isBold: isBold)
      if filled > width, !short.isEmpty { break }
      short.append(character)
    }
    return short + "…"
  }

  /// A word that is longer than a line, in pieces; otherwise the word.
  private static func pieces(_ word: String, _ width: Double, _ size: Double, _ isBold: Bool) -> [String] {
    guard self.width(word, size: size, isBold: isBold) > width else { return [word] }
    var out: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(piece + String(character), size: size, isBold: isBold) > width {
        out.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return out + [piece]
  }

  private static let face = Mutex(Face())

  /// A cairo context on an empty surface, at a size where hinting does not round.
  @safe private struct Face: ~Copyable {
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private var widths: [Key: Double] = [:]

    private struct Key: Hashable {
      var text: String
      var isBold: Bool
    }

    init() {
      let surface = unsafe cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
      let context = unsafe cairo_create(surface)
      unsafe self.surface = surface
      unsafe self.context = context
      let options = unsafe cairo_font_options_create()
      unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      unsafe cairo_set_font_options(context, options)
      unsafe cairo_font_options_destroy(options)
      unsafe cairo_set_font_size(context, 100)
    }

    deinit {
      unsafe cairo_destroy(context)
      unsafe cairo_surface_destroy(surface)
    }

    /// Width at 100 points. Letter by letter: neither Graphviz nor the painter moves pairs together here.
    mutating func width(_ text: String, isBold: Bool) -> Double {
      unsafe cairo_select_font_face(context, "Arial", CAIRO_FONT_SLANT_NORMAL, isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
      var sum = 0.0
      for character in text { sum += letter(Key(text: String(character), isBold: isBold)) }
      return sum
    }

    private mutating func letter(_ key: Key) -> Double {
      if let known = widths[key] { return known }
      var extents = cairo_text_extents_t()
      unsafe cairo_text_extents(context, key.text, &extents)
      let width = extents.x_advance
      widths[key] = width
      return width
    }
  }
}
