internal import Drawing
internal import InteropGraph

/// One look for all pictures: shapes tell kinds, lines tell how systems are connected. Colours are from the set of
/// M. Okabe and K. Ito (2008), safe for colour blindness; nothing is told by colour alone, so that grey prints read the same.
enum Style {
  typealias Attribute = DotGraph.Attribute

  static let ink = "#1a1a1a"
  static let alarm = "#b3261e"
  static let alarmGround = "#fdecea"
  static let frame = "#33557a"
  static let ground = "#eef3fa"
  /// Text that steps back; still 4.5 : 1 on white.
  static let quiet = "#5f5f5f"

  static let graph: [Attribute] = [
    .plain("charset", "UTF-8"), .plain("fontname", DotText.font), .plain("fontsize", "11"), .plain("fontcolor", ink),
    .plain("bgcolor", "#ffffff"), .plain("rankdir", "LR"), .plain("nodesep", "0.16"), .plain("ranksep", "0.9"), .plain("splines", "true"),
    .plain("newrank", "true"), .plain("pad", "0.05"), .plain("outputorder", "edgesfirst"),
  ]

  static let nodes: [Attribute] = [
    .plain("fontname", DotText.font), .plain("fontsize", "10.5"), .plain("fontcolor", ink), .plain("shape", "box"),
    .plain("style", "filled"), .plain("fillcolor", "#ffffff"), .plain("color", "#555555"), .plain("penwidth", "1"),
    .plain("margin", "0.13,0.07"),
  ]

  static let edges: [Attribute] = [
    .plain("fontname", DotText.font), .plain("fontsize", "9"), .plain("fontcolor", "#333333"), .plain("color", "#444444"),
    .plain("arrowsize", "0.8"),
  ]

  static func drawing(_ name: String, changing changes: [Attribute] = []) -> DotGraph {
    var dot = DotGraph(name: name)
    dot.attributes = graph.filter { attribute in !changes.contains { $0.name == attribute.name } } + changes
    dot.nodeDefaults = nodes
    dot.edgeDefaults = edges
    return dot
  }

  static func grid(_ name: String) -> Grid { Grid(name: name, nodeDefaults: nodes, edgeDefaults: edges) }

  // MARK: Nodes

  static func node(_ kind: SystemKind) -> [Attribute] {
    switch kind {
    case .oneStop: [.plain("shape", "box"), .plain("style", "filled,rounded"), .plain("fillcolor", "#fde9c9"), .plain("color", "#b36b00")]
    case .onlineService:
      [
        .plain("shape", "box"), .plain("style", "filled,rounded"), .plain("penwidth", "2"), .plain("fillcolor", "#d6ebf8"),
        .plain("color", "#0072b2"),
      ]
    case .specialised: [.plain("shape", "box"), .plain("fillcolor", "#f3f3f3"), .plain("color", "#555555")]
    case .documentManagement: [.plain("shape", "note"), .plain("fillcolor", "#f3f3f3"), .plain("color", "#555555")]
    case .centralSystem: [.plain("shape", "component"), .plain("fillcolor", "#efe3ef"), .plain("color", "#8a4f7d")]
    case .nationalDatabase: [.plain("shape", "cylinder"), .plain("fillcolor", "#d5efe6"), .plain("color", "#00735a")]
    case .integrationBus: [.plain("shape", "hexagon"), .plain("fillcolor", "#fbf6c9"), .plain("color", "#7a7000")]
    case .other: [.plain("shape", "box"), .plain("style", "filled,dotted"), .plain("fillcolor", "#ffffff"), .plain("color", "#777777")]
    }
  }

  static let isolated: [Attribute] = [
    .plain("color", alarm), .plain("penwidth", "2.2"), .plain("style", "filled,rounded,dashed"), .plain("fillcolor", alarmGround),
  ]

  static let agency: [Attribute] = [.plain("fillcolor", ground), .plain("color", frame), .plain("style", "filled,rounded")]

  /// The attributes of `base`, those of `changes` in their place.
  static func over(_ base: [Attribute], _ changes: [Attribute]) -> [Attribute] {
    base.filter { attribute in !changes.contains { $0.name == attribute.name } } + changes
  }

  // MARK: Edges

  /// Which end has the head, seen from the node that the edge starts at; Graphviz's own words.
  enum Direction: String { case forward, back, both }

  /// How a connection is drawn; constant in every picture and explained in every legend.
  static func edge(_ line: LineKind, _ direction: Direction = .forward) -> [Attribute] {
    let head = line.head
    var out: [Attribute] = [.plain("color", line.colour), .plain("penwidth", line.width), .plain("arrowhead", head)]
    if line.dash != "solid" { out.append(.plain("style", line.dash)) }
    // The label in the colour of its line, so that the two are seen to belong together.
    out.append(.plain("fontcolor", line == .contact ? quiet : line.colour))
    if direction != .forward { out += [.plain("dir", direction.rawValue), .plain("arrowtail", head)] }
    return out
  }
}

/// The ways a line can look. Every connection is one of them.
enum LineKind: Hashable, CaseIterable {
  case direct, viaBus, sharedDatabase, unspecified
  /// Both ways at once, where several connections are bundled.
  case mixed
  case directLater, viaBusLater, otherLater
  case suspended
  /// By hand or on the screen only: carries no data.
  case contact
  /// A cell speaks of the two, and nobody knows what it says.
  case doubt

  init(_ connection: Connection) { self.init(connection.status, connection.mode) }

  init(_ status: Status, _ mode: Mode) {
    if mode == .manual || mode == .interfaceOnly {
      self = .contact
    } else if status == .operational {
      switch mode {
      case .direct: self = .direct
      case .viaBus: self = .viaBus
      case .sharedDatabase: self = .sharedDatabase
      default: self = .unspecified
      }
    } else if status == .planned || status == .pilot {
      self = mode == .direct ? .directLater : mode == .viaBus ? .viaBusLater : .otherLater
    } else {
      self = .suspended
    }
  }

  fileprivate var colour: String {
    switch self {
    case .direct, .directLater: "#0072b2"
    case .viaBus, .viaBusLater: "#00735a"
    case .sharedDatabase: "#8a4f7d"
    case .mixed: "#6b6b6b"
    case .unspecified, .otherLater: "#555555"
    case .suspended: "#8a4a00"
    case .contact: "#a6a6a6"
    case .doubt: "#5f5f5f"
    }
  }

  fileprivate var width: String {
    switch self {
    case .viaBus, .viaBusLater: "2.4"
    case .sharedDatabase: "1.6"
    case .contact, .mixed: "1.2"
    case .doubt: "0.7"
    default: "1.4"
    }
  }

  fileprivate var head: String {
    switch self {
    case .direct, .directLater: "normal"
    case .viaBus, .viaBusLater: "vee"
    case .mixed: "veenormal"
    case .sharedDatabase: "dot"
    case .unspecified, .otherLater: "onormal"
    case .suspended: "tee"
    case .contact: "open"
    case .doubt: "none"
    }
  }

  fileprivate var dash: String {
    switch self {
    case .directLater, .viaBusLater, .otherLater: "dashed"
    case .suspended, .contact: "dotted"
    default: "solid"
    }
  }
}
