/// Finished pages to PDF and PNG, by the worker.
package struct Printer {
  package enum Result: Sendable {
    case printed([UInt8])
    case failed(String)
  }

  private let crew: WorkerCrew

  package init(crew: WorkerCrew) { self.crew = crew }

  /// All pages in one file. Text stays text.
  /// - Parameter date: of the data, `2017-10-20`; the file says it was made then, so that the same input gives the same bytes.
  package func pdf(_ pages: [FinishedPage], date: String) -> Result {
    let result = ask(["pdf", date], pages)
    // cairo names the fonts of a page outside its compressed streams.
    if case .printed(let bytes) = result, Self.holds(bytes, "/FontDescriptor") || !pages.contains(where: { Self.holds($0.svg, "<text") }) {
      return result
    }
    if case .printed = result { return .failed("no text") }
    return result
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    let pattern = Array(text.utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: pattern[0]) {
      if bytes[start...].starts(with: pattern) { return true }
      rest = bytes[(start + 1)...]
    }
    return false
  }

  /// One page. Fails for more than 32,767 dots a side.
  package func png(_ page: FinishedPage, dpi: Double) -> Result { ask(["png", SVG.number(dpi)], [page]) }

  private func ask(_ words: [String], _ pages: [FinishedPage]) -> Result {
    let request = PagePrinter.request(words, pages.map { PagePrinter.Page(width: $0.width, height: $0.height, svg: $0.svg) })
    switch crew.answers(to: [request]).first {
    case .done(let bytes)?: return .printed(bytes)
    case let outcome?: return .failed(outcome.reason)
    case nil: return .failed("")
    }
  }
}
