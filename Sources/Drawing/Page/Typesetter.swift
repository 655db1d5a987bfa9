/// Turns a view into pages that can be read: draws each attempt in turn, measures the result, and takes the first whose pages
/// have no violation. Bodies and legends of all views are drawn together, so that every core has work.
package struct Typesetter {
  /// How pages are wanted.
  package struct Format: Sendable {
    /// nil: A4, cut below the content; a larger sheet only when nothing else can be read.
    package var paper: Paper.Size?
    /// nil: the way in which the text is larger.
    package var isLandscape: Bool?

    package init(paper: Paper.Size? = nil, isLandscape: Bool? = nil) {
      self.paper = paper
      self.isLandscape = isLandscape
    }
  }

  /// A view: pages in several ways, from the fullest to the most simplified or split. Each is made only when it is needed.
  package struct Plan: Sendable {
    package var name: String
    package var attempts: [@Sendable (_ space: Space) -> [PageContent]]

    package init(name: String, attempts: [@Sendable (Space) -> [PageContent]]) {
      self.name = name
      self.attempts = attempts
    }
  }

  /// Room for a picture on the sheet at scale 1, for views that fill it with rows.
  package struct Space: Sendable, Hashable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  package struct Result: Sendable {
    package var name: String
    package var pages: [FinishedPage]
    package var contents: [PageContent]
    package var checks: [LegibilityCheck.Result]
    /// What went wrong in drawing on the way.
    package var reasons: [String]

    package var violations: [LegibilityCheck.Violation] { checks.flatMap(\.violations) }
    package var step: Ladder.Step { pages.map(\.step).max() ?? .asDesigned }
  }

  private let crew: WorkerCrew
  private let words: PageWords
  private let format: Format

  package init(crew: WorkerCrew, words: PageWords, format: Format = Format()) {
    self.crew = crew
    self.words = words
    self.format = format
  }

  /// - Parameter progress: called with the number of views done.
  /// - Returns: results in the order of the plans.
  package func set(_ plans: [Plan], progress: (Int) -> Void = { _ in }) -> [Result] {
    var results: [Int: Result] = [:]
    for size in sizes {
      var open = plans.indices.filter { !(results[$0].map(isDone) ?? false) }
      for attempt in 0..<(plans.map(\.attempts.count).max() ?? 0) where !open.isEmpty {
        let tried = open.filter { attempt < plans[$0].attempts.count }
        let made = typeset(tried.map { (plans[$0].name, plans[$0].attempts[attempt]) }, on: size)
        for (plan, result) in zip(tried, made) where better(result, than: results[plan]) { results[plan] = result }
        open = open.filter { !(results[$0].map(isDone) ?? false) }
        progress(plans.count - open.count)
      }
    }
    return plans.indices.compactMap { results[$0] }
  }

  private var sizes: [Paper.Size] { format.paper.map { [$0] } ?? [.a4, .a3, .a2] }

  /// A page that only lists what could not be drawn is legible, but a simpler attempt may still be drawn.
  private func isDone(_ result: Result) -> Bool { result.violations.isEmpty && result.step < .list }

  private func better(_ new: Result, than old: Result?) -> Bool {
    guard let old else { return true }
    return (new.violations.count, new.step) < (old.violations.count, old.step)
  }

  // MARK: One attempt of several views

  private struct Draft {
    var view: Int
    var content: PageContent
    var picture: GraphvizPicture?
    var step = Ladder.Step.asDesigned
    var reasons: [String] = []
    var number = 1
    var count = 1
  }

  private func typeset(_ views: [(name: String, pages: @Sendable (Space) -> [PageContent])], on size: Paper.Size) -> [Result] {
    let turns = size == .slide ? [true] : format.isLandscape.map { [$0] } ?? [false, true]
    let papers = turns.map { Paper(size, isLandscape: $0) }
    var drafts: [Draft] = []
    for (index, view) in views.enumerated() {
      let contents = view.pages(space(papers[0]))
      for (number, content) in contents.enumerated() {
        drafts.append(Draft(view: index, content: content, number: number + 1, count: contents.count))
      }
    }
    draw(&drafts, papers[0])
    let pages = compose(drafts, papers)
    return views.indices.map { view in
      let own = drafts.indices.filter { drafts[$0].view == view }
      return Result(
        name: views[view].name, pages: own.map { pages[$0].page }, contents: own.map { drafts[$0].content },
        checks: own.map { pages[$0].check }, reasons: own.flatMap { drafts[$0].reasons })
    }
  }

  /// Room that is left when title, legend and notes take what they commonly take.
  private func space(_ paper: Paper) -> Space {
    let composer = composer(paper)
    return Space(width: composer.legendWidth - 4, height: composer.commonRoom)
  }

  private func composer(_ paper: Paper) -> PageComposer {
    PageComposer(paper: paper, isTrimmed: format.paper == nil, words: words)
  }

  /// Lays every draft out, each down its ladder as far as it must.
  private func draw(_ drafts: inout [Draft], _ paper: Paper) {
    var open = Array(drafts.indices)
    for step in Ladder.Step.allCases where !open.isEmpty {
      let asked = open.compactMap { index in Ladder.request(drafts[index].content.graph, step).map { (index, $0) } }
      for (index, outcome) in zip(asked.map(\.0), crew.answers(to: asked.map(\.1))) {
        take(outcome, step, &drafts[index])
      }
      if step == .list {
        for index in open {
          drafts[index].picture = PlainPicture.picture(drafts[index].content.graph, width: paper.contentWidth)
          drafts[index].step = .list
        }
      }
      open = open.filter { drafts[$0].picture == nil }
    }
  }

  private func take(_ outcome: WorkerCrew.Outcome, _ step: Ladder.Step, _ draft: inout Draft) {
    guard case .done(let svg) = outcome else { return draft.reasons.append(outcome.reason) }
    do {
      draft.picture = try GraphvizPicture(svg: svg, of: draft.content.graph)
      draft.step = step
    } catch {
      draft.reasons.append(error.reason)
    }
  }

  // MARK: Paper

  /// Each draft on the paper on which it reads best.
  private func compose(_ drafts: [Draft], _ papers: [Paper]) -> [(page: FinishedPage, check: LegibilityCheck.Result)] {
    let legends = legends(drafts, papers)
    return drafts.map { draft in
      let tried = papers.map { paper in
        let composer = composer(paper)
        let picture = draft.picture ?? GraphvizPicture(width: 1, height: 1, body: "")
        let page = composer.page(
          draft.content, picture, legend: legends[LegendKey(draft.content.legend, composer.legendWidth)] ?? nil, step: draft.step,
          number: draft.number, of: draft.count)
        return (page: page, check: LegibilityCheck.check(page, of: draft.content))
      }
      return Self.best(tried)
    }
  }

  /// Fewest violations; then upright, unless the text is clearly larger across.
  private static func best(_ tried: [(page: FinishedPage, check: LegibilityCheck.Result)]) -> (
    page: FinishedPage, check: LegibilityCheck.Result
  ) {
    tried.dropFirst().reduce(tried[0]) { best, next in
      let (old, new) = (best.check.violations.count, next.check.violations.count)
      if old != new { return old < new ? best : next }
      return (next.check.smallestText ?? 0) > (best.check.smallestText ?? 0) * 1.15 ? next : best
    }
  }

  private struct LegendKey: Hashable {
    var entries: [LegendEntry]
    var width: Double

    init(_ entries: [LegendEntry], _ width: Double) {
      self.entries = entries
      self.width = width
    }
  }

  /// Legends of all pages, each kind drawn once.
  private func legends(_ drafts: [Draft], _ papers: [Paper]) -> [LegendKey: GraphvizPicture?] {
    var keys: [LegendKey] = []
    var seen: Set<LegendKey> = []
    for draft in drafts {
      for paper in papers {
        let key = LegendKey(draft.content.legend, composer(paper).legendWidth)
        if seen.insert(key).inserted { keys.append(key) }
      }
    }
    let graphs = keys.compactMap { key in LegendEntry.graph(key.entries, heading: words.legend, width: key.width).map { (key, $0) } }
    let outcomes = crew.answers(to: graphs.compactMap { Ladder.request($0.1, .asDesigned) })
    var out: [LegendKey: GraphvizPicture?] = [:]
    for ((key, graph), outcome) in zip(graphs, outcomes) {
      if case .done(let svg) = outcome, let picture = try? GraphvizPicture(svg: svg, of: graph, prefix: "legend.") {
        out[key] = picture
      } else {
        out[key] = PlainPicture.picture(graph, width: key.width, prefix: "legend.")
      }
    }
    return out
  }
}
