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
  package func pdf(_ pages: [FinishedPage], date: String) -> Result { ask(["pdf", date], pages) }

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
