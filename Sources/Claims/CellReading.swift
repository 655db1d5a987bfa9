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

/// What one cell says, and which words decided it.
public struct CellReading: Sendable, Equatable {
  public var status: Status
  public var mode: Mode = .unspecified
  public var via: [BusReference] = []
  public var flow: Flow?
  public var data = ""
  public var purpose = ""
  public var standards: [String] = []
  /// Words that decided status and mode, in reading order.
  public var decidedBy: [String] = []
  /// True when a bare tick was all there was.
  public var isBareTick = false

  public init(status: Status) { self.status = status }
}
