/// What stands on one page, before it has a size.
package struct PageContent: Sendable {
  /// What the picture shows.
  package var title: String
  /// Lines under the title: the round of reports, how many, the date of the data, what belongs to this page.
  package var subtitle: [String]
  package var graph: DotGraph
  package var legend: [LegendEntry]
  /// What the page leaves out, said under the legend.
  package var hidden: [String]

  package init(title: String, subtitle: [String], graph: DotGraph, legend: [LegendEntry], hidden: [String] = []) {
    self.title = title
    self.subtitle = subtitle
    self.graph = graph
    self.legend = legend
    self.hidden = hidden
  }
}

/// The words that pages need; the caller knows the language.
package struct PageWords: Sendable {
  package var legend: String
  package var page: @Sendable (_ number: Int, _ count: Int) -> String
  package var step: @Sendable (Ladder.Step) -> String
  package var tile: @Sendable (_ row: Int, _ column: Int, _ rows: Int, _ columns: Int) -> String
  package var language: String

  package init(
    legend: String, page: @escaping @Sendable (Int, Int) -> String, step: @escaping @Sendable (Ladder.Step) -> String,
    tile: @escaping @Sendable (Int, Int, Int, Int) -> String, language: String
  ) {
    self.legend = legend
    self.page = page
    self.step = step
    self.tile = tile
    self.language = language
  }
}

/// A page as SVG, and what is known of it.
package struct FinishedPage: Sendable {
  package var svg: [UInt8]
  /// Points.
  package var width: Double
  package var height: Double
  /// What of the height is not empty.
  package var filledHeight: Double
  package var paper: Paper
  package var step: Ladder.Step
}
