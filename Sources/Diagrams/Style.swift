internal import InteropGraph

/// One look for all pictures: shapes tell kinds, lines tell how systems are connected. Colours are from the set of
/// M. Okabe and K. Ito (2008), safe for colour blindness; nothing is told by colour alone, so that grey prints read the same.
enum Style {
  typealias Attribute = DotGraph.Attribute

  /// Measures the same on Linux (Liberation) and Windows (Arial): the families are metric-compatible.
  static let font = "Arial,Liberation Sans,sans-serif"
  static let ink = "#1a1a1a"
  static let alarm = "#b3261e"
  static let pale = "#8a8a8a"

  static func graph(_ title: [String], direction: String = "LR") -> [Attribute] {
    [
      .plain("charset", "UTF-8"), .plain("fontname", font), .plain("fontsize", "15"), .plain("fontcolor", ink), .plain("labelloc", "t"),
      .plain("labeljust", "l"),
      .leftLines(title), .plain("rankdir", direction), .plain("bgcolor", "#ffffff"), .plain("nodesep", "0.18"), .plain("ranksep", "1.1"),
      .plain("splines", "true"), .plain("newrank", "true"), .plain("pad", "0.3"),
      .plain("outputorder", "edgesfirst"),
    ]
  }

  static let nodes: [Attribute] = [
    .plain("fontname", font), .plain("fontsize", "11"), .plain("fontcolor", ink), .plain("shape", "box"), .plain("style", "filled"),
    .plain("fillcolor", "#ffffff"), .plain("color", "#555555"),
    .plain("penwidth", "1"), .plain("margin", "0.14,0.09"),
  ]

  static let edges: [Attribute] = [
    .plain("fontname", font), .plain("fontsize", "9"), .plain("fontcolor", "#333333"), .plain("color", "#444444"),
    .plain("arrowsize", "0.8"),
  ]

  /// The bare value of an attribute.
  static func value(_ name: String, in attributes: [Attribute]) -> String? {
    attributes.last { $0.name == name }.map { String($0.value.dropFirst().dropLast()) }
  }

  // MARK: Nodes

  static func node(_ kind: SystemKind) -> [Attribute] {
    switch kind {
    case .oneStop: [.plain("shape", "box"), .plain("style", "filled,rounded"), .plain("fillcolor", "#fde9c9"), .plain("color", "#b36b00")]
    case .onlineService:
      [.plain("shape", "box"), .plain("style", "filled,rounded,bold"), .plain("fillcolor", "#d6ebf8"), .plain("color", "#0072b2")]
    case .specialised: [.plain("shape", "box"), .plain("fillcolor", "#f3f3f3"), .plain("color", "#555555")]
    case .documentManagement: [.plain("shape", "note"), .plain("fillcolor", "#f3f3f3"), .plain("color", "#555555")]
    case .centralSystem: [.plain("shape", "component"), .plain("fillcolor", "#efe3ef"), .plain("color", "#8a4f7d")]
    case .nationalDatabase: [.plain("shape", "cylinder"), .plain("fillcolor", "#d5efe6"), .plain("color", "#00735a")]
    case .integrationBus: [.plain("shape", "hexagon"), .plain("fillcolor", "#fbf6c9"), .plain("color", "#7a7000")]
    case .other: [.plain("shape", "box"), .plain("style", "filled,dotted"), .plain("fillcolor", "#ffffff"), .plain("color", "#777777")]
    }
  }

  static let isolated: [Attribute] = [
    .plain("color", alarm), .plain("penwidth", "2.2"), .plain("style", "filled,rounded,dashed"), .plain("fillcolor", "#fdecea"),
  ]

  // MARK: Edges

  /// How a connection is drawn; constant in every picture and explained in every legend.
  static func edge(_ status: Status, _ mode: Mode) -> [Attribute] {
    if status == .operational, mode == .manual || mode == .interfaceOnly {
      return [
        .plain("style", "dotted"), .plain("color", "#b0b0b0"), .plain("fontcolor", "#6e6e6e"), .plain("arrowhead", "open"),
        .plain("penwidth", "1.2"),
      ]
    }
    var out: [Attribute]
    switch mode {
    case .viaBus: out = [.plain("color", "#00735a"), .plain("penwidth", "2.4"), .plain("arrowhead", "vee")]
    case .sharedDatabase:
      out = [.plain("color", "#8a4f7d"), .plain("arrowhead", "dot"), .plain("arrowtail", "dot"), .plain("penwidth", "1.6")]
    case .direct: out = [.plain("color", "#0072b2"), .plain("arrowhead", "normal"), .plain("penwidth", "1.4")]
    default: out = [.plain("color", "#555555"), .plain("arrowhead", "onormal"), .plain("penwidth", "1.2")]
    }
    switch status {
    case .planned: out.append(.plain("style", "dashed"))
    case .pilot: out.append(.plain("style", "dashed"))
    case .suspended: out.append(.plain("style", "dotted"))
    default: break
    }
    return out
  }
}
