public import Diagnostics
internal import Drawing
public import InteropGraph

/// Views of a graph as files: drawn, measured, written as DOT, SVG, PDF and PNG.
public struct DiagramMaker {
  public enum Format: String, Sendable, CaseIterable { case dot, svg, pdf, png }

  public enum PaperSize: String, Sendable, CaseIterable { case a4, a3, a2, a1, a0, slide }

  public struct Options: Sendable {
    public var language: Language
    public var round: ReportRound
    public var formats: [Format]
    /// nil: A4, cut below the content.
    public var paper: PaperSize?
    public var isLandscape: Bool?
    /// Cuts each page of a PDF into sheets of A4.
    public var isTiled: Bool

    public init(
      language: Language, round: ReportRound, formats: [Format] = [.dot, .svg], paper: PaperSize? = nil, isLandscape: Bool? = nil,
      isTiled: Bool = false
    ) {
      self.language = language
      self.round = round
      self.formats = formats
      self.paper = paper
      self.isLandscape = isLandscape
      self.isTiled = isTiled
    }
  }

  /// One view on paper.
  public struct Picture: Sendable {
    /// File name without ending, below the folder of diagrams.
    public var name: String
    public var files: [(name: String, bytes: [UInt8])]
    public var diagnostics: [Diagnostic]
    public var measures: [Measure]
  }

  /// What was measured of one page.
  public struct Measure: Sendable {
    public var file: String
    public var paper: String
    public var isLandscape: Bool
    /// Points; nil for a page without text.
    public var smallestText: Double?
    public var nodes: Int
    public var edges: Int
    public var faults: [LocalizedText]
  }

  private let options: Options
  private let texts: DiagramTexts
  private let crew: WorkerCrew

  public init(_ options: Options) {
    self.init(options, crew: WorkerCrew())
  }

  init(_ options: Options, crew: WorkerCrew) {
    self.options = options
    self.crew = crew
    texts = DiagramTexts(language: options.language)
  }

  /// What no drawing on this machine can be without; nothing when all is there.
  public static var missing: [Diagnostic] { Fonts.canShowVietnamese ? [] : [Diagnostic(.noFonts)] }

  /// - Parameter progress: called with the number of views done.
  /// - Returns: pictures in the order of the requests.
  public func pictures(of requests: [ViewRequest], in graph: InteropGraph, progress: (Int) -> Void = { _ in }) -> [Picture] {
    let context = ViewContext(graph: graph, texts: texts, round: options.round)
    let format = Typesetter.Format(paper: options.paper.flatMap { Paper.Size(rawValue: $0.rawValue) }, isLandscape: options.isLandscape)
    // The latest report's day; without any, that of the công văn.
    let date = graph.reports.compactMap(\.date).max() ?? "2017-10-20"
    let results = Typesetter(crew: crew, words: texts.page, format: format).set(requests.map { $0.plan(context) }, progress: progress)
    return results.map { picture($0, date: date) }
  }

  private func picture(_ result: Typesetter.Result, date: String) -> Picture {
    var files: [(name: String, bytes: [UInt8])] = []
    var diagnostics = diagnostics(result)
    for index in result.pages.indices {
      let name = fileName(result, index)
      if options.formats.contains(.dot) { files.append((name + ".dot", dot(result, index))) }
      if options.formats.contains(.svg) { files.append((name + ".svg", result.pages[index].svg)) }
    }
    let printed = printed(result, date: date)
    files += printed.files
    diagnostics += printed.diagnostics
    return Picture(name: result.name, files: files, diagnostics: diagnostics, measures: measures(result))
  }

  /// `overview`, or `overview-1`, `overview-2` … for a view of several pages.
  private func fileName(_ result: Typesetter.Result, _ page: Int) -> String {
    result.pages.count == 1 ? result.name : "\(result.name)-\(page + 1)"
  }

  /// The drawing for any program that reads DOT, with its title and a legend in words.
  private func dot(_ result: Typesetter.Result, _ page: Int) -> [UInt8] {
    let content = result.contents[page]
    let legend = content.legend.map(\.text)
    let lines =
      [content.title] + content.subtitle + (legend.isEmpty ? [] : [texts("Chú giải: ", "Legend: ") + legend.joined(separator: "; ")])
    return Array(DotWriter(content.graph, for: .file(title: lines + content.hidden)).text().utf8)
  }

  private func printed(_ result: Typesetter.Result, date: String) -> (files: [(name: String, bytes: [UInt8])], diagnostics: [Diagnostic]) {
    var files: [(name: String, bytes: [UInt8])] = []
    var failures: [Diagnostic] = []
    let printer = Printer(crew: crew)
    func take(_ name: String, _ print: Printer.Result) {
      switch print {
      case .printed(let bytes): files.append((name, bytes))
      case .failed(let reason): failures.append(Diagnostic(.diagramFailed(view: name, reason: reason)))
      }
    }
    if options.formats.contains(.pdf) {
      let pages = options.isTiled ? result.pages.flatMap { Tiles.sheets(of: $0, words: texts.page) } : result.pages
      take(result.name + ".pdf", printer.pdf(pages, date: date))
    }
    if options.formats.contains(.png) {
      for index in result.pages.indices { take(fileName(result, index) + ".png", printer.png(result.pages[index], dpi: 200)) }
    }
    return (files, failures)
  }

  // MARK: What went wrong

  private func diagnostics(_ result: Typesetter.Result) -> [Diagnostic] {
    var out: [Diagnostic] = []
    if result.step == .list {
      out.append(Diagnostic(.diagramFailed(view: result.name, reason: result.reasons.joined(separator: "; "))))
    } else if result.step != .asDesigned {
      out.append(
        Diagnostic(
          .diagramSimplified(view: result.name, step: texts.step(result.step) + " (" + result.reasons.joined(separator: "; ") + ")")))
    }
    if let first = result.violations.first {
      let text = FaultText.text(first)
      out.append(Diagnostic(.diagramIllegible(view: result.name, count: result.violations.count, first: text)))
    }
    return out
  }

  private func measures(_ result: Typesetter.Result) -> [Measure] {
    result.pages.indices.map { index in
      let page = result.pages[index]
      let graph = result.contents[index].graph
      return Measure(
        file: fileName(result, index), paper: page.paper.size.rawValue, isLandscape: page.paper.isLandscape,
        smallestText: result.checks[index].smallestText, nodes: graph.nodes.count, edges: graph.drawnEdges.count,
        faults: (page.step == .list ? [FaultText.list] : []) + result.checks[index].violations.map(FaultText.text))
    }
  }
}

/// A fault of legibility in words.
enum FaultText {
  static let list = LocalizedText(vi: "không vẽ được sơ đồ, chỉ liệt kê", en: "could not be drawn, only listed")

  static func text(_ violation: LegibilityCheck.Violation) -> LocalizedText {
    switch violation {
    case .smallText(let text, let size):
      LocalizedText(vi: "chữ nhỏ \(SVG.number(size)) pt: “\(text)”", en: "text of \(SVG.number(size)) pt: “\(text)”")
    case .overlappingNodes(let a, let b): LocalizedText(vi: "hai ô đè lên nhau: \(a), \(b)", en: "nodes overlap: \(a), \(b)")
    case .overlappingTexts(let a, let b): LocalizedText(vi: "chữ đè lên chữ: “\(a)”, “\(b)”", en: "texts overlap: “\(a)”, “\(b)”")
    case .struckText(let text): LocalizedText(vi: "nét vẽ đè lên chữ: “\(text)”", en: "a line strikes through “\(text)”")
    case .textOutsideNode(let text): LocalizedText(vi: "chữ ra ngoài ô: “\(text)”", en: "text leaves its box: “\(text)”")
    case .offPage(let text): LocalizedText(vi: "ra ngoài trang: “\(text)”", en: "off the page: “\(text)”")
    case .weakContrast(let text, let ratio):
      LocalizedText(vi: "tương phản \(SVG.number(ratio)) : 1: “\(text)”", en: "contrast \(SVG.number(ratio)) : 1: “\(text)”")
    case .missing(let id): LocalizedText(vi: "thiếu: \(id)", en: "missing: \(id)")
    case .drawnTwice(let id): LocalizedText(vi: "vẽ hai lần: \(id)", en: "drawn twice: \(id)")
    case .hiddenNotStated(let text):
      LocalizedText(vi: "không nói rõ phần bị bỏ: “\(text)”", en: "what is left out is not stated: “\(text)”")
    case .notAPage(let reason): LocalizedText(vi: "không phải SVG: \(reason)", en: "not SVG: \(reason)")
    }
  }
}
