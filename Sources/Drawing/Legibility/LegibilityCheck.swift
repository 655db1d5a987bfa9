internal import Markup

/// Measures a finished page as a reader meets it.
package struct LegibilityCheck: Sendable {
  package enum Violation: Sendable, Hashable {
    /// Text smaller than a reader can be asked to read; points.
    case smallText(String, size: Double)
    case overlappingNodes(String, String)
    case overlappingTexts(String, String)
    /// A line of the node's own shape that strikes through its text.
    case struckText(String)
    /// Text that leaves its node.
    case textOutsideNode(String)
    case offPage(String)
    case weakContrast(String, ratio: Double)
    case missing(String)
    case drawnTwice(String)
    case hiddenNotStated(String)
    case notAPage(String)
  }

  package struct Result: Sendable {
    package var violations: [Violation]
    /// Points; nil for a page without text.
    package var smallestText: Double?
  }

  package static let smallestSize = 6.0
  package static let leastContrast = 4.5
  /// What rounding and a reader forgive; points.
  private static let tolerance = 0.6

  /// - Complexity: O(n log n) in texts and nodes, but for those that share a column.
  package static func check(_ page: FinishedPage, of content: PageContent) -> Result {
    let scene: Scene
    do { scene = try Scene(page.svg) } catch { return Result(violations: [.notAPage(error.reason)], smallestText: nil) }
    let violations =
      sizes(scene) + overlaps(scene) + places(scene) + contrasts(scene) + presence(scene, content.graph) + statements(scene, content)
    return Result(violations: violations, smallestText: scene.texts.map(\.size).min())
  }

  private static func sizes(_ scene: Scene) -> [Violation] {
    scene.texts.filter { $0.size < smallestSize - 0.005 }.map { .smallText($0.content, size: $0.size) }
  }

  private static func overlaps(_ scene: Scene) -> [Violation] {
    let drawn = scene.nodes.compactMap { node in node.box.map { (node.id, $0) } }
    let nodes = BoxSweep.overlaps(drawn.map { $0.1.inset(tolerance, tolerance) }).map {
      Violation.overlappingNodes(drawn[$0.0].0, drawn[$0.1].0)
    }
    // Lines of one label stand close; only what covers another's letters counts.
    let texts = BoxSweep.overlaps(scene.texts.map { $0.box.inset(tolerance, $0.size * 0.12) }).map {
      Violation.overlappingTexts(scene.texts[$0.0].content, scene.texts[$0.1].content)
    }
    return nodes + texts
  }

  private static func places(_ scene: Scene) -> [Violation] {
    scene.texts.flatMap { text -> [Violation] in
      var out: [Violation] = []
      if !scene.page.contains(text.box) { out.append(.offPage(text.content)) }
      if let outline = text.node.flatMap({ scene.nodes[$0].outline }), !outline.inset(-tolerance, -tolerance).contains(text.box) {
        out.append(.textOutsideNode(text.content))
      }
      // Letters fill the middle of the box; the marks above a capital may touch.
      let letters = text.box.inset(1, text.size * 0.3)
      if let node = text.node, scene.nodes[node].inner.contains(where: letters.overlaps) { out.append(.struckText(text.content)) }
      return out
    }
      + scene.nodes.filter { $0.box.map { !scene.page.contains($0.inset(tolerance, tolerance)) } ?? false }.map { .offPage($0.id) }
  }

  private static func contrasts(_ scene: Scene) -> [Violation] {
    scene.texts.compactMap { text in
      let frame = scene.frames.last { $0.fill != nil && $0.box.contains(text.box) }
      let ground = text.node.flatMap { scene.nodes[$0].fill } ?? frame?.fill ?? "#ffffff"
      guard let ratio = Colour.contrast(text.colour, ground) else { return .weakContrast(text.content, ratio: 0) }
      return ratio < leastContrast ? .weakContrast(text.content, ratio: ratio) : nil
    }
  }

  /// Every node and edge of the drawing once.
  private static func presence(_ scene: Scene, _ graph: DotGraph) -> [Violation] {
    var found: [String: Int] = [:]
    for id in scene.nodes.map(\.id) + scene.edges { found[id, default: 0] += 1 }
    var out: [Violation] = []
    let keys = DotGraph.keys(of: graph)
    for id in (graph.nodes.map(\.id) + graph.drawnEdges.map(\.id)).compactMap({ keys[$0] }) {
      switch found[id] ?? 0 {
      case 0: out.append(.missing(id))
      case 1: break
      default: out.append(.drawnTwice(id))
      }
    }
    return out
  }

  private static func statements(_ scene: Scene, _ content: PageContent) -> [Violation] {
    let shown = scene.texts.filter { !$0.isInPicture }.map(\.content).joined(separator: " ")
    return content.hidden.filter { !shown.contains($0.split(separator: " ").joined(separator: " ")) }.map { .hiddenNotStated($0) }
  }
}
