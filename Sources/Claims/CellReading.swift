public import InteropGraph

/// A bus as a cell names it, before it is resolved to a system.
public enum BusReference: Sendable, Hashable {
  /// A bus of the catalogue by id; `owner` when the cell names an agency other than the reporting one.
  case known(id: String, owner: String?)
  /// "Trục tích hợp", "trung gian": a bus without a name; `owner` as above.
  case unnamed(owner: String?)
  /// Another system on the way ("qua Cổng DVC của Bộ rồi về …"), as written.
  case system(String)
}

/// What one cell says, and what proves it or stands against a proof.
public struct CellReading: Sendable, Equatable {
  public var status: Status
  public var mode: Mode = .unspecified
  public var via: [BusReference] = []
  public var flow: Flow?
  public var data = ""
  public var purpose = ""
  public var standards: [String] = []
  /// What proves status and mode, in reading order; empty where the cell is in doubt.
  public var proof: [ProofStep] = []
  /// Why there is no proof; nil when there is one.
  public var doubt: CellDoubt?
  /// True when a bare tick was all there was.
  public var isBareTick = false

  public init(status: Status) { self.status = status }
}

/// What a cell that has no proof leaves open.
public struct CellDoubt: Sendable, Equatable {
  /// The text left over, in reading order.
  public var words: [String]
  public var reason: DoubtReason
  /// What the cell says if the words left over are harmless; nil when there is no guess.
  public var guess: CellGuess?
}

/// The best guess at a cell in doubt.
public struct CellGuess: Sendable, Equatable {
  public var status: Status
  public var mode: Mode
  public var via: [BusReference]
  public var flow: Flow?
}
