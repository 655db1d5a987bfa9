public import InteropGraph

/// What a person says that a cell of IV.1 says: a status, and how data goes where it goes at all.
///
/// In `decisions.yaml` it is a few plain words: `operational direct`, `by hand`, `link only`, `planned`, `none`.
public struct CellAnswer: Sendable, Hashable {
  public var status: Status
  public var mode: Mode

  public init(_ status: Status, _ mode: Mode = .unspecified) { (self.status, self.mode) = (status, mode) }

  /// nil where the words are none that an answer is made of.
  public init?(_ words: String) {
    let plain = words.lowercased().split { $0 == " " || $0 == "-" || $0 == "," }.joined(separator: " ")
    guard let answer = Self.all.first(where: { $0.words == plain }) ?? Self.others[plain] else { return nil }
    self = answer
  }

  /// How it is written.
  public var words: String {
    switch mode {
    case .manual: "by hand"
    case .interfaceOnly: "link only"
    case .unspecified: status.rawValue
    case .direct: status.rawValue + " direct"
    case .viaBus: status.rawValue + " via bus"
    case .sharedDatabase: status.rawValue + " shared database"
    }
  }

  /// Every answer, what is there before what is not.
  public static let all: [CellAnswer] =
    [CellAnswer(.operational, .manual), CellAnswer(.operational, .interfaceOnly), CellAnswer(.none)]
    + [Status.operational, .pilot, .planned, .suspended].flatMap { status in
      [Mode.unspecified, .direct, .viaBus, .sharedDatabase].map { CellAnswer(status, $0) }
    }

  /// What people write as well: the mode alone, the words of graph.json, "connected".
  private static let others: [String: CellAnswer] = {
    var out: [String: CellAnswer] = [
      "connected": CellAnswer(.operational), "manual": CellAnswer(.operational, .manual),
      "interfaceonly": CellAnswer(.operational, .interfaceOnly), "link": CellAnswer(.operational, .interfaceOnly),
      "not connected": CellAnswer(.none),
    ]
    for (short, long) in [("direct", "direct"), ("via bus", "via bus"), ("viabus", "via bus"), ("shared database", "shared database")] {
      out[short] = all.first { $0.words == "operational " + long }
    }
    for answer in all where answer.mode == .viaBus { out[answer.status.rawValue + " viabus"] = answer }
    for answer in all where answer.mode == .sharedDatabase { out[answer.status.rawValue + " shareddatabase"] = answer }
    out["operational by hand"] = CellAnswer(.operational, .manual)
    out["operational link only"] = CellAnswer(.operational, .interfaceOnly)
    return out
  }()
}
