public import Diagnostics
internal import Exports
internal import Identity
internal import InteropGraph
internal import Markup
internal import SafeText

/// The questions as one HTML file for a colleague: opened in any browser without a network, filled in, saved and sent back.
///
/// What the colleague says is kept as JSON inside the saved file; `ReviewAnswers` reads it. All text of reports is escaped.
public struct ReviewPage {
  private let book: ReviewBook
  private let language: Language

  public init(_ book: ReviewBook, language: Language) {
    self.book = book
    self.language = language
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  public var bytes: [UInt8] {
    let values = [
      "LANG": language.rawValue, "TITLE": MarkupText.escape(title), "INTRO": MarkupText.escape(intro), "CARDS": cards,
      "DATA": Self.inScript(data),
      "AUTHOR": MarkupText.escape(say("Người trả lời", "Your name")),
      "SAVE": MarkupText.escape(say("Lưu tệp để gửi lại", "Save the file to send back")),
      "DONE": MarkupText.escape(say("đã trả lời", "answered")), "NOSCRIPT": MarkupText.escape(noScript),
    ]
    return Array(Self.filled(String(decoding: PackageResources.review_html, as: UTF8.self), values).utf8)
  }

  /// The template with each `{{NAME}}` replaced, once and from left to right: what is put in is not looked at again.
  private static func filled(_ template: String, _ values: [String: String]) -> String {
    var out = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      out += rest[..<open.lowerBound] + (values[String(rest[open.upperBound..<close.lowerBound])] ?? "")
      rest = rest[close.upperBound...]
    }
    return out + rest
  }

  private var title: String { say("Tên hệ thống và ô cần xác minh", "Names of systems and cells to be verified") }

  private var intro: String {
    say(
      "Mỗi mục hỏi: hai tên dưới đây có phải là một hệ thống không, hoặc ô dưới đây nói gì? Mục nào ảnh hưởng nhiều phát hiện nhất đứng đầu. Chọn câu trả lời, ghi lý do nếu có, rồi bấm nút để lưu tệp và gửi lại. Tệp này không gửi gì qua mạng.",
      "Each entry asks whether the two names below mean one system, or what the cells below say. Those on which most findings hang come first. Choose, say why if you can, then save the file and send it back. This file sends nothing over any network."
    )
  }

  private var noScript: String {
    say("Trình duyệt đang chặn JavaScript nên không lưu được câu trả lời.", "JavaScript is blocked, so that answers cannot be saved.")
  }

  // MARK: Cards

  private var cards: String {
    book.items.enumerated().map { number, item in
      switch item {
      case .pair(let pair): card(number + 1, pair)
      case .cell(let cell): card(number + 1, cell)
      }
    }.joined(separator: "\n")
  }

  private func card(_ number: Int, _ cell: ReviewCell) -> String {
    let words = ReviewWords(language: language)
    let doubt = cell.doubt.map { "<li>\(MarkupText.escape($0))</li>" }.joined()
    return """
      <section class="pair" id="\(cell.id)">
      <h2>\(number). \(MarkupText.escape(words.heading(cell)))</h2>
      <div class="sides cell">\(side(cell.text, cell.places))</div>
      <ul class="taken">\(doubt)</ul>
      \(stakes(.cell(cell), words))
      <fieldset>\(choices(cell, words))\(reason)</fieldset>
      </section>
      """
  }

  private var reason: String {
    "<label class=\"reason\">\(MarkupText.escape(say("Lý do", "Reason"))) <input type=\"text\" name=\"reason\" maxlength=\"500\"></label>"
  }

  private func card(_ number: Int, _ pair: ReviewPair) -> String {
    let words = ReviewWords(language: language)
    let evidence = EvidenceWords(language: language).waterfall(pair.evidence).map { "<li>\(MarkupText.escape($0))</li>" }.joined()
    return """
      <section class="pair" id="\(pair.id)">
      <h2>\(number). \(MarkupText.escape(pair.names.agency))</h2>
      <div class="sides">\(side(pair.names.name, pair.places))\(side(pair.names.other + (pair.names.otherAgency.map { " (\($0))" } ?? ""), pair.otherPlaces))</div>
      <p class="taken">\(MarkupText.escape(words.taken(pair)))</p>
      <details><summary>\(MarkupText.escape(say("Căn cứ so sánh", "What speaks for and against")))</summary><ul>\(evidence)</ul></details>
      \(stakes(.pair(pair), words))
      <fieldset>\(choices(pair, words))\(reason)</fieldset>
      </section>
      """
  }

  private func side(_ name: String, _ places: [String]) -> String {
    let items = places.prefix(Self.mostPlaces).map { "<li>\(MarkupText.escape($0))</li>" }.joined()
    let more = places.count - Self.mostPlaces
    let rest = more > 0 ? "<li>\(MarkupText.escape(say("và \(more) chỗ khác", "and \(more) more")))</li>" : ""
    return "<div><p class=\"name\">\(MarkupText.escape(name))</p><ul>\(items)\(rest)</ul></div>"
  }

  private static let mostPlaces = 6

  private func stakes(_ item: ReviewItem, _ words: ReviewWords) -> String {
    let lines = words.stakes(item.stakes)
    let items = lines.map { "<li>\(MarkupText.escape($0))</li>" }.joined()
    return "<p>\(MarkupText.escape(words.stakesHeading(item)))</p>" + (lines.isEmpty ? "" : "<ul>\(items)</ul>")
  }

  private func choices(_ pair: ReviewPair, _ words: ReviewWords) -> String {
    ReviewAnswer.allCases.map { choice(pair.id, $0.rawValue, words.answer($0)) }.joined()
  }

  private func choices(_ cell: ReviewCell, _ words: ReviewWords) -> String {
    ReviewCell.answers.map { choice(cell.id, $0.words, words.answer($0)) }.joined()
      + choice(cell.id, ReviewAnswer.unsure.rawValue, words.answer(.unsure))
  }

  private func choice(_ question: String, _ value: String, _ label: String) -> String {
    "<label><input type=\"radio\" name=\"\(question)\" value=\"\(value)\"> \(MarkupText.escape(label))</label>"
  }

  // MARK: Data

  private var data: String {
    var writer = JSONWriter()
    writer.object { root in
      root.field("format", "lienthong-review")
      root.field("version", 1)
      root.field("author", "")
      root.key("pairs")
      root.array { list in
        for case .pair(let pair) in book.items {
          list.object { entry in
            entry.field("id", pair.id)
            entry.field("agency", pair.names.agency)
            entry.field("name", pair.names.name)
            entry.field("other", pair.names.other)
            entry.field("otherAgency", pair.names.otherAgency)
            entry.field("evidence", pair.names.fingerprint)
          }
        }
      }
      root.key("cells")
      root.array { list in
        for case .cell(let cell) in book.items {
          list.object { entry in
            entry.field("id", cell.id)
            entry.field("text", cell.skeleton)
          }
        }
      }
      root.key("answers")
      root.object { _ in }
    }
    return writer.text
  }

  /// JSON inside a script element: nothing in it may look like markup.
  private static func inScript(_ json: String) -> String {
    json.replacingScalars { scalar in
      switch scalar {
      case "<": "\\u003c"
      case ">": "\\u003e"
      case "&": "\\u0026"
      default: nil
      }
    }
  }
}
